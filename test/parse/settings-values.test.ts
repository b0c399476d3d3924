import { expect, test } from 'vitest'
import { knownLanguages } from '../../src/language/languages.js'
import { readSettings } from '../../src/parse/settings.js'
import { settingsLines } from '../../src/render/settings.js'

/** "line:column message" of each problem. */
function problemsOf(text: string): readonly string[] {
  return readSettings(text, 'epha.yaml').problems.map(
    ({ message, location }) => `${location.line}:${location.column} ${message}`,
  )
}

test.each([
  ['groups: { Heads: { a: b } }', '1:11 Unexpected value of `groups: Heads`, expected a list'],
  ['groups: [All, [TR]]', '1:15 Unexpected value of `groups`, expected text'],
  ['areas: { Mid: [Mid, [x]] }', '1:21 Unexpected value of `areas: Mid`, expected text'],
  ['terms: summer', '1:8 Unexpected value of `terms`, expected lines of `name: value`'],
  [
    'terms: { spring: { from: 2011-01-04, until: April } }',
    '1:45 Unexpected `April` in `spring`, expected until and a day like 2011-05-03',
  ],
  [
    'terms: { spring: { until: 2011-04-08 } }',
    '1:10 Unexpected `` in `spring`, expected from and a day like 2011-05-03',
  ],
  [
    'terms: { spring: { from: 2011-04-08, until: 2011-01-04 } }',
    '1:45 Unexpected `2011-01-04` in `spring`, expected a day after 2011-04-08',
  ],
  ['series: { board: [a, b] }', '1:11 Unexpected value of `board`, expected { folder: … }'],
  ['series: { board: { path: board } }', '1:11 Unexpected value of `board`, expected { folder: … }'],
  ['default-due: never', '1:14 Unexpected `never` in `default-due`, expected next-meeting'],
  ['default-due: [next-meeting]', '1:1 Unexpected value of `default-due`, expected next-meeting'],
  ['date-order: year-month', '1:13 Unexpected `year-month` in `date-order`, expected day-month, month-day'],
  ['exclude: { a: b }', '1:1 Unexpected value of `exclude`, expected a list'],
  ['queries: { mine: [a] }', '1:12 Unexpected value of `queries: mine`, expected text'],
  ['check: { since: May }', '1:17 Unexpected `May` in `since`, expected a day like 2011-01-01'],
  ['check: { since: 2011-02-29 }', '1:17 Unexpected `2011-02-29` in `since`, expected a day like 2011-01-01'],
  ['check: { agenda-gap: no }', '1:22 Unexpected `no` in `check: agenda-gap`, expected off, warning, error'],
  ['register: since', '1:11 Unexpected value of `register`, expected lines of `name: value`'],
  ['register: { since: soon }', '1:20 Unexpected `soon` in `since`, expected a day like 2011-01-01'],
  ['register: { since: [a] }', '1:13 Unexpected `a list` in `since`, expected a day like 2011-01-01'],
  [
    'register: { unmentioned: done }',
    '1:26 Unexpected `done` in `unmentioned`, expected keep or done-after-2, with any number of meetings',
  ],
  [
    'register: { unmentioned: done-after-0 }',
    '1:26 Unexpected `done-after-0` in `unmentioned`, expected keep or done-after-2, with any number of meetings',
  ],
  ['register: { until: 2011-01-01 }', '1:13 Unexpected `until` in `register`, expected since, unmentioned'],
  ['remind: { regards: TR }', '1:11 Unexpected `regards` in `remind`, expected subject, greeting, signature'],
  ['remind: { subject: [a] }', '1:11 Unexpected value of `remind: subject`, expected text'],
  ['title: [a]', '1:1 Unexpected value of `title`, expected text'],
  ['link: /{path}', '1:7 Unexpected value of `link`, expected https://…/{path}#L{line}'],
  ['link: https://a b', '1:7 Unexpected value of `link`, expected https://…/{path}#L{line}'],
  ['link: see https://a', '1:7 Unexpected value of `link`, expected https://…/{path}#L{line}'],
  [
    'different: Rowan',
    '1:12 Unexpected value of `different`, expected pairs of names: [[Rowan, Rowan Tate]]',
  ],
  ['different: [[A, B, C]]', '1:13 Unexpected part of `different`, expected two names: [Rowan, Rowan Tate]'],
  ['words: [Beschlüsse]', '1:1 Unexpected value of `words`, expected lines of `name: value`'],
  ['words: Beschlüsse', '1:8 Unexpected value of `words`, expected lines of `name: value`'],
  [
    'words: { action: [Besluiten] }',
    '1:10 Unexpected `action` in `words`, expected actions, done, agreed, owner; nearest is `actions`',
  ],
  ['words: { done: { nl: [klaar] } }', '1:10 Unexpected value of `words: done`, expected a list'],
  ['words: { owner: [Wie, [Wer]] }', '1:23 Unexpected value of `words: owner`, expected text'],
  ['language: [de, en]', '1:1 Unexpected value of `language`, expected text'],
  [
    'language: Deutsch bitte',
    `1:11 Unexpected \`Deutsch bitte\` in \`language\`, expected ${knownLanguages.join(', ')}`,
  ],
  ['language: e', `1:11 Unexpected \`e\` in \`language\`, expected ${knownLanguages.join(', ')}`],
  ['people: TR', '1:9 Unexpected value, expected a map from initials to names in `people`'],
  ['people: [[TR]]', '1:10 Unexpected entry, expected a name in `people`'],
  ['people: { TR: [Terry] }', '1:11 Unexpected list for `TR`, expected a name in `people`'],
  [
    'people: { TR: { nmae: Terry } }',
    '1:17 Unexpected `nmae` in `people`, expected name, role, email, aliases, from, until; nearest is `name`',
  ],
  ['people: { TR: { role: [Clerk] } }', '1:17 Unexpected `role` of `TR`, expected text in `people`'],
  [
    'people: { TR: { from: 2009-13-01 } }',
    '1:23 Unexpected `2009-13-01`, expected a day like 2009-09-01 in `people`',
  ],
])('a value of another kind is named with its place: %s', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem])
})

