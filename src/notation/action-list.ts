import { isPost } from '../language/posts.js'
import { isVerb } from '../language/verbs.js'
import { saysWhatToDo } from '../language/what-to-do.js'
import type { LeftOutEvidence } from '../model/evidence.js'
import type { Facts } from '../model/facts.js'
import type { Status } from '../model/status.js'
import type { SourceLocation, Span } from '../source/lines.js'
import type { EntryMatch, Match, Notation, Reading } from './notation.js'
import {
  beginsWithEarlierNumber,
  earlierIdIn,
  isShortReview,
  mayNameEarlier,
  mayNameWholeId,
  namesEarlier,
} from './phrase/earlier-ids.js'
import { readEntry } from './phrase/entry.js'
import { fieldsAlone } from './phrase/fields.js'
import { labelsIn } from './phrase/labels.js'
import { leadingOwners } from './phrase/leading-owners.js'
import { ownersAlone } from './phrase/names.js'
import { isAgreedOnly, isNextMeeting, isReport, whyNothing } from './phrase/no-action.js'
import { ownedLines } from './phrase/owned-lines.js'
import type { OwnersRead } from './phrase/owners.js'
import type { Roster } from './phrase/roster.js'
import { sayingBehind, sayingOf, speaksToSomebody } from './phrase/saying.js'
import { isInitials } from './phrase/strangers.js'
import { onlyTells } from './phrase/telling.js'
import { trailingOwners } from './phrase/trailing-owners.js'
import type { Context } from './place/context.js'
import { isOnlySaid } from './place/conversations.js'
import { isEntryInLines } from './place/lines-of-list.js'
import {
  evidenceOfList,
  evidenceOfOwnersAbove,
  evidenceOfPossibleList,
  evidenceOfRemark,
} from './place/list-evidence.js'
import { isEarlier, isListing, isUnsure, mayOpenList, sectionNamed } from './place/sections.js'
import type { Passage } from './text/passages.js'
import { wholeOf } from './text/words.js'

/** Bullets below a heading such as "Actions", "Action items", "Action points". */
export const actionList: Notation = {
  name: 'action-list',
  kind: 'entry',
  title: 'a list of actions',
  // A list goes on below sub-headings, which may be its owners.
  mayStandIn: (text, titles) =>
    mayOpenList(text) ||
    titles.some(mayOpenList) ||
    (titles.some(isReview) ? mayNameEarlier(text) : mayNameWholeId(text)),
  readsQuotations: true,
  find(passage, reading, taken): readonly Match[] {
    if (passage.quoted && !isBelowQuotedLabel(passage, reading)) return []
    if (taken.some(({ kind }) => kind === 'entry' || kind === 'marker')) return []
    const context = reading.contexts[passage.index]
    if (!context || context.opened === passage.index) return []
    if (isUnsure(context.section)) lookAtUnsure(passage, context, reading)
    const isSure = context.headingEntry === passage.index || isReviewed(passage, context)
    if (!isListing(context.section) && !isSure) return earlierIn(passage, context, reading)
    if (context.headingEntry !== passage.index && !mayBeLine(passage, context)) return []
    const { words } = passage
    if (fieldsAlone(words, reading).length > 0) return []
    const verdict = isSure ? 'entry' : verdictOn(lineOf(passage, context, reading), reading)
    if (typeof verdict === 'object') reading.leaveOut(passage, verdict.because)
    if (verdict !== 'entry') return []
    const entries = entriesByLine(passage, context, reading)
    if (context.isTopicNote && entries[0]?.owners.length === 0) {
      reading.leaveOut(passage, { code: 'topic-note' })
      return []
    }
    if (isSure || isEarlier(context.section)) return entries
    return entries.filter((entry) => {
      if (!onlyTells(ownFacts(entry, context))) return true
      reading.mayBe(entry, evidenceOfRemark(context, reading.passages))
      return false
    })
  },
}

