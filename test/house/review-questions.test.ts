import { describe, expect, test } from 'vitest'
import { ownersOfTask, reviewQuestionsIn } from '../../src/house/review/questions-in.js'

const ask = (number: number, words: string) => `<!-- epha-review ${number}: ${words} -->`
const order = (who: string) => `item 1: ${who} matched by order only`
const noAction = (words: string) => `item 1: "${words}", and nobody is marked; read as no action`

/** What is known of the last question of some lines. */
function last(...lines: readonly string[]) {
  const question = reviewQuestionsIn(lines.join('\n')).at(-1)
  if (question === undefined) throw new Error('a question is expected')
  return question
}
const othersOf = (...lines: readonly string[]) => {
  const { about } = last(...lines)
  return 'others' in about ? about.others : []
}

describe('questions', () => {
  test('have their number, their line and their words, in the order of the lines', () => {
    const lines = ['# Choir', '', ask(12, 'one'), ' ', ask(3, 'two --> three'), 'Then.']
    expect(reviewQuestionsIn(lines.join('\r\n'))).toEqual([
      { number: 12, line: 3, words: 'one', about: { kind: 'note' }, sentence: null },
      { number: 3, line: 5, words: 'two --> three', about: { kind: 'note' }, sentence: null },
    ])
  })

  test.each([
    ` ${ask(1, 'x')}`,
    `${ask(1, 'x')} y`,
    '<!-- epha-review: x -->',
    '<!-- epha-review 12345: x -->',
    '<!-- review 1: x -->',
    '`<!-- epha-review 1: x -->`',
  ])('are no other comments: %s', (line) => {
    expect(reviewQuestionsIn(line)).toEqual([])
  })
})

describe('the owners of a task', () => {
  test.each([
    ['RH to go', 'RH', 6],
    ['RH/AF to go', 'RH/AF', 9],
    ['Ada Marsh: the hall', 'Ada Marsh', 11],
    ['Ada to write to Bo: soon', 'Ada', 7],
    ['RH: to go', 'RH', 4],
  ])('%s', (words, owners, length) => {
    expect(ownersOfTask(words)).toEqual({ owners, length })
  })

  test.each(['go', 'RH', 'RH:go', ' to go', `${'x'.repeat(122)} to go`, ''])('are none in %j', (words) => {
    expect(ownersOfTask(words)).toBeNull()
  })
})

describe('a question about the date or the title', () => {
  test.each([
    ['the date: "2010-09", read from "autumn" in the title', { kind: 'date', guess: '2010-09' }],
    ['the date: "2010-09-03", read from "autumn" in item 3', { kind: 'date', guess: '2010-09-03' }],
    ['the date: the paper gives none', { kind: 'date', guess: null }],
    ['the title and the date: the paper gives none', { kind: 'date', guess: null }],
    ['the title and the date: "2010-09", read from "autumn" in item 3', { kind: 'date', guess: '2010-09' }],
    ['the title: the paper gives none', { kind: 'title' }],
    ['item 1: the title: the paper gives none', { kind: 'note' }],
    ['item 1: the date: the paper gives none', { kind: 'note' }],
    ['the date: "autumn", read from "autumn" in the title', { kind: 'note' }],
  ])('%s', (words, about) => {
    expect(last(ask(1, words)).about).toEqual(about)
  })
})

describe('a question about a name', () => {
  test.each([
    ['JT read as Jude Tarn; Jan Tull fits too', ['Jan Tull']],
    ['JT read as Jude Tarn, who is named in item 2; Jan Tull and Jo Toft fits too', ['Jan Tull', 'Jo Toft']],
  ])('%s', (words, others) => {
    expect(last(ask(1, words)).about).toEqual({ kind: 'name', key: 'JT', readAs: 'Jude Tarn', others })
  })

  test.each([
    'item 1: JT read as Jude Tarn; Jan Tull fits too',
    'JT read as Jude Tarn; Jan Tull fits too, or not',
  ])('is none: %s', (words) => {
    expect(last(ask(1, words)).about).toEqual({ kind: 'note' })
  })
})

