import { casual } from 'chrono-node/en'
import { addDays, dayOf, daysOfWord, isDay, weekdayOf } from '../model/day.js'
import { weekdayNamed, weekdayPattern } from './dates.js'
import { anyOf, phraseSet, phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

const count = spoken((words) => `(?:\\d{1,3}|${anyOf(words.dates.counts)})`)
const partOfDay = spoken((words) => `(?:[ \\t]+${anyOf(words.dates.partsOfDay)})?`)

/** Words for a day that is counted from another, as a piece of a regular expression: "next Friday", "in two weeks". */
export const relativePattern = spoken(({ dates: words }) =>
  [
    `(?:${anyOf(words.whichDay)}[ \\t]+)?${weekdayPattern()}(?:[ \\t]+(?:week|next week))?${partOfDay()}`,
    `${anyOf(words.nearDays)}${partOfDay()}`,
    `(?:${anyOf(words.laterUnit)}[ \\t]+)?${anyOf(words.whichUnit)}[ \\t]+${anyOf(words.units)}`,
    `${anyOf(words.within)}[ \\t]+(?:the[ \\t]+)?(?:next[ \\t]+)?(?:${count()}[ \\t]+${anyOf(words.countedUnits)}s?|${anyOf(words.fortnight, '[ \\t]+')})(?:['’]?s?['’]?[ \\t]+time)?`,
  ].join('|'),
)

const weekOrMonth = spoken(
  ({ dates: words }) =>
    new RegExp(`^(?:${anyOf(words.laterUnit)} )?(${anyOf(words.whichUnit)} ${anyOf(words.units)})$`, 'i'),
)
const weekdayAlone = spoken(
  (words) =>
    new RegExp(`^(?:(${anyOf(words.dates.whichDay)}) )?(${weekdayPattern()})( week| next week)?(?: |$)`, 'i'),
)
const aFortnight = spoken((words) => new RegExp(`\\b${anyOf(words.dates.fortnight)}\\b`, 'i'))

/**
 * The day that such words come to, counted from the day of the meeting: a weekday is the next such day, a week (from
 * Monday) or month is its last day. Null where the words are none of these, or the meeting has no day.
 */
export function relativeDay(words: string, meetingDate: string | null): string | null {
  if (meetingDate === null || !isDay(meetingDate)) return null
  const plain = words.replace(/\s+/g, ' ').trim().toLowerCase()
  const unit = weekOrMonth().exec(plain)
  if (unit?.[1] !== undefined) return daysOfWord(unit[1], meetingDate)?.until ?? null
  const named = weekdayAlone().exec(plain)
  const weekday = named?.[2] === undefined ? null : weekdayNamed(named[2])
  if (named && weekday !== null && named[1] !== 'next') {
    const days = (weekday - weekdayOf(meetingDate) + 7) % 7 || 7
    return addDays(meetingDate, named[3] === undefined ? days : days + 7)
  }
  return byLibrary(plain.replace(aFortnight(), '2 weeks').replace(/^with(?:in)? /, 'in '), meetingDate)
}

const inOrder = spoken((words) => phrasesOf(words.dates.numbers))
const ofOne = spoken((words) => phraseSet(words.dates.one))
const ofTwo = spoken((words) => phraseSet(words.dates.two))

/** "Two weeks", "a month", "10 days", as a piece of a regular expression with a group for the number and one for the unit. */
export const lengthPattern = spoken(
  ({ dates: words }) =>
    `(\\d{1,3}|${anyOf([words.numbers, words.one, words.two])})[ \\t]+(${anyOf(words.countedUnits)})s?`,
)

/** How many a number in words or digits is; null where it is none. */
export function numberNamed(word: string): number | null {
  const small = word.toLowerCase()
  if (/^\d{1,3}$/.test(small)) return Number(small)
  if (ofOne().has(small)) return 1
  if (ofTwo().has(small)) return 2
  const place = inOrder().indexOf(small)
  return place < 0 ? null : place + 1
}

/** Components only: the library's own dates are shifted by time zones. */
function byLibrary(words: string, meetingDate: string): string | null {
  const instant = new Date(`${meetingDate}T12:00:00Z`)
  const [found] = casual.parse(words.replace(/^in the next /, 'in '), { instant, timezone: 0 })
  if (!found) return null
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')]
  return year === null || month === null || day === null ? null : dayOf(year, month, day)
}
