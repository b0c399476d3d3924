import { sliceWords, type Words } from './words.js'

/** A line of an indented list that Markdown reads as code; offsets are of the words of its block. */
export interface IndentedLine {
  /** `title` is a line of bold that stands between the bullets, `line` what stands before the first of them. */
  readonly kind: 'title' | 'item' | 'line'
  readonly words: Words
  /** Which line of the list it stands below; null at the top, and below a title. */
  readonly above: number | null
}

// *Selling of printers - (Scott) · * No change · - Sweep the yard · 2. Wash the van, but not "*/" or "***" alone
const bulleted =
  /^([ \t]*)(?:\*{1,3}(?!\*)[ \t]*|(?:[+•‣●▪○–-]|\d{1,2}[.)])[ \t]+)(?=[\p{L}\p{N}<[("“‘@~*_])/u
const bold = /^[ \t]*\*\*([^*\n]+?)\*\*:?[ \t]*$/
// /** as programs have it
const comment = /^[ \t]*\/\*/m
const struck = /^<(s|del)>\s{0,3}([^<]*)<\/\1>/

/**
 * The lines of a list that Markdown reads as code because somebody, or an export, indented it; lines between them go on
 * with the one above. Null of a comment in a program.
 */
export function indentedList(words: Words): readonly IndentedLine[] | null {
  if (comment.test(words.text)) return null
  const lines: { kind: IndentedLine['kind']; depth: number; start: number; end: number }[] = []
  let at = 0
  for (const line of words.text.split('\n')) {
    const [start, end] = [at, at + line.length]
    at = end + 1
    const name = bold.exec(line)?.[1]
    const bullet = bulleted.exec(line)
    if (name !== undefined) {
      const from = start + line.indexOf(name)
      lines.push({ kind: 'title', depth: 0, start: from, end: from + name.length })
    } else if (bullet)
      lines.push({ kind: 'item', depth: bullet[1]?.length ?? 0, start: start + bullet[0].length, end })
    else if (line.trim() !== '') {
      const last = lines.at(-1)
      if (last === undefined || last.kind === 'title') lines.push({ kind: 'line', depth: 0, start, end })
      else last.end = end
    }
  }
  // The lines that stand open above the next one, each further to the right than the one before it.
  const open: number[] = []
  return lines.map(({ kind, depth, start, end }, index) => {
    while (open.length > 0 && (kind !== 'item' || (lines[open.at(-1) ?? 0]?.depth ?? 0) >= depth)) open.pop()
    const above = open.at(-1) ?? null
    if (kind === 'item') open.push(index)
    return { kind, words: wordsBetween(words, start, end), above }
  })
}

function wordsBetween(words: Words, start: number, end: number): Words {
  const line = sliceWords(words, start, end)
  const [whole, tag = '', inner = ''] = struck.exec(line.text) ?? []
  if (whole !== undefined) {
    const from = start + whole.length - inner.length - `</${tag}>`.length
    const said = sliceWords(words, from, from + inner.length)
    return { ...said, struck: [{ start: 0, end: inner.length }] }
  }
  return line
}
