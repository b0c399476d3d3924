import { isWish } from '../../language/duty.js'
import { isPost } from '../../language/posts.js'
import type { Named } from './name-at.js'
import type { Roster } from './roster.js'
import { sayingOf } from './saying.js'
import { isOpeningVerb } from './strangers.js'

/** A colon or a dash, and the words behind it. */
interface Marked {
  readonly mark: string
  readonly behind: string
}

/** Whether what stands before a colon or a dash, written as somebody or a body may be, is a thing or a task all the same. */
export function isThingBeforeMark(names: readonly Named[], roster: Roster, marked: Marked): boolean {
  if (names.some((name) => isTaskForBody(name, roster))) return true
  const areUnknown = names.every(
    ({ written, trust }) => trust === 'initials' && roster.known(written) === null,
  )
  return areUnknown && (isLabelOfLink(marked) || isSpokenOf(marked) || areWords(names, roster))
}

// PR: https://…
const isLabelOfLink = ({ behind }: Marked): boolean => /^<?https?:\S+\s*$/.test(behind)

// VOTE: seven of eight
const areWords = (names: readonly Named[], { strangers }: Roster): boolean =>
  names.every(({ written }) => strangers.areOfWord(written))

// SKF - would like a server of its own
const isSpokenOf = ({ mark, behind }: Marked): boolean =>
  !mark.includes(':') && (isWish.test(behind) || sayingOf(behind) === 'remark')

/** "Email BEP leads - the dates of the fair", but "Review Board - …" where the minutes say it again. */
function isTaskForBody({ written, trust }: Named, { strangers }: Roster): boolean {
  const [first = '', second = ''] = written.split(' ')
  if (trust !== 'body' || isPost(written) || !isOpeningVerb(first)) return false
  return /^\p{Lu}/u.test(second) && !strangers.isSaidAgain(written)
}
