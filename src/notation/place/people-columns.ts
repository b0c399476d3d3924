import type { FileRoster } from '../../model/file-roster.js'
import type { Settings } from '../../model/settings.js'
import type { Document } from '../../parse/document.js'
import { oneLine } from '../../source/lines.js'
import { ownersAlone } from '../phrase/names.js'
import { type Roster, rosterOf } from '../phrase/roster.js'
import { strangersIn } from '../phrase/strangers.js'
import { dueDays } from '../text/due-days.js'
import type { Passage } from '../text/passages.js'
import { passagesOf } from '../text/read-passages.js'
import { areMost, filled } from './column-cells.js'
import { isOfMotions } from './columns-by-header.js'
import { contextsOf } from './context.js'

/** So many words of a cell tell something. */
const fewestWords = 5

/**
 * The columns that name people beside sentences in tables of which it is not known what they are, by the offset of each
 * row: what the column is called. They may be those who have something to do.
 */
export function peopleColumns(
  document: Document,
  settings: Settings,
  people: FileRoster,
): ReadonlyMap<number, string> {
  const passages = passagesOf(document, [() => true])
  const roster = rosterOf(people, settings, strangersIn(document.lines.text, people))
  const days = dueDays(document.dueContext)
  const { contexts } = contextsOf(passages, { document, roster, days }, settings)
  const tables = new Map<number, Passage[]>()
  for (const passage of passages) {
    const { row, index } = passage
    if (!row || row.header.length === 0 || contexts[index]?.columns?.kind !== 'other') continue
    tables.set(row.table, [...(tables.get(row.table) ?? []), passage])
  }
  return new Map(
    [...tables.values()].flatMap((rows) => {
      const name = peopleColumn(rows, roster)
      return name === null ? [] : rows.map(({ span }): [number, string] => [span.start, name])
    }),
  )
}

/** The name of the column of a table that names somebody known in each row, where another tells something. */
function peopleColumn(rows: readonly Passage[], roster: Roster): string | null {
  const header = (rows[0]?.row?.header ?? []).map(({ text }) => oneLine(text))
  if (rows.length < 2 || isOfMotions(header)) return null
  const isSomebody = (cell: string): boolean => {
    const owners = ownersAlone(cell, roster, false) ?? []
    return owners.length > 0 && owners.every(({ kind }) => kind === 'person')
  }
  const column = header.findIndex((_, at) => {
    const cells = filled(rows, at)
    return cells.length === rows.length && cells.every(isSomebody)
  })
  const tells = header.some(
    (_, at) => at !== column && areMost(filled(rows, at), (cell) => cell.split(/\s+/).length >= fewestWords),
  )
  const name = header[column] ?? ''
  return name !== '' && tells ? name : null
}
