import { longDayText } from '../../language/day-text.js'
import { headerNames } from '../../notation/place/header-names.js'
import type { TextEdit } from '../../source/lines.js'
import { editAt } from '../text-edits.js'
import { cellEdit, wordsOfCell } from './cells.js'
import { insertionAt, type WrittenEntry } from './written-entry.js'

/** The ways to write a due day (`YYYY-MM-DD`), the plainest first: as the old one is written, in its cell, at the end. */
export function dueEdits(written: WrittenEntry, date: string): readonly (readonly TextEdit[])[] {
  const { entry, text, row, start, end, wordsEnd } = written
  if (entry.raises) return []
  const cells = (row ?? [])
    .filter(({ heading }) => headerNames().due.test(heading))
    .map((cell) => [cellEdit(text, cell, likeOld(wordsOfCell(text, cell), date))])
  const place = entry.due?.location?.span
  const isWithin = place !== undefined && place.start >= start && place.end <= end
  const old = isWithin ? text.slice(place.start, place.end) : ''
  const inPlace = isWithin ? [[editAt(text, place.start, place.end, inPlaceOf(old, date))]] : []
  const atEnd = place === undefined ? [[insertionAt(written, wordsEnd, ` (by ${longDayText(date)})`)]] : []
  return [...cells, ...inPlace, ...atEnd]
}

// (by 13 June 2011) · due:2011-06-13 · 📅 2011-06-13 · by the next meeting.
const frame = /^(\(?(?:(?:due|deadline)(?: by)?:?|by|before|until|for|on|📅)?\s{0,3})(.*?)([).;,]{0,3})$/isu

/** The same phrase with another day: its first word and its signs stay; "for the next meeting" becomes "by …". */
function inPlaceOf(old: string, date: string): string {
  const [, lead = '', inner = '', trail = ''] = frame.exec(old) ?? []
  const kept = /[\p{L}📅]/u.test(lead) ? lead.replace(/\b(?:for|on)\b/i, 'by') : `${lead}by `
  return `${kept}${likeOld(inner, date)}${trail}`
}

/** A day as another was written: with signs where that one was, else in words. */
function likeOld(old: string, date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(old.trim()) ? date : longDayText(date)
}
