import { join } from 'node:path'
import { type Lines, linesOf, lineText } from '../source/lines.js'
import { readTextFile } from '../workspace/read.js'
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

/**
 * The text of a file of the minutes, by its path from their folder, read again when it is asked for: nothing keeps the
 * texts that the register was made from. Null where it cannot be read any more.
 */
export function sourceTexts({ folder, alone }: Workspace): (path: string) => string | null {
  const texts = new Map<string, string | null>()
  return (path) => {
    const known = texts.get(path)
    if (known !== undefined) return known
    const reading = readTextFile(join(folder, path), path, alone)
    const text = reading.kind === 'read' ? reading.file.text : null
    texts.set(path, text)
    return text
  }
}

/** The text of each file as a workspace has it, read again when it is asked for; null where it cannot be read. */
export function minutesTexts({ read }: Workspace): (path: string) => string | null {
  return (path) => {
    const reading = read(path)
    return reading.kind === 'read' ? reading.file.text : null
  }
}
