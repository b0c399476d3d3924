import { type Lines, linesOf, lineText } from '../source/lines.js'
import type { Workspace } from '../workspace/workspace.js'

/** A line of the minutes by its path and number, from 1; null where there is none. */
export type LineOf = (path: string, line: number) => string | null

/** Reads lines of the minutes again, each file once: few files have problems, and their text was not kept. */
export function lineReader({ read }: Workspace): LineOf {
  const texts = new Map<string, Lines | null>()
  return (path, line) => {
    let lines = texts.get(path)
    if (lines === undefined) {
      const reading = read(path)
      lines = reading.kind === 'read' ? linesOf(reading.file.text) : null
      texts.set(path, lines)
    }
    return lines === null || line > lines.starts.length ? null : lineText(lines, line)
  }
}
