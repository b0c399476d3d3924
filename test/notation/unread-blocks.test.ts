import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Minutes } from '../../src/model/minutes.js'
import { type Document, parseDocument } from '../../src/parse/document.js'
import { readMarkdown } from '../../src/parse/markdown.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { patience, runs } from '../generated.js'
import { tangledMarkdown } from '../generated-minutes.js'
import { recogniseAlone } from '../reading.js'

function documentOf(text: string): Document {
  const context = { alone: true, absolutePath: '/minutes/2011-spring.md' }
  return parseDocument({ path: '2011-spring.md', text }, defaultSettings, context)
}

/** The same document as one block that Markdown reads as a whole: what is written below it makes sure of that. */
function readAsAWhole(document: Document): Document {
  const text = `${document.blocks.map((block) => block.text).join('')}\n\n<!-- read -->\n`
  const span = { start: 0, end: text.length }
  const tree = () => readMarkdown(text)
  return { ...document, blocks: [{ span, text, heavy: [], tooHeavy: null, tree, firstLine: tree }] }
}

const recorded = ({ entries, decisions, agenda }: Minutes) => ({ entries, decisions, agenda })

function expectNothingLost(text: string): void {
  const document = documentOf(text)
  const whole = recorded(recogniseAlone(readAsAWhole(document), defaultSettings))
  const inBlocks = recorded(recogniseAlone(document, defaultSettings))
  expect(inBlocks).toEqual(whole)
}

const section = fc
  .tuple(
    fc.constantFrom(
      '# 1 Welcome',
      '## 2a Roof',
      '## Actions',
      '### TR',
      '## Matters arising',
      '# **AOB**',
      '# `x` & y #',
      '',
    ),
    fc.array(
      fc.constantFrom(
        'The trust wrote to the council.',
        'Mr Holloway will ask the trust.',
        '- TR to call SIEY',
        '- [ ] RH to ask AF by 3 May 2011',
        '**Action:** TR to write',
        '- ~~TR to call~~',
        'It was agreed that RH write.',
        '| a | b |\n|---|---|\n| TR | call |',
        ' ## 7 indented',
        '7 set as text\n---',
        'RH',
        'Resolved: to let the hall.',
        '- ✅ TR called',
        'Next steps:',
        'Reflections',
      ),
      { maxLength: 3 },
    ),
  )
  .map(([heading, lines]) => [heading, ...lines, ''].join('\n\n'))

const sections = fc.array(section, { minLength: 1, maxLength: 6 }).map((all) => all.join(''))

const corpus = '../shared/corpus'

describe('blocks that Markdown does not read', () => {
  it('lose nothing in generated minutes', { timeout: patience }, () => {
    fc.assert(fc.property(sections, expectNothingLost), { numRuns: runs * 2 })
  })

  it('lose no heading below what looks like a tag', () => {
    expectNothingLost('<https://example.org>\n# 3 Finance\n\n')
    expectNothingLost('</pre> and\n### 3 Finance\n\n')
    expectNothingLost('</pre> and\r# 3 Finance\r\r')
    expectNothingLost('<cash box\n# 3 Finance\n\n')
    expectNothingLost('<br/\n# 3 Finance\n## 4 Repairs\n\n')
  })

  it('read nothing in a comment that nobody closed', () => {
    expectNothingLost('   <!-- open\nACTION 62.2: call\n\n')
  })

  it('lose nothing in a tangle of lines', { timeout: patience }, () => {
    fc.assert(fc.property(tangledMarkdown, expectNothingLost), { numRuns: runs })
  })

  it.skipIf(!existsSync(corpus))(
    'lose nothing in real minutes (skipped where the corpus is missing)',
    { timeout: 300_000 },
    () => {
      const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.md'),
      )
      const some = runs > 1000 ? paths : paths.filter((_, index) => index % 10 === 0)
      expect(some.length).toBeGreaterThan(40)
      for (const path of some) {
        expectNothingLost(readFileSync(join(corpus, path), 'utf8').replace(/^\ufeff/, ''))
      }
    },
  )
})
