import type { Met } from '../model/problem.js'
import { sameKey, tellingWords } from '../model/telling-words.js'
import { sharesOwner } from './align.js'
import { withPlace } from './closing-list.js'
import type { Recorded } from './recorded.js'

/**
 * The same action anywhere else in the same minutes is a second place of one entry: in the review of earlier
 * actions, in another owner's list, in a summary. The very same words, and owners that do not disagree.
 */
export function foldRepeated(recorded: readonly Recorded[]): {
  readonly recorded: Recorded[]
  readonly problems: Met[]
} {
  const kept: Recorded[] = []
  const byWords = new Map<string, number[]>()
  const problems: Met[] = []
  for (const one of recorded) {
    const key = sameKey(one.entry.text)
    const there = byWords.get(key) ?? []
    const same =
      one.entry.ref === undefined && key !== '' ? there.find((index) => isSame(kept[index], one)) : undefined
    const first = same === undefined ? undefined : kept[same]
    if (same === undefined || !first) {
      byWords.set(key, [...there, kept.length])
      kept.push(one)
      continue
    }
    const { entry } = one
    kept[same] = {
      ...first,
      entry: withPlace(first.entry, {
        owners: entry.owners,
        due: entry.due ?? null,
        status: entry.status ?? null,
        closed: entry.closed ?? null,
        reason: entry.reason ?? null,
        pin: entry.pin ?? null,
        location: entry.location,
      }),
    }
    problems.push({
      rule: 'action-repeated',
      message: `Unexpected "${entry.text}" a second time, expected it once`,
      location: entry.location,
      related: first.entry.location,
    })
  }
  return { recorded: kept, problems }
}

function isSame(first: Recorded | undefined, second: Recorded): boolean {
  if (!first || first.entry.ref !== undefined) return false
  const one = first.entry.owners
  const other = second.entry.owners
  const sameOwners = one.length > 0 && other.length > 0 ? sharesOwner(one, other) : true
  const samePin =
    first.entry.pin === undefined || second.entry.pin === undefined || first.entry.pin === second.entry.pin
  // Few words and nobody's name: "Update the page" may be two pages.
  const tells =
    (one.length > 0 && other.length > 0) ||
    first.entry.pin !== undefined ||
    tellingWords(second.entry.text).length >= 3
  return sameOwners && samePin && tells
}
