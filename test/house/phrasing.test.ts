import type { BlockContent, ListItem, PhrasingContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { plainBlocks, textOf } from '../../src/house/phrasing.js'
import { print, printFrontMatter } from '../../src/house/print.js'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
const italic = (value: string): PhrasingContent => ({ type: 'emphasis', children: [text(value)] })
const struck = (value: string): PhrasingContent => ({ type: 'delete', children: [text(value)] })
const lineBreak: PhrasingContent = { type: 'break' }

const printed = (...blocks: readonly BlockContent[]) =>
  print({ type: 'root', children: blocks.flatMap(plainBlocks) })
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })

describe('the words of a paragraph', () => {
  test.each<readonly [string, PhrasingContent[], string]>([
    ['in one face are one', [text('We '), text('met.')], 'We met.\n'],
    ['in bold', [text('We '), strong('met'), text('.')], 'We **met**.\n'],
    ['in bold, twice', [strong('We '), strong('met')], '**We met**\n'],
    [
      'with blanks at the edges of what is bold',
      [text('We'), strong(' met '), text('here')],
      'We **met** here\n',
    ],
    ['with a mark in bold beside a letter', [strong('Note:'), text('go')], '**Note**:go\n'],
    ['with a mark in bold before a blank', [strong('Note:'), text(' go')], '**Note:** go\n'],
    ['with a mark in bold behind a letter', [text('go'), strong('(now)')], 'go(**now)**\n'],
    ['with nothing but a mark in bold', [text('a '), strong('–'), text(' b')], 'a – b\n'],
    ['in italics', [italic('met')], '*met*\n'],
    ['struck', [struck('met')], '~~met~~\n'],
    ['in several faces', [{ type: 'strong', children: [italic('met')] }], '**_met_**\n'],
    [
      'of a link',
      [{ type: 'link', url: 'https://example.org', children: [text('the'), strong(' plan')] }],
      '[the](https://example.org) [**plan**](https://example.org)\n',
    ],
    ['without blanks at the ends', [text('  We met. '), strong(' ')], 'We met.\n'],
    ['on two lines', [text('We '), lineBreak, text(' met.')], 'We\\\nmet.\n'],
    ['that are none', [text(' '), lineBreak], ''],
  ])('%s', (_, children, markdown) => {
    expect(printed(paragraph(...children))).toBe(markdown)
  })

  test('on one line, without a face', () => {
    expect(textOf([text('We '), strong('met'), lineBreak, text(' here')])).toBe('We met here')
  })
})

describe('blocks', () => {
  test('a heading has no face', () => {
    expect(printed({ type: 'heading', depth: 2, children: [strong('Scores'), text(' ')] })).toBe(
      '## Scores\n',
    )
  })

  test('a list has bullets, numbers from where it begins, and tasks', () => {
    const item = (words: string, checked: boolean | null = null): ListItem => ({
      type: 'listItem',
      spread: false,
      checked,
      children: [{ type: 'paragraph', children: [text(words)] }],
    })
    const list = (ordered: boolean, items: ListItem[]): BlockContent => ({
      type: 'list',
      ordered,
      spread: false,
      start: ordered ? 3 : null,
      children: items,
    })
    expect(printed(list(false, [item('a'), item('b')]))).toBe('* a\n* b\n')
    expect(printed(list(true, [item('a'), item('b')]))).toBe('3. a\n4. b\n')
    expect(printed(list(false, [item('a', false), item('b', true)]))).toBe('- [ ] a\n- [x] b\n')
    expect(printed(list(true, [item('a', false), item('b', true)]))).toBe('- [ ] a\n- [x] b\n')
    const nested = (checked: boolean | null = null): ListItem => {
      const outer = item('a', checked)
      return { ...outer, children: [...outer.children, { type: 'list', children: [item('b\nc')] }] }
    }
    expect(printed(list(false, [nested()]))).toBe('* a\n  * b\\\n    c\n')
    expect(printed(list(true, [nested()]))).toBe('3. a\n   * b\\\n     c\n')
    expect(printed({ type: 'list', ordered: true, start: 10, children: [nested()] })).toBe(
      '10. a\n    * b\\\n      c\n',
    )
    expect(
      printed({ type: 'list', ordered: true, spread: false, start: 0, children: [item('a'), item('b')] }),
    ).toBe('0. a\n1. b\n')
    expect(printed(list(true, [nested(true)]))).toBe('- [x] a\n  * b\\\n    c\n')
  })

  test('a table has no column in which nothing stands, and a cell is one line', () => {
    const cell = (...children: PhrasingContent[]) => ({ type: 'tableCell', children }) as const
    const table: BlockContent = {
      type: 'table',
      children: [
        { type: 'tableRow', children: [cell(text('A')), cell(text(' ')), cell(text('B'))] },
        {
          type: 'tableRow',
          children: [
            {
              type: 'blockCell',
              children: [
                { type: 'paragraph', children: [text('x'), lineBreak, text('y')] },
                { type: 'paragraph', children: [text(' ')] },
                {
                  type: 'list',
                  ordered: true,
                  start: 2,
                  children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('z')] }] }],
                },
              ],
            },
            cell(),
            cell(strong('w')),
          ],
        },
      ],
    }
    expect(printed(table)).toBe(
      '| A              | B     |\n| -------------- | ----- |\n| x<br>y<br>2. z | **w** |\n',
    )
  })

  test('a quotation keeps its paragraphs', () => {
    expect(printed({ type: 'blockquote', children: [{ type: 'paragraph', children: [text('so ')] }] })).toBe(
      '> so\n',
    )
  })
})

test('front matter has lists on one line, and each person on one of their own', () => {
  expect(
    printFrontMatter({
      title: 'A: b',
      areas: ['East', 'West'],
      people: { JT: 'Jude Tarn', MV: { name: 'Mina Vale', role: 'Chair' } },
      sittings: [{ date: '2012-06-13', area: 'East' }],
    }),
  ).toBe(
    [
      'title: "A: b"',
      'areas: [ East, West ]',
      'people:',
      '  JT: Jude Tarn',
      '  MV: { name: Mina Vale, role: Chair }',
      'sittings:',
      '  - { date: 2012-06-13, area: East }',
    ].join('\n'),
  )
})
