import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cache, keep, openKept } from '../../src/workspace/cache.js'
import { cachePlace } from '../../src/workspace/cache-place.js'
import { checksumBitByBit, checksumOf } from '../../src/workspace/checksum.js'

const value = { day: '2011-06-20', owners: new Map([['TR', 3]]) }
const parts = [
  ['TR', ['ask for the template', 'book the hall']],
  ['AF', ['x'.repeat(5000)]],
] as const

function emptyCache(): Cache {
  return { folder: join(mkdtempSync(join(tmpdir(), 'epha-cache-')), 'cache'), program: 'one', now: Date.now }
}

function read(cache: Cache, name = 'minutes') {
  const kept = openKept(cache, name)
  const all = kept && { value: kept.value, parts: parts.map(([part]) => kept.part(part)) }
  kept?.close()
  return all
}

const whole = { value, parts: parts.map(([, part]) => part) }

function onlyFile({ folder }: Cache): string {
  const [name = ''] = readdirSync(folder)
  return join(folder, name)
}

test('what was kept is there again, value and parts, and nothing else', () => {
  const cache = emptyCache()
  expect(read(cache)).toBeNull()
  expect(keep(cache, 'minutes', value, parts)).toBe(true)
  expect(read(cache)).toEqual(whole)
  expect(read(cache, 'other')).toBeNull()
  expect(openKept(cache, 'minutes')?.part('RH')).toBeUndefined()
  expect(statSync(cache.folder).mode & 0o777).toBe(0o700)
  expect(statSync(onlyFile(cache)).mode & 0o777).toBe(0o600)
})

test('what is kept anew takes the place of the old, which whoever has it open can read to its end', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  const open = openKept(cache, 'minutes')
  keep(cache, 'minutes', 'new', [['TR', 'new']])
  expect(open?.part('AF')).toEqual(parts[1][1])
  open?.close()
  expect(read(cache)).toEqual({ value: 'new', parts: ['new', undefined] })
  expect(readdirSync(cache.folder)).toHaveLength(1)
})

test('another program reads none of it', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  expect(read({ ...cache, program: 'two' })).toBeNull()
})

test('one letter of another name in its place is noticed', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  const file = onlyFile(cache)
  keep(cache, 'other', 'other', [])
  const other = readdirSync(cache.folder).find((name) => join(cache.folder, name) !== file) ?? ''
  renameSync(join(cache.folder, other), file)
  expect(read(cache)).toBeNull()
})

test('wherever a byte is wrong or the end is missing, nothing false is read', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  const file = onlyFile(cache)
  const good = readFileSync(file)
  const change = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean())
  fc.assert(
    fc.property(change, ([at, mask, isCut]) => {
      const bad = Buffer.from(isCut ? good.subarray(0, at) : good)
      if (!isCut) bad[at] = (bad[at] ?? 0) ^ mask
      writeFileSync(file, bad)
      const found = read(cache)
      if (found === null) return
      expect(found.value).toEqual(value)
      for (const [index, [, part]] of parts.entries())
        expect([part, undefined]).toContainEqual(found.parts[index])
    }),
    { numRuns: 2000 },
  )
})

test('what is cut short while a run has it open is told as damaged', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  const open = openKept(cache, 'minutes')
  truncateSync(onlyFile(cache), 10)
  expect(parts.map(([part]) => open?.part(part))).toEqual([undefined, undefined])
  open?.close()
})

test.skipIf(process.getuid === undefined)('what others may write is neither read nor written', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  chmodSync(onlyFile(cache), 0o666)
  expect(read(cache)).toBeNull()
  chmodSync(onlyFile(cache), 0o600)
  chmodSync(cache.folder, 0o777)
  expect(read(cache)).toBeNull()
  expect(keep(cache, 'minutes', value, parts)).toBe(false)
})

test('a link in the place of a file is not followed, and replaced with what is kept', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  const file = onlyFile(cache)
  const elsewhere = join(cache.folder, '..', 'elsewhere')
  renameSync(file, elsewhere)
  symlinkSync(elsewhere, file)
  expect(read(cache)).toBeNull()
  const before = readFileSync(elsewhere)
  expect(keep(cache, 'minutes', 'new', [])).toBe(true)
  expect(readFileSync(elsewhere).equals(before)).toBe(true)
  expect(openKept(cache, 'minutes')?.value).toBe('new')
})

test('where nothing can be written, nothing is kept and nothing is thrown', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'epha-cache-')), 'file')
  writeFileSync(file, '')
  const cache = { folder: join(file, 'cache'), program: 'one', now: Date.now }
  expect(keep(cache, 'minutes', value, parts)).toBe(false)
  expect(read(cache)).toBeNull()
})

test('a part that cannot be written down leaves the old as it was, and nothing over', () => {
  const cache = emptyCache()
  keep(cache, 'minutes', value, parts)
  expect(keep(cache, 'minutes', 'new', [['TR', () => 'a function']])).toBe(false)
  expect(read(cache)).toEqual(whole)
  expect(readdirSync(cache.folder)).toHaveLength(1)
})

test('what was not used for longest goes where there is too much, and what a killed run left', () => {
  const cache = emptyCache()
  mkdirSync(cache.folder, { mode: 0o700 })
  const old = (name: string, hours: number, bytes: number): string => {
    const path = join(cache.folder, name)
    writeFileSync(path, '')
    truncateSync(path, bytes)
    const then = Date.now() / 1000 - hours * 3600
    utimesSync(path, then, then)
    return path
  }
  const [older, newer] = [old('a.kept', 50, 500e6), old('b.kept', 40, 500e6)]
  const [leftOver, atWork] = [old('c.kept.1.tmp', 2, 10), old('d.code.2.tmp', 0, 10)]
  const foreign = old('notes.txt', 90, 400e6)
  keep(cache, 'minutes', value, [['big', Buffer.alloc(150e6)]])
  expect([older, newer, leftOver, atWork, foreign].map((path) => existsSync(path))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ])
})

test('the sum is the same bit by bit', () => {
  expect(checksumBitByBit(Buffer.from('123456789'))).toBe(0xcbf43926)
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(checksumBitByBit(bytes)).toBe(checksumOf(bytes))
    }),
  )
})

test('the place is the one that the system names', () => {
  const home = { HOME: '/home/tr' }
  expect(cachePlace(home, 'linux')).toBe('/home/tr/.cache/epha')
  expect(cachePlace(home, 'darwin')).toBe('/home/tr/Library/Caches/epha')
  expect(cachePlace({ ...home, XDG_CACHE_HOME: '/var/tr' }, 'linux')).toBe('/var/tr/epha')
  expect(cachePlace({ ...home, XDG_CACHE_HOME: 'here' }, 'linux')).toBe('/home/tr/.cache/epha')
  expect(cachePlace({ HOME: 'here' }, 'linux')).toBeNull()
  expect(cachePlace({}, 'win32')).toBeNull()
  expect(cachePlace({ LOCALAPPDATA: 'C:/Users/tr' }, 'win32')).toContain('epha')
})
