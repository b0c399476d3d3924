import type { Settings } from '../model/settings.js'
import { type Document, documentOf } from '../parse/document.js'
import { linesOf } from '../source/lines.js'
import { paragraphsOf, paragraphText, type Refusal, refuse, type WordContent } from './content.js'
import { readDoc } from './doc.js'
import { readDocx } from './docx.js'
import { withHeadings } from './headings.js'
import { limits } from './limits.js'
import { sniff } from './sniff.js'
import { withGrids } from './tables.js'
import { decodeText, readText } from './text.js'
import { treeOf } from './tree.js'

/** A Word file as a document of minutes, its paragraphs for lines. */
export interface WordDocument {
  readonly kind: 'document'
  readonly document: Document
  /** Somebody's changes were still marked; they are read as accepted. */
  readonly hasTrackedChanges: boolean
  /** Comments hang at the margin; they are not read. */
  readonly hasComments: boolean
}

/** What is known of a Word file beside its bytes. */
export interface WordFile {
  /** Its name, without folder and ending. */
  readonly name: string
  readonly absolutePath: string
  /** `YYYY-MM-DD` or `YYYY-MM`, which wins over what it says itself; null for what it says. */
  readonly date: string | null
}

async function readContent(bytes: Uint8Array): Promise<WordContent | Refusal> {
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'refusal':
      return sniffed
    case 'docx':
      return readDocx(bytes)
    case 'doc':
      return readDoc(bytes)
    case 'text':
      return readText(decodeText(bytes) ?? '')
  }
}

/** Reads a Word file or a text dump of one; a refusal says why not. Nothing of what it says is recognised here. */
export async function readWord(
  bytes: Uint8Array,
  file: WordFile,
  settings: Settings,
): Promise<WordDocument | Refusal> {
  const content = await readContent(bytes)
  if (content.kind === 'refusal') return content
  const paragraphs = paragraphsOf(content.blocks)
  if (paragraphs.every((paragraph) => paragraphText(paragraph).trim() === ''))
    return refuse('empty', 'Look for another copy of it.')
  if (paragraphs.length > limits.paragraphs)
    return refuse(`longer than ${limits.paragraphs} paragraphs`, 'Save what is needed of it anew.')
  const { root, text, outline } = treeOf(withHeadings(withGrids(content.blocks)))
  const block = {
    span: { start: 0, end: text.length },
    text,
    isTree: true,
    heavy: [],
    tooHeavy: null,
    tree: () => root,
    firstLine: () => null,
  } as const
  const document = documentOf(
    {
      path: `${file.name}.md`,
      lines: linesOf(text),
      fields: file.date === null ? {} : { meeting: file.name, date: file.date },
      outline,
      body: text,
      blocks: [block],
      problems: [],
    },
    settings,
    { alone: true, absolutePath: file.absolutePath },
  )
  const { hasTrackedChanges, hasComments } = content
  return { kind: 'document', document, hasTrackedChanges, hasComments }
}
