import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readTextFile } from './read.js'

/** The text of the template beside minutes, `template.md` or `agenda-template.md`, by the path of these; null without one. */
export function templateIn(folder: string, path: string): string | null {
  const beside = dirname(join(folder, path))
  const name = readdirSync(beside)
    .sort()
    .find((each) => /template/i.test(each) && /\.(?:md|markdown)$/i.test(each) && !each.startsWith('.'))
  if (name === undefined) return null
  const reading = readTextFile(join(beside, name), name)
  return reading.kind === 'read' ? reading.file.text : null
}
