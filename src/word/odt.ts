import { type Refusal, refuse, type WordContent } from './content.js'
import { paragraphTexts } from './docx/xml.js'
import { limits } from './limits.js'
import { readBody } from './odt/body.js'
import { readStyles } from './odt/styles.js'
import { refusalOfXml } from './xml-limits.js'
import { unzip } from './zip.js'

const saveAgain = 'Open it, and save it anew.'

const isText = (name: string): boolean => /^(?:content|styles)\.xml$|^META-INF\/manifest\.xml$/.test(name)

const header = /<style:header(?:\s[^<>]*)?>([\s\S]*?)<\/style:header>/
const footer = /<style:footer(?:\s[^<>]*)?>([\s\S]*?)<\/style:footer>/

/** What is printed at the top or the bottom of the pages, line by line. */
function edgeIn(styles: string, edge: RegExp): readonly string[] {
  const [, lines = ''] = edge.exec(styles) ?? []
  return paragraphTexts(lines, { paragraph: 'text:p', word: null })
}

/** Reads an OpenDocument text within the limits of any zip; nothing outside the file is asked for. */
export function readOdt(bytes: Uint8Array): WordContent | Refusal {
  const parts = unzip(bytes, isText)
  if ('kind' in parts) return parts
  const partNamed = (name: string): string => parts.get(name)?.toString('utf8') ?? ''
  if (partNamed('META-INF/manifest.xml').includes('encryption-data'))
    return refuse('protected by a password', 'Open it, take the password off, and save it.')
  const content = partNamed('content.xml')
  const styles = partNamed('styles.xml')
  for (const xml of [content, styles]) {
    const refusal = refusalOfXml(xml, /<text:[ph][\s>/]/g, saveAgain)
    if (refusal) return refusal
  }
  if (!content.includes('<office:text'))
    return refuse('an OpenDocument file without a text', 'Save it as a Word document (.docx).')
  const body = readBody(content, readStyles(styles, content))
  if (body.blocks.length > limits.paragraphs)
    return refuse(`longer than ${limits.paragraphs} paragraphs`, saveAgain)
  const edges = { pageHeader: edgeIn(styles, header), pageEdge: edgeIn(styles, footer) }
  return { kind: 'content', format: 'odt', ...body, ...edges }
}
