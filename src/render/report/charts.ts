import type { Element } from 'hast'
import { s } from 'hastscript'

/** A column of two parts, standing on one another. */
export interface StackedColumn {
  /** One or two short lines under the column. */
  readonly label: readonly string[]
  readonly carried: number
  readonly fresh: number
}

/** Two columns beside each other. */
export interface ColumnsBeside {
  /** One or two short lines under the columns. */
  readonly label: readonly string[]
  /** The first in outline, the second solid. */
  readonly values: readonly [number, number]
}

/** A bar that lies. */
export interface Bar {
  readonly label: string
  /** A quiet word beside the label. */
  readonly aside?: string
  readonly value: number
}

/** What a chart is called, and what it shows, for whoever cannot see it; `name` is unique on the page. */
export interface Described {
  readonly name: string
  readonly title: string
  readonly description: string
}

const width = 360
/** Lowest part of a column that its number still fits into, in units of the drawing. */
const readable = 14

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function words(className: string, x: number, y: number, text: string | number): Element {
  return s('text', { className: [className], x: round(x), y: round(y) }, String(text))
}

function drawing(height: number, described: Described, parts: readonly Element[]): Element {
  const { name, title, description } = described
  return s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabelledBy: `${name}-title ${name}-words` },
    [
      s('title', { id: `${name}-title` }, title),
      s('desc', { id: `${name}-words` }, `${description} The table with this chart has every figure.`),
      ...parts,
    ],
  )
}

/** Where a column stands, in units of the drawing, and whether its numbers are inside its parts. */
interface ColumnPlace {
  readonly middle: number
  readonly base: number
  /** How high one action is. */
  readonly unit: number
  readonly inside: boolean
}

function columnParts(column: StackedColumn, { middle, base, unit, inside }: ColumnPlace): Element[] {
  const wide = 30
  const left = round(middle - wide / 2)
  const carried = column.carried * unit
  const fresh = column.fresh * unit
  const parts: Element[] = []
  if (column.carried > 0)
    parts.push(
      s('rect', {
        className: ['old'],
        x: left,
        y: round(base - carried),
        width: wide,
        height: round(carried),
      }),
    )
  if (column.fresh > 0) {
    // The line of the outline is drawn inside the part, so that both kinds are as high as they say.
    const line = 1.5
    parts.push(
      s('rect', {
        className: ['new'],
        x: round(left + line / 2),
        y: round(base - carried - fresh + line / 2),
        width: wide - line,
        height: round(Math.max(0, fresh - line)),
      }),
    )
  }
  if (inside && column.carried > 0) parts.push(words('in', middle, base - carried / 2 + 4, column.carried))
  if (inside && column.fresh > 0)
    parts.push(words('innew', middle, base - carried - fresh / 2 + 4, column.fresh))
  parts.push(words('tot', middle, base - carried - fresh - 7, column.carried + column.fresh))
  return parts
}

/**
 * Columns side by side, what was carried solid and what is new in outline. Every part has its number: inside it,
 * or in two rows below the columns where some part is too low for it.
 */
export function columnChart(columns: readonly StackedColumn[], described: Described): Element {
  const base = 166
  const most = Math.max(1, ...columns.map((column) => column.carried + column.fresh))
  const unit = Math.min(24, 141 / most)
  const slot = Math.min(width / columns.length, 72)
  const inside = columns.every((column) =>
    [column.carried, column.fresh].every((count) => count === 0 || count * unit >= readable),
  )
  const parts = [s('line', { className: ['base'], x1: 0, y1: base, x2: width, y2: base })]
  columns.forEach((column, index) => {
    const middle = (index + 0.5) * slot
    parts.push(...columnParts(column, { middle, base, unit, inside }))
    column.label.forEach((line, row) => {
      parts.push(words('ax', middle, base + 17 + row * 15, line))
    })
    if (inside) return
    parts.push(
      words('below', middle + 5, base + 54, column.carried),
      words('below', middle + 5, base + 72, column.fresh),
    )
    const key = round(middle - 14)
    parts.push(s('rect', { className: ['mark', 'old'], x: key, y: base + 45.5, width: 9, height: 9 }))
    parts.push(
      s('rect', { className: ['mark', 'new'], x: key + 0.75, y: base + 64.25, width: 7.5, height: 7.5 }),
    )
  })
  return drawing(inside ? 206 : 244, described, parts)
}

/** Pairs of columns side by side, each column with its number above it. */
export function pairChart(pairs: readonly ColumnsBeside[], described: Described): Element {
  const base = 166
  const most = Math.max(1, ...pairs.flatMap(({ values }) => values))
  const unit = Math.min(24, 141 / most)
  const slot = Math.min(width / pairs.length, 72)
  const wide = 18
  const line = 1.5
  const parts = [s('line', { className: ['base'], x1: 0, y1: base, x2: width, y2: base })]
  pairs.forEach(({ label, values: [outlined, solid] }, index) => {
    const middle = (index + 0.5) * slot
    const place = (value: number, inset: number) => ({
      y: round(base - value * unit + inset),
      width: wide - 2 * inset,
      height: round(Math.max(0, value * unit - 2 * inset)),
    })
    const left = middle - wide - 1
    if (outlined > 0)
      parts.push(s('rect', { className: ['new'], x: round(left + line / 2), ...place(outlined, line / 2) }))
    if (solid > 0) parts.push(s('rect', { className: ['old'], x: round(middle + 1), ...place(solid, 0) }))
    parts.push(
      words('two', left + wide / 2, base - outlined * unit - 7, outlined),
      words('two', middle + 1 + wide / 2, base - solid * unit - 7, solid),
    )
    label.forEach((text, row) => {
      parts.push(words('ax', middle, base + 17 + row * 15, text))
    })
  })
  return drawing(206, described, parts)
}

/** Bars that lie below one another, each with its words at the left and its number at the end. */
export function barChart(bars: readonly Bar[], described: Described): Element {
  const start = 166
  const step = 34
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  const unit = Math.min(42, 168 / most)
  const height = step * bars.length + 6
  const parts = [s('line', { className: ['base'], x1: start, y1: 0, x2: start, y2: height })]
  bars.forEach((bar, index) => {
    const top = 4 + index * step
    const long = round(bar.value * unit)
    parts.push(words('lab', 0, top + 17, bar.label))
    if (bar.aside !== undefined) parts.push(words('age', start - 10, top + 17, bar.aside))
    if (bar.value > 0)
      parts.push(s('rect', { className: ['old'], x: start, y: top, width: long, height: 24 }))
    parts.push(words('end', start + long + 7, top + 17, bar.value))
  })
  return drawing(height, described, parts)
}
