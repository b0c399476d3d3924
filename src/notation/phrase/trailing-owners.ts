import { nameStopPattern } from '../../language/names.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { isVerb } from '../../language/verbs.js'
import { isAddress } from '../../model/address.js'
import type { Owner } from '../../model/owner.js'
import type { Stretch } from '../text/words.js'
import { promiserIn, withoutOwnerLabel } from './bracket-owners.js'
import { capitalsAtEnd } from './capitals.js'
import { taggedApart } from './name-at.js'
import { ownersAlone } from './names.js'
import { isSomebodyKnown } from './of-whom.js'
import { type Neighbours, noNeighbours, type OwnerSign, type OwnersRead } from './owners.js'
import type { Roster } from './roster.js'
import { isInitials } from './strangers.js'

/** What a sign at the end says; null where it does not stand there. */
type Verdict = Ending | 'no owners' | null

/** Owners found at the end of a text. */
interface Ending {
  readonly owners: OwnersRead['owners']
  readonly sign: OwnerSign
  /** Where they begin in the tail; its length where they stay in the words. */
  readonly start: number
  /** What stands there, as written. */
  readonly written: string
}

const longestEnding = 140
/** The signs that what stands at the end is an owner; the first that stands there decides. */
const signs: readonly ((tail: string, roster: Roster, neighbours: Neighbours) => Verdict)[] = [
  inBrackets,
  behindDash,
  beforeRemark,
  asHandles,
  inCapitals,
  asDoer,
]

/**
 * Owners at the end of an entry: `[HP, NL]`, `(RH)`, `– RH`, `@handle`.
 * @param neighbours what stands around it in its list
 */
export function trailingOwners(
  { words, start, end }: Stretch,
  roster: Roster,
  neighbours: Neighbours = noNeighbours,
): OwnersRead | null {
  const tail = words.text.slice(start, end).slice(-longestEnding)
  for (const sign of signs) {
    const verdict = sign(tail, roster, neighbours)
    if (verdict === null) continue
    if (verdict === 'no owners') return null
    return {
      owners: verdict.owners,
      former: [],
      start: end - tail.length + verdict.start,
      end,
      sign: verdict.sign,
      because: { about: 'owner', code: 'at-end', quoted: verdict.written },
    }
  }
  return null
}

// … – action for AF · … (Action on AF)
const actionLabel = spoken(
  (words) =>
    new RegExp(
      `^${anyOf([words.actions.labels, words.actions.shortLabels])}:?(?: ${anyOf(words.phrases.entry.ofWhom)})? `,
      'i',
    ),
)

// (RH). See item 4.
const pointerAtEnd = spoken(
  (words) =>
    new RegExp(`(?<=[)\\]])[.;,]?\\s{1,2}${anyOf(words.phrases.entry.pointers)} [^()[\\]\\n]{1,40}$`, 'i'),
)

// … the agenda (RH, [AF], [TR])
const bracketOfBrackets = /\(((?:[^[\]()]{0,20}\[[^[\]()]{1,20}\]){1,4}[^[\]()]{0,20})\)[.;]?$/

// … the guidance (RH). · … [owner: AF] · … the lathe (Petra)
function inBrackets(tail: string, roster: Roster, neighbours: Neighbours): Verdict {
  const pointer = pointerAtEnd().exec(tail)
  if (pointer) {
    const verdict = inBrackets(tail.slice(0, pointer.index), roster, neighbours)
    // What is taken goes to the end: with a pointer behind them they stay in the words.
    return verdict === null || verdict === 'no owners' ? verdict : { ...verdict, start: tail.length }
  }
  const bracket = /[[(]([^[\]()]{1,80})[\])][.;]?$/.exec(tail) ?? bracketOfBrackets.exec(tail)
  if (!bracket) return null
  const [written, within = ''] = bracket
  const inside = within.replace(/[[\]]/g, '')
  const inner = withoutOwnerLabel(inside.replace(/\s*\n\s*/g, ' '))
  const owners = ownersBehindLabel(inside, roster) ?? ownersAtEnd(inner, roster, neighbours)
  const isShortened = roster.known(inner) === null && abbreviates(inner, tail.slice(0, bracket.index))
  if (owners && !isShortened) return { owners, sign: 'bracket', start: bracket.index, written }
  const beside = besideOthers(inner, roster)
  if (beside) return { owners: beside, sign: 'bracket', start: tail.length, written }
  const committed = committedIn(written, inner, tail, roster)
  return committed === 'no owners' && isRemark.test(tail) ? null : committed
}

