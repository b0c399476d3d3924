import type { Register } from '../model/register.js'
import { listCsv } from './csv.js'
import { type GridRow, printGrid } from './grid.js'
import { jsonText } from './json-text.js'
import type { ListCsv } from './list-columns.js'
import type { Terminal } from './renderer.js'
import { words } from './words.js'

/** One line a decision: where it was taken, by whom, and its words. */
export function decisionsTable(
  decisions: Register['decisions'],
  { palette, width }: Terminal,
): readonly string[] {
  const rows = decisions.map(
    ({ meeting, item, by, text }): GridRow => [
      [words(meeting.id, palette.key)],
      [words(item === null ? '-' : (item.number ?? item.title))],
      [words(by ?? 'the meeting', palette.strong)],
      [words(text === '' ? '-' : text)],
    ],
  )
  const columns = [
    { heading: 'MEETING' },
    { heading: 'ITEM', most: 20 },
    { heading: 'BY', most: 20 },
    { heading: 'DECISION', flexible: true, together: true },
  ]
  return printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)
}

/** One row a decision, for a spreadsheet. */
export function decisionsCsv(decisions: Register['decisions'], csv: ListCsv): string {
  const rows = decisions.map(({ meeting, item, by, text, location }) => [
    meeting.id,
    meeting.date,
    item === null ? null : (item.number ?? item.title),
    by,
    text,
    location.path,
    location.line,
  ])
  return listCsv('decisions', rows, csv)
}

/** A decision, as programs rely on it. */
export function decisionObject(decision: Register['decisions'][number]) {
  const { text, by, meeting, item, confidential, evidence, location } = decision
  return {
    text,
    by,
    meeting: { id: meeting.id, title: meeting.title, date: meeting.date, series: meeting.series },
    item: item && { number: item.number, title: item.title },
    confidential,
    evidence: evidence.text,
    source: { path: location.path, line: location.line, column: location.column },
  }
}

/** What was agreed and makes nobody do anything, as programs rely on it. */
export function decisionsJson(
  decisions: Register['decisions'],
  { today, confidential }: { readonly today: string; readonly confidential: number },
): string {
  const shown = decisions.map(decisionObject)
  return `${jsonText({ version: 1, today, decisions: shown, counts: { shown: shown.length, confidential } }, 2)}\n`
}
