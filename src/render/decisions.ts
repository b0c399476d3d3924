import type { Register } from '../model/register.js'
import type { Row } from './grid.js'
import { printGrid } from './grid.js'
import type { Paper } from './renderer.js'
import { words } from './words.js'

/** One line a decision: where it was taken, by whom, and its words. */
export function decisionsTable(
  decisions: Register['decisions'],
  { palette, width }: Paper,
): readonly string[] {
  const rows = decisions.map(
    ({ meeting, item, by, text }): Row => [
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
