import type { Entry } from '../model/action.js'
import { isNamedAlike, type Owner } from '../model/owner.js'
import { isVerySame, namesAndNumbers } from '../model/telling-words.js'
import type { Life } from './life.js'

/** How alike an entry's words are to an action's, 0 to 1, with the action that comes next. */
export interface Match {
  readonly life: Life
  readonly score: number
  readonly runnerUp: { readonly life: Life; readonly score: number } | null
}

/** An action that an entry may be about. */
export interface Candidate {
  readonly life: Life
  readonly score: number
  /** The very same words, and not only words that are alike. */
  readonly verySame: boolean
}

/** What a search among earlier actions comes to. */
export type Sought =
  | { readonly kind: 'clear'; readonly match: Match }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none' }

/** How words are weighed: what they tell, and how much of it. */
export interface Weighing {
  /** The telling words of a text. */
  told(text: string): readonly string[]
  /** How much a word tells, 0 to 1: words that many of the candidates have tell little. */
  weight(word: string): number
}

/** Alike enough that a reader would say it is the same. */
export const clearScore = 0.6
/** Alike enough that a reader would look twice. */
export const doubtfulScore = 0.45
/** The next best must be this much less alike. */
const margin = 0.12
/** What is left of the score where each text has a name or a number that the other has not. */
const otherName = 0.6
/** What is left of the score where one of them has no owner. */
const withoutOwner = 0.95

/**
 * How alike two texts are: the share of telling words they have in common, rarer words counting more. "June" in the
 * one and "July" in the other are two actions, however alike the rest is.
 * @param names owners' names, which tell whose it is and not what it is
 */
export function alike(
  one: string,
  other: string,
  weighing: Weighing,
  names: ReadonlySet<string> = new Set(),
): number {
  if (isVerySame(one, other)) return 1
  const wordsOf = (text: string) => new Set(weighing.told(text).filter((word) => !names.has(word)))
  const ones = wordsOf(one)
  const others = wordsOf(other)
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weighing.weight(word), 0)
  const common = sum([...ones].filter((word) => others.has(word)))
  const all = sum(ones) + sum(others)
  if (common === 0 || all === 0) return 0
  const dice = (2 * common) / all
  // The shorter within the longer: "ask SIEY" and "ask SIEY for a template for recording concerns".
  const contained = common / Math.min(sum(ones), sum(others))
  const isLong = Math.min(ones.size, others.size) >= 3
  const score = isLong ? (dice + contained) / 2 : dice
  const lacks = (text: string, words: ReadonlySet<string>): boolean =>
    namesAndNumbers(text).some((name) => !words.has(name) && !names.has(name))
  return lacks(one, others) && lacks(other, ones) ? score * otherName : score
}

/** How much a word tells where these actions may be meant. */
export function weightsAmong(lives: Iterable<Life>, told: Weighing['told']): Weighing['weight'] {
  const counts = new Map<string, number>()
  let total = 0
  for (const life of lives) {
    total++
    for (const word of new Set(life.words.flatMap(told))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return (word) => 1 / (1 + Math.log1p(Math.max(0, (counts.get(word) ?? 0) - 1)) * (total > 3 ? 1 : 0.3))
}

/** Whether an entry may speak of an action: nobody contradicts whose it is. */
export function ownersAgree(entry: Entry, life: Life): boolean {
  if (entry.owners.length === 0 || life.owners.length === 0) return true
  const owners = [...entry.owners, ...(entry.formerOwners ?? [])]
  return owners.some((owner) => life.owners.some((another) => isNamedAlike(owner, another)))
}

const nameWords = (owners: readonly Owner[], told: Weighing['told']): ReadonlySet<string> =>
  new Set(owners.flatMap((owner) => [...told(owner.key), ...told(owner.written)]))

/** The earlier actions that an entry may be about, by its owner and words, the likeliest first. */
export function candidatesFor(entry: Entry, lives: Iterable<Life>, weighing: Weighing): Candidate[] {
  const found: Candidate[] = []
  for (const life of lives) {
    if (!ownersAgree(entry, life)) continue
    const names = nameWords([...life.owners, ...entry.owners], weighing.told)
    const bothOwned = entry.owners.length > 0 && life.owners.length > 0
    const best = Math.max(...life.words.map((words) => alike(entry.text, words, weighing, names)))
    const score = best * (bothOwned ? 1 : withoutOwner)
    if (score < doubtfulScore - margin) continue
    found.push({ life, score, verySame: life.words.some((words) => isVerySame(words, entry.text)) })
  }
  return found.sort((a, b) => b.score - a.score)
}

/** Chooses among candidates, the likeliest first: one that is plainly likelier than the next, or none. */
export function choose(candidates: readonly Candidate[]): Sought {
  const [best, second] = candidates
  if (!best || best.score < doubtfulScore) return { kind: 'none' }
  const isAhead = !second || best.score - second.score >= margin || (best.verySame && !second.verySame)
  if (best.score >= clearScore && isAhead)
    return { kind: 'clear', match: { life: best.life, score: best.score, runnerUp: second ?? null } }
  return {
    kind: 'doubtful',
    candidates: candidates.filter((one) => one.score >= doubtfulScore).slice(0, 5),
  }
}
