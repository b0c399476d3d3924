import { duty, isTold, notAVerb } from '../../language/duty.js'
import type { OwnerEvidence } from '../../model/evidence.js'
import type { Owner } from '../../model/owner.js'
import type { Stretch } from '../text/words.js'
import { isTopic, type Named, namesAt, ownersAlone, ownersOf, title } from './names.js'
import type { OwnersRead } from './owners.js'
import { isBody, type Roster } from './roster.js'

/** Names with which a stretch of words begins, and what stands after them. */
interface Beginning {
  readonly stretch: Stretch
  readonly roster: Roster
  /** Names that own what they begin in the list that the stretch stands in. */
  readonly ownerFirst: ReadonlySet<string>
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
 * @param ownerFirst names that own what they begin in the list that the stretch stands in
 */
export function leadingOwners(
  stretch: Stretch,
  roster: Roster,
  ownerFirst: ReadonlySet<string> = new Set(),
): OwnersRead | null {
  const bracketed = inBrackets(stretch, roster)
  if (bracketed) return bracketed
  const { words, start, end } = stretch
  const read = namesAt(words, start, roster)
  if (!read || read.end > end) return null
  const names: Beginning = {
    stretch,
    roster,
    ownerFirst,
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

// [HP, NL] circulate · (RH): circulate
const brackets = /^[[(]([^[\]()\n]{1,80})[\])][:,]?\s{0,3}/

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

const isSure = ({ names }: Beginning): boolean => names.every(({ trust }) => trust === 'sure')
const hasNick = ({ names }: Beginning): boolean => names.some(({ trust }) => trust === 'nick')

// AF → TR: the list
function beforeArrow(names: Beginning): Verdict {
  const { stretch, roster, after, end, written } = names
  const arrow = /^ ?(?:→|->|=>) ?/.exec(after)
  if (!arrow || hasNick(names)) return null
  const { words } = stretch
  const from = end + arrow[0].length
  const now = namesAt(words, from, roster)
  if (!now) return null
  return {
    owners: ownersOf(now.names, roster),
    former: names.owners,
    start: stretch.start,
    end: now.end + separatorLength(words.text.slice(now.end, stretch.end)),
    sign: 'arrow',
    because: {
      about: 'owner',
      code: 'handed-over',
      quoted: written,
      to: words.text.slice(from, now.end),
    },
  }
}

// RH to circulate · AF will write
function beforeDuty(names: Beginning): Verdict {
  const { stretch, after, end, written, owners } = names
  // "[Ada Flint](url)to find out": an export swallowed the blank.
  const isGlued = stretch.words.links.some((span) => span.end === end)
  const must = duty.exec(after) ?? (isGlued ? /^(?:to|will)(?= )/.exec(after) : null)
  if (!must) return null
  const verb = after.slice(must[0].length).trimStart()
  // "RH to be told by phone": whoever is told does nothing.
  if (isTold.test(verb)) return 'no owners'
  // "DNS to be moved", "Email to Roger": the subject is a thing.
  const isThing = /(?:^| )to$/.test(must[0]) && notAVerb.test(verb)
  const isNickAlone = names.names.length === 1 && /^ to$/.test(must[0]) && !notAVerb.test(verb)
  const isPerson = !isThing && (!hasNick(names) || isNickAlone)
  // "ann 'll see" is what somebody says
  const isSpeech = must[0].startsWith(" '")
  if (!isSure(names) && (!isPerson || isSpeech)) return 'no owners'
  return {
    owners,
    former: [],
    start: stretch.start,
    end: end + must[0].length,
    sign: 'duty',
    because: { about: 'owner', code: 'before-duty', quoted: written, duty: must[0].trim() },
  }
}

// RH: circulate · RH – circulate
function beforeMark(names: Beginning): Verdict {
  const { stretch, after, end, written, owners, ownerFirst } = names
  const mark = /^ ?(?::|[–—-](?=\s))\s{0,3}/.exec(after)
  if (!mark) return null
  const isCertain =
    owners.length === 0 ||
    names.names.every(
      ({ trust, written }) =>
        trust === 'sure' || trust === 'initials' || names.roster.known(written)?.kind === 'person',
    )
  const isNamed = mark[0].includes(':') && names.names.every(isNamedInFull)
  const isInList = names.names.every((name) => name.trust === 'sure' || ownerFirst.has(name.written))
  if (!isCertain && !isNamed && !isInList) return 'no owners'
  const wordsStart = end + mark[0].length
  return {
    owners,
    former: [],
    start: stretch.start,
    end: wordsStart + dutyLength(stretch.words.text, wordsStart - 1),
    sign: 'mark',
    because: beforeWords(written),
  }
}

/** "Ann Fox: …", "Tech Team: …", and no topic: "Pupil Safety: …". */
function isNamedInFull({ trust, written }: Named): boolean {
  if (trust === 'sure') return true
  const isTwoWords = /^\S+ \S+$/u.test(written.replace(title, ''))
  return trust === 'name' && (isBody(written) || (isTwoWords && !isTopic(written)))
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

// RH circulate the guidance: somebody known, and then words
function atItsPlace(names: Beginning): Verdict {
  const { stretch, after, end, written, owners } = names
  const isBold = stretch.words.strong.some(
    (span) => span.start <= stretch.start && span.end >= end && span.end <= end + 1,
  )
  const isTrusted =
    isSure(names) ||
    (isBold && names.names.every((name) => name.trust === 'initials' || isBody(name.written)))
  if (!isTrusted || !/^(?:\s|$|,\s)/.test(after) || /^ ?(?:['’]s|\()/.test(after)) return null
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

function dutyLength(text: string, from: number): number {
  const must = /^ to(?= )/.exec(text.slice(from, from + 20)) ?? /^.to(?= )/.exec(text.slice(from, from + 4))
  return must ? must[0].length - 1 : 0
}

const separatorLength = (text: string): number =>
  /^(?:\s{0,2}[:–—-]\s{0,2}| (?:to|will)(?= ))?/.exec(text)?.[0].length ?? 0
