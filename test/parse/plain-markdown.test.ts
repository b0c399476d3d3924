import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/parse/markdown.js'
import { plainNodes } from '../../src/parse/plain-markdown.js'
import { patience, runs } from '../generated.js'

const atStart = { offset: 0, line: 0 }

/** What is read as plain, which must be what Markdown reads. */
function expectSame(text: string): void {
  const nodes = plainNodes(text, atStart)
  if (nodes !== null) expect(nodes).toEqual(readMarkdown(text).children)
}

const plain = [
  '# 4 Roof\n',
  'TR agreed to write.\nHe was thanked (twice), and "left".\n',
  '## 4 Roof\n\nTR agreed to write.\n',
  '### **Roof** and walls\n\n- one\n- two\n\n',
  '- one\n- two\n  goes on\n  - below\n    - and below that\n    goes on\n- three\n',
  '* [ ] TR to write\n* [x] RH to call\n  again\n',
  '3. one\n4. two\n10. three\n    - below\n',
  '- one\n  1. first\n  2. second\n',
  'See **Action:** TR to write, **RH**, and **AF** too.\nMore.\n',
  '- **Village map**: nobody was there\n',
  '| Item | Who |\n| --- | :-: |\n| **Roof** | TR |\n|  | RH |\n| short |\n',
  '|a|b|\n|:--|--:|\n|c|d|e|\n',
  'See [the minutes](2011-05-04.md) and **RH**, or [page 2](https://epha.example/a_b?c=d*e#f).\n',
  '- [Roof](roof.md)\n- see [a b (c)](x/y) here\n  - [ ] for [TR](tr) to write\n',
  '| [Roof](roof.md) | TR |\n| --- | --- |\n| see [a](b) | **c** |\n',
  'one **two\nthree** four\n',
  '**TR**\nto write\n',
  'See [the\nminutes](a)\nand **the roof**\n',
  '- See [the\n  minutes](a)\n  and **the\n    roof**\n- [Roof](b)\n  **TR**\n',
  '- one\n\n- two\n',
  '- one\n- two\n\n\n- three\n  - below\n\n  - and below\n- four\n\n',
  '- one\n\n  - below\n- two\n',
  '# 4 Roof\n\n1. one\n\n2. two\n',
  '-   one\n    -  below\n       goes on\n-   [x] two\n',
  '1.  one\n    - below\n2.  two\n',
  'roof_plan_2 and a_b\n',
  'Fox & Gray < 3 and R&\n',
]

// What looks as plain and is not: each would be read wrongly by somebody in a hurry.
const others = [
  '# Roof #\n',
  'Roof\n----\n',
  'Roof\n===\n',
  'TR *agreed* to write.\n',
  'TR agreed to `write`.\n',
  'See [this].\n',
  'See ![the roof](roof.png).\n',
  'See [the *roof*](roof.md).\n',
  'See [the roof](roof.md "Roof").\n',
  'See [the roof](<roof.md>).\n',
  'See [the roof](a b).\n',
  'See [the roof][a](b).\n',
  'See [the [roof](a)](b).\n',
  'See **the [roof](a)**.\n',
  'See **[roof](a)**.\n',
  'See **the [roof](a) now**.\n',
  'one </b> two\n',
  'one <!-- two --> three\n',
  'one <?two?> three\n',
  'See [ roof](a).\n',
  'See [the  \nroof](a).\n',
  'See [the \nroof](a).\n',
  'See **the  \nroof**.\n',
  'See [^1](a).\n',
  'See [](a).\n',
  'See [roof]().\n',
  'See [roof](a(b)).\n',
  'See [roof](a&amp;b).\n',
  'See [roof](a\\)b).\n',
  '_roof_ and a_ b\n',
  'a _b_c\n',
  'Fox &#38; Gray\n',
  'See <https://epha.example>.\n',
  'Fox &amp; Gray\n',
  'one  \ntwo\n',
  'one \\| two\n',
  'one\n\ntwo\n',
  '- one\n\n  two\n',
  '- one\n\ntwo\n',
  '- one\n\n* two\n',
  '-     one\n',
  '-   one\n  - two\n',
  '| a | b |\n\n| --- | --- |\n',
  '| a | b |\n| --- | --- |\n\n| c | d |\n',
  '- one\n* two\n',
  '- one\n+ two\n',
  '1. one\n2) two\n',
  '- one\n 2. two\n',
  '- one\n  2. two\n',
  '- one\n - two\n',
  '-\tone\n',
  '- # one\n',
  '- - one\n',
  '- > one\n',
  '- [ ]  one\n  two  \n',
  '- [ ] **TR** to write\n',
  '- [ ] [TR](tr) to write\n',
  'a ** b**\n',
  'a **b **c\n',
  '**a****b**\n',
  '**a.**b\n',
  'a**.b**\n',
  '| a | b |\n| --- | --- |\n  | c | d |\n',
  '| a | b |\n  | --- | --- |\n| c | d |\n',
  '| a | b |\n| --- |\n| c | d |\n',
  '| a | b |\n| --- | --- |\n| c \\| d | e |\n',
  '| a | b |\n| --- | --- |\nc | d\n',
  '| a | b |\n',
  '    code\n',
  'one\r\ntwo\r\n',
  '> one\n',
  '```\none\n```\n',
]

