import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder, and what is typed there: every line of it is a mistake. */
export interface MistakeScene {
  /** Goes on after "in". */
  readonly name: string
  /** Makes the folder what it is; `type` types a command there that is none. */
  readonly make: (folder: string, type: (line: string) => Promise<void>) => void | Promise<void>
  readonly lines: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
}

export const copied = (name: string) => (folder: string) =>
  cpSync(join('fixtures/transcripts', name), folder, { recursive: true })

export function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const author = {
  GIT_AUTHOR_NAME: 'A Clerk',
  GIT_AUTHOR_EMAIL: 'clerk@example.org',
  GIT_AUTHOR_DATE: '2011-06-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'A Clerk',
  GIT_COMMITTER_EMAIL: 'clerk@example.org',
  GIT_COMMITTER_DATE: '2011-06-01T12:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

export function git(folder: string, ...words: readonly string[]): void {
  execFileSync('git', [...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...author },
    stdio: 'ignore',
  })
}

export function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'What was agreed')
}

export const minutes = (meeting: string, date: string, body: string, more = ''): string =>
  `---\nmeeting: ${meeting}\ndate: ${date}\n${more}---\n\n# Allotments\n\n${body}\n`

export const approved = 'status: approved\n'
export const nextDay = 'next: { date: 2011-07-04 }\n'
export const plotList =
  '## 2. Plots\n\n- [ ] MW to mend the fence (by 4 July 2011)\n- [ ] KS to count the keys'
export const roster = 'people:\n  MW: Mary Wood\n  KS: { name: Kit Stone, email: kit@example.org }\n'
export const smtp = { EPHA_SMTP_URL: 'smtp://127.0.0.1:9', EPHA_SMTP_FROM: 'clerk@example.org' }
