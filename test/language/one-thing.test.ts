import { describe, expect, test } from 'vitest'
import { mayBeOfOneThing } from '../../src/language/keywords.js'

describe('two texts that are not in plainly the same words', () => {
  test.each([
    ['review the list of contributors before the council election', 'council election'],
    ['add Maria to the list of the board', 'add Maria to the steering group and the drive'],
    ['finalise the wording of the whitepaper and review it', 'whitepaper review'],
  ])('may be of one thing: %s, %s', (one, other) => {
    expect(mayBeOfOneThing(one, other)).toBe(true)
    expect(mayBeOfOneThing(other, one)).toBe(true)
  })

  test.each([
    // One word in common, however short the shorter is.
    ['give an update on the dates of the workshop', 'update the hackathon'],
    // Less than half of the shorter.
    [
      'set up the doodle poll for a weekend in Bath',
      'set up tables, doodle a map, print it and paint the door',
    ],
    // A name or a number of its own.
    ['publish a blog post about committees and their members', 'MSL blog post'],
    ['review the release plan v0.1', 'review the release plan v0.2'],
    ['send the draft to the board', 'send the draft to Maria'],
  ])('are of two things: %s, %s', (one, other) => {
    expect(mayBeOfOneThing(one, other)).toBe(false)
    expect(mayBeOfOneThing(other, one)).toBe(false)
  })
})
