import { longDayText } from '../language/day-text.js'
import { isVerb, opensWithVerb } from '../language/verbs.js'
import type { Entry } from '../model/action.js'
import type { AgendaItem } from '../model/meeting.js'
import { headerNames } from '../notation/place/header-names.js'
import { type Lines, lineAt, linesOf, lineText } from '../source/lines.js'
import { rowAt, type TableCell } from './entry/cells.js'
import { withLinesBelow } from './lines-below.js'

/** An action that a meeting is to have raised. */
export interface AddedAction {
  readonly words: string
  /** As minutes write the owner; null for nobody. */
  readonly owner: string | null
  /** `YYYY-MM-DD`; null without a day. */
  readonly due: string | null
}

/** Where it goes. */
export interface AddedPlace {
  readonly text: string
  readonly item: AgendaItem
  /** All items and all entries of the file, in its order. */
  readonly agenda: readonly AgendaItem[]
  readonly entries: readonly Entry[]
}

/**
 * The texts with an action more in an item, the plainest first: below the last action of the item and written as that is,
 * else at the end of the item, written as the other actions of the file are.
 */
export function withAddedAction(place: AddedPlace, action: AddedAction): readonly string[] {
  const { text, item, entries } = place
  const lines = linesOf(text)
  const own = entries.filter(
    (entry) => entry.item?.location.line === item.location.line && !entry.raises && !entry.underEarlier,
  )
  const last = own.at(-1)
  const like = last ?? entries.findLast(({ raises, underEarlier }) => !raises && !underEarlier)
  const beside = last === undefined ? [] : besideEntry(last, action, lines)
  const end = endOfItem(place, lines)
  const isLabel = like?.notation === 'action-line'
  const written = isLabel && like ? lineOfLabel(like, action, text) : taskLine(action)
  const isBelowBullet = /^\s*[-*+] /.test(lineText(lines, end)) && !isLabel
  const atEnd = [...(isBelowBullet ? [] : ['']), written, ...closing(lines, end)]
  return [...beside, withLinesBelow(text, end, atEnd)]
}

const closing = (lines: Lines, below: number): readonly string[] =>
  below < lines.starts.length && lineText(lines, below + 1).trim() !== '' ? [''] : []

/** Below an entry, and like it: another bullet, another row, another label. */
function besideEntry(entry: Entry, action: AddedAction, lines: Lines): readonly string[] {
  const { text } = lines
  const { span } = entry.location
  if (entry.pinAt !== undefined) {
    const below = lineAt(lines, span.start)
    const indent = /^[\s>]*/.exec(lineText(lines, below))?.[0] ?? ''
    return [withLinesBelow(text, below, [indent + rowLine(rowAt(text, span), action)])]
  }
  const below = lastLineOf(entry, lines)
  if (entry.notation === 'action-line')
    return [withLinesBelow(text, below, ['', lineOfLabel(entry, action, text)])]
  const lineStart = lines.starts[lineAt(lines, span.start) - 1] ?? 0
  const before = text.slice(lineStart, span.start)
  const mark = /^(?:[-*+])[ \t]+/.exec(text.slice(span.start))?.[0]
  if (mark === undefined || before.trim() !== '') return []
  const isTask = entry.notation === 'task'
  return [withLinesBelow(text, below, [before + mark + (isTask ? '[ ] ' : '') + sentenceOf(action)])]
}

/** The last line of an entry, with the notes below it. */
function lastLineOf({ location }: Entry, lines: Lines): number {
  let last = lineAt(lines, Math.max(location.span.start, location.span.end - 1))
  const width = location.column - 1
  while (last < lines.starts.length) {
    const next = lineText(lines, last + 1)
    if (next.trim() === '' || (/^[ \t]*/.exec(next)?.[0].length ?? 0) <= width) return last
    last++
  }
  return last
}

const taskLine = (action: AddedAction): string => `- [ ] ${sentenceOf(action)}`

/** "RH to find out who will train schools (by 13 June 2011)" */
function sentenceOf({ words, owner, due }: AddedAction): string {
  const [first = '', ...others] = words.split(/\s+/)
  const isTask = isVerb(first) || opensWithVerb([first, ...others])
  return `${owner === null ? '' : `${owner}${isTask ? ' to' : ':'} `}${words}${due === null ? '' : ` (by ${longDayText(due)})`}`
}

// **Action:** RH to … · ACTION - RH to …
const label = /^(?:\*\*|__)?[\p{L} ]{2,20}(?::(?:\*\*|__)?|\*\*:| [–—-])\s+/u

function lineOfLabel({ location }: Entry, action: AddedAction, text: string): string {
  const lead = label.exec(
    text.slice(Math.max(0, location.span.start - 2), location.span.end).replace(/^[^*_]{2}/, ''),
  )
  return (lead?.[0] ?? '**Action:** ') + sentenceOf(action)
}

function rowLine(row: readonly TableCell[], { words, owner, due }: AddedAction): string {
  const { action, owner: who, due: when } = headerNames()
  const cells = row.map(({ heading }) => {
    if (action.test(heading)) return words
    if (who.test(heading)) return owner ?? ''
    return when.test(heading) && due !== null ? longDayText(due) : ''
  })
  const hasDue = due === null || row.some(({ heading }) => when.test(heading))
  const all = cells.map((cell) =>
    cell === words && !hasDue ? `${words} (by ${longDayText(due ?? '')})` : cell,
  )
  return `| ${all.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The last line with words of an item, before the next item or heading. */
function endOfItem({ item, agenda }: AddedPlace, lines: Lines): number {
  const start = item.location.line
  const next = agenda.find(({ location }) => location.line > start)?.location.line ?? lines.starts.length + 1
  let end = start
  while (end + 1 < next && !/^ {0,3}#{1,6}\s/.test(lineText(lines, end + 1))) end++
  while (end > start && /^\s*(?:<!--.*-->\s*)?$/.test(lineText(lines, end))) end--
  return end
}
