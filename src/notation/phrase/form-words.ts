/** So many labels of a file have the same word alone behind them before it is one that a form brought along. */
const fewestLabels = 3

/**
 * Whether a word is all that stands behind several labels of a file, each another: "PROPOSAL: text", "RESOLUTION: text",
 * "ACTION: text". Nobody has filled in the form there.
 */
export function isWordOfForm(words: string, file: string): boolean {
  const word = words.trim()
  if (!/^\p{L}+$/u.test(word)) return false
  const lines = new RegExp(`^[^\\p{L}\\n]*(?<label>\\p{L}[\\p{L} ]{0,30}):[*_ \\t]*${word}\\s*$`, 'gmu')
  const labels = [...file.matchAll(lines)].map(({ groups }) => groups?.label?.toLowerCase())
  return new Set(labels).size >= fewestLabels
}
