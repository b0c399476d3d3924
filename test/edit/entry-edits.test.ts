import { describe, expect, test } from 'vitest'
import { type EntryChange, entryEdits } from '../../src/edit/entry/entry-edits.js'
import { otherwiseChanged } from '../../src/edit/only-meant.js'
import { withEdits } from '../../src/edit/text-edits.js'
import { registerOf } from '../faults/any-minutes.js'

const status = (
  wanted: 'done' | 'withdrawn' | 'outstanding',
  on: string | null = null,
  reason: string | null = null,
) => ({ kind: 'status', status: wanted, on, reason }) as const satisfies EntryChange
const done = status('done')
const doneOn = status('done', '2011-06-01')
const withdrawn = status('withdrawn', null, 'too dear (see 3)')
const open = status('outstanding')
const toTR: EntryChange = { kind: 'owner', owner: 'TR' }
const inNovember: EntryChange = { kind: 'due', date: '2011-11-18' }
const pinned: EntryChange = { kind: 'pin', name: 'roof' }

/** What the first way to write a change makes of the first action of some lines. */
function written(lines: string, change: EntryChange, note: string | null = null): string {
  const head = '# Board, 2 May 2011\n\n## 1. House\n\n'
  const text = `${head}${lines}\n`
  const [entry] = registerOf(text).actions[0]?.entries ?? []
  if (!entry?.entry) throw new Error('no entry')
  const [edits] = entryEdits(entry.entry, text, change, note)
  return edits === undefined ? 'nothing' : withEdits(text, edits).slice(head.length, -1)
}

describe('a task', () => {
  test.each([
    ['- [ ] RH to mend the roof', done, '- [x] RH to mend the roof'],
    ['* [ ] RH to mend the roof', doneOn, '* [x] RH to mend the roof (done 2011-06-01)'],
    ['1. [x] RH to mend the roof  ', open, '1. [ ] RH to mend the roof  '],
    ['- [x] RH to mend the roof (done 2011-05-20) ^x', open, '- [ ] RH to mend the roof ^x'],
    [
      '- [ ] RH to mend the roof **Done**',
      withdrawn,
      '- [-] RH to mend the roof (withdrawn: too dear [see 3])',
    ],
    ['- [ ] RH to mend\n  the roof.', doneOn, '- [x] RH to mend\n  the roof. (done 2011-06-01)'],
    ['- [ ] RH to mend the roof', toTR, '- [ ] TR to mend the roof'],
    ['- [ ] RH/AF to ask RH', toTR, '- [ ] TR to ask RH'],
    ['- [ ] mend the roof', toTR, '- [ ] TR to mend the roof'],
    [
      '- [ ] RH to mend the roof (by 13 June 2011)',
      inNovember,
      '- [ ] RH to mend the roof (by 18 November 2011)',
    ],
    ['- [ ] RH to mend it due:2011-06-13', inNovember, '- [ ] RH to mend it due:2011-11-18'],
    ['- [ ] RH to mend it for the next meeting.', inNovember, '- [ ] RH to mend it by 18 November 2011.'],
    ['- [ ] RH to mend it ^x', inNovember, '- [ ] RH to mend it (by 18 November 2011) ^x'],
    ['- [ ] RH to mend it (done 2011-05-20)', pinned, '- [ ] RH to mend it (done 2011-05-20) ^roof'],
    ['- [ ] RH to mend it ^old', pinned, '- [ ] RH to mend it ^roof'],
  ] as const)('%s', (before, change, after) => {
    expect(written(before, change)).toBe(after)
  })

  test('has its note below those that it has, as far to the right as they are', () => {
    expect(written('- [ ] RH to mend it\n  - a note\n\nNext.', done, 'nice')).toBe(
      '- [x] RH to mend it\n  - a note\n  - nice\n\nNext.',
    )
  })
})

