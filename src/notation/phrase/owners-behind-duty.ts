import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Stretch } from '../text/words.js'
import { beforeWords } from './leading-names.js'
import { namesAt, ownersOf } from './names.js'
import type { OwnersRead } from './owners.js'
import type { Roster } from './roster.js'

const signBefore = spoken(({ duty: words }) =>
  words.signsBefore === '' ? null : new RegExp(`^${anyOf(words.signsBefore)} `, 'iu'),
)
// " yn ffonio", " brynu", but not " yn y felin"
const between = spoken(
  ({ duty, names }) =>
    new RegExp(
      `^ (?:${anyOf(duty.afterSignsBefore)} )?(?!${anyOf([names.articles, duty.afterSignsBefore])} )(?=\\p{Ll})`,
      'u',
    ),
)

/**
 * Owners between what says that they are to do something and what it is: "Bydd Nell yn ffonio", where English has
 * "Nell will call". Only people whom all know: things will do something too.
 */
export function ownersBehindDuty({ words, start, end }: Stretch, roster: Roster): OwnersRead | null {
  const sign = signBefore()?.exec(words.text.slice(start, end))?.[0].length
  if (sign === undefined) return null
  const read = namesAt(words, start + sign, roster)
  if (!read || read.end > end || !read.names.every(({ trust }) => trust === 'sure')) return null
  const link = between().exec(words.text.slice(read.end, end))
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
