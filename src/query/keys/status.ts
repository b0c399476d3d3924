import { unknownValue } from '../mistake.js'
import { asking, ofAnyStatus, ofStatus } from '../query.js'
import type { Key } from './key.js'
import { statusWords } from './states.js'

/** The words that `--status` takes. */
export const statusNames: readonly string[] = [...statusWords.keys(), 'all']

/** `status:done`, `status:open`; `status:all` for any. */
export const status: Key = {
  isCompared: false,
  read: (value) => {
    const word = value.toLowerCase()
    if (word === 'all') return asking(ofAnyStatus)
    const statuses = statusWords.get(word)
    if (statuses !== undefined) return asking(ofStatus(statuses))
    return unknownValue(value, {
      what: 'status',
      expected: 'one of these',
      label: 'status',
      known: statusNames,
    })
  },
}
