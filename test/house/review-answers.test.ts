import { describe, expect, test } from 'vitest'
import { answerQuestion, readReviewAnswer } from '../../src/house/review/answer.js'
import { reviewQuestionsIn } from '../../src/house/review/questions-in.js'

const ask = (words: string) => `<!-- epha-review 1: ${words} -->`
const order = ask('item 1: JT matched by order only')
const date = ask('the date: the paper gives none')
const name = ask('JT read as Jude Tarn; Jan Tull and Jo Toft fits too')
const noAction = ask('item 1: "Mend it", and nobody is marked; read as no action')
const column = ask(
  '"Lead" in the table names people, and what they are to do is not said; read as no actions',
)
const table = [
  '| Matter | Lead | To do |',
  '| --- | --- | --- |',
  '| Scores | JT | Order. |',
  '| Robes | MV |  |',
]

/** The first question of some lines answered. */
function answered(lines: readonly string[], written: string) {
  const text = lines.join('\n')
  const [question] = reviewQuestionsIn(text)
  if (question === undefined) throw new Error('a question is expected')
  const result = answerQuestion(text, question, readReviewAnswer(written))
  if (result.kind === 'refused') throw new Error(result.why)
  return { kept: result.kept, lines: result.text.split('\n') }
}
const linesAfter = (lines: readonly string[], written: string) => answered(lines, written).lines

describe('what is said to be kept of an answer', () => {
  test.each<readonly [string, readonly string[], string, string]>([
    ['a day', [date], 'e:2024-05-06', '2024-05-06'],
    ['a title', [ask('the title: the paper gives none')], 'e: Ferry   Lane ', 'Ferry Lane'],
    ['a name', [name], '2', 'Jo Toft'],
    ['the name that was read', [name], 'y', 'as it was read'],
    ['an owner', ['- [ ] JT to go', '- [ ] MV to stay', order], '1', 'MV'],
    ['an owner that is typed', ['- [ ] JT to go', order], 'e:AF', 'AF'],
    ['nobody', ['- [ ] JT to go', order], '1', 'no action'],
    ['what was read as no action', [noAction], 'y', 'no action'],
    ['an action', [noAction, '- [ ] JT to go'], '1', 'an action of JT'],
    ['no column', [...table, column], 'y', 'no actions'],
    ['a column', [...table, column], '1', '2 actions'],
    ['a column with words in one row', [...table, column], '2', '1 action'],
    ['what was looked at', [ask('x')], 'y', 'as it was read'],
  ])('%s', (_, lines, written, kept) => {
    expect(answered(lines, written).kept).toBe(kept)
  })
})

describe('a day', () => {
  const front = [
    '---',
    'title: Choir',
    'updated: 2023',
    'date: 2024-05',
    '---',
    date,
    '# Choir',
    'date: old',
    'title: old',
  ]

  test('stands in the front matter alone, in the place of the one before', () => {
    expect(linesAfter(front, 'e:2024-05-06')).toEqual([
      '---',
      'title: Choir',
      'updated: 2023',
      'date: 2024-05-06',
      '---',
      '# Choir',
      'date: old',
      'title: old',
    ])
  })

  test('stands once, below the title, where there was none', () => {
    const lines = [
      '---',
      'subtitle: x',
      'title: Choir',
      'updated: 2023',
      '---',
      date,
      '# Choir',
      'title: old',
    ]
    expect(linesAfter(lines, 'e:2024-05-06')).toEqual([
      '---',
      'subtitle: x',
      'title: Choir',
      'date: 2024-05-06',
      'updated: 2023',
      '---',
      '# Choir',
      'title: old',
    ])
  })
})

test('a name is changed for its initials alone, in the front matter alone', () => {
  const lines = [
    '---',
    'people:',
    '  JT: { name: Jude Tarn, role: Chair }',
    '  MV: Jude Tarn',
    'JT: Jude Tarn',
    '---',
    name,
    '# Choir',
    '  JT: Jude Tarn',
  ]
  expect(linesAfter(lines, '1')).toEqual([
    '---',
    'people:',
    '  JT: { name: Jan Tull, role: Chair }',
    '  MV: Jude Tarn',
    'JT: Jude Tarn',
    '---',
    '# Choir',
    '  JT: Jude Tarn',
  ])
})

