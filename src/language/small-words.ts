const blank = ' '
const comma = ','.charCodeAt(0)
const firstAccented = 'À'.charCodeAt(0)

const isPlainSmall = (code: number): boolean => code >= 97 && code <= 122
const isSmall = (code: number): boolean => isPlainSmall(code) || code >= firstAccented

/**
 * Every word that a text writes small within a line: what is written so anywhere is hardly a name. It stands behind a
 * small word or a comma and a blank, so neither at the beginning of a line, where nicknames stand small, nor behind a
 * label, an `@` or within an address. Every file is looked through, so this steps from blank to blank.
 */
export function wordsWrittenSmall(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (let at = text.indexOf(blank, 1); at >= 0; at = text.indexOf(blank, at + 1)) {
    if (!isPlainSmall(text.charCodeAt(at + 1))) continue
    const before = text.charCodeAt(at - 1)
    if (!isPlainSmall(before) && before !== comma) continue
    let end = at + 2
    while (isSmall(text.charCodeAt(end))) end++
    words.add(text.slice(at + 1, end))
  }
  return words
}
