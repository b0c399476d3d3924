import { unknownValue } from '../mistake.js'
import { asking, demandingOneOf } from '../query.js'
import type { Key } from './key.js'

/** `item:4a`, by its number (`4`, `4a`, `4.1`) or, without one, by the `h2` of its ids: the item or a part of it. */
export const item: Key = {
  isCompared: false,
  read: (value, _, { register }) => {
    const items = [
      ...register.minutes.flatMap((minutes) => minutes.agenda),
      ...register.actions.flatMap((action) => (action.item ? [action.item] : [])),
    ]
    const numbers = [...new Set(items.map(({ key }) => key))]
    if (!/\d/.test(value) || !numbers.some((number) => isWithinItem(number, value)))
      return unknownValue(value, {
        what: 'item',
        expected: 'the number of an agenda item',
        label: 'items',
        known: numbers,
      })
    const whole = value.toLowerCase()
    return asking({
      key: 'item',
      test: (action) => action.item !== null && isWithinItem(action.item.key, whole),
      words: `the item is ${whole}, or a part of it`,
      demands: [
        demandingOneOf(
          'item',
          numbers.filter((number) => isWithinItem(number, whole)),
        ),
      ],
    })
  },
}

/** Whether an item is the one asked for, or a part of it: `4a`, `4.1` and `4(b)` are parts of `4`, `40` is not. */
export function isWithinItem(number: string, wanted: string): boolean {
  const whole = wanted.toLowerCase()
  const part = number.toLowerCase()
  if (!part.startsWith(whole)) return false
  const rest = part.slice(whole.length)
  return (
    rest === '' || (/\d$/.test(whole) ? /^[^\d]/.test(rest) && !whole.startsWith('h') : /^[^a-z]/.test(rest))
  )
}
