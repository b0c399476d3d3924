import { expect, it } from 'vitest'
import { linesBesideNames } from '../../src/parse/attendance/beside-names.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'

/** Whom the minutes name, each line a paragraph of its own. */
function namesIn(lines: string): readonly string[] {
  const text = `---\ndate: 2016-06-23\n---\n\n${lines.split(' / ').join('\n\n')}\n`
  const context = { alone: true, absolutePath: '/minutes.md' }
  const { appearances } = parseDocument({ path: 'minutes.md', text }, settings, context).names
  return [...new Set(appearances.map(({ name }) => name))]
}

it.each([
  [
    'a firm beside each',
    '**Members** / Emma Viale / Accent / Stan Liber / Digital Asset / Tam Blum / DTCC',
    ['Emma Viale', 'Stan Liber', 'Tam Blum'],
  ],
  [
    'an answer behind some',
    '**Members** / Emma Viale / Accent / Yes / Stan Liber / Digital Asset / N/A / Tam Blum / DTCC / Cy Lee / IBM / late',
    ['Emma Viale', 'Stan Liber', 'Tam Blum', 'Cy Lee'],
  ],
  [
    'names alone',
    '**Members** / Emma Viale / Stan Liber / Tam Blum / Cy Lee / Ann Gray / Bea Hill',
    ['Emma Viale', 'Stan Liber', 'Tam Blum', 'Cy Lee', 'Ann Gray', 'Bea Hill'],
  ],
  [
    'two pairs, which may be chance',
    '**Members** / Emma Viale / Accent / Stan Liber / Digital Asset',
    ['Emma Viale', 'Stan Liber', 'Digital Asset'],
  ],
  [
    'offices beside some names',
    '**Present:** / Emma Viale (EV) Clerk / Frank Reid (FR) Councillor/Chairman / Tam Blum (TB) / Al Reed (AR) Councillor / Cy Lee (CL) / Jo Mund (JM) Clerk/Treasurer',
    ['Emma Viale', 'Frank Reid', 'Tam Blum', 'Al Reed', 'Cy Lee', 'Jo Mund'],
  ],
  [
    'names and single names by turns',
    '**Members** / Emma Viale / Stan / Tam Blum / Cy / Ann Gray / Bea Hill / Jo Mund / Al Reed',
    ['Emma Viale', 'Tam Blum', 'Ann Gray', 'Bea Hill', 'Jo Mund', 'Al Reed'],
  ],
])('reads a list with %s', (_, lines, names) => {
  expect(namesIn(lines)).toEqual(expect.arrayContaining(names))
  expect(
    namesIn(lines)
      .filter((name) => / /.test(name))
      .sort(),
  ).toEqual([...names].sort())
})

it('takes what stands behind a name, and no answer behind that', () => {
  const lines = ['A', 'x', 'B', 'y', 'z', 'C', 'v']
  const whatIs = (line: string) => (/[A-Z]/.test(line) ? 'name' : 'nobody')
  expect([...linesBesideNames(lines, whatIs)]).toEqual(['x', 'y', 'v'])
  expect([...linesBesideNames(lines.slice(0, 4), whatIs)]).toEqual([])
})