describe('the task that a question is about', () => {
  const ownerOf = (...lines: readonly string[]) => {
    const { about } = last(...lines)
    return about.kind === 'task' ? [about.line, about.owner] : null
  }

  test.each<readonly [string, readonly string[], readonly [number, string] | null]>([
    [
      'is past other questions and empty lines',
      ['- [ ] JT to go', ask(1, 'x'), '', ask(2, order('JT'))],
      [1, 'JT'],
    ],
    [
      'is the nearest whose owner is named',
      ['- [ ] JT to go', '- [ ] JT to stay', '- [x] MV: the loft', ask(1, order('JT'))],
      [2, 'JT'],
    ],
    [
      'has the owner among several',
      ['- [ ] AF and Jude Tarn to go', '- [ ] MV to go', ask(1, order('Jude Tarn'))],
      [1, 'AF and Jude Tarn'],
    ],
    ['is none above words', ['- [ ] JT to go', 'We met.', '- [ ] MV to go', ask(1, order('JT'))], [3, 'MV']],
    ['is none without an owner', ['- [ ] JT to go', '- [ ] go', ask(1, order('JT'))], null],
    ['is none where nothing but words stand above', ['We met.', ask(1, order('JT'))], null],
    ['is none below', [ask(1, order('JT')), '- [ ] JT to go'], null],
    ['is no other point of a list', ['* JT to go', ask(1, order('JT'))], null],
  ])('%s', (_, lines, owner) => {
    expect(ownerOf(...lines)).toEqual(owner)
  })

  test('has its owners told apart in the language of the minutes', () => {
    const lines = ['- [ ] AF und Jude Tarn: los', '- [ ] MV: da', ask(1, order('Jude Tarn'))]
    const front = (language: string) => ['---', 'title: Chor', `language: ${language}`, '---']
    expect(ownerOf(...front('de'), ...lines)).toEqual([5, 'AF und Jude Tarn'])
    expect(ownerOf(...front('en'), ...lines)).toEqual([6, 'MV'])
    expect(ownerOf('---', 'title: Chor', '---', 'language: de', ...lines)).toEqual([6, 'MV'])
    expect(ownerOf('', ...front('de'), ...lines)).toEqual([7, 'MV'])
    expect(reviewQuestionsIn([...front('de'), ...lines].join('\r\n'))[0]?.about).toMatchObject({ line: 5 })
  })

  test('has with it the words that it was agreed in, unless a title stands between', () => {
    const said = (...lines: readonly string[]) => {
      const { about, sentence } = last(...lines, '', '- [ ] JT to go', ask(1, order('JT')))
      return about.kind === 'task' ? [about.said, sentence] : null
    }
    expect(said('Then.', '', '* JT AGREED  to **go**.')).toEqual([3, 'JT AGREED to go.'])
    expect(said('JT AGREED to go.', '', '## 2. Robes')).toEqual([null, null])
    expect(said('JT AGREED to go.', '', '---')).toEqual([null, null])
    expect(said('JT AGREED to go.', '', '<!-- a note -->')).toEqual([null, null])
    expect(said('JT AGREED to go.', '', ask(7, 'x'), '- [x] MV to stay')).toEqual([1, 'JT AGREED to go.'])
    expect(said('#hash')).toEqual([1, '#hash'])
    expect(said()).toEqual([null, null])
  })
})

describe('who else may own it', () => {
  const tasks = (...who: readonly string[]) => who.map((name) => `- [ ] ${name} to go`)

  test('are the owners of the item, then all others, each once, and six at most', () => {
    expect(
      othersOf(
        '## 1. A',
        ...tasks('A', 'B'),
        '## 2. B',
        ...tasks('C', 'B'),
        ask(1, order('C')),
        ...tasks('D'),
        '## 3. C',
        ...tasks('E'),
      ),
    ).toEqual(['B', 'D', 'A', 'E'])
    expect(othersOf(...tasks('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), ask(1, noAction('To go')))).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
    ])
  })

  test('are no more than six beside the owner', () => {
    const lines = tasks('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')
    expect(othersOf(...lines, ask(1, order('H')))).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  })

  test('are those of the item to its last line, and to no other sign in the words', () => {
    const lines = ['## 1. A', ...tasks('A'), '## 2. B', 'Lot ## 3', ...tasks('B', 'C'), ask(1, order('C'))]
    expect(othersOf(...lines, 'Lot ## 4', ...tasks('D'))).toEqual(['B', 'D', 'A'])
  })

  test('begin with those who stand beside it, and all of them together', () => {
    const words = (who: string) =>
      `item 1: ${who} stand beside "Mend it", and which of them is to do it is not said; read as no action`
    expect(othersOf(ask(1, words('AM and CP')), ...tasks('AM', 'JT'))).toEqual(['AM', 'CP', 'AM/CP', 'JT'])
    expect(othersOf(ask(1, words('Ada Moss and CP')))).toEqual(['Ada Moss', 'CP', 'Ada Moss and CP'])
    expect(othersOf(ask(1, words('AM')))).toEqual(['AM'])
    expect(othersOf(ask(1, words('A and B and C and D and E')), ...tasks('F', 'G'))).toHaveLength(6)
  })

  test('are none of what is no task', () => {
    expect(othersOf('* A to go', '- [ ] go', 'B: the loft', ask(1, noAction('To go')))).toEqual([])
  })
})

describe('the sentence that a question is about', () => {
  test.each([
    ['"Mend it", and nobody is marked; read as a decision', 'Mend it at once.'],
    ['item 1: "Mend it at …", and nobody is marked; read as no action', 'Mend it at once.'],
    ['"Is it \'torn\'", and nobody is named before it; read as no action', 'Is it “torn”?'],
    ['item 1: "Oil it", and nobody is marked; read as no action', 'Oil it too'],
    ['"Burn it" and one more line of the Action column name nobody; read as no actions', 'Burn it'],
  ])('%s', (words, sentence) => {
    const question = last('We met. Mend it at once. Is it “torn”? Oil it too', '', ask(1, words))
    expect(question.about).toEqual({ kind: 'no action', sentence, others: [] })
    expect(question.sentence).toBe(sentence)
  })

  test('ends where a word ends, not within one', () => {
    expect(last('Pay 2.50 to epha.example now. Go.', ask(1, noAction('Pay 2.50'))).sentence).toBe(
      'Pay 2.50 to epha.example now.',
    )
  })
})

describe('a column of people', () => {
  const words = '"Lead" in the table names people, and what they are to do is not said; read as no actions'

  test('is found in the table directly above, by its name', () => {
    const other = ['| Lead | Old |', '| --- | --- |', '| XX | no |']
    const table = ['| Matter |  | Lead |', '| --- | --- | --- |', '| Scores | x | JT |', '| Robes |']
    expect(last(...other, '', ...table, '', 'Then.', ask(1, words), ...other).about).toEqual({
      kind: 'column',
      columns: ['Matter'],
      rows: [
        { who: 'JT', cells: ['Scores'] },
        { who: '', cells: ['Robes'] },
      ],
    })
  })

  test('has nothing where no table stands above', () => {
    expect(last('We met.', ask(1, words)).about).toEqual({ kind: 'column', columns: [], rows: [] })
  })
})
