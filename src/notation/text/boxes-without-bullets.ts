import { boxSigns, wholeBoxes } from '../../language/box-signs.js'
import type { Span } from '../../source/lines.js'

// [ ] TR to ring the bank · [x] TR … · ☐ TR …
const box = new RegExp(
  String.raw`^[ \t]*(?:\[\s{0,3}${boxSigns}?\s{0,3}\](?![(\[:])|${wholeBoxes})\uFE0F?[ \t]{0,3}[\p{L}\p{N}@*_~"“(]`,
  'u',
)

/**
 * The items of a paragraph each of which begins a line with a box and has no bullet: to Markdown they are one paragraph.
 * Empty of any other.
 */
export function boxesWithoutBullets(text: string): readonly Span[] {
  if (!box.test(text)) return []
  const items: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const before = items.at(-1)
    if (before && !box.test(line)) before.end = end
    else items.push({ start: start + line.length - line.trimStart().length, end })
    start = end + 1
  }
  return items
}
