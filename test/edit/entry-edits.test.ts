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
const withdrawnFor = (reason: string) => status('withdrawn', null, reason)
const withdrawn = withdrawnFor('too dear (see 3)')
const open = status('outstanding')
const toTR: EntryChange = { kind: 'owner', owner: 'TR' }
const inNovember: EntryChange = { kind: 'due', date: '2011-11-18' }
const pinned: EntryChange = { kind: 'pin', name: 'roof' }

/** What the first way to write a change makes of the first action of some lines. */
function written(lines: string, change: EntryChange, note: string | null = null): string {
  return ways(lines, change, note)[0] ?? 'nothing'
}

/** What all ways to write a change make of the first action of some lines, where it is mentioned first or last. */
function ways(
  lines: string,
  change: EntryChange,
  note: string | null = null,
  mention = 0,
): readonly string[] {
  const head = '# Board, 2 May 2011\n\n## 1. House\n\n'
  const text = `${head}${lines}\n`
  const sighting = registerOf(text).actions[0]?.entries.at(mention)
  if (!sighting?.entry) throw new Error('no entry')
  return entryEdits(sighting.entry, text, change, note).map((edits) =>
    withEdits(text, edits).slice(head.length, -1),
  )
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
    [
      'TODO for RH by Friday:\n\n- mend the roof',
      inNovember,
      'TODO for RH by Friday:\n\n- mend the roof (by 18 November 2011)',
    ],
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

describe('notes', () => {
  const noted: EntryChange = { kind: 'note' }
  test.each([
    ['- [ ] RH to mend it', '- [ ] RH to mend it\n  - nice'],
    ['1. [ ] RH to mend it', '1. [ ] RH to mend it\n   - nice'],
    ['10. [ ] RH to mend it\n\nNext.', '10. [ ] RH to mend it\n    - nice\n\nNext.'],
    [
      '- [ ] RH to mend it\n  and paint it\n- other',
      '- [ ] RH to mend it\n  and paint it\n  - nice\n- other',
    ],
    [
      '- Gate\n  - [ ] RH to mend it\n  - [ ] AF to go',
      '- Gate\n  - [ ] RH to mend it\n    - nice\n  - [ ] AF to go',
    ],
    [
      '- [ ] RH to mend it\n\t* a note\n\t\t* of a note\n- other',
      '- [ ] RH to mend it\n\t* a note\n\t\t* of a note\n\t* nice\n- other',
    ],
    [
      '- [ ] RH to mend it\r\n    - a note\r\n\r\nNext.',
      '- [ ] RH to mend it\r\n    - a note\r\n    - nice\r\n\r\nNext.',
    ],
  ])('stand below an entry as those that it has: %j', (before, after) => {
    expect(written(before, noted, 'nice')).toBe(after)
  })

  test.each([
    'Action: RH to mend it',
    'RH AGREED to mend it.',
    'We hope to mend it. **[Action: RH]**',
    '| Action | Who |\n| --- | --- |\n| mend it | RH |',
  ])('have no place below %j', (before) => {
    expect(written(before, noted, 'nice')).toBe('nothing')
    expect(written(before, done, 'nice')).toBe('nothing')
  })
})

describe('the owner', () => {
  test('is handed over where the entry is about an earlier action, else replaced', () => {
    const later = '- [ ] RH to mend the gate\n\n- [ ] 2011-05-02/1.1 RH has begun.'
    expect(ways(later, toTR, null, -1)).toEqual([
      later.replace('RH has', 'RH → TR has'),
      later.replace('RH has', 'TR has'),
    ])
    expect(ways(later, toTR)).toEqual([later.replace('RH to', 'TR to')])
  })

  test.each([
    ['- [ ] RH, AF and TR to go', '- [ ] TR to go'],
    ['- [ ] RH to feed RHINO', '- [ ] TR to feed RHINO'],
    ['- [ ] RHINO house: RH to clean it', '- [ ] RHINO house: TR to clean it'],
    ['RH AGREED to mend it.', 'TR AGREED to mend it.'],
    ['We hope to mend it. **[Action: RH]**', 'We hope to mend it. **[Action: TR]**'],
    ['## Actions\n\n- RH: mend it\n- AF: go', '## Actions\n\n- TR: mend it\n- AF: go'],
    ['- [ ] the roof is to be mended', '- [ ] TR to the roof is to be mended'],
  ])('%j', (before, after) => {
    expect(written(before, toTR)).toBe(after)
  })

  test('is no part of another word, in no cell either', () => {
    const row = '| Action | Who |\n| --- | --- |\n| order a GRAF pump | AF |'
    expect(new Set(ways(row, toTR))).toEqual(new Set([row.replace('| AF |', '| TR |')]))
  })

  test('are several only where nothing stands between them', () => {
    for (const edited of ways('- [ ] RH to ask, and then to go with, AF', toTR))
      expect(edited).toContain('and then to go with')
  })
})

describe('an agreement has no place', () => {
  test.each([
    ['for a day', inNovember],
    ['for a name', pinned],
  ] as const)('%s', (_, change) => {
    expect(ways('RH AGREED to mend it.', change)).toEqual([])
    expect(ways('RH AGREED to mend it by 3 June 2011.', change)).toEqual([])
  })

  test.each([
    [
      'RH AGREED to mend it by 3 June 2011.\r\nMore words.\r\n\r\nNext.',
      doneOn,
      'RH AGREED to mend it by 3 June 2011.\r\nMore words.\r\n\r\n- [x] RH: mend it (by 3 June 2011) (done 2011-06-01)\r\n\r\nNext.',
    ],
    [
      'RH AGREED to mend it.\nMore words.\n>\nNext.',
      done,
      'RH AGREED to mend it.\nMore words.\n\n- [x] RH: mend it\n>\nNext.',
    ],
    ['RH and AF AGREED to mend it.', open, 'RH and AF AGREED to mend it.\n\n- [ ] RH, AF: mend it'],
    ['RH AGREED to mend it.  \n\nNext.', done, 'RH AGREED to mend it.\n\n- [x] RH: mend it  \n\nNext.'],
    [
      'RH AGREED to mend it.',
      withdrawn,
      'RH AGREED to mend it.\n\n- [-] RH: mend it (withdrawn: too dear [see 3])',
    ],
  ] as const)('for what became of it: a task below says it, %j', (before, change, after) => {
    expect(written(before, change)).toBe(after)
  })
})

describe('the day', () => {
  test.each([
    ['- [ ] RH to mend it 📅 2011-06-13', '- [ ] RH to mend it 📅 2011-11-18'],
    ['- [ ] RH to mend it (13 June 2011)', '- [ ] RH to mend it (by 18 November 2011)'],
    ['- [ ] RH to mend it (due 13 June 2011);', '- [ ] RH to mend it (due 18 November 2011);'],
    ['- [ ] RH to mend it before the next meeting', '- [ ] RH to mend it before 18 November 2011'],
    [
      '**Action:** RH to mend it by the summer.',
      '**Action:** RH to mend it by the summer. (by 18 November 2011)',
    ],
  ])('%j', (before, after) => {
    expect(written(before, inNovember)).toBe(after)
  })
})

test('a day is written once', () => {
  expect(ways('- [ ] RH to mend it by 3 June 2011', inNovember)).toEqual([
    '- [ ] RH to mend it by 18 November 2011',
  ])
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
    ['| mend it | RH | 3 June 2011 |  |', inNovember, '| mend it | RH | 18 November 2011 |  |'],
    ['| mend it | RH | 2011-06-03 |  |', inNovember, '| mend it | RH | 2011-11-18 |  |'],
    ['| mend it       | RH |  |  |', pinned, '| mend it ^roof | RH |  |  |'],
  ] as const)('%s', (before, change, after) => {
    expect(written(head + before, change)).toBe(head + after)
  })

  const barred = withdrawnFor('too dear | too old')
  test.each([
    ['|mend it|RH||Open|', done, '|mend it|RH||Done|'],
    ['|mend it|RH||Open|', barred, '|mend it|RH||Withdrawn: too dear \\| too old|'],
    ['|mend it|RH|||', barred, '|mend it|RH|| Withdrawn: too dear \\| too old |'],
    ['|  mend it |\tRH  |  | Open |', toTR, '|  mend it |\tTR  |  | Open |'],
  ] as const)('keeps the blanks of its cells: %j', (before, change, after) => {
    expect(written(head + before, change)).toBe(head + after)
  })

  const bare = 'Status | Action | Who\n--- | --- | ---\n'
  test.each([
    ['Open | mend it | RH', done, 'Done | mend it | RH'],
    ['Open | mend it | RH  ', toTR, 'Open | mend it | TR  '],
    ['  Open | mend it | RH', done, '  Done | mend it | RH'],
    ['Open | mend it | RH/AF', toTR, 'Open | mend it | TR'],
  ] as const)('may have no sign at either end: %j', (before, change, after) => {
    expect(written(bare + before, change)).toBe(bare + after)
  })

  test('at the end of a line gets no blanks instead of words', () => {
    const last = 'Action | Who | Status\n--- | --- | ---\nmend it | RH | '
    expect(written(`${last}in progress`, done)).toBe(`${last}done`)
    expect(written(`${last}open  `, doneOn)).toBe(`${last}done 2011-06-01  `)
  })

  test.each(['\r\n', '\r'])('of a table whose lines end with %j is found by its heading', (end) => {
    const lines = `${head}| go | AF |  | Open |\n| mend it | RH |  | Open |\n`.replaceAll('\n', end)
    expect(written(lines, done)).toBe(lines.replace('AF |  | Open', 'AF |  | Done'))
    const under = '| *Status* | Who | Action |\n| --- | --- | --- |\n| Open | AF | go |'.replaceAll('\n', end)
    expect(written(under, done)).toBe(under.replace('Open', 'Done'))
  })

  test('whose reason has the sign of a table keeps its cells', () => {
    const narrow = '| Action | Who |\n| --- | --- |\n'
    expect(written(`${narrow}| mend it | RH |`, barred)).toBe(
      `${narrow}| mend it (withdrawn: too dear \\| too old) | RH |`,
    )
    expect(written('- [ ] RH to mend it', barred)).toBe('- [-] RH to mend it (withdrawn: too dear | too old)')
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
