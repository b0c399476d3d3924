import { failureOf, git } from './run-git.js'

/** The commit at which the branch of now left another one, or why there is none. */
export type BranchPoint =
  | { readonly kind: 'commit'; readonly commit: string }
  | { readonly kind: 'no git' }
  | { readonly kind: 'no repository' }
  /** Git knows the repository and will not read it. */
  | { readonly kind: 'no answer'; readonly why: string }
  /** No branch, tag or commit is called so; these branches are there. */
  | { readonly kind: 'no such name'; readonly branches: readonly string[] }
  /** The clone is too short to hold a commit that both have. */
  | { readonly kind: 'shallow' }
  | { readonly kind: 'nothing in common' }

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

function branchesOf(folder: string): readonly string[] {
  const listed = git(folder, 'for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes')
  return listed.split('\n').filter((name) => name !== '')
}

/** Where the branch that a folder is on left another: what has happened there since is not of this branch. */
export function branchPoint(folder: string, name: string): BranchPoint {
  try {
    git(folder, 'rev-parse', '--git-dir')
  } catch (error) {
    const { status, words } = failureOf(error)
    if (status === null) return { kind: 'no git' }
    return words.includes('not a git repository')
      ? { kind: 'no repository' }
      : { kind: 'no answer', why: words }
  }
  const other = commitOf(folder, name)
  const isShallow = git(folder, 'rev-parse', '--is-shallow-repository').trim() === 'true'
  if (other === null)
    // A short clone holds one branch, and the other may well be where it was cloned from.
    return isShallow && !name.startsWith('-')
      ? { kind: 'shallow' }
      : { kind: 'no such name', branches: branchesOf(folder) }
  try {
    return { kind: 'commit', commit: git(folder, 'merge-base', other, 'HEAD').trim() }
  } catch {
    return { kind: isShallow ? 'shallow' : 'nothing in common' }
  }
}
