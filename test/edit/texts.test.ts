import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { withInsertions } from '../../src/edit/insertion.js'
import { lineEndBefore, lineEndBehind } from '../../src/edit/line-end.js'
import { withLinesBelow } from '../../src/edit/lines-below.js'
import { editAt, withEdits } from '../../src/edit/text-edits.js'
import { yamlComment, yamlList, yamlText } from '../../src/edit/yaml-text.js'
import { runs } from '../generated.js'

describe('edits of a text', () => {
  test('are made at their places, in whatever order they come', () => {
    const edits = [editAt('abcdef', 4, 6, 'Z'), editAt('abcdef', 1, 2, ''), editAt('abcdef', 3, 3, '-')]
    expect(withEdits('abcdef', edits)).toBe('ac-dZ')
    expect(withEdits('abcdef', edits.toReversed())).toBe(withEdits('abcdef', edits))
  })

  test('at one place stand in the order they come', () => {
    expect(withEdits('ab', [editAt('ab', 1, 1, '1'), editAt('ab', 1, 1, '2')])).toBe('a12b')
    expect(
      withInsertions('ab', [
        { at: 1, text: '1' },
        { at: 0, text: '0' },
        { at: 1, text: '2' },
      ]),
    ).toBe('0a12b')
  })

  test('that touch each other are refused, and those that end where another begins are not', () => {
    const text = 'abcdef'
    expect(() => withEdits(text, [editAt(text, 0, 3, 'x'), editAt(text, 2, 4, 'y')])).toThrow('at 2')
    expect(withEdits(text, [editAt(text, 0, 3, 'x'), editAt(text, 3, 4, 'y')])).toBe('xyef')
  })

  test('of another text are refused, with what was expected', () => {
    expect(() => withEdits('abx', [editAt('abc', 1, 3, 'z')])).toThrow('Expected "bc" at 1')
  })
})

describe('the line end of a place', () => {
  test.each([
    ['a\r\nb\nc', 3, '\r\n', '\n'],
    ['a\nb\r\nc', 2, '\n', '\r\n'],
    ['a\rb\nc', 2, '\r', '\n'],
    ['a\nb\r\nc', 6, '\n', '\n'],
    ['a\r\nb', 4, '\r\n', '\r\n'],
    ['a\nb\r\nc', 5, '\r\n', '\n'],
    ['ab', 1, '\n', '\n'],
    ['', 0, '\n', '\n'],
  ])('%j at %i', (text, at, before, behind) => {
    expect([lineEndBefore(text, at), lineEndBehind(text, at)]).toEqual([before, behind])
  })
})

describe('whole lines are put below a line', () => {
  test.each([
    ['at the top', 'a\nb\n', 0, '1\n2\na\nb\n'],
    ['below the first', 'a\nb\n', 1, 'a\n1\n2\nb\n'],
    ['below the last', 'a\nb\n', 2, 'a\nb\n1\n2\n'],
    ['below the last that has no line end', 'a\nb', 2, 'a\nb\n1\n2'],
    ['with the line end that stands there', 'a\nb\r\nc', 2, 'a\nb\r\n1\r\n2\r\nc'],
    ['in an empty text', '', 1, '\n1\n2'],
  ])('%s', (_, text, below, after) => {
    expect(withLinesBelow(text, below, ['1', '2'])).toBe(after)
  })
})

describe('a text is written as YAML', () => {
  test.each([
    ['Rowan Tate', 'Rowan Tate'],
    ['Zoë O’Hara-Čapek', 'Zoë O’Hara-Čapek'],
    ['J. M_2', 'J. M_2'],
    ['yes', '"yes"'],
    ['NULL', '"NULL"'],
    ['12', '"12"'],
    ['2011-03', '"2011-03"'],
    ['1e5', '"1e5"'],
    ['12e', '12e'],
    ['0x1F', '"0x1F"'],
    ['0xfish', '0xfish'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['-a', '"-a"'],
    ['@kim', '"@kim"'],
    ['Jo ', '"Jo "'],
    ["Jo'", '"Jo\'"'],
    ['', '""'],
    ['yesterday', 'yesterday'],
  ])('%j', (text, written) => {
    expect(yamlText(text)).toBe(written)
  })

  test.each([
    ["O'Hara", 'single', "'O''Hara'"],
    ['O"Hara', 'single', "'O\"Hara'"],
    ['a\tb', 'single', '"a\\tb"'],
    ['Rowan', 'double', '"Rowan"'],
    ['Rowan', 'single', "'Rowan'"],
  ] as const)('%j as its neighbours in %s quotes', (text, like, written) => {
    expect(yamlText(text, like)).toBe(written)
  })

  test('a list of texts is one line', () => {
    expect([yamlList(['Rowan', '12']), yamlList([])]).toEqual(['[Rowan, "12"]', '[]'])
  })

  test('a comment is one line, whatever is in it', () => {
    expect(yamlComment('a\r\nb\u2028c\td')).toBe('# a b c d')
  })

  test('and reads back as the same text, in any quotes', () => {
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('true', 'Off', '1_000', '.5', '0xAB', '1:30', '~', 'n'),
    )
    fc.assert(
      fc.property(any, fc.constantFrom('plain', 'single', 'double'), (text, like) => {
        expect(parse(`a: ${yamlText(text, like)}`)).toEqual({ a: text })
        expect(parse(yamlList([text, text]))).toEqual([text, text])
      }),
      { numRuns: 5 * runs },
    )
  })
})
