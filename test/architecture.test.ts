import { describe, expect, it } from 'vitest'
import { betweenAlternatives, cycles, house, offence, roomOf } from './architecture/house.js'
import { type Import, importsBelow, importsOf, sourceFiles } from './architecture/imports.js'

const imports = importsBelow('src')

function place({ from, line, written }: Import): string {
  return `src/${from}:${line} imports ${written}`
}

describe('the house', () => {
  it('has no file outside its rooms', () => {
    const strangers = sourceFiles('src').filter((path) => !house[roomOf(path)])
    expect(strangers).toEqual([])
  })

  it('lets a folder import only what stands on its line', () => {
    const offences = imports.flatMap((one) => {
      const why = offence(one)
      return why === null ? [] : [`src/${one.from}:${one.line} ${why}`]
    })
    expect(offences).toEqual([])
  })

  it('has no cycle, not of types either', () => {
    expect(cycles(imports).map((round) => round.map(place))).toEqual([])
  })

  it('keeps alternatives apart: a notation from a notation, a rule from a rule, a renderer from a renderer', () => {
    expect(betweenAlternatives(imports).map(place)).toEqual([])
  })

  it('reads words as they are spoken in the minutes at hand, and never English alone', () => {
    const readers = imports.filter(
      ({ from, to }) => to === 'language/en.ts' && !/^language\/(?:spoken|languages)\.ts$/.test(from),
    )
    expect(readers.map(place)).toEqual([])
  })

  it('lets nothing but cli.ts import the commands', () => {
    const outsiders = imports.filter(
      ({ from, to }) => to?.startsWith('commands/') && !['cli', 'commands'].includes(roomOf(from)),
    )
    expect(outsiders.map(place)).toEqual([])
  })
})

describe('the test of the house notices', () => {
  it('an import of a room that is not on the line', () => {
    const [one] = importsOf('query/order.ts', "\nimport { parseDocument } from '../parse/document.js'\n")
    expect(one && [one.line, offence(one)]).toEqual([2, 'Unexpected import of `parse/document.ts`'])
  })

  it('types, exports, dynamic imports and require', () => {
    const text = [
      "import type { Root } from 'mdast'",
      "export { load } from '../commands/load.js'",
      "const yaml = await import('yaml')",
      "let root: import('mdast').Root",
      "const fs = require('node:fs')",
      'const other = await import(name)',
    ].join('\n')
    const lines = importsOf('query/order.ts', text)
    expect(lines.map((one) => offence(one) !== null)).toEqual(lines.map(() => true))
    expect(lines.map((one) => one.line).sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('a round of three files, one step of it a type', () => {
    const round = [
      ...importsOf('model/a.ts', "import { b } from './b.js'"),
      ...importsOf('model/b.ts', "import type { C } from './c.js'"),
      ...importsOf('model/c.ts', "import { a } from './a.js'"),
    ]
    expect(cycles(round).map((steps) => steps.map((step) => step.from))).toEqual([
      ['model/a.ts', 'model/b.ts', 'model/c.ts'],
    ])
  })

  it('a rule that imports a rule', () => {
    const list = importsOf('check/rules/index.ts', "import { a } from './a.js'\nimport { b } from './b.js'")
    const between = importsOf(
      'check/rules/a.ts',
      "import { b } from './b.js'\nimport { c } from '../shared.js'",
    )
    expect(betweenAlternatives([...list, ...between]).map((one) => one.written)).toEqual(['./b.js'])
  })
})
