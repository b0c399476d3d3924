import { expect, test } from 'vitest'
import { changedOtherwise } from '../../src/check/only-carried.js'
import type { Action } from '../../src/model/action.js'
import { actionOf, meetingOf, minutesOf, registerOf, sightingOf } from './registers.js'

const [spring, summer] = [meetingOf('2011-spring', '2011-03-14'), meetingOf('2011-summer', '2011-06-13')]
const ask = actionOf('2011-spring/3.1', [sightingOf(spring, 9)])
const book = actionOf('2011-spring/3.2', [sightingOf(spring, 10)], { text: 'book the hall' })
const carried = {
  ...ask,
  entries: [...ask.entries, sightingOf(summer, 9, { knownBy: 'id', carried: true })],
} as Action

const register = (actions: readonly Action[]) =>
  registerOf([minutesOf(spring), minutesOf(summer)], { actions })
const changed = (now: readonly Action[]) =>
  changedOtherwise(register([ask, book]), register(now), { path: summer.path, carried: new Set([ask.id]) })

test('nothing is otherwise where minutes carry what they were to carry', () => {
  expect(changed([carried, book])).toEqual([])
})

test.each([
  ['is not carried', [ask, book], ask.id],
  [
    'is carried by its words alone',
    [{ ...carried, entries: [...ask.entries, sightingOf(summer, 9)] } as Action, book],
    ask.id,
  ],
  ['has another owner', [{ ...carried, owners: [] }, book], ask.id],
  ['is done', [{ ...carried, status: 'done' as const }, book], ask.id],
  ['is confidential now', [carried, { ...book, confidential: true }], book.id],
  [
    'has another day',
    [carried, { ...book, due: { date: '2011-06-13', written: '', default: false, location: null } }],
    book.id,
  ],
  ['is gone', [carried], book.id],
  ['is there twice', [carried, book, { ...book, id: '2011-summer/2.1' }], '2011-summer/2.1'],
])('it is told of an action that %s', (_, now, id) => {
  expect(changed(now)).toEqual([id])
})

test('a default day may move with the meeting that carries the action', () => {
  const due = { date: '2011-11-18', written: 'by the next meeting', default: true, location: null }
  expect(changed([{ ...carried, due }, book])).toEqual([])
})
