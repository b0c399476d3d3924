import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { typed } from '../typed.js'

// What `epha doctor` begins with: the one thing to do next, whatever else is found.
let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-next-'))
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(here, path)), { recursive: true })
  writeFileSync(join(here, path), text)
}

const remove = (path: string): void => rmSync(join(here, path))

interface Begun {
  /** The lines below `Next`, up to the first that is blank; or the one line that says that there is none. */
  readonly next: readonly string[]
  readonly stdout: string
  readonly exitCode: number
}

async function doctor(...words: readonly string[]): Promise<Begun> {
  const { stdout, exitCode } = await typed(['doctor', ...words], here)
  const [first = ''] = stdout.split('\n\n')
  return { next: first.split('\n').filter((line) => line !== 'Next'), stdout, exitCode }
}

/** Minutes of a boat club: those who are present, and what follows. */
const minutes = (date: string, rest: string, title = 'Boat club'): string =>
  `# ${title}, ${date}\n\nPresent: Nia Frost (NF), Omar Beck (OB)\n\n${rest}`
const raised = '## 3. The slip\n\n- [ ] NF to grease the winch\n- [ ] OB to count the oars\n'
const carried =
  '## 2. Matters arising\n\n- [ ] 2011-02-07/3.1 NF waits for the grease.\n- [x] 2011-02-07/3.2 OB counted ten.\n'
const roster = 'people:\n  NF: Nia Frost\n  OB: Omar Beck\n'

function clean(): void {
  put('minutes/2011-02-07.md', minutes('7 February 2011', raised))
  put('minutes/2011-03-07.md', minutes('7 March 2011', carried))
  put('epha.yaml', roster)
}

test('where the check is clean, nothing needs to be done', async () => {
  clean()
  const { next, stdout, exitCode } = await doctor()
  expect([next, exitCode]).toEqual([['Nothing needs to be done.'], 0])
  expect(stdout).toContain('Check     nothing to report\n')
  expect(stdout).not.toContain('Then\n')
})

test('one thing after another is the next, until nothing is left', async () => {
  clean()
  put('epha.yaml', 'peeple: {}\n')
  put(
    'minutes/2011-03-07.md',
    minutes('7 March 2011', '## 2. Matters arising\n\nNo word was said.\n', 'Rowers'),
  )
  put('minutes/2011-03-09.md', Buffer.from('# Boat club, caf\xe9', 'latin1'))
  put(
    'minutes/2011-03-14.md',
    minutes('14 March 2011', '<<<<<<< HEAD\nTea.\n=======\nCake.\n>>>>>>> clerk\n'),
  )
  put(
    'minutes/2011-03-21.md',
    minutes(
      '21 March 2011',
      '<!-- epha-review 1: item 3: is NF the owner? -->\n\n- [ ] XQ to lift the buoys\n',
    ),
  )
  put('minutes/2011-03-28.docx', 'PK')

  const { next, stdout, exitCode } = await doctor()
  expect(next[0]).toBe('  Mend what could not be read (1 of 5 files); its actions are missing.')
  expect(next[1]).toMatch(/^ {4}iconv /)
  expect(exitCode).toBe(3)
  expect(stdout).toContain('Then\n')
  remove('minutes/2011-03-09.md')

  expect((await doctor()).next[0]).toBe('  Mend `epha.yaml`, of which 1 part cannot hold:')
  remove('epha.yaml')

  expect((await doctor()).next).toEqual([
    expect.stringMatching(/^ {2}1 Word file is there without minutes/),
    '    epha import minutes/2011-03-28.docx',
  ])
  remove('minutes/2011-03-28.docx')

  expect((await doctor()).next).toEqual([
    '  A merge is unfinished in 1 file, and both versions are read: keep one.',
    '    epha check --rule merge-unfinished',
  ])
  put('minutes/2011-03-14.md', minutes('14 March 2011', 'Tea.\n'))

  expect((await doctor()).next).toEqual([
    '  An import left 1 question in 1 file: put right what is wrong there, and take each comment out.',
    '    epha check --rule review-left',
  ])
  put(
    'minutes/2011-03-21.md',
    `---\narea: [West\n---\n${minutes('21 March 2011', '- [ ] XQ to lift the buoys\n')}`,
  )

  expect((await doctor()).next).toEqual([
    '  The check finds 1 error, front-matter-unreadable.',
    '    epha check --rule front-matter-unreadable',
  ])
  put('minutes/2011-03-21.md', minutes('21 March 2011', '- [ ] XQ to lift the buoys\n'))

  expect((await doctor()).next).toEqual([
    expect.stringMatching(/^ {2}The minutes name 2 owners in full, and no roster has them/),
    '    epha people --write',
    '  Or paste into `minutes/epha.yaml`:',
    '    people:',
    '      NF: Nia Frost',
    '      OB: Omar Beck',
  ])
  put('minutes/epha.yaml', roster)

  expect((await doctor()).next[0]).toMatch(/^ {2}Nobody answers to XQ \(1 action\): see who is who/)
  put('minutes/2011-03-21.md', minutes('21 March 2011', '- [ ] OB to lift the buoys\n'))

  const series = (await doctor()).next
  expect(series[0]).toMatch(
    /^ {2}"Boat club, 7 February 2011" and "Rowers, 7 March 2011" may be two committees/,
  )
  expect(series[1]).toBe('    series: { committee: { folder: . } }')
  put('minutes/epha.yaml', `${roster}${series[1]?.trim()}\n`)

  expect((await doctor()).next).toEqual([
    '  The check finds 1 error, action-unreported: carry into the draft what nobody mentioned, and tick there what is done.',
    '    epha check --fix',
  ])
  await typed(['check', '--fix'], here)
  expect((await doctor()).next).toEqual(['Nothing needs to be done.'])
  expect((await typed(['check'], here)).exitCode).toBe(0)
})

