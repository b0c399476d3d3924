import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDoc } from '../../src/word/doc.js'
import { readDocx } from '../../src/word/docx.js'
import { fixture } from './imported.js'
import { expectWordsKept, missing, outOfOrder, wordsOf } from './kept-words.js'
import { kinds, opening } from './kinds.js'
import { netFixtures, onlyMarkdown, wordOf } from './net.js'
import * as papers from './papers.js'
import { wordFile } from './word-file.js'

const docs = readdirSync('fixtures/word').filter((name) => name.endsWith('.doc'))

for (const name of docs)
  test(`no word of ${name} is lost, and each line keeps its place`, async () => {
    const bytes = fixture(name)
    await expectWordsKept(bytes, readDoc(bytes))
  })

for (const [name, paper] of Object.entries(papers).filter(([, paper]) => Array.isArray(paper)))
  test(`no word of the paper ${name} is lost as .docx`, async () => {
    const bytes = await wordFile(paper as Parameters<typeof wordFile>[0])
    await expectWordsKept(bytes, await readDocx(bytes))
  })

for (const [name, { paper }] of Object.entries(kinds))
  test(`no word of the kind ${name} is lost as .docx`, async () => {
    const bytes = await wordFile([...opening, ...paper])
    await expectWordsKept(bytes, await readDocx(bytes))
  })

for (const net of netFixtures().filter(({ name }) => !(name in onlyMarkdown)))
  test(`no word of ${net.name} is lost as .docx`, async () => {
    const bytes = await wordOf(net)
    await expectWordsKept(bytes, await readDocx(bytes))
  })

test('a word that is left out, and one that stands elsewhere, is noticed', () => {
  const [line, other] = [wordsOf('one two three four'), wordsOf('five six seven eight')]
  expect(missing([line, line], [...line, ...line])).toEqual([])
  expect(missing([line, line], line)).toEqual(line)
  expect(outOfOrder([line, other], [...line, ...other])).toBeNull()
  expect(outOfOrder([line, other], [...other, ...line])).toBe('five six seven eight')
  expect(outOfOrder([line], wordsOf('one two four three'))).toBe('one two three four')
})
