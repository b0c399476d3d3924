import type { Entry } from '../model/action.js'
import { type Life, statusOf } from './life.js'
import { type LikelyLife, likenessWeights } from './likeness.js'
import type { Series } from './series.js'
import { type OwnersBeside, ownersBeside } from './whose.js'
import { isPlainlySame, sharedPart, type Wording, wordingOf } from './wording.js'

/** What an entry may be, among what is outstanding: in the very same words, and of owners that stand so beside its own. */
export function verySame(entry: Entry, series: Series, owners: OwnersBeside): readonly LikelyLife[] {
  const { key, plain } = wordingOf(entry.text, series.wordings)
  // Few words and nobody's name: "Update the page" may be two pages.
  if (entry.owners.length === 0 && entry.text.split(/\s+/).length < 3) return []
  if (owners !== 'same' && plain.words.size < 2) return []
  return [...(series.byWords.get(key) ?? [])]
    .filter((life) => series.outstanding.has(life) || isDoneAgain(entry, life))
    .filter((life) => ownersBeside(entry, life) === owners)
    .map((life) => ({ life, score: 1, verySame: true }))
}

/** Ticked in the review, and ticked when it was last spoken of: the tick is copied, and nothing new was done. */
function isDoneAgain({ underEarlier, status }: Entry, life: Life): boolean {
  return underEarlier && status === 'done' && statusOf(life) === 'done'
}

/** What an entry may be, among what is outstanding: of the same owners, in plainly the same words as it had last. */
export function plainlySame(entry: Entry, series: Series): readonly LikelyLife[] {
  if (entry.owners.length === 0) return []
  const { byWord, wordings } = series
  const said = wordingOf(entry.text, wordings)
  const near = new Set(said.words.flatMap((word) => [...(byWord.get(word) ?? [])]))
  return [...near]
    .filter((life) => ownersBeside(entry, life) === 'same')
    .flatMap((life) => {
      const scores = lastWordings(life, series)
        .filter((wording) => isPlainlySame(said, wording))
        .map((wording) => sharedPart(said, wording))
      return scores.length > 0 ? [{ life, score: Math.max(...scores), verySame: false }] : []
    })
}

/** How an action was last called. What it was called before may say less by now than two actions have in common. */
function lastWordings({ sightings }: Life, { wordings }: Series): readonly Wording[] {
  const last = sightings.findLast(({ entry }) => entry !== null && entry.text !== '')?.entry
  return last ? [last.text, ...(last.otherWords ?? [])].map((text) => wordingOf(text, wordings)) : []
}

/** Entries that each are one action, and those that may be either of several. */
export interface FittingLives {
  readonly one: ReadonlyMap<Entry, LikelyLife>
  readonly several: ReadonlyMap<Entry, readonly LikelyLife[]>
}

/**
 * Brings entries and actions together, the likeliest first, where neither fits a second of the other as well.
 * @param likely what each entry may be
 */
export function fitting(likely: ReadonlyMap<Entry, readonly LikelyLife[]>): FittingLives {
  const one = new Map<Entry, LikelyLife>()
  const taken = new Set<Life>()
  const left = (entry: Entry): LikelyLife[] =>
    (likely.get(entry) ?? []).filter(({ life }) => !taken.has(life)).sort((a, b) => b.score - a.score)
  const open = new Set([...likely.keys()].filter((entry) => left(entry).length > 0))
  const isRival = (entry: Entry, { life, score }: LikelyLife): boolean =>
    left(entry).some((other) => other.life === life && other.score > score - likenessWeights.margin)
  for (;;) {
    const clear = [...open].flatMap((entry) => {
      const [best, second] = left(entry)
      if (!best || (second && second.score > best.score - likenessWeights.margin)) return []
      return [...open].some((other) => other !== entry && isRival(other, best)) ? [] : [{ entry, best }]
    })
    const [next] = clear.sort((a, b) => b.best.score - a.best.score)
    if (!next) break
    one.set(next.entry, next.best)
    taken.add(next.best.life)
    open.delete(next.entry)
  }
  const several = new Map([...open].map((entry) => [entry, left(entry)] as const))
  return { one, several: new Map([...several].filter(([, lives]) => lives.length > 0)) }
}
