import { dutyAround } from '../../language/duty.js'
import { spoken } from '../../language/spoken.js'
import type { Stretch } from '../text/words.js'
import { beforeWords } from './leading-names.js'
import { namesAt, ownersOf } from './names.js'
import type { OwnersRead } from './owners.js'
import type { Roster } from './roster.js'

/** What stands before and behind whoever is to do something, where the verb comes first; null where it does not. */
// Bydd Nell yn ffonio · Rhaid i Nell brynu paent, but not "Bydd Nell yn y felin"
export const aroundDoer = spoken(() => {
  const pieces = dutyAround()
  return (
    pieces && {
      before: new RegExp(`^${pieces.before}`, 'iu'),
      behind: new RegExp(`^${pieces.behind}`, 'u'),
    }
  )
})

/**
 * Owners between what says that they are to do something and what it is: "Bydd Nell yn ffonio", where English has
 * "Nell will call". Only people whom all know: things will do something too.
 */
export function ownersBehindDuty({ words, start, end }: Stretch, roster: Roster): OwnersRead | null {
  const sign = aroundDoer()?.before.exec(words.text.slice(start, end))?.[0].length
  if (sign === undefined) return null
  const read = namesAt(words, start + sign, roster)
  if (!read || read.end > end || !read.names.every(({ trust }) => trust === 'sure')) return null
  const link = aroundDoer()?.behind.exec(words.text.slice(read.end, end))
  if (!link) return null
  return {
    owners: ownersOf(read.names, roster),
    former: [],
    start,
    end: read.end + link[0].length,
    sign: 'duty',
    because: beforeWords(words.text.slice(start + sign, read.end)),
  }
}
