import { join } from 'node:path'
import { readText } from '../workspace/read.js'
import type { Workspace } from '../workspace/workspace.js'

/**
 * The text of a file of the minutes, by its path from their folder, read again when it is asked for: nothing keeps the
 * texts that the register was made from. Null where it cannot be read any more.
 */
export function sourceTexts({ folder, alone }: Workspace): (path: string) => string | null {
  const texts = new Map<string, string | null>()
  return (path) => {
    const known = texts.get(path)
    if (known !== undefined) return known
    const reading = readText(join(folder, path), path, alone)
    const text = reading.kind === 'read' ? reading.file.text : null
    texts.set(path, text)
    return text
  }
}
