import { fitsName, isName, isThing } from '../../language/person-name.js'
import { plainText } from '../../language/plain-text.js'
import type { AttendanceLine, NamedLine } from './named.js'

// Richard Hopkins (RH) agreed …
const printed =
  /((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)[ \t]*\((\p{Lu}\p{L}{0,2}\p{Lu})\)/gu
// [RH] Richard Hopkins
const printedFirst = /\[(\p{Lu}{2,4})\][ \t]+((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)/gu

/** Names that are printed anywhere in the lines with their initials: "Richard Hopkins (RH)". */
export function printedWithInitials(lines: readonly AttendanceLine[]): readonly NamedLine[] {
  return lines.flatMap(({ text, line }) => {
    if (!/[([]/.test(text)) return []
    const plain = plainText(text)
    const pairs = [
      ...[...plain.matchAll(printed)].map((match) => [match[1] ?? '', match[2] ?? ''] as const),
      ...[...text.matchAll(printedFirst)].map((match) => [match[2] ?? '', match[1] ?? ''] as const),
    ]
    const names = pairs.flatMap(([words, initials]) => {
      const name = longestThatFits(words.split(/[ \t]+/), initials)
      return name === null ? [] : [{ name, initials, handles: [], nickname: null, role: null }]
    })
    return names.length === 0
      ? []
      : [{ names, byBlanks: false, words: null, kind: null, line, ticked: null, list: null }]
  })
}

/** Then Richard Hopkins (RH): the longest run of words that the initials fit. */
function longestThatFits(words: readonly string[], initials: string): string | null {
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ')
    const isShortEnough = words.length - from <= initials.length + 1
    if (isShortEnough && fitsName(initials, name) && isName(name, false) && !isThing(name)) return name
  }
  return null
}
