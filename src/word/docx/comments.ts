import type { WordComment } from '../content.js'
import { attributeOf, paragraphLines, plainXml, xmlTokens } from './xml.js'

/** The words that each comment hangs at, by its id. */
function anchorsIn(document: string): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>()
  const open = new Set<string>()
  let isText = false
  for (const { raw, name, kind } of xmlTokens(document)) {
    const id = name.startsWith('w:comment') ? attributeOf(raw, 'w:id') : null
    if (name === 'w:commentRangeStart' && id !== null) open.add(id)
    else if (name === 'w:commentRangeEnd' && id !== null) open.delete(id)
    else if (name === 'w:t') isText = kind === 'open'
    else if (kind === 'text' && isText)
      for (const each of open) anchors.set(each, `${anchors.get(each) ?? ''}${plainXml(raw)}`)
  }
  return anchors
}

/** The comments of a `.docx` in the order of `word/comments.xml`, each with the words that it hangs at. */
export function commentsIn(comments: string, document: string): readonly WordComment[] {
  const anchors = anchorsIn(document)
  const used = new Set(
    [...document.matchAll(/<w:commentReference\s[^<>]*>/g)].map(([tag]) => attributeOf(tag, 'w:id')),
  )
  const found: WordComment[] = []
  const parts = comments.split(/(?=<w:comment[\s>])/)
  for (const part of parts) {
    const [tag] = /^<w:comment[\s>][^<>]*>?/.exec(part) ?? []
    if (tag === undefined) continue
    const id = attributeOf(tag, 'w:id')
    const lines = used.has(id) ? paragraphLines(part) : []
    if (lines.length === 0) continue
    found.push({
      by: attributeOf(tag, 'w:author'),
      on: (anchors.get(id ?? '') ?? '').replace(/\s+/g, ' ').trim(),
      lines,
    })
  }
  return found
}
