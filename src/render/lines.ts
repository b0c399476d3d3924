import { hasUnseen, visible } from '../source/visible.js'

/**
 * A text that nobody but a reader obeys: in the log of a build, GitHub's runner takes `::error::` after blanks at the
 * beginning of a line, and `##[error]` anywhere, for a command of its own, and words and names come from strangers.
 */
export function unobeyed(text: string): string {
  return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1\\u{3A}').replaceAll('##[', '#\\u{23}[')
}

/** Colours, and what parts lines: what the program itself puts between the words of a text. */
const ownSigns = /(\u001b\[[\d;]*m|[\t\n])/g

/** A text whose words a terminal does not obey, whoever wrote them and whatever forgot to ask. */
function harmless(text: string): string {
  if (!hasUnseen(text.replace(ownSigns, ''))) return text
  return text
    .split(ownSigns)
    .map((part, at) => (at % 2 === 1 ? part : visible(part)))
    .join('')
}

/** Lines for people as they are written: each with its line end, and with nothing that a terminal or a build obeys. */
export function written(lines: readonly string[]): string {
  return lines.map((line) => `${unobeyed(harmless(line))}\n`).join('')
}
