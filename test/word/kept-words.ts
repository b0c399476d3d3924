import { expect } from 'vitest'
import {
  type Paragraph,
  paragraphsOf,
  paragraphWords,
  type Refusal,
  type WordBlock,
  type WordCell,
  type WordContent,
} from '../../src/word/content.js'
import { imported } from './imported.js'

/** The words of a text, in small letters. */
export const wordsOf = (text: string): readonly string[] =>
  [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word)

/** A line of so many words is told apart from others by them. */
const fewestOfLine = 4

const lettersIn = (cell: WordCell | undefined): number =>
  paragraphsOf(cell?.blocks ?? []).reduce((sum, line) => sum + paragraphWords(line).length, 0)

/** The lines of a paper, without those at the right of what was said: who and when stand where it was agreed. */
function linesInOrder(blocks: readonly WordBlock[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block]
    const width = Math.max(...block.rows.map((row) => row.length))
    const lengths = Array.from({ length: width }, (_, column) =>
      block.rows.reduce((sum, row) => sum + lettersIn(row[column]), 0),
    )
    const longest = lengths.indexOf(Math.max(...lengths))
    return block.rows.flatMap((row) => row.slice(0, longest + 1).flatMap((cell) => linesInOrder(cell.blocks)))
  })
}

/** The words that are missing in a text, counted: one that stands twice in the paper stands twice in the minutes. */
export function missing(lines: readonly (readonly string[])[], all: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const word of all) left.set(word, (left.get(word) ?? 0) + 1)
  return lines.flat().filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count < 1
  })
}

/** The first line whose words do not stand one after the other behind the beginning of the line before it. */
export function outOfOrder(lines: readonly (readonly string[])[], all: readonly string[]): string | null {
  let from = 0
  for (const line of lines) {
    const at = all.findIndex(
      (_, start) => start >= from && line.every((word, index) => all[start + index] === word),
    )
    if (at < 0) return line.join(' ')
    from = at
  }
  return null
}

// a) RH · a) RH b) AF · 1. a) b): where the task stands says so, or a question why it does not
const letterOfPart = /(?<=^|\s)\(?[a-z]\)\s+(?=\p{Lu}{2,4}(?:\s|$)|\(?[a-z]\)\s|$)/gu

/** Expects every word of a paper in the minutes of it, or said to be left out, and each line in its place. */
export async function expectWordsKept(bytes: Uint8Array, content: WordContent | Refusal): Promise<void> {
  if (content.kind === 'refusal') throw new Error(content.why)
  const { text, columnNames } = await imported(bytes)
  const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? []
  const body = wordsOf(text.slice(front.length).replace(/<!--[\s\S]*?-->|\]\([^)\s]*\)/g, ' '))
  const lines = paragraphsOf(content.blocks).map((line) =>
    wordsOf(paragraphWords(line).concat(' ').replace(letterOfPart, '')),
  )
  // Whoever owns a task stands there by the key that front matter gives the name.
  const people = new Set(wordsOf(/\npeople:\n(?: .*\n)*/.exec(front)?.[0] ?? ''))
  const lost = missing(lines, [...body, ...columnNames.flatMap(wordsOf)])
  expect(lost.filter((word) => !people.has(word))).toEqual([])
  const named = new Set(columnNames.flatMap((names) => names.split(' · ')))
  const inOrder = linesInOrder(content.blocks)
    .filter((line) => !named.has(paragraphWords(line)))
    .map((line) => wordsOf(paragraphWords(line)))
  expect(
    outOfOrder(
      inOrder.filter((words) => words.length >= fewestOfLine),
      body,
    ),
  ).toBeNull()
}
