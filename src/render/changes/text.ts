import type { ActionChange } from '../../model/action-change.js'
import { statusPaint } from '../action-columns.js'
import { isTooNarrow, printBlocks } from '../blocks.js'
import { type Cell, type Grid, type GridRow, printGrid } from '../grid.js'
import { written } from '../lines.js'
import type { Terminal } from '../renderer.js'
import { unbroken, type Word, words } from '../words.js'
import {
  type ChangesReport,
  changesByKind,
  changeTitles,
  closedText,
  dueText,
  isSecret,
  ownersText,
} from './changes-report.js'

/** A list for whoever chairs the meeting: what is different, in the columns of the list of actions. */
export function changesText(report: ChangesReport, terminal: Terminal): string {
  const { palette, width } = terminal
  if (report.changes.length === 0) return ''
  const grid: Grid = {
    columns: [
      { heading: 'ID' },
      { heading: 'OWNER', most: 24 },
      { heading: 'DUE', most: 30 },
      { heading: 'ACTION', flexible: true, together: true },
    ],
    sections: [...changesByKind(report.changes)].map(([kind, changes]) => ({
      title: [
        ...words(changeTitles[kind][0], kind === 'dropped' ? palette.late : palette.strong),
        ...words(`· ${changes.length}`, palette.quiet),
      ],
      rows: changes.map((change) => rowOf(change, report, terminal)),
    })),
  }
  const lines =
    width !== null && isTooNarrow(grid, width)
      ? printBlocks(grid, width)
      : printGrid(grid, width, palette.quiet)
  return written(lines)
}

function rowOf(change: ActionChange, report: ChangesReport, terminal: Terminal): GridRow {
  const id = idCell(change, terminal)
  if (isSecret(change, report)) return [id, [words('confidential', terminal.palette.quiet)]]
  return [id, ownerCell(change, terminal), dueCell(change, terminal), actionCell(change, terminal)]
}

/** What was, and below it what is; on one line where there is no terminal, since a line is an action there. */
function turned(from: readonly Word[], to: readonly Word[], { width }: Terminal): Cell {
  const second = [unbroken('->'), ...to]
  return width === null ? [[...from, ...second]] : [from, second]
}

function idCell({ kind, before, now }: ActionChange, terminal: Terminal): Cell {
  const { key } = terminal.palette
  if ((kind === 'moved' || kind === 'joined') && before)
    return turned([unbroken(before.id, key)], [unbroken(now.id, key)], terminal)
  return [[unbroken(now.id, key)]]
}

function ownerCell({ kind, before, now }: ActionChange, terminal: Terminal): Cell {
  const { soon, strong } = terminal.palette
  const owners = words(ownersText(now), now.owners.length === 0 ? soon : strong)
  return kind === 'reassigned' && before ? turned(words(ownersText(before)), owners, terminal) : [owners]
}

function dueCell({ kind, before, now }: ActionChange, terminal: Terminal): Cell {
  const { quiet, soon } = terminal.palette
  if (kind === 'done' || kind === 'withdrawn')
    return [words(closedText(now), statusPaint(now.status, terminal.palette))]
  if (kind === 're-dated' && before)
    return turned(words(dueText(before)), words(dueText(now), soon), terminal)
  return [now.due === null ? words('no date', quiet) : words(dueText(now))]
}

function actionCell({ kind, before, now }: ActionChange, { palette, width }: Terminal): Cell {
  const shown = words(now.text === '' ? '-' : now.text)
  if (kind !== 'reworded' || !before) return [shown]
  const old = words(`before: "${before.text}"`, palette.quiet)
  return width === null ? [[...shown, ...old]] : [shown, old]
}
