import { duty, isAtWork, isTold, notAVerb } from '../../language/duty.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { isVerb } from '../../language/verbs.js'
import type { Owner } from '../../model/owner.js'
import type { Stretch } from '../text/words.js'
import { ownersAlone } from './names.js'
import type { OwnersRead } from './owners.js'
import { isBody, type Roster } from './roster.js'
import { isInitials } from './strangers.js'

const ownerLabel = spoken((words) => new RegExp(`^${anyOf(words.duty.ownerLabels)}:? `, 'i'))
/** "owner: AF" without what says that an owner follows. */
export const withoutOwnerLabel = (inside: string): string => inside.replace(ownerLabel(), '')

// "(Eemeli will file it)", "(Robin volunteered)", "(Robin is on it)"
const promise = spoken(
  (words) =>
    new RegExp(`^(.{1,40}?)(?: ${anyOf(words.duty.promises)}\\b|(?:${isAtWork().source.slice(1)}))`, 'u'),
)

/** Who stands before a promise at the beginning of brackets, as written; null without one. */
const promisedBy = (inside: string): string | null => promise().exec(inside)?.[1] ?? null

/** Somebody known of whom brackets say that they will do it. */
export function promiserIn(inside: string, roster: Roster): Owner | null {
  const owner = roster.known(promisedBy(inside) ?? '')
  return owner?.kind === 'person' ? owner : null
}

// Outreach (Robin volunteered) to clarify the rules · Hall gutters (AF): call the roofer · Gutters (east) (AF): …
const behindWords =
  /^((?:[^()[\]\n:;.,@]{2,60})(?: \([^()\n]{1,40}\))?(?: [^()[\]\n:;.,@]{2,60})?) \(([^()\n]{1,60})\)(?=[: ])/u
const mark = /^ ?(?::|[–—-](?=\s))\s/

/**
 * Owners in brackets between a thing and what is to become of it, all of which stays in the words. `no owners` where
 * the brackets say that somebody will do it whom nobody knows; null where what stands before them may itself be somebody.
 */
export function ownersBehindThing(stretch: Stretch, roster: Roster): OwnersRead | 'no owners' | null {
  const { words, start, end } = stretch
  const found = behindWords.exec(words.text.slice(start, Math.min(end, start + 140)))
  if (!found) return null
  const [whole, thing = '', inside = ''] = found
  const after = words.text.slice(start + whole.length, end)
  const must = duty().exec(after)?.[0]
  if (must === undefined ? !mark.test(after) : !isDuty(after.slice(must.length), thing)) return null
  if (mayBeSomebody(thing, roster)) return null
  const owners = namedIn(inside, roster)
  if (owners === null) return promisedBy(inside) === null ? null : 'no owners'
  const quoted = `(${inside})`
  return {
    owners,
    former: [],
    start,
    end: start,
    sign: 'bracket',
    because:
      must === undefined
        ? { about: 'owner', code: 'before-words', quoted }
        : { about: 'owner', code: 'before-duty', quoted, duty: must.trim() },
  }
}

/** Whether something is to be done, and the words before the brackets are not that: "Ask the printer (Rosa) to come". */
function isDuty(behind: string, thing: string): boolean {
  const next = behind.trimStart()
  const [first = ''] = thing.toLowerCase().split(' ')
  return !isTold().test(next) && !notAVerb().test(next) && !isVerb(first)
}

function mayBeSomebody(thing: string, roster: Roster): boolean {
  const { strangers } = roster
  return (
    roster.namedFirst(thing) !== null ||
    roster.known(thing) !== null ||
    isBody(thing) ||
    isInitials(thing) ||
    strangers.isSomebody(thing) ||
    strangers.isNickname(thing)
  )
}

function namedIn(inside: string, roster: Roster): readonly Owner[] | null {
  const alone = ownersAlone(withoutOwnerLabel(inside), roster, false)
  if (alone && alone.length > 0 && alone.every(({ kind }) => kind === 'person')) return alone
  const promiser = promiserIn(inside, roster)
  return promiser && [promiser]
}
