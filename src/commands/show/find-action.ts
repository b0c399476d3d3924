import { nearestIds } from '../../language/nearest-ids.js'
import type { Action } from '../../model/action.js'
import type { Register } from '../../model/register.js'
import { UsageError, whatIsThere } from '../../model/usage-error.js'

/** Where an id is looked up. */
export type KnownIds = Pick<Register, 'actions' | 'byId'>

/**
 * The action that an id names: in full, by its counted id where it is pinned, by that of a later place of it, by a
 * beginning that no other has, or by a short number ("4a.1") that one action alone has; letter case does not count.
 * Throws UsageError where none or several answer, and never takes what is only near; `command` is what to type before
 * an id then.
 */
export function findAction(typed: string, { actions, byId }: KnownIds, command: string): Action {
  const wanted = typed.toLowerCase()
  const idsOf = ({ id, countedId }: Action) => [id.toLowerCase(), countedId.toLowerCase()]
  const later = byId.get(wanted)
  const ways: readonly ((action: Action) => boolean)[] = [
    ({ id }) => id.toLowerCase() === wanted,
    ({ countedId }) => countedId.toLowerCase() === wanted,
    (action) => action === later,
    (action) => wanted !== '' && idsOf(action).some((id) => id.startsWith(wanted)),
    (action) => wanted !== '' && idsOf(action).some((id) => id.endsWith(`/${wanted}`)),
  ]
  for (const answers of ways) {
    const [only, ...others] = actions.filter(answers)
    if (only && others.length === 0) return only
    if (only) throw several(typed, [only, ...others], command)
  }
  throw unknown(typed, actions, command)
}

/** A beginning or a short number that several have: the latest first, and of them what is outstanding is offered. */
function several(typed: string, found: readonly Action[], command: string): UsageError {
  const latest = found.toReversed()
  const likely = latest.find(({ status }) => status === 'outstanding') ?? latest[0]
  const isBeginning = found.some(({ id }) => id.toLowerCase().startsWith(typed.toLowerCase()))
  const ids = isBeginning ? found : latest
  return new UsageError(
    isBeginning
      ? `Unexpected beginning \`${typed}\`, expected one that a single id has`
      : `Unexpected short number \`${typed}\`, expected one that a single action has`,
    [
      ...whatIsThere(
        'ids',
        ids.map(({ id }) => id),
      ),
      `try:    epha ${command} ${(isBeginning ? found[0] : likely)?.id ?? ''}`,
    ],
  )
}

function unknown(typed: string, actions: readonly Action[], command: string): UsageError {
  const ids = actions.map(({ id }) => id)
  const near = nearestIds(typed, ids)
  const [first] = near
  const nearest = near.map((id) => `\`${id}\``).join(', ')
  return new UsageError(
    `Unexpected id \`${typed}\`, expected one of the register${first === undefined ? '' : `; nearest ${near.length === 1 ? 'is' : 'are'} ${nearest}`}`,
    [
      ...whatIsThere('ids', ids),
      `try:    ${first === undefined ? 'epha actions --status all' : `epha ${command} ${first}`}`,
    ],
  )
}
