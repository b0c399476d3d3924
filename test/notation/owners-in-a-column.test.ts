import { expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const table = (owner: string): string =>
  `# School, 2023-05-09\n\nPresent: Mara Wynn (MW), Rolf Dean (RD)\n\nThe others came late.\n\n| Action | Owner |\n| --- | --- |\n| Print the poster | ${owner} |\n`

it.each([
  ['MW RD', ['MW', 'RD']],
  ['Mara Wynn Rolf Dean', ['MW', 'RD']],
  ['Rolf Dean Mara Wynn, Zoe', ['RD', 'MW', 'Zoe']],
  ['Mara Wynn Rolf', ['Mara Wynn Rolf']],
  ['Mara Rolf Dean Wynn', ['Mara Rolf Dean Wynn']],
  ['Mara Wynn Jo Rolf', ['Mara Wynn Jo Rolf']],
  ['Mara Wynn Ada Brook', ['Mara Wynn Ada Brook']],
  ['School office (RD)', ['RD']],
  ['Fund - MW', ['MW']],
  ['Dana Moor (Deputy Head)', ['Dana Moor']],
  ['the school', ['the school']],
  ['Monday', []],
  ['DONE', []],
  ['j', []],
  ['TBC', []],
  ['tba', []],
  ['None', []],
  ['n/a', []],
  ['', []],
  ['MW; Rolf', ['MW', 'RD']],
  ['MW/Rolf', ['MW', 'RD']],
  ['MW & Rolf', ['MW', 'RD']],
  ['MW and Rolf', ['MW', 'RD']],
  ['Ada Brook (Deputy Head) and Cy Dell', ['Ada Brook', 'Cy Dell']],
  ['Ada Brook (Deputy Head); Cy Dell/Eve Firth', ['Ada Brook', 'Cy Dell', 'Eve Firth']],
  ['Ada Brook (Deputy Head) & Cy Dell, Eve Firth', ['Ada Brook', 'Cy Dell', 'Eve Firth']],
  ['Ada Brook (Deputy Head)<br>Cy Dell', ['Ada Brook', 'Cy Dell']],
  ['MW/Others', ['MW']],
  ['MW/Zoe', ['MW', 'Zoe']],
  ['Ada Brook & Cy Dell; Eve Firth', ['Ada Brook', 'Cy Dell', 'Eve Firth']],
  ['whoever has time on the day', []],
  ['MW (Mara Wynn)', ['MW']],
  ['~~MW~~', ['MW']],
])('of "%s" in a column of owners those are owners whom all know, else whoever is named', (cell, keys) => {
  const context = { alone: true, absolutePath: '/minutes/school.md' }
  const document = parseDocument({ path: 'school.md', text: table(cell) }, defaultSettings, context)
  const [entry] = recogniseAlone(document, defaultSettings).entries
  expect(entry?.owners.map(({ key }) => key)).toEqual(keys)
})

it.each([
  ['MW → RD', ['RD'], ['MW']],
  ['MW -> RD => Dana Moor', ['Dana Moor'], ['MW', 'RD']],
  ['~~MW~~ RD', ['RD'], ['MW']],
  ['~~MW~~RD', ['RD'], ['MW']],
  ['~~MW~~ TBC', [], []],
  ['MW → TBC', [], []],
  ['MW', ['MW'], []],
])('in "%s" it went over from those named before to those named last', (cell, keys, before) => {
  const context = { alone: true, absolutePath: '/minutes/school.md' }
  const document = parseDocument({ path: 'school.md', text: table(cell) }, defaultSettings, context)
  const [entry] = recogniseAlone(document, defaultSettings).entries
  expect(entry?.owners.map(({ key }) => key)).toEqual(keys)
  expect((entry?.formerOwners ?? []).map(({ key }) => key)).toEqual(before)
})
