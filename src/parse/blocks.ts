import type { Nodes, Root } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Span } from '../source/location.js'

/**
 * A stretch of a file that Markdown reads the same alone as in the whole: from one heading that stands at the
 * margin to the next. `tree()` is dear and asked for only where something may be found.
 */
export interface Block {
  readonly span: Span
  readonly text: string
  /** The nodes of the block; their offsets count from `span.start`. Reads the text anew at each call. */
  tree(): Root
  /** Why Markdown is not to read this block; null where it may. */
  readonly tooHeavy: string | null
}

// Autolinks are left out: that extension hooks every letter, and no notation needs it.
const markdown = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable(), gfmTaskListItem(), gfmStrikethrough()])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ])

const fence = /^([ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})/
const html =
  /^ {0,3}<(?:(!--)|(\?)|(![A-Za-z])|(!\[CDATA\[)|(script|pre|style|textarea)(?=[\s>]|$)|\/?[A-Za-z])/i
const definition = /^ {0,3}\[((?:[^[\]\\]|\\.){1,200})\]:[ \t]*\S/

/** What ends an HTML block that does not end at a blank line. */
function htmlEnd(match: RegExpExecArray): RegExp | 'blank line' {
  if (match[1]) return /-->/
  if (match[2]) return /\?>/
  if (match[3]) return />/
  if (match[4]) return /\]\]>/
  if (match[5]) return /<\/(?:script|pre|style|textarea)>/i
  return 'blank line'
}

/**
 * Cuts a body into blocks. A heading is a border only where no reading of the lines before it could take it in:
 * where that is uncertain (a fence opened deeper than the margin, an HTML block), there is no border.
 */
export function blocksOf(body: string): Block[] {
  const borders: number[] = [0]
  const definitions = new Map<string, string>()
  let fenced: { readonly mark: string; readonly column: number } | null = null
  let inHtml: RegExp | 'blank line' | null = null
  let start = 0
  while (start < body.length) {
    let end = start
    while (end < body.length && body.charCodeAt(end) !== 10 && body.charCodeAt(end) !== 13) end++
    // No notation reads so long a line; the beginning is enough to know what it opens.
    const line = body.slice(start, Math.min(end, start + 400))
    if (fenced !== null) {
      const closing = line.trim()
      const column = line.length - line.trimStart().length
      const indented =
        column >= (fenced.column > 3 ? fenced.column : 0) &&
        column <= (fenced.column > 3 ? fenced.column + 3 : 3)
      if (indented && closing.startsWith(fenced.mark) && closing.replaceAll(fenced.mark.charAt(0), '') === '')
        fenced = null
    } else if (inHtml !== null) {
      const rest = body.slice(start, end)
      if (inHtml === 'blank line' ? rest.trim() === '' : inHtml.test(rest)) inHtml = null
    } else {
      const fenceMark = fence.exec(line)
      const htmlMark = html.exec(line)
      // A fence behind a list mark never closes here: no border is the safe reading.
      if (fenceMark)
        fenced = {
          mark: fenceMark[2] ?? '',
          column: /\S/.test(fenceMark[1] ?? '') ? 9999 : (fenceMark[1] ?? '').length,
        }
      else if (htmlMark) {
        const ends = htmlEnd(htmlMark)
        if (ends === 'blank line' || !ends.test(body.slice(start + (htmlMark[0]?.length ?? 0), end)))
          inHtml = ends
      } else if (/^#{1,6}(?:[ \t]|$)/.test(line)) {
        if (start > 0) borders.push(start)
      } else {
        const label = definition.exec(line)?.[1]
        if (label) definitions.set(label.trim().toLowerCase(), body.slice(start, end))
      }
    }
    start = end + (body.charCodeAt(end) === 13 && body.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  return borders.map((from, index) =>
    block(body, { start: from, end: borders[index + 1] ?? body.length }, definitions),
  )
}

function block(body: string, span: Span, definitions: ReadonlyMap<string, string>): Block {
  const text = body.slice(span.start, span.end)
  return {
    span,
    text,
    tooHeavy: tooHeavy(text),
    tree: () => markdown.parse(text + definitionsFor(text, definitions)),
  }
}

/** The link definitions of the whole file that this text uses: `[x]: …` elsewhere makes `[x]` a link here. */
function definitionsFor(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0 || !text.includes('[')) return ''
  const small = text.toLowerCase()
  let added = ''
  for (const [label, line] of definitions)
    if (small.includes(`[${label}]`) && !text.includes(line)) added += `\n\n${line}`
  return added
}

const limits = {
  characters: 1_000_000,
  line: 100_000,
  indent: 200,
  containers: 40,
  brackets: 600,
  runs: 1200,
}

/** Markdown is quadratic in brackets and emphasis that stay open, and overflows the stack in deep nesting. */
function tooHeavy(text: string): string | null {
  if (text.length > limits.characters)
    return `it has more than ${limits.characters} characters without a heading`
  let brackets = 0
  let runs = 0
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start > limits.line) return `a line has more than ${limits.line} characters`
    const opening =
      /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(
        text.slice(start, Math.min(end, start + 4000)),
      )?.[0] ?? ''
    if (opening.length > limits.indent) return `a line is indented by more than ${limits.indent} characters`
    if (opening.replace(/[ \t\d.)]/g, '').length > limits.containers)
      return 'lists or quotations are nested too deep'
    if (end - start === 0) {
      brackets = 0
      runs = 0
    }
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code === 91) {
        if (++brackets > limits.brackets) return 'one paragraph opens too many square brackets'
      } else if (code === 93 && brackets > 0) brackets--
      else if ((code === 42 || code === 95 || code === 96 || code === 126) && text.charCodeAt(i - 1) !== code)
        runs++
    }
    if (runs > limits.runs) return 'one paragraph has too many `*`, `_` or backticks'
    start = end + 1
  }
  return null
}

/** The text of a node's children, one after the other, as a reader sees it. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
