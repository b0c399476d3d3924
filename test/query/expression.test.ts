import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/model/usage-error.js'
import { type Known, readExpression } from '../../src/query/expression.js'
import { explainQuery, matches, namesStatus } from '../../src/query/query.js'
import { committee, idsOf, mistakeOf, today } from './committee.js'

const known: Known = {
  queries: new Map([
    ['mine', 'owner:TR is:overdue'],
    ['ours', '@mine or owner:AF'],
    ['wrong', 'owner:TR is:overdo'],
    ['round', 'owner:TR @about'],
    ['about', '@round'],
  ]),
  areas: new Map([['Central (Mid)', ['Mid', 'Central']]]),
}

const read = (text: string) => readExpression(text, committee, today, known)
const asked = (text: string) => idsOf(committee, read(text))

describe('what an expression asks for', () => {
  test.each([
    ['', 'all'],
    ['owner:TR', '2011-spring/3.1 2011-spring/3.2 executive/2011-05/2.1'],
    ['owner:tr', '2011-spring/3.1 2011-spring/3.2 executive/2011-05/2.1'],
    ['owner:"terry reynolds"', '2011-spring/3.1 2011-spring/3.2 executive/2011-05/2.1'],
    ['owner:Terry', '2011-spring/3.1 2011-spring/3.2 executive/2011-05/2.1'],
    ['owner:AF,RH', '2011-spring/4a.1 2011-spring/40.1'],
    ['owner:Headteachers', 'executive/2011-05/2.1'],
    ['owner:nobody', '2011-spring/4.1.1'],
    ['is:unassigned', '2011-spring/4.1.1'],
    ['meeting:2011-spring -owner:TR', '2011-spring/4a.1 2011-spring/4.1.1 2011-spring/40.1'],
    ['meeting:2011-summer', '2011-spring/3.2'],
    ['meeting:last', '2011-spring/3.2 executive/2011-05/2.1'],
    ['item:4', '2011-spring/4a.1 2011-spring/4.1.1'],
    ['item:4a', '2011-spring/4a.1'],
    ['item:40', '2011-spring/40.1'],
    ['area:south', '2011-spring/3.1'],
    ['area:Mid', '2011-spring/3.2'],
    ['area:"Central (Mid)"', '2011-spring/3.2'],
    ['series:executive', 'executive/2011-05/2.1'],
    ['status:done', '2011-spring/4a.1'],
    ['is:done', '2011-spring/4a.1'],
    ['is:withdrawn', '2011-spring/40.1'],
    ['status:done,withdrawn', '2011-spring/4a.1 2011-spring/40.1'],
    ['is:outstanding', '2011-spring/3.1 2011-spring/3.2 2011-spring/4.1.1 executive/2011-05/2.1'],
    ['status:all', 'all'],
    ['is:overdue', '2011-spring/3.1'],
    ['is:carried', '2011-spring/3.2'],
    ['carried:1', '2011-spring/3.2'],
    ['carried>1', 'none'],
    ['carried<1 is:outstanding', '2011-spring/3.1 2011-spring/4.1.1 executive/2011-05/2.1'],
    ['is:due', '2011-spring/3.1 2011-spring/3.2 2011-spring/4a.1 executive/2011-05/2.1'],
    ['due:none', '2011-spring/4.1.1 2011-spring/40.1'],
    ['is:confidential', '2011-spring/4.1.1'],
    ['due:2011-06-13', '2011-spring/3.1 2011-spring/4a.1'],
    ['due:2011-06', '2011-spring/3.1 2011-spring/4a.1 executive/2011-05/2.1'],
    ['due:this-month', '2011-spring/3.1 2011-spring/4a.1 executive/2011-05/2.1'],
    ['due:2011', '2011-spring/3.1 2011-spring/3.2 2011-spring/4a.1 executive/2011-05/2.1'],
    ['due<2011-06-13', 'none'],
    ['due<=2011-06-13', '2011-spring/3.1 2011-spring/4a.1'],
    ['due:<=2011-06-13', '2011-spring/3.1 2011-spring/4a.1'],
    ['due=2011-06-13', '2011-spring/3.1 2011-spring/4a.1'],
    ['due>2011-06', '2011-spring/3.2'],
    ['due>=2011-06-30', '2011-spring/3.2 executive/2011-05/2.1'],
    ['due<tomorrow', '2011-spring/3.1 2011-spring/4a.1'],
    ['due:in-10-days', 'executive/2011-05/2.1'],
    ['due:7-days-ago', '2011-spring/3.1 2011-spring/4a.1'],
    ['due<=next-meeting', '2011-spring/3.1 2011-spring/3.2 2011-spring/4a.1 executive/2011-05/2.1'],
    ['due<next-meeting', '2011-spring/3.1 2011-spring/4a.1 executive/2011-05/2.1'],
    ['raised:2011-03', '2011-spring/3.1 2011-spring/3.2 2011-spring/4a.1 2011-spring/4.1.1 2011-spring/40.1'],
    ['raised>2011-03', 'executive/2011-05/2.1'],
    ['raised>=2011-03-01', 'all'],
    ['raised>2011-02', 'all'],
    ['"template"', '2011-spring/3.1'],
    ['"TEMPLATE for"', '2011-spring/3.1'],
    ['“template”', '2011-spring/3.1'],
    ['text:template', '2011-spring/3.1'],
    ['"a \\"quoted\\" word"', '2011-spring/40.1'],
    ['owner:TR is:overdue', '2011-spring/3.1'],
    ['owner:TR and is:overdue', '2011-spring/3.1'],
    ['is:overdue or is:carried', '2011-spring/3.1 2011-spring/3.2'],
    ['is:overdue OR owner:AF and is:done', '2011-spring/3.1'],
    ['(is:overdue or owner:RH) and is:done', '2011-spring/4a.1'],
    ['owner:TR -is:overdue', '2011-spring/3.2 executive/2011-05/2.1'],
    ['owner:TR not is:overdue', '2011-spring/3.2 executive/2011-05/2.1'],
    ['owner:TR -(is:overdue or series:executive)', '2011-spring/3.2'],
    ['not not is:overdue', '2011-spring/3.1'],
    ['@mine', '2011-spring/3.1'],
    ['@OURS', '2011-spring/3.1 2011-spring/40.1'],
    ['-@mine owner:TR', '2011-spring/3.2 executive/2011-05/2.1'],
    [
      'owner:TR is:overdue due<2011-07-01 area:South "template" -series:executive (is:carried or is:overdue)',
      '2011-spring/3.1',
    ],
  ])('%s', (text, ids) => {
    const all = committee.actions.map((action) => action.id)
    expect(asked(text)).toEqual(ids === 'all' ? all : ids === 'none' ? [] : ids.split(' '))
  })
})

