import { nearestIds } from '../../language/nearest-ids.js'
import type { Action } from '../../model/action.js'
import { didYouMean, isUsageError, mendedBy, UsageError, whatIsThere } from '../../model/usage-error.js'
import { actionsBeginning, actionsNamed, type KnownIds } from '../../query/named-actions.js'
import { hasFormOfId } from '../id-form.js'

/**
 * The action that an id names: in full, by its counted id where it is pinned, by that of a later place of it, by a short
 * number ("4a.1") or a beginning that no other has; letter case does not count. Throws UsageError where none or several
 * answer, and never takes what is only near.
 */
export function findAction(typed: string, known: KnownIds): Action {
  const named = actionsNamed(typed, known)
  const found = named.length > 0 ? named : actionsBeginning(typed, known)
  const [only, ...others] = found
  if (only === undefined) throw unknown(typed, known.actions)
  if (others.length === 0) return only
  throw several(typed, found, named.length === 0)
}

/** The actions of several ids. A word beside them that is none, as in `epha carry 3.1 forward`, can be left out. */
export function findActions(ids: readonly string[], known: KnownIds): readonly Action[] {
  return ids.map((id) => {
    try {
      return findAction(id, known)
    } catch (error) {
      const isBeside = !hasFormOfId(id) && ids.some(hasFormOfId)
      if (!isUsageError(error) || error.mend !== null || !isBeside) throw error
      const [there] = whatIsThere(
        'ids',
        known.actions.map((action) => action.id),
      )
      throw new UsageError(error.message, there === undefined ? [] : [there], null, mendedBy('', id))
    }
  })
}

/** A beginning or a short number that several have: what is outstanding is offered first, of that the latest. */
function several(typed: string, found: readonly Action[], isBeginning: boolean): UsageError {
  const latest = isBeginning ? found : found.toReversed()
  const likely = latest.toSorted((action, other) => openFirst(action) - openFirst(other))
  return new UsageError(
    `several ids ${isBeginning ? 'begin with' : 'end in'} \`${typed}\`, expected more of one`,
    whatIsThere(
      'ids',
      latest.map(({ id }) => id),
    ),
    null,
    {
      flag: null,
      typed,
      instead: likely.map(({ id, text, confidential }) => ({
        words: id,
        meaning: confidential ? 'confidential' : text,
      })),
    },
  )
}

const openFirst = ({ status }: Action): number => (status === 'outstanding' ? 0 : 1)

function unknown(typed: string, actions: readonly Action[]): UsageError {
  const ids = actions.map(({ id }) => id)
  const near = nearestIds(typed, ids)
  return new UsageError(
    `unknown id \`${typed}\`${near.length === 0 ? ', expected one of the register' : didYouMean(near[0] ?? null)}`,
    [...whatIsThere('ids', ids), ...(near.length === 0 ? ['try:    epha actions --status all'] : [])],
    null,
    near.length === 0
      ? null
      : { flag: null, typed, instead: near.map((words) => ({ words, meaning: null })) },
  )
}
