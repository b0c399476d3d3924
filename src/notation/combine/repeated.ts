import { sameKey, sharedTellingWords, tellingWords } from '../../language/keywords.js'
import { factsOf } from '../../model/action.js'
import { isSameOwner, sharesOwner } from '../../model/owner.js'
import type { ReadingProblem } from '../../model/problem.js'
import { inOrder, type Pass } from './pass.js'
import type { Finding } from './record.js'
import { withPlace } from './second-place.js'

/** The same action anywhere else in the same minutes is a second place of one entry. */
export const repeatedFolded: Pass = (before) => {
  const { recorded, problems } = foldRepeated(inOrder(before.findings))
  return { ...before, findings: recorded, problems: [...before.problems, ...problems] }
}

/**
 * The same action anywhere else in the same minutes is a second place of one entry: in the review of earlier
 * actions, in another owner's list, in a summary. The very same words, and owners that do not disagree.
 */
function foldRepeated(recorded: readonly Finding[]): {
  readonly recorded: Finding[]
  readonly problems: ReadingProblem[]
} {
  const kept: Finding[] = []
  const byWords = new Map<string, number[]>()
  const byPin = new Map<string, number[]>()
  const problems: ReadingProblem[] = []
  for (const one of recorded) {
    const key = sameKey(one.entry.text)
    const there = byWords.get(key) ?? []
    const pin = one.entry.pin?.toLowerCase()
    const pinned = pin === undefined ? [] : (byPin.get(pin) ?? [])
    const telling = tellingWords(one.entry.text).length
    const same =
      pinned.find((index) => sharesWords(kept[index], one)) ??
      (key === '' ? undefined : there.find((index) => isSame(kept[index], one, telling)))
    const first = same === undefined ? undefined : kept[same]
    if (same === undefined || !first) {
      there.push(kept.length)
      byWords.set(key, there)
      pinned.push(kept.length)
      if (pin !== undefined) byPin.set(pin, pinned)
      kept.push(one)
      continue
    }
    const { entry } = one
    kept[same] = {
      ...first,
      entry: withPlace(first.entry, factsOf(entry), entry.location),
    }
    const gained = kept[same]?.entry.pin?.toLowerCase()
    if (gained !== undefined && first.entry.pin === undefined)
      byPin.set(gained, [...(byPin.get(gained) ?? []), same])
    problems.push({
      rule: 'action-repeated',
      message: `Unexpected "${entry.text}" a second time, expected it once`,
      location: entry.location,
      related: first.entry.location,
    })
  }
  return { recorded: kept, problems }
}

/** Printed twice under one number in the same minutes ("ACTION 62.2"), of the same thing; two owners' are two of one name. */
function sharesWords(first: Finding | undefined, second: Finding): boolean {
  if (first === undefined) return false
  const one = first.entry.owners
  const other = second.entry.owners
  const mayBeOne = one.length === 0 || other.length === 0 || sharesOwner(one, other)
  return mayBeOne && sharedTellingWords(first.entry.text, second.entry.text) > 0
}

function isSame(first: Finding | undefined, second: Finding, telling: number): boolean {
  if (!first || first.entry.ref !== undefined || second.entry.ref !== undefined) return false
  const one = first.entry.owners
  const other = second.entry.owners
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  const sameOwners = fewer.every((owner) => more.some((another) => isSameOwner(owner, another)))
  const samePin =
    first.entry.pin === undefined || second.entry.pin === undefined || first.entry.pin === second.entry.pin
  // Nobody's name, under two topics: "Let others have a look" is said of two things. In a list it is one.
  const isListed = (recorded: Finding): boolean =>
    recorded.matches.entry?.listed === true || recorded.entry.underEarlier
  const tells =
    (one.length > 0 && other.length > 0) || ((isListed(first) || isListed(second)) && telling >= 3)
  return sameOwners && samePin && tells
}
