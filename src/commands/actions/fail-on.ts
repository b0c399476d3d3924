import type { Listing } from '../../model/listing.js'
import type { Register } from '../../model/register.js'
import { UsageError } from '../../model/usage-error.js'
import { keys } from '../../query/keys/index.js'
import { matches, type Query } from '../../query/query.js'
import type { ActionsOptions } from './flags.js'

/** Whether a list makes the command end with exit code 1. */
export type FailTest = (listing: Listing) => boolean

function kindOf(word: string, register: Register, today: string): Query {
  const query = keys.is.read(word, '=', { register, today, queries: new Map(), areas: new Map() })
  if (query.kind !== 'mistake') return query
  const { instead, there, message } = query
  const mend = { flag: '--fail-on', typed: word, instead }
  throw new UsageError(message.replace('`is:`', '`--fail-on`'), there, null, mend)
}

/** Whether `--fail-on` or `--exit-code` matches a list. Throws UsageError for a word that `is:` does not know. */
export function failTestOf(
  { failOn, exitCode }: Pick<ActionsOptions, 'failOn' | 'exitCode'>,
  register: Register,
  today: string,
): FailTest {
  const words = failOn.flatMap((list) => list.split(',')).map((word) => word.trim())
  const kinds = words.map((word) => kindOf(word, register, today))
  return ({ listed }) =>
    (exitCode && listed.length > 0) ||
    listed.some(({ action }) => kinds.some((kind) => matches(kind, action, { today })))
}
