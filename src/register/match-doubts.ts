import { mayBeOfOneThing } from '../language/keywords.js'
import type { Entry } from '../model/action.js'
import type { ReadingProblem } from '../model/problem.js'
import { idOfLife } from './life.js'
import { type LikelyLife, likenessWeights } from './likeness.js'
import type { Nearby } from './nearby.js'
import { ownersBeside } from './whose.js'

type Found = Pick<LikelyLife, 'life' | 'score'>

/** What an entry may be. */
interface Doubtful {
  readonly lives: readonly Found[]
  readonly isCut: boolean
}

/** As many candidates as somebody would look at. */
const mostShown = 5

/** Whether somebody who knows both may have to say which it is: what is only a little alike is something else. */
export const mayMean = (entry: Entry, { life, score }: Found): boolean =>
  score >= likenessWeights.clear || life.words.some((words) => mayBeOfOneThing(words, entry.text))

/**
 * Whether it matters which of them an entry is: it would close one, or give it to somebody else. What goes on with the
 * same owner is owed by this person either way.
 */
const matters = (entry: Entry, candidates: readonly Found[]): boolean =>
  candidates.some(
    ({ life }) => (entry.status ?? 'outstanding') !== 'outstanding' || ownersBeside(entry, life) !== 'same',
  )

/** An entry that may be either of several actions, as a problem. */
export function doubtOf(entry: Entry, { lives: candidates, isCut }: Doubtful): ReadingProblem {
  const shown = candidates
    .slice(0, mostShown)
    .map(({ life, score }) => `${idOfLife(life)} (${score.toFixed(2)})`)
  const ids = isCut || candidates.length > mostShown ? [...shown, '…'] : shown
  const [first] = candidates
  return {
    rule: 'match-doubtful',
    message: `Unexpected words that may mean an earlier action, expected its id: ${ids.join(', ')}`,
    location: entry.location,
    ...(first ? { related: first.life.first.location } : {}),
    ...(matters(entry, candidates) ? {} : { lesser: true }),
  }
}

/** An entry beside more like actions than may be looked at, as a problem. */
export function tooManyNear({ location }: Entry, { most }: Nearby): ReadingProblem {
  return {
    rule: 'match-doubtful',
    message: `Unexpected words beside more than ${most} earlier actions with some of them, expected the id of the one that is meant`,
    location,
  }
}
