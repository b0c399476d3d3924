import { nearest } from '../../language/nearest.js'
import { addDays, type Days, daysOfWord, dayWords, isDay, isMonth, monthOf } from '../../model/day.js'
import { lastMeetings, type NextMeetings, nextMeetings } from '../../model/next-meeting.js'
import type { Register } from '../../model/register.js'
import { whatIsThere } from '../../model/usage-error.js'
import type { Mistake } from '../mistake.js'

/** What a date is compared with. */
export type Bound =
  | { readonly kind: 'days'; readonly written: string; readonly days: Days }
  /** Each series has its own next meeting, and each area its own sitting of it. */
  | { readonly kind: 'next-meeting'; readonly next: NextMeetings }
  /** Each series has its own last meeting. */
  | { readonly kind: 'last-meeting'; readonly bySeries: ReadonlyMap<string | null, Days> }
  /** No date at all. */
  | { readonly kind: 'none' }

const meetingWords = ['next-meeting', 'last-meeting'] as const

/** Every word that stands for days. */
export const boundWords: readonly string[] = [...dayWords, ...meetingWords, 'none']

// in-14-days, 30-days-ago
const away = /^(?:in-(\d{1,4})-days?|(\d{1,4})-days?-ago)$/

/** Reads `2011-06-13`, `2011-06`, `2011`, `this-month`, `in-14-days`, `next-meeting` or `none`. */
export function readBound(given: string, register: Register, today: string): Bound | Mistake {
  const word = given.toLowerCase()
  if (word === 'none') return { kind: 'none' }
  if (word === 'next-meeting' || word === 'last-meeting') return meetingDays(word, register, today)
  const days = daysOf(word, today)
  return days === null ? noDate(given, today) : { kind: 'days', written: given, days }
}

function daysOf(word: string, today: string): Days | null {
  if (isDay(word)) return { from: word, until: word }
  if (isMonth(word)) return monthOf(word)
  if (/^\d{4}$/.test(word)) return { from: `${word}-01-01`, until: `${word}-12-31` }
  if (dayWords.some((known) => known === word)) return daysOfWord(word, today)
  const [, later, ago] = away.exec(word) ?? []
  if (later === undefined && ago === undefined) return null
  const day = addDays(today, later === undefined ? -Number(ago) : Number(later))
  return { from: day, until: day }
}

function meetingDays(
  written: (typeof meetingWords)[number],
  register: Register,
  today: string,
): Bound | Mistake {
  if (written === 'next-meeting') {
    const next = nextMeetings(register.meetings, today)
    if (next.size > 0) return { kind: written, next }
  } else {
    const bySeries = new Map<string | null, Days>()
    for (const { series, date } of lastMeetings(register.meetings, today))
      if (date !== null) bySeries.set(series, isMonth(date) ? monthOf(date) : { from: date, until: date })
    if (bySeries.size > 0) return { kind: written, bySeries }
  }
  return {
    kind: 'mistake',
    message: `Unexpected \`${written}\`, expected a day: no minutes tell of ${written === 'next-meeting' ? 'a next meeting' : 'a meeting held'}`,
    there: [],
    instead: today,
    meaning: null,
  }
}

function noDate(given: string, today: string): Mistake {
  const near = nearest(given, boundWords)
  return {
    kind: 'mistake',
    message: `Unexpected date \`${given}\`, expected a day such as \`${today}\`${near === null ? '' : `; nearest is \`${near}\``}`,
    there: [
      ...whatIsThere('days', ['2011-06-13', '2011-06', '2011', 'in-14-days', '30-days-ago']),
      `words:  ${boundWords.join(', ')}`,
    ],
    instead: near ?? today,
    meaning: null,
  }
}
