import type { Status } from '../model/status.js'
import type { Criterion } from './query.js'

// What more than one key may ask for.

const all: readonly Status[] = ['outstanding', 'done', 'withdrawn']

/** Any of some statuses. */
export function ofStatus(statuses: readonly Status[]): Criterion {
  return {
    key: 'status',
    test: ({ status }) => statuses.includes(status),
    words: statuses.length === all.length ? 'of any status' : `the status is ${statuses.join(' or ')}`,
    statuses,
  }
}

/** Any status at all, asked for by name. */
export const ofAnyStatus: Criterion = ofStatus(all)

/** Owned by nobody. */
export const unassigned: Criterion = {
  key: 'is',
  test: ({ owners }) => owners.length === 0,
  words: 'nobody owns it',
}
