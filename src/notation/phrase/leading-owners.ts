import { duty, isTold, notAVerb } from '../../language/duty.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { asksBeforeTo, isVerb, opensWithTask, opensWithVerb } from '../../language/verbs.js'
import type { Stretch } from '../text/words.js'
import { awaitedAt } from './awaited.js'
import { beforeArrow } from './before-arrow.js'
import { ownersBehindThing } from './bracket-owners.js'
import {
  beforeWords,
  isSure,
  isUnknown,
  type LeadingNames,
  mayAllOwn,
  type Verdict,
} from './leading-names.js'
import type { Named } from './name-at.js'
import { namesAt, nobody, ownersAlone, ownersOf } from './names.js'
import { type Neighbours, noNeighbours, type OwnersRead } from './owners.js'
import { ownersBehindDuty } from './owners-behind-duty.js'
import type { Roster } from './roster.js'
import { isThingBeforeMark } from './things-before-marks.js'

const longestSign = 60
/** The signs that a name is that of an owner; the first that stands there decides. */
const signs: readonly ((names: LeadingNames) => Verdict)[] = [
  beforeArrow,
  beforeDuty,
  beforeMark,
  asNobody,
  atItsPlace,
]

/**
 * Owners at the beginning of an entry: `RH`, `RH:`, `RH –`, `RH to`, `RH will`, `**RH**`, `[HP, NL]`, `RH/AF`, `@handle`,
 * a full name, a group; `AF → TR`. What is taken goes on over the "to" or "will" after them.
 * @param neighbours what stands around it in its list
 */
export function leadingOwners(
  stretch: Stretch,
  roster: Roster,
  neighbours: Neighbours = noNeighbours,
): OwnersRead | null {
  if (isNeither().test(stretch.words.text.slice(stretch.start, stretch.end))) return null
  const bracketed = inBrackets(stretch, roster)
  if (bracketed) return bracketed
  const behindThing = ownersBehindThing(stretch, roster)
  if (behindThing !== null) return behindThing === 'no owners' ? null : behindThing
  const behindDuty = ownersBehindDuty(stretch, roster)
  if (behindDuty) return behindDuty
  const { words, start, end } = stretch
  const read = namesAt(words, start, roster)
  if (!read || read.end > end) return null
  const names: LeadingNames = {
    stretch,
    roster,
    neighbours,
    names: read.names,
    owners: ownersOf(read.names, roster),
    written: words.text.slice(start, read.end),
    end: read.end,
    after: words.text.slice(read.end, Math.min(read.end + longestSign, end)),
  }
  for (const sign of signs) {
    const verdict = sign(names)
    if (verdict !== null) return verdict === 'no owners' ? null : verdict
  }
  return null
}