/** The entry of a bullet or a paragraph; of a paragraph whose lines begin with somebody each, that of each line. */
function entriesByLine(passage: Passage, context: Context, reading: Reading): readonly EntryMatch[] {
  const { words, kind } = passage
  const whole = { start: 0, end: words.text.length }
  const lines = kind === 'paragraph' ? ownedLines(words, whole, reading.roster) : [whole]
  return lines.flatMap((line) => {
    const location =
      lines.length === 1 ? reading.placeOfItem(passage) : reading.place(words, line.start, line.end)
    return entryOf({ passage, context }, line, reading, { location, status: null })
  })
}

/** What an entry says itself, without what the title above it says of all below: whose they are, and by when. */
function ownFacts(entry: EntryMatch, { owners, due }: Context): Facts {
  const { due: ownDue, ...facts } = entry.owners === owners ? { ...entry, owners: [] } : entry
  return ownDue === undefined || ownDue === due ? facts : { ...facts, due: ownDue }
}

/** Whether a label in the same quotation says whose all below it is: "> TODO for RH:", as it says of what stands behind it. */
function isBelowQuotedLabel({ index }: Passage, { passages, contexts, roster }: Reading): boolean {
  const { opened = -1, owners = null } = contexts[index] ?? {}
  const title = passages[opened]
  if (!title?.quoted || owners === null) return false
  return labelsIn(title.words, roster).some(({ opensAll }) => opensAll)
}

/** A bullet, or a paragraph; but below a heading that is an entry a paragraph is a note. */
const mayBeLine = ({ kind, parent }: Passage, { headingEntry }: Context): boolean =>
  kind === 'item' || (kind === 'paragraph' && parent === null && headingEntry === null)

const isReview = (title: string): boolean => isEarlier(sectionNamed(title) ?? 'none')

/** A line of a review that names an earlier action by its id, or says by a short number what became of one. */
function isReviewed({ words }: Passage, { section, item }: Context): boolean {
  if (!isEarlier(section)) return false
  return earlierIdIn(words.text) !== null || isShortReview(words.text, item?.number ?? null)
}

/** A line that stands in no list and names an earlier action: only the register knows whether there is one. */
function earlierIn(passage: Passage, context: Context, reading: Reading): readonly EntryMatch[] {
  const { words } = passage
  const mayName =
    namesEarlier(words.text) || beginsWithEarlierNumber(words.text, context.item?.number ?? null)
  if (!mayBeLine(passage, context) || !mayName) return []
  const location = reading.placeOfItem(passage)
  const span = { start: 0, end: words.text.length }
  const found = entryOf({ passage, context }, span, reading, { location, status: null })
  return found.flatMap((entry) => {
    if (entry.ref === undefined && entry.shortRef === undefined) return []
    return {
      ...entry,
      listed: false,
      ifKnown: true,
      because: entry.because.filter(({ code }) => code !== 'list'),
    }
  })
}

/** A line below what may be the title of a list, or below a topic within a list: it is no entry. */
function lookAtUnsure(passage: Passage, context: Context, reading: Reading): void {
  if (passage.parent !== null) return
  const { because } = context
  if (context.section === 'topic') {
    if (passage.kind === 'item') reading.leaveOut(passage, { code: 'below-topic', because })
    return
  }
  if (verdictOn(lineOf(passage, context, reading), reading) !== 'entry') return
  const span = { start: 0, end: passage.words.text.length }
  const [entry] = entryOf({ passage, context }, span, reading, {
    location: reading.placeOfItem(passage),
    status: null,
  })
  if (entry && (entry.status ?? 'outstanding') === 'outstanding')
    reading.mayBe(entry, evidenceOfPossibleList(context, reading.passages))
}

/** A line of a list, and whoever it begins with. */
interface ListLine {
  readonly passage: Passage
  readonly context: Context
  readonly isBullet: boolean
  readonly owner: OwnersRead | null
  /** It begins with somebody; "TBC to …" does not. */
  readonly hasOwner: boolean
  /** Its owner is plain without being looked up: a known person or body, or initials. */
  readonly isPlain: boolean
}

function lineOf(passage: Passage, context: Context, { roster }: Reading): ListLine {
  const { words } = passage
  const owner = leadingOwners(wholeOf(words), roster)
  const owners = owner?.owners ?? []
  const hasOwner = owners.length > 0
  const isPlain = hasOwner && owners.every(({ kind, written }) => kind !== 'unknown' || isInitials(written))
  return { passage, context, isBullet: passage.kind === 'item', owner, hasOwner, isPlain }
}

