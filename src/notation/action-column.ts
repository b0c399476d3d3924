import type { EntryMatch, MarkerMatch, Match, Notation, Reading } from './notation.js'
import { agreementsOf } from './phrase/agreed-words.js'
import { clausesOf } from './phrase/clauses.js'
import { readDue } from './phrase/due.js'
import { readEntry } from './phrase/entry.js'
import { ownersAlone } from './phrase/names.js'
import { whyNothing } from './phrase/no-action.js'
import { cellLines, mayHoldTable } from './place/columns.js'
import type { Setting } from './place/context.js'
import type { Passage } from './text/passages.js'
import { sliceWords, type Words } from './text/words.js'

/** The last column of an `Item / Discussion / Action` table, holding initials. */
export const actionColumn: Notation = {
  name: 'action-column',
  kind: 'marker',
  mayStandIn: mayHoldTable,
  find(passage, reading): readonly Match[] {
    const setting = reading.settings[passage.index]
    if (!setting || !passage.row || setting.columns?.kind !== 'action-column') return []
    const { columns } = setting
    const found: Match[] = []
    passage.row.cells.forEach((cell, column) => {
      if (
        column === columns.action ||
        column === columns.item ||
        column === columns.due ||
        column === columns.status
      )
        return
      let at = setting
      for (const line of cellLines(cell)) {
        at = partAt(setting, column, line.start) ?? at
        found.push(
          ...agreementsOf(
            sliceWords(cell, line.start, line.start + line.text.length),
            line.text,
            passage,
            at,
            reading,
            passage.index,
          ),
        )
      }
    })
    const cell = passage.row.cells[columns.action]
    if (cell) found.push(...markersOf(cell, passage, setting, reading))
    return found
  },
}

/** The setting of a sub-item within a row: "a) Physical intervention". */
function partAt(setting: Setting, column: number, offset: number): Setting | null {
  const part = setting.parts.filter((one) => one.column === column && one.start <= offset).at(-1)
  return part ? { ...setting, item: part.item, unit: part.item.key, areas: part.item.areas } : null
}

function markersOf(cell: Words, passage: Passage, setting: Setting, reading: Reading): Match[] {
  const found: (MarkerMatch | EntryMatch)[] = []
  cellLines(cell).forEach((line, index) => {
    const text = line.text.replace(/^\s*\(?[a-z]\)\s+/, '').trim()
    if (whyNothing(text) !== null) return
    const offset = line.start + line.text.indexOf(text)
    const due = readDue(text, reading.document.dueContext)
    const rest = due ? `${text.slice(0, due.start)}${text.slice(due.end)}`.trim() : text
    const dueHere = due
      ? { ...due.due, location: reading.place(cell, offset + due.start, offset + due.end) }
      : null
    const above = found.at(-1)
    if (rest.replace(/[()\s]/g, '') === '' && dueHere && above) {
      found[found.length - 1] = { ...above, due: dueHere }
      return
    }
    // "RH, AF": one marker each; "RH/AF" and "RH & AF": one marker of both.
    const parts = rest.replace(/^(?:actions?|by):?\s+/i, '').split(/\s*[,;]\s*/)
    const markers = parts.map((part) => ownersAlone(part, reading.roster, true))
    if (markers.every((owners) => owners !== null)) {
      for (const owners of markers)
        if (owners.length > 0)
          found.push({
            kind: 'marker',
            notation: 'action-column',
            owners,
            passage: passage.index,
            at: offset,
            end: offset + text.length,
            place: 'column',
            row: passage.index,
            line: index,
            due: dueHere,
            location: reading.place(cell, offset, offset + text.length),
            setting,
          })
      return
    }
    for (const { start, end } of clausesOf(cell, offset, offset + text.length, reading.roster)) {
      const read = readEntry(cell, start, end, reading.document, reading.roster, {
        because: [{ about: 'entry', code: 'own-words-in-column' }],
      })
      if (whyNothing(read.text) !== null) continue
      found.push({
        ...read,
        kind: 'entry',
        notation: 'action-column',
        passage: passage.index,
        at: start,
        end,
        location: reading.place(cell, start, end),
        setting,
        listed: false,
        raises: true,
        itemNumber: null,
      })
    }
  })
  return found
}
