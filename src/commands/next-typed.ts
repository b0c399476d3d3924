import { addDays, compareDates, firstDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { Register } from '../model/register.js'
import { quoted } from './shell-word.js'

/**
 * What to type for the file of the meeting after the newest of a series: with its series where there are several, and with
 * a day where the minutes announce none.
 */
export function nextTyped(
  { date, series, next }: Meeting,
  { meetings }: Pick<Register, 'meetings'>,
  today: string,
): string {
  const held = meetings.filter(({ status }) => status !== 'agenda')
  const isOneOfSeveral = held.some((meeting) => meeting.series !== series)
  const announced = next[0]?.date
  const isAnnounced = announced !== undefined && (date === null || compareDates(announced, date) > 0)
  const dayAfter = date !== null && compareDates(today, date) <= 0 ? addDays(firstDay(date), 1) : today
  return [
    'epha next',
    ...(isAnnounced ? [] : [dayAfter]),
    ...(isOneOfSeveral ? ['--series', quoted(series ?? 'none')] : []),
  ].join(' ')
}