/** What a line of a list is: an entry, nothing that was meant for one, or left out for a reason that `--explain` tells. */
type Verdict = 'entry' | 'no entry' | { readonly because: LeftOutEvidence }

function verdictOn(line: ListLine, reading: Reading): Verdict {
  const { passage, context, isBullet, owner, hasOwner, isPlain } = line
  const { roster } = reading
  // A line that is no bullet: where it has an owner, or the title says no more than "Actions"; no speaker below bullets.
  if (!isBullet && !isPlain && !isEntryInLines(passage, context, reading)) return 'no entry'
  if (!isBullet && owner?.sign === 'mark' && isBelowBullets(passage, context))
    return { because: { code: 'speaker' } }
  if (context.habit.isLabelled && !doesWithoutLabel(line, roster) && !hasOwnerField(passage, reading))
    return { because: { code: 'unlabelled' } }
  if (context.section === 'resolved' && !hasOwner) return { because: { code: 'resolved-without-owner' } }
  const verdict = isBullet ? verdictOnBullet(line, reading) : 'entry'
  return verdict === 'entry' ? (whyElected(line, reading) ?? whySaid(line) ?? verdict) : verdict
}

// Gate: how much is it?
const topic = /^(\p{L}+)[^:?\n]{0,40}:\s+/u

/**
 * Whether words only ask something, and perhaps answer it; "Ask the mill: can they send flour?" says what is to be done.
 */
function isAsked(text: string): boolean {
  const end = text.lastIndexOf('?') + 1
  if (end === 0 || saysWhatToDo(text.slice(end))) return false
  const [whole = '', first = ''] = topic.exec(text) ?? []
  return sayingOf(isVerb(first) ? text : text.slice(whole.length)) === 'question'
}

// Ann Fox (unopposed)
const remarkAtEnd = /\s?\([^()]*\)[.;]?$/

/** "Treasurer: Ann Fox": a post and a name say who holds it, and nothing to do. */
function whyElected({ passage, owner, hasOwner }: ListLine, { roster }: Reading): Verdict | null {
  if (owner?.sign !== 'mark' || !hasOwner || !owner.owners.every(({ written }) => isPost(written)))
    return null
  const holders = ownersAlone(passage.words.text.slice(owner.end).replace(remarkAtEnd, ''), roster, true)
  const areNames = holders?.every(({ kind }) => kind !== 'group') && holders.length > 0
  return areNames ? { because: { code: 'outcome' } } : null
}

/**
 * Why what stands behind "TR:" is nothing to do: a question never is; how things are is only where most of the list
 * says what is to be done ("the gate is stuck"); what may be either, and what is asked of "you", is not among talk.
 */
function whySaid({ passage, context, owner, hasOwner, isBullet }: ListLine): Verdict | null {
  if (isEarlier(context.section) && context.isConversation && isOnlySaid(passage.words.text))
    return { because: { code: 'said' } }
  // "Should the committee approve it?", "Gate: could we have one?": what nobody is asked to do.
  if (!hasOwner && isBullet && isAsked(passage.words.text.trim())) return { because: { code: 'asked' } }
  const saying = owner && hasOwner ? sayingBehind(passage.words, owner) : null
  if (owner === null || saying === null) return null
  if (saying === 'question') return { because: { code: 'asked' } }
  // In a review how things are is how an earlier action stands.
  if (isEarlier(context.section)) return null
  const { most, isTalk } = context.habit.manner
  const isRemark = saying === 'remark' ? most !== 'duties' : saying === 'open' && most === 'sayings'
  const isSaid = isRemark || (isTalk && speaksToSomebody(passage.words, owner))
  return isSaid ? { because: { code: 'said' } } : null
}

/**
 * Whether a line among labelled ones says without a label that somebody is to do it: "Nell to paint it",
 * "Nell+Ross - the rota", "Nell, Ross: the rota", "paint the door NELL" where the others are in capitals too. "Nell: the
 * rota" is what somebody says.
 */
