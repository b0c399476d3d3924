import type { Document } from '../../parse/document.js'
import type { Words } from '../text/words.js'
import { readDue } from './due.js'
import { dropIdleWords, readBeginning, readLeadingOwners, stepOver } from './entry-begin.js'
import { type Beforehand, type Draft, type EntryWords, left, readStrike, takeDue } from './entry-draft.js'
import { readEnd } from './entry-end.js'
import type { Roster } from './roster.js'

/**
 * Reads the words of an entry: id, owners, status, due, pin; what is left is its text, word for word as written.
 * @param from where its own words begin, after a box or a label
 */
export function readEntry(
  words: Words,
  from: number,
  to: number,
  document: Document,
  roster: Roster,
  before: Beforehand = {},
): EntryWords {
  const draft: Draft = {
    ...draftOf(words, from, to, document, roster, before),
    // As if the word were no pinned id, and as if it were: only the register knows.
    readAside: (start, end) => {
      const { status, owners, because } = draft
      return read(draftOf(words, start, end, document, roster, { ...before, status, owners, because }))
    },
  }
  return read(draft)
}

function draftOf(
  words: Words,
  start: number,
  end: number,
  document: Document,
  roster: Roster,
  before: Beforehand,
): Draft {
  return {
    words,
    document,
    roster,
    before,
    start,
    end,
    cut: null,
    owners: before.owners ?? [],
    former: [],
    asSubject: false,
    verbFirst: false,
    due: null,
    status: before.status ?? null,
    closed: null,
    reason: null,
    ref: null,
    pinned: null,
    pin: before.pin ?? null,
    because: [...(before.because ?? [])],
    readAside: null,
  }
}

function read(draft: Draft): EntryWords {
  readBeginning(draft)
  readEnd(draft)
  readLeadingOwners(draft)
  // ~~Wash the curtains~~ [AF]
  if (draft.status === null) readStrike(draft)
  readDueWithin(draft)
  dropIdleWords(draft)
  const { owners, former, asSubject, verbFirst, due, status, closed, reason, ref, pinned, pin, because } =
    draft
  const text = textOf(draft)
  return {
    text,
    owners,
    former,
    asSubject,
    verbFirst,
    due,
    status,
    closed,
    reason,
    ref,
    pinned,
    pin,
    because,
  }
}

/** A due phrase before the words, or in the middle of them. */
function readDueWithin(draft: Draft): void {
  const found = draft.due === null ? readDue(left(draft), draft.document.dueContext) : null
  if (!found) return
  takeDue(draft, found)
  if (left(draft).slice(0, found.start).trim() !== '') {
    draft.cut = { start: draft.start + found.start, end: draft.start + found.end }
    return
  }
  // By 13 June RH to send the list · RH by 13 June to send the list
  stepOver(draft, found.end)
  if (draft.owners.length === 0) readLeadingOwners(draft)
}

function textOf({ words, start, end, cut }: Draft): string {
  return tidy(
    cut && cut.start >= start
      ? `${words.text.slice(start, cut.start)} ${words.text.slice(cut.end, end)}`
      : words.text.slice(start, end),
  )
}

/** One line, without the last full stop: "an action's text is what is left". */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()
    .replace(/^[,;:–—-]\s{0,3}/, '')
    .replace(/(?<!\.)[.;,]$/, '')
    .replace(/\s[–—-]$/, '')
    .trim()
}
