import { describe, expect, it } from 'vitest'
import { declaredNames, doubleNames, namesBelow } from './names.js'

describe('one word, one thing', () => {
  const doubles = doubleNames(namesBelow('src'))

  it('holds for every exported name', () => {
    expect(doubles).toEqual([])
  })

  it('is broken by a second file that exports a name, and not by one that hands it on', () => {
    const first = declaredNames('a.ts', 'export interface Row {}\nexport const rows = 1')
    const second = declaredNames('b.ts', 'export function rows() {}\nexport type { Row } from "./a.js"')
    expect([first, second]).toEqual([['Row', 'rows'], ['rows']])
    const names = new Map([
      ['Row', ['a.ts']],
      ['rows', ['a.ts', 'b.ts']],
    ])
    expect(doubleNames(names)).toEqual(['rows: a.ts, b.ts'])
  })
})
