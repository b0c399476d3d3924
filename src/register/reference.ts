import type { Entry } from '../model/action.js'
import type { ReadingProblem } from '../model/problem.js'
import { idOf, type Life } from './life.js'
import { candidatesFor, clearScore, doubtfulScore, likenessTo } from './likeness.js'
import type { Series } from './series.js'
import { ownersBeside } from './whose.js'

/** Another action must be so much more alike before a written id is doubted. */
const clearlyBetter = 0.3

/**
 * The entries whose own owner and words fit another outstanding action clearly better than the one that their id names,
 * each with the problem that shows both: a number is one off where a line was put in above.
 * @param named the action that the id of an entry names
 */
export function doubtfulReferences(
  entries: readonly Entry[],
  series: Series,
  named: (entry: Entry) => Life | undefined,
): ReadonlyMap<Entry, ReadingProblem> {
  const doubts = new Map<Entry, ReadingProblem>()
  for (const entry of entries) {
    const life = named(entry)
    const other = life && betterThan(life, entry, series)
    if (!life || !other) continue
    doubts.set(entry, {
      rule: 'reference-doubtful',
      message: `Unexpected \`${entry.ref}\` beside the owner and the words of ${idOf(other)}, expected the id of what is meant`,
      location: entry.location,
      label: `${idOf(life)} is about something else`,
      related: other.first.location,
    })
  }
  return doubts
}

/** The other outstanding action that an entry speaks of, by its owner and words; a hand-over is none. */
function betterThan(life: Life, entry: Entry, series: Series): Life | null {
  if ((entry.formerOwners?.length ?? 0) > 0) return null
  const { score } = likenessTo(life, entry, series)
  if (score >= doubtfulScore) return null
  const other = candidatesFor(entry, series).find(
    (likely) => likely.life !== life && isOwnersOwn(entry, likely.life),
  )
  if (!other || other.score < clearScore || other.score - score < clearlyBetter) return null
  return other.life
}

/** Whether the entry is of an owner of the action, or begins with one: "KO oiled the doors". */
function isOwnersOwn(entry: Entry, life: Life): boolean {
  if (entry.owners.length > 0) return ['same', 'shared'].includes(ownersBeside(entry, life))
  return life.facts.owners.some(({ key, written }) =>
    [key, written].some((name) => entry.text.startsWith(`${name} `)),
  )
}
