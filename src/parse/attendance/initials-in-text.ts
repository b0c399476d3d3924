import { fitsName, isName, isThing } from '../../language/person-name.js'
import { plainText } from '../../language/plain-text.js'
import type { AttendanceLine, NamedOnLine } from './named.js'

// Richard Hopkins (RH) agreed … · [RH] Richard Hopkins
const printed =
  /((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)[ \t]*\((\p{Lu}\p{L}{0,2}\p{Lu})\)/gu
const printedFirst = /\[(\p{Lu}{2,4})\][ \t]+((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)/gu

/** Names with their initials anywhere: "Richard Hopkins (RH)". */
export function prints(lines: readonly AttendanceLine[]): readonly NamedOnLine[] {
  return lines.flatMap(({ text, line }) => {
    if (!/[([]/.test(text)) return []
    const plain = plainText(text)
    const pairs = [
      ...[...plain.matchAll(printed)].map((match) => [match[1] ?? '', match[2] ?? '']),
      ...[...text.matchAll(printedFirst)].map((match) => [match[2] ?? '', match[1] ?? '']),
    ]
    return pairs.flatMap(([name = '', initials = '']) => {
      const words = name.split(/[ \t]+/)
      // "Then Richard Hopkins (RH)": the longest run of words that the initials fit
      for (let from = 0; from < words.length; from++) {
        const tried = words.slice(from).join(' ')
        if (
          words.length - from <= initials.length + 1 &&
          fitsName(initials, tried) &&
          isName(tried, false) &&
          !isThing(tried)
        )
          return [
            {
              name: tried,
              initials,
              handles: [],
              nickname: null,
              role: null,
              kind: null,
              line,
              ticked: null,
              list: null,
            },
          ]
      }
      return []
    })
  })
}
