import type { Entry } from '../model/action.js'
import { type Life, statusOf } from './life.js'
import { type OfSameOwners, type OwnerGroups, ownerGroups } from './owner-groups.js'
import type { Series } from './series.js'
import { type OwnersBeside, ownersBeside } from './whose.js'
import { wordingOf } from './wording.js'

/** The earlier actions that an entry may be about, as far as they were looked at. */
export interface NearLives {
  readonly lives: readonly Life[]
  /** Whether there are more than may be looked at: which of them is meant, nobody can say. */
  readonly isCut: boolean
}

/** The earlier actions of a series while the entries of one meeting are compared with them. */
export interface Nearby {
  readonly series: Series
  /** With how many earlier actions one entry is compared. */
  readonly most: number
  /** Those with a word, and those of the very same words, by their owners. */
  readonly byWord: Map<string, OwnerGroups<Life>>
  readonly byKey: Map<string, OwnerGroups<Life>>
}

/** All comparisons of one meeting together, beside the fewest of each entry. Real minutes make a hundred or two. */
const allComparisons = 200_000
const fewestOfEntry = 50
const mostOfEntry = 2000

const mostFor = (entries: number): number =>
  Math.max(fewestOfEntry, Math.min(mostOfEntry, Math.floor(allComparisons / Math.max(1, entries))))

/**
 * The earlier actions that so many entries of one meeting are compared with. Thousands of like actions of one owner
 * are not compared each with each: that would take minutes.
 */
export function nearbyIn(series: Series, entries: number, most = mostFor(entries)): Nearby {
  return { series, most, byWord: new Map(), byKey: new Map() }
}

/** What is outstanding with a telling word of the entry, and of owners that do not contradict. */
export function nearByWords(entry: Entry, nearby: Nearby): NearLives {
  const { byWord, wordings } = nearby.series
  function* near(): Generator<Life> {
    for (const word of wordingOf(entry.text, wordings).words) {
      const lives = byWord.get(word)
      if (lives) yield* beside(entry, 'agreeing', lives, () => sorted(nearby.byWord, word, lives))
    }
  }
  return firstOf(near(), nearby.most)
}

/** What is in question in the very words of the entry, and of owners that stand so beside its own. */
export function nearByKey(entry: Entry, owners: OwnersBeside, nearby: Nearby): NearLives {
  return firstOf(ofVeryWords(entry, owners, nearby), nearby.most)
}

/** All that is in question in the very words of the entry, and of the same owners, however many. */
export const allOfSame = (entry: Entry, nearby: Nearby): readonly Life[] => [
  ...ofVeryWords(entry, 'same', nearby),
]

function ofVeryWords(entry: Entry, owners: OwnersBeside, nearby: Nearby): Iterable<Life> {
  const { byWords, wordings, outstanding } = nearby.series
  const { key } = wordingOf(entry.text, wordings)
  const lives = byWords.get(key) ?? new Set()
  const isAgain = isTickedAgain(entry)
  function* inQuestion(): Generator<Life> {
    for (const life of lives) if (outstanding.has(life) || (isAgain && statusOf(life) === 'done')) yield life
  }
  const all = lives.size < worthSorting ? new Set(inQuestion()) : lives
  return beside(entry, owners, all, () => sorted(nearby.byKey, `${isAgain} ${key}`, inQuestion()))
}

/** Ticked in the review: where it was ticked before, the tick is copied, and nothing new was done. */
export const isTickedAgain = ({ underEarlier, status }: Entry): boolean => underEarlier && status === 'done'

function sorted(
  known: Map<string, OwnerGroups<Life>>,
  key: string,
  lives: Iterable<Life>,
): OwnerGroups<Life> {
  const there = known.get(key)
  if (there) return there
  const made = ownerGroups(lives, ({ facts }) => facts.owners)
  known.set(key, made)
  return made
}

/** What is less is looked at one by one. */
const worthSorting = 32

type Wanted = OwnersBeside | 'agreeing'

/** The actions whose owners stand so beside those of an entry. */
function* beside(
  entry: Entry,
  wanted: Wanted,
  lives: ReadonlySet<Life>,
  byOwners: () => OwnerGroups<Life>,
): Generator<Life> {
  const isWanted = (life: Life): boolean => {
    const owners = ownersBeside(entry, life)
    return wanted === 'agreeing' ? owners !== 'other' : owners === wanted
  }
  if (lives.size < worthSorting) {
    for (const life of lives) if (isWanted(life)) yield life
    return
  }
  for (const { things } of groupsFor(entry, wanted, byOwners()))
    if (things[0] && isWanted(things[0])) yield* things
}

/** The groups in which some of the owners wanted may be. */
function groupsFor(
  { owners, formerOwners = [] }: Entry,
  wanted: Wanted,
  { all, unowned, of }: OwnerGroups<Life>,
): readonly OfSameOwners<Life>[] {
  if (owners.length === 0) return wanted === 'same' ? unowned : isEither(wanted) ? all : []
  switch (wanted) {
    case 'same':
      return of(owners).reduce((fewest, groups) => (groups.length < fewest.length ? groups : fewest))
    case 'shared':
      return of([...owners, ...formerOwners]).flat()
    case 'unsaid':
      return unowned
    case 'agreeing':
      return [...of([...owners, ...formerOwners]).flat(), ...unowned]
    case 'other':
      return all
  }
}

/** What may stand beside an entry of nobody and an action of somebody. */
const isEither = (wanted: Wanted): boolean => wanted === 'unsaid' || wanted === 'agreeing'

function firstOf(near: Iterable<Life>, most: number): NearLives {
  const lives = new Set<Life>()
  for (const life of near) {
    if (lives.size >= most && !lives.has(life)) return { lives: [...lives], isCut: true }
    lives.add(life)
  }
  return { lives: [...lives], isCut: false }
}
