import type { Weighed } from './weighed.js'

/** What speaks for a list of names, or against it. */
export type NamesEvidence = Weighed<
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
>

/** So much evidence makes a list one of names. */
export const enoughForNames = 4
