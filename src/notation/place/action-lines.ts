import type { Owner } from '../../model/owner.js'
import { type BesideReading, openOwners, ownersByLine } from '../phrase/beside-actions.js'
import { whyNothing } from '../phrase/no-action.js'
import { cellLines } from '../text/cell-lines.js'
import type { Row } from '../text/passages.js'
import type { Words } from '../text/words.js'
import { type Columns, withoutSigns } from './column-cells.js'

/** A line of the Action cell, its lettered sub-item taken off. */
export interface ActionLine {
  readonly text: string
  /** Offset of its text in the cell. */
  readonly start: number
  readonly end: number
  readonly index: number
}

/** The lines of an Action cell that say something. */
export function actionLines(cell: Words): readonly ActionLine[] {
  return cellLines(cell).flatMap((line, index): ActionLine[] => {
    // a) RH · [RH]
    const text = withoutSigns(line.text.replace(/^\s*\(?[a-z]\)\s+/, ''))
    if (whyNothing(text) !== null) return []
    const start = line.start + line.text.indexOf(text)
    return [{ text, start, end: start + text.length, index }]
  })
}

/** Those beside the actions of a row of whom it is open who has which; empty where that is plain. */
export function openOwnersOf({ cells }: Row, columns: Columns, reading: BesideReading): readonly Owner[] {
  const action = cells[columns.action]
  const owner = columns.owner === null ? undefined : cells[columns.owner]
  if (!action || !owner) return []
  const lines = actionLines(action).map(({ text }) => text)
  return lines.length === 0 ? [] : openOwners(ownersByLine(owner, reading), lines)
}
