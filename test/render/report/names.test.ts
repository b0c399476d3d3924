import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeNames } from '../../../src/render/report/site.js'

it('keeps a key that is a name already, whatever else would like to be called so', () => {
  const names = safeNames(['../../TR', 'TR', 'termly/2011-spring'])
  expect(names.get('TR')).toBe('TR')
  expect(names.get('termly/2011-spring')).toBe('termly-2011-spring')
  expect(names.get('../../TR')).toMatch(/^TR_[0-9a-f]{10}$/)
})

it('gives a person with an address for a name a page that does not tell it', () => {
  expect(safeNames(['clerk@example.org']).get('clerk@example.org')).toMatch(/^page_[0-9a-f]{10}$/)
})

it('gives every key a name of its own that every system takes', () => {
  const awkward = fc.constantFrom(
    'TR',
    'tr',
    'con',
    'CON.md',
    'nul',
    'a/b',
    'a-b',
    '..',
    '',
    'Ž',
    'Z',
    'a.',
    '日本',
    'a@b.org',
  )
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(awkward, fc.string({ unit: 'binary' }))), (keys) => {
      const names = [...safeNames(keys).values()]
      expect(names.every((name) => /^[A-Za-z0-9](?:[\w.-]*\w)?$/.test(name))).toBe(true)
      expect(names.filter((name) => /^(?:con|nul|prn|aux|com\d|lpt\d)(?:\.|$)/i.test(name))).toEqual([])
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length)
    }),
    { numRuns: 500 },
  )
})
