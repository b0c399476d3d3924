import { expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const table = (owner: string): string =>
  `# School, 2023-05-09\n\nPresent: Mara Wynn (MW), Rolf Dean (RD)\n\n| Action | Owner |\n| --- | --- |\n| Print the poster | ${owner} |\n`

it.each([
  ['MW RD', ['MW', 'RD']],
  ['School office (RD)', ['RD']],
  ['Fund - MW', ['MW']],
  ['Dana Moor (Deputy Head)', ['Dana Moor']],
  ['the school', ['the school']],
  ['Monday', []],
  ['DONE', []],
  ['j', []],
])('of "%s" in a column of owners those are owners whom all know, else whoever is named', (cell, keys) => {
  const context = { alone: true, absolutePath: '/minutes/school.md' }
  const document = parseDocument({ path: 'school.md', text: table(cell) }, defaultSettings, context)
  const [entry] = recogniseAlone(document, defaultSettings).entries
  expect(entry?.owners.map(({ key }) => key)).toEqual(keys)
})
