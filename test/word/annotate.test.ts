import { expect, test } from 'vitest'
import { annotated } from '../../src/word/docx/annotate.js'
import { readMark } from '../../src/word/docx/list-mark.js'
import { listPlaces } from '../../src/word/docx/numbering.js'
import { paragraphLines } from '../../src/word/docx/xml.js'

const numbering = `
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
const styles = `
  <w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Item"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`

const run = (words: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${words}</w:t></w:r>`
const styled = (style: string, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`
const listed = (list: number, words: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`

const annotate = (xml: string) => annotated(xml, listPlaces(numbering, styles))
const labelsIn = (xml: string): readonly (string | null)[] =>
  paragraphLines(annotate(xml).xml).map((line) => readMark(line)?.mark.label ?? null)

test('each paragraph carries what Word prints before it, by its style too', () => {
  const paper = [styled('Item', 'One'), styled('Sub', 'Part'), styled('Sub', 'Part'), styled('Item', 'Two')]
  expect(labelsIn(paper.join(''))).toEqual(['1.', '1.a)', '1.b)', '2.'])
})

test('a deeper level begins anew below each item', () => {
  const paper = [styled('Item', 'One'), styled('Sub', 'Part'), styled('Item', 'Two'), styled('Sub', 'Part')]
  expect(labelsIn(paper.join(''))).toEqual(['1.', '1.a)', '2.', '2.a)'])
})

test('a list that begins with another number is counted by itself', () => {
  expect(
    labelsIn([listed(1, 'One'), listed(2, 'Five'), listed(1, 'Two'), listed(2, 'Six')].join('')),
  ).toEqual(['1.', '5.', '2.', '6.'])
})

test('a paragraph of no list carries nothing, and one that takes itself out of its style’s list neither', () => {
  const out = `<w:p><w:pPr><w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('x')}</w:p>`
  expect(labelsIn(styled('Normal', 'Words') + out)).toEqual([null, null])
})

test('the words of fields and of what was moved here stay, those that were moved away go', () => {
  const paper = `<w:p><w:fldSimple w:instr=" DATE ">${run('6 May')}</w:fldSimple><w:moveTo w:id="1">${run(' here')}</w:moveTo><w:moveFrom w:id="2">${run(' there')}</w:moveFrom></w:p>`
  expect(paragraphLines(annotate(paper).xml)).toEqual(['6 May here'])
  expect(annotate(paper).xml).not.toContain('fldSimple')
})

test('hidden words are left out and said, unless they are shown all the same', () => {
  const hidden = annotate(`<w:p>${run('seen ')}${run('unseen', '<w:vanish/>')}</w:p>`)
  expect(paragraphLines(hidden.xml)).toEqual(['seen'])
  expect(hidden.hasHiddenText).toBe(true)
  const shown = annotate(`<w:p>${run('seen', '<w:vanish w:val="0"/>')}</w:p>`)
  expect(paragraphLines(shown.xml)).toEqual(['seen'])
  expect(shown.hasHiddenText).toBe(false)
})
