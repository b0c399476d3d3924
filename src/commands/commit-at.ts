import { nearest } from '../language/nearest.js'
import { UsageError } from '../model/usage-error.js'
import type { BranchPoint } from '../workspace/revisions.js'

/** What was typed to name a commit, as messages say it. */
export interface AskedCommit {
  readonly name: string
  /** What is refused where there is no git: "`--compare-with main`". */
  readonly asked: string
  /** The word before the name: `--compare-with`. */
  readonly after: string
  /** What is typed before the name where another is offered: `epha check --compare-with`. */
  readonly command: string
}

/** The commit that was found. Throws UsageError, with the nearest name, where there is none. */
export function commitAt(point: BranchPoint, { name, asked, after, command }: AskedCommit): string {
  switch (point.kind) {
    case 'commit':
      return point.commit
    case 'no git':
      throw new UsageError(`Unexpected ${asked} without git, expected the program \`git\` to be installed`)
    case 'no repository':
      throw new UsageError(`Unexpected ${asked}, expected minutes in a git repository`)
    case 'bare':
      throw new UsageError(`Unexpected bare repository for ${asked}, expected one with its files beside it`, [
        'try:    git worktree add ../minutes',
      ])
    case 'no answer':
      throw new UsageError(`Unexpected answer of git to ${asked}: ${point.why}`)
    case 'no such name': {
      const near = nearest(name, point.branches)
      throw new UsageError(
        `Unexpected \`${name}\` after \`${after}\`, expected a branch, a tag or a commit` +
          (near === null ? '' : `; nearest is \`${near}\``),
        [
          ...(point.branches.length === 0 ? [] : [`branches: ${point.branches.slice(0, 12).join(', ')}`]),
          ...(near === null ? [] : [`try:    ${command} ${near}`]),
        ],
      )
    }
    case 'shallow':
      throw new UsageError(`Unexpected shallow clone for ${asked}, expected one that has all commits`, [
        'try:    git fetch --unshallow',
        'In a workflow: `fetch-depth: 0` below `actions/checkout`.',
      ])
    case 'was no submodule':
      throw new UsageError(`Unexpected submodule for ${asked}, expected minutes in the repository itself`, [
        `In \`${name}\` they are files of the repository around it, and nobody could say what was lost of them.`,
      ])
    case 'nothing in common':
      throw new UsageError(`Unexpected ${asked}, expected a branch that has a commit in common with this one`)
  }
}