describe('an owner', () => {
  test('stands in the box that was there, before the words that were there', () => {
    expect(linesAfter(['- [x] JT to go to: the hall', order], 'e:Ada Marsh')).toEqual([
      '- [x] Ada Marsh to go to: the hall',
    ])
    expect(linesAfter(['- [X] JT: JT to go', order], 'e:AF')).toEqual(['- [X] AF: JT to go'])
  })

  test('is put before an agreement that is read by itself, and before nothing else', () => {
    const ignored = '<!-- epha-ignore -- read otherwise by the clerk -->'
    expect(linesAfter(['JT AGREED to go.', '- [ ] JT to go', order], 'e:AF')).toEqual([
      ignored,
      '',
      'JT AGREED to go.',
      '- [ ] AF to go',
    ])
    expect(linesAfter(['JT is to go.', '- [ ] JT to go', order], 'e:AF')).toEqual([
      'JT is to go.',
      '- [ ] AF to go',
    ])
  })
})

test.each(['JT; MV', 'JT!', '1', '(JT)', 'J'.repeat(82)])('%s names nobody', (who) => {
  expect(() => linesAfter(['- [ ] JT to go', order], `e:${who}`)).toThrow('names nobody')
})

test.each(['JT/MV', 'Ada O’Neill-Marsh', 'J.T. 2', '@ada_m', 'Ádám'])('%s names somebody', (who) => {
  expect(linesAfter(['- [ ] JT to go', order], `e:${who}`)).toEqual([`- [ ] ${who} to go`])
})

describe('an action that is none', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'goes with one of the empty lines around it',
      ['Then.', '', '- [ ] JT to go', '', order, 'We left.'],
      ['Then.', 'We left.'],
    ],
    [
      'goes alone where others stand beside it',
      ['- [ ] MV: x', '- [ ] JT to go', '', order, 'We left.'],
      ['- [ ] MV: x', 'We left.'],
    ],
    [
      'keeps the empty line above others',
      ['Then.', '', '- [ ] JT to go', '- [ ] MV: x', order],
      ['Then.', '', '- [ ] MV: x'],
    ],
    ['goes where it begins the minutes', ['- [ ] JT to go', '', order, 'We left.'], ['We left.']],
  ])('%s', (_, lines, after) => {
    const nobody = lines.some((line) => line.includes('MV')) ? '2' : '1'
    expect(linesAfter(lines, nobody)).toEqual(after)
  })
})

describe('the question', () => {
  test('goes with the empty line above it, and no other', () => {
    expect(linesAfter(['a', '', '', ask('x'), '', 'b'], 'y')).toEqual(['a', '', '', 'b'])
    expect(linesAfter(['a', ' ', ask('x'), 'b'], 'y')).toEqual(['a', 'b'])
    expect(linesAfter(['a', ask('x'), 'b'], 'y')).toEqual(['a', 'b'])
    expect(linesAfter([ask('x'), 'b'], 'y')).toEqual(['b'])
  })

  test('makes room for what it was about', () => {
    expect(linesAfter(['', noAction, '- [ ] JT to go'], 'e:AF')).toEqual([
      '',
      '- [ ] AF: Mend it',
      '- [ ] JT to go',
    ])
    expect(linesAfter([...table, '', column, 'b'], '1')).toEqual([
      ...table,
      '',
      '- [ ] JT: Scores',
      '- [ ] MV: Robes',
      'b',
    ])
    expect(linesAfter([...table, '', column, 'b'], '2')).toEqual([...table, '', '- [ ] JT: Order', 'b'])
  })
})

describe('an answer is kept with the source', () => {
  const kept = (...lines: readonly string[]) => linesAfter([...lines, '# Choir', ask('x: "y"')], 'y')
  const answer = '    "x: \\"y\\"": "y"'

  test('below all that stands there, and above what follows', () => {
    expect(kept('---', 'source:', '  name: may.docx', '  sha256: c0ffee', 'status: draft', '---')).toEqual([
      '---',
      'source:',
      '  name: may.docx',
      '  sha256: c0ffee',
      '  answers:',
      answer,
      'status: draft',
      '---',
      '# Choir',
    ])
    expect(kept('---', 'source:', '  answers:', '    "a": "y"', 'x: y z', '---')).toEqual([
      '---',
      'source:',
      '  answers:',
      '    "a": "y"',
      answer,
      'x: y z',
      '---',
      '# Choir',
    ])
    expect(kept('---', 'source:', '---')).toEqual(['---', 'source:', '  answers:', answer, '---', '# Choir'])
  })

  test('and nowhere else', () => {
    expect(kept('source:', '  name: x')).toEqual(['source:', '  name: x', '# Choir'])
    expect(kept('---', 'title: x', '---', 'source:', '  name: x')).toEqual([
      '---',
      'title: x',
      '---',
      'source:',
      '  name: x',
      '# Choir',
    ])
    expect(kept('---', 'my source:', '---')).toEqual(['---', 'my source:', '---', '# Choir'])
  })
})
