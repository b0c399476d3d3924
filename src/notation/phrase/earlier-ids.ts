import { hasAgreed } from '../../language/agreed-mark.js'
import { readOpeningStatus, readStatus } from './status.js'

// … paid (2026-02-10/4.1). · board/2011-05/h3.2 KO is still to
const countedId =
  /(?<![\w/])(?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|h\d{1,4}\.\d{1,3})(?![\w/])/gi
// https://example.org/2011-winter/6.1
const address = /\b(?:https?:\/\/|www\.)\S+/gi
// 3.1 done · 4a.2: carried
const shortId = /^\s*(\d{1,3}[a-z]?(?:\.\d{1,3}){1,2})(?![\w/%]|\.\d)[.:)]?\s{0,3}(?:[–—-]\s{0,3})?/i

/** Whether a text may name an earlier action by its id or by a short number. */
export const mayNameEarlier = (text: string): boolean =>
  /\/(?:\d{1,3}[a-z]?|h\d{1,4})\.\d|(?:^|[\s*+-])\d{1,3}[a-z]?\.\d/m.test(text)

/** Whether a text may hold a whole counted id. */
export const mayNameWholeId = (text: string): boolean => /\/(?:\d{1,3}[a-z]?|h\d{1,4})\.\d/i.test(text)

/** The id that a line of a review names, wherever it stands; null where it names none, or several. */
export function earlierIdIn(text: string): string | null {
  const [id, ...more] = text.replace(address, ' ').match(countedId) ?? []
  return id !== undefined && more.length === 0 ? id : null
}

/** A short number at the beginning of a text, and where what is said of it begins. */
export interface ShortId {
  readonly number: string
  readonly end: number
}

/** The short number of an earlier action at the beginning of a text: "3.1 done". */
export function shortIdAt(text: string): ShortId | null {
  const match = shortId.exec(text)
  return match?.[1] === undefined ? null : { number: match[1].toLowerCase(), end: match[0].length }
}

/** Whether a line begins with a short number that is no part of the numbers of its own item: "2.1" below item 2. */
export function beginsWithEarlierNumber(text: string, itemNumber: string | null): boolean {
  const short = shortIdAt(text)
  return short !== null && !short.number.startsWith(`${itemNumber}.`)
}

/**
 * Whether a line without a box or a list says what became of an action by its short number: nothing but a state stands
 * behind it, and it is no part of the item's own numbers ("2.1" below item 2).
 */
export function isShortReview(text: string, itemNumber: string | null): boolean {
  const short = shortIdAt(text)
  if (!short || !beginsWithEarlierNumber(text, itemNumber)) return false
  const said = text.slice(short.end).trim()
  const status = readOpeningStatus(said) ?? readStatus(said)
  return status !== null && status.start === 0
}

// 2011-spring/4a.1 RH found a trainer · 2011-spring/h3.2: done
const opening =
  /^\s*(?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|h\d{1,4}\.\d{1,3})(?=[\s:,]|$)/i
// The caretaker has paid (2011-spring/4a.2).
const closing =
  /[[(](?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|h\d{1,4}\.\d{1,3})[\])][.;]?\s*$/i

/** Whether a line outside of a review, which says of nobody that they AGREED, may name an earlier action: an id at its start, or in brackets at its end. */
export function namesEarlier(text: string): boolean {
  return text.includes('/') && (opening.test(text) || closing.test(text)) && !hasAgreed(text)
}
