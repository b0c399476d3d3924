import { resolve } from 'node:path'
import { statusLineEdit } from '../../edit/front-matter.js'
import { otherwiseChanged } from '../../edit/only-meant.js'
import { withEdits } from '../../edit/text-edits.js'
import { nearest } from '../../language/nearest.js'
import { firstDay } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import { UsageError, unknownError, whatIsThere } from '../../model/usage-error.js'
import { lockFolderOf, minutesFile } from '../../workspace/edited-file.js'
import { withLock } from '../../workspace/lock.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf } from '../answer.js'
import type { Call } from '../command.js'
import type { Answer } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { load } from '../load.js'
import { withTexts } from '../overlay.js'
import { writeChanges } from './write-change.js'

/** Makes minutes a record. Throws UsageError for a file that is none of the folder, and for an agenda. */
export async function approveMinutes(typed: string, isDryRun: boolean, call: Call): Promise<Answer> {
  const { environment } = call
  const workspace = findMinutes(environment.minutes, environment.here, environment.today)
  const work = (): Promise<Answer> => approveIn(workspace, typed, isDryRun, call)
  return isDryRun ? work() : withLock(lockFolderOf(workspace), work)
}

async function approveIn(
  workspace: Workspace,
  typed: string,
  isDryRun: boolean,
  call: Call,
): Promise<Answer> {
  const { environment, host } = call
  const loaded = await load(environment, { opened: workspace, allTime: true })
  const { register, settings } = loaded
  const meeting = meetingTyped(typed, register.meetings, workspace, environment.here)
  const { path } = meeting
  const file = minutesFile(path, workspace)
  if (meeting.status === 'approved')
    return answerOf('', [`${file.shown} is approved already: nothing was written.`], loaded, environment)
  refuseAgenda(meeting, loaded.today, file.shown)
  const edit = statusLineEdit(file.text ?? '', 'approved')
  const text = edit === null ? null : withEdits(file.text ?? '', [edit])
  if (text === null)
    throw new UsageError(`Nothing was written to \`${file.shown}\`: its front matter has no place for it`, [
      'To be written there by hand: status: approved',
    ])
  const opened = withTexts(workspace, new Map([[path, text]]))
  const after = await load(environment, { opened, settings, allTime: true })
  const now = after.register.meetings.find((each) => each.path === path)
  const changed = otherwiseChanged(register, after.register, { id: '', isMentionedAgain: false })
  if (now?.status !== 'approved' || changed.length > 0)
    throw new UsageError(`Nothing was written to \`${file.shown}\`: it would not be read as it is meant`, [
      'To be written there by hand: status: approved',
    ])
  const { stdout, notes } = writeChanges([{ file, text }], {
    command: `approve ${typed}`,
    isDryRun,
    lockFolder: lockFolderOf(workspace),
    variables: host.variables,
    palette: environment.stdout.palette,
  })
  return answerOf(
    stdout,
    [...(isDryRun ? [] : [`${file.shown} is approved.`]), ...notes],
    loaded,
    environment,
  )
}

/** The meeting whose file or id was typed. Throws UsageError for any other, with the nearest. */
function meetingTyped(
  typed: string,
  meetings: readonly Meeting[],
  { folder, fromHere }: Workspace,
  here: string,
): Meeting {
  const found = meetings.find(
    ({ path, id }) => resolve(folder, path) === resolve(here, typed) || id === typed,
  )
  if (found) return found
  const known = meetings.map(({ path }) => fromHere(path))
  const near = nearest(typed, known)
  const more = [...whatIsThere('files', known.toReversed()), 'Nothing was written.']
  throw unknownError({ what: 'file of minutes', typed, near, flag: null, more })
}

function refuseAgenda({ status, date }: Meeting, today: string, shown: string): void {
  if (status !== 'agenda') return
  const isToCome = date !== null && firstDay(date) > today
  throw new UsageError(
    `\`${shown}\` is an agenda${isToCome ? ', and its day is to come' : ''}: nothing in it is minuted`,
    [
      isToCome
        ? 'Approve it after the meeting.'
        : 'Write `status: draft` into it, or minute what was done with epha done.',
      'Nothing was written.',
    ],
  )
}
