import { expect, test } from 'vitest'
import { written } from '../../src/render/lines.js'

test('a name that is a command to a build server commands nothing', () => {
  expect(written(['  ::error::x.md', 'a::b ::c', 'TR to ##[error] it'])).toBe(
    '  \\u{3A}:error::x.md\na::b ::c\nTR to #\\u{23}[error] it\n',
  )
})
