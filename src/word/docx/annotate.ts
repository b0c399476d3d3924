import type { Paragraph } from '../content.js'
import { listNumbers, type NumberedPlace } from '../list-numbers.js'
import { writeBoxMark, writeMark } from './list-mark.js'
import type { NumberUse } from './numbering.js'
import { asXml, attributeOf, type XmlToken, xmlTokens } from './xml.js'

// Elements around words that mammoth does not know, and would leave out with their words.
const wrappers: ReadonlySet<string> = new Set([
  'w:fldSimple',
  'w:customXml',
  'w:moveTo',
  'w:dir',
  'w:bdo',
  'm:oMath',
  'm:oMathPara',
])
// What stands in them a second time, or stands there no more.
const passedOver: ReadonlySet<string> = new Set(['mc:Choice', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange'])
const renamed: ReadonlyMap<string, string> = new Map([
  ['m:r', 'w:r'],
  ['m:t', 'w:t'],
])

/** What is known of a paragraph while it is read. */
interface OpenParagraph {
  style: string | null
  use: NumberUse
  isInProperties: boolean
  /** Its first words are to be told where it stands. */
  boxed: NonNullable<Paragraph['boxed']> | null
}

/** A run, and where it begins in what was written. */
interface OpenRun {
  readonly begin: number
  isHidden: boolean
  hasWords: boolean
}

/** The text of a document for mammoth, and what was left out of it. */
export interface AnnotatedDocument {
  readonly xml: string
  readonly hasHiddenText: boolean
}

/**
 * Writes into `word/document.xml` what mammoth would lose: before each paragraph of a list which list it is and what
 * Word prints there, and the words of fields. Hidden words are left out, as they are on paper.
 */
export function annotated(
  xml: string,
  placeOf: (style: string | null, own: NumberUse) => NumberedPlace | null,
): AnnotatedDocument {
  const out: string[] = []
  const paragraphs: OpenParagraph[] = []
  const runs: OpenRun[] = []
  const numberOf = listNumbers()
  let over: { readonly name: string; depth: number } | null = null
  let hasHiddenText = false
  let boxes = 0

  const pushWords = (words: string): void => {
    out.push(`<w:r><w:t xml:space="preserve">${asXml(words)}</w:t></w:r>`)
  }
  const tellBox = (paragraph: OpenParagraph): void => {
    if (paragraph.boxed !== null) pushWords(writeBoxMark(paragraph.boxed))
    paragraph.boxed = null
  }
  const closeProperties = (): void => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    paragraph.isInProperties = false
    tellBox(paragraph)
    const place = placeOf(paragraph.style, paragraph.use)
    if (!place) return
    const { level } = place
    // A level that prints nothing is none of a list.
    const list = place.levels[level]?.format === 'none' ? '' : place.list
    const mark = writeMark({ label: numberOf(place), list, level })
    pushWords(mark)
  }
  const closeRun = (): void => {
    const run = runs.pop()
    if (!run?.isHidden) return
    out.length = run.begin
    hasHiddenText ||= run.hasWords
  }
  const take = ({ raw, name, kind }: XmlToken): void => {
    const paragraph = paragraphs.at(-1)
    const run = runs.at(-1)
    if (name === 'w:txbxContent') boxes += kind === 'open' ? 1 : -1
    if (name === 'w:p' && kind === 'open')
      paragraphs.push({
        style: null,
        use: { list: null, level: null },
        isInProperties: false,
        boxed: boxes > 0 ? 'behind last' : null,
      })
    // A paragraph without properties begins with its words.
    if (name === 'w:r' && kind === 'open' && paragraph && !paragraph.isInProperties) tellBox(paragraph)
    if (name === 'w:r' && kind === 'open') runs.push({ begin: out.length, isHidden: false, hasWords: false })
    if (name === '' && run && raw.trim() !== '') run.hasWords = true
    if (name === 'w:vanish' && run && !paragraph?.isInProperties)
      run.isHidden = !/^(?:0|false|off)$/.test(attributeOf(raw, 'w:val') ?? '')
    if (paragraph?.isInProperties) readProperty(paragraph, name, raw)
    if (name === 'w:pPr' && paragraph) paragraph.isInProperties = kind === 'open'
    out.push(raw)
    if (kind !== 'close') return
    if (name === 'w:pPr') closeProperties()
    if (name === 'w:p') paragraphs.pop()
    if (name === 'w:r') closeRun()
  }

  for (const token of xmlTokens(xml)) {
    const { name, kind } = token
    if (over) {
      if (name === over.name && kind !== 'alone') over.depth += kind === 'open' ? 1 : -1
      if (over.depth === 0) over = null
    } else if (passedOver.has(name)) {
      if (kind === 'open') over = { name, depth: 1 }
    } else if (!wrappers.has(name)) take(withKnownName(token))
  }
  return { xml: out.join(''), hasHiddenText }
}

function withKnownName(token: XmlToken): XmlToken {
  const name = renamed.get(token.name)
  return name === undefined ? token : { ...token, name, raw: token.raw.replace(token.name, name) }
}

function readProperty(paragraph: OpenParagraph, name: string, raw: string): void {
  const value = attributeOf(raw, 'w:val')
  if (name === 'w:pStyle') paragraph.style = value
  // A large first letter of a paragraph is a frame too.
  if (name === 'w:framePr' && attributeOf(raw, 'w:dropCap') === null) paragraph.boxed = 'before next'
  if (name === 'w:numId') paragraph.use = { ...paragraph.use, list: Number(value) }
  if (name === 'w:ilvl') paragraph.use = { ...paragraph.use, level: Number(value) }
}
