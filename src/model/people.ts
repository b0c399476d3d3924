import type { Member, SeenBetween } from './member.js'
import type { Question } from './question.js'

/** How many actions somebody owns. */
export interface ActionCounts {
  readonly outstanding: number
  readonly all: number
}

/** Somebody with all that is known of the name. */
export interface ListedMember extends Member {
  readonly actions: ActionCounts
}

/** An owner who is no person of any roster. */
export interface ListedOwner {
  readonly name: string
  readonly actions: ActionCounts
  readonly seen: SeenBetween | null
}

/** Everybody who owns or attended, in the order of the alphabet, and what is open about them. */
export interface PeopleListing {
  readonly members: readonly ListedMember[]
  readonly bodies: readonly ListedOwner[]
  /** Owners on no roster: nobody knows who they are. */
  readonly strangers: readonly ListedOwner[]
  readonly questions: readonly Question[]
  /** People of `epha.yaml` who neither own nor attended. */
  readonly unseen: number
}
