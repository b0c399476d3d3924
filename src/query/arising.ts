import type { Action } from '../model/action.js'
import type { AgendaItem, Meeting } from '../model/meeting.js'
import type { Register } from '../model/register.js'

/** What one item of one meeting raised and is outstanding. */
export interface ArisingGroup {
  readonly meeting: Meeting
  readonly item: AgendaItem | null
  readonly actions: readonly Action[]
}

/** All that is outstanding in a series, by the items that raised it, the oldest meeting first. */
export function arisingGroups(register: Register, series: string | null): readonly ArisingGroup[] {
  const order = new Map(register.meetings.map(({ path }, place) => [path, place]))
  const actions = register.actions
    .filter(({ meeting, status }) => meeting.series === series && status === 'outstanding')
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.location.line - other.location.line)
  const groups = new Map<string, ArisingGroup & { actions: Action[] }>()
  for (const action of actions) {
    const { meeting, item } = action
    const key = `${meeting.path}\n${item?.location.line ?? ''}`
    const group = groups.get(key)
    if (group) group.actions.push(action)
    else groups.set(key, { meeting, item, actions: [action] })
  }
  return [...groups.values()]

  function placeOf({ meeting: { path } }: Action): number {
    return order.get(path) ?? 0
  }
}
