import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AddedAction, withAddedAction } from '../../src/edit/added-entry.js'
import { readMinutes } from '../../src/index.js'
import { runs } from '../generated.js'

const path = '2024-05-02.md'
const plumber: AddedAction = { words: 'ask the plumber', owner: 'RH', due: null }

/** All ways to add an action to an item, the plainest first. */
function ways(text: string, action = plumber, number = '1'): readonly string[] {
  const { agenda, entries } = readMinutes({ path, text })
  const item = agenda.find((each) => each.number === number)
  if (item === undefined) throw new Error(`no item ${number}`)
  return withAddedAction({ text, item, agenda, entries }, action)
}

const head = '# Board, 2 May 2024\n\n## 1. House\n\n'
/** What becomes of the lines of the item. */
const within = (lines: string, action = plumber): readonly string[] =>
  ways(head + lines, action).map((text) => text.slice(head.length))

describe('below the last action of an item, an action is written as that one is', () => {
  test.each([
    ['a task', '- [ ] AF to paint\n', '- [ ] AF to paint\n- [ ] RH to ask the plumber\n'],
    ['a task with another bullet', '* [x] AF to paint\n', '* [x] AF to paint\n* [ ] RH to ask the plumber\n'],
    [
      'a bullet that is no task',
      'Actions:\n\n- AF: paint\n',
      'Actions:\n\n- AF: paint\n- RH to ask the plumber\n',
    ],
    [
      'a task with notes, which stay its own',
      '- [ ] AF to paint\n  - in green\n    or blue\n\nLater.\n',
      '- [ ] AF to paint\n  - in green\n    or blue\n- [ ] RH to ask the plumber\n\nLater.\n',
    ],
    [
      'a task further to the right',
      '- Roof\n  - [ ] AF to paint\n- Gate\n',
      '- Roof\n  - [ ] AF to paint\n  - [ ] RH to ask the plumber\n- Gate\n',
    ],
    [
      'the last of several',
      '- [ ] AF to paint\n- [ ] TR to go\n',
      '- [ ] AF to paint\n- [ ] TR to go\n- [ ] RH to ask the plumber\n',
    ],
    [
      'a label in bold',
      '**Action:** AF to paint\n',
      '**Action:** AF to paint\n\n**Action:** RH to ask the plumber\n',
    ],
    [
      'a label in capitals',
      'ACTION: AF to paint\n',
      'ACTION: AF to paint\n\nACTION: RH to ask the plumber\n',
    ],
    [
      'a label with a dash',
      'ACTION - AF to paint\n',
      'ACTION - AF to paint\n\nACTION - RH to ask the plumber\n',
    ],
    [
      'a row of a table',
      '| Action | Who | Due |\n| --- | --- | --- |\n| paint | AF | |\n\nLater.\n',
      '| Action | Who | Due |\n| --- | --- | --- |\n| paint | AF | |\n| ask the plumber | RH |  |\n\nLater.\n',
    ],
    [
      'a task at the end of a file without a line end',
      '- [ ] AF to paint',
      '- [ ] AF to paint\n- [ ] RH to ask the plumber',
    ],
    [
      'a task in lines of Windows',
      '- [ ] AF to paint\r\n\r\nLater.\r\n',
      '- [ ] AF to paint\r\n- [ ] RH to ask the plumber\r\n\r\nLater.\r\n',
    ],
  ])('%s', (_, before, after) => {
    expect(within(before)[0]).toBe(after)
  })
})

