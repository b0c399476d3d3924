import { isOffice } from '../../language/office.js'
import { fitsName, isName } from '../../language/person-name.js'
import { anyOfCapitalised } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { spoken } from '../../language/spoken.js'
import type { AttendanceLine, NamedLine } from './named.js'

// Richard Hopkins (RH) agreed …
const printed =
  /((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)["”]?[ \t]*\((\p{Lu}\p{L}{0,2}\p{Lu})\)/gu
// [RH] Richard Hopkins
const printedFirst = /\[(\p{Lu}{2,4})\][ \t]+((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)/gu

// the "Tree Warden Scheme" (TWS)
const behindArticle = spoken(
  (words) => new RegExp(`(?<!\\p{L})${anyOfCapitalised(words.attendance.beforeThings)}[ \\t]+["“]?$`, 'u'),
)
// the TWS
const lettersBehindArticle = spoken(
  (words) =>
    new RegExp(
      `(?<!\\p{L})${anyOfCapitalised(words.attendance.beforeThings)}[ \\t]+(\\p{Lu}\\p{L}{0,2}\\p{Lu})(?!\\p{L})`,
      'gu',
    ),
)

/** A name and the initials that a sentence prints with it. */
interface PrintedName {
  readonly name: string
  readonly initials: string
}

/**
 * Names that sentences print with their initials: "Richard Hopkins (RH)". What has an article before it or before its
 * letters is a thing, and a post is nobody's name; whether the rest is somebody, all minutes of the series tell.
 */
export function printedWithInitials(lines: readonly AttendanceLine[]): readonly NamedLine[] {
  const found = lines.flatMap(({ text, line }) => {
    const names = /[([]/.test(text) ? namesIn(text) : []
    return names.length === 0 ? [] : [{ names, line }]
  })
  if (found.length === 0) return []
  const things = lettersOfThings(lines)
  return found.flatMap(({ names, line }): readonly NamedLine[] => {
    const people = names.filter(({ initials }) => !things.has(initials))
    return people.length === 0 ? [] : [lineOf(people, line)]
  })
}

const lineOf = (people: readonly PrintedName[], line: number): NamedLine => ({
  names: people.map(({ name, initials }) => ({ name, initials, handles: [], nickname: null, role: null })),
  byBlanks: false,
  words: null,
  kind: 'prose',
  line,
  ticked: null,
  list: null,
})

function namesIn(text: string): readonly PrintedName[] {
  const plain = plainText(text)
  const named = (before: string, words = '', initials = ''): readonly PrintedName[] => {
    const name = longestThatFits(before, words.split(/[ \t]+/), initials)
    return name === null ? [] : [{ name, initials }]
  }
  return [
    ...[...plain.matchAll(printed)].flatMap((match) =>
      named(plain.slice(0, match.index), match[1], match[2]),
    ),
    ...[...text.matchAll(printedFirst)].flatMap((match) => named('', match[2], match[1])),
  ]
}

/** Then Richard Hopkins (RH): the longest run of words that the initials fit, unless it is plainly nobody. */
function longestThatFits(before: string, words: readonly string[], initials: string): string | null {
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ')
    const isShortEnough = words.length - from <= initials.length + 1
    if (!isShortEnough || !fitsName(initials, name) || !isName(name, false)) continue
    const leading = [before, ...words.slice(0, from).map((word) => `${word} `)].join('')
    return isOffice(name) || behindArticle().test(leading) ? null : name
  }
  return null
}

/** The letters that the lines write behind an article. */
function lettersOfThings(lines: readonly AttendanceLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) =>
      [...text.matchAll(lettersBehindArticle())].map(([, letters = '']) => letters),
    ),
  )
}