describe('a line', () => {
  test.each([
    ['**Action:** RH to mend the roof', done, '**Action:** RH to mend the roof (done)'],
    [
      'It leaks. ACTION: RH to mend it by 3 June.',
      doneOn,
      'It leaks. ACTION: RH to mend it by 3 June. (done 2011-06-01)',
    ],
    ['Action (RH): mend the roof', toTR, 'Action (TR): mend the roof'],
    [
      'It leaks. ACTION: RH to mend it by 3 June.',
      inNovember,
      'It leaks. ACTION: RH to mend it by 18 November 2011.',
    ],
    ['TR AGREED to mend it.\n\nNext.', done, 'TR AGREED to mend it.\n\n- [x] TR: mend it\n\nNext.'],
  ] as const)('%s', (before, change, after) => {
    expect(written(before, change)).toBe(after)
  })

  test('has no place for a note', () => {
    expect(written('**Action:** RH to mend the roof', done, 'nice')).toBe('nothing')
  })
})

describe('a row', () => {
  const head = '| Action | Who | Due | Status |\n| --- | --- | --- | --- |\n'
  test.each([
    ['| mend it | RH | 3 June 2011 | Open   |', done, '| mend it | RH | 3 June 2011 | Done   |'],
    ['| mend it | RH | 3 June 2011 | open |', doneOn, '| mend it | RH | 3 June 2011 | done 2011-06-01 |'],
    ['| mend it | RH |  |  |', done, '| mend it | RH |  | Done |'],
    ['|mend it|RH|||', done, '|mend it|RH|| Done |'],
    ['| a \\| b | RH |  | Done |', open, '| a \\| b | RH |  | Open |'],
    ['| mend it | RH   |  |  |', toTR, '| mend it | TR   |  |  |'],
    ['| mend it | RH | 2011-06-03 |  |', inNovember, '| mend it | RH | 2011-11-18 |  |'],
    ['| mend it       | RH |  |  |', pinned, '| mend it ^roof | RH |  |  |'],
  ] as const)('%s', (before, change, after) => {
    expect(written(head + before, change)).toBe(head + after)
  })

  test('without a column for it has its status behind its words, in place of blanks', () => {
    const narrow = '| Action | Who |\n| --- | --- |\n'
    expect(written(`${narrow}| mend it          | RH |`, done)).toBe(`${narrow}| mend it (done)   | RH |`)
  })
})

describe('only what was meant', () => {
  const before = registerOf('# Board, 2 May 2011\n\n- [ ] RH to mend it\n- [ ] AF to sweep the yard\n')
  const meant = { id: '2011-05-02/h1.1', status: 'done', isMentionedAgain: false } as const
  const after = (first: string, second: string) =>
    registerOf(`# Board, 2 May 2011\n\n- ${first}\n- ${second}\n`)
  test.each([
    ['[x] RH to mend it', '[ ] AF to sweep the yard', []],
    ['[ ] RH to mend it', '[ ] AF to sweep the yard', ['2011-05-02/h1.1']],
    ['[-] RH to mend it', '[ ] AF to sweep the yard', ['2011-05-02/h1.1']],
    ['[x] RH to mend', '[ ] AF to sweep the yard', ['2011-05-02/h1.1']],
    ['[x] TR to mend it', '[ ] AF to sweep the yard', ['2011-05-02/h1.1']],
    ['[x] RH to mend it (by 3 June 2011)', '[ ] AF to sweep the yard', ['2011-05-02/h1.1']],
    ['[x] RH to mend it', '[x] AF to sweep the yard', ['2011-05-02/h1.2']],
    ['[x] RH to mend it', '[ ] TR to sweep the yard', ['2011-05-02/h1.2']],
    ['[x] RH to mend it', '[ ] AF to sweep the yard\n  - a note', ['2011-05-02/h1.2']],
    ['[x] RH to mend it', '[ ] AF to sweep the yard\n- [ ] AF to go', ['2011-05-02/h1.3']],
    ['[x] RH to mend it', 'nothing', ['2011-05-02/h1.2']],
  ])('%s, %s', (first, second, expected) => {
    expect(otherwiseChanged(before, after(first, second), meant)).toEqual(expected)
  })
})
