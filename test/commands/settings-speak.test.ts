import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Said, typed } from '../typed.js'

// What a clerk, or a pull request, may write into `epha.yaml`, and what every command says of it.
let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-settings-'))
  put('minutes/termly/2011-03-14.md', spring)
  put('minutes/drafts/2011-04-01.md', '# Heads, 1 April 2011\n\n- [ ] TR to be kept back\n')
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

const spring =
  '# Heads, 14 March 2011\n\nPresent: Alison Fiala (AF)\n\n## 3. Safeguarding\n\nHeads were glad.\n\n' +
  '- [ ] TR to ask for a template (by 13 June 2011)\n'
const people = 'people:\n  TR: { name: Terry Reynolds, email: tr@example.org }\n'

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(here, path)), { recursive: true })
  writeFileSync(join(here, path), text)
}

interface Mistake {
  readonly what: string
  /** `epha.yaml`, or what puts it there. */
  readonly file: string | Buffer | (() => void)
  /** What is said of it: the place, and the beginning of the message. */
  readonly said: string
  /** Nothing of the file holds. */
  readonly broken?: true
}

const yaml = (what: string, file: string, said: string): Mistake => ({ what, file, said })
const broken = (what: string, file: string, said: string): Mistake => ({ what, file, said, broken: true })

/** Files of which nothing holds. */
const brokenFiles: readonly Mistake[] = [
  broken(
    'a missing square bracket',
    `${people}groups: [All, Heads\nexclude: [drafts/**]\n`,
    '4:1  Unexpected settings: expected `]` before this place',
  ),
  broken(
    'a missing curly bracket',
    'people:\n  TR: { name: Terry\n  AF: Alison\n',
    '3:3  Unexpected settings: expected `}`',
  ),
  broken('a bracket too many', 'groups: [All]]\n', '1:14  Unexpected settings: unexpected `]`'),
  broken(
    'a tab',
    'people:\n\tTR: Terry Reynolds\n',
    '2:1  Unexpected settings: unexpected tab, expected blanks',
  ),
  broken(
    'no blank behind a colon',
    'people:\n  TR:Terry\n  AF: Alison\n',
    '2:3  Unexpected settings: expected `name: value` on one line, with a blank',
  ),
  broken(
    'lines that do not stand below one another',
    'people:\n   TR: Terry\n  AF: Alison\n',
    '3:1  Unexpected settings: unexpected indent',
  ),
  broken(
    'an open quote',
    'title: "The heads\npeople:\n  TR: Terry\n',
    '4:1  Unexpected settings: expected a closing "',
  ),
  broken(
    'a colon in a text',
    'title: Heads: ours\n',
    '1:8  Unexpected settings: unexpected `H`, expected quotes around a text with a colon',
  ),
  broken(
    'a handle without quotes',
    'people:\n  TR: @terry\n',
    '2:7  Unexpected settings: unexpected `@`, expected quotes',
  ),
  broken(
    'a path of Windows in quotes',
    'title: "C:\\minutes"\n',
    '1:11  Unexpected settings: unexpected `\\m` between double quotes',
  ),
  broken('no comma', 'people: { TR: a AF: b }\n', '1:15  Unexpected settings: expected `,`'),
  broken(
    'the fences of front matter',
    `---\n${people}---\ntitle: Heads\n`,
    '4:1  Unexpected settings: unexpected second document',
  ),
  broken(
    'a merge that was left',
    '<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> other\n',
    '1:1  Unexpected settings: ',
  ),
  broken(
    'a list in place of a map',
    '- TR\n- AF\n',
    '1:1  Unexpected settings: expected lines of `name: value`',
  ),
  broken('prose', 'The settings of the heads\n', '1:1  Unexpected settings: expected lines of `name: value`'),
  broken(
    'the sign of another format',
    'title = Heads\n',
    '1:1  Unexpected settings: expected lines of `name: value`',
  ),
  broken('too much', `title: ${'a'.repeat(600_000)}\n`, '1:1  Unexpected settings: expected at most 512 KiB'),
  broken(
    'too deep',
    `groups: ${'['.repeat(60)}${']'.repeat(60)}\n`,
    '1:1  Unexpected settings: expected at most 40 levels',
  ),
  {
    what: 'older Windows',
    file: Buffer.from('title: Caf\xe9\n', 'latin1'),
    said: '1:11  not UTF-8',
    broken: true,
  },
  {
    what: 'UTF-16 without its mark',
    file: Buffer.from(people, 'utf16le'),
    said: '1:1  not UTF-8, saved as UTF-16',
    broken: true,
  },
  {
    what: 'half a character',
    file: Buffer.from('\ufefftitle: \ud83c', 'utf16le'),
    said: '1:8  broken UTF-16',
    broken: true,
  },
  {
    what: 'a folder of that name',
    file: () => put('epha.yaml/x.md', ''),
    said: '  it is a folder',
    broken: true,
  },
  {
    what: 'a link',
    file: () => symlinkSync('/dev/null', join(here, 'epha.yaml')),
    said: '  a symbolic link, which is not followed',
    broken: true,
  },
  {
    what: 'a link that leads nowhere',
    file: () => symlinkSync('gone.yaml', join(here, 'epha.yaml')),
    said: '  a symbolic link, which is not followed',
    broken: true,
  },
  {
    what: 'another ending',
    file: () => put('epha.yml', people),
    said: '.yml  not called epha.yaml',
    broken: true,
  },
]

