import { type CheckOptions, check } from '../../check/check.js'
import type { Problem } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
import { counted } from '../../render/english.js'
import { type CommittedWorkspace, openCommit } from '../../workspace/commit.js'
import { openWorkspace } from '../../workspace/folder.js'
import { branchPoint } from '../../workspace/revisions.js'
import { commitAt } from '../commit-at.js'
import type { Environment } from '../environment.js'
import { load } from '../load.js'
import { type LineOf, lineReader, minutesTexts } from '../source-lines.js'
import { compare, knownOf, type Left } from './baseline.js'
import type { Places } from './places.js'

/** Where a branch left another, and the minutes folder as it stood there. */
export interface BranchPlace {
  readonly name: string
  readonly commit: string
  readonly workspace: CommittedWorkspace
}

/** The minutes as they stood where a branch left another. */
export interface OtherSide extends BranchPlace {
  readonly register: Register
  readonly settings: Settings
  readonly lineOf: LineOf
}

/**
 * What is to be compared: the places, and those of the other side. Minutes that lay here, and have a folder `minutes`
 * beside them since, are read all together, or the new folder would hide the old ones. Throws UsageError where there is
 * no such other side.
 */
export async function comparedPlaces(
  name: string,
  usual: Places,
  isUsualFolder: boolean,
  environment: Environment,
): Promise<{ readonly places: Places; readonly before: BranchPlace }> {
  const commit = commitAt(branchPoint(usual.workspace.folder, name), {
    name,
    asked: `\`--compare-with ${name}\``,
    after: '--compare-with',
    typed: name,
  })
  const before = { name, commit, workspace: openCommit(usual.workspace, commit) }
  const whole =
    isUsualFolder && before.workspace.paths.size === 0 ? openWorkspace('.', environment.here) : null
  if (whole === null || whole.folder === usual.workspace.folder) return { places: usual, before }
  const workspace = openCommit(whole, commit)
  const { register } = await load(environment, { opened: workspace, mayBeEmpty: true })
  if (register.actions.length === 0) return { places: usual, before }
  return { places: { workspace: whole, isWanted: () => true }, before: { name, commit, workspace } }
}

/** Reads the other side of a comparison through git, as the minutes of now are read. */
export async function otherSide(before: BranchPlace, environment: Environment): Promise<OtherSide> {
  const { workspace } = before
  const { register, settings } = await load(environment, { opened: workspace, mayBeEmpty: true })
  return { ...before, register, settings, lineOf: lineReader(workspace) }
}

/** The problems that this branch brought: those that the other side has not, judged by the rules of now. */
export async function broughtTo(
  other: OtherSide,
  problems: readonly Problem[],
  lineOf: LineOf,
  { settings, options }: { readonly settings: Settings; readonly options: CheckOptions },
): Promise<Left> {
  const { before: _, ...wanted } = options
  const judged = { ...other.settings, check: settings.check }
  const textOf = minutesTexts(other.workspace)
  const there = check(other.register, judged, { ...wanted, since: null, textOf }).problems
  const { fresh, known } = await compare(problems, await knownOf(there, other.lineOf), lineOf)
  return { problems: fresh, notes: [`${counted(known, 'problem')} in ${other.name} already.`] }
}
