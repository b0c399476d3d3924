import type { OwnerEvidence } from '../../model/evidence.js'
import type { Owner } from '../../model/owner.js'
import type { Stretch } from '../text/words.js'
import type { Named } from './name-at.js'
import { nobody } from './names.js'
import type { Neighbours, OwnersRead } from './owners.js'
import type { Roster } from './roster.js'

/** Names with which a stretch of words begins, and what stands after them. */
export interface LeadingNames {
  readonly stretch: Stretch
  readonly roster: Roster
  readonly neighbours: Neighbours
  readonly names: readonly Named[]
  readonly owners: readonly Owner[]
  /** The names as written. */
  readonly written: string
  /** Where the names end. */
  readonly end: number
  readonly after: string
}

/** What a sign says of the names before it; null where it does not stand there. */
export type Verdict = OwnersRead | 'no owners' | null

/** Why names are owners: what is to be done stands behind them. */
export const beforeWords = (quoted: string): OwnerEvidence => ({
  about: 'owner',
  code: 'before-words',
  quoted,
})

/** Whether all know every name. */
export const isSure = ({ names }: LeadingNames): boolean => names.every(({ trust }) => trust === 'sure')

/** Whether nothing but its capitals, or not even these, makes a name of it. */
export const isUnknown = ({ trust }: Named): boolean => trust === 'name' || trust === 'word'

/** Whether every name may be an owner where a sign stands behind it. */
export const mayAllOwn = ({ names, roster }: LeadingNames): boolean =>
  names.every((name) => mayOwn(name, roster))

/** Whether a name may be that of an owner: somebody is known, or a stranger may be called so. */
export function mayOwn(name: Named, { known, strangers }: Roster): boolean {
  const { written } = name
  if (!isUnknown(name) || nobody().test(written)) return true
  // Of "Beg Nina Holt to come" nobody can say that no name begins with "Beg" but where others begin such lines.
  const isLong = /^(?:\p{Lu}[\p{L}'’-]+ ){2,3}\p{Lu}[\p{L}'’-]+$/u.test(written)
  // "Reluctantly Dina Perry", where all know Dina Perry: whether that is one name more nobody can say.
  const behindFirst = written.slice(written.indexOf(' ') + 1)
  if (behindFirst.includes(' ') && known(behindFirst)?.kind === 'person') return false
  if (isLong && !strangers.beginners().some((name) => known(name) !== null)) return false
  return strangers.mayBeName(written) || strangers.isDoer(written) || strangers.isNickname(written)
}
