import type { Span } from '../../source/lines.js'

// <pre> · </blockquote>
const tag = /<(?<slash>\/?)(?<name>pre|blockquote)\b[^<>\n]{0,200}>/gi

// What stands in one block is HTML to Markdown too, and read as such.
const emptyLine = /\n[ \t]*\r?\n/

/**
 * Where HTML quotes something over several blocks of Markdown: an empty line within `<pre>` or `<blockquote>` ends what
 * Markdown takes for HTML, and all up to the end of the element is read as if the minutes said it. In the order of the
 * text, outermost only; what is never closed quotes nothing.
 */
export function htmlQuotations(text: string): readonly Span[] {
  const found: Span[] = []
  let open: { readonly name: string; readonly start: number; depth: number } | null = null
  for (const match of text.matchAll(tag)) {
    const { slash = '', name = '' } = match.groups ?? {}
    const element = name.toLowerCase()
    if (open === null) {
      if (slash === '') open = { name: element, start: match.index, depth: 1 }
      continue
    }
    if (element !== open.name) continue
    open.depth += slash === '' ? 1 : -1
    if (open.depth > 0) continue
    const span = { start: open.start, end: match.index }
    if (emptyLine.test(text.slice(span.start, span.end))) found.push(span)
    open = null
  }
  return found
}
