import type { Entry } from '../model/action.js'
import { isNamedAlike, type Owner } from '../model/owner.js'
import type { Life } from './life.js'

/**
 * How the owners of an entry stand beside those of an action: all the same, some the same, left out in one of them,
 * or others.
 */
export type OwnersBeside = 'same' | 'shared' | 'unsaid' | 'other'

/** How the owners of an entry stand beside those of an action; "TR → AF" is still TR's. */
export function ownersBeside(entry: Entry, { facts }: Life): OwnersBeside {
  const { owners, formerOwners = [] } = entry
  const has = facts.owners
  if (owners.length === 0 || has.length === 0) return owners.length === has.length ? 'same' : 'unsaid'
  const common = owners.filter((owner) => has.some((another) => isNamedAlike(owner, another))).length
  if (common === owners.length && common === has.length) return 'same'
  const isHandedOver = formerOwners.some((owner) => has.some((another) => isNamedAlike(owner, another)))
  return common > 0 || isHandedOver ? 'shared' : 'other'
}

/** Whether the owners of an entry may be those of an action under other names: "Kim" is short for "Kim Ash", "KimA" too. */
export function mayBeSameOwners({ owners }: Entry, { facts }: Life): boolean {
  const has = facts.owners
  return owners.length === has.length && owners.every((owner) => has.some((other) => mayBeOne(owner, other)))
}

function mayBeOne(one: Owner, other: Owner): boolean {
  const [short = '', long = ''] = [one.written, other.written]
    .map((written) => written.toLowerCase().replace(/[^\p{L}]/gu, ''))
    .sort((name, another) => name.length - another.length)
  return short.length >= shortestName && long.startsWith(short)
}

/** Two letters are initials, and may be anybody's. */
const shortestName = 3

/** Whether an entry may speak of an action: nobody contradicts whose it is. */
export const ownersAgree = (entry: Entry, life: Life): boolean => ownersBeside(entry, life) !== 'other'