describe('a mistake is pointed at, and never looked for in the words', () => {
  test.each([
    [
      'owner:TR is:overdo due<2011-07-01',
      'overdo',
      'unknown word `overdo` after `is:`; did you mean `overdue`?',
    ],
    ['is:xyzzy', 'xyzzy', 'unknown word `xyzzy` after `is:`'],
    ['owner:TX', 'TX', 'unknown owner `TX`; did you mean `TR`?'],
    ['owner:TR,TX', 'TX', 'unknown owner `TX`; did you mean `TR`?'],
    ['owner:Terrie', 'Terrie', 'unknown owner `Terrie`; did you mean `TR`?'],
    ['owner:XQZW', 'XQZW', 'unknown owner `XQZW`, expected one on the roster'],
    ['meeting:2011-sprng', '2011-sprng', 'unknown meeting `2011-sprng`; did you mean `2011-spring`?'],
    ['item:5', '5', 'unknown item `5`, expected the number of an agenda item'],
    ['area:Sooth', 'Sooth', 'unknown area `Sooth`; did you mean `South`?'],
    ['series:exec', 'exec', 'unknown series `exec`; did you mean `executive`?'],
    ['status:opened', 'opened', 'unknown status `opened`; did you mean `open`?'],
    ['due:tomorow', 'tomorow', 'unknown day `tomorow`; did you mean `tomorrow`?'],
    ['due<2011-02-30', '2011-02-30', 'unknown day `2011-02-30`'],
    ['raised>2011-13', '2011-13', 'unknown day `2011-13`'],
    ['due:this-month-or-so', 'this-month-or-so', 'unknown day `this-month-or-so`'],
    ['carried:often', 'often', 'unknown number `often`, expected how often it was carried, such as `3`'],
    ['ownr:TR', 'ownr', 'unknown key `ownr`; did you mean `owner`?'],
    ['zzzzz:TR', 'zzzzz', 'unknown key `zzzzz`'],
    ['owner<TR', '<', '`owner` is not compared by `<`, expected `:`'],
    ['template', 'template', 'unknown word `template`'],
    ['TR overdu', 'overdu', 'unknown word `overdu`; did you mean `overdue`?'],
    ['Mine', 'Mine', 'unknown word `Mine`; did you mean `@mine`?'],
    ['series:none', 'none', 'unknown series `none`, expected one that meetings belong to'],
    ['owner', 'owner', 'unknown word `owner`'],
    ['owner:', 'owner:', 'no value stands after `owner:`'],
    ['owner:TR,', 'owner:TR,', 'no value stands after `owner:`'],
    ['""', '""', 'no words stand in these quotes'],
    ['"template', '"template', 'the query ends within quotes, expected `"` after their words'],
    ['(owner:TR', '(', 'no `)` closes this bracket'],
    ['owner:TR)', ')', 'no `(` stands before this `)`'],
    ['()', ')', '`)` cannot stand here, expected a key such as `owner:` or words in quotes'],
    ['owner:TR or', '', 'the query ends here, expected a key such as `owner:` or words in quotes'],
    [
      'owner:TR and or is:done',
      'or',
      '`or` cannot stand here, expected a key such as `owner:` or words in quotes',
    ],
    ['and owner:TR', 'and', '`and` cannot stand here, expected a key such as `owner:` or words in quotes'],
    ['owner:TR -', '', 'the query ends here, expected a key such as `owner:` or words in quotes'],
    ['@mien', '@mien', 'unknown saved query `@mien`; did you mean `@mine`?'],
    ['@', '@', 'unknown saved query `@`, expected one under `queries:` in epha.yaml'],
  ])('%s', (text, stretch, message) => {
    const mistake = mistakeOf(() => read(text))
    expect(mistake.message).toBe(message)
    expect(mistake.pointed?.text).toBe(text)
    expect(text.slice(mistake.pointed?.start, mistake.pointed?.end)).toBe(stretch)
    expect(mistake.pointed?.end).toBeGreaterThan(mistake.pointed?.start ?? Number.NaN)
  })

  test('what `is:` knows is said below it', () => {
    expect(mistakeOf(() => read('is:overdo')).more).toEqual([
      'is: outstanding done withdrawn open closed overdue carried dormant unassigned due confidential',
    ])
  })

  test('a mistake within a saved query is shown there', () => {
    const mistake = mistakeOf(() => read('item:4 @wrong'))
    expect(mistake.message).toBe(
      'the saved query `@wrong` cannot be read: unknown word `overdo` after `is:`; did you mean `overdue`?',
    )
    expect(mistake.pointed).toEqual({ text: 'owner:TR is:overdo', start: 12, end: 18 })
  })

  test('a saved query that comes round to itself has an end', () => {
    const mistake = mistakeOf(() => read('@round'))
    expect(mistake.message).toBe('the saved query `@about` cannot be read: `@round` speaks of itself')
    expect(mistake.more).toEqual(['queries: @round -> @about -> @round'])
  })

  test('a thousand brackets are refused, not obeyed', () => {
    expect(mistakeOf(() => read('('.repeat(1000))).message).toContain('levels of brackets')
    expect(mistakeOf(() => read('-'.repeat(1000))).message).toContain('levels of brackets')
  })

  const savedAs = (name: (n: number) => string, number: number): Known => ({
    queries: new Map(Array.from({ length: number }, (_, n) => [`q${n}`, name(n)])),
  })

  test.each<readonly [string, Known, RegExp]>([
    [
      'that double',
      savedAs((n) => (n < 30 ? `@q${n + 1} or @q${n + 1}` : 'owner:TR'), 31),
      /has more than 1000 terms/,
    ],
    [
      'that double side by side',
      savedAs((n) => (n < 30 ? `@q${n + 1} @q${n + 1}` : 'is:overdue'), 31),
      /terms/,
    ],
    ['that double and ask nothing', savedAs((n) => (n < 30 ? `@q${n + 1} -@q${n + 1}` : ''), 31), /terms/],
    [
      'that grow tenfold',
      savedAs(
        (n) =>
          n < 9
            ? Array(10)
                .fill(`@q${n + 1}`)
                .join(' ')
            : '"roof"',
        10,
      ),
      /terms/,
    ],
    [
      'of many values each',
      savedAs((n) => (n < 3 ? `@q${n + 1} @q${n + 1}` : `text:${'a,'.repeat(400)}a`), 4),
      /terms/,
    ],
    [
      'of which each speaks of the next',
      savedAs((n) => (n < 4000 ? `@q${n + 1}` : 'owner:TR'), 4001),
      /levels/,
    ],
    [
      'in brackets within brackets',
      savedAs((n) => (n < 40 ? `${'('.repeat(9)}@q${n + 1}${')'.repeat(9)}` : ''), 41),
      /levels/,
    ],
  ])('saved queries %s are refused, not obeyed', (_, queries, message) => {
    expect(mistakeOf(() => readExpression('@q0', committee, today, queries)).message).toMatch(message)
  })

  test('saved queries that many others speak of are no more than they ask', () => {
    const five = savedAs((n) => (n < 5 ? `@q${n + 1} or @q${n + 1}` : 'owner:TR'), 6)
    expect(idsOf(committee, readExpression('@q0', committee, today, five))).toEqual(asked('owner:TR'))
  })

  test('whatever is typed is a query or a UsageError that points into it', () => {
    const pieces = fc.constantFrom(
      'owner:',
      'TR',
      'is:',
      'due<',
      '"',
      '(',
      ')',
      '-',
      ' ',
      'or',
      ',',
      '@mine',
      'not ',
      '\\',
      'é',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((some) => some.join('')),
        ),
        (text) => {
          try {
            read(text)
          } catch (error) {
            if (!(error instanceof UsageError)) throw error
            expect(error.pointed?.start).toBeLessThanOrEqual(text.length)
          }
        },
      ),
    )
  })
})

