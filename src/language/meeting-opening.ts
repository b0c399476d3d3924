import { datesIn, dateWritten } from './dates.js'
import { anyOf } from './phrases.js'
import { spoken } from './spoken.js'

const ofMeeting = spoken(
  ({ places: { meetingDate: words } }) => new RegExp(`\\b${anyOf([words.titles, words.meetings])}\\b`, 'i'),
)
const ofAnother = spoken((words) => new RegExp(`\\b${anyOf(words.places.meetingDate.otherDays)}\\b`, 'i'))
const longestOpening = 160

/**
 * The day of the meeting whose minutes a line opens, "Minutes of the meeting held on 4 March 2025"; null where it opens
 * none: a sentence does not, nor does what tells of the next or the last meeting.
 */
export function meetingOpenedBy(line: string): string | null {
  if (line.length > longestOpening || /[.;?!]\s*$/.test(line)) return null
  if (!ofMeeting().test(line) || ofAnother().test(line)) return null
  const [first, ...others] = datesIn(line).filter((date) => date.day !== null && date.year !== null)
  return first && others.length === 0 ? dateWritten(first) : null
}

// A word that begins small: "the winch by", but not "Harbour Pilots"
const smallWord = /(?<!\S)[*_(]{0,3}\p{Ll}/u

/**
 * Whether a day that a line names may be the one of its meeting: it stands alone, behind a title, a label or a comma, or
 * the line speaks of a meeting. A day in a sentence is not: "to mend the winch by 14 July 2012" is a deadline.
 */
function isDayOfMeeting(line: string, start: number): boolean {
  if (line.length > longestOpening || /[.;?!]\s*$/.test(line) || ofAnother().test(line)) return false
  const before = line.slice(0, start)
  return !smallWord.test(before) || /[,:–—(-]\s*$/.test(before) || ofMeeting().test(line)
}

/** The lines that may tell when a meeting is, and those without a day. */
export const withoutOtherDays = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => datesIn(line).every(({ start }) => isDayOfMeeting(line, start)))

/** The first whole day that some lines name as the day of their meeting, the cells of a row each by itself. */
export function firstDayOf(lines: readonly string[]): string | null {
  for (const line of lines.flatMap((row) => row.split(/\||<br>/)))
    for (const found of datesIn(line)) {
      const date = found.day === null || found.year === null ? null : dateWritten(found)
      if (date !== null && isDayOfMeeting(line, found.start)) return date
    }
  return null
}
