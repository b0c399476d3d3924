import { type Flags, queryOfFlags } from '../../query/flags.js'
import type { Query } from '../../query/query.js'
import { askedWithDays, dayReader } from '../day-reader.js'
import type { Loaded } from '../loaded.js'

/** The status that is meant where none is asked for. */
export type UsualStatus = 'outstanding' | 'all'

/** The query that flags and words ask, put to the minutes that were read. Throws UsageError as `queryOfFlags` does. */
export function queryTyped(flags: Flags, loaded: Loaded, usual: UsualStatus): Promise<Query> {
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
        ...(readDays === undefined ? {} : { readDays }),
      }),
  )
}
