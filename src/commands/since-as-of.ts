import { contraryError, mendedBy } from '../model/usage-error.js'
import type { Loaded } from './loaded.js'

/**
 * Throws UsageError for a `--since` that is later than `--as-of`: of then, no minutes are read.
 * @param since `YYYY-MM-DD`; null where it was not typed
 */
export function refuseSinceAfter(since: string | null, { asOf }: Pick<Loaded, 'asOf'>): void {
  if (since === null || asOf === undefined || since <= asOf.day) return
  throw contraryError(`--as-of ${asOf.typed}`, `--since ${since}`, mendedBy('', asOf.typed, '--as-of'))
}
