import { datesIn, dateWritten } from '../../language/dates.js'
import { compareDates } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import type { Minutes } from '../../model/minutes.js'
import type { Register } from '../../model/register.js'
import { isOpen } from './closed-lines.js'
import { agreedSeries, type SeriesBefore, seriesBefore } from './series.js'

/** What was there before a branch, and what it touched. */
export interface BeforeBranch {
  /** Meetings by the path of their minutes. */
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly series: SeriesBefore
  readonly touched: Touched
}

/** What a branch did to the files, and when that is asked. */
export interface Touched {
  /** Whether a file is new, or another than it was. */
  readonly isTouched: (path: string) => boolean
  /** Whether its name, or a folder on its way, keeps a new file from being read. */
  readonly isPassedOver: (path: string) => boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Makes a register that was there before ready to be compared with. */
export function beforeBranch({ meetings }: Register, touched: Touched): BeforeBranch {
  return {
    meetings: new Map(meetings.map((meeting) => [meeting.path, meeting])),
    series: seriesBefore(meetings, touched.today),
    touched,
  }
}

/**
 * Minutes as they would count had a branch changed nothing but what was minuted: those that were there keep their series,
 * their date and their status, new ones are of the series that the others are of and of the latest day that they say, and
 * what is called an agenda is minutes once its day has passed. Minutes that say what was done are of today where the day that they give is to come. The same object where that changes nothing; null for a file that is no minutes after all.
 */
export function agreedMinutes(minutes: Minutes, before: BeforeBranch): Minutes | null {
  const { isPassedOver, today } = before.touched
  if (isPassedOver(minutes.path) && !wereHeld(minutes, today)) return null
  const { meeting } = minutes
  const agreed = agreedMeeting(minutes, before)
  const isSame =
    agreed.series === meeting.series &&
    agreed.title === meeting.title &&
    agreed.date === meeting.date &&
    agreed.status === meeting.status
  return isSame ? minutes : { ...minutes, meeting: agreed }
}

function agreedMeeting({ meeting, entries, decisions }: Minutes, before: BeforeBranch): Meeting {
  const { path, status } = meeting
  const { isTouched, today } = before.touched
  const known = before.meetings.get(path)
  const { series, title } = known ?? agreedSeries(meeting, before.series)
  const date = known ? (known.date ?? meeting.date) : dateOfNew(meeting, today)
  const wasAgenda = (known?.status ?? status) === 'agenda'
  // What is ticked off or agreed on at a meeting was minuted there, whatever day it gives.
  const wasMinuted =
    entries.some((entry) => !isOpen(entry)) ||
    (!wasAgenda && (decisions.length > 0 || (!known && hasNameOfDayOver(path, today))))
  const isOver = isTouched(path) && (hasPassed(date, today) || wasMinuted)
  const agreed = { ...meeting, series, title, date: isOver && !hasPassed(date, today) ? today : date }
  if (wasAgenda) return { ...agreed, status: isOver ? 'draft' : 'agenda' }
  return { ...agreed, status: status === 'agenda' ? 'draft' : status }
}

/** The day of new minutes: that of their name where they say an earlier one, today where they say none. */
function dateOfNew({ path, date }: Meeting, today: string): string {
  const latest = [date, ...daysOfName(path)]
    .filter((day) => day !== null)
    .sort(compareDates)
    .at(-1)
  return date === null ? (latest ?? today) : (latest ?? date)
}

/** The days that the name of a file says. */
function daysOfName(path: string): readonly string[] {
  const name = path.split('/').at(-1) ?? ''
  return datesIn(name, null, true).flatMap((written) => dateWritten(written) ?? [])
}

function hasNameOfDayOver(path: string, today: string): boolean {
  const days = daysOfName(path)
  return days.length > 0 && days.every((day) => hasPassed(day, today))
}

function hasPassed(date: string | null, today: string): boolean {
  return date !== null && compareDates(date, today) <= 0
}

/** Whether a file that is passed over records a meeting that was held: it has a day that is over, and what was minuted. */
function wereHeld({ path, meeting, entries, earlier, decisions }: Minutes, today: string): boolean {
  if (!hasPassed(meeting.date, today)) return false
  const name = path.split('/').at(-1) ?? ''
  return entries.length + earlier.length + decisions.length > 0 || datesIn(name, null, true).length > 0
}