function doesWithoutLabel({ passage, context, isBullet, owner }: ListLine, roster: Roster): boolean {
  const last = isBullet ? trailingOwners(wholeOf(passage.words), roster, context.habit.neighbours) : null
  if (last?.sign === 'place') return true
  if (owner === null) return false
  const { owners, sign, start, end } = owner
  if (sign === 'duty') return owners.every(({ kind }) => kind === 'person')
  if (sign !== 'mark' || !isBullet || !owners.some(({ kind }) => kind === 'person')) return false
  return owners.length > 1 || !passage.words.text.slice(start, end).includes(':')
}

/** Whether a bullet directly below it says whose it is: "Owner: Nell". */
function hasOwnerField({ index }: Passage, reading: Reading): boolean {
  for (let at = index + 1; ; at++) {
    const below = reading.passages[at]
    if (below === undefined || below.parent === null) return false
    const fields = below.parent === index ? fieldsAlone(below.words, reading) : []
    if (fields.some(({ kind }) => kind === 'owner')) return true
  }
}

const isBelowBullets = ({ index }: Passage, { habit }: Context): boolean =>
  habit.firstBullet !== null && habit.firstBullet < index

function verdictOnBullet({ passage, context, owner, isPlain }: ListLine, reading: Reading): Verdict {
  const { words } = passage
  const { roster } = reading
  if (context.isGroupTitle)
    return ownersAlone(words.text, roster, true) === null ? { because: { code: 'group-title' } } : 'no entry'
  if (!isNote(passage, reading, context.opened)) return 'entry'
  // "IT - half a shelf", "Jordi: the precompile is dear": a note, unless it says that somebody is to do something.
  const hasDuty = isPlain && owner?.sign !== 'mark' && owner?.sign !== 'place'
  if (hasDuty || trailingOwners(wholeOf(words), roster) !== null) return 'entry'
  return words.text.trim() === '' ? 'no entry' : { because: { code: 'note' } }
}

/** Whether a bullet stands below another that is no group, however deep, or below a heading that is an entry: a note. */
function isNote(passage: Passage, { passages, contexts }: Reading, opened: number): boolean {
  if (contexts[passage.index]?.headingEntry != null) return true
  for (let at = passage.parent; at !== null && at > opened; at = passages[at]?.parent ?? null) {
    if (passages[at]?.kind === 'item' && !contexts[at]?.isGroupTitle) return true
  }
  return false
}

/** Why words of a list only tell something: what was reported, or when the next meeting is where nobody sees to it. */
function whyStated(
  text: string,
  { owners }: Pick<EntryMatch, 'owners'>,
  { isRejected }: Context,
): LeftOutEvidence | null {
  if (isReport(text)) return { code: 'report' }
  if (owners.length > 0) return null
  if (isRejected) return { code: 'rejected' }
  if (isAgreedOnly(text)) return { code: 'outcome' }
  return isNextMeeting(text) ? { code: 'next-meeting' } : null
}

function entryOf(
  { passage, context }: Pick<ListLine, 'passage' | 'context'>,
  { start: at, end }: Span,
  reading: Reading,
  { location, status }: { readonly location: SourceLocation; readonly status: Status | null },
): readonly EntryMatch[] {
  const { words } = passage
  const read = readEntry({ words, start: at, end }, reading, {
    owners: context.owners ?? [],
    due: context.due,
    neighbours: context.habit.neighbours,
    isReview: isEarlier(context.section),
    status,
    because: [
      evidenceOfList(context, reading.passages),
      ...evidenceOfOwnersAbove(context),
      ...(status === null ? [] : [{ about: 'status' as const, code: 'struck-out' as const }]),
    ],
  })
  const because = whyNothing(read.text) ?? whyStated(words.text.slice(at, end), read, context)
  const ref = read.ref ?? (isEarlier(context.section) ? earlierIdIn(words.text.slice(at, end)) : null)
  if (because !== null && ref === null && read.shortRef === undefined) {
    reading.leaveOut(passage, because)
    return []
  }
  return [
    {
      ...read,
      ...(ref === null ? {} : { ref }),
      kind: 'entry',
      notation: 'action-list',
      passage: passage.index,
      at,
      end,
      location,
      context,
      listed: true,
      itemNumber: null,
    },
  ]
}
