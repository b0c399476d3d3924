import { expect, test } from 'vitest'
import { plain } from '../../src/render/renderer.js'
import { changedPlaces } from '../../src/render/written-change.js'

const places = (before: string, after: string): readonly string[] =>
  changedPlaces({ shown: 'may.md', before, after }, plain)

test.each([
  ['a line changed', 'a\nb\nc\n', 'a\nx\nc\n', ['may.md:2', '- b', '+ x']],
  ['a line more', 'a\nc\n', 'a\nb\nc\n', ['may.md:2', '+ b']],
  ['a first line more', 'a\n', 'x\na\n', ['may.md:1', '+ x']],
  ['a line less, at the place where it stood', 'a\nb\nc\n', 'a\nc\n', ['may.md:2', '- b']],
  ['the first line less', 'a\nb\n', 'b\n', ['may.md:1', '- a']],
  ['the last line less', 'a\nb\n', 'a\n', ['may.md:2', '- b']],
  [
    'lines less and a change further down',
    'a\nb\nc\nd\n',
    'a\nd!\n',
    ['may.md:2', '- b', '- c', '- d', '+ d!'],
  ],
  [
    'a line less, and one changed below it',
    'a\nb\nc\nd\ne\n',
    'a\nc\nd\nx\n',
    ['may.md:2', '- b', 'may.md:4', '- e', '+ x'],
  ],
] as const)('%s is told with its file and line', (_, before, after, expected) => {
  expect(places(before, after)).toEqual(expected)
})

test('of a new file all lines are told', () => {
  expect(changedPlaces({ shown: 'may.md', before: null, after: 'a\r\nb' }, plain)).toEqual([
    'may.md  new',
    '+ a',
    '+ b',
  ])
})
