import { expect, test } from 'vitest'
import { nearestIds } from '../../src/language/nearest-ids.js'

const known = ['board-extra/3.1', 'board/3.2', 'board/oars', 'bored/4a.1', 'boar/5.1']

test.each([
  // The meeting is right: the slip is in the number, though another meeting has the very number.
  ['board/3.1', ['board/3.2']],
  ['Board/OAR', ['board/oars']],
  // Of two meetings that are equally near, the one that has such an action.
  ['boad/5.1', ['boar/5.1']],
  ['boad/oars', ['board/oars']],
  ['boared/4a.1', ['bored/4a.1']],
  // Nothing is near.
  ['council/3.1', []],
  ['board/reports', []],
  [`board/${'x'.repeat(100)}`, []],
])('%s is a slip of %j', (typed, near) => {
  expect(nearestIds(typed, known)).toEqual(near)
})
