import { type GitRefusal, git, gitBytes, refusalIn } from './git.js'
import { wayTo } from './paths.js'

/** The commit at which the current branch left another one, or why there is none. */
export type BranchPoint =
  | GitRefusal
  | { readonly kind: 'commit'; readonly commit: string }
  /** No branch, tag or commit is called so; these branches are there. */
  | { readonly kind: 'no such name'; readonly branches: readonly string[] }
  /** The clone is too short to hold a commit that both have. */
  | { readonly kind: 'shallow' }
  | { readonly kind: 'nothing in common' }
  /** The folder is a repository of its own now, and was a folder of the one around it. */
  | { readonly kind: 'was no submodule' }

/** Whether a clone holds only the latest commits. */
export function isShallow(folder: string): boolean {
  return git(folder, 'rev-parse', '--is-shallow-repository').trim() === 'true'
}

/**
 * Where the branch that a folder is on, or another commit of it, left another branch: what has happened there since is not
 * of this branch.
 */
export function branchPoint(folder: string, name: string, head = 'HEAD'): BranchPoint {
  const refusal = refusalIn(folder)
  if (refusal !== null) return refusal
  if (wasNoSubmodule(folder, name)) return { kind: 'was no submodule' }
  const other = commitOf(folder, name)
  if (other === null) return unknownName(folder, name)
  try {
    return { kind: 'commit', commit: git(folder, 'merge-base', other, head).trim() }
  } catch {
    return { kind: isShallow(folder) ? 'shallow' : 'nothing in common' }
  }
}

/** The commit that a branch, a tag, or another name of a commit stands for. */
export function namedCommit(folder: string, name: string): BranchPoint {
  const refusal = refusalIn(folder)
  if (refusal !== null) return refusal
  const commit = commitOf(folder, name)
  return commit === null ? unknownName(folder, name) : { kind: 'commit', commit }
}

/** A short clone holds one branch, and a name that it does not know may well be one where it was cloned from. */
function unknownName(folder: string, name: string): BranchPoint {
  return isShallow(folder) && !name.startsWith('-')
    ? { kind: 'shallow' }
    : { kind: 'no such name', branches: branchesOf(folder) }
}

/** Names under which hosts keep the branch that others are merged into, the likeliest first. */
const usualBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** The branch that the current one is likely to be merged into; null where there is no other branch that may be. */
export function targetBranch(folder: string): string | null {
  const current = answerTo(folder, 'symbolic-ref', '--quiet', '--short', 'HEAD')
  const named = usualBranches.find((name) => name !== current && commitOf(folder, name) !== null)
  return named === undefined ? null : (answerTo(folder, 'rev-parse', '--abbrev-ref', named) ?? named)
}

/** One line of git; null where it says no. */
function answerTo(folder: string, ...words: readonly string[]): string | null {
  try {
    return git(folder, ...words).trim() || null
  } catch {
    return null
  }
}

/** The day on which a commit was written, `YYYY-MM-DD`. */
export function commitDay(folder: string, commit: string): string {
  return git(folder, 'log', '--no-show-signature', '-1', '--format=%as', commit).trim()
}

/** A commit by the name that people give it; null where there is none. */
function commitOf(folder: string, name: string): string | null {
  // What begins with a dash is a flag to git, and no branch can be called so.
  if (name === '' || name.startsWith('-')) return null
  try {
    return git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).trim()
  } catch {
    return null
  }
}

/** The names of all branches and tags. */
function branchesOf(folder: string): readonly string[] {
  const kinds = ['refs/heads', 'refs/remotes', 'refs/tags']
  const listed = git(folder, 'for-each-ref', '--format=%(refname:short)', ...kinds)
  return listed.split('\n').filter((name) => name !== '')
}

/** So many names at most are offered, and so many milliseconds at most are waited for them. */
const mostOffered = 1000
const shortestWait = 500

/** Names that a shell takes as they are, whoever made them up. */
const isPlainName = (name: string): boolean => /^[\p{L}\p{N}_][\p{L}\p{N}_./+-]*$/u.test(name)

/** Names of branches, then of tags, to be offered while somebody types; none where git does not answer at once. */
export function offeredRevisions(folder: string): readonly string[] {
  const words = ['for-each-ref', `--count=${mostOffered}`, '--format=%(refname:strip=2)']
  try {
    const listed = gitBytes(folder, [...words, 'refs/heads', 'refs/remotes', 'refs/tags'], '', shortestWait)
    return [...new Set(listed.toString('utf8').split('\n').filter(isPlainName))]
  } catch {
    return []
  }
}

/** Whether a folder is in a submodule: its commits are its own, and not those of the repository around it. */
export function isInSubmodule(folder: string): boolean {
  return answerTo(folder, 'rev-parse', '--show-superproject-working-tree') !== null
}

/** Whether a folder is in a submodule whose place the repository around it had its own files at, on another branch. */
function wasNoSubmodule(folder: string, name: string): boolean {
  const around = git(folder, 'rev-parse', '--show-superproject-working-tree').replace(/\n$/, '')
  if (around === '') return false
  const commit = commitOf(around, name)
  if (commit === null) return false
  const path = wayTo(around, git(folder, 'rev-parse', '--show-toplevel').replace(/\n$/, ''))
  return git(around, 'ls-tree', '-z', commit, '--', path).startsWith('040000 tree')
}
