import { addDays } from '../../model/day.js'
import { UsageError } from '../../model/usage-error.js'
import { cannotBothHold } from '../../query/both-hold.js'
import type { Flags, TypedTerm } from '../../query/flags.js'
import { demandingDay } from '../../query/keys/dates.js'
import { asking, ofStatus, type Query } from '../../query/query.js'
import { queryTyped } from '../actions/query-typed.js'
import type { Loaded } from '../loaded.js'
import { quoted } from '../shell-word.js'

const outstanding = asking(ofStatus(['outstanding']))

/**
 * Which actions letters are asked about.
 * @param dueWithin the days that `--due-within` was read as
 * @throws UsageError where no letter can be about them, whatever the minutes say
 */
export async function letterQuery(
  { flags, dueWithin: typed }: { readonly flags: Flags; readonly dueWithin: string | null },
  dueWithin: number | null,
  loaded: Loaded,
): Promise<Query> {
  const query = await queryTyped(flags, loaded, 'outstanding', dueWithinTerm(typed, dueWithin, loaded.today))
  const { expression } = flags
  if (expression === null || !cannotBothHold(query, outstanding)) return query
  throw new UsageError(`letters are about what is outstanding, and \`${expression}\` is not`, [
    `try:    epha actions ${quoted(expression)}`,
  ])
}

/** What `--due-within` leaves of the actions. */
function dueWithinTerm(typed: string | null, days: number | null, today: string): readonly TypedTerm[] {
  if (typed === null || days === null) return []
  const until = addDays(today, days)
  const demands = [...demandingDay('due'), { field: 'due', among: null, from: null, until }]
  const query = asking({ key: 'due', test: () => true, words: `due by ${until}`, demands })
  return [{ flag: '--due-within', value: typed, query }]
}
