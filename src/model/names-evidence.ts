/** What speaks for a list of names, or against it. `weight` is negative where it speaks against. */
export interface NamesEvidence {
  readonly code:
    | 'title-of-attendance'
    | 'word-of-attendance'
    | 'title-of-actions'
    | 'beside'
    | 'office'
    | 'known-alone'
    | 'acts'
    | 'opens-minutes'
    | 'ticked'
    | 'like-list-above'
    | 'name-again'
    | 'verbs'
  readonly weight: number
}

/** So much evidence makes a list one of names. */
export const enoughForNames = 4