const line = fc.constantFrom(
  ...[...plain, ...others].flatMap((text) => text.split('\n')),
  '',
  '1) one',
  '  two',
  '   - three',
  '    four',
  '\tfive',
  '***',
  '**a**b',
  'a**b**',
  '(**a**)',
  '**a.**',
  '**a b**:',
  'see [one',
  'two](a) and',
  '  **one',
  'two** and',
  '  [a](b)',
  '-   one',
  '    - two',
  '  - one',
  '1.  one',
  '[ ] one',
  '- [x]one',
  '- ',
  '+',
  '#one',
  '####### one',
  '| --- |',
  '|||',
  ': one',
)

describe('plain Markdown', () => {
  it.each(plain)('is read without Markdown, and the same: %j', (text) => {
    expect(plainNodes(text, atStart)).not.toBeNull()
    expectSame(text)
  })

  it.each(others)('is not plain: %j', (text) => {
    expect(plainNodes(text, atStart)).toBeNull()
  })

  it('is read as Markdown reads it, whatever lines stand together', { timeout: patience }, () => {
    const texts = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => `${lines.join('\n')}\n`)
    fc.assert(fc.property(texts, expectSame), { numRuns: runs * 10 })
  })

  it('is read as Markdown reads it, whatever stands in a line', { timeout: patience }, () => {
    const sign = fc.constantFrom(
      ...'**_`[]()<>&|~\\!:#-+.1x A\u00a0é',
      '**',
      '- ',
      '[ ] ',
      'ab',
      ' **',
      '[a](',
      '](b)',
      '[a b](c_d)',
    )
    const texts = fc.array(sign, { minLength: 1, maxLength: 9 }).map((signs) => `${signs.join('')}\n`)
    fc.assert(fc.property(texts, expectSame), { numRuns: runs * 10 })
  })

  it('stands where it stands in the whole', () => {
    const [paragraph] = plainNodes('TR agreed\nto write.\n', { offset: 40, line: 3 }) ?? []
    expect(paragraph?.position).toEqual({
      start: { line: 4, column: 1, offset: 40 },
      end: { line: 5, column: 10, offset: 59 },
    })
  })

  it('shares no place between two nodes, so that each may be moved', () => {
    const [list] = plainNodes('- one\n', atStart) ?? []
    if (list?.type !== 'list') throw new Error('no list')
    expect(list.position?.start).not.toBe(list.children[0]?.position?.start)
    expect(list.position?.end).not.toBe(list.children[0]?.position?.end)
  })
})
