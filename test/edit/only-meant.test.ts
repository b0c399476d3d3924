import { describe, expect, test } from 'vitest'
import { type Meant, otherwiseChanged } from '../../src/edit/only-meant.js'
import type { Action } from '../../src/model/action.js'
import { registerOf } from '../faults/any-minutes.js'

const mine = '- [ ] RH to mend the gate (by 13 June 2011)'
const other = '- [ ] AF to sweep the yard (by 3 June 2011)'
const closed = '- [x] TR to buy soap (done 2011-06-01)'
const dropped = '- [-] TR to sell the van (withdrawn: too dear)'
const decision = 'It was AGREED to paint the hall.'

const registerWith = (...lines: readonly string[]) =>
  registerOf(`# Board, 2 May 2011\n\n## 1. House\n\n${lines.join('\n')}\n`)
const id = '2011-05-02/1.1'
const nothing: Meant = { id: '', isMentionedAgain: false }

describe('of what was not meant nothing may change', () => {
  const before = registerWith(mine, other, closed, dropped, '', decision)
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['its words', [mine, other.replace('yard', 'lawn'), closed, dropped, '', decision]],
    ['its owner', [mine, other.replace('AF', 'TR'), closed, dropped, '', decision]],
    ['a second owner', [mine, other.replace('AF', 'AF/TR'), closed, dropped, '', decision]],
    ['its day', [mine, other.replace('3 June', '4 June'), closed, dropped, '', decision]],
    [
      'how its day is written',
      [mine, other.replace('3 June 2011', '2011-06-03'), closed, dropped, '', decision],
    ],
    ['its status', [mine, other.replace('[ ]', '[x]'), closed, dropped, '', decision]],
    ['the day it was done', [mine, other, closed.replace('06-01', '06-02'), dropped, '', decision]],
    ['why it was withdrawn', [mine, other, closed, dropped.replace('too dear', 'too old'), '', decision]],
    ['a note', [mine, other, '  - ask TR', closed, dropped, '', decision]],
    ['its name', [mine, `${other} ^yard`, closed, dropped, '', decision]],
    ['its item', [mine, '', '## 2. Garden', '', other, closed, dropped, '', decision]],
    ['another mention', [mine, other, closed, dropped, '', `- [ ] ${id} RH has begun.`, '', decision]],
    ['that it is gone', [mine, closed, dropped, '', decision]],
    ['a decision', [mine, other, closed, dropped, '', decision.replace('hall', 'barn')]],
    ['one more', [mine, other, closed, dropped, '- [ ] AF to paint', '', decision]],
  ]
  test.each(cases)('%s', (_, lines) => {
    expect(otherwiseChanged(before, registerWith(...lines), nothing)).not.toEqual([])
  })

  test('the register has a decision to be changed', () => {
    expect(before.decisions.map(({ text }) => text)).toEqual(['paint the hall'])
  })

  test('and lines that move change nothing', () => {
    const moved = registerWith('Words.', '', mine, other, closed, dropped, '', 'More words.', '', decision)
    expect(otherwiseChanged(before, moved, nothing)).toEqual([])
  })
})

describe('facts that are told by more than a line', () => {
  const before = registerWith(mine, other)
  const [own, theirs] = before.actions
  if (!own || !theirs) throw new Error('no action')
  const [seen] = theirs.entries
  const elsewhere = { ...theirs.location, path: '2011-06-06.md' }
  const facts: readonly (readonly [string, Partial<Action>])[] = [
    ['whether it is confidential', { confidential: true }],
    ['how often it was carried forward', { carried: theirs.carried + 1 }],
    ['its item', { item: { key: '7', number: null, title: 'Garden', areas: [], location: theirs.location } }],
    ['its file', { location: elsewhere }],
    ['by what it was known again', { entries: [{ ...seen, knownBy: 'id' }] }],
    ['what one meeting has of its status', { entries: [{ ...seen, status: 'done' }] }],
    ['by which meeting it was seen', { entries: [{ ...seen, meeting: { ...seen.meeting, path: 'x.md' } }] }],
  ]
  test.each(facts)('nothing changes %s of what was not meant', (_, fact) => {
    const after = { ...before, actions: [own, { ...theirs, ...fact }] }
    expect(otherwiseChanged(before, after, nothing)).toEqual([theirs.id])
    expect(otherwiseChanged(before, before, nothing)).toEqual([])
  })

  test.each([
    ['whether it is confidential', { confidential: true }],
    ['its file', { location: elsewhere }],
    ['how often it is mentioned', { entries: [seen, seen] }],
    ['its words', { text: 'mend the fence' }],
  ] as const)('nor %s of what was meant', (_, fact) => {
    const done = { ...own, status: 'done' } as const
    const meant: Meant = { id, status: 'done', isMentionedAgain: false }
    expect(otherwiseChanged(before, { ...before, actions: [done, theirs] }, meant)).toEqual([])
    const after = { ...before, actions: [{ ...done, ...fact }, theirs] }
    expect(otherwiseChanged(before, after, meant)).toEqual([own.id])
  })

  test('what lies before the line in time is looked at too', () => {
    const aside = { ...before, actions: [own], beforeLine: [theirs] }
    expect(otherwiseChanged(aside, aside, nothing)).toEqual([])
    expect(otherwiseChanged(aside, { ...aside, beforeLine: [] }, nothing)).toEqual([theirs.id])
    expect(otherwiseChanged({ ...aside, beforeLine: [] }, aside, nothing)).toEqual([theirs.countedId])
    const gone = { ...aside, beforeLine: [{ ...theirs, status: 'done' as const }] }
    expect(otherwiseChanged(aside, gone, nothing)).toEqual([theirs.id])
  })
})

