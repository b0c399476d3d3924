import type { Block } from '../../parse/document.js'
import type { Span } from '../../source/lines.js'
import { isWithin, type Words } from './words.js'

/** A piece of a paragraph that its writer meant for a line or a bullet of its own. */
export interface GluedPiece extends Span {
  readonly kind: 'paragraph' | 'item'
}

// \* DONE Ann to paint it · • Ann to paint it
const typedBullet = /^[ \t]*[*•‣●▪○][ \t]+\S/
// Next steps:⏎    - Ann to paint it⏎    2. Ross to buy paint
const bullet = /^[ \t]*(?:[*•‣●▪○–-]|\d{1,2}[.)])[ \t]+\S/
const bulletSign = /^[ \t]*(?:[*•‣●▪○–-]|\d{1,2}[.)])[ \t]+/
const endsSentence = /[.!?:]["”’)]?\s*$/
const longestTitle = 90

/**
 * The pieces of a paragraph to which Markdown glued a list: a title and bullets or numbers below it without an empty
 * line, bullets typed by hand, or the title of the list that follows. Null of any other paragraph: the tail of a
 * wrapped sentence is no title.
 * @param beforeList a list follows directly
 */
export function gluedPieces(words: Words, beforeList: boolean): readonly GluedPiece[] | null {
  const lines = linesOf(words.text)
  const first = lines.findIndex(({ text }) => bullet.test(text))
  const title = lines[first - 1]
  const typed = typedBullets(words)
  if (typed !== null) return typed
  if (title && isTitle(words, lines, first - 1)) {
    const above: readonly GluedPiece[] = [
      ...(first > 1 ? [pieceBetween(lines, 0, first - 1)] : []),
      { kind: 'paragraph', start: title.start, end: title.end },
    ]
    return [...above, ...itemsBelow(words, lines.slice(first))]
  }
  const last = lines.length - 1
  if (!beforeList || first >= 0 || last < 1 || !isTitle(words, lines, last)) return null
  return [pieceBetween(lines, 0, last), pieceBetween(lines, last, last + 1)]
}

/** Bullets that somebody typed by hand, one on each line; null of words that have other lines too. */
function typedBullets(words: Words): readonly GluedPiece[] | null {
  const lines = linesOf(words.text)
  return lines.every(({ text }) => typedBullet.test(text)) ? lines.map((line) => itemOf(words, line)) : null
}

// - Ann to paint it⏎**Open actions:** · - Ann to paint it⏎Next steps:
const titleBehind = /^[^\p{L}\n]*\p{Lu}[^\n]*:\s*$/u

/** The title of the list that follows, which stands at the margin in the last line of a bullet. */
export function titleGluedBehind(words: Words, block: Block): Span | null {
  const lines = linesOf(words.text)
  const last = lines.at(-1)
  if (!last || lines.length < 2 || last.text.length > longestTitle || !titleBehind.test(last.text))
    return null
  const from = (words.offsets[last.start] ?? 0) - block.span.start
  const margin = block.text.slice(block.text.lastIndexOf('\n', from - 1) + 1, from)
  return /^[*_]*$/.test(margin) ? { start: last.start, end: last.end } : null
}

interface Line extends Span {
  readonly text: string
}

function linesOf(text: string): readonly Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    return { text: line, start: from, end: from + line.length }
  })
}

/** Whether a line is bold from end to end or ends in a colon, and no sentence goes over into it. */
function isTitle(words: Words, lines: readonly Line[], at: number): boolean {
  const { text = '', start = 0 } = lines[at] ?? {}
  const before = lines[at - 1]
  const name = text.trimEnd()
  const isBold = isWithin(words.strong, start, start + name.length)
  if (name.length > longestTitle || !(isBold || /\p{L}.*:$/u.test(name))) return false
  return before === undefined || endsSentence.test(before.text)
}

const pieceBetween = (lines: readonly Line[], from: number, to: number): GluedPiece => ({
  kind: 'paragraph',
  start: lines[from]?.start ?? 0,
  end: lines[to - 1]?.end ?? 0,
})

/** Each bullet, with the lines behind it that go on with it. */
function itemsBelow(words: Words, lines: readonly Line[]): readonly GluedPiece[] {
  const starts = lines.flatMap(({ text }, at) => (bullet.test(text) ? [at] : []))
  return starts.flatMap((at, index) => {
    const line = lines[at]
    const end = lines[(starts[index + 1] ?? lines.length) - 1]?.end
    return line && end !== undefined ? [itemOf(words, { ...line, end })] : []
  })
}

const itemOf = ({ text }: Words, { start, end }: Span): GluedPiece => ({
  kind: 'item',
  start: start + (bulletSign.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
})
