import { type CheckOptions, check } from '../../check/check.js'
import { nearest } from '../../language/nearest.js'
import type { Problem } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
import { UsageError } from '../../model/usage-error.js'
import { counted } from '../../render/english.js'
import { openCommit } from '../../workspace/commit.js'
import { branchPoint } from '../../workspace/git.js'
import type { Workspace } from '../../workspace/workspace.js'
import type { Environment } from '../environment.js'
import { load } from '../load.js'
import { type LineOf, lineReader } from '../source-lines.js'
import { compare, knownOf, type Left } from './baseline.js'

/** The minutes as they stood where a branch left another. */
export interface OtherSide {
  readonly name: string
  readonly register: Register
  readonly settings: Settings
  readonly lineOf: LineOf
}

/**
 * Reads the other side of a comparison through git, as the minutes of now are read. Throws UsageError where there is
 * no such side.
 */
export async function otherSide(
  name: string,
  workspace: Workspace,
  environment: Environment,
): Promise<OtherSide> {
  const opened = openCommit(workspace, commitOf(name, workspace))
  const { register, settings } = await load(environment, { opened, mayBeEmpty: true })
  return { name, register, settings, lineOf: lineReader(opened) }
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
  const there = check(other.register, judged, { ...wanted, since: null }).problems
  const { fresh, known } = await compare(problems, await knownOf(there, other.lineOf), lineOf)
  return { problems: fresh, notes: [`${counted(known, 'problem')} in ${other.name} already.`] }
}

function commitOf(name: string, { folder }: Workspace): string {
  const point = branchPoint(folder, name)
  const flag = `\`--compare-with ${name}\``
  switch (point.kind) {
    case 'commit':
      return point.commit
    case 'no git':
      throw new UsageError(`Unexpected ${flag} without git, expected the program \`git\` to be installed`)
    case 'no repository':
      throw new UsageError(`Unexpected ${flag}, expected minutes in a git repository`)
    case 'no answer':
      throw new UsageError(`Unexpected answer of git to ${flag}: ${point.why}`)
    case 'no such name': {
      const near = nearest(name, point.branches)
      throw new UsageError(
        `Unexpected \`${name}\` after \`--compare-with\`, expected a branch, a tag or a commit` +
          (near === null ? '' : `; nearest is \`${near}\``),
        [
          ...(point.branches.length === 0 ? [] : [`branches: ${point.branches.slice(0, 12).join(', ')}`]),
          ...(near === null ? [] : [`try:    epha check --compare-with ${near}`]),
        ],
      )
    }
    case 'shallow':
      throw new UsageError(`Unexpected shallow clone for ${flag}, expected the commits of both branches`, [
        'try:    git fetch --unshallow',
        'In a workflow: `fetch-depth: 0` below `actions/checkout`.',
      ])
    case 'nothing in common':
      throw new UsageError(`Unexpected ${flag}, expected a branch that has a commit in common with this one`)
  }
}
