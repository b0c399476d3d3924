import type { Entry } from '../model/action.js'
import type { Life } from './life.js'
import { choose, type KnownAgain, type Likely, type LikelyLife, likenessWeights } from './likeness.js'

/** Whether an entry that was not compared with all may be an action too, about as likely as the one found. */
export type IsRival = (found: LikelyLife) => boolean

/** Entries that each are one action, and those that may be either of several. */
export interface FittingLives {
  readonly one: ReadonlyMap<Entry, LikelyLife>
  readonly several: ReadonlyMap<Entry, Likely>
}

/**
 * Brings entries and actions together where neither fits a second of the other as well. What is brought together leaves
 * the others less to choose from, never more: so it does not matter which is looked at first.
 * @param likely what each entry may be, the likeliest first
 */
export function fitting(likely: ReadonlyMap<Entry, Likely>, isRival: IsRival): FittingLives {
  const one = new Map<Entry, LikelyLife>()
  const taken = new Set<Life>()
  const livesOf = new Map([...likely].map(([entry, { lives }]) => [entry, [...lives]]))
  const claims = claimsOn(likely)
  const openClaims = (life: Life): readonly Claim[] =>
    firstTwo(claims.get(life) ?? [], ({ entry }) => !one.has(entry))
  const clear = (entry: Entry): LikelyLife | null => {
    const [best, second] = firstTwo(livesOf.get(entry) ?? [], ({ life }) => !taken.has(life))
    if (!best || likely.get(entry)?.isCut || isNearly(second, best)) return null
    const other = openClaims(best.life).find((claim) => claim.entry !== entry)
    return isNearly(other?.found, best) || isRival(best) ? null : best
  }
  const open = [...likely.keys()]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const found = one.has(entry) ? null : clear(entry)
    if (!found) continue
    one.set(entry, found)
    taken.add(found.life)
    // Who wanted the same action looks further; and whoever alone is left to want another may have it.
    for (const claim of claims.get(found.life) ?? []) open.push(claim.entry)
    for (const { life } of likely.get(entry)?.lives ?? [])
      open.push(...openClaims(life).map((claim) => claim.entry))
  }
  const several = new Map<Entry, Likely>()
  for (const [entry, { lives, isCut }] of likely) {
    const left = lives.filter(({ life }) => !taken.has(life))
    if (!one.has(entry) && left.length > 0) several.set(entry, { lives: left, isCut })
  }
  return { one, several }
}

/** An entry that may be an action. */
interface Claim {
  readonly entry: Entry
  readonly found: LikelyLife
}

/** Which entries may be an action, the likeliest first. */
function claimsOn(likely: ReadonlyMap<Entry, Likely>): ReadonlyMap<Life, Claim[]> {
  const claims = new Map<Life, Claim[]>()
  for (const [entry, { lives }] of likely)
    for (const found of lives) {
      const there = claims.get(found.life)
      if (there) there.push({ entry, found })
      else claims.set(found.life, [{ entry, found }])
    }
  for (const list of claims.values()) list.sort((a, b) => b.found.score - a.found.score)
  return claims
}

const isNearly = (other: LikelyLife | undefined, best: LikelyLife): boolean =>
  other !== undefined && other.score > best.score - likenessWeights.margin

/** The first two of a list that are left; what is before them and gone is taken off the list. */
function firstTwo<T>(list: T[], isLeft: (thing: T) => boolean): readonly T[] {
  const found: T[] = []
  let at = 0
  for (const thing of list) {
    if (found.length === 2) break
    at++
    if (isLeft(thing)) found.push(thing)
  }
  if (at > found.length) list.splice(0, at, ...found)
  return found
}

/**
 * Finds for each entry the action that is plainly likelier than its next, the surest first, so that a look-alike does not
 * take what another entry names more plainly.
 * @param likely what each entry may be, the likeliest first
 */
export function surestFirst(
  likely: ReadonlyMap<Entry, Likely>,
  isRival: IsRival,
): ReadonlyMap<Entry, KnownAgain> {
  const taken = new Set<Life>()
  const matches = new Map<Entry, KnownAgain>()
  const livesOf = new Map([...likely].map(([entry, { lives }]) => [entry, [...lives]]))
  const place = new Map([...likely.keys()].map((entry, at) => [entry, at]))
  const claims = claimsOn(likely)
  const clear = (entry: Entry): Sure | null => {
    const found = choose(firstTwo(livesOf.get(entry) ?? [], ({ life }) => !taken.has(life)))
    if (found.kind !== 'clear' || likely.get(entry)?.isCut) return null
    const { life, score } = found.match
    return isRival({ life, score, verySame: false })
      ? null
      : { entry, match: found.match, at: place.get(entry) ?? 0 }
  }
  const queue: Sure[] = []
  const add = (entry: Entry): void => {
    const sure = matches.has(entry) ? null : clear(entry)
    if (sure) queue.splice(placeIn(queue, sure), 0, sure)
  }
  for (const entry of likely.keys()) add(entry)
  for (let sure = queue.pop(); sure; sure = queue.pop()) {
    const { entry } = sure
    const match = matches.has(entry) ? undefined : clear(entry)?.match
    // What has changed since stands in the queue as it is now.
    if (match?.life !== sure.match.life || match.score !== sure.match.score) continue
    matches.set(entry, match)
    taken.add(match.life)
    for (const claim of claims.get(match.life) ?? []) add(claim.entry)
  }
  return matches
}

/** An entry whose action is plainly likelier than the next. */
interface Sure {
  readonly entry: Entry
  readonly match: KnownAgain
  /** Which of the entries it is; of two that are as sure, the first comes first. */
  readonly at: number
}

const isBefore = (one: Sure, other: Sure): boolean =>
  one.match.score === other.match.score ? one.at > other.at : one.match.score < other.match.score

/** Where it belongs in a list that ends with the surest. */
function placeIn(queue: readonly Sure[], sure: Sure): number {
  let [from, to] = [0, queue.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const there = queue[middle]
    if (there && isBefore(there, sure)) from = middle + 1
    else to = middle
  }
  return from
}
