import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Minutes } from '../../src/model/minutes.js'
import { notations } from '../../src/notation/index.js'
import type { Notation } from '../../src/notation/notation.js'
import { type Document, parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const folder = 'fixtures/notations'
const minutes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
)

function documentOf(path: string, text: string): Document {
  return parseDocument({ path, text }, defaultSettings, { alone: true, absolutePath: `/minutes/${path}` })
}

/** It knows no word, so that every block is read for it. */
const wordless: Notation = { name: 'wordless', kind: 'entry', find: () => [] }

const found = ({ entries, decisions, agenda, earlier, remarks, carriesOthers }: Minutes) => ({
  entries,
  decisions,
  agenda,
  earlier,
  remarks,
  carriesOthers,
})

describe('a block is read for whoever may find something in it', () => {
  it.each(minutes)('%s says the same when every block is read', (path) => {
    const document = documentOf(path, readFileSync(join(folder, path), 'utf8'))
    const everything = recogniseAlone(document, defaultSettings, { notations: [...notations, wordless] })
    expect(found(recogniseAlone(document, defaultSettings))).toEqual(found(everything))
  })

  it.each(notations.map((notation) => [notation.name, notation] as const))(
    'what %s finds does not hang on the words of another notation',
    (_, notation) => {
      for (const path of minutes) {
        const document = documentOf(path, readFileSync(join(folder, path), 'utf8'))
        const alone = recogniseAlone(document, defaultSettings, { notations: [notation] })
        const everything = recogniseAlone(document, defaultSettings, { notations: [notation, wordless] })
        expect(alone.entries, path).toEqual(everything.entries)
        expect(alone.decisions, path).toEqual(everything.decisions)
      }
    },
  )

  it('a heading that is underlined opens a list for the blocks below it', () => {
    const text = 'Actions\n-------\n\nNone of them is new.\n\n### Roof\n\n- Order slates for the porch\n'
    const { entries } = recogniseAlone(documentOf('2011-06-13.md', text), defaultSettings)
    expect(entries.map((entry) => entry.text)).toEqual(['Order slates for the porch'])
  })

  it('a list goes on below its sub-headings, and ends with the next heading of its depth', () => {
    const text =
      '# Actions\n\n## Roof\n\n### North side\n\n- Order slates for the porch\n\n## Hall\n\n- Move chairs\n\n# Weather\n\n- Measure rain\n'
    const { entries } = recogniseAlone(documentOf('2011-06-13.md', text), defaultSettings)
    expect(entries.map((entry) => entry.text)).toEqual(['Order slates for the porch', 'Move chairs'])
  })
})
