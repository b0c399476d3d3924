import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf } from '../../src/cli/parts.js'
import { programOf } from '../../src/cli/program.js'
import { programTyped, withoutNegations, withTyped } from '../../src/cli/typed-command.js'
import { commands } from '../../src/commands/index.js'
import { type Mend, UsageError } from '../../src/model/usage-error.js'

/** The lines below a mistake in words that were typed after `epha`. */
function linesOf(
  words: readonly string[],
  mend: Mend | null,
  more: readonly string[] = [],
  program = 'epha',
) {
  const error = withTyped(new UsageError('a mistake', more, null, mend), { program, words }, commands)
  return error instanceof UsageError ? error.more : []
}

const meant = (words: string) => [{ words, meaning: null }]

describe('the command that was typed is offered with the word in its place', () => {
  test.each([
    [['actions', '--owner', 'TX'], '--owner', 'TX', 'TR', 'epha actions --owner TR'],
    [['actions', '--owner=TX'], '--owner', 'TX', 'TR', 'epha actions --owner=TR'],
    [
      ['actions', '--owner', 'AF, TX,RH', '--json'],
      '--owner',
      'TX',
      'TR',
      "epha actions --owner 'AF,TR,RH' --json",
    ],
    [['actions', 'TX', '--owner', 'TX'], '--owner', 'TX', 'TR', 'epha actions TX --owner TR'],
    [['actions', '--assignee', 'TX'], '--owner', 'TX', 'TR', 'epha actions --assignee TR'],
    [['export', '--owner', 'TX', '-o', 'TX'], '--owner', 'TX', 'TR', 'epha export --owner TR -o TX'],
    [['export', '--text', 'TX', '--owner', 'TX'], '--owner', 'TX', 'TR', 'epha export --text TX --owner TR'],
    [['show', '9.9'], null, '9.9', '3.1', 'epha show 3.1'],
    [
      ['actions', '--onwer', 'TR', '--overdue'],
      null,
      '--onwer',
      '--owner',
      'epha actions --owner TR --overdue',
    ],
    [['actions', '--onwer=TR'], null, '--onwer', '--owner', 'epha actions --owner=TR'],
    [['actoins', 'TR', '--overdue'], null, 'actoins', 'actions', 'epha actions TR --overdue'],
    [['actions', 'TR overdu'], null, 'TR overdu', 'TR overdue', "epha actions 'TR overdue'"],
    [
      ['actions', 'TR', 'overdu', '--json'],
      null,
      'TR overdu',
      'TR overdue',
      'epha actions TR overdue --json',
    ],
    [['actions', 'due<tomorow'], null, 'due<tomorow', 'due<tomorrow', "epha actions 'due<tomorrow'"],
    [['TR', 'templ'], null, 'TR templ', 'TR "templ"', `epha 'TR "templ"'`],
    [['--owner', "O'Neil"], '--owner', "O'Neil", "O'Neill", `epha --owner "O'Neill"`],
    [['remind', '--yes', '--json'], null, '--yes', '', 'epha remind --json'],
  ] as const)('%j', (words, flag, typed, instead, command) => {
    expect(linesOf(words, { flag, typed, instead: meant(instead) })).toEqual([`try:    ${command}`])
  })

  test('several to choose from, each with what it means', () => {
    const instead = [
      { words: 'owner:west', meaning: 'the owner is West' },
      { words: 'area:west', meaning: null },
    ]
    expect(linesOf(['overdue', 'west'], { flag: null, typed: 'overdue west', instead })).toEqual([
      'try:    epha owner:west          the owner is West',
      'or:     epha area:west',
    ])
  })

  test('a word that was not typed is not offered', () => {
    expect(linesOf(['actions'], { flag: '--owner', typed: 'TX', instead: meant('TR') })).toEqual([])
  })
})

test('what is offered begins as it was begun, and reads the same minutes', () => {
  const more = ['try:    epha owners', 'owners: TR', 'next:   epha check']
  expect(linesOf(['actions', '--minutes', 'our papers', '--owner', 'X'], null, more, 'npx epha')).toEqual([
    "try:    npx epha owners --minutes 'our papers'",
    'owners: TR',
    "next:   npx epha check --minutes 'our papers'",
  ])
  expect(linesOf(['--minutes=a', 'x'], null, ['try:    epha actions --minutes b'])).toEqual([
    'try:    epha actions --minutes b',
  ])
})

test('npx is known by what it sets', () => {
  expect(programTyped({ npm_lifecycle_event: 'npx' })).toBe('npx epha')
  expect(programTyped({ npm_command: 'exec' })).toBe('npx epha')
  expect(programTyped({ npm_lifecycle_event: 'test' })).toBe('epha')
})

test('a question that begins with a minus is no letters of flags', () => {
  expect(withoutNegations(['actions', '-owner:TR'], commands)).toEqual(['actions', 'not owner:TR'])
  expect(withoutNegations(['-"training"', '-@mine', '-(TR or RH)', '-due < 2011-12-01'], commands)).toEqual([
    'not "training"',
    'not @mine',
    'not (TR or RH)',
    'not due < 2011-12-01',
  ])
  const flags = ['actions', '-o', 'list.csv', '--text', '-owner:TR', '--sort=-due', '--sort', '-due', '-v']
  expect(withoutNegations(flags, commands)).toEqual(flags)
})

test('a word behind a minus is one, where a question is asked', () => {
  expect(withoutNegations(['actions', '-TR', '-late'], commands)).toEqual(['actions', 'not TR', 'not late'])
  expect(withoutNegations(['-outstanding'], commands)).toEqual(['not outstanding'])
  for (const words of [
    ['check', '-TR'],
    ['actions', '--text', '-TR'],
    ['check', '--', '-TR'],
    ['actions', '-h'],
  ])
    expect(withoutNegations(words, commands)).toEqual(words)
})

test.each([
  ['actions -overdue', ['epha actions --overdue', 'epha actions not overdue']],
  ['-unassigned', ['epha --unassigned', 'epha not unassigned']],
  ['actions -owner TR', ['epha actions --owner TR']],
  ['report -open', ['epha report --open']],
])('a flag with one minus for two is asked about, and writes no file: %s', (line, offered) => {
  const words = line.split(' ')
  const refused = () => withoutNegations(words, commands)
  expect(refused).toThrow(/^unknown flag `-\w+`; did you mean `--\w+`\?$/)
  let error: unknown
  try {
    refused()
  } catch (thrown) {
    error = withTyped(thrown, { program: 'epha', words }, commands)
  }
  const { more } = error as UsageError
  expect(more.map((l) => /epha .*?(?= {2}|$)/.exec(l)?.[0])).toEqual(offered)
})

test('the same value twice is no contradiction, and flags that may be typed again hold together', async () => {
  for (const words of ['--status open --status open', '--owner TR --owner RH', '--sort due --sort id']) {
    const typed = ['actions', ...words.split(' ')]
    const values: unknown[] = []
    const program = programOf(commands, '0', async (_, __, all) => void values.push(all))
    await program.parseAsync(typed, { from: 'user' })
    expect(values, words).toHaveLength(1)
  }
})

test('words are the same when they are put together again', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'actions',
      '--owner',
      '--owner=TR',
      'TR',
      '-o',
      '--',
      '--json',
      '--minutes',
      'show',
      '-v',
      '',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(partsOf(words, commands).map(({ lead, text }) => lead + text)).toEqual(words)
    }),
  )
})
