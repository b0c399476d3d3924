import { describe, expect, it } from 'vitest'
import type { Owner } from '../../src/model/owner.js'
import { begin, type Life } from '../../src/register/life.js'
import {
  candidateOf,
  candidatesFor,
  choose,
  type LikelyLife,
  likenessTo,
  likenessWeights,
} from '../../src/register/likeness.js'
import { doubtOf, mayMean, tooManyNear } from '../../src/register/match-doubts.js'
import { nearbyIn } from '../../src/register/nearby.js'
import { emptySeries, keepTrack, type Series } from '../../src/register/series.js'
import { aMeeting, anEntry, anOwner, place } from '../builders.js'

const [rose, tom] = [anOwner('Rose'), anOwner('Tom')]

interface Raised {
  readonly text: string
  readonly owners?: readonly Owner[]
  readonly otherWords?: readonly string[]
}

/** A series that has these actions outstanding. */
function seriesOf(...raised: readonly Raised[]): {
  readonly series: Series
  readonly lives: readonly Life[]
} {
  const series = emptySeries()
  const lives = raised.map(({ text, owners = [rose], otherWords }, at) => {
    const more = otherWords === undefined ? {} : { otherWords }
    const entry = anEntry(text, { owners, location: place('x.md', at + 1), ...more })
    return begin({ counted: `x/1.${at + 1}`, pinned: null }, { meeting: aMeeting('x'), entry, due: null }, [])
  })
  for (const life of lives) keepTrack(series, life)
  return { series, lives }
}

/** How alike two texts are, of the same owner where none is given. */
function alike(text: string, other: string, owners: readonly Owner[] = [rose], others = owners): number {
  const { series, lives } = seriesOf({ text: other, owners: others })
  const [life] = lives
  return life ? likenessTo(life, anEntry(text, { owners }), series).score : -1
}

describe('how alike an entry and an action are', () => {
  it.each([
    ['paint gate', 'paint gate', 1],
    ['Paint the gate!', 'paint the gate', 1],
    ['paint gate', 'oil door', 0],
    // Two words each: twice what they share by what both have.
    ['paint gate', 'paint door', 1 / 2],
    ['paint gate', 'paint gate door hinge', 2 / 3],
    // Three and more: halfway to all of the shorter.
    ['paint gate door', 'paint gate door hinge', (6 / 7 + 1) / 2],
    ['paint gate door', 'paint gate hinge', 2 / 3],
    ['paint gate door hinge', 'paint gate roof lamp', 1 / 2],
  ])('%s / %s: %d', (one, other, score) => {
    expect(alike(one, other)).toBeCloseTo(score, 10)
    expect(alike(other, one)).toBeCloseTo(score, 10)
  })

  it('is less where each has a name or a number that the other lacks', () => {
    const less = likenessWeights['other-name']
    const all = (3 / 4 + 3 / 4) / 2
    expect(alike('paint gate door 12', 'paint gate door 15')).toBeCloseTo(all * less, 10)
    expect(alike('paint gate door 12', 'paint gate door hinge')).toBeCloseTo(all, 10)
    expect(alike('paint gate door hinge', 'paint gate door 12')).toBeCloseTo(all, 10)
    expect(alike('paint gate door Kelp', 'paint gate door Moss')).toBeCloseTo(all * less, 10)
  })

  it('does not count the names of its owners', () => {
    expect(alike('paint gate with Rose', 'paint gate')).toBe(1)
    expect(alike('paint gate with Tom', 'paint gate')).toBeCloseTo(4 / 5, 10)
    expect(alike('ask Rose', 'ring Rose')).toBe(0)
    const less = likenessWeights['other-name']
    expect(alike('paint gate door 12 Rose', 'paint gate door Moss')).toBeCloseTo((3 / 4) * less, 10)
  })

  it('is a little less where one of them has no owner', () => {
    const less = likenessWeights['without-owner']
    expect(alike('paint gate', 'paint gate', [rose], [])).toBe(less)
    expect(alike('paint gate', 'paint gate', [], [rose])).toBe(less)
    expect(alike('paint gate', 'paint gate', [], [])).toBe(less)
    expect(alike('paint gate', 'paint gate', [rose], [tom])).toBe(1)
  })

  it('is that of the likest words it ever had, and tells whether any were the very same', () => {
    const { series, lives } = seriesOf({ text: 'oil door', otherWords: ['paint gate'] })
    const [life] = lives
    const entry = (text: string) => anEntry(text, { owners: [rose] })
    expect(life && likenessTo(life, entry('paint gate'), series)).toEqual({ life, score: 1, verySame: true })
    expect(life && likenessTo(life, entry('paint door'), series)).toEqual({
      life,
      score: 1 / 2,
      verySame: false,
    })
  })

  it('counts a word less that many have, and the less the more actions there are', () => {
    const paint = { text: 'paint fence' }
    const one = anEntry('paint gate', { owners: [rose] })
    const first = (...raised: readonly Raised[]) => {
      const { series, lives } = seriesOf({ text: 'paint door' }, ...raised)
      return lives[0] ? likenessTo(lives[0], one, series).score : -1
    }
    const few = 1 / (1 + Math.log1p(1) * 0.3)
    expect(first(paint)).toBeCloseTo((2 * few) / (2 * (few + 1)), 10)
    const three = 1 / (1 + Math.log1p(2) * 0.3)
    expect(first(paint, paint)).toBeCloseTo((2 * three) / (2 * (three + 1)), 10)
    const four = 1 / (1 + Math.log1p(3))
    expect(first(paint, paint, paint)).toBeCloseTo((2 * four) / (2 * (four + 1)), 10)
  })
})

