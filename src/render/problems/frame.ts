import { graphemesOf } from '../../source/graphemes.js'
import type { SourceLocation } from '../../source/lines.js'
import { visible } from '../../source/visible.js'
import type { Palette } from '../renderer.js'
import { widthOf } from '../words.js'

/** A line of minutes with a mark below a stretch of it. */
export interface Framed {
  readonly line: string
  readonly location: SourceLocation
  readonly label: string | null
  readonly mark: '^' | '-'
  readonly paint: (text: string) => string
}

/** Columns that line numbers take, for frames that stand below one another. */
export function gutterFor(lines: readonly number[]): number {
  return 3 + Math.max(2, ...lines.map((line) => String(line).length))
}

/** The two or three lines of a frame; the line is cut to the width, around what is marked. */
export function frame(framed: Framed, gutter: number, width: number, palette: Palette): readonly string[] {
  const { location, label, mark, paint } = framed
  const { before, marked, after } = cutAround(framed, Math.max(20, width - gutter - 3))
  const number = palette.quiet(`${String(location.line).padStart(gutter)} |`)
  const bar = palette.quiet(`${' '.repeat(gutter)} |`)
  const indent = ' '.repeat(widthOf(before))
  const marks = mark.repeat(Math.max(1, widthOf(marked)))
  const shown = `${number} ${before}${marked}${after}`.trimEnd()
  if (label === null) return [shown, `${bar} ${indent}${paint(marks)}`]
  const words = visible(label)
  const fits = gutter + 3 + indent.length + marks.length + 1 + widthOf(words) <= width
  return fits
    ? [shown, `${bar} ${indent}${paint(marks)} ${words}`]
    : [shown, `${bar} ${indent}${paint(marks)}`, `${bar} ${words}`]
}

interface Cut {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Of a long line the marked stretch with what stands around it, `…` where something was left out. */
function cutAround({ line, location }: Framed, room: number): Cut {
  const start = Math.min(location.column - 1, line.length)
  const length = location.span.end - location.span.start
  const end = length <= 0 ? line.trimEnd().length : Math.min(line.length, start + length)
  // No more than could be shown is made visible: a line may be a megabyte long.
  const before = visible(line.slice(Math.max(0, start - 2 * room), start))
  const marked = visible(line.slice(start, Math.min(Math.max(end, start), start + 2 * room)))
  const after = visible(line.slice(end, end + 2 * room))
  if (start <= 2 * room && widthOf(before + marked + after) <= room) return { before, marked, after }

  const lead = room >> 2
  const shownBefore =
    widthOf(before) > lead && widthOf(before + marked) > room - 2
      ? `…${lastColumns(before, lead - 1)}`
      : before
  const forMarked = Math.max(1, room - widthOf(shownBefore) - 2)
  if (widthOf(marked) > forMarked)
    return { before: shownBefore, marked: `${firstColumns(marked, forMarked)}…`, after: '' }
  const left = room - widthOf(shownBefore + marked)
  return {
    before: shownBefore,
    marked,
    after: widthOf(after) > left ? `${firstColumns(after, left - 2).trimEnd()} …` : after,
  }
}

/** The beginning of a text that takes no more than so many columns. */
export function firstColumns(text: string, columns: number): string {
  let width = 0
  let kept = ''
  for (const letter of graphemesOf(text)) {
    width += widthOf(letter)
    if (width > columns) return kept
    kept += letter
  }
  return kept
}

function lastColumns(text: string, columns: number): string {
  let width = 0
  let kept = ''
  for (const letter of [...graphemesOf(text)].reverse()) {
    width += widthOf(letter)
    if (width > columns) return kept
    kept = letter + kept
  }
  return kept
}
