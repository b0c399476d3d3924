/** Somebody who can own an action, as the roster or the minutes know them. */
export interface Person {
  /** The key on the roster (TR); else the initials printed with the name; else the full name. */
  readonly key: string
  readonly name: string
  readonly role?: string
  /** Other ways of writing this person: nicknames, `@handles`, initials that fit nobody else. */
  readonly aliases: readonly string[]
  /** Ways of writing that are somebody else's, however well they fit. */
  readonly not?: readonly string[]
  readonly email?: string
  /** First and last day in post, `YYYY-MM-DD`. */
  readonly from?: string
  readonly until?: string
  /** Whether `epha.yaml` names this person. */
  readonly onRoster: boolean
}

/** An owner of an entry or an action. */
export interface Owner {
  /** The key of a person or the name of a group; as written where neither is known. */
  readonly key: string
  readonly written: string
  readonly kind: 'person' | 'group' | 'unknown'
  /** Keys of the people these initials would fit too; the register does not choose between them. */
  readonly ambiguous?: readonly string[]
  /** Of a person: why the written form means this one. */
  readonly by?: WhyThisPerson
}

/** Why a written form means one person. `render/reasons.ts` has the words of each code. */
export type WhyThisPerson =
  /** The minutes themselves write this person so: a name, an alias, initials printed beside the name. */
  | { readonly code: 'written-here' }
  /** It is the key on the roster. */
  | { readonly code: 'key' }
  /** Nobody else of these minutes, or nobody else who was there, is written so. */
  | { readonly code: 'only-one-here' | 'only-one-present' }
  /** Nobody else whom it fits is seen within so many days of the meeting. */
  | { readonly code: 'only-one-near'; readonly days: number }
  /** A post, and what says who holds it. */
  | { readonly code: 'post'; readonly says: 'settings' | 'name' | 'attendance' }

/** What all spellings of one owner have in common, to look owners up by: `@Kim` and `@kim` are one. Never shown. */
export function ownerKey({ key }: Pick<Owner, 'key'>): string {
  const there = keys.get(key)
  if (there !== undefined) return there
  const made = key.normalize('NFC').toLowerCase()
  if (keys.size >= mostKeys) keys.clear()
  keys.set(key, made)
  return made
}

// Owners are compared by the thousand, and are few.
const keys = new Map<string, string>()
const mostKeys = 10_000

/** Whether two owners are the same person, group or unknown name. */
export function isSameOwner(owner: Owner, other: Owner): boolean {
  return owner.key === other.key || ownerKey(owner) === ownerKey(other)
}

/** Whether two lists of owners have one in common. */
export function sharesOwner(owners: readonly Owner[], others: readonly Owner[]): boolean {
  return owners.some((owner) => others.some((other) => isSameOwner(owner, other)))
}

/**
 * Whether two owners are the same, or one of them is written by a first name alone: "Fletcher" and "Fletcher Boyd".
 * Good enough where the words of two actions agree too; by itself it says nothing.
 */
export function isNamedAlike(owner: Owner, other: Owner): boolean {
  if (isSameOwner(owner, other)) return true
  if (owner.kind === 'group' || other.kind === 'group') return false
  const keys = [ownerKey(owner), ownerKey(other)] as const
  const [short, long] = keys[0].length < keys[1].length ? keys : [keys[1], keys[0]]
  return short.length >= 3 && /^\p{L}+$/u.test(short) && long.startsWith(`${short} `)
}
