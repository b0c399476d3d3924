/** What a question of imported minutes is about, and so what an answer changes. */
export type About =
  /** The day of the meeting in front matter: guessed, or missing. */
  | { readonly kind: 'date'; readonly guess: string | null }
  | { readonly kind: 'title' }
  /** Initials that fit two people: whose they were read as, and whose else they may be. */
  | {
      readonly kind: 'name'
      readonly key: string
      readonly readAs: string
      readonly others: readonly string[]
    }
  /** A task, by its line (from 1): whose it is, or that it is nobody's. */
  | {
      readonly kind: 'task'
      readonly line: number
      readonly owner: string
      readonly others: readonly string[]
      /** The line of the paragraph that says so; null without one. */
      readonly said: number | null
    }
  /** A sentence that was read as no action, and whose it may be. */
  | { readonly kind: 'no action'; readonly sentence: string; readonly others: readonly string[] }
  /** A column of the table above that names people, and the columns that may say what they are to do. */
  | {
      readonly kind: 'column'
      readonly columns: readonly string[]
      /** Of each row, whom it names, and what stands in each of the columns. */
      readonly rows: readonly { readonly who: string; readonly cells: readonly string[] }[]
    }
  /** Only to be looked at. */
  | { readonly kind: 'note' }

/** A question that stands in minutes, `<!-- epha-review 5: item 4a: … -->`. */
export interface ReviewQuestion {
  readonly number: number
  /** From 1. */
  readonly line: number
  readonly words: string
  readonly about: About
  /** The sentence of the minutes that it is about; null where it is about none. */
  readonly sentence: string | null
}

/** A key that a question may be answered with. */
export interface ReviewChoice {
  readonly key: string
  readonly label: string
  /** What is typed behind the key: "e:TR". Null where nothing is. */
  readonly typed: 'initials' | 'day' | 'title' | null
}
