import { actionChanges } from '../../compare/action-changes.js'
import type { ActionChanges } from '../../model/action-change.js'
import { UsageError } from '../../model/usage-error.js'
import {
  type ChangesReport,
  comparedSentence,
  countsSentence,
  isSecret,
  unknownSentences,
  type Version,
} from '../../render/changes/changes-report.js'
import { type ChangesFormatName, changesFormats } from '../../render/changes/index.js'
import { confidentialLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { refusalIn } from '../../workspace/git.js'
import { branchPoint, namedCommit, targetBranch } from '../../workspace/revisions.js'
import type { Workspace } from '../../workspace/workspace.js'
import { answerOf, isIncomplete } from '../answer.js'
import { type AskedCommit, commitAt } from '../commit-at.js'
import type { Answer, Environment } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import { load } from '../load.js'
import {
  commitsLoader,
  type LoadedVersion,
  type NamedCommit,
  submoduleSentences,
  unreadOfVersion,
} from '../versions.js'

/** What was asked of `epha diff`. */
export interface DiffRequest {
  /** `main`, `v1..v2`, `main...topic`; null for the branch that the current one is merged into. */
  readonly range: string | null
  /** Where the runner of a pull request says which branch that is. */
  readonly target: string | null
  readonly format: ChangesFormatName
  readonly confidential: boolean
}

/** From which commit to which; null for the files as they lie here. */
interface Range {
  readonly from: NamedCommit
  readonly to: NamedCommit | null
}

/** What is different between two versions of the minutes: the list to stdout, what was compared to stderr. */
export async function diffMinutes(request: DiffRequest, environment: Environment): Promise<Answer> {
  const { minutes, here, today } = environment
  const workspace = findMinutes(minutes, here, today)
  const range = rangeOf(request, workspace)
  const versions = commitsLoader(
    workspace,
    range.to === null ? [range.from] : [range.from, range.to],
    environment,
  )
  const from = await versions.load(range.from)
  const to = await (range.to === null ? filesAsTheyAre(workspace, environment) : versions.load(range.to))
  versions.save()
  const found = actionChanges(from.loaded.register, to.loaded.register)
  const report = reportOf(found, { from, to }, request)
  const render = await changesFormats[request.format]()
  const stdout = render(report, environment.stdout)
  const secret = new Set(report.changes.filter((change) => isSecret(change, report)).map(({ now }) => now.id))
  const sentences = [
    countsSentence(report.changes),
    comparedSentence(report),
    ...submoduleSentences(workspace),
    ...unknownSentences(report.unknown),
    ...confidentialLines(secret.size, 'action'),
    ...unreadOfVersion(from),
  ]
  const answer = answerOf(stdout, sentences.map(visible), to.loaded, environment)
  return isIncomplete(from.loaded.register) ? { ...answer, exitCode: 3 } : answer
}

function reportOf(
  { changes, unknown }: ActionChanges,
  { from, to }: { readonly from: LoadedVersion; readonly to: LoadedVersion },
  { confidential }: DiffRequest,
): ChangesReport {
  return {
    from: from.version,
    to: to.version,
    changes,
    unknown,
    confidential,
    unread: [...unreadOfVersion(from), ...unreadOfVersion(to)],
  }
}

const filesHere: Version = { name: null, commit: null, day: null, how: null }

async function filesAsTheyAre(workspace: Workspace, environment: Environment): Promise<LoadedVersion> {
  const options = { opened: workspace, isOnDisk: true, mayBeEmpty: true, allTime: true }
  return { version: filesHere, loaded: await load(environment, options) }
}

/** What `v1..v2`, `main...topic` and `main` mean. Throws UsageError for a name that git does not know. */
function rangeOf({ range, target }: DiffRequest, { folder }: Workspace): Range {
  if (range === null) return usualRange(folder, target)
  const asked = (name: string): AskedCommit => ({
    name,
    asked: `\`epha diff ${range}\``,
    after: 'epha diff',
    typed: range,
  })
  const named = (name: string): NamedCommit => ({
    name,
    commit: commitAt(namedCommit(folder, name), asked(name)),
    how: null,
  })
  // Git allows no two dots within a name.
  const [, first = '', dots, last = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? []
  if (dots === undefined) return { from: leftAt(folder, range, asked(range)), to: null }
  const to = named(last || 'HEAD')
  const from = first || 'HEAD'
  return { from: dots === '..' ? named(from) : leftAt(folder, from, asked(from), to.commit), to }
}

/** Where the current branch, or another commit, left a branch. */
function leftAt(folder: string, name: string, asked: AskedCommit, head = 'HEAD'): NamedCommit {
  const commit = commitAt(branchPoint(folder, name, head), asked)
  const tip = namedCommit(folder, name)
  const isTip = tip.kind === 'commit' && tip.commit === commit
  return { name, commit, how: isTip ? null : 'where this branch left it' }
}

/** Since the branch was begun; where there is no other branch, since the last commit. */
function usualRange(folder: string, target: string | null): Range {
  const refusal = refusalIn(folder)
  const asked = (name: string): AskedCommit => ({
    name,
    asked: '`epha diff`',
    after: 'epha diff',
    typed: null,
  })
  if (refusal !== null) commitAt(refusal, asked(''))
  const branch = target ?? targetBranch(folder)
  if (branch !== null) return { from: leftAt(folder, branch, asked(branch)), to: null }
  if (namedCommit(folder, 'HEAD').kind === 'no such name')
    throw new UsageError('`epha diff` needs a repository that has a commit')
  return {
    from: {
      name: 'HEAD',
      commit: commitAt(namedCommit(folder, 'HEAD'), asked('HEAD')),
      how: 'the last commit',
    },
    to: null,
  }
}
