import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { failureOf, git } from './run-git.js'

/** What git makes of a file: it keeps it, it leaves it out, or it would take it with the next `git add`. */
export type GitState = 'tracked' | 'ignored' | 'untracked'

/** What git knows of a folder. */
export type Repository =
  | { readonly kind: 'repository'; readonly root: string }
  | { readonly kind: 'none' }
  /** Git is not installed, or will not answer. */
  | { readonly kind: 'no answer'; readonly why: string }

/** The repository that a folder is in. */
export function repositoryOf(folder: string): Repository {
  try {
    return { kind: 'repository', root: git(folder, 'rev-parse', '--show-toplevel').replace(/\n$/, '') }
  } catch (error) {
    const { status, words } = failureOf(error)
    if (status === null) return { kind: 'no answer', why: 'git is not installed' }
    return words.includes('not a git repository') ? { kind: 'none' } : { kind: 'no answer', why: words }
  }
}

/** What git makes of a file of its repository, which need not be there yet. */
export function gitStateOf(path: string): GitState {
  const folder = dirname(path)
  const name = basename(path)
  if (existsSync(path) && git(folder, 'ls-files', '--', name) !== '') return 'tracked'
  try {
    git(folder, 'check-ignore', '-q', '--', name)
    return 'ignored'
  } catch {
    return 'untracked'
  }
}
