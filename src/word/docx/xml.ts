/** A piece of an XML text: a tag, or what stands between two. */
export interface XmlToken {
  /** As it is written. */
  readonly raw: string
  /** `w:p`; empty for text and for declarations. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone' | 'text'
}

// <w:p w:rsidR="00FC"> · </w:p> · <w:tab/> · words
const piece = /<(\/?)([A-Za-z_][\w.:-]*)?[^<>]*>|[^<]+|</g

/** The pieces of an XML text in their order; joined, they are the text again. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [raw, closing, name] of xml.matchAll(piece)) {
    if (name === undefined) yield { raw, name: '', kind: 'text' }
    else if (closing === '/') yield { raw, name, kind: 'close' }
    else yield { raw, name, kind: raw.endsWith('/>') ? 'alone' : 'open' }
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text without its references: `&amp;` is &. */
export function plainXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, tens, hex, name) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
      const code = tens === undefined ? Number.parseInt(hex, 16) : Number(tens)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** The value of an attribute of a tag, `w:val`; null without it. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? plainXml(found[1] ?? found[2] ?? '') : null
}

/** Text as it may stand between two tags. */
export function asXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}

/** The lines of a part of a Word file that are printed: its paragraphs, each on one line. */
export const paragraphLines = (xml: string): string[] =>
  paragraphTexts(xml, { paragraph: 'w:p', word: 'w:t' })

/** The paragraphs of an XML text, each on one line; `word` is the element that holds words, null where all do. */
export function paragraphTexts(
  xml: string,
  { paragraph, word }: { readonly paragraph: string; readonly word: string | null },
): string[] {
  const lines: string[] = []
  let line = ''
  let isText = word === null
  for (const { raw, name, kind } of xmlTokens(xml)) {
    if (word !== null && name === word) isText = kind === 'open'
    else if (kind === 'text' && isText) line += plainXml(raw)
    else if (/:(?:tab|br|line-break|s)$/.test(name)) line += ' '
    else if (name === paragraph && kind === 'close') {
      lines.push(line.replace(/\s+/g, ' ').trim())
      line = ''
    }
  }
  return lines.filter((text) => text !== '')
}