/** Mistakes that take nothing from what stands beside them. */
const slips: readonly Mistake[] = [
  yaml('a typo at the top', `${people}tilte: Heads\n`, '3:1  Unexpected `tilte`, expected people'),
  yaml(
    'a typo of a person',
    'people:\n  AF: Alison\n  TR: { name: Terry, emial: a@b.org }\n',
    '3:22  Unexpected `emial` in `people`, expected name',
  ),
  yaml(
    'a typo of a letter',
    `${people}remind: { subjct: Yours }\n`,
    '3:11  Unexpected `subjct` in `remind`, expected subject',
  ),
  yaml(
    'a typo of the register',
    `${people}register: { sine: 2011-01-01 }\n`,
    '3:13  Unexpected `sine` in `register`',
  ),
  yaml(
    'a typo of a term',
    `${people}terms: { may: { form: 2011-05-01, from: 2011-05-01, until: 2011-05-31 } }\n`,
    '3:17  Unexpected `form` in `may`',
  ),
  yaml(
    'a typo of a post',
    `${people}posts: { Clerk: { who: TR, util: 2011-01-01 } }\n`,
    '3:28  Unexpected `util` in `Clerk`',
  ),
  yaml(
    'a typo of a series',
    `${people}series: { termly: { folder: termly, foldr: x } }\n`,
    '3:37  Unexpected `foldr` in `termly`',
  ),
  yaml(
    'a rule that is none',
    `${people}check: { agenda-gaps: off }\n`,
    '3:10  Unexpected `agenda-gaps` under `check`, expected the name of a rule; nearest is `agenda-gap`',
  ),
  yaml(
    'a weight that is none',
    `${people}check: { agenda-gap: never }\n`,
    '3:22  Unexpected `never` in `check: agenda-gap`, expected off, warning, error',
  ),
  yaml(
    'a day that is none',
    `${people}check: { since: 2011-02-30 }\n`,
    '3:17  Unexpected `2011-02-30` in `since`',
  ),
  yaml(
    'a day in words',
    `${people}register: { since: last May }\n`,
    '3:20  Unexpected `last May` in `since`',
  ),
  yaml(
    'days the wrong way round',
    'people:\n  TR: { name: Terry, from: 2011-05-03, until: 2010-05-03 }\n',
    '2:47  Unexpected `2010-05-03`, expected a day after 2011-05-03',
  ),
  yaml(
    'a list in place of text',
    `${people}title: [Heads]\n`,
    '3:1  Unexpected value of `title`, expected text',
  ),
  yaml(
    'text in place of a map',
    `${people}queries: mine\n`,
    '3:10  Unexpected value of `queries`, expected lines',
  ),
  yaml(
    'a map in place of a list',
    `${people}exclude: { drafts: yes }\n`,
    '3:1  Unexpected value of `exclude`, expected a list',
  ),
  yaml(
    'a map in place of an alias',
    'people:\n  TR: { name: Terry, aliases: { a: b } }\n',
    '2:22  Unexpected value of `people: TR: aliases`, expected a list',
  ),
  yaml(
    'an address that is none',
    'people:\n  TR: { name: Terry, email: terry at example }\n',
    '2:29  Unexpected address of `TR`',
  ),
  yaml(
    'a name of two lines',
    'people:\n  TR: { role: Chair, name: "Terry\\r\\nBcc: all" }\n',
    '2:28  Unexpected line break in the name of `TR`, expected one line',
  ),
  yaml(
    'a name alone with a control character',
    'people:\n  TR: "Terry\\u0007"\n',
    '2:7  Unexpected control character U+0007 in the name of `TR`, expected one line',
  ),
  yaml(
    'two addresses',
    'people:\n  TR: { name: Terry, email: "a@b.org, c@d.org" }\n',
    '2:29  Unexpected address of `TR`',
  ),
  yaml(
    'a line twice',
    'title: Heads\npeople:\n  TR: Terry\n  TR: Tina\n',
    '4:3  Unexpected settings: unexpected second line of the name `TR`',
  ),
  yaml(
    'a key twice',
    'title: a\ntitle: b\n',
    '2:1  Unexpected settings: unexpected second line of the name `title`',
  ),
  yaml(
    'somebody twice',
    'people:\n  TR: Terry Reynolds\n  TER: Terry Reynolds\n',
    '3:3  Unexpected second `Terry Reynolds`, expected once: there is one as `TR`',
  ),
  yaml(
    'somebody twice in a list',
    'people: [Terry Reynolds (TR), Tom Rae (TR)]\n',
    '1:31  Unexpected second `TR`, expected once',
  ),
  yaml(
    'a member nobody knows',
    `${people}groups: { Heads: [AF, TRR] }\n`,
    '3:23  Unexpected `TRR` in `groups: Heads`, expected somebody on the roster or in the minutes; nearest is `TR`',
  ),
  yaml(
    'a post of nobody',
    `${people}posts: { Clerk: TX }\n`,
    '3:17  Unexpected `TX` in `posts: Clerk`, expected TR; nearest is `TR`',
  ),
  yaml(
    'a query without its end',
    `${people}queries:\n  mine: owner:TR (is:overdue\n`,
    '4:18  no `)` closes this bracket',
  ),
  yaml(
    'a query of another word',
    `${people}queries: { mine: "owner:TR is:overdo" }\n`,
    '3:31  unknown word `overdo` after `is:`; did you mean `overdue` in `queries: mine`',
  ),
  yaml('a query of nobody', `${people}queries: { mine: "owner:ZZ" }\n`, '3:25  unknown owner `ZZ`'),
  yaml(
    'a folder that is not there',
    `${people}series: { termly: { folder: minutes/termy } }\n`,
    '3:29  Unexpected folder of the series `termly`, expected one that is there; nearest is `termly`',
  ),
  yaml(
    'a folder to leave out that is not there',
    `${people}exclude: [minutes/draft/**]\n`,
    '3:11  Unexpected `minutes/draft/**` in `exclude`, expected what is there; nearest is `drafts`',
  ),
  yaml(
    'an alias',
    'people: &x { TR: Terry }\ngroups: { All: *x }\n',
    '2:16  Unexpected settings: unexpected alias in `groups`',
  ),
  yaml(
    'a star without quotes',
    `${people}exclude: [*.txt]\n`,
    '3:11  Unexpected settings: unexpected alias in `exclude`',
  ),
  yaml(
    'billion laughs',
    `a: &a [x, x]\n${'bcdefghi'.replace(/./g, (c, at: number) => `${c}: &${c} [*${'abcdefgh'[at]}, *${'abcdefgh'[at]}]\n`)}`,
    '1:1  Unexpected `a`',
  ),
  yaml('a link that leads nowhere', `${people}link: minutes/{path}\n`, '3:7  Unexpected value of `link`'),
  yaml(
    'a hole that is none',
    `${people}link: https://example.org/{pth}\n`,
    '3:7  Unexpected `{pth}` in `link`',
  ),
  yaml(
    'a word that is none',
    `${people}default-due: next\n`,
    '3:14  Unexpected `next` in `default-due`, expected next-meeting; nearest is `next-meeting`',
  ),
  { what: 'a mark at the beginning', file: `\ufeff${people}tilte: x\n`, said: '3:1  Unexpected `tilte`' },
  {
    what: 'line ends of Windows',
    file: `${people}tilte: x\n`.replaceAll('\n', '\r\n'),
    said: '3:1  Unexpected `tilte`',
  },
  {
    what: 'UTF-16',
    file: Buffer.from(`\ufeff${people}tilte: x\n`, 'utf16le'),
    said: '3:1  Unexpected `tilte`',
  },
]

