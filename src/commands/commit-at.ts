import { nearest } from '../language/nearest.js'
import { didYouMean, mendedBy, UsageError, whatIsThere } from '../model/usage-error.js'
import type { BranchPoint } from '../workspace/revisions.js'

/** What was typed to name a commit, as messages say it. */
export interface AskedCommit {
  readonly name: string
  /** What is refused where there is no git: "`--compare-with main`". */
  readonly asked: string
  /** The word before the name: `--compare-with`. */
  readonly after: string
  /** The word that the name is, or is a part of: `main..topic`; null where nobody typed one. */
  readonly typed: string | null
}

/** The commit that was found. Throws UsageError, with the nearest name, where there is none. */
export function commitAt(point: BranchPoint, { name, asked, after, typed }: AskedCommit): string {
  switch (point.kind) {
    case 'commit':
      return point.commit
    case 'no git':
      throw new UsageError(`${asked} needs the program \`git\`, and it is not installed`)
    case 'no repository':
      throw new UsageError(`${asked} needs minutes in a git repository`)
    case 'bare':
      throw new UsageError(`${asked} needs a repository with its files beside it, and this one is bare`, [
        'try:    git worktree add ../minutes',
      ])
    case 'no answer':
      throw new UsageError(`git could not answer ${asked}: ${point.why}`)
    case 'no such name': {
      const near = nearest(name, point.branches)
      throw new UsageError(
        `\`${name}\` after \`${after}\` is no branch, tag or commit${didYouMean(near)}`,
        whatIsThere('branches', point.branches),
        null,
        near === null || typed === null
          ? null
          : mendedBy(typed.replace(name, near), typed, after.startsWith('--') ? after : null),
      )
    }
    case 'shallow':
      throw new UsageError(`${asked} needs a clone that has all commits, and this one is shallow`, [
        'try:    git fetch --unshallow',
        'In a workflow: `fetch-depth: 0` below `actions/checkout`.',
      ])
    case 'was no submodule':
      throw new UsageError(`${asked} needs minutes in the repository itself, and they are in a submodule`, [
        `In \`${name}\` they are files of the repository around it, and nobody could say what was lost of them.`,
      ])
    case 'nothing in common':
      throw new UsageError(`${asked} needs a branch that has a commit in common with this one`)
  }
}
