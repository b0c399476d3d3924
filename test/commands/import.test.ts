import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answer, Environment } from '../../src/commands/environment.js'
import { type ImportOptions, importMinutes } from '../../src/commands/import/import-minutes.js'
import { answerQuestion } from '../../src/house/review/answer.js'
import { reviewQuestionsIn } from '../../src/house/review/questions-in.js'
import { UsageError } from '../../src/model/usage-error.js'
import { plain } from '../../src/render/renderer.js'
import { typedFiles } from '../../src/workspace/word-files.js'
import { fixture } from '../word/imported.js'
import { wordFile } from '../word/word-file.js'

let here = ''

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-import-'))
  writeFileSync(join(here, 'autumn.doc'), fixture('plain.doc'))
  writeFileSync(join(here, 'april.doc'), fixture('counted.doc'))
  writeFileSync(join(here, 'old.doc'), '{\\rtf1 hello}')
})

afterEach(() => rmSync(here, { recursive: true, force: true }))

const paper = { palette: plain, width: null }

function run(
  files: readonly string[],
  more: Partial<ImportOptions> = {},
  heard: (string | null)[] = [],
): Promise<Answer> {
  const options: ImportOptions = {
    files,
    out: 'minutes',
    force: false,
    again: false,
    dryRun: false,
    date: null,
    people: null,
    report: 'table',
    ...more,
  }
  const environment: Environment = { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper }
  return importMinutes(options, {
    ...environment,
    progress: { show: (line) => heard.push(line), end: () => heard.push(null) },
  })
}

const written = (name: string) => readFileSync(join(here, 'minutes', name), 'utf8')

test('one bad file does not stop the rest, and a table says what became of each', async () => {
  const heard: (string | null)[] = []
  const answer = await run(['autumn.doc', 'old.doc', 'april.doc', 'nowhere.doc'], {}, heard)
  expect(answer.stdout).toBe(
    [
      'FROM         TO                     ACTIONS  TO CONFIRM',
      'autumn.doc   minutes/2010-autumn.md        5           6',
      'old.doc      not imported: rich text (RTF), not a Word file',
      'april.doc    minutes/2011-04-05.md         2           0',
      'nowhere.doc  not imported: no such file or folder',
      '',
    ]
      .join('\n')
      .replace('TO                     ACTIONS', 'TO                      ACTIONS'),
  )
  expect(answer.stderr).toEqual([
    '2 of 4 files imported: 7 actions, 6 things to confirm. 2 were not (exit 3).',
    'left out: the names of columns of what is no table now: "Action", "Discussion · Action"',
    'old.doc: Open it in Word and save it as a Word document (.docx).',
    'nowhere.doc: Look whether the path is right.',
    'next:   epha review minutes/2010-autumn.md',
  ])
  expect(answer.exitCode).toBe(3)
  expect(heard).toEqual([
    'Reading 1 of 4  autumn.doc',
    'Reading 2 of 4  old.doc',
    'Reading 3 of 4  april.doc',
    'Reading 4 of 4  nowhere.doc',
    null,
  ])
})

test('one file alone lists what it asks, with the lines of the file that was written', async () => {
  const { stderr } = await run(['autumn.doc'])
  const lines = written('2010-autumn.md').split('\n')
  expect(stderr[0]).toBe('6 things to confirm in minutes/2010-autumn.md')
  expect(stderr[1]).toBe('  1  line 4   the date: "2010-09", read from "autumn term 2010" in the title')
  expect(lines[3]).toBe('date: 2010-09')
  expect(stderr.at(-1)).toBe('next:   epha review minutes/2010-autumn.md')
  expect(stderr.at(-2)).toBe('left out: the names of columns of what is no table now: "Action"')
  for (const asked of stderr.slice(2, -2)) {
    const [, number, line] = /^ {2}(\d+) {2}line (\d+)/.exec(asked) ?? []
    expect(lines[Number(line) - 1]).toContain(`<!-- epha-review ${number}: `)
  }
})

test('importing twice gives the same bytes', async () => {
  await run(['autumn.doc'])
  const first = written('2010-autumn.md')
  await run(['autumn.doc'], { force: true })
  expect(written('2010-autumn.md')).toBe(first)
})

test('minutes that are there are not touched without --force', async () => {
  mkdirSync(join(here, 'minutes'))
  writeFileSync(join(here, 'minutes', '2010-autumn.md'), 'mine')
  await expect(run(['autumn.doc'])).rejects.toThrow('`minutes/2010-autumn.md` is there already')
  expect(written('2010-autumn.md')).toBe('mine')
  await run(['autumn.doc'], { force: true })
  expect(written('2010-autumn.md')).toContain('meeting: 2010-autumn')
  expect(readdirSync(join(here, 'minutes'))).toEqual(['2010-autumn.md', '2010-autumn.md.bak'])
  expect(written('2010-autumn.md.bak')).toBe('mine')
})

