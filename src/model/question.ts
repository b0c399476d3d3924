import type { ListPlace, MinutesLine, SeenBetween } from './member.js'

/** One side of a question: a way of writing somebody, or a person. */
export interface QuestionSide {
  readonly name: string
  /** How many actions are surely this side's, whatever their status. */
  readonly actions: number
  /** Null where no file that has it has a date. */
  readonly seen: SeenBetween | null
  /** Lists of attendance on which it stands. */
  readonly lists: readonly ListPlace[]
}

/** Whether two names are one person: minutes alone cannot say. */
export interface Question {
  /** What would be another way of writing the person; `key` is that of whoever it is for now, null for nobody. */
  readonly written: QuestionSide & { readonly key: string | null }
  readonly person: QuestionSide & { readonly key: string; readonly onRoster: boolean }
  /** Names of others who could be meant as well. */
  readonly others: readonly string[]
  /** So many actions a yes would give to the person. */
  readonly weight: number
}

/** Why a yes cannot be true: where both stand on one list, or where the name is somebody else's. */
export type Contradiction =
  | { readonly kind: 'one list'; readonly place: MinutesLine }
  | { readonly kind: 'another'; readonly name: string; readonly place: MinutesLine }
