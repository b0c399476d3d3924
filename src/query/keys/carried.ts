import { unknownValue } from '../mistake.js'
import { asking, type Comparison, compares, demandingStretch } from '../query.js'
import type { Key } from './key.js'

const inWords: Readonly<Record<Comparison, string>> = {
  '=': 'exactly',
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
}

/** `carried>2`; with nothing but a number, carried forward at least so often. */
export const carried: Key = {
  isCompared: true,
  read: (value, typed) => {
    if (!/^\d{1,6}$/.test(value))
      return unknownValue(value, {
        what: 'number',
        expected: 'how often it was carried, such as `3`',
        label: 'carried',
        known: ['1', '2', '3'],
      })
    const times = Number(value)
    const comparison = typed === '=' ? '>=' : typed
    const stretch = { from: times, until: times }
    return asking({
      key: 'carried',
      test: (action) => compares(action.carried, comparison, stretch),
      demands: [demandingStretch('carried', comparison, stretch, (end, by) => end + by)],
      words: `carried forward ${inWords[comparison]} ${times} times`,
    })
  },
}
