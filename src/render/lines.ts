/**
 * A line of a log that nobody but a reader obeys: GitHub's runner takes `::error::` after blanks, and `##[error]`
 * anywhere, for a command of its own, and names of files come from strangers.
 */
function unobeyed(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\u{3A}').replaceAll('##[', '#\\u{23}[')
}

/** Lines for people as they are written: each with its line end. */
export function written(lines: readonly string[]): string {
  return lines.map((line) => `${unobeyed(line)}\n`).join('')
}
