import { actionChanges } from '../../compare/action-changes.js'
import { sameKey } from '../../language/keywords.js'
import { nearestIds } from '../../language/nearest-ids.js'
import type { Action, Sighting } from '../../model/action.js'
import type { ActionChange } from '../../model/action-change.js'
import type { Register } from '../../model/register.js'
import { UsageError, unknownError } from '../../model/usage-error.js'
import { counted, enumerated } from '../../render/english.js'
import type { HistoryReport, HistoryStep } from '../../render/history/history-report.js'
import { historyJson } from '../../render/history/json.js'
import { historyText } from '../../render/history/text.js'
import { confidentialLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { refusalIn } from '../../workspace/git.js'
import { historyOf } from '../../workspace/history.js'
import { namedCommit } from '../../workspace/revisions.js'
import { answerOf } from '../answer.js'
import { commitAt } from '../commit-at.js'
import type { Answer, Environment } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { load } from '../load.js'
import { findAction } from '../show/find-action.js'
import { submoduleSentences } from '../versions.js'
import { type PastChanges, pastChanges } from './past-changes.js'

/** What was asked of `epha log`. */
export interface LogRequest {
  readonly id: string
  readonly json: boolean
  readonly confidential: boolean
}

/** Changes with the commit that made them; null for what nobody has committed yet. */
interface Version {
  readonly commit: HistoryStep['commit']
  readonly changes: readonly ActionChange[]
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
  const since = past.register === null ? [] : actionChanges(past.register, register).changes
  const versions: readonly Version[] = [...past.commits, { commit: null, changes: since }]
  const found = wanted(request.id, register, versions)
  const { steps, isSecret } = stepsOf(found, versions)
  const [first] = steps
  const report: HistoryReport = {
    id: found.id,
    action: register.byId.get(found.id.toLowerCase()) ?? null,
    steps,
    isCutShort: history.isShallow && first?.commit?.id === past.commits[0]?.commit.id,
    isShown: request.confidential || !isSecret,
  }
  const context = { ...environment.stdout, fromHere: workspace.fromHere }
  const stdout = request.json ? historyJson(report) : historyText(report, context)
  const unread = past.commits.filter((commit) => commit.unread.length > 0)
  const sentences = [
    ...(report.isShown ? [] : confidentialLines(1, 'action')),
    ...(steps.length === 0 ? ['No commit has it.'] : []),
    ...(report.isCutShort ? [cutShort] : []),
    ...submoduleSentences(workspace),
    ...unreadSentences(unread),
  ]
  const answer = answerOf(stdout, sentences.map(visible), loaded, environment)
  return report.isCutShort || unread.length > 0 ? { ...answer, exitCode: 3 } : answer
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
function wanted(typed: string, register: Register, versions: readonly Version[]): Action {
  const changes = versions.flatMap((version) => version.changes)
  const key = typed.toLowerCase()
  const gone = changes.findLast(({ now, before }) =>
    [now, before].some(
      (action) => action?.id.toLowerCase() === key || action?.countedId.toLowerCase() === key,
    ),
  )
  try {
    return findAction(typed, register)
  } catch (error) {
    if (gone !== undefined) return gone.now
    const [near] = nearestIds(typed, [...new Set(changes.map(({ now }) => now.id))])
    if (near === undefined || register.actions.length > 0) throw error
    throw unknownError({ what: 'id', typed, near, flag: null, more: [] })
  }
}

/**
 * What each version did to an action, which is followed back under the ids that it had. Beyond the commit that raised it the
 * id is another action's, but for one of the same words that was dropped: that one came back.
 */
function stepsOf(
  action: Action,
  versions: readonly Version[],
): { readonly steps: readonly HistoryStep[]; readonly isSecret: boolean } {
  let { id } = action
  let isSecret = action.confidential
  let raised: Action | null = null
  const steps: HistoryStep[] = []
  for (const { commit, changes } of versions.toReversed()) {
    const ofId = changes.filter(({ now }) => now.id === id)
    const goes = ofId.filter(({ kind }) => kind === 'dropped')
    // What is dropped under an id that another action gets in the same commit is not this one.
    const stays: boolean = ofId.length > goes.length && raised === null
    const own: readonly ActionChange[] = stays
      ? ofId.filter(({ kind }) => kind !== 'dropped')
      : goes.filter(({ now }) => raised === null || sameKey(now.text) === sameKey(raised.text))
    if (own.length === 0) continue
    isSecret ||= own.some(({ now, before }) => now.confidential || before?.confidential === true)
    steps.unshift({ commit, changes: own, said: own.flatMap(newWords).filter(isFirst) })
    raised = own.find(({ kind }) => kind === 'raised')?.now ?? null
    id = own.find(({ kind }) => kind === 'moved')?.before?.id ?? id
  }
  return { steps, isSecret }
}

/** What minutes say of it that they did not say in the version before. */
function newWords({ kind, before, now }: ActionChange): readonly Sighting[] {
  if (kind === 'joined' || kind === 'dropped') return []
  const known = new Set((before?.entries ?? []).map(wordsKey))
  return now.entries.filter((sighting) => !known.has(wordsKey(sighting)))
}

const wordsKey = ({ meeting, entry }: Sighting): string =>
  `${meeting.date ?? meeting.id}\n${entry?.text ?? ''}`

const isFirst = (sighting: Sighting, at: number, all: readonly Sighting[]): boolean =>
  all.findIndex((other) => wordsKey(other) === wordsKey(sighting)) === at