describe('where an item has no action, one goes to its end', () => {
  test.each([
    ['below its words', 'We spoke.\n', 'We spoke.\n\n- [ ] RH to ask the plumber\n'],
    ['below a list without an empty line', '- a report\n', '- a report\n- [ ] RH to ask the plumber\n'],
    [
      'before blank lines and comments at its end',
      'We spoke.\n\n<!-- to be checked -->\n\n## 2. Money\n',
      'We spoke.\n\n- [ ] RH to ask the plumber\n\n<!-- to be checked -->\n\n## 2. Money\n',
    ],
    [
      'before the next item',
      'We spoke.\n\n## 2. Money\n\n- [ ] AF to pay\n',
      'We spoke.\n\n- [ ] RH to ask the plumber\n\n## 2. Money\n\n- [ ] AF to pay\n',
    ],
    [
      'before the next item that follows without an empty line',
      'We spoke.\n## 2. Money\n',
      'We spoke.\n\n- [ ] RH to ask the plumber\n\n## 2. Money\n',
    ],
    [
      'below words with a number sign in them',
      'We spoke.\nOf flat # 4.\n#tags too.\n',
      'We spoke.\nOf flat # 4.\n#tags too.\n\n- [ ] RH to ask the plumber\n',
    ],
    [
      'below a comment that words follow',
      'We spoke.\n<!-- so -->  said TR.\n',
      'We spoke.\n<!-- so -->  said TR.\n\n- [ ] RH to ask the plumber\n',
    ],
    [
      'before a heading that is no item',
      'We spoke.\n\n### Thanks\n\nTo all.\n',
      'We spoke.\n\n- [ ] RH to ask the plumber\n\n### Thanks\n\nTo all.\n',
    ],
    [
      'as the other actions of the file are written, where these have a label',
      'We spoke.\n\n## 2. Money\n\nACTION: AF to pay\n',
      'We spoke.\n\nACTION: RH to ask the plumber\n\n## 2. Money\n\nACTION: AF to pay\n',
    ],
    [
      'with an empty line between a list and a label',
      '- a report\n\n## 2. Money\n\nACTION: AF to pay\n',
      '- a report\n\nACTION: RH to ask the plumber\n\n## 2. Money\n\nACTION: AF to pay\n',
    ],
  ])('%s', (_, before, after) => {
    const added = within(before).at(-1) ?? ''
    expect(added).toBe(after)
  })

  test('below its heading, where it says nothing', () => {
    expect(within('')).toEqual(['- [ ] RH to ask the plumber\n\n'])
  })

  test('an agreement is no place to write below', () => {
    const before = 'AF AGREED to paint.\n\nLater.\n'
    expect(within(before)).toEqual([`${before}\n- [ ] RH to ask the plumber\n`])
  })
})

describe('the sentence', () => {
  test.each([
    [{ words: 'ask the plumber', owner: 'RH', due: null }, 'RH to ask the plumber'],
    [{ words: 'varnish the gate', owner: 'RH', due: null }, 'RH to varnish the gate'],
    [{ words: 'the hall', owner: 'RH', due: null }, 'RH: the hall'],
    [{ words: 'the hall  and the gate', owner: null, due: null }, 'the hall  and the gate'],
    [{ words: 'ask', owner: 'RH', due: '2024-06-13' }, 'RH to ask (by 13 June 2024)'],
    [{ words: 'the hall', owner: null, due: '2024-06-13' }, 'the hall (by 13 June 2024)'],
  ])('of %j', (action, sentence) => {
    expect(within('', action).at(-1)?.trim()).toBe(`- [ ] ${sentence}`)
  })
})

describe('a row', () => {
  const rows = (heads: string, cells: string) => `| ${heads} |\n| --- | --- |\n| ${cells} |\n`
  test.each([
    ['has the day in its column', 'Action | Due', 'paint | 1 May 2024', '| ask a\\|b | 13 June 2024 |'],
    [
      'has the day behind the words, where no column is its',
      'Action | Who',
      'paint | AF',
      '| ask a\\|b (by 13 June 2024) | RH |',
    ],
    ['leaves other columns empty', 'Action | Status', 'paint | Open', '| ask a\\|b (by 13 June 2024) |  |'],
  ])('%s', (_, heads, cells, row) => {
    const before = rows(heads, cells)
    expect(within(before, { words: 'ask a|b', owner: 'RH', due: '2024-06-13' })[0]).toBe(`${before}${row}\n`)
  })
})

const block = fc.constantFrom(
  '- [ ] AF to paint',
  '* [x] TR to go\n  - a note',
  'ACTION: AF to pay',
  '**Action:** TR to call',
  '| Action | Who |\n| --- | --- |\n| sweep | AF |',
  'We spoke.',
  'AF AGREED to sing.',
  '- a report',
  '<!-- nothing -->',
  '### Thanks',
)
const minutes = fc
  .tuple(fc.array(block, { maxLength: 4 }), fc.array(block, { maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
  .map(([first, second, end]) =>
    [`${head}${first.join('\n\n')}`, '## 2. Money', second.join('\n\n'), '']
      .join('\n\n')
      .replaceAll('\n', end),
  )

test('whatever the minutes look like, only whole lines are added, in the item that is meant', () => {
  fc.assert(
    fc.property(minutes, fc.constantFrom('1', '2'), (text, number) => {
      const [from, until] = number === '1' ? ['## 1', '## 2'] : ['## 2', '\u0000']
      for (const added of ways(text, plumber, number)) {
        const [old, now] = [text.split(/\r?\n/), added.split(/\r?\n/)]
        const at = now.findIndex((line) => line.includes('the plumber'))
        expect(at).toBeGreaterThan(now.findIndex((line) => line.startsWith(from)))
        if (number === '1') expect(at).toBeLessThan(now.findIndex((line) => line.startsWith(until)))
        const extra = now.length - old.length
        const begin = now.findIndex((line, place) => line !== old[place])
        expect([...now.slice(0, begin), ...now.slice(begin + extra)]).toEqual(old)
        expect(added.includes('\r\n')).toBe(text.includes('\r\n'))
      }
    }),
    { numRuns: runs },
  )
})
