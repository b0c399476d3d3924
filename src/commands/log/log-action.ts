import { actionChanges } from '../../compare/action-changes.js'
import { nearestIds } from '../../language/nearest-ids.js'
import type { Action } from '../../model/action.js'
import type { Register } from '../../model/register.js'
import { UsageError, unknownError } from '../../model/usage-error.js'
import { counted, enumerated } from '../../render/english.js'
import { historyCsv } from '../../render/history/csv.js'
import type { HistoryReport } from '../../render/history/history-report.js'
import { historyJson } from '../../render/history/json.js'
import { historyText } from '../../render/history/text.js'
import { confidentialLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { refusalIn } from '../../workspace/git.js'
import { type Commit, historyOf } from '../../workspace/history.js'
import { namedCommit } from '../../workspace/revisions.js'
import { answerOf } from '../answer.js'
import { commitAt } from '../commit-at.js'
import type { Answer, Environment } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { type ListFormat, listAnswer, terminalFor } from '../list-format.js'
import { load } from '../load.js'
import { findAction } from '../show/find-action.js'
import { submoduleSentences } from '../versions.js'
import { latestId, stepsOf, type VersionChanges } from './follow-action.js'
import { type Past, type PastChanges, pastChanges } from './past-changes.js'

/** What was asked of `epha log`. */
export interface LogRequest extends ListFormat {
  readonly id: string
  readonly confidential: boolean
}

/** One action from commit to commit: raised when and by whom, each change since, and what the minutes say. */
export async function logAction(request: LogRequest, environment: Environment): Promise<Answer> {
  const { minutes, here, today } = environment
  const workspace = findMinutes(minutes, here, today)
  const asked = { name: 'HEAD', asked: '`epha log`', after: 'epha log', typed: null }
  const refusal = refusalIn(workspace.folder)
  if (refusal !== null) commitAt(refusal, asked)
  if (namedCommit(workspace.folder, 'HEAD').kind === 'no such name')
    throw new UsageError('`epha log` needs a repository that has a commit')
  const history = historyOf(workspace)
  const past = await pastChanges(workspace, history, environment)
  const options = { opened: workspace, isOnDisk: true, mayBeEmpty: true, allTime: true }
  const loaded = await load(environment, options)
  const { register } = loaded
  const versions: readonly VersionChanges[] = [...past.commits, notCommitted(past, register)]
  const found = wanted(request.id, register, versions)
  const { steps, isSecret } = stepsOf(found, versions)
  const first = steps[0]?.commit?.id
  // A short clone that holds a merge begins at several commits.
  const isBegin = ({ id, parents }: Commit): boolean => id === first && parents.length === 0
  const report: HistoryReport = {
    id: found.id,
    action: register.byId.get(found.id.toLowerCase()) ?? null,
    steps,
    isCutShort: history.isShallow && history.commits.some(isBegin),
    isShown: request.confidential || !isSecret,
  }
  const context = { ...terminalFor(request, environment), fromHere: workspace.fromHere }
  const stdout =
    request.format === 'json'
      ? historyJson(report)
      : request.format === 'csv'
        ? historyCsv(report, request.csv)
        : historyText(report, context)
  const unread = past.commits.filter((commit) => commit.unread.length > 0)
  const sentences = [
    ...(report.isShown ? [] : confidentialLines(1, 'action')),
    ...(steps.length === 0 ? ['No commit has it.'] : []),
    ...(report.isCutShort ? [cutShort] : []),
    ...submoduleSentences(workspace),
    ...unreadSentences(unread),
  ]
  const said = answerOf(stdout, sentences.map(visible), loaded, environment)
  const answer = await listAnswer(said, request, environment, loaded)
  return report.isCutShort || unread.length > 0 ? { ...answer, exitCode: 3 } : answer
}

/** What nobody has committed yet. */
function notCommitted({ commits, register: before }: Past, register: Register): VersionChanges {
  const parent = commits.at(-1)?.commit.id
  if (before === null || parent === undefined) return { commit: null, changes: [], since: [] }
  const { changes, calledBefore } = actionChanges(before, register)
  return { commit: null, changes, since: [{ parent, changes, calledBefore }] }
}

const cutShort =
  'This clone begins here: the action may be older, and was perhaps somebody else’s before. `git fetch --unshallow` fetches the rest.'

function unreadSentences(commits: readonly PastChanges[]): readonly string[] {
  if (commits.length === 0) return []
  const places = commits.map(({ commit, unread }) => `${commit.id.slice(0, 7)} (${unread.join(', ')})`)
  const more = places.length > 12 ? [`${places.length - 12} more`] : []
  return [
    `At ${counted(commits.length, 'commit')} some minutes could not be read, and what they said before was taken: ${enumerated([...places.slice(0, 12), ...more])}.`,
  ]
}

/** The action that an id means: one of now, else one that a commit had. Throws UsageError where none ever had it. */
function wanted(
  typed: string,
  register: Register,
  versions: readonly VersionChanges[],
): Pick<Action, 'id' | 'confidential'> {
  try {
    return findAction(typed, register)
  } catch (error) {
    const id = latestId(typed, versions)
    if (id !== null) return register.byId.get(id.toLowerCase()) ?? { id, confidential: false }
    const ids = versions.flatMap(({ changes }) => changes.map(({ now }) => now.id))
    const [near] = nearestIds(typed, [...new Set(ids)])
    if (near === undefined || register.actions.length > 0) throw error
    throw unknownError({ what: 'id', typed, near, flag: null, more: [] })
  }
}
