import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparableText, hasPlainlySameWords } from '../../src/language/keywords.js'
import { wordIndex } from '../../src/language/word-index.js'

const words = ['mend', 'gate', 'paint', 'roof', 'plot 7', 'plot 8', 'the', 'old', 'blue', 'Mending']
const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((some) => some.join(' '))

test('an index of texts finds all that say plainly the same, as comparing each with each does', () => {
  fc.assert(
    fc.property(fc.array(fc.option(text, { nil: undefined }), { maxLength: 12 }), text, (texts, wanted) => {
      const found = wordIndex(texts).sayingTheSame(comparableText(wanted))
      const each = texts.flatMap((other, index) =>
        other !== undefined && hasPlainlySameWords(wanted, other) ? [index] : [],
      )
      expect(found).toEqual(each)
    }),
    { numRuns: 2000 },
  )
})
