import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLong, patience } from './runs.js'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'epha-machines-'))
})
afterAll(() => rmSync(root, { recursive: true }))

/** A folder whose files were made in the order that is given: so the system lists them on most disks. */
function copyOf(name: string, order: (names: readonly string[]) => readonly string[]): string {
  const folder = join(root, name)
  mkdirSync(folder)
  for (const file of order(readdirSync('fixtures/committee/garden').sort()))
    cpSync(join('fixtures/committee/garden', file), join(folder, file), { recursive: true })
  return folder
}

const questions: readonly string[] = [
  'export --format json',
  'check --format json',
  ...(isLong
    ? [
        'export --format calendar',
        'people',
        'actions --explain',
        'actions --possible',
        'export --format csv',
        'export --format markdown',
        'export --format yaml',
        'owners',
        'meetings',
        'stats --by-owner',
        'remind',
        'check --all',
        'search the',
      ]
    : []),
]

function answer(question: string, folder: string, machine: Readonly<Record<string, string>>): string {
  const env = { PATH: process.env.PATH, HOME: root, EPHA_TODAY: '2012-03-25', ...machine }
  const words = ['bin/epha.js', ...question.split(' '), '--no-cache', '--minutes', folder]
  try {
    return execFileSync(process.execPath, words, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    // Problems are exit code 1, and are said on stdout all the same.
    if (error instanceof Error && 'stdout' in error && 'status' in error && error.status === 1)
      return String(error.stdout)
    throw error
  }
}

describe.each(questions)('epha %s', (question) => {
  test('says the same bytes in any time zone, language and order of files', { timeout: patience }, () => {
    const folder = copyOf(question.replaceAll(' ', '-'), (names) => names)
    const said = answer(question, folder, { TZ: 'UTC', LC_ALL: 'C' })
    expect(said.length).toBeGreaterThan(40)
    for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns'])
      expect(answer(question, folder, { TZ, LC_ALL: 'C' })).toBe(said)
    for (const LC_ALL of ['tr_TR.UTF-8', 'sv_SE.UTF-8', 'ar_EG.UTF-8'])
      expect(answer(question, folder, { TZ: 'UTC', LC_ALL, LANG: LC_ALL })).toBe(said)
    rmSync(folder, { recursive: true })
    copyOf(question.replaceAll(' ', '-'), (names) => [...names].reverse())
    expect(answer(question, folder, { TZ: 'UTC', LC_ALL: 'C' })).toBe(said)
  })
})
