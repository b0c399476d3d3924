import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/check.js'
import { buildRegister, defaultSettings, readMinutes } from '../../src/index.js'
import type { Problem } from '../../src/model/problem.js'
import { patience, runs } from '../generated.js'

interface File {
  readonly path: string
  readonly text: string
}

const registerOf = ({ path, text }: File) =>
  buildRegister([readMinutes({ path, text }, defaultSettings)], defaultSettings)

/** What the rule says of a file that was another. */
function changesOf(before: File, now: File): readonly Problem[] {
  return check(registerOf(now), defaultSettings, {
    today: '2011-06-20',
    only: ['approved-changed'],
    before: registerOf(before),
    textOf: () => now.text,
    textBefore: (path) => (path === before.path ? before.text : null),
  }).problems
}

const front = (status: string) => [
  '---',
  'date: 2011-03-14',
  `status: ${status}`,
  '---',
  '',
  '# Spring meeting',
  '',
]
const body = [
  'TR welcomed all.',
  '',
  '- [ ] RH to find a trainer',
  '- [ ] AF to book the hall',
  '',
  'Tea was served.',
]
const file = (lines: readonly string[], status = 'approved', path = '2011-spring.md'): File => ({
  path,
  text: [...front(status), ...lines, ''].join('\n'),
})
const approved = file(body)
const without = (index: number) => body.toSpliced(index, 1)

describe('Approved minutes that a branch edits are told of with the lines', () => {
  test.each([
    ['a line that is another', file(body.with(2, '- [ ] RH to find two trainers')), 'in line 10', 10],
    ['a line put in', file(body.toSpliced(3, 0, '- [ ] JO to paint the gate')), 'in line 11', 11],
    ['lines put in', file([...body, 'More tea.', 'Cake too.']), 'in lines 14 to 15', 14],
    ['a line taken out', file(without(3)), 'above line 11', 11],
    ['two places', file(without(3).with(0, 'TR greeted all.')), 'in line 8 and above line 11', 8],
    ['their status', file(body, 'draft'), 'in line 3', 3],
  ])('%s', (_, now, places, line) => {
    const [problem, ...others] = changesOf(approved, now)
    expect(others).toEqual([])
    expect(problem?.message).toBe(
      `Unexpected change of approved minutes ${places}, expected it in the minutes of a later meeting`,
    )
    expect(problem).toMatchObject({ severity: 'warning', location: { path: now.path, line, column: 1 } })
  })

  test('under another name too', () => {
    const now = file(body.with(0, 'RH welcomed all.'), 'approved', '2011-03.md')
    expect(changesOf(approved, now).map(({ location: { path, line } }) => [path, line])).toEqual([
      ['2011-03.md', 8],
    ])
  })

  test('of many places the first five, and how many more', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Line ${index} was read.`)
    const now = lines.map((line, index) => (index % 3 === 0 ? `${line} Twice.` : line))
    expect(changesOf(file(lines), file(now))[0]?.message).toContain(
      'in line 8, in line 11, in line 14, in line 17, in line 20 and in 2 more places',
    )
  })

  test('and a text that is new altogether is told of as one', () => {
    const lines = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index} was read.`)
    expect(changesOf(file(lines('Letter')), file(lines('Report')))[0]).toMatchObject({
      message: expect.stringContaining('new text of approved minutes'),
      location: { line: 1 },
    })
  })
})

describe('Nothing is told of', () => {
  test.each([
    ['what stays as it was', approved, approved],
    ['another name alone', approved, file(body, 'approved', '2011-03.md')],
    [
      'blanks at the end of lines',
      approved,
      { ...approved, text: approved.text.replaceAll('.\n', '. \t\n') },
    ],
    ['other line ends', approved, { ...approved, text: approved.text.replaceAll('\n', '\r\n') }],
    ['a draft', file(body, 'draft'), file(without(0), 'draft')],
    ['a draft that is approved now', file(body, 'draft'), file(without(0))],
  ])('%s', (_, before, now) => {
    expect(changesOf(before, now)).toEqual([])
  })

  test('minutes whose text is not at hand, or that nothing is compared with', () => {
    const options = { today: '2011-06-20', only: ['approved-changed'] }
    const now = file(without(0))
    const before = registerOf(approved)
    expect(check(registerOf(now), defaultSettings, { ...options, before }).problems).toEqual([])
    expect(check(registerOf(now), defaultSettings, { ...options, textOf: () => now.text }).problems).toEqual(
      [],
    )
  })
})

test(
  'whatever lines are changed, exactly these are named',
  () => {
    const line = fc.constantFrom('Tea.', 'Cake was read.', 'The hall is warm.', '', 'TR left.')
    const places = fc.uniqueArray(fc.nat(19), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 20, maxLength: 20 }), places, (all, changed) => {
        const lines = all.map((words, index) => `${index}. ${words}`)
        const now = lines.map((words, index) => (changed.includes(index) ? `Corrected ${index}.` : words))
        const message = changesOf(file(lines), file(now))[0]?.message ?? ''
        const named = [...message.matchAll(/in lines? (\d+)(?: to (\d+))?/g)].flatMap(
          ([, first, last = first]) =>
            Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index - 8),
        )
        expect(named).toEqual(changed.toSorted((one, other) => one - other))
        expect(message).not.toContain('above')
      }),
      { numRuns: runs },
    )
  },
  patience,
)