test('a folder is all papers in it and below it, and what is no paper is passed over', async () => {
  mkdirSync(join(here, 'word', 'older'), { recursive: true })
  writeFileSync(join(here, 'word', 'april.doc'), fixture('counted.doc'))
  writeFileSync(join(here, 'word', 'older', 'autumn.doc'), fixture('plain.doc'))
  writeFileSync(join(here, 'word', 'plan.png'), 'x')
  writeFileSync(join(here, 'word', '~$april.doc'), 'x')
  expect(typedFiles(['word'], here)).toEqual(['word/april.doc', 'word/older/autumn.doc'])
  const answer = await run(typedFiles(['word/'], here))
  expect(answer.exitCode).toBe(0)
})

test('Markdown is minutes already, and that is said', async () => {
  writeFileSync(join(here, 'may.md'), '# Minutes\n')
  await expect(run(['may.md'])).rejects.toThrow('Markdown, and so minutes already')
})

test('the same meeting in two folders of the minutes never comes about', async () => {
  await run(['april.doc'], { out: 'minutes/2010' })
  await run(['april.doc'], { out: 'minutes/2011' })
  expect(readFileSync(join(here, 'minutes/2010/2011-04-05.md'), 'utf8')).toContain('meeting: 2011-04-05\n')
  expect(readFileSync(join(here, 'minutes/2011/2011-04-05-2.md'), 'utf8')).toContain(
    'meeting: 2011-04-05-2\n',
  )
})

test('no paper gets a name that the register passes over', async () => {
  writeFileSync(join(here, 'README.doc'), fixture('summary.doc'))
  await run(['README.doc'])
  expect(readdirSync(join(here, 'minutes'))).toEqual(['minutes.md'])
})

test('--again shows what a changed paper changes, keeps the answers, and a copy of the old', async () => {
  writeFileSync(join(here, 'april.doc'), fixture('plain.doc'))
  await run(['april.doc'])
  const environment: Environment = { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper }
  const text = written('2010-autumn.md')
  const [question] = reviewQuestionsIn(text)
  if (!question) throw new Error('nothing is asked')
  const answered = answerQuestion(text, question, { key: 'y', typed: null })
  if (answered.kind === 'refused') throw new Error(answered.why)
  writeFileSync(join(here, 'minutes', '2010-autumn.md'), answered.text.replace('sha256: ', 'sha256: 0'))
  const answer = await importMinutes(
    {
      files: ['april.doc'],
      out: 'minutes',
      force: false,
      again: true,
      dryRun: false,
      date: null,
      people: null,
      report: 'table',
    },
    environment,
  )
  expect(answer.stdout).toContain('+   sha256: ')
  expect(answer.stderr.join('\n')).toContain('the old is kept as minutes/2010-autumn.md.bak')
  expect(written('2010-autumn.md')).not.toContain(`epha-review ${question.number}:`)
  expect(written('2010-autumn.md')).toContain(JSON.stringify(question.words))
})

test('--again counts no action that an answer took away', async () => {
  writeFileSync(join(here, 'april.doc'), fixture('plain.doc'))
  await run(['april.doc'])
  const text = written('2010-autumn.md')
  const question = reviewQuestionsIn(text).find(({ about }) => about.kind === 'task')
  if (question?.about.kind !== 'task') throw new Error('nothing is asked of a task')
  const key = String(question.about.others.length + 1)
  const answered = answerQuestion(text, question, { key, typed: null })
  if (answered.kind === 'refused') throw new Error(answered.why)
  writeFileSync(join(here, 'minutes', '2010-autumn.md'), answered.text.replace('sha256: ', 'sha256: 0'))
  const { stdout } = await run(['april.doc'], { again: true, report: 'json' })
  expect(JSON.parse(stdout).files[0]).toMatchObject({ actions: 4 })
  expect(written('2010-autumn.md').match(/^- \[ \]/gm)).toHaveLength(4)
})

test('--again of a paper that is the same says so, and writes nothing', async () => {
  await run(['april.doc'])
  const { stderr } = await run(['april.doc'], { again: true })
  expect(stderr).toContain('the paper is the same as before')
  expect(readdirSync(join(here, 'minutes'))).toEqual(['2011-04-05.md'])
})

