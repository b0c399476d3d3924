import { Script } from 'node:vm'
import { expect, it } from 'vitest'
import { compilingAtOnce } from '../../src/workspace/machine-code.js'

const source = 'globalThis.neverSet === 1 && /a+/.test(globalThis.neverSet)'
const kept = new Script(source).createCachedData()
/** Whether code that was kept under the usual flags holds: V8 refuses it where expressions are compiled in another way. */
const holds = (): boolean =>
  // Under a name of its own: of a script that was compiled already V8 asks nothing.
  new Script(source, { cachedData: kept, filename: `asked-${asked++}.js` }).cachedDataRejected === false
let asked = 0

it('compiles expressions in another way while something runs, and in the usual one afterwards', () => {
  expect(holds()).toBe(true)
  expect(compilingAtOnce(holds)).toBe(false)
  expect(holds()).toBe(true)
})

it('gives back the usual way where what ran throws', () => {
  expect(() =>
    compilingAtOnce(() => {
      throw new Error('cut short')
    }),
  ).toThrow('cut short')
  expect(holds()).toBe(true)
})

it('finds the same with expressions that were made before, within and afterwards', () => {
  const before = /(\p{Lu})\p{Ll}+/u
  const within = compilingAtOnce(() => {
    const made = /(\p{Lu})\p{Ll}+/u
    expect([before, made].map((one) => one.exec('to Ann')?.[1])).toEqual(['A', 'A'])
    return made
  })
  for (const one of [before, within, /(\p{Lu})\p{Ll}+/u])
    for (const text of ['to Ann', 'to Ben', 'to ann']) expect(one.test(text)).toBe(text !== 'to ann')
})
