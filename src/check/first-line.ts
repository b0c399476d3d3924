import type { SourceLocation } from '../source/location.js'

/** The place of what is wrong with a file as a whole. */
export function firstLine(path: string): SourceLocation {
  return { path, line: 1, column: 1, span: { start: 0, end: 0 } }
}
