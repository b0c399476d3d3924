import { nearestIds } from '../../language/nearest-ids.js'
import { didYouMean, whatIsThere } from '../../model/usage-error.js'
import { actionsNamed } from '../named-actions.js'
import { asking, demandingOneOf, ofAnyStatus } from '../query.js'
import type { Key } from './key.js'

/** `id:2011-spring/3.1`, or the number behind its meeting: `id:3.1` is every action that has it, of any status. */
export const id: Key = {
  isCompared: false,
  read: (value, _, { register }) => {
    const named = actionsNamed(value, register).map((action) => action.id)
    if (named.length > 0) {
      const wanted = new Set(named)
      return asking({
        ...ofAnyStatus,
        key: 'id',
        test: (action) => wanted.has(action.id),
        words: `the id is ${named.join(' or ')}`,
        demands: [demandingOneOf('id', named)],
      })
    }
    const ids = register.actions.map((action) => action.id)
    const near = nearestIds(value, ids)
    return {
      kind: 'mistake',
      message: `unknown id \`${value}\`${didYouMean(near[0] ?? null)}`,
      there: whatIsThere('ids', ids),
      instead: near.map((words) => ({ words, meaning: null })),
    }
  },
}