describe('the actions that an entry may be', () => {
  it('are those that are not too far from a doubt, the likeliest first', () => {
    const { series, lives } = seriesOf(
      { text: 'paint roof lamp' },
      { text: 'paint gate door hinge' },
      { text: 'paint gate door hinge green', owners: [tom] },
      { text: 'paint gate door' },
    )
    const entry = anEntry('paint gate door', { owners: [rose] })
    const found = candidatesFor(entry, nearbyIn(series, 1))
    expect(found.lives.map(({ life }) => lives.indexOf(life))).toEqual([3, 1])
    expect(found.isCut).toBe(false)
    expect(candidatesFor(entry, nearbyIn(series, 1, 1)).isCut).toBe(true)
  })

  it('begin at so much below a doubt, that included', () => {
    const { series, lives } = seriesOf({ text: 'paint gate door hinge lamp' })
    const [life] = lives
    const least = likenessWeights.doubtful - likenessWeights.margin
    const scored = (text: string) => {
      const entry = anEntry(text, { owners: [rose] })
      return life && [likenessTo(life, entry, series).score, candidateOf(entry, life, series)?.score ?? null]
    }
    for (const text of [
      'paint roof tile nail oak',
      'paint roof',
      'paint gate roof tile nail',
      'paint gate',
    ]) {
      const [score = -1, candidate] = scored(text) ?? []
      expect(candidate).toBe(score !== null && score >= least ? score : null)
    }
    expect(scored('paint roof tile nail oak')?.[1]).toBeNull()
    expect(scored('paint gate roof tile nail')?.[1]).not.toBeNull()
  })
})

