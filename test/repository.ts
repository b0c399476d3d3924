import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Who commits, and on which day, `YYYY-MM-DD`. */
export interface CommitBy {
  readonly name: string
  readonly day: string
}

/** A git repository made for a test. */
export interface Repository {
  readonly folder: string
  readonly git: (...words: readonly string[]) => string
  /** Writes a file, with the folders above it. */
  readonly write: (path: string, text: string | Buffer) => void
  /** Commits whatever has changed: as somebody else, on another day, where that is given. */
  readonly commit: (message: string, by?: CommitBy) => void
  readonly remove: () => void
}

/** Somebody to commit as, whatever this machine is set to; nothing of its own settings counts. */
const author = {
  GIT_AUTHOR_NAME: 'Terry Reynolds',
  GIT_AUTHOR_EMAIL: 'tr@example.org',
  GIT_COMMITTER_NAME: 'Terry Reynolds',
  GIT_COMMITTER_EMAIL: 'tr@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

/** Makes an empty repository whose branch is `main`. */
export function newRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'epha-repository-'))
  const gitAs = (by: Readonly<Record<string, string>>, ...words: readonly string[]): string =>
    execFileSync('git', [...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...author, ...by },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const git = (...words: readonly string[]): string => gitAs({}, ...words)
  git('init', '--quiet', '--initial-branch=main')
  return {
    folder,
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    commit: (message, by) => {
      git('add', '--all')
      gitAs(by === undefined ? {} : variablesOf(by), 'commit', '--quiet', '--message', message)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function variablesOf({ name, day }: CommitBy): Readonly<Record<string, string>> {
  const date = `${day}T20:00:00+00:00`
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_DATE: date,
  }
}

/** Minutes of the termly series. */
export function termlyMinutes(meeting: string, date: string, body: string): string {
  return `---\nmeeting: ${meeting}\nseries: termly\ndate: ${date}\n---\n\n# Termly meeting\n\n${body}\n`
}
