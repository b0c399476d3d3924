import { execFileSync } from 'node:child_process'
import { devNull } from 'node:os'

/** Git's own answer, longer than which no listing or batch of files is. */
const longest = 64 * 1024 * 1024

/** What a hook that runs epha is told of its own repository, which need not be the one that is asked. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'] as const

/** Nothing that comes with a repository starts a program, stands in for a commit or calls the network. */
const plainly = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`]
const surroundings = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
}

/**
 * What git answers, run in a folder without a shell and without letting the settings of the repository start a
 * program of their own. Throws where git is missing or says no; `failureOf` reads why.
 */
export function gitBytes(folder: string, words: readonly string[], input = ''): Buffer {
  const variables: Record<string, string | undefined> = { ...process.env, ...surroundings, LC_ALL: 'C' }
  for (const name of ofHooks) delete variables[name]
  return execFileSync('git', [...plainly, ...words], {
    cwd: folder,
    env: variables,
    input,
    maxBuffer: longest,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: 60_000,
  })
}

/** The same as text. */
export function git(folder: string, ...words: readonly string[]): string {
  return gitBytes(folder, words).toString('utf8')
}

/** Why git failed: its exit code, null where it did not run, and the first line it said. */
export function failureOf(error: unknown): { readonly status: number | null; readonly words: string } {
  if (!(error instanceof Error)) return { status: null, words: String(error) }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null
  const said = 'stderr' in error && Buffer.isBuffer(error.stderr) ? error.stderr.toString('utf8') : ''
  return { status, words: (said || error.message).trim().split('\n')[0] ?? '' }
}
