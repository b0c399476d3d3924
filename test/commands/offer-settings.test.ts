import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answer, Environment } from '../../src/commands/environment.js'
import { offerSettings } from '../../src/commands/import/offer-settings.js'
import { plain } from '../../src/render/renderer.js'

let here = ''
const settings = () => join(here, 'minutes', 'epha.yaml')

/** Minutes of the ferry committee on a day. */
const minutesOf = (day: string, present: string, title = 'Ferry committee'): string =>
  `---\nmeeting: ${day}\ntitle: ${title}, ${day}\ndate: ${day}\n---\n\n# ${title}, ${day}\n\nPresent: ${present}\n\n## Actions\n\n- [ ] NO to mend the rope\n`

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(here, 'minutes', name), text)
}

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-offer-'))
  mkdirSync(join(here, 'minutes'))
  put({
    'may.md': minutesOf('2024-05-06', 'Nell Orme (NO), Chair; Jude Tarn (JT)'),
    'june.md': minutesOf('2024-06-03', 'Nell Orme (NO), Chair; Jude Tarn (JT), Clerk'),
  })
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

const paper = { palette: plain, width: null }
const imported: Answer = { stdout: 'table\n', stderr: ['2 of 2 files imported.'], exitCode: 0 }

/** Offers below an import; `typed` is what somebody answers at the terminal, null without one. */
async function offer(isTyped: boolean, typed: string | null) {
  const shown: Answer[] = []
  const environment: Environment = {
    here,
    minutes: 'minutes',
    today: '2024-07-01',
    stdout: paper,
    stderr: paper,
  }
  const ask = typed === null ? null : async () => typed
  const answer = await offerSettings(imported, isTyped, environment, {
    ask,
    show: (each) => shown.push(each),
  })
  return { answer, shown }
}

const proposed = [
  'people:',
  '  JT: Jude Tarn',
  '  "NO": Nell Orme',
  'posts:',
  '  Chair: "NO"',
  '  Clerk: JT',
  'series:',
  '  ferry-committee: { folder: . }',
]

test('without a terminal people, posts and series are shown, and nothing is written', async () => {
  const { answer } = await offer(false, null)
  expect(answer.stdout).toBe('table\n')
  expect(answer.stderr.slice(2, -1)).toEqual(proposed.map((line) => `  ${line}`))
  expect(existsSync(settings())).toBe(false)
})

test('--settings writes them', async () => {
  const { answer } = await offer(true, null)
  expect(readFileSync(settings(), 'utf8')).toBe(`${proposed.join('\n')}\n`)
  expect(answer.stderr).toEqual(['2 of 2 files imported.', 'Written to minutes/epha.yaml.'])
})

test.each<[string, boolean]>([
  ['y', true],
  ['n', false],
  ['', false],
])('at a terminal "%s" is an answer', async (typed, isWritten) => {
  const { answer, shown } = await offer(false, typed)
  expect(shown[0]?.stdout).toBe('table\n')
  expect(existsSync(settings())).toBe(isWritten)
  expect(answer.stderr).toEqual([isWritten ? 'Written to minutes/epha.yaml.' : 'Nothing was written.'])
})

test('settings that are there are never touched', async () => {
  writeFileSync(settings(), 'people: { XY: Xenia Young }\n')
  expect((await offer(false, 'y')).answer).toEqual(imported)
  const { answer } = await offer(true, null)
  expect(answer.stderr[1]).toBe('`epha.yaml` is there already: nothing was written to it.')
  expect(readFileSync(settings(), 'utf8')).toBe('people: { XY: Xenia Young }\n')
})

test('a post that two held, and a series of two committees, are proposed for nobody', async () => {
  put({ 'july.md': minutesOf('2024-07-01', 'Mina Vale (MV), Chair', 'Harbour board') })
  const { answer } = await offer(false, null)
  const text = answer.stderr.join('\n')
  expect(text).toContain('MV: Mina Vale')
  expect(text).not.toContain('Chair:')
  expect(text).toContain('Clerk: JT')
  expect(text).not.toContain('series:')
})

const ofTwo = [
  'proposed, for the minutes are of several committees:',
  '  in the front matter of 2 files: series: ferry-committee',
  '  in the front matter of 2 files: series: harbour-board',
]

function putBoard(): void {
  put({
    'july.md': minutesOf('2024-07-01', 'Mina Vale (MV)', 'Harbour board'),
    'august.md': minutesOf('2024-08-05', 'Mina Vale (MV)', 'Harbour board'),
  })
}

const read = (name: string): string => readFileSync(join(here, 'minutes', name), 'utf8')

test('of two committees in one folder the series of each is proposed for its files, and nothing is written', async () => {
  putBoard()
  const before = read('july.md')
  const { answer } = await offer(false, null)
  expect(answer.stderr.slice(-4, -1)).toEqual(ofTwo)
  expect(answer.stderr).not.toContain('  series:')
  expect(read('july.md')).toBe(before)
})

test('--settings writes the series of two committees into the front matter of each file, and nothing else', async () => {
  putBoard()
  const before = read('july.md')
  const { answer } = await offer(true, null)
  expect(answer.stderr.at(-1)).toBe('Written to minutes/epha.yaml and 4 files of minutes.')
  expect(read('july.md')).toBe(
    before.replace('date: 2024-07-01\n', 'date: 2024-07-01\nseries: harbour-board\n'),
  )
  expect(read('june.md')).toContain('\ndate: 2024-06-03\nseries: ferry-committee\n---\n')
  expect(read('epha.yaml')).not.toContain('series')
})

test('at a terminal the series of two committees are written for a y alone', async () => {
  putBoard()
  const before = read('july.md')
  await offer(false, 'n')
  expect(read('july.md')).toBe(before)
  await offer(false, 'y')
  expect(read('july.md')).toContain('\nseries: harbour-board\n')
})

test('where minutes name a series, or a title names no committee, no series is proposed', async () => {
  putBoard()
  put({ 'july.md': read('july.md').replace('date:', 'series: board\ndate:') })
  expect((await offer(false, null)).answer.stderr.join('\n')).not.toContain('front matter')
  putBoard()
  put({ 'april.md': minutesOf('2024-04-01', 'Nell Orme (NO)', 'Minutes') })
  expect((await offer(false, null)).answer.stderr.join('\n')).not.toContain('front matter')
})

test.each([false, true])(
  'what was said of the import stands where nothing of it is minutes',
  async (isTyped) => {
    rmSync(join(here, 'minutes'), { recursive: true })
    mkdirSync(join(here, 'minutes'))
    put({ 'sheet.md': '# Sign-in sheet\n\nName, time\n' })
    expect((await offer(isTyped, null)).answer).toEqual(imported)
  },
)
