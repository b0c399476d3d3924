import type { Action } from '../model/action.js'
import { isEndOfId } from '../model/ids.js'
import type { Register } from '../model/register.js'

/** Where an id is looked up. */
export type KnownIds = Pick<Register, 'actions' | 'byId'>

const idsOf = ({ id, countedId }: Action): readonly string[] => [id.toLowerCase(), countedId.toLowerCase()]

/** The ways to write an id: as it was typed, and with its last `#` or blank as the `/` behind the meeting. */
const waysToWrite = (typed: string): readonly string[] => [
  ...new Set([typed, typed.trim().replace(/^(.*)[#\s]/, '$1/')]),
]

/** Numbers alone, such as a day or a year: only behind the `/` are they the end of an id. */
const isNumbers = (typed: string): boolean => /^[\d\s/_-]*$/.test(typed)

/**
 * The actions that an id names: in full, by its counted id where it is pinned, by that of a later place of it, else by the
 * short number behind its meeting ("4a.1"), which several may have; letter case does not count. None where nothing answers.
 */
export function actionsNamedInFull(typed: string, { actions, byId }: KnownIds): readonly Action[] {
  const wanted = typed.toLowerCase()
  if (wanted === '') return []
  const later = byId.get(wanted)
  return firstAnswer(actions, [
    ({ id }) => id.toLowerCase() === wanted,
    ({ countedId }) => countedId.toLowerCase() === wanted,
    (action) => action === later,
    (action) => idsOf(action).some((id) => id.endsWith(`/${wanted}`)),
  ])
}

/** As `actionsNamedInFull`, else by any other end of an id: `spring/4a.1`, `spring#4a.1`, `spring 4a.1`. */
export function actionsNamed(typed: string, known: KnownIds): readonly Action[] {
  const named = actionsNamedInFull(typed, known)
  if (named.length > 0 || isNumbers(typed)) return named
  const ways = waysToWrite(typed)
  const isEnd = (id: string): boolean => ways.some((way) => isEndOfId(way, id))
  const later = new Set([...known.byId].flatMap(([id, action]) => (isEnd(id) ? [action] : [])))
  return firstAnswer(known.actions, [(action) => idsOf(action).some(isEnd), (action) => later.has(action)])
}

/** The actions whose ids begin so: "2011-spring/4a" of `2011-spring/4a.1`. */
export function actionsBeginning(typed: string, { actions }: KnownIds): readonly Action[] {
  const wanted = typed.toLowerCase()
  return wanted === '' ? [] : actions.filter((action) => idsOf(action).some((id) => id.startsWith(wanted)))
}

function firstAnswer(
  actions: readonly Action[],
  ways: readonly ((action: Action) => boolean)[],
): readonly Action[] {
  for (const answers of ways) {
    const found = actions.filter(answers)
    if (found.length > 0) return found
  }
  return []
}