const gate = '- NF to paint the gate'
const list = (lines: readonly string[]): string => `## Actions\n\n${lines.join('\n')}\n`

/** Minutes of each month of a year with these lists. */
function lists(year: number, all: readonly (readonly string[])[]): void {
  for (const [index, lines] of all.entries()) {
    const date = `${year}-${String(index + 1).padStart(2, '0')}-06`
    put(`minutes/${date}.md`, minutes(date, list(lines)))
  }
  put('epha.yaml', roster)
}

test('where most errors are silence and a line fits, the line comes before the check', async () => {
  lists(2011, [[gate, '- OB to oil the hinges'], [gate, '- OB to buy rope'], [gate], [gate], [gate], [gate]])
  const { next, stdout } = await doctor()
  expect(next[0]).toBe(
    '  The check finds 2 errors, all action-unreported. Say that what the list no longer has is done, which leaves 1 of 3:',
  )
  expect(next[1]).toBe('    epha doctor --fix')
  expect(stdout).toContain('in 5 of 5 meetings the list repeats what is open: a rolling list')
  await typed(['doctor', '--fix'], here)
  expect((await doctor()).next).toEqual(['Nothing needs to be done.'])
})

test('where both settings of the register fit, both are offered in one step', async () => {
  lists(2010, [[gate, '- OB to oil the hinges', '- OB to buy rope'], [gate], [gate], [gate], [gate]])
  const { next } = await doctor()
  expect(next.slice(1)).toEqual(
    expect.arrayContaining(['    epha doctor --fix unmentioned', '    epha doctor --fix since']),
  )
})

test('a line that fits comes after errors of another kind', async () => {
  lists(2010, [[gate, '- OB to oil the hinges'], [gate], [gate], [gate], [gate], [gate]])
  put('minutes/2010-07-06.md', `---\narea: [West\n---\n${minutes('2010-07-06', list([gate]))}`)
  put('minutes/2010-08-06.md', `---\narea: [West\n---\n${minutes('2010-08-06', list([gate]))}`)
  const { next, stdout } = await doctor()
  expect(next[0]).toBe('  The check finds 3 errors, 2 of them front-matter-unreadable.')
  expect(stdout.slice(stdout.indexOf('Then'))).toContain('epha doctor --fix\n')
})

test('the commands are those for the place that was named', async () => {
  put('the club/2011-02-07.md', minutes('7 February 2011', raised))
  put('the club/2011-03-07.md', minutes('7 March 2011', 'Nothing was said.\n'))
  const { next } = await doctor('--minutes', 'the club')
  expect(next[1]).toBe("    epha check --fix --minutes 'the club'")
  expect((await typed(['check', '--fix', '--minutes', 'the club'], here)).exitCode).toBe(0)
  expect((await doctor('--minutes', 'the club')).next[1]).toBe("    epha people --write --minutes 'the club'")
})

test('minutes that were approved have no draft to carry actions into', async () => {
  put('epha.yaml', roster)
  put('minutes/2011-02-07.md', minutes('7 February 2011', raised))
  put('minutes/2011-03-07.md', `---\nstatus: approved\n---\n${minutes('7 March 2011', 'Tea.\n')}`)
  expect((await doctor()).next[1]).toBe('    epha check --rule action-unreported')
})

