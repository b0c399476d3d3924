import { oneLine } from '../../source/lines.js'
import type { Call, Flag } from '../command.js'
import { isTyped, textValue } from '../flag-values.js'
import type { ChangeRequest } from './change-actions.js'

/** For commands that write minutes: what would be written, and nothing is. */
export const dryRunFlag: Flag = {
  flags: '--dry-run',
  help: 'show the change as a unified diff, and write nothing',
}

/** Flags of every command that changes actions. */
export const changeFlags: readonly Flag[] = [
  {
    flags: '--on <date>',
    help: 'the day it was, as 2011-06-13 or "13 June"; before the meeting it goes into its agenda',
  },
  {
    flags: '--note <words>',
    help: 'what was said of it: a sentence of the matters arising, or a note below',
  },
  dryRunFlag,
  { flags: '--in-place', help: 'into what the last minutes have of it, even if they are approved' },
]

/** What those flags ask for. Throws UsageError for a day that is none. */
export async function readChangeFlags({
  values,
  environment,
}: Call): Promise<Pick<ChangeRequest, 'on' | 'note' | 'isDryRun' | 'isInPlace'>> {
  const on = textValue(values, 'on')
  const note = textValue(values, 'note')
  return {
    on:
      on === null
        ? null
        : await (await import('../typed-days.js')).typedDay(
            on,
            { flag: '--on', end: 'until', isPast: true, isWriting: true },
            environment,
          ),
    note: note === null ? null : oneLine(note),
    isDryRun: isTyped(values, 'dryRun'),
    isInPlace: isTyped(values, 'inPlace'),
  }
}