test('two papers of one meeting get a file each', async () => {
  const answer = await run(['autumn.doc', 'autumn.doc'])
  expect(answer.exitCode).toBe(0)
  expect(readdirSync(join(here, 'minutes'))).toEqual(['2010-autumn-2.md', '2010-autumn.md'])
  expect(written('2010-autumn-2.md')).toContain('meeting: 2010-autumn-2\n')
})

test('--dry-run says what would be written, and writes nothing', async () => {
  const answer = await run(['april.doc'], { dryRun: true })
  expect(answer.stdout).toContain('minutes/2011-04-05.md')
  expect(answer.stderr).toEqual([
    'left out: the names of columns of what is no table now: "Discussion · Action"',
    'Nothing was written.',
  ])
  expect(readdirSync(here)).not.toContain('minutes')
})

test('--out - gives the minutes themselves', async () => {
  const answer = await run(['april.doc'], { out: '-' })
  expect(answer.stdout).toContain('- [ ] GH to splice the ropes\n')
  expect(readdirSync(here)).not.toContain('minutes')
  await expect(run(['april.doc', 'autumn.doc'], { out: '-' })).rejects.toThrow(UsageError)
})

test('each of several meetings in a paper has its own title, and nobody is asked for one', async () => {
  const held = (day: string) => [
    { text: `Gate Society, minutes of the meeting held on ${day}`, bold: true },
    'The gate was painted.',
    'Tea was drunk.',
  ]
  const bytes = await wordFile([...held('6 May 2024'), ...held('3 June 2024'), ...held('1 July 2024')])
  writeFileSync(join(here, 'three.docx'), bytes)
  await run(['three.docx'])
  for (const [name, day] of [
    ['2024-05-06', '6 May 2024'],
    ['2024-06-03', '3 June 2024'],
    ['2024-07-01', '1 July 2024'],
  ]) {
    const text = readFileSync(join(here, 'minutes', `${name}.md`), 'utf8')
    expect(text).toContain(`title: Gate Society, minutes of the meeting held on ${day}\n`)
    expect(text).not.toContain('epha-review')
  }
})

test('--date is refused for a paper of several meetings, for it is the day of one', async () => {
  const held = (day: string) => [
    { text: `Minutes of the meeting held on ${day}`, bold: true },
    'The gate was painted.',
    'Tea was drunk.',
  ]
  const bytes = await wordFile([...held('6 May 2024'), ...held('3 June 2024')])
  writeFileSync(join(here, 'two.docx'), bytes)
  const two = run(['two.docx'], { date: '2024-05-06' })
  await expect(two).rejects.toThrow('2 meetings are in it, and `--date` says one day')
})

test('--date is what the clerk says', async () => {
  const { stdout } = await run(['autumn.doc'], { out: '-', date: '2010-11-18' })
  expect(stdout).toContain('date: 2010-11-18\n')
  expect(stdout).not.toContain('the date:')
  await expect(run(['autumn.doc'], { date: '18 November' })).rejects.toThrow(UsageError)
})

test('--people says whose initials they are', async () => {
  writeFileSync(
    join(here, 'people.yaml'),
    'GH: Gil Hake\nNQ: { name: Nora Quill, role: Chair }\nXX: Nobody Here\n',
  )
  const { stdout } = await run(['april.doc'], { out: '-', people: 'people.yaml' })
  expect(stdout).toContain('  GH: Gil Hake\n')
  expect(stdout).toContain('  NQ: { name: Nora Quill, role: Chair }\n')
  expect(stdout).not.toContain('Nobody Here')
})

test('--report json is for programs', async () => {
  const { stdout } = await run(['april.doc', 'old.doc'], { report: 'json' })
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    files: [
      {
        from: 'april.doc',
        to: 'minutes/2011-04-05.md',
        actions: 2,
        possible: 0,
        notes: [],
        columnNames: ['Discussion · Action'],
        questions: [],
        refused: null,
      },
      {
        from: 'old.doc',
        to: null,
        actions: 0,
        possible: 0,
        notes: [],
        columnNames: [],
        questions: [],
        refused: {
          why: 'rich text (RTF), not a Word file',
          cure: 'Open it in Word and save it as a Word document (.docx).',
        },
      },
    ],
    counts: { imported: 1, refused: 1, actions: 2, questions: 0 },
  })
})

test('a file that is refused alone is a mistake, with what to do', async () => {
  await expect(run(['old.doc'])).rejects.toMatchObject({
    message: '`old.doc` was not imported: rich text (RTF), not a Word file',
    more: ['Open it in Word and save it as a Word document (.docx).'],
  })
})
