import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { devNull } from 'node:os'
import { basename, dirname } from 'node:path'
import { wayTo } from './paths.js'

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
    const refusal = refusalOf(error)
    if (refusal.kind === 'no repository') return { kind: 'none' }
    return refusal.kind === 'no git' ? { kind: 'no answer', why: 'git is not installed' } : refusal
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

/** Bytes of the longest answer of git: no listing and no batch of files is longer. */
const longest = 64 * 1024 * 1024

/** Milliseconds that git may take. */
const longestWait = 60_000

/** Variables in which a hook that runs epha names its own repository; another may be the one to read. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'] as const

/** Settings and variables that keep a repository from starting a program, replacing a commit or calling the network. */
const guards = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`]
const guardVariables = {
  // No protocol is allowed: an older git fetches what a partial clone lacks, whatever the next line says.
  GIT_ALLOW_PROTOCOL: '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
}

/**
 * What git answers, run in a folder without a shell and without letting the settings of the repository start a
 * program of their own. Throws where git is missing, says no or takes longer than so many milliseconds; `failureOf` reads why.
 */
export function gitBytes(
  folder: string,
  words: readonly string[],
  input = '',
  patience = longestWait,
): Buffer {
  const variables: Record<string, string | undefined> = { ...process.env, ...guardVariables, LC_ALL: 'C' }
  for (const name of ofHooks) delete variables[name]
  return execFileSync('git', [...guards, ...words], {
    cwd: folder,
    env: variables,
    input,
    maxBuffer: longest,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: patience,
  })
}

/** What git answers, as text. */
export function git(folder: string, ...words: readonly string[]): string {
  return gitBytes(folder, words).toString('utf8')
}

/** Why git failed: its exit code, null where it did not run, and the first line it said. */
function failureOf(error: unknown): { readonly status: number | null; readonly words: string } {
  if (!(error instanceof Error)) return { status: null, words: String(error) }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null
  const stderr = 'stderr' in error && Buffer.isBuffer(error.stderr) ? error.stderr.toString('utf8') : ''
  return { status, words: (stderr || error.message).trim().split('\n')[0] ?? '' }
}

/** Why git tells nothing of the files of a folder. */
export type GitRefusal =
  | SilentGit
  /** It holds commits and no files of its own. */
  | { readonly kind: 'bare' }

/** Why git knows nothing of a folder. */
type SilentGit =
  | { readonly kind: 'no git' }
  | { readonly kind: 'no repository' }
  /** Git knows the repository and does not read it. */
  | { readonly kind: 'no answer'; readonly why: string }

function refusalOf(error: unknown): SilentGit {
  const { status, words } = failureOf(error)
  if (status === null) return { kind: 'no git' }
  return words.includes('not a git repository')
    ? { kind: 'no repository' }
    : { kind: 'no answer', why: words }
}

/** Why git will tell nothing of the files of a folder; null where it will. */
export function refusalIn(folder: string): GitRefusal | null {
  try {
    return git(folder, 'rev-parse', '--is-bare-repository').trim() === 'true' ? { kind: 'bare' } : null
  } catch (error) {
    return refusalOf(error)
  }
}

/**
 * Where a folder lies in its repository, `minutes/termly/`, empty for its root: as its path says, and, where a link is on
 * the way to it, as git says. The first is the likelier one at another commit.
 */
export function prefixesOf(folder: string): readonly string[] {
  const prefix = git(folder, 'rev-parse', '--show-prefix').replace(/\n$/, '')
  const root = realpathSync(git(folder, 'rev-parse', '--show-toplevel').replace(/\n$/, ''))
  for (let above = folder; ; above = dirname(above)) {
    if (realpathSync(above) === root) {
      const way = wayTo(above, folder)
      return [...new Set([way === '' ? '' : `${way}/`, prefix])]
    }
    if (dirname(above) === above) return [prefix]
  }
}

/** Paths from a folder of what git keeps in it, or would take with the next `git add`. */
export function filesIn(folder: string): readonly string[] {
  const listed = git(folder, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.')
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && !path.endsWith('/'))
}

/** The text of a file at a commit, by its path from a folder; null where it was not there, or this clone lacks it. */
export function textAt(folder: string, commit: string, path: string): string | null {
  try {
    return git(folder, 'show', '--no-textconv', '--no-ext-diff', `${commit}:./${path}`)
  } catch {
    return null
  }
}
