import { datesIn, monthPattern, weekdayPattern, withPlainBlanks } from './dates.js'
import { anyOf, phraseSet } from './phrases.js'
import { spoken } from './spoken.js'

// spring term · half term · Tuesday · March
const ofCalendar = spoken(
  ({ dates: words }) =>
    new RegExp(
      `(?<!\\p{L})(?:${monthPattern()}|${weekdayPattern()}|${anyOf([words.seasons, words.terms])})(?!\\p{L})`,
      'giu',
    ),
)
// Governors at North Weald Golf Club · Board @ the library · Heads in Chelmsford
const placeAtEnd = /(?<=\S.*?)(?: (?:at|in|@) |@)[^,;:–—|]*/gu
// 13th · No. 4 · 2011/12 · A4
const withDigits = /[\p{L}\p{N}./’'-]*\p{N}[\p{L}\p{N}./’'-]*/gu
const idle = spoken(({ comparing: words }) => phraseSet(words.idle, words.records))

/**
 * Whose minutes a title says they are: its words in small letters, without day, month, year, number and place. Two
 * titles of one committee give the same; empty where nothing is left.
 * @param places names of areas and venues, which may stand anywhere in it
 */
export function committeeOfTitle(title: string, places: readonly string[]): string {
  let rest = withPlainBlanks(title)
  for (const { start, end } of datesIn(rest).toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  rest = rest.toLowerCase()
  for (const place of places) if (place !== '') rest = rest.replaceAll(place.toLowerCase(), ' ')
  rest = rest.replace(ofCalendar(), ' ').replace(withDigits, ' ').replace(placeAtEnd, ' ')
  const words = rest.split(/[^\p{L}\p{M}’'&]+/u).filter((word) => word !== '' && !idle().has(word))
  return [...new Set(words)].sort().join(' ')
}
