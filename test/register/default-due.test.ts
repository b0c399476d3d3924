import { expect, test } from 'vitest'
import { registerOfSeries } from '../series.js'

const epha = 'default-due: next-meeting'
const raised = ['## Actions', '', '- [ ] Rob to paint the gate']
const carried = (words: string) => ['## Matters arising', '', words]

/** The due day of the first action, and how often it moved. */
function dueIn(...meetings: readonly (readonly string[])[]): readonly [string | null, number] {
  const dates = ['2020-01-06', '2020-02-03', '2020-03-02', '2020-04-06', '2020-05-04']
  const all = Object.fromEntries(meetings.map((lines, index) => [dates[index], lines]))
  const [action] = registerOfSeries(all, epha).actions
  const moves = (action?.entries ?? []).flatMap(({ changes }) => changes).filter(({ what }) => what === 'due')
  return [action?.due?.date ?? null, moves.length]
}

test('a default day goes with each meeting that carries the action', () => {
  expect(dueIn(raised, carried('Nothing.'))).toEqual(['2020-02-03', 0])
  expect(dueIn(raised, carried('- [ ] 2020-01-06/h2.1 no paint yet'), ['Nothing.'])).toEqual([
    '2020-03-02',
    1,
  ])
})

test('with all other actions too, and by the words alone', () => {
  const [all, same] = [carried('All other actions carried forward.'), raised]
  expect(dueIn(raised, all, same, ['Nothing.'])).toEqual(['2020-04-06', 2])
})

test('where the next meeting is not known, there is none', () => {
  expect(dueIn(raised, raised)).toEqual([null, 1])
})

test('a written day stays, whoever carries it', () => {
  const written = carried('- [ ] 2020-01-06/h2.1 no paint yet (by 1 May 2020)')
  expect(dueIn(raised, written, raised, ['Nothing.'])).toEqual(['2020-05-01', 1])
  const inWords = carried('- [ ] 2020-01-06/h2.1 no paint yet (by the next meeting)')
  expect(dueIn(raised, inWords, raised, ['Nothing.'])).toEqual(['2020-03-02', 1])
})

test('a day that is written once is no default any more, though it is the same', () => {
  const same = carried('- [ ] 2020-01-06/h2.1 no paint yet (by 3 February 2020)')
  expect(dueIn(raised, same, raised, ['Nothing.'])).toEqual(['2020-02-03', 0])
})

test('the meeting that closes it moves nothing', () => {
  expect(dueIn(raised, carried('- [x] 2020-01-06/h2.1 painted'), ['Nothing.'])).toEqual(['2020-02-03', 0])
})
