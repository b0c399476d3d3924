import { longDayText } from '../../language/day-text.js'
import { oneLine, type TextEdit } from '../../source/lines.js'
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
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const at = endOfBlock(text, start)
  return [editAt(text, at, at, `${lineEnd}${lineEnd}${line}`)]
}

/** Where the paragraph or the table around a place ends: before the first empty line below it. */
function endOfBlock(text: string, at: number): number {
  const below = /(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n|$)/g
  below.lastIndex = at
  const end = below.exec(text)?.index ?? text.length
  return text.slice(at, end).trimEnd().length + at
}
