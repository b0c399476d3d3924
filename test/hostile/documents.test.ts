import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asideText } from '../../src/commands/error-text.js'
import { obeyed } from '../obeyed.js'
import { type Said, typed } from '../typed.js'
import { anyDocument } from './any-documents.js'
import { isLong, patience, times } from './runs.js'

/** Kept from one question to the next; no file is too young for it. */
const cache = {
  folder: mkdtempSync(join(tmpdir(), 'epha-hostile-cache-')),
  program: 'this one',
  now: () => Date.now() + 60_000,
}
let here = ''
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-hostile-'))
})
afterAll(() => {
  for (const folder of [here, cache.folder]) rmSync(folder, { recursive: true, force: true })
})

const known = '2011-06-01-quayside/1.1'
const names = 'people: { RH: Ralph Holt, TR: { name: Tess Rowe, email: tess@example.org }, AF: Ann Fox }\n'

/** A folder with these files, one a day, and minutes that have nothing to do with them. */
function folderOf(files: readonly Buffer[]): void {
  rmSync(join(here, 'minutes'), { recursive: true, force: true })
  mkdirSync(join(here, 'minutes/harbour'), { recursive: true })
  writeFileSync(join(here, 'minutes/epha.yaml'), names)
  writeFileSync(
    join(here, 'minutes/harbour/quayside.md'),
    '---\nmeeting: 2011-06-01-quayside\ndate: 2011-06-01\nseries: quayside\nnext: 2011-07-04\n---\n\n## 1. Quay\n\n- [ ] RH to count the mooring rings\n',
  )
  for (const [at, bytes] of files.entries())
    writeFileSync(
      join(here, `minutes/2011-0${1 + Math.floor(at / 28)}-${String((at % 28) + 1).padStart(2, '0')}.md`),
      bytes,
    )
}

function bytesInFolder(): readonly string[] {
  return readdirSync(here, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => (name.includes('.') ? `${name} ${readFileSync(join(here, name), 'base64')}` : name))
}

/** All that is asked of a folder without writing into it. */
const questions: readonly string[] = [
  'actions',
  'actions --possible',
  'actions --explain --all-time',
  ...['json', 'ndjson', 'csv', 'markdown', 'yaml', 'calendar'].map((format) => `export --format ${format}`),
  'search the',
  `show ${known}`,
  `why ${known}`,
  'owners',
  'people',
  'meetings',
  'decisions',
  'stats --by-owner',
  'agenda --series quayside',
  'next --dry-run --series quayside',
  'remind',
  'remind --format html',
  'doctor',
  'check --all',
  'check --format sarif',
]

/** What must hold whatever stands in the files. */
function holds(question: string, { stdout, stderr, exitCode }: Said): void {
  expect(stderr, question).not.toContain('Wrong in epha')
  // The file of the next meeting is refused where it would change what the minutes say.
  const allowed =
    question.startsWith('next') && stderr.startsWith('error: Nothing was written: ') ? [2] : [0, 1, 3]
  expect(allowed, `${question}: ${stderr}`).toContain(exitCode)
  expect(stdout.replace(/^\ufeff/, ''), question).not.toMatch(obeyed)
  // As the program writes what it says beside a result.
  expect(asideText(stderr.split('\n'), false), question).not.toMatch(obeyed)
}

const filesOfOneFolder = 20

/** Of so many folders on end each question is asked of one at least; the first two are asked of all. */
const turns = isLong ? 6 : 1
/** One folder in so many is asked by the program as it is installed, too. */
const processesEach = isLong ? 200 : 3

/** The questions for one of many folders: what reads all anew, and some of the others by turns. */
function questionsFor(folder: number): readonly string[] {
  const always = ['actions --possible', 'export --format json']
  const others = questions.filter((question) => !always.includes(question))
  return [...always, ...others.filter((_, at) => at % turns === folder % turns)]
}

/** What the installed program answers in a process of its own, which has read nothing before. */
function asInstalled(question: string): Said {
  const words = [resolve('bin/epha.js'), ...question.split(' '), '--no-cache']
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, words, {
    cwd: here,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { PATH: process.env.PATH, EPHA_TODAY: '2011-06-20' },
  })
  expect(signal, question).toBeNull()
  return { stdout, stderr, exitCode: status ?? 2 }
}

/** An answer without what it says of the process and of what was kept. */
const ofMinutes = (stdout: string): string =>
  stdout
    .replace(/^DTSTAMP:.*$/gm, '')
    .replace(/^ *Cache .*$/m, '')
    .replace(/v\d+\.\d+\.\d+/g, 'v20')

describe('documents that were made up, and minutes that were spoilt', () => {
  test(
    'stop no command that reads, hide nothing of the minutes beside them, and stay as they are',
    async () => {
      let number = 0
      const folder = fc.array(anyDocument, { minLength: filesOfOneFolder, maxLength: filesOfOneFolder })
      await fc.assert(
        fc.asyncProperty(folder, async (files) => {
          folderOf(files)
          const before = bytesInFolder()
          const isAskedTwice = number % processesEach === 0
          const asked = isAskedTwice ? questions : questionsFor(number)
          number++
          for (const question of asked) {
            const answer = await typed(question.split(' '), here, {}, { cache })
            holds(question, answer)
            if (question === 'export --format json')
              expect(JSON.parse(answer.stdout).actions).toContainEqual(
                expect.objectContaining({
                  id: known,
                  text: 'count the mooring rings',
                  status: 'outstanding',
                }),
              )
            if (!isAskedTwice) continue
            const { stdout, exitCode } = asInstalled(question)
            expect(ofMinutes(stdout), question).toBe(ofMinutes(answer.stdout))
            expect(exitCode, question).toBe(answer.exitCode)
          }
          expect(bytesInFolder()).toEqual(before)
        }),
        // Whatever is found is looked for in one folder: twenty files take long to make smaller.
        { numRuns: times(3, 100_000 / filesOfOneFolder), endOnFailure: true },
      )
      if (isLong) console.log(`${number * filesOfOneFolder} documents`)
    },
    patience,
  )
})
