import { describe, expect, test } from 'vitest'
import { arisingLines } from '../../src/edit/arising-lines.js'
import type { EntryChange } from '../../src/edit/entry/entry-edits.js'
import { registerOf } from '../faults/any-minutes.js'

const id = '2011-05-02/1.1'

/** The lines that say what becomes of a task of RH's, or of nobody's, without its id. */
function linesFor(change: EntryChange, note: string | null, owner = 'RH'): readonly string[] {
  const task = owner === '' ? 'mend the roof' : `${owner} to mend the roof`
  const [action] = registerOf(`# Board, 2 May 2011\n\n## 1. House\n\n- [ ] ${task}\n`).actions
  if (!action) throw new Error('no action')
  const carried = `- [ ] ${id}${owner === '' ? '' : ` ${owner}`} mend the roof`
  return arisingLines({ action, carried, change, note }).map((line) => line.replace(` ${id}`, ''))
}

const status = (
  wanted: 'done' | 'withdrawn' | 'outstanding',
  on: string | null,
  reason: string | null,
): EntryChange => ({ kind: 'status', status: wanted, on, reason })
const toTR: EntryChange = { kind: 'owner', owner: 'TR' }
const inNovember: EntryChange = { kind: 'due', date: '2011-11-18' }

describe('what becomes of an action is said', () => {
  test.each([
    ['done', status('done', null, null), null, ['- [x] RH mend the roof', '- [x]']],
    [
      'done on a day',
      status('done', '2011-06-01', null),
      null,
      ['- [x] RH mend the roof (done 2011-06-01)', '- [x] (done 2011-06-01)'],
    ],
    ['outstanding again', status('outstanding', null, null), 'it leaks\n still', ['- [ ] It leaks still.']],
    [
      'withdrawn',
      status('withdrawn', null, 'no money (see 3)'),
      null,
      ['- [-] No money (see 3).', '- [-] (withdrawn: no money [see 3])'],
    ],
    [
      'withdrawn on a day, with a note',
      status('withdrawn', '2011-06-01', 'no money'),
      'a pity!',
      ['- [-] No money. A pity! (withdrawn 2011-06-01)', '- [-] A pity! (withdrawn 2011-06-01: no money)'],
    ],
    [
      'somebody else’s',
      toTR,
      null,
      ['- [ ] RH → TR: mend the roof', '- [ ] RH → TR mend the roof', '- [ ] RH → TR'],
    ],
    [
      'due',
      inNovember,
      null,
      ['- [ ] RH mend the roof (by 18 November 2011)', '- [ ] (by 18 November 2011)'],
    ],
    ['carried', { kind: 'note' }, null, ['- [ ] RH mend the roof', '- [ ]']],
    ['pinned', { kind: 'pin', name: 'roof' }, null, []],
  ] as const)('%s', (_, change, note, expected) => {
    expect(linesFor(change, note)).toEqual(expected)
  })

  test('somebody’s, where it was nobody’s', () => {
    expect(linesFor(toTR, null, '')).toEqual([
      '- [ ] TR to mend the roof',
      '- [ ] TR: mend the roof',
      '- [ ] TR',
    ])
  })
})

describe('no line leaves out what somebody said', () => {
  test.each([
    ['done', status('done', '2011-06-01', null)],
    ['withdrawn', status('withdrawn', null, 'no money')],
    ['outstanding again', status('outstanding', null, null)],
    ['somebody else’s', toTR],
    ['due', inNovember],
    ['carried', { kind: 'note' }],
  ] as const)('%s', (_, change) => {
    const lines = linesFor(change, 'The wind did it.')
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toContain('The wind did it.')
  })

  test('nor why it is withdrawn', () => {
    const lines = linesFor(status('withdrawn', '2011-06-01', 'no money'), null)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/no money/i)
  })
})
