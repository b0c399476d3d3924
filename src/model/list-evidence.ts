import type { Weighed } from './weighed.js'

/** What speaks for a list to be one of actions, or against it: the words of its title, and what its lines are like. */
export type ListEvidence = Weighed<
  | 'noun'
  | 'weak-noun'
  | 'other-words'
  | 'announced'
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

/** How much each piece weighs, and how much is enough. `npm run score` tries other numbers. */
export const listWeights = {
  noun: 4,
  'weak-noun': 2,
  /** Of each such word. */
  'other-words': -1,
  /** Of all of them together, at the most. */
  'most-other-words': -4,
  /** Of a sentence; it needs lines that say so too. */
  announced: 3,
  'second-noun': -2,
  question: -4,
  sentence: -3,
  /** Of a title above the heading, for what stands below a topic of its own. */
  'title-above': 2,
  'half-owned': 3,
  'fifth-owned': 1,
  'half-duty': 2,
  'half-verbs': 2,
  names: -6,
  /** So much evidence makes a list one of actions. */
  enough: 4,
  /** With so much, and less than enough, its lines may be actions: they are in no register, and no list is silent of them. */
  possible: 2,
} as const satisfies Readonly<Record<ListEvidence['code'], number>> & Readonly<Record<string, number>>
