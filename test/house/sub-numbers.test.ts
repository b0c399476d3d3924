import type { BlockContent, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { plainBlocks } from '../../src/house/phrasing.js'
import { print } from '../../src/house/print.js'
import { numberedParts, partedByNumber } from '../../src/house/sub-numbers.js'
import { readMarkdown } from '../../src/parse/markdown.js'

const blocksOf = (text: string): readonly RootContent[] => readMarkdown(text).children
const isBlock = (block: RootContent): block is BlockContent => block.type !== 'yaml'

/** What a block is written as where tables name these numbers. */
function written(text: string, ...numbers: readonly string[]): string {
  const blocks = blocksOf(text).filter(isBlock)
  const children = blocks.flatMap((block) => partedByNumber(block, new Set(numbers))).flatMap(plainBlocks)
  return print({ type: 'root', children }).trimEnd()
}

describe('the numbers that tables name', () => {
  test.each([
    ['| Minute | Action |\n| --- | --- |\n| 1.2 | Order scores |\n| 25.03.01. | Wash |', ['1.2', '25.03.01']],
    ['| Minute | Action |\n| --- | --- |\n| **4.1)** | Order |', ['4.1']],
    ['| Minute | Action |\n| --- | --- |\n| 1 | Order |\n| 1.2 scores | Wash |\n| 1.2000 | x |', []],
    ['1.2\n\n* 1.3', []],
  ])('%j', (text, numbers) => {
    expect([...numberedParts(blocksOf(text))]).toEqual(numbers)
  })

  test('stand in cells of several lines too', () => {
    const cell = { type: 'blockCell', children: blocksOf('4.2').filter(isBlock) } as const
    expect([
      ...numberedParts([{ type: 'table', children: [{ type: 'tableRow', children: [cell] }] }]),
    ]).toEqual(['4.2'])
  })
})

describe('a paragraph that begins with one of them', () => {
  test.each([
    ['4.1 The hose is gone.', '### 4.1\n\nThe hose is gone.'],
    ['4.1. The hose is gone.', '### 4.1\n\nThe hose is gone.'],
    ['4.1) The **hose** is gone.', '### 4.1\n\nThe **hose** is gone.'],
    ['**4.1 The hose** is gone.', '### 4.1\n\n**The hose** is gone.'],
    ['*4.1 The hose* is gone.', '### 4.1\n\n*The hose* is gone.'],
  ])('stands below a heading: %s', (text, expected) => {
    expect(written(text, '4.1')).toBe(expected)
  })

  test.each([
    '4.2 The hose is gone.',
    '4.1',
    '4 The hose is gone.',
    'At 4.1 the hose is gone.',
    '4.1The hose',
    '[4.1](https://example.org) The hose is gone.',
    '**4**.1 The hose is gone.',
  ])('is one of them alone: %s', (text) => {
    expect(written(text, '4.1')).toBe(written(text))
  })

  test('is no heading, and no quotation', () => {
    expect(written('## 4.1 The hose\n\n> 4.1 The hose', '4.1')).toBe('## 4.1 The hose\n\n> 4.1 The hose')
  })
})

describe('a list whose points begin with them', () => {
  test('is as many parts, with what hangs below each', () => {
    const text = '* 4.1 The hose is gone.\n  * A new one.\n\n  It was old.\n* 4.2 A pane is cracked.'
    expect(written(text, '4.1', '4.2')).toBe(
      '### 4.1\n\nThe hose is gone.\n\n* A new one.\n\nIt was old.\n\n### 4.2\n\nA pane is cracked.',
    )
  })

  test.each([
    ['one of which begins otherwise', '* 4.1 The hose is gone.\n* A pane is cracked.'],
    ['that are tasks', '- [ ] 4.1 TR to find the hose'],
    ['that begin with something else', '* > 4.1 The hose is gone.'],
  ])('stays a list where they are points %s', (_, text) => {
    expect(written(text, '4.1')).toBe(written(text))
  })
})
