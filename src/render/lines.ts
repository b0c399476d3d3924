/**
 * A text that nobody but a reader obeys: in the log of a build, GitHub's runner takes `::error::` after blanks at the
 * beginning of a line, and `##[error]` anywhere, for a command of its own, and words and names come from strangers.
 */
export function unobeyed(text: string): string {
  return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1\\u{3A}').replaceAll('##[', '#\\u{23}[')
}

/** Lines for people as they are written: each with its line end. */
export function written(lines: readonly string[]): string {
  return lines.map((line) => `${unobeyed(line)}\n`).join('')
}
