import { duty, notAVerb } from '../../language/duty.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Stretch } from '../text/words.js'
import { namesAt, ownersOf } from './names.js'
import type { OwnersRead } from './owners.js'
import type { Roster } from './roster.js'

// Waiting for MIH to open it · still awaiting Nell to answer
const awaiting = spoken((words) => new RegExp(`^(?:still )?${anyOf(words.phrases.clauses.awaiting)} `, 'i'))

/**
 * Whom somebody waits for, at the beginning of some words: they are to do it, whoever says so. The words stay whole.
 * Null where nobody known is waited for, or nothing is to be done.
 */
export function awaitedAt({ words, start, end }: Stretch, roster: Roster): OwnersRead | null {
  const lead = awaiting().exec(words.text.slice(start, end))?.[0]
  const read = lead === undefined ? null : namesAt(words, start + lead.length, roster)
  if (lead === undefined || !read || read.end > end) return null
  const owners = ownersOf(read.names, roster)
  if (owners.length === 0 || !owners.every(({ kind }) => kind === 'person')) return null
  const after = words.text.slice(read.end, Math.min(read.end + 60, end))
  const must = duty().exec(after)?.[0] ?? ''
  const verb = after.slice(must.length).trimStart()
  if (must.trim() !== 'to' || notAVerb().test(verb)) return null
  const quoted = words.text.slice(start + lead.length, read.end)
  const because = { about: 'owner', code: 'before-duty', quoted, duty: 'to' } as const
  return { owners, former: [], start, end: start, sign: 'duty', because }
}
