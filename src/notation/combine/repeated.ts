import { sameKey, sharedTellingWords, tellingWords } from '../../language/keywords.js'
import { factsOf } from '../../model/action.js'
import { isSameOwner, sharesOwner } from '../../model/owner.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { Match } from '../notation.js'
import { inOrder, type Pass } from './pass.js'
import type { Finding } from './record.js'
import { withPlace } from './second-place.js'

/** The same action anywhere else in the same minutes is a second place of one entry. */
export const repeatedFolded: Pass = (before) => {
  const { recorded, problems } = foldRepeated(inOrder(before.findings), before.closing)
  return { ...before, findings: recorded, problems: [...before.problems, ...problems] }
}

/**
 * The same action anywhere else in the same minutes is a second place of one entry: in the review of earlier
 * actions, in another owner's list, in a summary. The very same words, and owners that do not disagree.
 */
function foldRepeated(
  recorded: readonly Finding[],
  closing: ReadonlySet<Match>,
): {
  readonly recorded: Finding[]
  readonly problems: ReadingProblem[]
} {
  const kept: Finding[] = []
  const byWords = new Map<string, number[]>()
  const byPin = new Map<string, number[]>()
  const problems: ReadingProblem[] = []
  for (const finding of recorded) {
    const { entry } = finding
    const key = sameKey(entry.text)
    const ofPin = byPin.get(pinOf(finding) ?? '') ?? []
    const ofWords = key === '' ? [] : (byWords.get(key) ?? [])
    const index =
      ofPin.find((at) => sharesWords(kept[at], finding)) ?? ofWords.find((at) => isSame(kept[at], finding))
    const first = index === undefined ? undefined : kept[index]
    const isReopened = first !== undefined && isOpenRow(finding, closing) && isClosed(first)
    if (isReopened) problems.push(repeated(finding, first))
    if (index === undefined || !first || isReopened) {
      noteAt(byWords, key, kept.length)
      noteAt(byPin, pinOf(finding), kept.length)
      kept.push(finding)
      continue
    }
    const again = { ...first, entry: withPlace(first.entry, factsOf(entry), entry.location) }
    kept[index] = again
    if (pinOf(first) === undefined) noteAt(byPin, pinOf(again), index)
    problems.push(repeated(finding, first))
  }
  return { recorded: kept, problems }
}

const repeated = ({ entry }: Finding, first: Finding): ReadingProblem => ({
  rule: 'action-repeated',
  message: `Unexpected "${entry.text}" a second time, expected it once`,
  location: entry.location,
  related: first.entry.location,
})

/** An empty box of the closing list: joined with what is done above, it would disappear. */
const isOpenRow = ({ entry, matches }: Finding, closing: ReadonlySet<Match>): boolean =>
  matches.entry !== null && closing.has(matches.entry) && entry.status === 'outstanding'

const isClosed = ({ entry }: Finding): boolean => (entry.status ?? 'outstanding') !== 'outstanding'

const pinOf = ({ entry }: Finding): string | undefined => entry.pin?.toLowerCase()

function noteAt(indices: Map<string, number[]>, key: string | undefined, index: number): void {
  if (key === undefined) return
  const there = indices.get(key)
  if (there) there.push(index)
  else indices.set(key, [index])
}

/** Printed twice under one number in the same minutes ("ACTION 62.2"), of the same thing; two owners' are two of one name. */
function sharesWords(first: Finding | undefined, second: Finding): boolean {
  if (first === undefined) return false
  const owners = first.entry.owners
  const others = second.entry.owners
  const mayBeOne = owners.length === 0 || others.length === 0 || sharesOwner(owners, others)
  return mayBeOne && sharedTellingWords(first.entry.text, second.entry.text) > 0
}

function isSame(first: Finding | undefined, second: Finding): boolean {
  if (!first || first.entry.ref !== undefined || second.entry.ref !== undefined) return false
  const owners = first.entry.owners
  const others = second.entry.owners
  const [fewer, more] = owners.length <= others.length ? [owners, others] : [others, owners]
  const sameOwners = fewer.every((owner) => more.some((another) => isSameOwner(owner, another)))
  const samePin =
    first.entry.pin === undefined || second.entry.pin === undefined || first.entry.pin === second.entry.pin
  if (areOfTwoDays(first, second)) return false
  // Nobody's name, under two topics: "Let others have a look" is said of two things. In a list it is one.
  const isListed = (recorded: Finding): boolean =>
    recorded.matches.entry?.listed === true || recorded.entry.underEarlier
  const tells =
    (owners.length > 0 && others.length > 0) ||
    ((isListed(first) || isListed(second)) && tellingWords(second.entry.text).length >= 3)
  return sameOwners && samePin && tells
}

/** Two lines of one list or table with two days: what is due every month is many. */
function areOfTwoDays(first: Finding, second: Finding): boolean {
  const [day, otherDay] = [first.entry.due?.date, second.entry.due?.date]
  return isOfOneList(first, second) && day != null && otherDay != null && day !== otherDay
}

const isOfOneList = ({ context: one }: Finding, { context: other }: Finding): boolean =>
  one.columns === null && other.columns === null
    ? one.opened === other.opened && one.unit === other.unit
    : one.columns === other.columns
