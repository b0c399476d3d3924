import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { written } from '../../src/render/lines.js'
import { words } from '../generated.js'
import { obeyed } from '../obeyed.js'

test('a name that is a command to a build server commands nothing', () => {
  expect(written(['  ::error::x.md', 'a::b ::c', 'TR to ##[error] it'])).toBe(
    '  \\u{3A}:error::x.md\na::b ::c\nTR to #\\u{23}[error] it\n',
  )
})

describe('what nobody asked for before it was written', () => {
  test.each([
    ['a new line of C1', 'Heads, summer term\u0085', 'Heads, summer term\\u{85}\n'],
    ['a bell', 'ring\u0007', 'ring\u2407\n'],
    ['a return over the line', 'TR owes\rRH owes', 'TR owes RH owes\n'],
    ['a cleared screen', 'a\u001b[2Jb', 'a\u241b[2Jb\n'],
    ['the title of a window', '\u001b]0;mine\u0007', '\u241b]0;mine\u2407\n'],
    ['a line turned round', 'TR \u202eHR', 'TR \\u{202E}HR\n'],
    ['half of a pair', 'x\ud800', 'x\\u{D800}\n'],
  ])('is shown: %s', (_, line, shown) => {
    expect(written([line])).toBe(shown)
  })

  test.each([
    ['colours of the program', `\u001b[1mTR\u001b[22m to paint`],
    ['lines below lines, and columns of a tab', 'a\tb\n\tc'],
    ['a picture of two', '\u{1f469}\u200d\u{1f33e} to sow'],
    ['other scripts and marks', 'ÅÄÖ, 日本, e\u0301, \u{1f33e}, 1\u00a0000 €'],
  ])('stays as it is: %s', (_, line) => {
    expect(written([line])).toBe(`${line}\n`)
  })

  test('keeps the colours beside it', () => {
    const line = new Chalk({ level: 1 }).red('TR\u0085')
    expect(written([line])).toBe('\u001b[31mTR\\u{85}\u001b[39m\n')
  })

  test('is nothing but colours that a terminal obeys, in whatever words', () => {
    fc.assert(
      fc.property(fc.array(words), (lines) => {
        expect(written(lines).replace(/\u001b\[[\d;]*m/g, '')).not.toMatch(obeyed)
      }),
    )
  })
})
