import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Minutes } from '../../src/model/minutes.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { minutesBy } from '../../src/register/as-of.js'
import { buildRegister } from '../../src/register/build.js'
import { recogniseAlone } from '../reading.js'
import { cameTo, livesOf, metWhileFolding } from './lives.js'

const folder = 'fixtures/committee'
const settings = readSettings(readFileSync(join(folder, 'epha.yaml'), 'utf8'), join(folder, 'epha.yaml'))

function read(path: string, text = readFileSync(join(folder, path), 'utf8')): Minutes {
  return recogniseAlone(
    parseDocument({ path, text }, settings, { alone: false, absolutePath: resolve(folder, path) }),
    settings,
  )
}

const paths = ['garden', 'trustees'].flatMap((series) =>
  readdirSync(join(folder, series)).map((name) => `${series}/${name}`),
)
const minutes = paths.map((path) => read(path))
const register = buildRegister(minutes, settings)
const held = register.meetings.filter(({ status }) => status !== 'agenda')

/** The file as it is committed; `UPDATE=1` writes it anew, to be read before it is committed. */
function expectGolden(path: string, lines: readonly string[]): void {
  const text = `${lines.join('\n')}\n`
  if (process.env.UPDATE === '1') writeFileSync(join(folder, path), text)
  expect(text).toBe(readFileSync(join(folder, path), 'utf8'))
}

describe('a committee of five meetings over two series', () => {
  it('gives every action the life that its minutes tell', () => {
    expect(held).toHaveLength(5)
    expectGolden('lives.txt', [...livesOf(register), '', ...metWhileFolding(register)])
  })

  it.each(held.map(({ id, date }) => [id, date ?? '']))('stood as it did after %s', (id, date) => {
    const then = buildRegister(minutesBy(date.length === 7 ? `${date}-01` : date, minutes), settings)
    expectGolden(`as-of/${id.replaceAll('/', '-')}.txt`, then.actions.map(cameTo))
  })

  it('gives the same register in whatever order its files are read', () => {
    const inOrder = JSON.stringify(register)
    fc.assert(
      fc.property(fc.shuffledSubarray(minutes, { minLength: minutes.length }), (shuffled) => {
        expect(JSON.stringify(buildRegister(shuffled, settings))).toBe(inOrder)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps the ids of all other actions when a typing error in the first minutes is mended', () => {
    const first = 'trustees/2012-01.md'
    const text = readFileSync(join(folder, first), 'utf8')
    for (const [wrong, mended] of [
      ['three quotes', 'four quotes'],
      ['the wall is listed', 'that wall is a listed one'],
      ['its rent', 'the sum of its rent'],
      ['order salt', 'odrer salt'],
    ] as const) {
      const again = paths.map((path) =>
        path === first ? read(first, text.replace(wrong, mended)) : read(path),
      )
      const ids = buildRegister(again, settings).actions.map(({ id }) => id)
      expect(text).toContain(wrong)
      expect(ids).toEqual(expect.arrayContaining(register.actions.map(({ id }) => id)))
    }
  })
})
