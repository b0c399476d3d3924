import type { Span } from '../source/lines.js'
import { monthPattern } from './dates.js'
import { endsInLetteredThing } from './names.js'
import { anyOf, anyOfCapitalised, phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

// What ends in a full stop and ends no sentence: "Mr. Smith", "e.g. the hall", "item no. 4".

const months = spoken((words) => words.dates.months.map((names) => phrasesOf(names).slice(1).join(',')))
const short = spoken(
  (words) =>
    new RegExp(
      `(?:^|[\\s(])(?:${anyOf([words.names.shortTitles, words.names.abbreviated, words.sentences.abbreviations, ...months()])}|[a-z])\\.$`,
      'i',
    ),
)

const ordinal = /(?:^|[\s(])\d{1,2}\.$/
const beginsWithMonth = spoken(() => new RegExp(`^\\s+${monthPattern()}(?![\\p{L}])`, 'iu'))

// am 3. Mai
const isWithinDate = (text: string, at: number): boolean =>
  ordinal.test(text.slice(Math.max(0, at - 4), at)) && beginsWithMonth().test(text.slice(at, at + 20))

/** The sentences of a text, one after the other; white space between them belongs to none. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  const end = (at: number): void => {
    const piece = text.slice(start, at)
    const lead = piece.length - piece.trimStart().length
    const trimmed = piece.trim()
    if (trimmed !== '') sentences.push({ start: start + lead, end: start + lead + trimmed.length })
    start = at
  }
  const stop = /[.!?]["'”’)\]*]{0,3}(?=\s|$)|\n\s*\n/g
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const after = match.index + match[0].length
    if (match[0].startsWith('.') && short().test(text.slice(Math.max(0, match.index - 8), match.index + 1))) {
      const next = /^\s+(\S)/.exec(text.slice(after, after + 20))?.[1]
      if (
        next !== undefined &&
        !endsInLetteredThing(text.slice(Math.max(0, match.index - 24), match.index + 1))
      )
        continue
    }
    if (match[0].startsWith('.') && isWithinName(text, match.index + 1)) continue
    if (match[0] === '.' && isWithinDate(text, after)) continue
    // "… at 10 a.m. in the hall" goes on in small letters.
    const next = /^\s+["'“‘([]?(\p{Ll})(?!['’]\p{Lu})/u.exec(text.slice(after, after + 14))
    if (next && match[0].startsWith('.')) continue
    end(after)
  }
  end(text.length)
  return sentences
}

// J.R. Hale, but "… in the U.K. Hale AGREED"
const joined = spoken(
  (words) =>
    new RegExp(
      `(?<!(?<!\\p{L})${anyOfCapitalised(words.names.articles)})[\\s(](?:\\p{Lu}\\.){2,4}$|^(?:\\p{Lu}\\.){2,4}$`,
      'u',
    ),
)
const surname = /^ (?:\p{Ll}['’])?\p{Lu}\p{L}/u
const opens = spoken(
  (words) => new RegExp(`^ ${anyOf([words.sentences.openings, words.names.somebody])}(?![\\p{L}'’-])`, 'u'),
)

/** Whether a full stop that ends at a place is one of initials without blanks between them. */
function isWithinName(text: string, at: number): boolean {
  const after = text.slice(at, at + 20)
  return surname.test(after) && !opens().test(after) && joined().test(text.slice(Math.max(0, at - 24), at))
}