describe('a choice', () => {
  const { lives } = seriesOf(...Array.from({ length: 7 }, (_, at) => ({ text: `paint gate ${at}` })))
  const likely = (...scores: readonly (readonly [number, boolean?])[]): readonly LikelyLife[] =>
    scores.flatMap(([score, verySame = false], at) => {
      const life = lives[at]
      return life ? [{ life, score, verySame }] : []
    })
  const kindOf = (...scores: readonly (readonly [number, boolean?])[]) => choose(likely(...scores)).kind
  const { clear, doubtful, margin } = likenessWeights

  it('is none where nothing is as like as a doubt', () => {
    expect(kindOf()).toBe('none')
    expect(kindOf([doubtful - 0.001])).toBe('none')
    expect(kindOf([doubtful])).toBe('doubtful')
  })

  it('is clear from so much on, so far ahead of the next', () => {
    expect(kindOf([clear - 0.001])).toBe('doubtful')
    expect(kindOf([clear])).toBe('clear')
    expect(kindOf([0.75, true], [0.75 - margin + 0.001, true])).toBe('doubtful')
    expect(kindOf([0.75], [0.75 - margin - 0.001])).toBe('clear')
    expect(kindOf([1], [1])).toBe('doubtful')
    expect(choose(likely([0.9], [0.5], [0.4]))).toEqual({
      kind: 'clear',
      match: { life: lives[0], score: 0.9, runnerUp: likely([0.9], [0.5])[1] },
    })
    expect(choose(likely([0.9]))).toMatchObject({ match: { runnerUp: null } })
  })

  it('is clear of the very same words, beside others as like', () => {
    expect(kindOf([1, true], [1, false])).toBe('clear')
    expect(kindOf([1, true], [1, true])).toBe('doubtful')
    expect(kindOf([1, false], [1, true])).toBe('doubtful')
    expect(kindOf([clear - 0.001, true], [0.5])).toBe('doubtful')
  })

  it('names at most five of those that may be it', () => {
    const doubt = (...scores: readonly (readonly [number])[]) => {
      const found = choose(likely(...scores))
      return found.kind === 'doubtful' ? found.candidates.map(({ score }) => score) : null
    }
    expect(doubt([0.55], [0.5], [doubtful], [doubtful - 0.01])).toEqual([0.55, 0.5, doubtful])
    expect(doubt([0.55], [0.55], [0.5], [0.5], [0.5], [0.5])).toEqual([0.55, 0.55, 0.5, 0.5, 0.5])
  })
})

describe('what may be several', () => {
  const { lives, series } = seriesOf(...Array.from({ length: 7 }, (_, at) => ({ text: `paint gate ${at}` })))
  const found = (count: number, score = 0.5) => lives.slice(0, count).map((life) => ({ life, score }))
  const entry = anEntry('paint gate', { owners: [rose], location: place('y.md', 9) })

  it('is a problem that names them with how like they are, five at most', () => {
    const messageOf = (count: number, isCut = false) =>
      doubtOf(entry, { lives: found(count, 0.516), isCut }).message.replace(/.*: /, '')
    expect(messageOf(1)).toBe('x/1.1 (0.52)')
    expect(messageOf(2)).toBe('x/1.1 (0.52), x/1.2 (0.52)')
    expect(messageOf(5)).not.toContain('…')
    expect(messageOf(6)).toBe(`${messageOf(5)}, …`)
    expect(messageOf(2, true)).toBe('x/1.1 (0.52), x/1.2 (0.52), …')
    expect(doubtOf(entry, { lives: found(2), isCut: false })).toEqual({
      rule: 'match-doubtful',
      message:
        'Unexpected words that may mean an earlier action, expected its id: x/1.1 (0.50), x/1.2 (0.50)',
      location: entry.location,
      related: lives[0]?.first.location,
      lesser: true,
    })
    expect(doubtOf(entry, { lives: [], isCut: true })).not.toHaveProperty('related')
  })

  it('matters where it closes one of them, or gives one to others', () => {
    const isLesser = (more: object) =>
      doubtOf({ ...entry, ...more }, { lives: found(2), isCut: false }).lesser ?? false
    expect(isLesser({})).toBe(true)
    expect(isLesser({ status: 'outstanding' })).toBe(true)
    expect(isLesser({ status: 'done' })).toBe(false)
    expect(isLesser({ status: 'withdrawn' })).toBe(false)
    expect(isLesser({ owners: [rose, tom] })).toBe(false)
    expect(isLesser({ owners: [] })).toBe(false)
  })

  it('is told where it was compared with too few', () => {
    expect(tooManyNear(entry, nearbyIn(series, 1, 50))).toEqual({
      rule: 'match-doubtful',
      message:
        'Unexpected words beside more than 50 earlier actions with some of them, expected the id of the one that is meant',
      location: entry.location,
    })
  })

  it('is meant where it is as like as what is clear, or of one thing', () => {
    const [life] = seriesOf({ text: 'write a proposal for the roof', otherWords: ['mend the pump'] }).lives
    const may = (text: string, score: number) => life && mayMean(anEntry(text), { life, score })
    expect(may('sing a song', likenessWeights.clear)).toBe(true)
    expect(may('sing a song', likenessWeights.clear - 0.01)).toBe(false)
    expect(may('mend the pump soon', 0.5)).toBe(true)
  })
})
