import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/model/action.js'
import { fitting, surestFirst } from '../../src/register/fitting.js'
import type { Life } from '../../src/register/life.js'
import { begin } from '../../src/register/life.js'
import {
  choose,
  type KnownAgain,
  type Likely,
  type LikelyLife,
  likenessWeights,
} from '../../src/register/likeness.js'
import { aMeeting, anEntry } from '../builders.js'

const entries: readonly Entry[] = Array.from({ length: 7 }, (_, at) => anEntry(`entry ${at}`))
const lives: readonly Life[] = entries.map((entry, at) =>
  begin({ counted: `x/1.${at}`, pinned: null }, { meeting: aMeeting('x'), entry, due: null }, []),
)

/** What each entry may be; some scores are so near that they are none ahead of the other. */
const anyLikely: fc.Arbitrary<ReadonlyMap<Entry, Likely>> = fc
  .array(
    fc.tuple(
      fc.uniqueArray(fc.tuple(fc.nat(6), fc.constantFrom(0.4, 0.5, 0.6, 0.65, 0.8, 0.9, 1), fc.boolean()), {
        selector: ([at]) => at,
        maxLength: 4,
      }),
      fc.boolean(),
    ),
    { maxLength: 7 },
  )
  .map(
    (all) =>
      new Map(
        all.flatMap(([found, isCut], at): readonly (readonly [Entry, Likely])[] => {
          const entry = entries[at]
          const likely = found.flatMap(([life, score, verySame]): readonly LikelyLife[] => {
            const there = lives[life]
            return there ? [{ life: there, score, verySame: verySame && score === 1 }] : []
          })
          return entry
            ? [[entry, { lives: likely.sort((a, b) => b.score - a.score), isCut: isCut && at === 6 }]]
            : []
        }),
      ),
  )

const left = (likely: ReadonlyMap<Entry, Likely>, entry: Entry, taken: ReadonlySet<Life>) =>
  (likely.get(entry)?.lives ?? []).filter(({ life }) => !taken.has(life))

/** What fits one alone, found by comparing every entry with every other at each turn. */
function plainFitting(likely: ReadonlyMap<Entry, Likely>): ReadonlyMap<Entry, Life> {
  const one = new Map<Entry, Life>()
  const taken = new Set<Life>()
  for (;;) {
    const open = [...likely.keys()].filter((entry) => !one.has(entry))
    const clear = open.flatMap((entry) => {
      const [best, second] = left(likely, entry, taken)
      if (!best || likely.get(entry)?.isCut) return []
      const nearly = best.score - likenessWeights.margin
      if (second && second.score > nearly) return []
      const isWanted = open.some(
        (other) =>
          other !== entry &&
          left(likely, other, taken).some(({ life, score }) => life === best.life && score > nearly),
      )
      return isWanted ? [] : [{ entry, best }]
    })
    const [next] = clear.sort((a, b) => b.best.score - a.best.score)
    if (!next) return one
    one.set(next.entry, next.best.life)
    taken.add(next.best.life)
  }
}

/** What is plainly likelier than the next, the surest first, found by a look at every entry at each turn. */
function plainSurest(likely: ReadonlyMap<Entry, Likely>): ReadonlyMap<Entry, KnownAgain> {
  const matches = new Map<Entry, KnownAgain>()
  const taken = new Set<Life>()
  for (;;) {
    const clear = [...likely.keys()].flatMap((entry) => {
      if (matches.has(entry) || likely.get(entry)?.isCut) return []
      const found = choose(left(likely, entry, taken))
      return found.kind === 'clear' ? [{ entry, match: found.match }] : []
    })
    const [best] = clear.sort((a, b) => b.match.score - a.match.score)
    if (!best) return matches
    matches.set(best.entry, best.match)
    taken.add(best.match.life)
  }
}

const noRival = () => false

describe('entries that may be several earlier actions', () => {
  it('are brought together with them as by comparing all with all', () => {
    fc.assert(
      fc.property(anyLikely, (likely) => {
        const { one, several } = fitting(likely, noRival)
        const plain = plainFitting(likely)
        expect(new Map([...one].map(([entry, { life }]) => [entry, life]))).toEqual(
          new Map(
            [...likely.keys()].flatMap((entry) => {
              const life = plain.get(entry)
              return life ? [[entry, life] as const] : []
            }),
          ),
        )
        const taken = new Set(plain.values())
        for (const entry of likely.keys())
          expect(several.get(entry)?.lives ?? []).toEqual(plain.has(entry) ? [] : left(likely, entry, taken))
      }),
      { numRuns: 2000 },
    )
  })

  it('are taken the surest first, as by a look at all of them at each turn', () => {
    fc.assert(
      fc.property(anyLikely, (likely) => {
        const found = [...surestFirst(likely, noRival)]
        expect(new Map(found)).toEqual(plainSurest(likely))
      }),
      { numRuns: 2000 },
    )
  })

  it('are none of them where a rival was not compared with all', () => {
    fc.assert(
      fc.property(anyLikely, (likely) => {
        expect(fitting(likely, () => true).one.size).toBe(0)
        expect(surestFirst(likely, () => true).size).toBe(0)
      }),
    )
  })
})
