import { expect, test } from 'vitest'
import type { Listing } from '../../src/model/listing.js'
import { UsageError } from '../../src/model/usage-error.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { unreadLines, usageErrorLines } from '../../src/render/errors.js'
import { plain } from '../../src/render/renderer.js'
import { emptyListLines, summaryLines } from '../../src/render/summary.js'
import { aMeeting, anAction, aRegister } from '../builders.js'

const spring = aMeeting('2011-spring')
const register = aRegister([
  anAction('2011-spring/1.1', spring, { owners: ['TR'], due: '2011-06-13' }),
  anAction('2011-spring/1.2', spring),
  anAction('2011-spring/1.3', spring, { confidential: true }),
])

function list(limit: number | null, today = '2011-06-20'): Listing {
  const question = { query: everything, sort: [], groupBy: null, confidential: false }
  return select(register, { ...question, today, limit })
}

test('the last line counts what is shown, what is overdue, and what is outstanding in all', () => {
  expect(summaryLines(list(null))).toEqual([
    '2 actions, 1 overdue on 20 Jun 2011, 1 with no owner; 3 outstanding in all.',
    '1 confidential action is not shown; --confidential shows it.',
  ])
  expect(summaryLines(list(1, '2011-05-03'))).toEqual([
    '1 action, none overdue on 3 May 2011; 3 outstanding in all.',
    '1 more action is not shown; --limit 2 shows it.',
    '1 confidential action is not shown; --confidential shows it.',
  ])
})

test('an empty answer says what was asked and what was looked through', () => {
  const empty = { ...list(null), listed: [], withheld: { confidential: 0, limit: 0, beforeLine: null } }
  const looked = { kind: 'outstanding', number: 5, meetings: [spring] }
  expect(emptyListLines(empty, 'outstanding actions for JM (Jim Macdonald)', looked)).toEqual([
    'No outstanding actions for JM (Jim Macdonald) on 20 Jun 2011.',
    'Looked through 5 outstanding actions in 1 meeting, Mar 2011.',
  ])
})

test('a mistake in a query has carets under it, counted as the eye counts', () => {
  const query = 'owner:日本 is:overdo'
  const start = query.indexOf('overdo')
  const error = new UsageError(
    'Unexpected `overdo` after `is:`, expected `overdue`',
    ['is: outstanding done', "try:    epha actions 'is:overdue'          what is late"],
    { text: query, start, end: start + 6 },
  )
  const palette = { ...plain, late: (text: string) => `<${text}>`, key: (text: string) => `{${text}}` }
  expect(usageErrorLines(error, { palette, width: null })).toEqual([
    '<error:> Unexpected `overdo` after `is:`, expected `overdue`',
    '  owner:日本 is:overdo',
    `  ${' '.repeat(14)}<^^^^^^>`,
    '  is: outstanding done',
    "  try:    {epha actions 'is:overdue'}          what is late",
  ])
})

test('what was given does nothing to the terminal', () => {
  const [line] = usageErrorLines(new UsageError('Unexpected owner `\u001b[31m`'), {
    palette: plain,
    width: 80,
  })
  expect(line).toBe('error: Unexpected owner `␛[31m`')
})

test('each file that could not be read is named, each cure once', () => {
  const location = { path: '2010-autumn.md', line: 41, column: 17, span: { start: 0, end: 1 } }
  const why = 'not UTF-8, saved by an older Windows program'
  const cure = 'iconv -f WINDOWS-1252 -t UTF-8'
  const fromHere = (path: string) => `minutes/${path}`
  expect(unreadLines([{ path: '2010-autumn.md', why, cure, location }], 7, fromHere, plain)).toEqual([
    'warning: 1 of 7 files could not be read; its actions are missing above',
    '  minutes/2010-autumn.md:41:17  not UTF-8, saved by an older Windows program',
    '  try:    iconv -f WINDOWS-1252 -t UTF-8',
  ])
  const two = [
    { path: 'a\n.md', why, cure },
    { path: 'b.md', why, cure },
  ]
  expect(unreadLines(two, 2, fromHere, plain)).toEqual([
    'warning: 2 of 2 files could not be read; their actions are missing above',
    `  minutes/a .md  ${why}`,
    `  minutes/b.md  ${why}`,
    `  try:    ${cure}`,
  ])
})

test('a list of what there is goes on under its first word, and the first line stays one', () => {
  const message = 'Unexpected flag `--colums`, expected one of `epha actions`'
  const error = new UsageError(message, ['flags:  --owner --unassigned --meeting --item --area --series'])
  expect(usageErrorLines(error, { palette: plain, width: 40 })).toEqual([
    `error: ${message}`,
    '  flags:  --owner --unassigned --meeting',
    '          --item --area --series',
  ])
})
