import { unknownValue } from '../mistake.js'
import { asking, ofAnyStatus, ofStatus } from '../query.js'
import type { Key } from './key.js'

const statuses = ['outstanding', 'done', 'withdrawn', 'all'] as const

/** `status:done`; `status:all` for any. */
export const status: Key = {
  isCompared: false,
  read: (value) => {
    const word = value.toLowerCase()
    const known = statuses.find((each) => each === word)
    if (known === undefined)
      return unknownValue(value, {
        what: 'status',
        expected: 'one of these',
        label: 'status',
        known: statuses,
      })
    return asking(known === 'all' ? ofAnyStatus : ofStatus([known]))
  },
}
