import { copyFileSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
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
