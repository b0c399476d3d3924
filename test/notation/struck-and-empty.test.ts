import { expect, it } from 'vitest'
import { registerOfSeries } from '../series.js'

/** What 1.1 of January comes to by a line of February's review. */
function statusAfter(line: string): string | undefined {
  return registerOfSeries({
    '2020-01-06': ['Present: Kay Orr (KO)', '', '## 1. House', '', '- [ ] KO to oil the barn doors'],
    '2020-02-03': ['Present: Kay Orr (KO)', '', '## Matters arising', '', line],
  }).actions[0]?.status
}

it.each([
  ['- ~~2020-01-06/1.1 KO to oil the barn doors~~', 'done'],
  ['- 2020-01-06/1.1 ~~KO to oil the barn doors~~', 'done'],
  ['- ~~2020-01-06/1.1~~', 'done'],
  ['- ~~2020-01-06/1.1 KO~~', 'done'],
  ['- 2020-01-06/1.1 KO to oil ~~the barn~~ doors', 'outstanding'],
  ['- 2020-01-06/1.1', 'outstanding'],
  ['- 2020-01-06/1.1 KO', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 KO', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 (by 3 May)', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 KO:', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 KO ~~by 1 April~~ by 3 May', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 ~~MW~~ KO', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 KO ~~MW~~', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 ~~MW~~ (by 3 May)', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 ~~by 1 April~~', 'outstanding'],
  ['- [ ] 2020-01-06/1.1 ~~by 1 April~~ by 3 May', 'outstanding'],
])('what is struck out whole is done, and what says nothing is not: %s: %s', (line, status) => {
  expect(statusAfter(line)).toBe(status)
})
