import { longDayText } from '../../language/day-text.js'
import { type Lines, lineAt, linesOf, lineText, oneLine, type TextEdit } from '../../source/lines.js'
import { lineEndBehind } from '../line-end.js'
import { editAt } from '../text-edits.js'
import { type StatusChange, statusInWords } from './status-words.js'
import type { WrittenEntry } from './written-entry.js'

/**
 * A task that writes down an agreement or a marker, below its paragraph or its table: neither has a place of its own for
 * what became of it.
 */
export function linesOfTask({ entry, text, start }: WrittenEntry, change: StatusChange): readonly TextEdit[] {
  const sign = { done: 'x', withdrawn: '-', outstanding: ' ' }[change.status]
  const owners = entry.owners.map(({ written }) => written).join(', ')
  const words = oneLine(entry.text)
  const due = entry.due?.date ? ` (by ${longDayText(entry.due.date)})` : ''
  const isSaid = change.on === null && change.reason === null
  const said = isSaid ? '' : ` ${statusInWords(change)}`
  const line = `- [${sign}] ${owners === '' ? '' : `${owners}${entry.verbFirst ? ' to' : ':'} `}${words}${due}${said}`
  const lines = linesOf(text)
  const last = lastLineOfBlock(lines, lineAt(lines, start))
  const at = (lines.starts[last - 1] ?? 0) + lineText(lines, last).trimEnd().length
  const lineEnd = lineEndBehind(text, at)
  return [editAt(text, at, at, `${lineEnd}${lineEnd}${line}`)]
}

/** The last line of the paragraph or the table that a line is in, before the first empty line below it. */
function lastLineOfBlock(lines: Lines, from: number): number {
  let last = from
  while (last < lines.starts.length && /[^\s>]/.test(lineText(lines, last + 1))) last++
  return last
}