describe('how a query was read', () => {
  test('a line each, with the days resolved', () => {
    expect(
      explainQuery(
        read('owner:TR due:this-month due<next-meeting "template" -(is:carried or area:Mid) raised>2011-03'),
      ),
    ).toEqual([
      'all of',
      '  the owner is TR (Terry Reynolds), or a group with TR in it: Headteachers',
      '  due from 1 Jun 2011 to 30 Jun 2011 (this-month)',
      '  due before 18 Nov 2011 in termly, before 4 Jul 2011 in executive (next-meeting)',
      '  the minutes say "template"',
      '  not',
      '    any of',
      '      carried forward at least once',
      '      the area is Central (Mid)',
      '  raised after 31 Mar 2011',
    ])
    expect(explainQuery(read(''))).toEqual(['every action'])
    expect(explainQuery(read('-is:done'))).toEqual(['not: the status is done'])
    expect(explainQuery(read('meeting:last'))).toEqual([
      'raised or named by the meeting last held: 2011-summer, executive/2011-05',
    ])
  })
})

test('a query that names a status, at any depth, is known to', () => {
  for (const text of ['is:done', '-is:outstanding', 'owner:TR (item:3 or status:all)'])
    expect(namesStatus(read(text))).toBe(true)
  for (const text of ['', 'is:overdue', 'owner:TR -is:carried']) expect(namesStatus(read(text))).toBe(false)
})

test('a month alone counts as its first day', () => {
  const action = committee.actions[0] ?? expect.fail()
  expect(action.raised).toBe('2011-03')
  expect(matches(read('raised<2011-03-02'), action, { today })).toBe(true)
  expect(matches(read('raised<2011-03-01'), action, { today })).toBe(false)
})
