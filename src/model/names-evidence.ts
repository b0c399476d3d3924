import type { Weighed } from './weighed.js'

/** What speaks for a list of names, or against it. */
export type NamesEvidence = Weighed<
  | 'title-of-attendance'
  | 'word-of-attendance'
  | 'title-of-actions'
  | 'beside'
  | 'office'
  | 'known-alone'
  | 'known-among'
  | 'acts'
  | 'opens-minutes'
  | 'ticked'
  | 'like-list-above'
  | 'name-again'
  | 'verbs'
>

/** How much each piece weighs, and how much is enough. `npm run score` tries other numbers. */
export const namesWeights = {
  'title-of-attendance': 4,
  'word-of-attendance': 2,
  'title-of-actions': -4,
  beside: 2,
  office: 1,
  'known-alone': 4,
  'known-among': 3,
  acts: 3,
  'opens-minutes': 1,
  ticked: 1,
  'like-list-above': 3,
  'name-again': -4,
  verbs: -3,
  /** So much evidence makes a list one of names. */
  enough: 4,
} as const satisfies Readonly<Record<NamesEvidence['code'], number>> & Readonly<Record<string, number>>
