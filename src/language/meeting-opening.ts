import { datesIn, dateWritten } from './dates.js'
import { english } from './en.js'
import { anyOf } from './phrases.js'

const words = english.places.meetingDate
const ofMeeting = new RegExp(`\\b${anyOf([words.titles, words.meetings])}\\b`, 'i')
const ofAnother = new RegExp(`\\b${anyOf(words.otherDays)}\\b`, 'i')
const longestOpening = 160

/**
 * The day of the meeting whose minutes a line opens, "Minutes of the meeting held on 4 March 2025"; null where it opens
 * none: a sentence does not, nor does what tells of the next or the last meeting.
 */
export function meetingOpenedBy(line: string): string | null {
  if (line.length > longestOpening || /[.;?!]\s*$/.test(line)) return null
  if (!ofMeeting.test(line) || ofAnother.test(line)) return null
  const [first, ...others] = datesIn(line).filter((date) => date.day !== null && date.year !== null)
  return first && others.length === 0 ? dateWritten(first) : null
}

/** The first whole day that some lines name, as the day of their meeting: none of another meeting, and no deadline. */
export function firstDayOf(
  lines: readonly string[],
): { readonly date: string; readonly written: string } | null {
  for (const line of lines) {
    if (ofAnother.test(line) || line.length > longestOpening) continue
    const found = datesIn(line).find((date) => date.day !== null && date.year !== null)
    const date = found ? dateWritten(found) : null
    if (found && date !== null) return { date, written: line.slice(found.start, found.end) }
  }
  return null
}
