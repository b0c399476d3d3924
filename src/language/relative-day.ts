import { casual } from 'chrono-node/en'
import { addDays, dayOf, daysOfWord, isDay, weekdayOf } from '../model/day.js'
import { weekdayNamed, weekdayPattern } from './dates.js'
import { english } from './en.js'
import { anyOf } from './phrases.js'

const count = `(?:\\d{1,3}|${anyOf(english.dates.counts)})`
const partOfDay = `(?:[ \\t]+${anyOf(english.dates.partsOfDay)})?`

/** Words for a day that is counted from another, as a piece of a regular expression: "next Friday", "in two weeks". */
export const relativePattern = [
  `(?:(?:this|next|the|this coming|the coming|coming)[ \\t]+)?${weekdayPattern}(?:[ \\t]+(?:week|next week))?${partOfDay}`,
  `(?:today|tonight|tomorrow)${partOfDay}`,
  '(?:later[ \\t]+)?(?:this|next)[ \\t]+(?:week|month|year)',
  `(?:in|within|with)[ \\t]+(?:the[ \\t]+)?(?:next[ \\t]+)?(?:${count}[ \\t]+(?:day|week|month)s?|a[ \\t]+fortnight)(?:['’]?s?['’]?[ \\t]+time)?`,
].join('|')

const weekOrMonth = /^(?:later )?((?:this|next) (?:week|month|year))$/i
const weekdayAlone = new RegExp(
  `^(?:(next|this|the|this coming|the coming|coming) )?(${weekdayPattern})( week| next week)?(?: |$)`,
  'i',
)
const fortnight = /\ba fortnight\b/i

/**
 * The day that such words come to, counted from the day of the meeting: a weekday is the next such day, a week (from
 * Monday) or month is its last day. Null where the words are none of these, or the meeting has no day.
 */
export function relativeDay(words: string, meetingDate: string | null): string | null {
  if (meetingDate === null || !isDay(meetingDate)) return null
  const plain = words.replace(/\s+/g, ' ').trim().toLowerCase()
  const unit = weekOrMonth.exec(plain)
  if (unit?.[1] !== undefined) return daysOfWord(unit[1], meetingDate)?.until ?? null
  const named = weekdayAlone.exec(plain)
  const weekday = named?.[2] === undefined ? null : weekdayNamed(named[2])
  if (named && weekday !== null && named[1] !== 'next') {
    const days = (weekday - weekdayOf(meetingDate) + 7) % 7 || 7
    return addDays(meetingDate, named[3] === undefined ? days : days + 7)
  }
  return byLibrary(plain.replace(fortnight, '2 weeks').replace(/^with(?:in)? /, 'in '), meetingDate)
}

/** Components only: the library's own dates are shifted by time zones. */
function byLibrary(words: string, meetingDate: string): string | null {
  const instant = new Date(`${meetingDate}T12:00:00Z`)
  const [found] = casual.parse(words.replace(/^in the next /, 'in '), { instant, timezone: 0 })
  if (!found) return null
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')]
  return year === null || month === null || day === null ? null : dayOf(year, month, day)
}
