import { win32 } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNames } from '../../../src/render/reminder/file-names.js'

const named = (...keys: string[]) => [...fileNames(keys, ['index', 'actions']).values()]

test('initials and names are their own file names', () => {
  expect(named('TR', 'Mike Z', 'J-M', 'Stéfan van der Walt')).toEqual([
    'TR',
    'Mike Z',
    'J-M',
    'Stéfan van der Walt',
  ])
})

test('no owner leaves the folder, hides a file or names a device', () => {
  expect(
    named('../../etc/passwd', '..', '.git', 'C:\\x', 'con', 'LPT1.old', 'a\u0000b', '', 'Mike Z.'),
  ).toEqual(['_.._etc_passwd', '_', 'git', 'C__x', '_con', '_LPT1.old', 'a_b', '__2', 'Mike Z'])
})

test('owners alike but for their letters, and the names of other files, are told apart', () => {
  expect(named('tr', 'TR', 'Tr', 'index', 'Actions')).toEqual(['tr', 'TR_2', 'Tr_3', 'index_2', 'Actions_2'])
})

test('whatever the keys, every name is one file of the folder, and no two are the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 80 })), (keys) => {
      const names = named(...keys)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length)
      for (const name of names) expect(win32.basename(`${name}.txt`)).toBe(`${name}.txt`)
    }),
    { numRuns: 50 },
  )
})