// JR/SW/OTHER VOLUNTEERS WELCOME · Nell, Timo and others
const withOthers = /^(.+?)\s*(?:\/\s*\p{L}+(?: \p{L}+)+|(?:&|\band\b) ?\p{Ll}[\p{Ll} ]+)$/u

/** "(JR/SW/other volunteers welcome)": the people of a list that ends with more than people; it stays in the words. */
function besideOthers(inner: string, roster: Roster): readonly Owner[] | null {
  const [, before = ''] = withOthers.exec(inner) ?? []
  const people = before === '' ? null : ownersAlone(before, roster, false)
  return people?.every(({ kind }) => kind === 'person') ? people : null
}

// … the page – AF (before the fair)
const isRemark = /\s[–—-]{1,3}\s([^–—\n().]{2,40}) \([^()\n]{1,80}\)\.?$/u

/** Somebody known behind a dash, with a remark in brackets; both stay in the words. */
function beforeRemark(tail: string, roster: Roster): Verdict {
  const found = isRemark.exec(tail)
  const owners = found && ownersAlone((found[1] ?? '').trim(), roster, true)
  if (!found || !owners?.every(({ kind }) => kind === 'person')) return null
  return { owners, sign: 'mark', start: tail.length, written: found[0].trim() }
}

/** Known owners behind a label, and nothing else: "action for Nell". */
function ownersBehindLabel(text: string, roster: Roster): readonly Owner[] | null {
  const name = text.replace(actionLabel(), '')
  const owners = name === text ? null : ownersAlone(name, roster, false)
  return owners?.every(({ written }) => isSomebodyKnown(written, roster)) ? owners : null
}

/** Owners and nothing else, of whom more is known than that they stand at the end. */
function ownersAtEnd(text: string, roster: Roster, neighbours: Neighbours): readonly Owner[] | null {
  const owners = ownersAlone(text, roster, true)
  const { strangers } = roster
  const isSomebody = ({ kind, written, ambiguous = [] }: Owner): boolean =>
    kind !== 'unknown' ||
    ambiguous.length > 0 ||
    written.startsWith('@') ||
    isAddress(written) ||
    (isInitials(written) ? neighbours.endInCapitals : neighbours.end) ||
    strangers.isSomebody(written) ||
    strangers.areInitials(written)
  return owners?.every(isSomebody) ? owners : null
}

/** Somebody known of whom the brackets at the end say that they will do it; they stay in its words. */
function committedIn(written: string, inner: string, tail: string, roster: Roster): Verdict {
  const owner = promiserIn(inner, roster)
  if (owner === null) return 'no owners'
  return { owners: [owner], sign: 'bracket', start: tail.length, written }
}

