import { dormantOn } from '../../model/dormant.js'
import { didYouMean } from '../../model/usage-error.js'
import { unknownValue } from '../mistake.js'
import { asking, type Criterion, demandingOneOf, isOverdue, ofStatus, unassigned } from '../query.js'
import { demandingDay } from './dates.js'
import type { Key, QueryScope } from './key.js'
import { otherStateWords, statusWords } from './states.js'

/** A state of an action; of some only the whole register knows. */
type State = Criterion | ((scope: QueryScope) => Criterion)

const outstanding = demandingOneOf('status', ['outstanding'])

const states: Readonly<Record<string, State>> = {
  ...Object.fromEntries([...statusWords].map(([word, statuses]) => [word, ofStatus(statuses)])),
  overdue: ({ today }) => ({
    key: 'is',
    test: (action, context) => isOverdue(action, context.today),
    words: 'overdue: outstanding, and its due day is over',
    demands: [outstanding, ...demandingDay('due'), { field: 'due', among: null, from: null, until: today }],
  }),
  carried: {
    key: 'is',
    test: (action) => action.carried > 0,
    words: 'carried forward at least once',
    demands: [{ field: 'carried', among: null, from: 1, until: null }],
  },
  dormant: ({ register, today }) => ({
    key: 'is',
    test: dormantOn(register, today),
    words: 'dormant: outstanding, not mentioned for a year, and three meetings were held since',
    demands: [outstanding],
  }),
  unassigned,
  due: {
    key: 'is',
    test: ({ due }) => due !== null && due.date !== null,
    words: 'it has a due day',
    demands: demandingDay('due'),
  },
  confidential: {
    key: 'is',
    test: (action) => action.confidential,
    words: 'confidential',
  },
}

/** The values of `is:`. */
export const stateNames: readonly string[] = Object.keys(states)

/** `is:overdue`. */
export const is: Key = {
  isCompared: false,
  read: (value, _comparison, scope) => {
    const typed = value.toLowerCase()
    const word = otherStateWords.get(typed) ?? typed
    const state = Object.hasOwn(states, word) ? states[word] : undefined
    if (state !== undefined) return asking(typeof state === 'function' ? state(scope) : state)
    const mistake = unknownValue(value, {
      what: 'word',
      expected: 'one of these',
      label: 'is',
      known: stateNames,
    })
    const near = didYouMean(mistake.instead[0]?.words ?? null)
    return {
      ...mistake,
      message: `unknown word \`${value}\` after \`is:\`${near}`,
      there: [`is: ${stateNames.join(' ')}`],
    }
  },
}
