import { duty, isTold, notAVerb } from '../../language/duty.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { opensWithTask } from '../../language/verbs.js'
import type { OwnerEvidence } from '../../model/evidence.js'
import type { Owner } from '../../model/owner.js'
import type { Stretch } from '../text/words.js'
import { awaitedAt } from './awaited.js'
import { ownersBehindThing } from './bracket-owners.js'
import type { Named } from './name-at.js'
import { namesAt, nobody, ownersAlone, ownersOf } from './names.js'
import { type Neighbours, noNeighbours, type OwnersRead } from './owners.js'
import type { Roster } from './roster.js'
import { isThingBeforeMark } from './things-before-marks.js'

/** Names with which a stretch of words begins, and what stands after them. */
interface Beginning {
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
type Verdict = OwnersRead | 'no owners' | null

const longestSign = 60
/** The signs that a name is that of an owner; the first that stands there decides. */
const signs: readonly ((names: Beginning) => Verdict)[] = [
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
  const { words, start, end } = stretch
  const read = namesAt(words, start, roster)
  if (!read || read.end > end) return null
  const names: Beginning = {
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

const beforeWords = (quoted: string): OwnerEvidence => ({ about: 'owner', code: 'before-words', quoted })

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

const isSure = ({ names }: Beginning): boolean => names.every(({ trust }) => trust === 'sure')

const isUnknown = ({ trust }: Named): boolean => trust === 'name' || trust === 'word'

/** Whether every name may be an owner where a sign stands behind it. */
const mayAllOwn = ({ names, roster }: Beginning): boolean => names.every((name) => mayOwn(name, roster))

function mayOwn(name: Named, { known, strangers }: Roster): boolean {
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

// AF → TR: the list · AF → [Draft] of the list
function beforeArrow(names: Beginning): Verdict {
  const { stretch, roster, after, end, written, owners } = names
  const arrow = arrowAtStart.exec(after)
  if (!arrow || !mayAllOwn(names)) return null
  const { words } = stretch
  const from = end + arrow[0].length
  const now = lastBehindArrows(from, names)
  if (!now)
    return isSure(names)
      ? { owners, former: [], start: stretch.start, end: from, sign: 'mark', because: beforeWords(written) }
      : 'no owners'
  const behind = words.text.slice(now.end, stretch.end)
  return {
    owners: ownersOf(now.names, roster),
    former: names.owners,
    start: stretch.start,
    end: now.end + (arrowAtStart.exec(behind)?.[0].length ?? separatorLength(behind)),
    sign: 'arrow',
    because: {
      about: 'owner',
      code: 'handed-over',
      quoted: written,
      to: words.text.slice(from, now.end),
    },
  }
}

const arrowAtStart = /^ ?(?:→|->|=>) ?/

/** Those who have it in the end: "AF → TR → RH: the list" is RH's. Null where nobody behind the first arrow takes it over. */
function lastBehindArrows(from: number, names: Beginning): ReturnType<typeof namesAt> {
  const { stretch, roster } = names
  const { text } = stretch.words
  let last: ReturnType<typeof namesAt> = null
  for (let at = from; ; ) {
    const next = namesAt(stretch.words, at, roster)
    if (!next || next.end > stretch.end || !takesOver(next, names)) return last
    last = next
    const arrow = arrowAtStart.exec(text.slice(next.end, stretch.end))
    if (!arrow) return last
    at = next.end + arrow[0].length
  }
}

/**
 * Whether those behind an arrow have it now: "AF → TR the list", "AF → Tove: the list", but not "AF → mark the pages",
 * nor "Draft → Final: the list", where nobody is known on either side.
 */
function takesOver(
  now: { names: readonly Named[]; end: number },
  { stretch, names, roster }: Beginning,
): boolean {
  const behind = stretch.words.text.slice(now.end, stretch.end)
  if (now.names.every(({ trust }) => trust === 'sure')) return true
  const isSet = behind.trim() === '' || separatorLength(behind) > 0
  const isAnybodyKnown = [...names, ...now.names].some(
    (name) => !isUnknown(name) || nobody().test(name.written),
  )
  return isSet && isAnybodyKnown && now.names.every((name) => mayOwn(name, roster))
}

// MW (by 3 May) to … · KO, the treasurer, will …
const aside = /^(?:,? ?\([^()\n]{1,60}\),?|, [^,.;:\n]{1,40},)(?= )/

// RH to circulate · AF will write
function beforeDuty(names: Beginning): Verdict {
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
  const isToSomebody = /^\p{Lu}{2,4}\b/u.test(verb) && names.names.every(isUnknown)
  const isThing = /(?:^| )(?:to|please)$/.test(must[0]) && (notAVerb().test(verb) || isToSomebody)
  // "ann 'll see" is what somebody says
  const isSpeech = must[0].startsWith(" '")
  // "Rechnung wird bezahlt": where things have capitals, somebody has to be known.
  const isNoun =
    capitalsTellNothing() &&
    names.names.every((name) => isUnknown(name) && !/^\p{Lu}{2,4}$/u.test(name.written))
  if (isNoun || (!isSure(names) && (isThing || isSpeech || !mayAllOwn(names)))) return 'no owners'
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

const mark = /^ ?(?::|[–—-](?=\s))\s{0,3}/

// RH: circulate · RH – circulate · Rosa Hale (RH): circulate
function beforeMark(names: Beginning): Verdict {
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
function stopBeforeTask({ stretch, end, after }: Beginning, passed: number): RegExpExecArray | null {
  const found = fullStop.exec(after.slice(passed))
  if (found === null) return null
  return opensWithTask(stretch.words.text.slice(end + passed + found[0].length, stretch.end)) ? found : null
}

const ownsBeforeMark = (name: Named, { strangers }: Roster): boolean =>
  !isUnknown(name) ||
  nobody().test(name.written) ||
  strangers.isNickname(name.written) ||
  strangers.isDoerOfSeries(name.written)

/** "Unna, Merle: …", or "Unna: …" where others of the list begin with whom all know; but "Membership: Merle: …" is a topic. */
function isStrangerInList(names: Beginning): boolean {
  const { stretch, roster, end, after, neighbours } = names
  const isBesideKnown = names.names.some(({ trust }) => trust === 'sure' || trust === 'likely')
  if (!(neighbours.begin || isBesideKnown) || !mayAllOwn(names)) return false
  const behind = namesAt(stretch.words, end + (mark.exec(after)?.[0].length ?? 0), roster)
  const isOwnerBehind = behind?.names.every(({ trust }) => trust === 'sure')
  return !isOwnerBehind || !/^ ?(?::|[–—-] )/.test(stretch.words.text.slice(behind?.end ?? end))
}

// TBC circulate
function asNobody({ stretch, owners, end, written }: Beginning): Verdict {
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
const mayBeVerb = ({ written, after }: Beginning): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(written) && isThing().test(after.trimStart())

const isThing = spoken((words) => new RegExp(`^${anyOf(words.duty.notVerbs)}(?![\\p{L}\\p{N}'’-])`, 'u'))

// RH circulate the guidance: somebody known, and then words
function atItsPlace(names: Beginning): Verdict {
  const { stretch, roster, after, end, written, owners } = names
  if (mayBeVerb(names)) return 'no owners'
  const isBold = stretch.words.strong.some(
    (span) => span.start <= stretch.start && span.end >= end && span.end <= end + 1,
  )
  const isTrusted =
    names.names.every(({ trust, written }) => trust === 'sure' || areSomebodys(written, roster)) ||
    (isBold && names.names.every(({ trust }) => trust === 'initials' || trust === 'body'))
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

const separatorLength = (text: string): number =>
  /^(?:\s{0,2}[:–—-]\s{0,2}| (?:to|will)(?= ))?/.exec(text)?.[0].length ?? 0