// [HP, NL] circulate · (RH): circulate, but not [Rém]{.mark}i
const brackets = /^[[(]([^[\]()\n]{1,80})[\])](?![\p{L}{])[:,]?\s{0,3}/u

function inBrackets({ words, start, end }: Stretch, roster: Roster): OwnersRead | null {
  const bracket = brackets.exec(words.text.slice(start, end))
  const owners = bracket && ownersAlone(bracket[1] ?? '', roster, true)
  if (!bracket || !owners) return null
  const after = start + bracket[0].length
  return {
    owners,
    former: [],
    start,
    end: after + dutyLength(words.text, after - 1),
    sign: 'bracket',
    because: beforeWords(bracket[0].trim()),
  }
}

// Neither MW nor KO will …
const isNeither = spoken((words) => new RegExp(`^${anyOf(words.names.neither)}\\b`, 'i'))

const capitalsTellNothing = spoken((words) => words.nounsHaveCapitals)

// MW (by 3 May) to … · KO, the treasurer, will …
const aside = /^(?:,? ?\([^()\n]{1,60}\),?|, [^,.;:\n]{1,40},)(?= )/

// RH to circulate · AF will write
function beforeDuty(names: LeadingNames): Verdict {
  const { stretch, end, written, owners } = names
  const passed = aside.exec(names.after)?.[0].length ?? 0
  const after = names.after.slice(passed)
  // "[Ada Flint](url)to find out": an export swallowed the blank.
  const isGlued = stretch.words.links.some((span) => span.end === end)
  const must = duty().exec(after) ?? (isGlued ? /^(?:to|will)(?= )/.exec(after) : null)
  if (!must) return null
  const verb = after.slice(must[0].length).trimStart()
  // "RH to be told by phone": whoever is told does nothing.
  if (isTold().test(verb)) return 'no owners'
  // "DNS to be moved", "Email to Roger", "Write to NO": the subject is a thing, or no subject.
  const isToSomebody = /^(?:\p{Lu}{2,4}\b|@)/u.test(verb) && names.names.every(isUnknown)
  // "Write to parents", "Agree to pay": what is to be done.
  const isAsked = must[0].trim() === 'to' && isAskedOf(names)
  const isThing = /(?:^| )(?:to|please)$/.test(must[0]) && (notAVerb().test(verb) || isToSomebody)
  // "ann 'll see" is what somebody says
  const isSpeech = must[0].startsWith(" '")
  // "Rechnung wird bezahlt": where things have capitals, somebody has to be known.
  const isNoun =
    capitalsTellNothing() &&
    names.names.every((name) => isUnknown(name) && !/^\p{Lu}{2,4}$/u.test(name.written))
  if (isNoun || (!isSure(names) && (isThing || isSpeech || isAsked || !mayAllOwn(names)))) return 'no owners'
  return {
    owners,
    former: [],
    start: stretch.start,
    end: end + passed + must[0].length,
    sign: 'duty',
    ...(passed > 0 ? { aside: { start: end, end: end + passed } } : {}),
    because: { about: 'owner', code: 'before-duty', quoted: written, duty: must[0].trim() },
  }
}

/**
 * Whether a word before "to" is what is to be done: a verb, but not "Mark to call" where other lines begin with somebody
 * and what this person is to do.
 */
function isAskedOf({ written, roster }: LeadingNames): boolean {
  return asksBeforeTo(written) || (isVerb(written) && roster.strangers.beginners().every(isVerb))
}

const mark = /^ ?(?::|[–—-](?=\s))\s{0,3}/

// RH: circulate · RH – circulate · Rosa Hale (RH): circulate
function beforeMark(names: LeadingNames): Verdict {
  const { stretch, roster, end, written, owners } = names
  const passed = isSure(names) ? (/^ \([^()\n]{1,60}\)/.exec(names.after)?.[0].length ?? 0) : 0
  const found = mark.exec(names.after.slice(passed)) ?? stopBeforeTask(names, passed)
  if (!found) return null
  const wordsStart = end + passed + found[0].length
  const behind = stretch.words.text.slice(wordsStart, stretch.end)
  if (isThingBeforeMark(names.names, roster, { mark: found[0], behind })) return 'no owners'
  const doOwn = names.names.every((name) => ownsBeforeMark(name, roster))
  if (!doOwn && !isStrangerInList(names)) return 'no owners'
  const awaited = awaitedAt({ ...stretch, start: wordsStart }, roster)
  if (awaited) return { ...awaited, start: stretch.start, end: wordsStart, sign: 'mark' }
  return {
    owners,
    former: [],
    start: stretch.start,
    ...(passed > 0 ? { aside: { start: end, end: end + passed } } : {}),
    end: wordsStart + dutyLength(stretch.words.text, wordsStart - 1),
    sign: 'mark',
    because: beforeWords(written),
  }
}

const fullStop = /^\.\s{1,3}/

/** A full stop between somebody and what is to be done: "Rosa Hale. Paint the gate". */
function stopBeforeTask({ stretch, end, after }: LeadingNames, passed: number): RegExpExecArray | null {
  const found = fullStop.exec(after.slice(passed))
  if (found === null) return null
  const words = stretch.words.text.slice(end + passed + found[0].length, stretch.end)
  return opensWithTask(words) || opensWithVerb(words.split(/\s+/, 2)) ? found : null
}

const ownsBeforeMark = (name: Named, { strangers }: Roster): boolean =>
  !isUnknown(name) ||
  nobody().test(name.written) ||
  strangers.isNickname(name.written) ||
  strangers.isDoerOfSeries(name.written)

/**
 * "Unna, Merle: …", or "Unna: …" where others of the list begin with whom all know; but "Membership: Merle: …" and
 * "Roof: Merle to …" are topics.
 */
function isStrangerInList(names: LeadingNames): boolean {
  const { stretch, roster, end, after, neighbours } = names
  const isBesideKnown = names.names.some(({ trust }) => trust === 'sure' || trust === 'likely')
  if (!(neighbours.begin || isBesideKnown) || !mayAllOwn(names)) return false
  const { words } = stretch
  const behind = namesAt(words, end + (mark.exec(after)?.[0].length ?? 0), roster)
  if (!behind?.names.every(({ trust }) => trust === 'sure')) return true
  const rest = words.text.slice(behind.end, stretch.end)
  return !/^\s*$|^ ?(?::|[–—-] )/.test(rest) && !duty().test(rest)
}

// TBC circulate
function asNobody({ stretch, owners, end, written }: LeadingNames): Verdict {
  return owners.length > 0
    ? null
    : {
        owners,
        former: [],
        start: stretch.start,
        end,
        sign: 'place',
        because: { about: 'owner', code: 'nobody', quoted: written },
      }
}

/** Whether a first name may be what is to be done: "Mark the day", "Bill a customer". Where it may, nobody owns it for it. */
const mayBeVerb = ({ written, after }: LeadingNames): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(written) && isThing().test(after.trimStart())

const isThing = spoken((words) => new RegExp(`^${anyOf(words.duty.notVerbs)}(?![\\p{L}\\p{N}'’-])`, 'u'))

// RH circulate the guidance: somebody known, and then words
function atItsPlace(names: LeadingNames): Verdict {
  const { stretch, roster, after, end, written, owners } = names
  if (mayBeVerb(names)) return 'no owners'
  const isBold = stretch.words.strong.some(
    (span) => span.start <= stretch.start && span.end >= end && span.end <= end + 1,
  )
  const isTrusted = names.names.every(
    ({ trust, written }) => trust === 'sure' || areSomebodys(written, roster),
  )
  if (!isTrusted || !/^(?:\s|$|,\s(?=\p{Ll}+\s))/u.test(after) || /^ ?(?:['’]s|\()/.test(after)) return null
  return {
    owners,
    former: [],
    start: stretch.start,
    end: end + (/^,\s/.test(after) ? 2 : 0),
    sign: 'place',
    because: beforeWords(written),
    ...(isBold ? {} : { asSubject: true as const }),
  }
}

/** "PFA training in December" is no duty of PFA where the file says "the PFA". */
const areSomebodys = (capitals: string, { strangers }: Roster): boolean =>
  strangers.areInitials(capitals) && !strangers.areOfThing(capitals)

function dutyLength(text: string, from: number): number {
  const must = /^ to(?= )/.exec(text.slice(from, from + 20)) ?? /^.to(?= )/.exec(text.slice(from, from + 4))
  return must ? must[0].length - 1 : 0
}
