import type { Status } from '../../model/status.js'
import { headerNames } from '../../notation/place/header-names.js'
import type { TextEdit } from '../../source/lines.js'
import { editAt } from '../text-edits.js'
import { cellEdit, type TableCell, wordsOfCell } from './cells.js'
import { type StatusChange, statusInWords } from './status-words.js'
import { linesOfTask } from './task-below.js'
import { insertionAt, type WrittenEntry } from './written-entry.js'

/** The ways to write a status into an entry, the plainest first: its box, its cell, a word at its end. */
export function statusEdits(written: WrittenEntry, change: StatusChange): readonly (readonly TextEdit[])[] {
  const { entry, row, text } = written
  if (entry.raises) return [linesOfTask(written, change)]
  const box = boxEdit(written, change.status)
  if (box !== null) return [[box, ...suffixEdits(written, change, isSaidByBox(change))]]
  return [
    ...(row ?? []).flatMap((cell) => inCell(cell, change, text)),
    suffixEdits(written, change, false),
  ].filter((edits) => edits.length > 0)
}

const isSaidByBox = ({ on, reason }: StatusChange): boolean => on === null && reason === null

// - [ ] RH to circulate the guidance · 1. [x] …
const box = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ \txX-])\]/

function boxEdit({ text, start, entry }: WrittenEntry, status: Status): TextEdit | null {
  if (entry.notation !== 'task') return null
  const found = box.exec(text.slice(start, start + 80))
  if (!found) return null
  const at = start + found[0].length - 2
  return editAt(text, at, at + 1, { done: 'x', withdrawn: '-', outstanding: ' ' }[status])
}

/** The words at the end: taken away, put in, or put in place of others. */
function suffixEdits(written: WrittenEntry, change: StatusChange, isSaid: boolean): readonly TextEdit[] {
  const { text, status, wordsEnd, row } = written
  const said = isSaid ? '' : statusInWords(change)
  const words = row === null ? said : said.replaceAll('|', '\\|')
  const after = words === '' ? '' : ` ${words}`
  if (status !== null) return [editAt(text, status.start, status.end, after)]
  return after === '' ? [] : [insertionAt(written, wordsEnd, after)]
}

function inCell(cell: TableCell, change: StatusChange, text: string): readonly (readonly TextEdit[])[] {
  if (!headerNames().status.test(cell.heading)) return []
  const inWords = statusInWords(change).slice(1, -1)
  const old = wordsOfCell(text, cell)
  const written = /^\p{Ll}/u.test(old) ? inWords : inWords.slice(0, 1).toUpperCase() + inWords.slice(1)
  const open = old === old.toLowerCase() && old !== '' ? 'open' : 'Open'
  return [[cellEdit(text, cell, change.status === 'outstanding' ? open : written.replaceAll('|', '\\|'))]]
}
