import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paragraphsOf, paragraphWords, type Refusal, type WordContent } from '../../src/word/content.js'
import { readDoc } from '../../src/word/doc.js'
import { readDocx } from '../../src/word/docx.js'
import { fixture, imported } from './imported.js'
import { netFixtures, wordOf } from './net.js'
import * as papers from './papers.js'
import { wordFile } from './word-file.js'

const wordsOf = (text: string): readonly string[] =>
  [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word)

/** What stands between an owner and what is to be done is no word of its own; the header of a table becomes headings. */
const filler = new Set(
  wordsOf('to will is are by action actions agreed item discussion who whom when due status on for'),
)

/** The words of the lines that stand in no table, in their order. */
function plainWordsOf({ blocks }: WordContent): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? wordsOf(paragraphWords(block)) : []))
}

const isInOrder = (some: readonly string[], all: readonly string[]): string | null => {
  let at = 0
  for (const word of some) {
    at = all.indexOf(word, at) + 1
    if (at === 0) return word
  }
  return null
}

async function expectWordsKept(bytes: Uint8Array, content: WordContent | Refusal): Promise<void> {
  if (content.kind === 'refusal') throw new Error(content.why)
  const { text } = await imported(bytes)
  const all = wordsOf(text)
  const body = all.slice(wordsOf(/^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '').length)
  const written = new Set(all)
  const rows = content.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const lines = (row: (typeof rows)[number]) =>
    row.flatMap((cell) => paragraphsOf(cell.blocks)).map(paragraphWords)
  const header = rows.map(lines).filter((row) => row.some((words) => /^(?:actions?|by whom)\b/i.test(words)))
  const named = new Set(header.flat().flatMap(wordsOf))
  const lost = paragraphsOf(content.blocks)
    .flatMap((line) => wordsOf(paragraphWords(line)))
    .filter((word) => !written.has(word) && !filler.has(word) && !named.has(word))
  expect(lost).toEqual([])
  expect(isInOrder(plainWordsOf(content), body)).toBeNull()
}

const docs = readdirSync('fixtures/word').filter((name) => name.endsWith('.doc'))

for (const name of docs)
  test(`no word of ${name} is lost, and what stands in no table keeps its order`, async () => {
    const bytes = fixture(name)
    await expectWordsKept(bytes, readDoc(bytes))
  })

for (const [name, paper] of Object.entries(papers).filter(([, paper]) => Array.isArray(paper)))
  test(`no word of the paper ${name} is lost as .docx`, async () => {
    const bytes = await wordFile(paper as Parameters<typeof wordFile>[0])
    await expectWordsKept(bytes, await readDocx(bytes))
  })

for (const net of netFixtures().filter(({ name }) => name.startsWith('word/')))
  test(`no word of ${net.name} is lost as .docx`, async () => {
    const bytes = await wordOf(net)
    await expectWordsKept(bytes, await readDocx(bytes))
  })

test('a word that is left out is noticed', () => {
  expect(isInOrder(wordsOf('one three two'), wordsOf('one two three'))).toBe('two')
  expect(isInOrder(wordsOf('one two'), wordsOf('one and two'))).toBeNull()
})
