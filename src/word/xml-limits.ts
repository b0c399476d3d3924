import { type Refusal, refuse } from './content.js'
import { limits } from './limits.js'

/** How deep the elements of an XML text stand within each other. */
function depthOf(xml: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of xml.matchAll(/<[^<>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>') && !tag.startsWith('<?') && !tag.startsWith('<!')) depth++
    if (depth > deepest) deepest = depth
  }
  return deepest
}

/** Why an XML text of a paper is not read: it declares entities, is nested too deep, or too long. Null where it may be. */
export function refusalOfXml(xml: string, paragraph: RegExp, cure: string): Refusal | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    return refuse('damaged: it declares entities, which no Word file does', cure)
  if (depthOf(xml) > limits.depth) return refuse('nested deeper than any minutes', cure)
  const paragraphs = xml.match(paragraph)?.length ?? 0
  return paragraphs > limits.paragraphs ? refuse(`longer than ${limits.paragraphs} paragraphs`, cure) : null
}
