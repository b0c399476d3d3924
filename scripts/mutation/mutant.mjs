// A mutant as it is told, of what Stryker says of it.
import { readFileSync } from 'node:fs'

/** Found by a test that fails, or that no longer ends. */
export const caught = ['Killed', 'Timeout']
export const survived = ['Survived', 'NoCoverage']

/** With its place, what stood there and what was put there, and whether a test noticed. */
export function mutantOf({ fileName, location: { start, end }, replacement, status }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const last = lines.length - 1
  const was = lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n')
  const place = { path: fileName.replace(`${process.cwd()}/`, ''), line: start.line, column: start.column }
  return { ...place, was, is: replacement ?? '', isCaught: caught.includes(status) }
}
