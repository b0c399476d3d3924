import { type Facts, mergeFacts } from '../../model/facts.js'
import { daysOfOtherKinds, struckParts } from '../text/due-hidden.js'
import type { Stretch } from '../text/words.js'
import { dropIdleWords, readBeginning, readLeadingOwners, readOwnersWithin, stepOver } from './entry-begin.js'
import { type Beforehand, type Draft, left, note, readStrike, takeDue, trim } from './entry-draft.js'
import { readEnd } from './entry-end.js'
import { fieldsIn, type WrittenField } from './fields.js'
import { leadingOwners } from './leading-owners.js'
import { ownersAlone } from './names.js'
import { isStruck } from './owners.js'
import { readOpeningStatus } from './status.js'
import { trailingOwners } from './trailing-owners.js'

/**
 * Reads the words of an entry: id, owners, status, due, pin; what is left is its text, word for word as written.
 * @param stretch its own words, after a box or a label
 */
export function readEntry(
  { words, start, end }: Stretch,
  { document, roster, days }: Pick<Draft, 'document' | 'roster' | 'days'>,
  before: Beforehand = {},
): Facts {
  const base = { words, document, roster, days, before }
  const draft: Draft = {
    ...base,
    start,
    end,
    cuts: [],
    facts: factsBefore(before),
    // As if the word were no pinned id, and as if it were: only the register knows.
    readAside: (from, to) => {
      const { ifPinned: _, ...facts } = draft.facts
      return read({ ...base, start: from, end: to, cuts: [], facts, readAside: null })
    },
  }
  return read(draft)
}

function factsBefore({ owners = [], status, pin, because = [] }: Beforehand): Facts {
  return { text: '', owners, ...(status ? { status } : {}), ...(pin ? { pin } : {}), because }
}

function read(draft: Draft): Facts {
  const fields = takeFields(draft)
  dropOtherDays(draft)
  readBeginning(draft)
  dropStruckOwner(draft)
  if (draft.facts.status !== 'done') readStruckWords(draft)
  readEnd(draft)
  readLeadingOwners(draft)
  // ~~Wash the curtains~~ [AF]
  if (draft.facts.status === undefined) readStrike(draft)
  readDueWithin(draft)
  readOwnersWithin(draft)
  takeDueAbove(draft)
  dropIdleWords(draft)
  const facts: Facts = { ...draft.facts, text: textOf(draft) }
  return fields.reduce((before, field) => mergeFacts(before, field.facts), facts)
}

/** Takes the fields from below its words, and those behind them that begin with an owner: "… . Who: Mick. By: 3 May". */
function takeFields(draft: Draft): readonly WrittenField[] {
  const found = fieldsIn(draft, draft)
  const first = found.findIndex(({ kind, opensLine }) => opensLine || kind === 'owner')
  const fields = first < 0 ? [] : found.slice(first).filter(({ start }) => start > draft.start)
  for (const { start, end } of fields.toReversed()) {
    if (!/[\p{L}\p{N}]/u.test(draft.words.text.slice(end, draft.end))) draft.end = start
    else draft.cuts.push({ start, end })
  }
  return fields
}

// a mark, a state or a link behind what is struck out: a remark, and no words that stand instead of them
const remark = /^\s*(?:$|[.,;:!([→–—✅✔-])/u

/**
 * "TR - ~~Draft the rule~~ - Complete, see the thread": its words are struck out whole, and a remark follows that is
 * none of them. "~~Wash the curtains~~ [AF]": who owns it may follow too.
 */
function readStruckWords(draft: Draft): void {
  trim(draft)
  const { words, start, end, roster } = draft
  const first = leadingOwners(draft, roster, draft.before.neighbours)
  const from = first && !isStruck(words, first.start, first.end) ? first.end : start
  const struck = words.struck.find((span) => span.start <= from + 1 && span.end > from && span.end < end)
  if (!struck || (first === null && trailingOwners(draft, roster, draft.before.neighbours) !== null)) return
  const inner = words.text.slice(from, struck.end).trim()
  const behind = words.text.slice(struck.end, end)
  const isRemark =
    remark.test(behind) || /[.!]$/.test(inner) || readOpeningStatus(`${behind.trim()} `) !== null
  if (!isRemark || inner.split(/\s+/).length < 2 || draft.days.inCell(inner)?.due.date != null) return
  if (ownersAlone(inner, roster, true) !== null) return
  note(draft, { status: 'done' }, { about: 'status', code: 'struck-out' })
  draft.end = struck.end
}

/** "~~TR~~ RH to send the list": whoever is struck out has it no longer. */
function dropStruckOwner(draft: Draft): void {
  trim(draft)
  const { words, start, end, roster } = draft
  const struck = words.struck.find((span) => span.start <= start && span.end > start && span.end < end)
  if (struck && ownersAlone(words.text.slice(start, struck.end), roster, false)) draft.start = struck.end
}

/** ~~by 1 April~~ by 3 May: a day that is struck out, or that of a beginning, is no due day and no part of the words. */
function dropOtherDays(draft: Draft): void {
  const { words, start, end, days, cuts } = draft
  cuts.push(...daysOfOtherKinds(draft))
  for (const span of struckParts(words, start, end)) {
    const struck = words.text.slice(span.start, span.end)
    const found = days.inCell(struck)
    const rest = found && `${struck.slice(0, found.start)}${struck.slice(found.end)}`
    if (found && (found.due.date !== null || found.due.relative) && !/[\p{L}\p{N}]/u.test(rest ?? ''))
      cuts.push(span)
  }
}

/** A due phrase before the words, or in the middle of them. */
function readDueWithin(draft: Draft): void {
  const found = draft.facts.due === undefined ? draft.days.inStretch(draft) : null
  if (!found) return
  takeDue(draft, found)
  if (left(draft).slice(0, found.start).trim() !== '') {
    draft.cuts.push({ start: draft.start + found.start, end: draft.start + found.end })
    return
  }
  // By 13 June RH to send the list · RH by 13 June to send the list
  stepOver(draft, found.end)
  if (draft.facts.owners.length === 0) readLeadingOwners(draft)
}

/** The day of the title above, where its own words give none, and name nobody else. */
function takeDueAbove(draft: Draft): void {
  const { due, owners } = draft.before
  if (!due || draft.facts.due !== undefined || draft.facts.owners !== owners) return
  note(draft, { due }, { about: 'due', code: 'above-list', quoted: due.written })
}

function textOf({ words, start, end, cuts, aside }: Draft): string {
  const inside = cuts
    .filter((cut) => cut.start >= start && cut.end <= end)
    .sort((cut, other) => cut.start - other.start)
  const outer = inside.filter(
    (cut) => !inside.some((other) => other !== cut && other.start <= cut.start && other.end >= cut.end),
  )
  const ends = [start, ...outer.flatMap((cut) => [cut.start, cut.end]), end]
  const text = tidy(
    ends.flatMap((from, at) => (at % 2 === 0 ? words.text.slice(from, ends[at + 1]) : [])).join(' '),
  )
  return aside ? `${text} ${tidy(words.text.slice(aside.start, aside.end))}` : text
}

/** One line, without the last full stop: "an action's text is what is left". */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()
    .replace(/^[,;:–—-]\s{0,3}/, '')
    .replace(/(?<!\.)[.;,:]$/, '')
    .replace(/\s[–—-]{1,3}$/, '')
    .trim()
}
