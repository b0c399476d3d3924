import { afterAll, describe, expect, it } from 'vitest'
import { patience, scratchCopy } from './scratch-copy.js'

describe('a new notation: one file, one line in the list, one fixture pair', { timeout: patience }, () => {
  const copy = scratchCopy()
  afterAll(copy.remove)
  copy.add('fixtures/newcomers/notation')
  copy.insert({
    path: 'src/notation/index.ts',
    after: "import { agreed } from './agreed.js'\n",
    text: "import { arrowLine } from './arrow-line.js'\n",
  })
  copy.insert({ path: 'src/notation/index.ts', after: '  task,\n', text: '  arrowLine,\n' })

  it('touches those four files and no other', () => {
    expect(copy.changedFiles()).toEqual([
      'fixtures/notations/arrow-line.json',
      'fixtures/notations/arrow-line.md',
      'src/notation/arrow-line.ts',
      'src/notation/index.ts',
    ])
  })

  it('has every type right', () => {
    expect(copy.typeErrors()).toBe('')
  })

  it('is shown lines in which no other notation knows a word', () => {
    const { passed, output } = copy.runTests(['test/notation/fixtures.test.ts', '-t', 'arrow-line'])
    expect(passed, output).toBe(true)
  })
})
