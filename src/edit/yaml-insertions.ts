import type { PlacedList, PlacedMap, PlacedValue, Quoting } from '../parse/yaml-places.js'
import type { Insertion } from './insertion.js'

/** Thrown where a shape of YAML has no place for an insertion. */
export class NoPlaceError extends Error {}

/** The blanks before a place on its line. Throws NoPlaceError where more than blanks stand there. */
export function indentAt(text: string, at: number): string {
  const before = text.slice(startOfLine(text, at), at)
  if (/^ *$/.test(before)) return before
  throw new NoPlaceError('more than blanks before it on its line')
}

/** Where the line of a place begins. */
function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Whole lines above the line of a place, indented as that is. */
export function linesAbove(text: string, at: number, lines: readonly string[]): readonly Insertion[] {
  if (lines.length === 0) return []
  const indent = indentAt(text, at)
  const end = endOfLine(text)
  return [{ at: startOfLine(text, at), text: lines.map((line) => indent + line + end).join('') }]
}

/** Whole lines below the line on which something ends. */
export function linesBelow(text: string, end: number, lines: readonly string[]): Insertion {
  const next = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1
  const lineEnd = endOfLine(text)
  if (next > 0 || text === '') return { at: next, text: lines.map((line) => line + lineEnd).join('') }
  return { at: text.length, text: lines.map((line) => lineEnd + line).join('') }
}

/** The line end that the text has. */
function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** A further pair of a map: `pair` on a line of its own below `comment`, or within the braces. */
export function pairInto(
  map: PlacedMap,
  pair: string,
  text: string,
  comment: readonly string[] = [],
): readonly Insertion[] {
  if (map.isFlow) return [intoFlow(map.pairs.at(-1)?.end ?? null, map.start, pair)]
  const indent = indentAt(text, map.start)
  return [
    linesBelow(
      text,
      map.end,
      [...comment, pair].map((line) => indent + line),
    ),
  ]
}

/** A further item of a list. */
export function itemInto(
  list: PlacedList,
  item: string,
  text: string,
  comment: readonly string[] = [],
): readonly Insertion[] {
  if (list.isFlow) return [intoFlow(list.items.at(-1)?.end ?? null, list.start, item)]
  const indent = indentAt(text, list.start)
  return [
    linesBelow(
      text,
      list.end,
      [...comment, `- ${item}`].map((line) => indent + line),
    ),
  ]
}

/** Behind the last part of a collection in brackets or braces, else behind the bracket itself. */
function intoFlow(lastEnd: number | null, start: number, part: string): Insertion {
  return lastEnd === null ? { at: start + 1, text: ` ${part} ` } : { at: lastEnd, text: `, ${part}` }
}

/** How the texts of a collection are quoted: as its last is. */
export function quotingIn(values: readonly PlacedValue[]): Quoting {
  const last = values.at(-1)
  return last?.kind === 'text' ? last.quoting : 'plain'
}
