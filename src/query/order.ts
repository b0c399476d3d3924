import { nearest } from '../language/nearest.js'
import { compareDates } from '../model/day.js'
import type { SortKey } from '../model/fields.js'
import type { Listed } from '../model/listing.js'
import { namesOf } from '../model/names.js'
import { compareNaturally } from '../model/natural-order.js'
import { ownerKey } from '../model/owner.js'
import { didYouMean, mendedBy, UsageError, whatIsThere } from '../model/usage-error.js'

type Order = (listed: Listed, other: Listed) => number

const statuses = ['outstanding', 'done', 'withdrawn']
const byNumber = (number: number, other: number): number => number - other

/** The order that each word of `--sort` stands for, or `down` turned round; what is not known is last either way. */
const orders: Readonly<Record<SortKey, (down: boolean) => Order>> = {
  due: knownFirst(({ action }) => action.due?.date ?? null, compareDates),
  age: knownFirst(({ ageDays }) => ageDays, byNumber),
  owner: knownFirst(({ action: { owners } }) => (owners[0] ? ownerKey(owners[0]) : null), compareNaturally),
  meeting: knownFirst(
    ({ action }) => action.meeting,
    (meeting, other) => compareDates(meeting.date, other.date) || compareNaturally(meeting.id, other.id),
  ),
  item: knownFirst(({ action }) => action.item?.key ?? null, compareNaturally),
  raised: knownFirst(({ action }) => action.raised, compareDates),
  closed: knownFirst(({ action }) => action.closed, compareDates),
  carried: knownFirst(({ action }) => action.carried, byNumber),
  status: knownFirst(({ action }) => statuses.indexOf(action.status), byNumber),
  id: knownFirst(({ action }) => action.id, compareNaturally),
}

/** The words of `--sort`. */
export const sortKeys: readonly SortKey[] = namesOf(orders)

/** Puts what is not known last, however the others stand. */
function knownFirst<Value>(
  read: (listed: Listed) => Value | null,
  compare: (value: Value, other: Value) => number,
): (down: boolean) => Order {
  return (down) => (listed, other) => {
    const first = read(listed)
    const second = read(other)
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return down ? compare(second, first) : compare(first, second)
  }
}

/**
 * The order that `due,-age` asks for, a minus turning it round. What is equal so far stands by due day, then by id;
 * without a word that is the order. Throws a UsageError for an unknown word.
 */
export function orderOf(sort: readonly string[]): Order {
  const words = sort.flatMap((list) => list.split(',')).map((word) => word.trim())
  const compares = [...words.filter((word) => word !== ''), 'due', 'id'].map(orderOfWord)
  return (listed, other) => {
    for (const compare of compares) {
      const order = compare(listed, other)
      if (order !== 0) return order
    }
    return 0
  }
}

function orderOfWord(word: string): Order {
  const down = word.startsWith('-')
  const name = (down ? word.slice(1) : word).toLowerCase()
  const key = sortKeys.find((each) => each === name)
  if (key !== undefined) return orders[key](down)
  const near = nearest(name, sortKeys)
  throw new UsageError(
    `unknown sort key \`${word}\`${didYouMean(near)}`,
    whatIsThere('keys', sortKeys),
    null,
    mendedBy(`${down ? '-' : ''}${near ?? 'due'}`, word, '--sort'),
  )
}
