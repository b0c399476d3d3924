import { nearest } from '../language/nearest.js'
import { compareDates } from '../model/day.js'
import type { Listed } from '../model/listing.js'
import { compareNaturally } from '../model/natural-order.js'
import { ownerKey } from '../model/owner.js'
import { UsageError, whatIsThere } from '../model/usage-error.js'

type Compare = (one: Listed, other: Listed) => number

/** Puts what is not known last, however the others stand. */
function knownFirst<Value>(
  value: (listed: Listed) => Value | null,
  compare: (one: Value, other: Value) => number,
): (down: boolean) => Compare {
  return (down) => (one, other) => {
    const first = value(one)
    const second = value(other)
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return down ? compare(second, first) : compare(first, second)
  }
}

const byNumber = (one: number, other: number) => one - other

const orders: Readonly<Record<string, (down: boolean) => Compare>> = {
  due: knownFirst(({ action }) => action.due?.date ?? null, compareDates),
  age: knownFirst(({ ageDays }) => ageDays, byNumber),
  owner: knownFirst(({ action }) => (action.owners[0] ? ownerKey(action.owners[0]) : null), compareNaturally),
  meeting: knownFirst(
    ({ action }) => action.meeting,
    (one, other) => {
      return compareDates(one.date, other.date) || compareNaturally(one.id, other.id)
    },
  ),
  item: knownFirst(({ action }) => action.item?.key ?? null, compareNaturally),
  raised: knownFirst(({ action }) => action.raised, compareDates),
  closed: knownFirst(({ action }) => action.closed, compareDates),
  carried: knownFirst(({ action }) => action.carried, byNumber),
  status: knownFirst(({ action }) => action.status, compareStatus),
  id: knownFirst(({ action }) => action.id, compareNaturally),
}

/** The words of `--sort`. */
export const sortKeys: readonly string[] = Object.keys(orders)

function compareStatus(one: string, other: string): number {
  const statuses = ['outstanding', 'done', 'withdrawn']
  return statuses.indexOf(one) - statuses.indexOf(other)
}

/**
 * The order that `due,-age` asks for, a minus turning it round. What is equal so far stands by due day, then by id;
 * without a word that is the order. Throws a UsageError for an unknown word.
 */
export function orderOf(sort: readonly string[]): Compare {
  const words = sort.flatMap((list) => list.split(',')).map((word) => word.trim())
  const compares = [...words.filter((word) => word !== ''), 'due', 'id'].map(orderOfWord)
  return (one, other) => {
    for (const compare of compares) {
      const order = compare(one, other)
      if (order !== 0) return order
    }
    return 0
  }
}

function orderOfWord(word: string): Compare {
  const down = word.startsWith('-')
  const name = (down ? word.slice(1) : word).toLowerCase()
  const order = sortKeys.includes(name) ? orders[name] : undefined
  if (order) return order(down)
  const near = nearest(name, sortKeys)
  throw new UsageError(
    `Unexpected sort key \`${word}\`, expected one of these${near === null ? '' : `; nearest is \`${near}\``}`,
    [
      ...whatIsThere('keys', sortKeys),
      `try:    epha actions --sort ${near === null ? 'due,-age' : `${down ? '-' : ''}${near}`}`,
    ],
  )
}
