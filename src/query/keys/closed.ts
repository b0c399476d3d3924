import { type DateField, readDateValue } from './dates.js'
import type { Key } from './key.js'

const closedOn: DateField = {
  key: 'closed',
  of: (action) => action.closed,
  isPast: true,
  statuses: ['done', 'withdrawn'],
  none: 'outstanding, or closed on no known day',
}

/** `closed>=2011-03`: the day on which it was done or withdrawn, else that of the meeting that says so. */
export const closed: Key = {
  isCompared: true,
  read: (value, comparison, scope) => readDateValue(closedOn, value, comparison, scope),
}
