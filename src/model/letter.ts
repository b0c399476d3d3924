import type { Listed } from './listing.js'
import type { Sitting } from './meeting.js'
import type { Person } from './owner.js'

/** An action as the letter to one of its owners tells it. */
export interface LetterAction {
  readonly listed: Listed
  /** The group through which it reaches the person; null where the person is named. */
  readonly group: string | null
  /** Names of the other owners. */
  readonly others: readonly string[]
  /** The language of its minutes, where it is another than English: its days are written so. */
  readonly language?: string
}

export type LetterGroupKind = 'overdue' | 'before-next-meeting' | 'later' | 'no-date'

/** Actions of a letter under one heading, in the order of the listing; never empty. */
export interface LetterGroup {
  readonly kind: LetterGroupKind
  /** The day of the next meeting, `YYYY-MM-DD`, where all these actions have the same and none is over. */
  readonly day: string | null
  readonly actions: readonly LetterAction[]
}

/** What one person is to be reminded of. */
export interface Letter {
  readonly person: Person
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** In the order of `LetterGroupKind`; empty ones left out. */
  readonly groups: readonly LetterGroup[]
  /** Long not mentioned, and in none of the groups: one paragraph at the end. */
  readonly dormant: readonly LetterAction[]
  /** The first sitting to come of those that count as the next meeting of its actions; null with none to come. */
  readonly nextMeeting: Sitting | null
  /** The language of the minutes of all its actions, where they have one and it is another than English. */
  readonly language?: string
}

/** Why actions are in nobody's letter. */
export type NoLetter =
  | { readonly why: 'left'; readonly person: Person; readonly until: string }
  /** Whether this person is one of those who could be meant too, only people can say. */
  | { readonly why: 'open'; readonly key: string; readonly could: readonly string[] }
  | { readonly why: 'ambiguous'; readonly key: string; readonly could: readonly string[] }
  | { readonly why: 'not-on-roster'; readonly key: string }
  | { readonly why: 'group-without-members'; readonly key: string }
  | { readonly why: 'nobody' }

/** An owner whom no letter can reach, with the ids of the actions that wait: for the clerk to see to. */
export type Unreached = NoLetter & { readonly ids: readonly string[] }

/** One letter a person, by key, and who gets none though something is outstanding. */
export interface Letters {
  readonly letters: readonly Letter[]
  readonly unreached: readonly Unreached[]
}

/** The actions of a letter, from its first heading to its last, and then the dormant ones. */
export function actionsOf(letter: Letter): readonly LetterAction[] {
  return [...liveActionsOf(letter), ...letter.dormant]
}

/** The actions that stand below the headings of a letter. */
export function liveActionsOf(letter: Letter): readonly LetterAction[] {
  return letter.groups.flatMap((group) => group.actions)
}
