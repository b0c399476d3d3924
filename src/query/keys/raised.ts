import { type DateField, readDateValue } from './dates.js'
import type { Key } from './key.js'

const raisedOn: DateField = {
  key: 'raised',
  of: (action) => action.raised,
  isPast: true,
  none: 'no day known on which it was raised',
}

/** `raised>=2011-03`: the day of the meeting that raised it. */
export const raised: Key = {
  isCompared: true,
  read: (value, comparison, scope) => readDateValue(raisedOn, value, comparison, scope),
}
