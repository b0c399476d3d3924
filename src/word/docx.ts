import * as CFB from 'cfb'
import mammoth from 'mammoth'
import { type Refusal, refuse, type WordContent } from './content.js'
import { annotated } from './docx/annotate.js'
import { commentsIn } from './docx/comments.js'
import { withoutMarks } from './docx/list-mark.js'
import { listPlaces } from './docx/numbering.js'
import { attributeOf, paragraphLines } from './docx/xml.js'
import { readHtml } from './html.js'
import { refusalOfXml } from './xml-limits.js'
import { unzip } from './zip.js'

const saveAgain = 'Open it in Word, and save it anew.'

/** The parts that say something; pictures, macros and embedded files are never unpacked. */
function isText(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[A-Za-z0-9]+\.xml|word\/_rels\/[A-Za-z0-9.]+\.rels)$/.test(
    name,
  )
}

/** The same document with nothing in it but its text: what mammoth is given. */
function repack(parts: ReadonlyMap<string, Buffer>): Buffer {
  const zip = CFB.utils.cfb_new()
  for (const [name, content] of parts) CFB.utils.cfb_add(zip, `/${name}`, content)
  return Buffer.from(CFB.write(zip, { fileType: 'zip', type: 'buffer' }))
}

const headerReference = /<w:headerReference\s[^<>]*>/g
const footerReference = /<w:footerReference\s[^<>]*>/g

/** The lines of the header or the footer that the first pages have; those of other pages where they have none. */
function edgeOf(parts: ReadonlyMap<string, Buffer>, document: string, reference: RegExp): readonly string[] {
  const relations = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? ''
  const ids = [...document.matchAll(reference)]
    .sort(([one], [other]) => Number(other.includes('"first"')) - Number(one.includes('"first"')))
    .map(([tag]) => attributeOf(tag, 'r:id'))
  for (const id of ids) {
    const relation = [...relations.matchAll(/<Relationship\s[^<>]*>/g)].find(
      ([tag]) => attributeOf(tag, 'Id') === id,
    )?.[0]
    const target = relation && attributeOf(relation, 'Target')
    const edge = target && parts.get(`word/${target.replace(/^\/?word\//, '')}`)
    const lines = edge ? paragraphLines(edge.toString('utf8')) : []
    if (lines.length > 0) return lines
  }
  return []
}

/**
 * Reads a `.docx` by way of mammoth's HTML. Its size, depth and entities are looked at first, no picture is read
 * and nothing outside the file is asked for.
 */
export async function readDocx(bytes: Uint8Array): Promise<WordContent | Refusal> {
  const parts = unzip(bytes, isText)
  if ('kind' in parts) return parts
  const texts = [...parts.values()].map((content) => content.toString('utf8'))
  for (const xml of texts) {
    const refusal = refusalOfXml(xml, /<w:p[\s>/]/g, saveAgain)
    if (refusal) return refusal
  }
  const partNamed = (name: RegExp): string =>
    [...parts].find(([path]) => name.test(path))?.[1].toString('utf8') ?? ''
  const [path, document] = [...parts].find(([name]) => /^word\/document\d*\.xml$/.test(name)) ?? []
  if (path === undefined || !document) return refuse('damaged: it has no Word text in it', saveAgain)
  const xml = withoutMarks(document.toString('utf8'))
  const placeOf = listPlaces(partNamed(/^word\/numbering\d*\.xml$/), partNamed(/^word\/styles\d*\.xml$/))
  const { xml: known, hasHiddenText } = annotated(xml, placeOf)
  let html: string
  try {
    const result = await mammoth.convertToHtml(
      { buffer: repack(new Map([...parts, [path, Buffer.from(known)]])) },
      {
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    html = result.value
  } catch {
    return refuse('damaged: its text cannot be read', saveAgain)
  }
  return {
    kind: 'content',
    format: 'docx',
    blocks: readHtml(html),
    hasTrackedChanges: texts.some((xml) => /<w:(?:ins|del|moveFrom|moveTo)[\s>]/.test(xml)),
    hasHiddenText,
    pageHeader: edgeOf(parts, xml, headerReference),
    pageEdge: edgeOf(parts, xml, footerReference),
    comments: commentsIn(partNamed(/^word\/comments\.xml$/), xml),
  }
}
