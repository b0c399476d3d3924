import { dayText } from '../../language/day-text.js'
import type { ListingGroup } from '../../model/listing.js'
import { ownerKey } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import { noFlags, queryOfFlags } from '../../query/flags.js'
import { groupsOf } from '../../query/group.js'
import { select } from '../../query/select.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { type OwnerCount, ownersJson, ownersLines } from '../../render/owners.js'
import { beforeLineLines } from '../../render/summary.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { loadActions } from '../load-actions.js'

function countOf({ key, listed }: ListingGroup, { people }: Register): OwnerCount {
  const person = key === null ? undefined : people.find((each) => ownerKey(each) === ownerKey({ key }))
  return {
    key,
    name: person && person.name !== key ? person.name : '',
    role: person?.role ?? '',
    outstanding: listed.length,
    overdue: listed.filter((action) => action.overdue).length,
  }
}

/** `3 owners of 5 outstanding actions on 20 Jun 2011; 6 more on the roster.` */
function summaryOf(
  counts: readonly OwnerCount[],
  actions: number,
  { people }: Register,
  today: string,
): string {
  const owners = counts.filter((count) => count.key !== null)
  const unowned = counts.find((count) => count.key === null)?.outstanding ?? 0
  const keys = new Set(owners.flatMap(({ key }) => (key === null ? [] : [ownerKey({ key })])))
  const others = people.filter((person) => person.onRoster && !keys.has(ownerKey(person)))
  return [
    `${counted(owners.length, 'owner')} of ${counted(actions, 'outstanding action')} on ${dayText(today)}`,
    unowned > 0 ? `, ${unowned} with no owner` : '',
    others.length > 0 ? `; ${others.length} more on the roster` : '',
    '.',
  ].join('')
}

/** Who has something outstanding, and how much of it, in the order of the alphabet. */
export async function listOwners(
  { json, allTime }: { readonly json: boolean; readonly allTime: boolean },
  environment: Environment,
): Promise<Answer> {
  const loaded = await loadActions(environment, { allTime })
  const { register, today } = loaded
  const { stdout } = environment
  const {
    listed,
    counts: all,
    withheld,
  } = select(register, {
    query: queryOfFlags(noFlags, register, today),
    today,
    sort: [],
    groupBy: null,
    limit: null,
    // Only counts are shown.
    confidential: true,
  })
  const counts = groupsOf(listed, 'owner', register).map((group) => countOf(group, register))
  if (json)
    return answerOf(
      ownersJson(counts, { today, outstanding: listed.length, beforeSince: all.beforeSince }),
      [],
      loaded,
      environment,
    )
  const lines = counts.length === 0 ? [] : ownersLines(counts, stdout)
  const { beforeLine } = withheld
  const summary = [
    summaryOf(counts, listed.length, register, today),
    ...(beforeLine === null ? [] : beforeLineLines(beforeLine.number, beforeLine.day)),
  ]
  return answerOf(written(lines), summary, loaded, environment)
}
