/** Somebody who can own an action, as the roster or the minutes know them. */
export interface Person {
  /** The key on the roster (TR); else the initials printed with the name; else the full name. */
  readonly key: string
  readonly name: string
  readonly role?: string
  /** Other ways of writing this person: nicknames, `@handles`, initials that fit nobody else. */
  readonly aliases: readonly string[]
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
}

/** The same person, group or unknown name. */
export function isSameOwner(one: Owner, other: Owner): boolean {
  return one.key.toLowerCase() === other.key.toLowerCase()
}

/**
 * The same, or one of them written by a first name alone: "Fletcher" and "Fletcher Boyd". Good enough where the words
 * agree too; by itself it says nothing.
 */
export function isNamedAlike(one: Owner, other: Owner): boolean {
  if (isSameOwner(one, other)) return true
  if (one.kind === 'group' || other.kind === 'group') return false
  const [short, long] = one.key.length < other.key.length ? [one.key, other.key] : [other.key, one.key]
  return (
    short.length >= 3 && /^\p{L}+$/u.test(short) && long.toLowerCase().startsWith(`${short.toLowerCase()} `)
  )
}
