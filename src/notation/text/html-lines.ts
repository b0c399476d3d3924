import type { Span } from '../../source/lines.js'
import { noWords, type Words } from './words.js'

/** What an element of HTML holds. A heading of HTML is a line: only those of Markdown number the items. */
export interface HtmlLine {
  readonly kind: 'paragraph' | 'item'
  /** Of an item, how many lists hold it. */
  readonly depth: number
  readonly words: Words
  readonly span: Span
}

interface Growing {
  readonly lines: HtmlLine[]
  kind: HtmlLine['kind']
  depth: number
  /** The element that is left out, while it is open. */
  hidden: string | null
  text: string
  offsets: number[]
  strong: Span[]
  struck: Span[]
  /** The emphasis that is open, and where it began. */
  emphasis: { readonly of: 'strong' | 'struck'; readonly at: number } | null
}

// <li class="x"> · </p> · <br/> · <!-- … --> · &amp; · &#39;
const token =
  /<(\/?)([a-z][a-z0-9]*)\b[^<>]{0,2000}>|<!--[\s\S]*?(?:-->|$)|&(amp|lt|gt|quot|nbsp|apos|#\d{1,6});/gi
const lineElement = /^(?:p|div|li|ul|ol|h[1-6]|br|section|article|details|summary|hr|dl|dt|dd|blockquote|tr)$/
const leftOut = /^(?:table|script|style|pre|code|template)$/
const emphases: ReadonlyMap<string, 'strong' | 'struck'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['s', 'struck'],
  ['del', 'struck'],
  ['strike', 'struck'],
])
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
  ['apos', "'"],
])

/**
 * The lines of HTML that somebody pasted into the minutes. Tables, code and what no reader sees are left out.
 * @param from where the HTML begins in the file
 */
export function htmlLines(html: string, from: number): readonly HtmlLine[] {
  const growing: Growing = { lines: [], kind: 'paragraph', depth: 0, hidden: null, ...newLine() }
  let at = 0
  for (const match of html.matchAll(token)) {
    takeText(html.slice(at, match.index), from + at, growing)
    at = match.index + match[0].length
    const [, slash = '', name = '', entity] = match
    if (entity !== undefined) takeEntity(entity.toLowerCase(), from + match.index, growing)
    else takeElement(name.toLowerCase(), slash !== '', growing)
  }
  takeText(html.slice(at), from + at, growing)
  endLine(growing)
  return growing.lines
}

const newLine = (): Pick<Growing, 'text' | 'offsets' | 'strong' | 'struck' | 'emphasis'> => ({
  text: '',
  offsets: [],
  strong: [],
  struck: [],
  emphasis: null,
})

function takeText(text: string, from: number, growing: Growing): void {
  if (growing.hidden !== null) return
  growing.text += text.replace(/\s/g, ' ')
  for (let index = 0; index < text.length; index++) growing.offsets.push(from + index)
}

function takeEntity(name: string, from: number, growing: Growing): void {
  if (growing.hidden !== null) return
  growing.text += entities.get(name) ?? String.fromCodePoint(Number(name.slice(1)))
  while (growing.offsets.length < growing.text.length) growing.offsets.push(from)
}

function takeElement(name: string, isEnd: boolean, growing: Growing): void {
  if (growing.hidden !== null) {
    if (isEnd && name === growing.hidden) growing.hidden = null
    return
  }
  const emphasis = emphases.get(name)
  if (emphasis) emphasise(growing, emphasis, isEnd)
  if (!lineElement.test(name) && (isEnd || !leftOut.test(name))) return
  endLine(growing)
  if (leftOut.test(name)) growing.hidden = name
  if (/^[uo]l$/.test(name)) growing.depth = Math.max(0, growing.depth + (isEnd ? -1 : 1))
  if (name !== 'br') growing.kind = name === 'li' && !isEnd ? 'item' : 'paragraph'
}

function emphasise(growing: Growing, of: 'strong' | 'struck', isEnd: boolean): void {
  const { emphasis, text } = growing
  if (isEnd && emphasis) growing[emphasis.of].push({ start: emphasis.at, end: text.length })
  growing.emphasis = isEnd ? null : { of, at: text.length }
}

/** Ends a line, without the blanks around it; one that holds nothing is none. */
function endLine(growing: Growing): void {
  const { lines, kind, depth, text, offsets, strong, struck } = growing
  Object.assign(growing, newLine())
  const start = text.search(/\S/)
  if (start < 0) return
  const end = text.trimEnd().length
  const shift = (spans: readonly Span[]): Span[] =>
    spans.map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(span.end, end) - start }))
  const span = { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }
  const words = {
    ...noWords,
    text: text.slice(start, end),
    offsets: [...offsets.slice(start, end), span.end],
    strong: shift(strong),
    struck: shift(struck),
  }
  lines.push({ kind, depth, words, span })
}
