import type { Entry } from '../model/action.js'
import { isSameOwner } from '../model/owner.js'
import { isVerySame, tellingWords } from '../model/telling-words.js'
import type { Life } from './life.js'

/** How alike an entry's words are to an action's, 0 to 1, with the action that comes next. */
export interface Match {
  readonly life: Life
  readonly score: number
  readonly runnerUp: { readonly life: Life; readonly score: number } | null
}

/** What a search among earlier actions comes to. */
export type Sought =
  | { readonly kind: 'clear'; readonly match: Match }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Match[] }
  | { readonly kind: 'none' }

/** Alike enough that a reader would say it is the same. */
export const clearScore = 0.6
/** Alike enough that a reader would look twice. */
export const doubtfulScore = 0.45
/** The next best must be this much less alike. */
const margin = 0.12

/**
 * How alike two texts are: the share of telling words they have in common, rarer words counting more; words that
 * many of the candidates have tell little.
 * @param weight how much a word tells, 0 to 1
 */
export function alike(one: string, other: string, weight: (word: string) => number): number {
  if (isVerySame(one, other)) return 1
  const ones = new Set(tellingWords(one))
  const others = new Set(tellingWords(other))
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0)
  const common = sum([...ones].filter((word) => others.has(word)))
  const all = sum(ones) + sum(others)
  if (all === 0) return 0
  const dice = (2 * common) / all
  // The shorter within the longer: "ask SIEY" and "ask SIEY for a template for recording concerns".
  const shorter = Math.min(sum(ones), sum(others))
  const contained = shorter > 0 ? common / shorter : 0
  const size = Math.min(ones.size, others.size)
  const numbers = (words: ReadonlySet<string>): string[] => [...words].filter((word) => /\d/.test(word))
  const differ =
    numbers(ones).length > 0 &&
    numbers(others).length > 0 &&
    !numbers(ones).some((number) => others.has(number))
  const score = size >= 3 ? Math.max(dice, 0.5 * dice + 0.5 * contained) : dice
  return differ ? score * 0.6 : score
}

/** Words that many lives share tell little. */
export function weights(lives: readonly Life[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const life of lives)
    for (const word of new Set(life.words.flatMap(tellingWords)))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const total = Math.max(1, lives.length)
  return (word) => 1 / (1 + Math.log1p(Math.max(0, (counts.get(word) ?? 0) - 1)) * (total > 3 ? 1 : 0.3))
}

/** Whether an entry may speak of an action: nobody contradicts whose it is. */
export function ownersAgree(entry: Entry, life: Life): boolean {
  if (entry.owners.length === 0 || life.owners.length === 0) return true
  const owners = [...entry.owners, ...(entry.formerOwners ?? [])]
  return owners.some((owner) => life.owners.some((another) => isSameOwner(owner, another)))
}

/** Looks for the one earlier action that an entry is about, by its owner and words. */
export function seek(entry: Entry, lives: readonly Life[], weight: (word: string) => number): Sought {
  const ranked = lives
    .filter((life) => ownersAgree(entry, life))
    .map((life) => ({
      life,
      score:
        Math.max(...life.words.map((words) => alike(entry.text, words, weight))) *
        (entry.owners.length > 0 && life.owners.length > 0 ? 1 : 0.95),
    }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best || best.score < doubtfulScore) return { kind: 'none' }
  const runnerUp = second ?? null
  const matches = ranked
    .filter((one) => one.score >= doubtfulScore)
    .slice(0, 5)
    .map((one) => ({ ...one, runnerUp: null }))
  const isClear = best.score >= clearScore && (!second || best.score - second.score >= margin)
  return isClear ? { kind: 'clear', match: { ...best, runnerUp } } : { kind: 'doubtful', candidates: matches }
}
