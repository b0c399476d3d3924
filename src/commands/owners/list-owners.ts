import { dayText } from '../../language/day-text.js'
import type { Listed, ListingGroup } from '../../model/listing.js'
import { ownerKey } from '../../model/owner.js'
import type { OwnerRecord } from '../../model/owner-record.js'
import type { Register } from '../../model/register.js'
import { type Flags, hasAnyFlag } from '../../query/flags.js'
import { groupsOf } from '../../query/group.js'
import { ownerRecords } from '../../query/owner-record.js'
import { select } from '../../query/select.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { type OwnerCount, ownersCsv, ownersJson, ownersLines } from '../../render/owners.js'
import { beforeLineLines } from '../../render/summary.js'
import { queryTyped } from '../actions/query-typed.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { type ListFormat, listAnswer, terminalFor } from '../list-format.js'
import { loadActions } from '../load-actions.js'

const isOutstanding = ({ action }: Listed): boolean => action.status === 'outstanding'

const noRecord: OwnerRecord = { done: 0, doneLate: 0, lastSeen: null }

function countOf(
  { key, listed }: ListingGroup,
  { people }: Register,
  recordOf: (owner: { readonly key: string }) => OwnerRecord,
): OwnerCount {
  const person = key === null ? undefined : people.find((each) => ownerKey(each) === ownerKey({ key }))
  return {
    key,
    name: person && person.name !== key ? person.name : '',
    role: person?.role ?? '',
    outstanding: listed.filter(isOutstanding).length,
    overdue: listed.filter((action) => action.overdue).length,
    ...(key === null ? noRecord : recordOf({ key })),
  }
}

/** `3 owners of 5 outstanding actions on 20 Jun 2011; 6 more on the roster.` */
function summaryOf(
  counts: readonly OwnerCount[],
  actions: readonly Listed[],
  { people }: Register,
  { today, isOfAll }: { readonly today: string; readonly isOfAll: boolean },
): string {
  const owners = counts.filter((count) => count.key !== null)
  const unowned = actions.filter(({ action }) => action.owners.length === 0).length
  const keys = new Set(owners.flatMap(({ key }) => (key === null ? [] : [ownerKey({ key })])))
  const others = people.filter((person) => person.onRoster && !keys.has(ownerKey(person)))
  return [
    `${counted(owners.length, 'owner')} of ${counted(actions.length, isOfAll ? 'outstanding action' : 'action')} on ${dayText(today)}`,
    unowned > 0 ? `, ${unowned} with no owner` : '',
    isOfAll && others.length > 0 ? `; ${others.length} more on the roster` : '',
    '.',
  ].join('')
}

/** Who has something outstanding, and how much of it, in the order of the alphabet. */
export async function listOwners(
  { flags, allTime, ...shown }: { readonly flags: Flags; readonly allTime: boolean } & ListFormat,
  environment: Environment,
): Promise<Answer> {
  const loaded = await loadActions(environment, { allTime })
  const query = await queryTyped(flags, loaded, 'outstanding')
  const { register, today } = loaded
  const {
    listed,
    counts: all,
    withheld,
  } = select(register, {
    query,
    today,
    sort: [],
    groupBy: null,
    limit: null,
    // Only counts are shown.
    confidential: true,
  })
  const recordOf = ownerRecords(register)
  const counts = groupsOf(listed, 'owner', register).map((group) => countOf(group, register, recordOf))
  const answered = (list: string, notes: readonly string[]): Promise<Answer> =>
    listAnswer(answerOf(list, notes, loaded, environment), shown, environment, loaded)
  if (shown.format === 'json')
    return answered(
      ownersJson(counts, {
        today,
        outstanding: listed.filter(isOutstanding).length,
        beforeSince: all.beforeSince,
      }),
      [],
    )
  const paper = terminalFor(shown, environment)
  const lines = counts.length === 0 ? [] : ownersLines(counts, paper)
  const { beforeLine } = withheld
  const summary = [
    summaryOf(counts, listed, register, { today, isOfAll: !hasAnyFlag(flags) }),
    ...(beforeLine === null ? [] : beforeLineLines(beforeLine.number, beforeLine.day)),
  ]
  return answered(shown.format === 'csv' ? ownersCsv(counts, shown.csv) : written(lines), summary)
}