test('one file alone has the errors that the check finds in it, among its neighbours', async () => {
  clean()
  put('minutes/2011-03-07.md', minutes('7 March 2011', 'Tea.\n'))
  const { next } = await doctor('--minutes', 'minutes/2011-03-07.md')
  expect(next[0]).toMatch(/^ {2}The check finds 1 error, action-unreported/)
})

test('warnings are looked at last, and are something to do', async () => {
  clean()
  put('minutes/2011-03-07.md', minutes('7 March 2011', `${carried}- [ ] to paint the door\n`))
  const { next, exitCode } = await doctor()
  expect([next, exitCode]).toEqual([
    ['  The check finds no error, and 1 warning, owner-missing.', '    epha check'],
    0,
  ])
})

/** A club with ten minutes in one folder below. */
function inFolder(): void {
  for (let month = 1; month <= 10; month++) {
    const date = `2010-${String(month).padStart(2, '0')}-06`
    put(`docs/club/${month < 6 ? 'old' : 'new'}/${date}.md`, minutes(date, 'Tea.\n'))
  }
}

test('where nearly all minutes lie in one folder, that folder is proposed', async () => {
  inFolder()
  put('TODO.md', '- [ ] NF to tidy this up\n')
  const { next, stdout } = await doctor()
  expect(stdout).toContain('Folder    10 of 11 files lie in `docs/club`; apart:\n            TODO.md\n')
  expect(stdout).toContain('    epha doctor --minutes docs/club\n')
  expect(next).not.toEqual(['Nothing needs to be done.'])
  expect((await doctor('--minutes', 'docs/club')).next).toEqual(['Nothing needs to be done.'])
})

test.each([
  ['nothing else was read', () => inFolder()],
  [
    'the others are of a series that epha.yaml names',
    () => {
      inFolder()
      put('board/2010-01-06.md', minutes('6 January 2010', 'Tea.\n'))
      put('epha.yaml', 'series: { board: { folder: board }, club: { folder: docs/club } }\n')
    },
  ],
  [
    'the others are too many',
    () => {
      inFolder()
      for (const day of ['11', '12']) put(`2010-01-${day}.md`, minutes(`2010-01-${day}`, 'Tea.\n'))
    },
  ],
])('no folder is proposed where %s', async (_, make) => {
  make()
  const { stdout } = await doctor()
  expect(stdout).not.toContain('--minutes')
  expect(stdout).not.toContain('Folder ')
})

test.each([
  { at: 'minutes/tea party.doc', typed: "epha import 'minutes/tea party.doc'" },
  { at: 'spring 2011.docx', typed: "epha import 'spring 2011.docx'" },
  { at: 'word/2011-04-04.doc', typed: 'epha import word/2011-04-04.doc' },
  { at: 'minutes/tea party.odt', typed: "epha import 'minutes/tea party.odt'" },
  { at: 'minutes/Minutes of tea.pdf', typed: "epha import 'minutes/Minutes of tea.pdf'" },
  { at: 'word/2011-04-04.pdf', typed: 'epha import word/2011-04-04.pdf' },
])('a paper without minutes is the next thing: $at', async ({ at, typed: command }) => {
  clean()
  put(at, 'PK')
  expect((await doctor()).next[1]).toBe(`    ${command}`)
})

test('PDFs are typed as one word only where no handout lies among them', async () => {
  clean()
  put('scans/2011-04-04.pdf', '%PDF')
  put('scans/2011-05-02.pdf', '%PDF')
  const { next } = await doctor()
  expect(next[0]).toMatch(/^ {2}2 PDFs are there without minutes/)
  expect(next[1]).toBe('    epha import scans/*.pdf')
  put('scans/price list.pdf', '%PDF')
  expect((await doctor()).next[1]).toBe('    epha import scans/2011-04-04.pdf scans/2011-05-02.pdf')
})

test('a PDF of a document that lies beside it is not imported too', async () => {
  clean()
  put('minutes/april 2011.docx', 'PK')
  put('minutes/April 2011.pdf', '%PDF')
  expect((await doctor()).next[1]).toBe("    epha import 'minutes/april 2011.docx'")
})

test('several Word files of a folder are typed as one word, unless some were imported', async () => {
  clean()
  put('minutes/april.docx', 'PK')
  put('minutes/may.docx', 'PK')
  expect((await doctor()).next[1]).toBe('    epha import minutes/*.docx')
  put('minutes/2011-03-07.docx', 'PK')
  expect((await doctor()).next[1]).toBe('    epha import minutes/april.docx minutes/may.docx')
})

