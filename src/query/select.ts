import { type Listed, type Listing, liveAndDormant } from '../model/listing.js'
import { ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { censusOf } from './census.js'
import { groupsOf } from './group.js'
import type { GroupBy } from './groupings.js'
import { orderOf } from './order.js'
import { matches, type Query } from './query.js'
import { standingOn } from './standing.js'

/** What is asked of a register. */
export interface Selection {
  readonly query: Query
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** `['due', '-age']`; empty for the earliest due first. */
  readonly sort: readonly string[]
  readonly groupBy: GroupBy | null
  readonly limit: number | null
  /** Whether confidential actions are listed; otherwise those that match are only counted. */
  readonly confidential: boolean
}

/** The answer: what matches, in its order, the dormant ones last, under its headings. Throws a UsageError for an unknown sort key. */
export function select(register: Register, question: Selection): Listing {
  const { query, today, groupBy } = question
  const order = orderOf(question.sort)
  const found = register.actions.filter((action) => matches(query, action, question))
  const open = question.confidential ? found : found.filter((action) => !action.confidential)
  const standing = standingOn(register, today)
  const parts = liveAndDormant(open.map(standing).toSorted(order))
  const all = [...parts.live, ...parts.dormant]
  const listed = question.limit === null ? all : all.slice(0, question.limit)
  const { live, dormant } = liveAndDormant(listed)
  const grouped = (some: readonly Listed[]) => (groupBy === null ? [] : groupsOf(some, groupBy, register))
  const census = register.census ?? censusOf(register)
  const owners = new Set(listed.flatMap(({ action }) => action.owners.map(ownerKey)))
  return {
    today,
    listed,
    groupedBy: groupBy,
    groups: grouped(live),
    dormantGroups: grouped(dormant),
    people: register.people.filter((person) => owners.has(ownerKey(person))),
    counts: {
      shown: listed.length,
      outstanding: census.outstanding,
      overdue: census.dueDays.filter((day) => day < today).length,
      confidential: census.confidential,
      dormant: census.dormantSince.filter((day) => day <= today).length,
      beforeSince: census.beforeLine,
    },
    withheld: {
      confidential: found.length - open.length,
      limit: all.length - listed.length,
      beforeLine: beforeLine(register, question),
    },
  }
}

function beforeLine(
  { beforeLine: actions, since }: Register,
  question: Selection,
): Listing['withheld']['beforeLine'] {
  if (since === null) return null
  return { number: actions.filter((action) => matches(question.query, action, question)).length, day: since }
}
