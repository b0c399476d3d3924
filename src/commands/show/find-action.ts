import { nearest } from '../../language/nearest.js'
import type { Action } from '../../model/action.js'
import { UsageError, whatIsThere } from '../../model/usage-error.js'

function unknown(typed: string, actions: readonly Action[], command: string): UsageError {
  const ids = actions.map((action) => action.id)
  // 3.1 is what people say; the latest meeting's is meant.
  const sameEnding = ids.findLast((id) => id.toLowerCase().endsWith(`/${typed.toLowerCase()}`))
  const near = sameEnding ?? nearest(typed, ids)
  return new UsageError(
    `Unexpected id \`${typed}\`, expected one of the register${near === null ? '' : `; nearest is \`${near}\``}`,
    [
      ...whatIsThere('ids', ids),
      `try:    ${near === null ? 'epha actions --status all' : `epha ${command} ${near}`}`,
    ],
  )
}

/**
 * The action that an id names: in full, by its counted id where it is pinned, or by a beginning that no other
 * has; letter case does not count. Throws UsageError where none or several answer; `command` is what to type
 * before an id then.
 */
export function findAction(typed: string, actions: readonly Action[], command: string): Action {
  const wanted = typed.toLowerCase()
  const idsOf = ({ id, countedId }: Action) => [id.toLowerCase(), countedId.toLowerCase()]
  const ways: readonly ((action: Action) => boolean)[] = [
    ({ id }) => id.toLowerCase() === wanted,
    ({ countedId }) => countedId.toLowerCase() === wanted,
    (action) => wanted !== '' && idsOf(action).some((id) => id.startsWith(wanted)),
  ]
  const found = ways.map((answers) => actions.filter(answers)).find((some) => some.length > 0) ?? []
  const [only, other] = found
  if (!only) throw unknown(typed, actions, command)
  if (!other) return only
  const ids = found.map((action) => action.id)
  throw new UsageError(`Unexpected beginning \`${typed}\`, expected one that a single id has`, [
    ...whatIsThere('ids', ids),
    `try:    epha ${command} ${only.id}`,
  ])
}
