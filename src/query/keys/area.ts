import { compareNaturally } from '../../model/natural-order.js'
import { unknownValue } from '../mistake.js'
import { asking } from '../query.js'
import { type GroupingKey, inSmall, type QueryScope } from './key.js'

/** `area:South`, by its name, or by another way of writing it where the settings give one. */
export const area: GroupingKey = {
  isCompared: false,
  read: (value, _, scope) => {
    const known = areasOf(scope)
    const alias = [...scope.areas].find(([, names]) => names.some(inSmall(value)))?.[0]
    const name = known.find(inSmall(value)) ?? alias
    if (name === undefined)
      return unknownValue(value, {
        what: 'area',
        expected: 'one that the minutes name',
        label: 'areas',
        known,
      })
    return asking({
      key: 'area',
      test: ({ areas }) => areas.includes(name),
      words: `the area is ${name}`,
    })
  },
  groups: {
    of: ({ action }) => new Map(action.areas.map((name) => [name, name])),
    orderIn: () => compareNaturally,
    titleOf: (name) => (name === null ? 'no area' : ''),
  },
}

function areasOf({ register, areas }: QueryScope): readonly string[] {
  const names = new Set([
    ...register.meetings.flatMap((meeting) => [
      ...meeting.areas,
      ...meeting.sittings.flatMap((sitting) => (sitting.area === undefined ? [] : [sitting.area])),
    ]),
    ...register.actions.flatMap((action) => action.areas),
    ...areas.keys(),
  ])
  return [...names].toSorted()
}
