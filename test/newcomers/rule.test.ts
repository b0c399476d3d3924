import { afterAll, describe, expect, it } from 'vitest'
import { patience, scratchCopy } from './scratch-copy.js'

describe('a new rule: one file, one line in the list, one folder of fixtures', { timeout: patience }, () => {
  const copy = scratchCopy()
  afterAll(copy.remove)
  copy.add('fixtures/newcomers/rule')
  copy.insert({
    path: 'src/check/rules/index.ts',
    after: "import { suppressionUnused } from './suppression-unused.js'\n",
    text: "import { titleShouted } from './title-shouted.js'\n",
  })
  copy.insert({
    path: 'src/check/rules/index.ts',
    after: '  suppressionUnused,\n',
    text: '  titleShouted,\n',
  })

  it('touches those three files and no other', () => {
    expect(copy.changedFiles()).toEqual([
      'fixtures/rules/title-shouted/minutes.md',
      'src/check/rules/index.ts',
      'src/check/rules/title-shouted.ts',
    ])
  })

  it('has every type right', () => {
    expect(copy.typeErrors()).toBe('')
  })

  it('finds what its minutes mark and nothing in those of other rules', () => {
    const { passed, output } = copy.runTests(['test/check/rules.test.ts', 'test/check/names.test.ts'])
    expect(passed, output).toBe(true)
  })
})
