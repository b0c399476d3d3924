import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCompiled, saveCompiled } from '../../src/workspace/compiled-code.js'

const names = ['one.cjs', 'two.cjs', 'three.cjs']

/** The code of three files as a run left it, where it lies, and what each of them was. */
function saved() {
  const place = join(mkdtempSync(join(tmpdir(), 'epha-code-')), 'cache')
  const loaded = names.map((name, index) => ({
    name,
    script: new Script(`(function () { return ${index} + '${'x'.repeat(500 * index)}'.length })`),
    isNew: true,
  }))
  saveCompiled(place, 'program', null, loaded)
  const [file = ''] = readdirSync(place)
  const opened = openCompiled(place, 'program')
  return { place, path: join(place, file), codes: names.map((name) => opened?.of(name)) }
}

test('each file has its own code, and a file that was not loaded has none', () => {
  const { place, codes } = saved()
  expect(new Set(codes.map((code) => code?.toString('base64'))).size).toBe(3)
  expect(openCompiled(place, 'program')?.of('four.cjs')).toBeUndefined()
  expect(openCompiled(place, 'another')).toBeNull()
})

test('the code of another program in its place is not used', () => {
  const { place, path } = saved()
  saveCompiled(place, 'another', null, [])
  const [other = ''] = readdirSync(place).filter((name) => join(place, name) !== path)
  copyFileSync(path, join(place, other))
  expect(openCompiled(place, 'another')).toBeNull()
})

test('wherever it is cut short or a byte is wrong, what is read is the code of the file, or nothing', () => {
  const { place, path, codes } = saved()
  const good = readFileSync(path)
  const damage = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean())
  fc.assert(
    fc.property(damage, ([at, mask, isCut]) => {
      const bad = Buffer.from(isCut ? good.subarray(0, at) : good)
      if (!isCut) bad[at] = (bad[at] ?? 0) ^ mask
      writeFileSync(path, bad)
      const opened = openCompiled(place, 'program')
      for (const [index, name] of names.entries()) {
        const code = opened?.of(name)
        if (code !== undefined) expect(code.equals(codes[index] ?? Buffer.alloc(0))).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('what is cut short while a run has it open is compiled', () => {
  const { place, path } = saved()
  const opened = openCompiled(place, 'program')
  truncateSync(path, 10)
  expect(names.map((name) => opened?.of(name))).toEqual([undefined, undefined, undefined])
})

describe('what only the user can have written', () => {
  test('lies in a folder and a file that nobody else may read', () => {
    const { place, path } = saved()
    expect([statSync(place).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600])
  })

  test.each([0o720, 0o702, 0o777])('is not used from a folder that others may write in: %o', (mode) => {
    const { place } = saved()
    chmodSync(place, mode)
    expect(openCompiled(place, 'program')).toBeNull()
  })

  test.each([0o620, 0o602, 0o666])('is not used from a file that others may write: %o', (mode) => {
    const { place, path } = saved()
    chmodSync(path, mode)
    expect(openCompiled(place, 'program')).toBeNull()
  })

  test('is not used through a link, nor is a folder of that name', () => {
    const { place, path } = saved()
    renameSync(path, join(place, 'other'))
    symlinkSync('other', path)
    expect(openCompiled(place, 'program')).toBeNull()
    rmSync(path)
    mkdirSync(path, { mode: 0o700 })
    expect(openCompiled(place, 'program')).toBeNull()
  })

  test('is not written into a folder that others may write in', () => {
    const { place, path } = saved()
    rmSync(path)
    chmodSync(place, 0o777)
    saveCompiled(place, 'program', null, [loadedAs('one.cjs', '1')])
    expect(readdirSync(place)).toEqual([])
  })
})

function loadedAs(name: string, code: string, isNew = true) {
  return { name, script: new Script(`(function () { return ${code} })`), isNew }
}

describe('the code of a run', () => {
  const newPlace = () => join(mkdtempSync(join(tmpdir(), 'epha-code-')), 'deep', 'cache')

  test('is kept beside that of earlier runs, and in the place of what it loaded anew', () => {
    const place = newPlace()
    saveCompiled(place, 'program', null, [loadedAs('one.cjs', '1'), loadedAs('two.cjs', '2')])
    const first = openCompiled(place, 'program')
    const kept = [first?.of('one.cjs'), first?.of('two.cjs')]
    saveCompiled(place, 'program', first, [loadedAs('two.cjs', '"another two"'), loadedAs('three.cjs', '3')])
    const second = openCompiled(place, 'program')
    expect(second?.of('one.cjs')).toEqual(kept[0])
    expect(second?.of('two.cjs')).toBeDefined()
    expect(second?.of('two.cjs')?.equals(kept[1] ?? Buffer.alloc(0))).toBe(false)
    expect(Object.keys(second?.index.files ?? {})).toEqual(['one.cjs', 'two.cjs', 'three.cjs'])
    expect(readdirSync(place)).toHaveLength(1)
  })

  test('is taken by Node', () => {
    const { place } = saved()
    const cachedData = openCompiled(place, 'program')?.of('two.cjs')
    const source = `(function () { return 1 + '${'x'.repeat(500)}'.length })`
    const script = new Script(source, cachedData ? { cachedData } : {})
    expect(script.cachedDataRejected).toBe(false)
  })

  test('is added to by five runs, and by five more after one that loaded something new', () => {
    const place = newPlace()
    const run = (isNew: boolean): number | undefined => {
      saveCompiled(place, 'program', openCompiled(place, 'program'), [loadedAs('one.cjs', '1', isNew)])
      return openCompiled(place, 'program')?.index.runs
    }
    const runs = [true, false, false, false, false, false, false, true, false].map(run)
    expect(runs).toEqual([1, 2, 3, 4, 5, 5, 5, 1, 2])
  })

  test('is not written again after that', () => {
    const place = newPlace()
    for (let run = 0; run < 5; run++)
      saveCompiled(place, 'program', openCompiled(place, 'program'), [loadedAs('one.cjs', '1', run === 0)])
    const before = openCompiled(place, 'program')
    rmSync(place, { recursive: true })
    saveCompiled(place, 'program', before, [loadedAs('one.cjs', '1', false)])
    expect(() => statSync(place)).toThrow('ENOENT')
  })

  test('that is damaged is not kept', () => {
    const { place, path } = saved()
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(path, bytes)
    const before = openCompiled(place, 'program')
    saveCompiled(place, 'program', before, [loadedAs('four.cjs', '4')])
    expect(Object.keys(openCompiled(place, 'program')?.index.files ?? {})).toEqual([
      'one.cjs',
      'two.cjs',
      'four.cjs',
    ])
  })

  test('that cannot be kept is no error, and leaves nothing over', () => {
    const { place, path } = saved()
    rmSync(path)
    mkdirSync(join(path, 'in the way'), { recursive: true })
    saveCompiled(place, 'program', null, [loadedAs('one.cjs', '1')])
    expect(readdirSync(place)).toHaveLength(1)
    rmSync(place, { recursive: true })
    writeFileSync(place, 'a file')
    saveCompiled(place, 'program', null, [loadedAs('one.cjs', '1')])
    expect(readFileSync(place, 'utf8')).toBe('a file')
  })
})

test.skipIf(process.platform !== 'linux')('what is not used does not stay open', () => {
  const { place, path } = saved()
  chmodSync(path, 0o666)
  const opened = () => readdirSync('/proc/self/fd').length
  const before = opened()
  for (let round = 0; round < 5; round++) expect(openCompiled(place, 'program')).toBeNull()
  expect(opened()).toBe(before)
})
