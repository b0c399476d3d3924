import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/model/action.js'
import type { Minutes } from '../../src/model/minutes.js'
import type { Owner } from '../../src/model/owner.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { beginFolding } from '../../src/register/build.js'
import { foldMinutes } from '../../src/register/fold.js'
import type { Life } from '../../src/register/life.js'
import { type Nearby, nearByKey, nearByWords, nearbyIn } from '../../src/register/nearby.js'
import { matchesOf } from '../../src/register/same-action.js'
import { type OwnersBeside, ownersBeside } from '../../src/register/whose.js'
import { wordingOf } from '../../src/register/wording.js'
import { anEntry } from '../builders.js'
import { recogniseAlone } from '../reading.js'

const owner = (key: string): Owner => ({ key, written: key, kind: 'unknown' })

const anyOwners = fc.uniqueArray(
  fc.constantFrom('RH', 'TR', 'AF', 'Fletcher', 'Fletcher Boyd', 'Ann Fox', 'Ann'),
  {
    maxLength: 2,
  },
)
const anyText = fc
  .tuple(
    fc.constantFrom('send', 'print', 'send and print'),
    fc.constantFrom('report', 'old report', 'report 1', 'report 2', 'map'),
    fc.constantFrom('', ' to the office', ' to the school', ' to the office and the school'),
  )
  .map((parts) => parts.join(' '))

const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(anyText, anyOwners, fc.boolean(), fc.constantFrom(undefined, 'done' as const))
  .map(([text, owners, underEarlier, status]) =>
    anEntry(text, { owners: owners.map(owner), underEarlier, ...(status ? { status } : {}) }),
  )

/** More actions than are looked at one by one, and what the next meeting says. */
const anyMeetings = fc.tuple(
  fc.array(anyEntry, { minLength: 60, maxLength: 120 }),
  fc.array(anyEntry, { minLength: 1, maxLength: 12 }),
)

function minutesOf(date: string, entries: readonly Entry[]): Minutes {
  const context = { alone: true, absolutePath: `/minutes/${date}.md` }
  const document = parseDocument({ path: `${date}.md`, text: `# Board, ${date}\n` }, defaultSettings, context)
  return { ...recogniseAlone(document, defaultSettings), entries }
}

/** The actions of a first meeting, and the second as it is folded. */
function afterFirst(first: readonly Entry[], second: readonly Entry[]) {
  const raised = first.map((entry) => ({ ...entry, underEarlier: false }))
  const { minutes, folding } = beginFolding(
    [minutesOf('2011-03-01', raised), minutesOf('2011-04-01', second)],
    defaultSettings,
    null,
  )
  const [before, now] = minutes
  if (before) foldMinutes(before, folding)
  const series = folding.series.get(null)
  if (!now || !series) throw new Error('no minutes')
  const matchesWith = (most: number) =>
    matchesOf(now.meeting, now.entries, nearbyIn(series, now.entries.length, most), () => undefined)
  return { entries: now.entries, series, matchesWith }
}

describe('earlier actions that are found by their owners', () => {
  it('are those that a look at each would find', () => {
    fc.assert(
      fc.property(anyMeetings, ([first, second]) => {
        const { entries, series } = afterFirst(first, second)
        const nearby: Nearby = nearbyIn(series, 1, Number.POSITIVE_INFINITY)
        for (const entry of entries) {
          const said = wordingOf(entry.text, series.wordings)
          const wordsOf = (life: Life): readonly string[] =>
            life.words.flatMap((text) => wordingOf(text, series.wordings).words)
          const near = [...series.outstanding].filter(
            (life) =>
              ownersBeside(entry, life) !== 'other' &&
              wordsOf(life).some((word) => said.words.includes(word)),
          )
          expect(new Set(nearByWords(entry, nearby).lives)).toEqual(new Set(near))
          for (const beside of ['same', 'shared', 'unsaid', 'other'] satisfies OwnersBeside[]) {
            const same = [...(series.byWords.get(said.key) ?? [])].filter(
              (life) =>
                (life.facts.status !== 'done' || (entry.underEarlier && entry.status === 'done')) &&
                ownersBeside(entry, life) === beside,
            )
            expect(new Set(nearByKey(entry, beside, nearby).lives)).toEqual(new Set(same))
          }
        }
      }),
    )
  })

  it('are never guessed at where only some were looked at: what is then found is what all would give', () => {
    let cut = 0
    fc.assert(
      fc.property(anyMeetings, fc.integer({ min: 1, max: 8 }), ([first, second], most) => {
        const { entries, matchesWith } = afterFirst(first, second)
        const [some, all] = [matchesWith(most), matchesWith(Number.POSITIVE_INFINITY)]
        for (const entry of entries) {
          const found = some.matches.get(entry)?.life
          const right = all.matches.get(entry)?.life
          if (found) expect(found).toBe(right)
          if (found !== right) cut++
        }
      }),
      { numRuns: 150 },
    )
    expect(cut).toBeGreaterThan(0)
  })

  it.each([
    [0, 2000],
    [100, 2000],
    [200, 1000],
    [1000, 200],
    [4000, 50],
    [1_000_000, 50],
  ])('are the fewer the more a meeting says: at %i entries %i of each', (entries, most) => {
    const { series } = afterFirst([], [])
    expect(nearbyIn(series, entries).most).toBe(most)
  })

  it('are named by their number where one of a review may be any of more than that', () => {
    const first = ['north', 'south', 'east'].map((side) => anEntry(`paint the ${side} wall of the hall`))
    const second = [
      anEntry('paint the ferry at the pier of the mill', { underEarlier: true }),
      anEntry('sing'),
    ]
    const { matchesWith } = afterFirst(first, second)
    expect(matchesWith(2).matches.size).toBe(0)
    expect(matchesWith(2).problems.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'match-doubtful',
        'Unexpected words beside more than 2 earlier actions with some of them, expected the id of the one that is meant',
      ],
    ])
    expect(matchesWith(3).problems.map(({ message }) => message)).not.toContain('more than')
  })
})