/** "Essex Safeguarding Children Board (ESCB)" names a body, not an owner. */
function abbreviates(initials: string, before: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(initials)) return false
  const capitals = (before.match(/[\p{L}][\p{L}’'-]*/gu) ?? [])
    .slice(-initials.length - 3)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
  return capitals.join('').endsWith(initials)
}

// … – AF · … // Ann Fox · … – J.R. Hale.
const afterDash = spoken(
  () => new RegExp(String.raw`(?:\s[–—-]{1,3}\s?|\s//\s)((?:[^–—\n.]|${nameStopPattern()}){1,60})\.?$`, 'u'),
)

function behindDash(tail: string, roster: Roster, neighbours: Neighbours): Verdict {
  const dash = afterDash().exec(tail)
  if (!dash) return null
  const name = (dash[1] ?? '').trim()
  const owners = ownersBehindLabel(name, roster) ?? ownersAtEnd(name, roster, neighbours)
  return owners && { owners, sign: 'mark', start: dash.index, written: dash[0].trim() }
}

// … together with @nell · Ask @nell
const notAnOwner = spoken(
  (words) => new RegExp(`\\b${anyOf([words.duty.beforeHandles, words.phrases.clauses.objects])}$`, 'iu'),
)
// …, then notify · … and call
const lastVerb = spoken(
  (words) =>
    new RegExp(
      `(?:[,;]| ${anyOf(words.places.and)}) (?<then>${anyOf(words.duty.adverbs)} )?(?<verb>\\p{Ll}+)$`,
      'iu',
    ),
)

/** Whether somebody behind these words is only told of it, or spoken to: "…, then notify @nell", "… and call @nell". */
function isToSomebody(before: string): boolean {
  const { then, verb = '' } = lastVerb().exec(before)?.groups ?? {}
  return notAnOwner().test(before) || then !== undefined || isVerb(verb)
}

// … the guidance @jane-doe, @joe · … the guidance @ Nell O
const handlesAtEnd =
  /(?:\s@(?:[\p{L}\p{N}][\p{L}\p{N}_-]{0,38}| \p{L}[\p{L}’'-]{1,38})(?: \p{Lu}\.?)?,?){1,6}$/u
const handleWithin = /@ ?[\p{L}\p{N}_-]+(?: \p{Lu}(?!\p{L}))?/gu

function asHandles(tail: string, roster: Roster): Verdict {
  const handles = handlesAtEnd.exec(tail)
  if (!handles || handles.index === 0 || isToSomebody(tail.slice(0, handles.index))) return null
  const names = handles[0].match(handleWithin) ?? []
  const written = names.map((name) => {
    if (name.startsWith('@ ')) return taggedApart(name, roster)?.written ?? null
    return name.includes(' ') ? name.slice(1) : name
  })
  if (written.includes(null)) return null
  const owners = written.flatMap((name) => (name === null ? [] : [roster.owner(name)]))
  return { owners, sign: 'mark', start: handles.index, written: handles[0].trim() }
}

// … the door MERLE, in a list that writes its owners so · … the door MO, where Merle Ost is printed in full
function inCapitals(tail: string, roster: Roster, { capitals }: Neighbours): Verdict {
  const found = capitalsAtEnd(tail, roster)
  if (!found) return null
  const { strangers } = roster
  const own = new Set(roster.people.map(({ key }) => key))
  const areSomebodys = found.initials.every(
    (written) =>
      (strangers.areInitials(written) || own.has(roster.known(written)?.key ?? '')) &&
      !strangers.areOfThing(written),
  )
  const haveEvidence = capitals || found.initials.length === found.owners.length
  return areSomebodys && haveEvidence ? { ...found, sign: 'place' } : null
}

// … to be sent out by AF
const doer = spoken(
  (words) =>
    new RegExp(
      `\\bto be (?:\\p{L}+ly )?(?:\\p{L}{2,}(?:ed|en)|${anyOf(words.duty.participles)})(?: [\\p{L}'’-]+){0,4} by ([^,;:.()\\n]{2,40})\\.?$`,
      'u',
    ),
)

/** Whoever is to do it, where the sentence begins with what is to be done. */
function asDoer(tail: string, roster: Roster): Verdict {
  const found = doer().exec(tail)
  const owners = found && ownersAlone(found[1] ?? '', roster, false)
  if (!found || !owners?.every(({ kind }) => kind === 'person') || owners.length === 0) return null
  const written = `by ${found[1]}`
  return { owners, sign: 'duty', start: tail.lastIndexOf(written), written }
}
