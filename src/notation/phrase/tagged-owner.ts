import type { Owner } from '../../model/owner.js'
import type { Roster } from './roster.js'
import { isInitials } from './strangers.js'

// MS: will finish it @Michael Sk
const tagAtEnd = /(?:^|\s)@(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}{0,2}\.?)?)$/u

/**
 * An owner written with initials, whom the same line tags by name at its end: open where the tag is somebody else of the
 * same first letter, for then the initials may be either's.
 * @param words what stands behind the initials
 */
export function besideTag(owner: Owner, words: string, { known, nameOf }: Roster): Owner {
  const tag = isInitials(owner.written) ? tagAtEnd.exec(words.trim())?.[1] : undefined
  if (tag === undefined || owner.kind !== 'person' || tag[0] !== owner.written[0]) return owner
  const tagged = known(tag)
  const [first = ''] = tag.split(' ')
  if (tagged?.key === owner.key || nameOf(owner.key).startsWith(first)) return owner
  return {
    key: owner.written,
    written: owner.written,
    kind: 'unknown',
    ambiguous: [owner.key, tagged?.key ?? tag],
  }
}
