import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { touching } from '../../src/source/lines.js'

const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }))

describe('a span among many', () => {
  it('touches what it has a place in common with, and what stands right beside it', () => {
    const touches = touching([
      { start: 10, end: 20 },
      { start: 2, end: 4 },
    ])
    expect(touches({ start: 4, end: 6 })).toBe(true)
    expect(touches({ start: 5, end: 9 })).toBe(false)
    expect(touches({ start: 12, end: 13 })).toBe(true)
    expect(touches({ start: 21, end: 30 })).toBe(false)
    expect(touching([])({ start: 0, end: 9 })).toBe(false)
  })

  it('is told as by looking at each', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, one) => {
        const each = spans.some(({ start, end }) => start <= one.end && end >= one.start)
        expect(touching(spans)(one)).toBe(each)
      }),
    )
  })
})