function make({ file }: Mistake): void {
  if (typeof file === 'function') file()
  else put('epha.yaml', file)
}

/** How often an answer names the place of a mistake, with what is wrong there. */
function timesSaid(text: string, { said }: Mistake): number {
  const line = said.startsWith('.yml')
    ? `epha${said}`
    : said.startsWith(' ')
      ? `epha.yaml${said}`
      : `epha.yaml:${said}`
  return text.split(line).length - 1
}

const smtp = { EPHA_SMTP_URL: 'smtp://127.0.0.1:9', EPHA_SMTP_FROM: 'clerk@example.org' }
const all = [...brokenFiles, ...slips]

test('there are mistakes of many kinds', () => {
  expect(all.length).toBeGreaterThan(60)
})

describe.each(all)('$what', (mistake) => {
  const { broken = false } = mistake
  beforeEach(() => make(mistake))

  test('is said below a list, once, and the list is there', async () => {
    const { stdout, stderr, exitCode } = await typed(['actions'], here)
    expect([timesSaid(stderr, mistake), stderr]).toEqual([1, expect.anything()])
    expect(stdout).toContain('ask for a template')
    expect(stdout + stderr).not.toMatch(/undefined|\[object|at Object|its actions are missing/)
    expect(exitCode).toBe(broken ? 3 : 0)
    if (broken) expect(stderr).toMatch(/`epha\.ya?ml` could not be read; nothing of it holds/)
  })

  test('fails the check', async () => {
    const { stdout, stderr, exitCode } = await typed(['check', '--format', 'json'], here)
    expect(exitCode).toBeGreaterThan(0)
    const { problems }: { readonly problems: readonly { readonly rule: string }[] } = JSON.parse(stdout)
    const rules = problems.map(({ rule }) => rule)
    expect(rules.some((rule) => rule === 'settings-unknown' || rule === 'minutes-unreadable')).toBe(true)
    if (rules.includes('settings-unknown')) expect(timesSaid(stderr, mistake)).toBe(0)
  })

  test('keeps letters from being sent', async () => {
    const { stdout, stderr, exitCode } = await typed(['remind', '--send', '--yes'], here, smtp)
    expect([timesSaid(stderr, mistake), stderr]).toEqual([1, expect.anything()])
    expect(stderr).toContain('Nothing was sent.')
    expect([stdout, exitCode]).toEqual(['', 2])
  })
})

/** Of each kind one. */
const ofEachKind = all.filter(({ what }) =>
  [
    'a missing square bracket',
    'another ending',
    'UTF-16 without its mark',
    'a typo of a person',
    'a member nobody knows',
    'a query of another word',
    'a folder that is not there',
    'a rule that is none',
  ].includes(what),
)

interface Typed {
  readonly words: readonly string[]
  readonly isParsed?: (stdout: string) => unknown
  /** It is refused where nothing of the settings holds. */
  readonly isRefused?: true
}

const lists: readonly Typed[] = [
  { words: ['actions', '--json'], isParsed: JSON.parse },
  { words: ['export', '--format', 'csv'], isParsed: (text) => expect(text).toMatch(/^\ufeff"Id"|^\ufeff"/) },
  {
    words: ['export', '--format', 'calendar'],
    isParsed: (text) => expect(text).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/),
  },
  {
    words: ['export', '--format', 'ndjson'],
    isParsed: (text) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  },
  { words: ['owners'] },
  { words: ['owners', '--json'], isParsed: JSON.parse },
  { words: ['people'] },
  { words: ['people', '--json'], isParsed: JSON.parse },
  { words: ['meetings'] },
  { words: ['meetings', '--json'], isParsed: JSON.parse },
  { words: ['decisions'] },
  { words: ['show', 'termly/2011-03-14/3.1'] },
  { words: ['why', 'termly/2011-03-14/3.1'] },
  { words: ['remind'] },
  { words: ['remind', '--out', 'letters'] },
  { words: ['report', '--out', 'pages'], isRefused: true },
]

describe.each(ofEachKind)('$what', (mistake) => {
  const { broken = false } = mistake
  beforeEach(() => make(mistake))

  test.each(lists)(
    'is said by $words, and what goes to stdout is whole',
    async ({ words, isParsed, isRefused = false }) => {
      const { stdout, stderr, exitCode } = await typed(words, here)
      expect([timesSaid(stderr, mistake), stderr]).toEqual([1, expect.anything()])
      expect(timesSaid(stdout, mistake)).toBe(0)
      expect(exitCode).toBe(!broken ? 0 : isRefused ? 2 : 3)
      isParsed?.(stdout)
      if (broken && isRefused) expect(existsSync(join(here, 'pages'))).toBe(false)
    },
  )

  test('is said by doctor, at its settings', async () => {
    const { stdout, exitCode } = await typed(['doctor'], here)
    expect(stdout).toMatch(/Settings {2}`epha\.ya?ml`/)
    expect(exitCode).toBe(broken ? 3 : 0)
  })

  test('is kept from the words that a shell completes', async () => {
    for (const flag of ['--owner', '--meeting']) {
      const { stdout, stderr, exitCode } = await typed(['complete', '--', 'actions', flag, ''], here)
      expect([stderr.trim(), exitCode]).toEqual(['', 0])
      if (flag === '--meeting') expect(stdout).toContain('last\tthe last meeting')
    }
  })

  test('stands below another mistake in what was typed', async () => {
    const { stderr, exitCode } = await typed(['actions', '--owner', 'Quentin'], here)
    expect(stderr).toMatch(/^error: unknown owner `Quentin`/)
    expect(exitCode).toBe(2)
    // What only the minutes can tell is said where they were read.
    const isOfText = broken || mistake.what === 'a typo of a person'
    expect(timesSaid(stderr, mistake)).toBe(isOfText ? 1 : 0)
  })
})

test('import says it too, and imports', async () => {
  cpSync(resolve('fixtures/word/plain.doc'), join(here, 'plain.doc'))
  for (const [mistake, code] of [
    [brokenFiles[0], 3],
    [slips[0], 0],
  ] as const) {
    if (!mistake) throw new Error('no mistake')
    make(mistake)
    const { stderr, stdout, exitCode } = await typed(['import', 'plain.doc', '--out', '-'], here)
    expect([timesSaid(stderr, mistake), exitCode]).toEqual([1, code])
    expect(stdout).toMatch(/^---\n/)
  }
})

test('nothing is added to settings that cannot be read', async () => {
  put('epha.yaml', 'groups: [All\n')
  for (const words of [
    ['people', '--write'],
    ['doctor', '--fix'],
    ['check', '--fix'],
  ])
    expect((await typed(words, here)).exitCode).toBe(2)
})

test('a check that leaves the rule out says it beside its answer', async () => {
  put('epha.yaml', `${people}groups: [All\n`)
  const { stderr, exitCode } = await typed(['check', '--no-rule', 'settings-unknown'], here)
  expect(stderr).toContain('epha.yaml:4:1  Unexpected settings')
  expect(exitCode).toBe(3)
})

const silent: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a comment', '# nothing yet\n'],
  [
    'an example',
    `${people}groups: { Heads: [TR, Alison Fiala], All: [Heads] }\nseries: { termly: { folder: minutes/termly } }\n`,
  ],
  ['folders to come', `${people}exclude: [private/**, "**/notes.md", minutes/2010/**]\n`],
  ['a query of a query', `${people}queries: { late: "is:overdue", mine: "@late owner:TR" }\n`],
  ['JSON', '{ "title": "Heads", "people": { "TR": "Terry" } }\n'],
]

test.each(silent)('%s is no mistake', async (_, text) => {
  put('epha.yaml', text)
  put('minutes/2011/notes.txt', '')
  const { stderr, exitCode } = await typed(['actions'], here)
  expect(stderr).not.toMatch(/mistake|warning|nothing of it/)
  expect(exitCode).toBe(0)
})

test('of one file alone nothing is asked that only its folder knows', async () => {
  put('epha.yaml', `${people}groups: { Heads: [KO] }\nqueries: { may: "meeting:2011-05" }\n`)
  const file = 'minutes/termly/2011-03-14.md'
  const { stderr } = await typed(['actions', '--minutes', file], here)
  expect(stderr).not.toContain('mistake')
})

test('a roster of 1,200 with all that it may say is read, and quickly', async () => {
  const lines = Array.from({ length: 1200 }, (_, at) => {
    const name = `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at % 26]}nna${at} van Long-Surname${at}`
    return `  P${at}: { name: ${name}, role: Deputy Director for Something ${at}, email: person.number${at}@primary-school.example.org, aliases: [Nick${at}], from: 2009-09-01, until: 2012-08-31 }\n`
  })
  const file = `people:\n${lines.join('')}`
  expect(file.length).toBeGreaterThan(200_000)
  put('epha.yaml', file)
  const before = process.cpuUsage().user
  const { stderr, exitCode } = await typed(['actions'], here)
  expect([stderr.includes('mistake'), exitCode]).toEqual([false, 0])
  expect(process.cpuUsage(undefined).user - before).toBeLessThan(20_000_000)
})

test('of many mistakes the first are said, and where the others are', async () => {
  put('epha.yaml', Array.from({ length: 40 }, (_, at) => `key${at}: x\n`).join(''))
  const { stderr } = await typed(['actions'], here)
  expect(stderr).toContain('40 mistakes in `epha.yaml`, which do not hold')
  expect(stderr).toContain('and 34 more; epha check has all of them')
})

test('a file that nobody may read is said to be so', async () => {
  put('epha.yaml', people)
  chmodSync(join(here, 'epha.yaml'), 0)
  const answer: Said = await typed(['actions'], here)
  const isRoot = process.getuid?.() === 0
  expect([answer.stderr.includes('epha.yaml  permission denied'), answer.exitCode]).toEqual(
    isRoot ? [false, 0] : [true, 3],
  )
  expect(readdirSync(here)).toContain('epha.yaml')
})
