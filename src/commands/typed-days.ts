import { type Days, daysOfWord, firstDay, isDay, isMonth, monthOf } from '../model/day.js'
import { lastMeetings, meetingsToCome } from '../model/next-meeting.js'
import type { Settings } from '../model/settings.js'
import { isUsageError, UsageError, whatIsThere } from '../model/usage-error.js'
import { daysToType } from '../query/keys/dates.js'
import { dayReader } from './day-reader.js'
import type { Environment } from './environment.js'
import { findMinutes } from './find-minutes.js'

/** What of the settings days are read by, without reading any minutes. */
async function settingsHere({
  minutes,
  here,
  today,
}: Pick<Environment, 'minutes' | 'here' | 'today'>): Promise<Pick<Settings, 'dateOrder' | 'terms'>> {
  const { defaultSettings, readSettings } = await import('./reader.js')
  try {
    const { settings } = findMinutes(minutes, here, today)
    return settings?.kind === 'read' ? readSettings(settings.file.text, settings.file.path) : defaultSettings
  } catch (error) {
    if (!isUsageError(error)) throw error
    return defaultSettings
  }
}

/** Where a day stands: `after --on`, and which flag that is; which end of a month is meant. */
export interface DayPlace {
  /** Null for a word behind no flag. */
  readonly flag: string | null
  /** A month alone is its first day, or its last. */
  readonly end: 'from' | 'until'
  /** It has been: of a day without its year the last is meant. */
  readonly isPast?: boolean
  /** Whoever typed it is told that nothing was written. */
  readonly isWriting?: boolean
  /** What is offered in place of another day. */
  readonly offers?: readonly string[]
}

/** Where a folder of minutes is, and which day it is. */
type DayEnvironment = Pick<Environment, 'minutes' | 'here' | 'today'>

/**
 * The day that was typed, `YYYY-MM-DD`: in every way in which minutes write one, a word such as `yesterday`, or `last` and
 * `next` for the day of a meeting. Throws UsageError for any that is none, with what can be typed.
 */
export async function typedDay(text: string, place: DayPlace, environment: DayEnvironment): Promise<string> {
  return isDay(text) ? text : (await typedDays(text, place, environment))[place.end]
}

/** The same, of a month alone `YYYY-MM`. */
export async function typedDayOrMonth(
  text: string,
  place: DayPlace,
  environment: DayEnvironment,
): Promise<string> {
  if (isDay(text) || isMonth(text)) return text
  const { from, until } = await typedDays(text, place, environment)
  const month = monthOf(from)
  return month.from === from && month.until === until ? from.slice(0, 7) : until
}

async function typedDays(text: string, place: DayPlace, environment: DayEnvironment): Promise<Days> {
  const { today } = environment
  const word = text.trim().toLowerCase()
  const meeting = /^(last|next)(?:[- ]meeting)?$/.exec(word)?.[1]
  if (meeting !== undefined) {
    const day = await meetingDay(meeting === 'last', text, place, environment)
    return { from: day, until: day }
  }
  const year = /^\d{4}$/.test(word) ? { from: `${word}-01-01`, until: `${word}-12-31` } : null
  const plain = year ?? (isMonth(word) ? monthOf(word) : daysOfWord(word, today))
  const days =
    plain ?? (await dayReader(await settingsHere(environment), today))(text.trim(), place.isPast ?? false)
  if (days !== null && !('wrong' in days)) return days
  throw noDay(text, place, days?.wrong ?? `unknown day \`${text}\``, today)
}

async function meetingDay(
  isLast: boolean,
  text: string,
  place: DayPlace,
  environment: DayEnvironment,
): Promise<string> {
  const { load } = await import('./load.js')
  const { plain } = await import('../render/renderer.js')
  const paper = { palette: plain, width: null }
  const { register, today } = await load({ ...environment, stdout: paper, stderr: paper })
  const last = lastMeetings(register.meetings, today)
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1)
  const next = meetingsToCome(register.meetings, today).flat()[0]?.date
  const day = isLast ? last : next
  if (day !== undefined) return firstDay(day)
  throw noDay(text, place, `no minutes tell of the ${isLast ? 'last' : 'next'} meeting`, today)
}

function noDay(
  typed: string,
  { flag, isWriting = false, offers = [] }: DayPlace,
  message: string,
  near: string,
): UsageError {
  return new UsageError(
    message,
    [
      ...whatIsThere('days', [...daysToType, 'last', 'next']),
      ...(isWriting ? ['Nothing was written.'] : []),
      ...offers,
    ],
    null,
    offers.length > 0 ? null : { flag, typed, instead: [{ words: near, meaning: null }] },
  )
}
