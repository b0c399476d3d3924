import { nearest } from '../../language/nearest.js'
import type { Meeting } from '../../model/meeting.js'
import { isHeld } from '../../model/next-meeting.js'
import type { Register } from '../../model/register.js'
import { mendedWith, UsageError, unknownError, whatIsThere } from '../../model/usage-error.js'
import { quoted } from '../shell-word.js'

/** The last meeting of the series that was typed, or of the only one. Throws UsageError where it is not clear which. */
export function lastOfSeries(
  typed: string | null,
  { meetings }: Pick<Register, 'meetings'>,
  today: string,
  command: string,
): Meeting {
  const held = meetings.filter(({ status }) => status !== 'agenda')
  const names = [...new Set(held.map(({ series }) => series))]
  const said = names.map((name) => name ?? 'none')
  if (typed !== null && !said.includes(typed)) {
    const near = nearest(typed, said)
    throw unknownError({ what: 'series', typed, near, flag: '--series', more: whatIsThere('series', said) })
  }
  if (typed === null && names.length > 1)
    throw new UsageError(
      `there are ${names.length} series: \`epha ${command}\` needs \`--series\``,
      whatIsThere('series', said),
      null,
      mendedWith(...said.map((name) => ({ words: `--series ${quoted(name)}`, meaning: null }))),
    )
  const series = typed === null ? names[0] : names[said.indexOf(typed)]
  const ofSeries = held.filter((meeting) => meeting.series === series)
  const last = ofSeries.findLast((meeting) => isHeld(meeting, today)) ?? ofSeries.at(-1)
  if (last === undefined) throw new UsageError('No minutes of a meeting that was held', ['try:    epha init'])
  return last
}
