import { hasPlainlySameWords, sameKey, sharedTellingWords, tellingWords } from '../../language/keywords.js'
import { factsOf } from '../../model/action.js'
import { isSameOwner, ownerKey, sharesOwner } from '../../model/owner.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { SourceLocation } from '../../source/lines.js'
import type { Match } from '../notation.js'
import { inOrder, type Pass } from './pass.js'
import type { Finding } from './record.js'
import { addsNothing, withMorePlaces, withPlace } from './second-place.js'

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
  // By words and owner, the owners of each; `''` for what names nobody, and all of them by their words alone.
  const byWords = new Map<string, number[]>()
  const byPin = new Map<string, number[]>()
  const problems: ReadingProblem[] = []
  // By index, further places that say nothing else: they are noted together, for there may be thousands.
  const places = new Map<number, SourceLocation[]>()
  const withPlacesOf = (finding: Finding, index: number): Finding => {
    const more = places.get(index)
    places.delete(index)
    return more ? { ...finding, entry: withMorePlaces(finding.entry, more) } : finding
  }
  for (const finding of recorded) {
    const { entry } = finding
    const key = sameKey(entry.text)
    const ofPin = (byPin.get(pinOf(finding) ?? '') ?? []).slice(0, mostAlike)
    const index =
      ofPin.find((at) => sharesWords(kept[at], finding)) ??
      sameWordsAs(finding, key, byWords).find((at) => isSame(kept[at], finding))
    const first = index === undefined ? undefined : kept[index]
    const isReopened = first !== undefined && isOpenRow(finding, closing) && isClosed(first)
    if (isReopened) problems.push(repeated(finding, first))
    if (index === undefined || !first || isReopened) {
      noteWords(finding, key, { byWords, at: kept.length })
      noteAt(byPin, pinOf(finding), kept.length)
      kept.push(finding)
      continue
    }
    if (mayDisagree(first, finding)) problems.push(repeated(finding, first))
    if (addsNothing(first.entry, factsOf(entry))) {
      const more = places.get(index)
      if (more) more.push(entry.location)
      else places.set(index, [entry.location])
      continue
    }
    const { entry: before } = withPlacesOf(first, index)
    const again = { ...first, entry: withPlace(before, factsOf(entry), entry.location) }
    kept[index] = again
    if (again.entry.owners !== first.entry.owners) noteWords(again, key, { byWords, at: index })
    if (pinOf(first) === undefined) noteAt(byPin, pinOf(again), index)
  }
  return { recorded: kept.map(withPlacesOf), problems }
}

/** So many of the same words and owner are compared, the first; a list of more says them again and again on purpose. */
const mostAlike = 200

const wordsKey = (key: string, owner: string): string => `${key}\n${owner}`

/** Notes what was recorded under its words, and under its words with each of its owners. */
function noteWords(
  { entry }: Finding,
  key: string,
  { byWords, at }: { readonly byWords: Map<string, number[]>; readonly at: number },
): void {
  if (key === '') return
  const owners = entry.owners.length > 0 ? entry.owners.map(ownerKey) : ['']
  for (const owner of owners) noteAt(byWords, wordsKey(key, owner), at)
  noteAt(byWords, key, at)
}

/** What has the same words as a finding, and an owner of its or nobody's name. */
function sameWordsAs(
  { entry }: Finding,
  key: string,
  byWords: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  if (key === '') return []
  if (entry.owners.length === 0) return (byWords.get(key) ?? []).slice(0, mostAlike)
  const keys = ['', ...entry.owners.map(ownerKey)].map((owner) => wordsKey(key, owner))
  const found = new Set(keys.flatMap((owned) => (byWords.get(owned) ?? []).slice(0, mostAlike)))
  return [...found].sort((at, other) => at - other)
}

const repeated = ({ entry }: Finding, first: Finding): ReadingProblem => ({
  rule: 'action-repeated',
  message: `Unexpected "${entry.text}" a second time, expected it once`,
  location: entry.location,
  related: first.entry.location,
})

/**
 * Whether two places of one action can be ticked one at a time, and then disagree: both have a box, or stand in one
 * list, or one says another end than the other. What a review says of it and what has the number of the other are
 * copies that are meant to be there; unless the number stands at other words.
 */
function mayDisagree(first: Finding, second: Finding): boolean {
  const [one, other] = [first.entry, second.entry]
  if (one.underEarlier !== other.underEarlier) return false
  if (one.status !== undefined && other.status !== undefined && one.status !== other.status) return true
  if (one.underEarlier) return false
  if (pinOf(first) !== undefined && pinOf(first) === pinOf(second))
    return !hasPlainlySameWords(one.text, other.text)
  return (hasBox(first) && hasBox(second)) || (isListed(second) && isOfOneList(first, second))
}

const isListed = ({ matches }: Finding): boolean => matches.entry?.listed === true

const hasBox = ({ entry }: Finding): boolean => entry.notation === 'task'

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
  if (areOfTwoDays(first, second) || areOfTwoTopics(first, second)) return false
  if (isRemark(second)) return false
  // Nobody's name, under two topics: "Let others have a look" is said of two things. In a list it is one.
  const isOfList = (finding: Finding): boolean => isListed(finding) || finding.entry.underEarlier
  const tells =
    (owners.length > 0 && others.length > 0) ||
    ((isOfList(first) || isOfList(second)) && tellingWords(second.entry.text).length >= 3)
  return sameOwners && samePin && tells
}

/** "(JO to do so for the next version)" below a bullet speaks of that bullet: twice it is of two things. */
const isRemark = ({ entry }: Finding): boolean => /^\(.*\)$/su.test(entry.text)

/** Two lines of one list or table with two days: what is due every month is many. */
function areOfTwoDays(first: Finding, second: Finding): boolean {
  const [day, otherDay] = [first.entry.due?.date, second.entry.due?.date]
  return isOfOneList(first, second) && day != null && otherDay != null && day !== otherDay
}

/**
 * Two lists under two topics, each with an action that speaks of its own: "Finish the bylaw" below "Storage bylaw" and
 * below "Subcommittees bylaw". What a review or a list at the end says is of whatever topic it names.
 */
function areOfTwoTopics(first: Finding, second: Finding): boolean {
  const [item, other] = [first.entry.item, second.entry.item]
  if (!item || !other || item.key === other.key || first.entry.underEarlier || second.entry.underEarlier)
    return false
  const [topic, otherTopic] = [tellingWords(item.title), tellingWords(other.title)]
  const spokenOf = tellingWords(first.entry.text).filter((word) => topic.includes(word))
  const isOwnOf = (words: readonly string[], others: readonly string[]): boolean =>
    words.some((word) => !others.includes(word) && !spokenOf.includes(word))
  return (
    spokenOf.some((word) => otherTopic.includes(word)) &&
    isOwnOf(topic, otherTopic) &&
    isOwnOf(otherTopic, topic)
  )
}

const isOfOneList = ({ context: one }: Finding, { context: other }: Finding): boolean =>
  one.columns === null && other.columns === null
    ? one.opened === other.opened && one.unit === other.unit
    : one.columns === other.columns