test.each([
  'groups: All',
  'areas: { Mid: Central, North: }',
  'terms: { one day: { from: 2011-05-03, until: 2011-05-03 } }',
  'series: { board: board }',
  'exclude: drafts/**',
  'exclude:',
  'title:',
  'check:',
  'people:',
  'check: { agenda-gap: error, since: 2011-01-01 }',
  'link: HTTP://localhost/{path}',
  'people: { TR: , AF: { name: , role: } }',
  'people: [Terry Reynolds (TR), Alison Fiala]',
  'words: { actions: [Beschlüsse, To-dos], done: [erledigt], agreed: [vereinbart], owner: [Wer] }',
  'words: { actions: Besluiten, done: }',
  'words:',
  'language: en',
  'language: de-AT',
  'language:',
])('a value of its kind is no problem: %s', (text) => {
  expect(problemsOf(text)).toEqual([])
})

test('words of a committee are known by their kind', () => {
  const settings = readSettings(
    'words: { owner: [Wer], done: fertig }\ntitle: Board\nlanguage: de\n',
    'epha.yaml',
  )
  expect(settings).toMatchObject({
    words: { actions: [], done: ['fertig'], agreed: [], owner: ['Wer'] },
    problems: [],
  })
  expect(settingsLines(settings).slice(-2)).toEqual(['language: de', 'words: done fertig; owner Wer'])
})

test.each([
  'words: { done: ["fertig, ja"] }',
  'words: { done: ["12"] }',
  `words: { done: [${'x'.repeat(61)}] }`,
])('a word without letters, with a comma or longer than a name is told and left out: %s', (text) => {
  expect(problemsOf(text)[0]).toContain('in `words`, expected a word or a few, without a comma')
  expect(readSettings(text, 'epha.yaml').words.done).toEqual([])
})

test('a slip in the name of such a key is one like any other', () => {
  expect(problemsOf('langauge: de\n')[0]).toContain('nearest is `language`')
})

test('a wrong value takes nothing from the values beside it', () => {
  const settings = readSettings(
    'queries: { mine: [a], late: "is:overdue" }\nremind: { subject: [a], greeting: Dear, signature: TR }\nexclude: [a, [b], c]\ncheck: { agenda-gap: no, owner-left: off }\n',
    'epha.yaml',
  )
  expect([...settings.queries]).toEqual([['late', 'is:overdue']])
  expect(settings.remind).toEqual({ greeting: 'Dear', signature: 'TR' })
  expect(settings.exclude).toEqual(['a', 'c'])
  expect([...settings.check.severities]).toEqual([['owner-left', 'off']])
  expect(settings.check.since).toBeNull()
})

