import type { Due, Status } from '../../model/action.js'
import type { Owner } from '../../model/owner.js'
import type { Document } from '../../parse/document.js'
import { locate } from '../../source/lines.js'
import type { Words } from '../text/words.js'
import type { DueRead } from './due.js'
import { isStruck } from './owners.js'
import type { Roster } from './roster.js'

/** What the words of an entry say, whichever notation they were found in. */
export interface EntryWords {
  readonly text: string
  readonly owners: readonly Owner[]
  readonly former: readonly Owner[]
  /** The owner only stands as the subject of a sentence. */
  readonly asSubject: boolean
  /** Its words follow "RH to" or "RH will". */
  readonly verbFirst: boolean
  readonly due: Due | null
  readonly status: Status | null
  readonly closed: string | null
  readonly reason: string | null
  /** The id of an earlier action at its start, or in brackets at its end. */
  readonly ref: string | null
  /** What it would say if its first word, or the brackets at its end, were the pinned id of an action: only the register knows. */
  readonly pinned: { readonly ref: string; readonly reading: EntryWords } | null
  readonly pin: string | null
  readonly because: readonly string[]
}

/** What is known of an entry before its words are read. */
export interface Beforehand {
  /** Owners that its label, its heading or its column give. */
  readonly owners?: readonly Owner[]
  readonly status?: Status | null
  readonly pin?: string | null
  readonly because?: readonly string[]
  /** Names that own what they begin in the list that it stands in. */
  readonly ownerFirst?: ReadonlySet<string>
}

/** An entry while its words are read: what is left of them, and what they have said so far. */
export interface Draft {
  readonly words: Words
  readonly document: Document
  readonly roster: Roster
  readonly before: Beforehand
  /** The stretch of the words that is left. */
  start: number
  end: number
  /** A due phrase in the middle of it. */
  cut: { readonly start: number; readonly end: number } | null
  owners: readonly Owner[]
  former: readonly Owner[]
  asSubject: boolean
  verbFirst: boolean
  due: Due | null
  status: Status | null
  closed: string | null
  reason: string | null
  ref: string | null
  pinned: EntryWords['pinned']
  pin: string | null
  readonly because: string[]
  /** Reads a stretch as if a pinned id had stood beside it; null where this is such a reading itself. */
  readonly readAside: ((start: number, end: number) => EntryWords) | null
}

/** What is left of its words. */
export const left = ({ words, start, end }: Draft): string => words.text.slice(start, end)

/** Takes the white space from both ends. */
export function trim(draft: Draft): void {
  const { text } = draft.words
  while (draft.start < draft.end && /\s/.test(text[draft.start] ?? '')) draft.start++
  while (draft.end > draft.start && /\s/.test(text[draft.end - 1] ?? '')) draft.end--
}

/** What is struck out as a whole is done. */
export function readStrike(draft: Draft): void {
  if (!isStruck(draft.words, draft.start, draft.end) || left(draft) === '') return
  draft.status = 'done'
  draft.because.push('status: its words are struck out')
}

/** Takes a due phrase that was found in what is left. */
export function takeDue(draft: Draft, { due, start, end }: DueRead): void {
  const { words, document } = draft
  const from = words.offsets[draft.start + start] ?? 0
  const to = (words.offsets[draft.start + Math.max(start, end - 1)] ?? from) + 1
  draft.due = { ...due, location: locate(document.path, document.lines, { start: from, end: to }) }
  const doubt = due.doubt === undefined ? '' : `; ${due.doubt}`
  draft.because.push(`due: "${due.written}" gives the day${doubt}`)
}

/** What a box says of the status. */
export function boxReason(status: Status): string {
  const box = { outstanding: 'empty', done: 'ticked', withdrawn: '[-]' }[status]
  return `status: its box is ${box}`
}
