import type { Entry } from '../model/action.js'
import type { Owner } from '../model/owner.js'
import type { Life } from './life.js'
import { type Nearby, nearByWords } from './nearby.js'
import type { Series } from './series.js'
import { type Wording, type Wordings, wordingOf } from './wording.js'

/** How alike an entry's words are to an action's, 0 to 1, with the action that comes next. */
export interface KnownAgain {
  readonly life: Life
  readonly score: number
  readonly runnerUp: { readonly life: Life; readonly score: number } | null
}

/** An action that an entry may be about. */
export interface LikelyLife {
  readonly life: Life
  readonly score: number
  /** The very same words, and not only words that are alike. */
  readonly verySame: boolean
}

/** What a search among earlier actions comes to. */
export type Sought =
  | { readonly kind: 'clear'; readonly match: KnownAgain }
  | { readonly kind: 'doubtful'; readonly candidates: readonly LikelyLife[] }
  | { readonly kind: 'none' }

/** How alike is alike enough, 0 to 1. `npm run score` tries other numbers. */
export const likenessWeights = {
  /** A reader would say that it is the same. */
  clear: 0.6,
  /** A reader would look twice. */
  doubtful: 0.45,
  /** The next best must be so much less alike. */
  margin: 0.12,
  /** Another action must be so much more alike before a written id is doubted. */
  'clearly-better': 0.3,
  /** What is left of the score where each text has a name or a number that the other has not. */
  'other-name': 0.6,
  /** What is left of the score where one of them has no owner. */
  'without-owner': 0.95,
} as const

/**
 * How alike two texts are: the share of telling words they have in common, rarer words counting more. "June" in the
 * one and "July" in the other are two actions, however alike the rest is.
 * @param weight how much a word tells, 0 to 1
 * @param owners words of owners' names, which tell whose it is and not what it is
 */
function alike(
  one: Wording,
  other: Wording,
  weight: (word: string) => number,
  owners: ReadonlySet<string> = new Set(),
): number {
  if (one.key === other.key && one.key !== '') return 1
  const ones = new Set(one.words.filter((word) => !owners.has(word)))
  const others = new Set(other.words.filter((word) => !owners.has(word)))
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0)
  const common = sum([...ones].filter((word) => others.has(word)))
  if (common === 0) return 0
  const dice = (2 * common) / (sum(ones) + sum(others))
  // The shorter within the longer: "ask SIEY" and "ask SIEY for a template for recording concerns".
  const contained = common / Math.min(sum(ones), sum(others))
  const score = Math.min(ones.size, others.size) >= 3 ? (dice + contained) / 2 : dice
  const lacks = (words: ReadonlySet<string>, { names }: Wording): boolean =>
    names.some((name) => !words.has(name) && !owners.has(name))
  return lacks(others, one) && lacks(ones, other) ? score * likenessWeights['other-name'] : score
}

/** How much a word tells: one that many of the actions have tells little. */
function weightIn({ byWord, outstanding }: Series): (word: string) => number {
  const steep = outstanding.size > 3 ? 1 : 0.3
  return (word) => 1 / (1 + Math.log1p(Math.max(0, (byWord.get(word)?.size ?? 0) - 1)) * steep)
}

function wordsOfOwners(owners: readonly Owner[], wordings: Wordings): ReadonlySet<string> {
  const names = owners.flatMap(({ key, written }) => [key, written])
  return new Set(names.flatMap((name) => wordingOf(name, wordings).words))
}

/** Actions that an entry may be about, the likeliest first. */
export interface Likely {
  readonly lives: readonly LikelyLife[]
  /** Whether others may be as likely: there were more than may be looked at. */
  readonly isCut: boolean
}

/** The outstanding actions that an entry may be about, by its owner and words. */
export function candidatesFor(entry: Entry, nearby: Nearby): Likely {
  const { lives, isCut } = nearByWords(entry, nearby)
  const likely = lives.flatMap((life) => candidateOf(entry, life, nearby.series) ?? [])
  return { lives: likely.sort((a, b) => b.score - a.score), isCut }
}

/** How alike an entry is to one action; null where it is too little to be the next best. */
export function candidateOf(entry: Entry, life: Life, series: Series): LikelyLife | null {
  const likely = likenessTo(life, entry, series)
  return likely.score >= likenessWeights.doubtful - likenessWeights.margin ? likely : null
}

/** How alike an entry is to one action, by its words and by whether both have owners. */
export function likenessTo(life: Life, entry: Entry, series: Series): LikelyLife {
  const { wordings } = series
  const said = wordingOf(entry.text, wordings)
  const weight = weightIn(series)
  const owners = wordsOfOwners([...life.facts.owners, ...entry.owners], wordings)
  const texts = life.words.map((text) => wordingOf(text, wordings))
  const bothOwned = entry.owners.length > 0 && life.facts.owners.length > 0
  const best = Math.max(...texts.map((wording) => alike(said, wording, weight, owners)))
  const score = best * (bothOwned ? 1 : likenessWeights['without-owner'])
  return { life, score, verySame: texts.some(({ key }) => key === said.key) }
}

/** Chooses among candidates, the likeliest first: one that is plainly likelier than the next, or none. */
export function choose(candidates: readonly LikelyLife[]): Sought {
  const [best, second] = candidates
  if (!best || best.score < likenessWeights.doubtful) return { kind: 'none' }
  const isAhead =
    !second || best.score - second.score >= likenessWeights.margin || (best.verySame && !second.verySame)
  if (best.score >= likenessWeights.clear && isAhead)
    return { kind: 'clear', match: { life: best.life, score: best.score, runnerUp: second ?? null } }
  return {
    kind: 'doubtful',
    candidates: candidates.filter(({ score }) => score >= likenessWeights.doubtful).slice(0, 5),
  }
}