test.each([
  '{ spring: { from: 2011-01-04 } }',
  '{ spring: { until: 2011-01-04 } }',
  '{ spring: { from: 2011-04-08, until: 2011-01-04 } }',
  '{ spring: { from: [2011-01-04], until: 2011-04-08 } }',
])('a term without its first or last day is none: %s', (terms) => {
  expect(readSettings(`terms: ${terms}\n`, 'epha.yaml').terms.size).toBe(0)
})

test('a problem stands below its own key, though the word stands above it too', () => {
  expect(problemsOf('title: b\nremind: { b: x }\n')).toEqual([
    '2:11 Unexpected `b` in `remind`, expected subject, greeting, signature',
  ])
})

test('an unknown key hides no known one below it', () => {
  const settings = readSettings('titel: Heads\ntitle: Heads\nlink: https://example.org/{path}\n', 'epha.yaml')
  expect(settings).toMatchObject({ title: 'Heads', link: 'https://example.org/{path}' })
})

test.each([
  ['./board/', 'board'],
  ['.\\board', 'board'],
  ['a\\b\\', 'a/b'],
  ['board', 'board'],
  ['a/./b', 'a/./b'],
  ['x./b', 'x./b'],
])('the folder of a series is written in many ways: %s is %s', (written, folder) => {
  const { series } = readSettings(`series: { board: '${written}' }\n`, 'epha.yaml')
  expect(series.get('board')).toEqual({ folder })
})

test('a term is known in small letters, however many blanks it is typed with', () => {
  const { terms } = readSettings(
    'terms: { "Summer   2011": { from: 2011-05-03, until: 2011-07-22 } }\n',
    'epha.yaml',
  )
  expect([...terms.keys()]).toEqual(['summer 2011'])
})

test('the place of a rule is that of its name below `check`, not of the same word above', () => {
  const text = 'title: agenda-gap\ncheck:\n  agenda-gap: off\n'
  const place = readSettings(text, 'epha.yaml').places.get('check: agenda-gap')
  expect(place).toMatchObject({ line: 3, column: 3 })
  expect(text.slice(place?.span.start, place?.span.end)).toBe('agenda-gap')
})

test('a byte order mark before the first key moves no place', () => {
  expect(problemsOf('\ufefftitel: Heads\n')).toEqual(problemsOf('titel: Heads\n'))
  expect(readSettings('\ufefftitle: Heads\n', 'epha.yaml').title).toBe('Heads')
})

test('an unknown key of any length is named by its first characters', () => {
  const [problem] = problemsOf(`${'k'.repeat(200)}: x`)
  expect(problem).toContain(`\`${'k'.repeat(79)}…\``)
  expect(problem).not.toContain('nearest')
})

test('a person of the roster is read by each field', () => {
  const { people } = readSettings(
    'people:\n  TR: { name: Terry Reynolds, role: Clerk, email: t@example.org, aliases: [Terry, [x]], from: 2009-09-01, until: 2012-08-31 }\n  AF: { aliases: Ali }\n',
    'epha.yaml',
  )
  expect(people).toEqual([
    {
      key: 'TR',
      name: 'Terry Reynolds',
      role: 'Clerk',
      email: 't@example.org',
      aliases: ['Terry'],
      from: '2009-09-01',
      until: '2012-08-31',
      onRoster: true,
    },
    { key: 'AF', name: 'AF', aliases: ['Ali'], onRoster: true },
  ])
})

test('a list of people gives initials, handles and names in brackets or maps', () => {
  const { people } = readSettings(
    'people:\n  - Terry Reynolds (TR)\n  - Jane Doe (@jane)\n  - Alison Fiala\n  - { initials: RH, name: Ralph Holloway }\n  - { key: CL, name: The Clerk }\n  - { name: Guy Box }\n',
    'epha.yaml',
  )
  expect(people.map(({ key, name, aliases }) => [key, name, ...aliases])).toEqual([
    ['TR', 'Terry Reynolds'],
    ['Jane Doe', 'Jane Doe', '@jane'],
    ['Alison Fiala', 'Alison Fiala'],
    ['RH', 'Ralph Holloway'],
    ['CL', 'The Clerk'],
    ['Guy Box', 'Guy Box'],
  ])
})
