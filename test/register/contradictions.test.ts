import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../src/index.js'
import type { Minutes } from '../../src/model/minutes.js'
import type { Owner } from '../../src/model/owner.js'
import { withoutContradictions } from '../../src/register/contradictions.js'
import { anEntry, anOwner } from '../builders.js'

const here: Partial<Owner> = { by: { code: 'only-one-here' } }
const kim = (key: string, more: Partial<Owner> = {}): Owner =>
  anOwner(key, { written: 'Kim', ...here, ...more })

function minutesOf(date: string | null, text: string, ...owners: readonly Owner[]): Minutes {
  const read = readMinutes({ path: `${date}.md`, text: `# Board\n\n- [ ] AF to go\n` })
  const entries = [anEntry(text, { owners }), anEntry('sweep', { owners: [anOwner('AF')] })]
  return { ...read, meeting: { ...read.meeting, date }, entries }
}

/** Whose the first entry of each of some minutes is in the end. */
const ownersIn = (...minutes: readonly Minutes[]) =>
  withoutContradictions(minutes).map(({ entries }) =>
    entries[0]?.owners.map(({ key, kind }) => `${key} ${kind}`).join(),
  )

describe('the very same words with the same first name', () => {
  const first = minutesOf('2020-01-06', 'Order the oars', kim('Kim Ash'))

  it('are nobody’s for sure, where they are two people’s', () => {
    const second = minutesOf('2020-02-03', 'order the oars', kim('Kim Bell'))
    expect(ownersIn(first, second)).toEqual(['Kim unknown', 'Kim unknown'])
    const [one] = withoutContradictions([first, second])
    expect(one?.entries[0]?.owners).toEqual([
      { key: 'Kim', written: 'Kim', kind: 'unknown', ambiguous: ['Kim Ash', 'Kim Bell'] },
    ])
    expect(one?.entries[1]).toBe(first.entries[1])
  })

  it('leave all other owners, and all other minutes, as they are', () => {
    const tom = anOwner('Tom Reeve')
    const both = minutesOf('2020-02-03', 'order the oars', tom, kim('Kim Bell'))
    const other = minutesOf('2020-03-02', 'sing', kim('Kim Ash'))
    const [, second, third] = withoutContradictions([first, both, other])
    expect(second?.entries[0]?.owners[0]).toBe(tom)
    expect(second?.entries[0]?.owners[1]?.kind).toBe('unknown')
    expect(third).toBe(other)
  })

  it('are one person’s where nothing contradicts, and all stays the same object', () => {
    const all = [first, minutesOf('2020-02-03', 'order the oars', kim('Kim Ash'))]
    expect(withoutContradictions(all)).toBe(all)
  })

  it.each<readonly [string, Minutes]>([
    ['the words are others', minutesOf('2020-02-03', 'order the ropes', kim('Kim Bell'))],
    ['the name is another', minutesOf('2020-02-03', 'order the oars', kim('Kim Bell', { written: 'KB' }))],
    [
      'the name is whole',
      minutesOf('2020-02-03', 'order the oars', kim('Kim Bell', { written: 'Kim Bell' })),
    ],
    ['it is a key', minutesOf('2020-02-03', 'order the oars', kim('Kim Bell', { by: { code: 'key' } }))],
    [
      'it is a post',
      minutesOf('2020-02-03', 'order the oars', kim('Kim Bell', { by: { code: 'post', says: 'name' } })),
    ],
    ['nobody knows who it is', minutesOf('2020-02-03', 'order the oars', kim('Kim', { kind: 'unknown' }))],
    ['nothing was asked', minutesOf('2020-02-03', 'order the oars', anOwner('Kim Bell', { written: 'Kim' }))],
  ])('do not contradict where %s', (_, second) => {
    const all = [first, second]
    expect(withoutContradictions(all)).toBe(all)
  })

  it('are no contradiction where they are whole names', () => {
    const whole = (date: string, key: string) =>
      minutesOf(date, 'order the oars', kim(key, { written: 'Kim Ash' }))
    const all = [whole('2020-01-06', 'Kim Ash'), whole('2020-02-03', 'Kim Ash 2')]
    expect(withoutContradictions(all)).toBe(all)
  })

  it('may be two people’s with more than five hundred days between', () => {
    const later = (date: string | null) => ownersIn(first, minutesOf(date, 'order the oars', kim('Kim Bell')))
    expect(later('2021-05-20')).toEqual(['Kim unknown', 'Kim unknown'])
    expect(later('2021-05-21')).toEqual(['Kim Ash person', 'Kim Bell person'])
    expect(later('2018-08-23')).toEqual(['Kim Ash person', 'Kim Bell person'])
    expect(later(null)).toEqual(['Kim unknown', 'Kim unknown'])
    expect(later('2021-05')).toEqual(['Kim unknown', 'Kim unknown'])
  })
})
