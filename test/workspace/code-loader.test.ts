import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeLoader, type LoadedCode } from '../../src/workspace/code-loader.js'

let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-code-'))
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

const put = (name: string, text: string) => writeFileSync(join(here, name), text)
const loaderOf = (codeOf: (name: string) => Buffer | undefined = () => undefined) =>
  codeLoader((name) => `node:${name}`, codeOf)
const namesOf = (loaded: readonly LoadedCode[]) => loaded.map(({ name, isNew }) => [name, isNew])

describe('a file of the program', () => {
  test('gives what it exports, and is told its path and its folder', () => {
    put('a.cjs', 'exports.at = [__filename, __dirname]; exports.isOwn = this === module.exports')
    expect(loaderOf().load(join(here, 'a.cjs'))).toEqual({ at: [join(here, 'a.cjs'), here], isOwn: true })
  })

  test('may put something else in the place of its exports', () => {
    put('a.cjs', 'module.exports = 3 // the last line')
    expect(loaderOf().load(join(here, 'a.cjs'))).toBe(3)
  })

  test('takes others beside it by their names, and all else from Node', () => {
    put('a.cjs', 'module.exports = [require("./b.cjs"), require("fs"), require("./b.cjs")]')
    put('b.cjs', 'exports.b = 1')
    const loader = loaderOf()
    const [first, fs, second] = loader.load(join(here, 'a.cjs')) as readonly unknown[]
    expect([first, fs]).toEqual([{ b: 1 }, 'node:fs'])
    expect(second).toBe(first)
    expect(loader.load(join(here, 'b.cjs'))).toBe(first)
    expect(namesOf(loader.loaded())).toEqual([
      ['a.cjs', true],
      ['b.cjs', true],
    ])
  })

  test('may take another that takes it: what it has exported so far is there', () => {
    put('a.cjs', 'exports.early = 1; exports.b = require("./b.cjs"); exports.late = 2')
    put('b.cjs', 'exports.seen = Object.keys(require("./a.cjs"))')
    expect(loaderOf().load(join(here, 'a.cjs'))).toMatchObject({ b: { seen: ['early'] }, late: 2 })
  })

  test('may hold others, which are not looked for on the disk', () => {
    put(
      'a.cjs',
      'pack({ "b.cjs": (exports) => { exports.b = 1 }, "c.cjs": (e, require, module) => { module.exports = require("./b.cjs") } }); module.exports = require("./c.cjs")',
    )
    const loader = loaderOf()
    expect(loader.load(join(here, 'a.cjs'))).toEqual({ b: 1 })
    expect(namesOf(loader.loaded())).toEqual([['a.cjs', true]])
  })

  test('that is not there is an error that names it', () => {
    put('a.cjs', 'require("./gone.cjs")')
    expect(() => loaderOf().load(join(here, 'a.cjs'))).toThrow(join(here, 'gone.cjs'))
  })
})

describe('machine code that was kept', () => {
  test('is used, and told to be, where it is of the same text', () => {
    put('a.cjs', 'exports.a = 1')
    const first = loaderOf()
    first.load(join(here, 'a.cjs'))
    const code = first.loaded()[0]?.script.createCachedData()
    const asked: string[] = []
    const second = loaderOf((name) => {
      asked.push(name)
      return code
    })
    expect(second.load(join(here, 'a.cjs'))).toEqual({ a: 1 })
    expect(namesOf(second.loaded())).toEqual([['a.cjs', false]])
    expect(asked).toEqual(['a.cjs'])
  })

  test('of something else is not used', () => {
    put('a.cjs', 'exports.a = 1')
    const loader = loaderOf(() => Buffer.from('no machine code'))
    expect(loader.load(join(here, 'a.cjs'))).toEqual({ a: 1 })
    expect(namesOf(loader.loaded())).toEqual([['a.cjs', true]])
  })
})
