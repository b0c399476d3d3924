import type { Weighed } from './weighed.js'

/** What speaks for a list to be one of actions, or against it: the words of its title, and what its lines are like. */
export type ListEvidence = Weighed<
  | 'noun'
  | 'weak-noun'
  | 'other-words'
  | 'second-noun'
  | 'question'
  | 'sentence'
  | 'title-above'
  | 'half-owned'
  | 'fifth-owned'
  | 'half-duty'
  | 'half-verbs'
  | 'names'
>

/** So much evidence makes a list one of actions. */
export const enoughForList = 4

/** With so much, and less than `enoughForList`, its lines may be actions: they are in no register, and no list is silent of them. */
export const possibleForList = 2
