import { expect, test } from 'vitest'
import WordExtractor from 'word-extractor'
import { paragraphsOf, paragraphText } from '../../src/word/content.js'
import { readDoc } from '../../src/word/doc.js'
import { readDocx } from '../../src/word/docx.js'
import { decodeText } from '../../src/word/text.js'
import { fixture, lettersOf } from './imported.js'
import * as papers from './papers.js'
import { wordFile } from './word-file.js'

const docs = [
  'plain.doc',
  'row-by-row.doc',
  'merged.doc',
  'nested.doc',
  'title-in-first-row.doc',
  'attendance.doc',
  'at-the-margin.doc',
  'by-whom-by-when.doc',
  'counted.doc',
  'summary.doc',
  'words-beside-owners.doc',
]

for (const name of docs) {
  test(`every word of ${name} is found, as another reader finds it`, async () => {
    const other = await new WordExtractor().extract(fixture(name))
    // It makes typewriter's quotes of printed ones.
    const plain = (text: string) => text.replace(/\s+/g, '').replace(/[‘’]/g, "'")
    expect(plain(lettersOf(readDoc(fixture(name))))).toBe(plain(other.getBody()))
  })
}

test('deleted words are left out, inserted ones stay, and both formats say that there were some', async () => {
  const docx = await readDocx(await wordFile(papers.unfinished))
  const doc = readDoc(fixture('unfinished.doc'))
  expect(lettersOf(docx)).toContain('oilthewinchanditschain.')
  expect(lettersOf(doc)).toBe(lettersOf(docx))
  expect(docx).toMatchObject({ hasTrackedChanges: true, comments: [{ lines: ['Is this so?'] }] })
  expect(doc).toMatchObject({ hasTrackedChanges: true, comments: [{ lines: ['Is this so?'] }] })
})

test('a link is kept where it leads to a page, and only its words where it would run something', async () => {
  for (const paper of [
    await readDocx(await wordFile(papers.unfinished)),
    readDoc(fixture('unfinished.doc')),
  ]) {
    if (paper.kind === 'refusal') throw new Error(paper.why)
    const runs = paragraphsOf(paper.blocks).flatMap((paragraph) => paragraph.runs)
    expect(runs.map((run) => run.link).filter((link) => link !== null)).toEqual([
      'https://harbour.example/rates',
    ])
    expect(runs.map((run) => run.text)).toContain('Nobody asked why.')
  }
})

test('blank paragraphs of a cell are counted, so that places are those of the paper', async () => {
  const paper = await readDocx(await wordFile([{ rows: [['', ['one', '', 'two']]] }]))
  if (paper.kind === 'refusal') throw new Error(paper.why)
  expect(paragraphsOf(paper.blocks).map((paragraph) => [paragraph.place, paragraphText(paragraph)])).toEqual([
    [1, ''],
    [2, 'one'],
    [3, ''],
    [4, 'two'],
  ])
})

test('bytes that are no text are none', () => {
  expect(decodeText(Buffer.from([0x41, 0, 0x42]))).toBeNull()
  expect(decodeText(Buffer.from([0x93, 0x41, 0x94]))).toBe('“A”')
  expect(decodeText(Buffer.from([0xff, 0xfe, 0x41, 0]))).toBe('A')
})
