import { tellingWords } from '../../language/keywords.js'
import { isPastOfTask } from '../../language/past-forms.js'
import { anyOf } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { spoken } from '../../language/spoken.js'
import type { PassingMention } from '../../model/problem.js'
import { isFresh, type MentionSearch } from './search.js'
import { withoutLinks } from './spoken.js'
import type { Statement } from './statements.js'

// [x] Oil the lock
const ticked = /\[[xX✓✔]\]|[☑✅✓✔]/u
// The lock is oiled. Done. · (closed)
const over = spoken(
  ({ status }) =>
    new RegExp(`(?<![\\p{L}-])${anyOf([status.done, status.withdrawn])}(?![\\p{L}\\p{N}’'-])`, 'iu'),
)
// not done yet · to be closed · will be done
const stillOpen = spoken(
  ({ status, phrases: { speech } }) =>
    new RegExp(
      `(?<![\\p{L}-])${anyOf([status.open, speech.obligations, speech.possibilities])}(?![\\p{L}\\p{N}’'-])`,
      'iu',
    ),
)
// Notes: · Presented by: RH
const label = /^[^:]{1,30}:\s{0,3}\S{0,30}$/u
const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
/** Whoever speaks, and what was done: "RH: Nell Oram has written to the mill". */
const wordsOfOpening = 6
/** A topic, its points, and theirs. */
const deepest = 2
const fewestToSayAnything = 3
const mostOfState = 3

/** How a statement was found: by what, in which line of it, from 1. */
export type MentionPlace = Pick<PassingMention, 'line' | 'by'>

/**
 * A mention of an action at the line that whoever settles it looks at: where a topic is a title or has points of its own,
 * the one below it that tells what became of the action, else the first below a title that tells anything new.
 */
export function mentionAt(statement: Statement, found: MentionPlace, search: MentionSearch): PassingMention {
  const { path } = search.minutes
  if (isOver(statement, search)) return { path, ...found, settles: true }
  const below = newBelow(statement, search, deepest)
  const end = below.find((other) => isOverAlone(other) || (isRelated(other, search) && isOver(other, search)))
  if (end !== undefined) return { path, ...found, line: end.line, settles: true }
  const isTitle = statement.isHeading || found.by === 'number'
  const first = isTitle ? below.find(saysAnything) : undefined
  return { path, ...found, line: first?.line ?? found.line }
}

/** What stands below a statement and is not said in the minutes before too, down to a depth. */
function newBelow({ below }: Statement, search: MentionSearch, depth: number): readonly Statement[] {
  if (depth === 0) return []
  return below
    .filter((other) => isFresh(other, search))
    .flatMap((other) => [other, ...newBelow(other, search, depth - 1)])
}

/** "Notes:" and "Presented by: RH" are labels, and say nothing yet. */
function saysAnything({ text, isHeading }: Statement): boolean {
  const words = withoutLinks(plainText(text))
  return !isHeading && !label.test(words) && (words.match(word) ?? []).length >= fewestToSayAnything
}

/** Whether a statement is nothing but a word for what is over: "Closed", "- Done, thanks". */
const isOverAlone = ({ text, isHeading }: Statement): boolean =>
  !isHeading && (text.match(word) ?? []).length <= mostOfState && over().test(text) && !stillOpen().test(text)

/** Whether a statement has a word of the action, or names its owner. */
function isRelated({ text }: Statement, { topic }: MentionSearch): boolean {
  const words = tellingWords(plainText(text))
  return words.some(
    (told) => topic.ownersInFull.has(told) || topic.words.includes(told) || told === topic.verb,
  )
}

/** Whether a statement tells that something is over: ticked, called so, or what was to be done in its past form. */
function isOver({ text, isHeading }: Statement, { topic }: MentionSearch): boolean {
  if (isHeading) return false
  if (ticked.test(text)) return true
  if (stillOpen().test(text)) return false
  if (over().test(text)) return true
  const words = text.match(word) ?? []
  return words.some(
    (written, index) =>
      topic.verbPasts.has(written.toLowerCase()) || (index < wordsOfOpening && isPastOfTask(written)),
  )
}
