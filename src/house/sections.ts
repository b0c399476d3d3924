import type { AgendaItem } from '../model/meeting.js'
import type { Minutes } from '../model/minutes.js'
import type { Document } from '../parse/document.js'
import { lineText } from '../source/lines.js'

/** The lines of a document that belong to one item; those before the first have none. */
export interface ItemLines {
  readonly item: AgendaItem | null
  /** Without white space around them; none is empty. */
  readonly lines: readonly string[]
}

/** The lines of a document, item by item: the title opens none, and sub-items are part of their item. */
export function sectionsOf({ lines, blocks }: Document, { agenda }: Minutes): readonly ItemLines[] {
  const [first] = blocks.flatMap((block) => block.tree().children)
  const title = first?.type === 'heading' && first.depth === 1 ? (first.position?.start.offset ?? 0) : null
  const items = agenda
    .filter((item) => item.number !== null || item.location.span.start !== title)
    .filter((item) => !/[a-z]$/.test(item.number ?? ''))
    .sort((item, other) => item.location.line - other.location.line)
  const sections: { item: AgendaItem | null; lines: string[] }[] = [{ item: null, lines: [] }]
  let next = 0
  for (let line = 1; line <= lines.starts.length; line++) {
    for (let item = items[next]; item && item.location.line <= line; item = items[++next])
      sections.push({ item, lines: [] })
    const words = lineText(lines, line).trim()
    if (words !== '') sections.at(-1)?.lines.push(words)
  }
  return sections
}