describe('minutes that are to mention it again', () => {
  const before = registerWith(mine, other)
  const again: Meant = { id, status: 'done', note: 'It holds.', isMentionedAgain: true }
  const mention = `- [x] ${id} It holds.`

  test('do so, and the note is in those words', () => {
    expect(otherwiseChanged(before, registerWith(mine, other, '', mention), again)).toEqual([])
  })

  test.each([
    ['not at all', [mine.replace('[ ]', '[x]'), other]],
    ['twice', [mine, other, '', mention, '', 'Later.', '', mention]],
    ['of another', [mine, other, '', mention.replace('1.1', '1.2')]],
  ])('%s', (_, lines) => {
    expect(otherwiseChanged(before, registerWith(...lines), again)).not.toEqual([])
  })

  test('may move a day that nobody wrote, and none that somebody did', () => {
    const [own, theirs] = before.actions
    if (!own?.due || !theirs) throw new Error('no action')
    const dueOn = (date: string, isDefault: boolean) => ({
      ...before,
      actions: [{ ...own, due: own.due && { ...own.due, date, default: isDefault } }, theirs],
    })
    const same: Meant = { id, isMentionedAgain: false }
    expect(otherwiseChanged(dueOn('2011-06-06', true), dueOn('2011-07-04', true), same)).toEqual([])
    expect(otherwiseChanged(dueOn('2011-06-06', false), dueOn('2011-07-04', false), same)).toEqual([own.id])
    expect(otherwiseChanged(dueOn('2011-06-06', true), dueOn('2011-07-04', false), same)).toEqual([own.id])
  })
})

describe('of what was meant all else stays', () => {
  const before = registerWith(`${mine} ^gate`, '  - ask TR')
  const cases: readonly (readonly [string, Partial<Meant>, readonly string[], boolean])[] = [
    ['done', { status: 'done' }, ['- [x] RH to mend the gate (by 13 June 2011) ^gate', '  - ask TR'], true],
    [
      'done, another note lost',
      { status: 'done' },
      ['- [x] RH to mend the gate (by 13 June 2011) ^gate'],
      false,
    ],
    ['not done', { status: 'done' }, [`${mine} ^gate`, '  - ask TR'], false],
    [
      'done, its name lost',
      { status: 'done' },
      ['- [x] RH to mend the gate (by 13 June 2011)', '  - ask TR'],
      false,
    ],
    ['done, its day lost', { status: 'done' }, ['- [x] RH to mend the gate ^gate', '  - ask TR'], false],
    [
      'done on the day',
      { status: 'done', closed: '2011-06-01' },
      ['- [x] RH to mend the gate (by 13 June 2011) (done 2011-06-01) ^gate', '  - ask TR'],
      true,
    ],
    [
      'done on another day',
      { status: 'done', closed: '2011-06-01' },
      ['- [x] RH to mend the gate (by 13 June 2011) (done 2011-06-02) ^gate', '  - ask TR'],
      false,
    ],
    [
      'done, with the note',
      { status: 'done', note: 'it is in the loft' },
      ['- [x] RH to mend the gate (by 13 June 2011) ^gate', '  - ask TR', '  - it is in the loft'],
      true,
    ],
    [
      'done, without the note',
      { status: 'done', note: 'it is in the loft' },
      ['- [x] RH to mend the gate (by 13 June 2011) ^gate', '  - ask TR'],
      false,
    ],
    ['TR’s', { owner: 'tr' }, [`${mine.replace('RH', 'TR')} ^gate`, '  - ask TR'], true],
    ['TR’s beside AF', { owner: 'tr' }, [`${mine.replace('RH', 'TR/AF')} ^gate`, '  - ask TR'], false],
    ['still RH’s', { owner: 'tr' }, [`${mine} ^gate`, '  - ask TR'], false],
    ['TR’s, and done', { owner: 'tr' }, [`${mine.replace('[ ] RH', '[x] TR')} ^gate`, '  - ask TR'], false],
    ['due then', { due: '2011-06-14' }, [`${mine.replace('13', '14')} ^gate`, '  - ask TR'], true],
    ['due another day', { due: '2011-06-14' }, [`${mine.replace('13', '15')} ^gate`, '  - ask TR'], false],
    [
      'due then, and TR’s',
      { due: '2011-06-14' },
      [`${mine.replace('RH', 'TR').replace('13', '14')} ^gate`, '  - ask TR'],
      false,
    ],
    ['called so', { pin: 'fence' }, [`${mine} ^fence`, '  - ask TR'], true],
    ['not called so', { pin: 'fence' }, [`${mine} ^gate`, '  - ask TR'], false],
    [
      'mentioned, and it was not to be',
      { status: 'done' },
      [
        '- [x] RH to mend the gate (by 13 June 2011) ^gate',
        '  - ask TR',
        '',
        '- [x] 2011-05-02/gate It holds.',
      ],
      false,
    ],
  ]
  test.each(cases)('%s', (_, meant, lines, isMeant) => {
    const changed = otherwiseChanged(before, registerWith(...lines), {
      id,
      isMentionedAgain: false,
      ...meant,
    })
    expect(changed.length === 0).toBe(isMeant)
  })
})
