import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../src/index.js'
import type { Entry } from '../../src/model/action.js'
import type { Minutes } from '../../src/model/minutes.js'
import { seriesTogether } from '../../src/register/series-together.js'
import { anEntry } from '../builders.js'

function minutesOf(id: string, series: string | null, more: Partial<Entry> = {}): Minutes {
  const read = readMinutes({ path: `${id}.md`, text: '# Board\n' })
  return { ...read, meeting: { ...read.meeting, id, series }, entries: [anEntry('go', more)] }
}

/** Series by the group that each belongs to. */
function groups(...all: readonly Minutes[]): readonly string[] {
  const groupOf = seriesTogether(all)
  const found = new Map<string, (string | null)[]>()
  for (const series of new Set(all.map(({ meeting }) => meeting.series)))
    found.set(groupOf(series), [...(found.get(groupOf(series)) ?? []), series])
  return [...found.values()].map((names) => names.join(' ')).sort()
}

const pinned = (ref: string): Partial<Entry> => ({ ifPinned: { ref, text: 'go', owners: [], because: [] } })

describe('series belong together', () => {
  const [a, b, c] = [minutesOf('a1', 'a'), minutesOf('b1', 'b'), minutesOf('c1', 'c')]

  it('where minutes of one name an id of a meeting of the other, in any letters', () => {
    expect(groups(a, b, c)).toEqual(['a', 'b', 'c'])
    expect(groups(a, b, c, minutesOf('b2', 'b', { ref: 'A1/3.1' }))).toEqual(['a b', 'c'])
    expect(groups(a, b, c, minutesOf('b2', 'b', pinned('a1/pump')))).toEqual(['a b', 'c'])
    expect(groups(a, b, c, minutesOf('b2', 'b', { ref: 'a1' }))).toEqual(['a', 'b', 'c'])
    expect(groups(a, b, c, minutesOf('b2', 'b', { ref: 'a9/3.1' }))).toEqual(['a', 'b', 'c'])
    expect(groups(a, b, c, minutesOf('b2', 'b', { ref: 'b1/3.1' }))).toEqual(['a', 'b', 'c'])
  })

  it('whichever comes first, and over others between them', () => {
    const [fromB, fromC] = [minutesOf('b2', 'b', { ref: 'a1/3.1' }), minutesOf('c2', 'c', { ref: 'b1/3.1' })]
    expect(groups(fromB, fromC, a, b, c)).toEqual(['b c a'])
    expect(groups(a, b, c, fromC, fromB)).toEqual(['a b c'])
    expect(groups(a, b, c, fromB, fromC, fromB)).toEqual(['a b c'])
  })

  it('where two of their meetings are called alike', () => {
    expect(groups(minutesOf('May', 'a'), minutesOf('may', 'b'), c)).toEqual(['a b', 'c'])
    expect(groups(minutesOf('may', 'a'), minutesOf('may', 'a'), c)).toEqual(['a', 'c'])
  })

  it('and not those of no name with one that is called like none', () => {
    expect(groups(minutesOf('n1', null), minutesOf('m1', '-'), minutesOf('o1', 'null'))).toHaveLength(3)
    expect(groups(minutesOf('n1', null), a, minutesOf('n2', null, { ref: 'a1/1.1' }))).toEqual([' a'])
  })
})
