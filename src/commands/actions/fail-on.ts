import type { Listing } from '../../model/listing.js'
import type { Register } from '../../model/register.js'
import { UsageError } from '../../model/usage-error.js'
import { readTerm } from '../../query/keys/key.js'
import { matches, type Query } from '../../query/query.js'

/** What of a list makes a script stop. */
export interface Gate {
  /** Words of `is:`, each may be a comma list: a shown action of one of these kinds. */
  readonly failOn: readonly string[]
  /** Any action at all. */
  readonly exitCode: boolean
}

/** Whether a list that was shown is one to fail on. */
export type Fails = (listing: Listing) => boolean

function kindOf(word: string, register: Register, today: string): Query {
  const query = readTerm('is', '=', word, { register, today, queries: new Map(), areas: new Map() })
  if (query.kind !== 'mistake') return query
  const { instead, there, message } = query
  throw new UsageError(message.replace('`is:`', '`--fail-on`'), [
    ...there,
    `try:    epha actions --fail-on ${instead ?? 'overdue'}`,
  ])
}

/** Reads what a list is to fail on. Throws UsageError for a word that `is:` does not know. */
export function gateOf({ failOn, exitCode }: Gate, register: Register, today: string): Fails {
  const words = failOn.flatMap((list) => list.split(',')).map((word) => word.trim())
  const kinds = words.map((word) => kindOf(word, register, today))
  return ({ listed }) =>
    (exitCode && listed.length > 0) ||
    listed.some(({ action }) => kinds.some((kind) => matches(kind, action, { today })))
}
