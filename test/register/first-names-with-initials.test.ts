import { describe, expect, it } from 'vitest'
import { readName } from '../../src/language/person-name.js'

describe('Initials beside a first name', () => {
  it.each([
    ['Mary (MW)', 'Mary', 'MW'],
    ['Karl [KO]', 'Karl', 'KO'],
    ['[MW] Mary', 'Mary', 'MW'],
    ['MW (Mary)', 'MW', null],
    ['Mary (MW, chair)', 'Mary', 'MW'],
    ['Mary (KO)', 'Mary', null],
    ['Mary (MIT)', 'Mary', null],
    ['Mary (M)', 'Mary', null],
    ['MW Mary', 'MW Mary', null],
  ])('stand for the surname that nobody prints: %s', (written, name, initials) => {
    const read = readName(written, true)
    expect([read?.name, read?.initials]).toEqual([name, initials])
  })
})
