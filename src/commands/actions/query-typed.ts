import { type Flags, queryOfFlags, type TypedTerm } from '../../query/flags.js'
import { asking, type Query } from '../../query/query.js'
import { askedWithDays, dayReader } from '../day-reader.js'
import type { Loaded } from '../loaded.js'

/** The status that is meant where none is asked for. */
export type UsualStatus = 'outstanding' | 'all'

/** What `--as-of` leaves of the actions: later minutes were not read. */
function asOfTerm({ asOf }: Pick<Loaded, 'asOf'>): readonly TypedTerm[] {
  if (asOf === undefined) return []
  const demands = ['raised', 'closed'].map((field) => ({ field, among: null, from: null, until: asOf.day }))
  const query = asking({ key: 'as-of', test: () => true, words: `as of ${asOf.day}`, demands })
  return [{ flag: '--as-of', value: asOf.typed, query }]
}

/**
 * The query that flags and words ask, put to the minutes that were read. Throws UsageError as `queryOfFlags` does.
 * @param beside what else was typed that they must not contradict
 */
export function queryTyped(
  flags: Flags,
  loaded: Loaded,
  usual: UsualStatus,
  beside: readonly TypedTerm[] = [],
): Promise<Query> {
  const { register, settings, today } = loaded
  const { queries, areas } = settings
  const days = [flags.dueBefore, flags.dueAfter, flags.raisedSince]
  return askedWithDays(
    { days, words: flags.expression },
    () => dayReader(settings, today),
    (readDays) =>
      queryOfFlags(flags, register, today, {
        queries,
        areas,
        usual,
        beside: [...asOfTerm(loaded), ...beside],
        ...(readDays === undefined ? {} : { readDays }),
      }),
  )
}
