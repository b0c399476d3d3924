import type { Status } from '../../model/status.js'

/** Statuses by the words that ask for them. */
export const statusWords: ReadonlyMap<string, readonly Status[]> = new Map([
  ['outstanding', ['outstanding']],
  ['done', ['done']],
  ['withdrawn', ['withdrawn']],
  ['open', ['outstanding']],
  ['closed', ['done', 'withdrawn']],
])

/** What else people call a state that `is:` knows. */
export const otherStateWords: ReadonlyMap<string, string> = new Map([
  ['late', 'overdue'],
  ['finished', 'done'],
  ['completed', 'done'],
  ['unfinished', 'outstanding'],
  ['carried forward', 'carried'],
  ['unowned', 'unassigned'],
])
