import type { WordBlock, WordCell, WordTable } from '../content.js'
import { codes, type Property } from './properties.js'

/** A cell as the definition of its row gives it: its edges in twips, and how it hangs together with others. */
interface CellShape {
  readonly left: number
  readonly right: number
  readonly goesOnFromAbove: boolean
  /** Part of the cell at its left. */
  readonly goesOnFromLeft: boolean
}

// Two edges nearer than a third of a centimetre are one: no column is so narrow.
const sameEdge = 200

/** The shapes of a row's cells; none where the row does not say ([MS-DOC] 2.9.316). */
export function shapesOf(properties: readonly Property[]): CellShape[] {
  const definition = properties.findLast((property) => property.code === codes.tableDefinition)?.operand
  if (!definition || definition.length === 0) return []
  const count = definition.readUInt8(0)
  const shapes: CellShape[] = []
  for (let i = 0; i < count; i++) {
    const at = 1 + (count + 1) * 2 + i * 20
    const flags = at + 2 <= definition.length ? definition.readUInt16LE(at) : 0
    shapes.push({
      left: definition.readInt16LE(1 + i * 2),
      right: definition.readInt16LE(3 + i * 2),
      goesOnFromAbove: ((flags >> 5) & 3) === 1,
      goesOnFromLeft: (flags & 3) === 1,
    })
  }
  for (const { code, operand } of properties) {
    if (code !== codes.verticalMerge || operand.length < 2) continue
    const at = operand.readUInt8(0)
    const shape = shapes[at]
    if (shape) shapes[at] = { ...shape, goesOnFromAbove: (operand.readUInt8(1) & 3) === 1 }
  }
  return shapes
}

/** A row as it is read: what stands in its cells, and their shapes once its end was met. */
export interface OpenRow {
  readonly cells: (readonly WordBlock[])[]
  readonly shapes: readonly CellShape[]
}

function edgesOf(rows: readonly OpenRow[]): number[] {
  const edges: number[] = []
  const all = rows.flatMap((row) => row.shapes.flatMap((shape) => [shape.left, shape.right]))
  for (const edge of all.sort((a, b) => a - b)) {
    const last = edges.at(-1)
    if (last === undefined || edge - last > sameEdge) edges.push(edge)
  }
  return edges
}

/** Makes a table of rows: how many columns a cell is wide is told by the edges of all rows, where their cells differ. */
export function tableOf(rows: readonly OpenRow[]): WordTable {
  const isEven = rows.every((row) => row.cells.length === rows[0]?.cells.length)
  const edges = isEven ? [] : edgesOf(rows)
  const columnOf = (edge: number) => edges.findLastIndex((known) => known <= edge)
  return {
    kind: 'table',
    rows: rows.map((row) => {
      const cells: WordCell[] = []
      row.cells.forEach((blocks, i) => {
        const shape = row.shapes[i]
        const width = shape ? Math.max(1, columnOf(shape.right) - columnOf(shape.left)) : 1
        const left = cells.at(-1)
        if (shape?.goesOnFromLeft && left)
          cells[cells.length - 1] = {
            ...left,
            width: left.width + width,
            blocks: [...left.blocks, ...blocks],
          }
        else
          cells.push(
            shape?.goesOnFromAbove
              ? { blocks: [], width, isContinued: true }
              : { blocks, width, isContinued: false },
          )
      })
      return cells
    }),
  }
}