test.each([
  ['it is called like minutes that are there', 'minutes/Tea party.docx', ''],
  ['it is of a day whose minutes are there', 'Club 7 February 2011.docx', ''],
  [
    'minutes name it as their source',
    'minutes/as typed.doc',
    '---\nsource: { name: as typed.doc, sha256: 1 }\n---\n',
  ],
  [
    'minutes with the line ends of Windows name it below',
    'minutes/as typed.doc',
    '---\r\nsource:\r\n  sha256: "1"\r\n\r\n  name: as typed.doc\r\n---\r\n',
  ],
  [
    'minutes name it in quotation marks',
    'minutes/as typed, then signed.doc',
    '---\nsource:\n  # the paper\n  name: "as typed, then signed.doc"\n---\n',
  ],
  ['it is a paper of another kind, not beside the minutes', 'Constitution.docx', ''],
  ['it is a PDF beside minutes that is not called like any', 'minutes/price list.pdf', ''],
  [
    'minutes name the PDF as their source',
    'minutes/minutes as printed.pdf',
    '---\nsource: { name: minutes as printed.pdf, sha256: 1 }\n---\n',
  ],
  ['it is a lock of Word', 'minutes/~$april.docx', ''],
])('a paper is none to import where %s', async (_, at, front) => {
  clean()
  put('minutes/2011-02-07.md', front + minutes('7 February 2011', raised))
  put('minutes/tea-party.md', minutes('3 January 2011', '- [x] OB to bake\n'))
  put(at, 'PK')
  expect((await doctor()).next).toEqual(['Nothing needs to be done.'])
})

test.each([
  ['another name begins with its name', 'source: { name: as typed.docx, sha256: 1 }'],
  ['its name stands elsewhere in the front matter', 'title: Minutes as typed.doc'],
])('a paper is one to import where %s', async (_, field) => {
  clean()
  put('minutes/2011-02-07.md', `---\n${field}\n---\n${minutes('7 February 2011', raised)}`)
  put('minutes/as typed.doc', 'PK')
  expect((await doctor()).next.join('\n')).toContain('as typed.doc')
})

test('a Word file that epha.yaml leaves out is none to import', async () => {
  clean()
  put('minutes/rules.docx', 'PK')
  put('epha.yaml', `${roster}exclude: [minutes/rules.docx]\n`)
  expect((await doctor()).next).toEqual(['Nothing needs to be done.'])
})

test('where minutes lie here and not in a folder, an import goes to them', async () => {
  put('2011-02-07.md', minutes('7 February 2011', raised))
  put('april.docx', 'PK')
  expect((await doctor()).next[1]).toBe('    epha import april.docx --out .')
})

test('of settings only those are shown that are set', async () => {
  clean()
  put('epha.yaml', `${roster}title: Boat club\n`)
  const { stdout } = await doctor()
  const shown = stdout.slice(stdout.indexOf('Settings'), stdout.indexOf('Roster'))
  expect(shown).toBe('Settings  `epha.yaml`\n            title: Boat club\n            people: NF OB\n')
})

test('settings of another name are renamed first', async () => {
  clean()
  put('epha.yml', roster)
  remove('epha.yaml')
  const { next, exitCode } = await doctor()
  expect([next, exitCode]).toEqual([
    [
      '  `epha.yml` could not be read, and nothing of it holds: not called epha.yaml.',
      '    mv epha.yml epha.yaml',
    ],
    3,
  ])
})

test('where there are only Word files, they are imported first', async () => {
  put('minutes/april 2011.docx', 'PK')
  const { next } = await doctor()
  expect(next.slice(0, 3)).toEqual([
    '  No minutes found: no markdown file is in `minutes`.',
    '  1 Word file is in `minutes`; make minutes of it:',
    "    epha import 'minutes/april 2011.docx'",
  ])
})

test('lines to paste are left out where somebody would be taken for somebody else by them', async () => {
  put('minutes/2003-01-06.md', '# Boat club\n\nPresent: NF\n\n- [x] NF to paint\n')
  put('minutes/2011-05-02.md', '# Boat club\n\nPresent: Nia Frost, Omar Beck\n\n- [ ] Nia Frost to sing\n')
  expect((await doctor()).next).toEqual([
    '  The minutes name 1 owner in full, and no roster has them: letters and later minutes find them there.',
    '    epha people --write',
  ])
})

test('of many owners the command alone is offered', async () => {
  const names = ['Ada Birch', 'Bob Cole', 'Cy Dunn', 'Di Ewing', 'Ed Frost', 'Flo Gray', 'Gus Hale']
  const lines = names.map((name) => `- [ ] ${name} to row\n`).join('')
  put('minutes/2011-05-02.md', `# Boat club\n\nPresent: ${names.join(', ')}\n\n${lines}`)
  expect((await doctor()).next.slice(1)).toEqual(['    epha people --write'])
})
