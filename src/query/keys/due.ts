import { dayText } from '../../language/day-text.js'
import { compareNaturally } from '../../model/natural-order.js'
import { dueDay, readDateValue } from './dates.js'
import type { GroupingKey } from './key.js'

/** `due<2011-07-01`, `due:this-month`, `due<=next-meeting`, `due:none`. */
export const due: GroupingKey = {
  isCompared: true,
  read: (value, comparison, scope) => readDateValue(dueDay, value, comparison, scope),
  groups: {
    of: ({ action }) => {
      const day = dueDay.of(action)
      return new Map(day === null ? [] : [[day, day]])
    },
    orderIn: () => compareNaturally,
    titleOf: (day) => (day === null ? 'no date' : dayText(day)),
  },
}
