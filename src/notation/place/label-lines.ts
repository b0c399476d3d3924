import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { Document } from '../../parse/document.js'
import { lineAt } from '../../source/lines.js'
import { labelsIn } from '../phrase/labels.js'
import { ownersAlone } from '../phrase/names.js'
import { isBody, type Roster } from '../phrase/roster.js'
import { isInside, type Passage } from '../text/passages.js'
import { isWithin } from '../text/words.js'
import { sectionNamed } from './sections.js'
import { announcementIn } from './titles.js'

const longestLabel = 80
/** Whose it is, before the words of a label. */
const longestOwner = 40

/** A line or bullet that may be a label, without its colon: it is short, or ends with what announces a list; else null. */
export function lineLabel(passage: Passage): string | null {
  if ((passage.kind !== 'paragraph' && passage.kind !== 'item') || passage.checked !== null) return null
  // What an export indented is no line of its own.
  if (passage.indented) return null
  const text = passage.words.text.trim()
  if (text.length > longestLabel || text.includes('\n')) return announcementIn(text)
  if (text === '') return null
  return text.replace(/:$/, '')
}

/** "Action for RH: paint the gate" says what is to be done, and is no title of what stands below it. */
export function isLabelledTask({ words }: Passage, roster: Roster): boolean {
  return (
    words.text.length <= longestLabel + longestOwner &&
    labelsIn(words, roster).some(
      ({ opensAll, plural, isBehind, named, contentStart, contentEnd }) =>
        opensAll &&
        !plural &&
        !isBehind &&
        named !== null &&
        /\p{L}/u.test(words.text.slice(contentStart, contentEnd)),
    )
  )
}

/** A line that ends in a colon, or is bold from end to end: the title of what stands below it. */
export const isTitleLine = ({ kind, parent, words: { text, strong } }: Passage): boolean =>
  kind === 'paragraph' &&
  parent === null &&
  (/:\W*$/.test(text) || isWithin(strong, text.search(/\S/), text.trimEnd().length))

// Rohit's tasks
const tasksBehindName = spoken(
  (words) => new RegExp(`^(.{1,40}?)[’']s? ${anyOf(words.places.owned.tasks)}:?$`, 'i'),
)
// Rohit tasks
const tasksBehindBareName = spoken(
  (words) => new RegExp(`^(.{1,40}?) ${anyOf(words.places.owned.bareTasks)}:?$`, 'i'),
)
const noNameWithin = spoken((words) => new RegExp(anyOf(words.places.owned.notNames), 'i'))
const singularLabel = spoken(
  ({ places: words }) =>
    new RegExp(`^\\W*(?:${anyOf(words.singularKinds)} )?${anyOf(words.singular)}\\W*$`, 'i'),
)

/** `### Rohit's tasks`, `### TR`: the owner of what stands below. */
export function headingOwner(text: string, roster: Roster, onlyWithTasks = false): readonly Owner[] | null {
  const tasks = tasksBehindName().exec(text) ?? tasksBehindBareName().exec(text)
  const name = tasks?.[1] ?? (onlyWithTasks ? null : text.replace(/:$/, ''))
  if (name === null || name === undefined) return null
  if (tasks && sectionNamed(text) !== null) return null
  // "Review Previous Meeting's action items" names nobody: a name nobody knows is one or two words of a person.
  if (!roster.known(name) && !isBody(name) && (name.split(' ').length > 2 || noNameWithin().test(name)))
    return null
  // Without "tasks" a heading nobody answers to is a topic ("Website"), unless it is a nick in small letters.
  const owners =
    ownersAlone(name, roster, tasks !== null) ??
    (/^[\p{Ll}\p{N}_-]{2,20}$/u.test(name) && !tasks ? [roster.owner(name)] : null)
  return owners && owners.length > 0 ? owners : null
}

/** "Action:" and not "Actions:": what it labels stands below it at once, or it was left blank. */
export const isSingular = (line: string): boolean => singularLabel().test(line)

/** Whether bullets follow a line; where it ends in a colon, without a blank line between. */
export function followsAtOnce(passages: readonly Passage[], passage: Passage, document: Document): boolean {
  const next = passages[passage.index + 1]
  if (next?.kind !== 'item') return false
  if (!/:\W*$/.test(passage.words.text)) return true
  return lineAt(document.lines, next.span.start) - lineAt(document.lines, passage.span.end) <= 1
}

/**
 * The list that goes on with what stands in a bullet, though it stands beside it: another list, directly behind it, with
 * the mark of the bullets within. Null without one.
 */
export function listBeside(
  bullet: Passage,
  passages: readonly Passage[],
  { lines: { text } }: Document,
): number | null {
  const within = passages[bullet.index + 1]
  if (within?.kind !== 'item' || within.parent !== bullet.index) return null
  const next = passages.slice(within.index).find((passage) => !isInside(passages, passage, bullet.index))
  const isBeside = next?.kind === 'item' && next.parent === bullet.parent && next.list !== bullet.list
  return isBeside && text[next.span.start] === text[within.span.start] ? next.list : null
}

/** The outermost list that a passage stands in; null outside of any. */
export function outermostList(passage: Passage, passages: readonly Passage[]): number | null {
  let outer = passage
  for (let above = outer.parent; above !== null; above = outer.parent) {
    const next = passages[above]
    if (next === undefined) break
    outer = next
  }
  return outer.list
}
