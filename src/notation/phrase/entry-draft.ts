import type { Evidence, StatusEvidence } from '../../model/evidence.js'
import type { Due, Facts } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import type { Status } from '../../model/status.js'
import type { Document } from '../../parse/document.js'
import { locate, type Span } from '../../source/lines.js'
import type { DueRead } from '../text/due.js'
import type { DueDays } from '../text/due-days.js'
import type { Words } from '../text/words.js'
import { isStruck, type Neighbours } from './owners.js'
import type { Roster } from './roster.js'

/** What is known of an entry before its words are read. */
export interface Beforehand {
  /** Owners that its label, its heading or its column give. */
  readonly owners?: readonly Owner[]
  readonly status?: Status | null
  /** By when a title above it says that it is to be done, where it gives no day itself. */
  readonly due?: Omit<Due, 'location'> | null
  readonly pin?: string | null
  readonly because?: readonly Evidence[]
  /** It stands in a review, where a short number is the end of an id. */
  readonly isReview?: boolean
  /** What the lines around it in its list show of their owners. */
  readonly neighbours?: Neighbours
}

/** An entry while its words are read: what is left of them, and what they have said so far. */
export interface Draft {
  readonly words: Words
  readonly document: Document
  readonly roster: Roster
  readonly days: DueDays
  readonly before: Beforehand
  /** The stretch of the words that is left. */
  start: number
  end: number
  /** What is no part of the words within it, in their order: days that are read or struck out. */
  readonly cuts: Span[]
  /** What stands in brackets before the duty and says how: it goes on behind the words. */
  aside?: Span
  /** What they have said so far; the text is what is left at the end. */
  facts: Facts
  /** Reads a stretch as if a pinned id had stood beside it; null where this is such a reading itself. */
  readonly readAside: ((start: number, end: number) => Facts) | null
}

/** What is left of its words. */
export const left = ({ words, start, end }: Draft): string => words.text.slice(start, end)

/** Notes what its words say, and why. */
export function note(
  draft: Draft,
  facts: Partial<Omit<Facts, 'because'>>,
  ...because: readonly Evidence[]
): void {
  draft.facts = { ...draft.facts, ...facts, because: [...draft.facts.because, ...because] }
}

/** Takes the white space from both ends. */
export function trim(draft: Draft): void {
  const { text } = draft.words
  while (draft.start < draft.end && /\s/.test(text[draft.start] ?? '')) draft.start++
  while (draft.end > draft.start && /\s/.test(text[draft.end - 1] ?? '')) draft.end--
}

/** What is struck out as a whole is done. */
export function readStrike(draft: Draft): void {
  if (!isStruck(draft.words, draft.start, draft.end) || left(draft) === '') return
  note(draft, { status: 'done' }, { about: 'status', code: 'struck-out' })
}

/** Takes a due phrase that was found in what is left. */
export function takeDue(draft: Draft, { due, start, end }: DueRead): void {
  const { words, document } = draft
  const from = words.offsets[draft.start + start] ?? 0
  const to = (words.offsets[draft.start + Math.max(start, end - 1)] ?? from) + 1
  const location = locate(document.path, document.lines, { start: from, end: to })
  const doubt = due.doubt === undefined ? {} : { doubt: due.doubt }
  note(draft, { due: { ...due, location } }, { about: 'due', code: 'written', quoted: due.written, ...doubt })
}

/** What a box says of the status. */
export const boxEvidence = (status: Status): StatusEvidence => ({ about: 'status', code: 'box', status })
