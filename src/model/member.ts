import type { Person } from './owner.js'

/** Why a way of writing somebody is taken for this person. `render/` has the words of each code. */
export type SpellingReason =
  /** `epha.yaml` says so: a key, a name or an alias. */
  | { readonly code: 'settings' }
  /** The name itself, as attendance prints it. */
  | { readonly code: 'in-full' }
  /** The same name but for capitals, accents, a title, a middle initial, or one letter in eight. */
  | { readonly code: 'spelt-alike' }
  /** A name with a word of this one, beside the same handle. */
  | { readonly code: 'same-handle' }
  /** Initials, a handle or a nickname that stand beside the name. */
  | { readonly code: 'beside-name' }
  /** Nobody else whom it fits is seen within so many days; `days` is null where everybody is near: an undated file. */
  | { readonly code: 'only-one-near'; readonly days: number | null }
  /** Only actions write this person so: nobody else whom it fits is near their meetings. */
  | { readonly code: 'owner-only' }
  /** Nobody who is printed in full has it: it is the name. */
  | { readonly code: 'as-printed' }

/** A place in the minutes, by file and line. */
export interface MinutesLine {
  readonly path: string
  readonly line: number
}

/** One way of writing somebody. */
export interface Spelling {
  readonly written: string
  /** The weakest reason that any of its places needed. */
  readonly reason: SpellingReason
  /** How many files have it in their attendance. */
  readonly meetings: number
  /** The first place, in the order of the meetings. */
  readonly place: MinutesLine
}

/** A list of attendance on which somebody stands, and where: no list names one person twice. */
export interface ListPlace extends MinutesLine {
  readonly list: number
}

/** The days between which somebody is seen, `YYYY-MM-DD` or `YYYY-MM`. */
export interface SeenBetween {
  readonly first: string
  readonly last: string
}

/** Somebody as the attendance of all minutes knows this person. */
export interface Member {
  readonly person: Person
  /** The name first, then the most frequent. Empty for who only stands in `epha.yaml`. */
  readonly spellings: readonly Spelling[]
  /** Null where no file that names this person has a date. */
  readonly seen: SeenBetween | null
  /** How many files name this person. */
  readonly meetings: number
  /** Whether more than sentences name this person: a list, an office, front matter, a table of people. */
  readonly attended: boolean
  readonly lists: readonly ListPlace[]
}

/** A short form in attendance that fits several people alike: it is nobody's until somebody says whose. */
export interface OpenName {
  readonly written: string
  /** Keys of those whom it fits. */
  readonly could: readonly string[]
  /** How many files have it in their attendance. */
  readonly meetings: number
  readonly place: MinutesLine
  readonly seen: SeenBetween | null
  readonly lists: readonly ListPlace[]
}

/** Who is who, by the attendance of all minutes of a register. */
export interface Membership {
  readonly members: readonly Member[]
  readonly open: readonly OpenName[]
}

/** Where the attendance of minutes was not looked at. */
export const noMembership: Membership = { members: [], open: [] }
