import { describe, expect, test } from 'vitest'
import { answerQuestion, readReviewAnswer, withAnswers } from '../../src/house/review/answer.js'
import { choicesOf } from '../../src/house/review/choices.js'
import { reviewQuestionsIn } from '../../src/house/review/questions-in.js'
import type { ReviewQuestion } from '../../src/model/review.js'

const ask = (number: number, words: string) => `<!-- epha-review ${number}: ${words} -->`

const front = [
  '---',
  'title: Ferry Lane Choir',
  'date: 2024-05',
  'people:',
  '  JT: Jude Tarn',
  'source:',
  '  name: may.docx',
  '---',
]
const minutesOf = (...lines: readonly string[]) =>
  [...front, '', '# Ferry Lane Choir', '', ...lines, ''].join('\n')

function only(text: string): ReviewQuestion {
  const [question, ...others] = reviewQuestionsIn(text)
  if (question === undefined || others.length > 0) throw new Error('one question is expected')
  return question
}

const aboutOf = (...lines: readonly string[]) => only(minutesOf(...lines)).about
const keysOf = (text: string) => choicesOf(only(text)).map(({ key, label, typed }) => [key, label, typed])

/** What an answer makes of the lines below the title, or why it is refused. */
function answered(text: string, written: string): string {
  const result = answerQuestion(text, only(text), readReviewAnswer(written))
  return result.kind === 'refused' ? `refused: ${result.why}` : result.text
}
const body = (text: string) =>
  text.slice(text.indexOf('# Ferry Lane Choir') + '# Ferry Lane Choir\n\n'.length)

describe('an answer as it is typed', () => {
  test.each([
    ['y', 'y', null],
    [' Y ', 'y', null],
    ['2', '2', null],
    ['e:TR', 'e', 'TR'],
    ['E: a: b ', 'e', 'a: b'],
    ['e:', 'e', null],
    ['', '', null],
  ])('%j', (written, key, typed) => {
    expect(readReviewAnswer(written)).toEqual({ key, typed })
  })
})

describe('a question about the date', () => {
  const guessed = minutesOf(ask(1, 'the date: "2024-05", read from "summer term 2024" in item 3'))
  const missing = minutesOf(ask(1, 'the title and the date: the paper gives none'))

  test('offers what was guessed, and another day', () => {
    expect(only(guessed).about).toEqual({ kind: 'date', guess: '2024-05' })
    expect(keysOf(guessed)).toEqual([
      ['y', 'yes, 2024-05', null],
      ['e', 'another day', 'day'],
    ])
    expect(only(missing).about).toEqual({ kind: 'date', guess: null })
    expect(keysOf(missing)).toEqual([['e', 'another day', 'day']])
  })

  test.each(['2024-05-06', '2024-06'])('takes %s into the front matter, and goes', (day) => {
    const after = answered(guessed, `e:${day}`)
    expect(after).toContain(`\ndate: ${day}\npeople:`)
    expect(after).not.toContain('epha-review')
  })

  test('writes a day below the title where there was none', () => {
    const without = missing.replace('date: 2024-05\n', '')
    expect(answered(without, 'e:2024-05-06')).toContain('title: Ferry Lane Choir\ndate: 2024-05-06\npeople:')
  })

  test('keeps what was guessed', () => {
    expect(answered(guessed, 'y')).toContain('\ndate: 2024-05\n')
  })

  test.each([
    ['e:soon', '`soon` is no day: write it like 2011-06-13'],
    ['e:2024-13-40', '`2024-13-40` is no day: write it like 2011-06-13'],
    ['e', '`e` needs what is meant: `e:…`'],
    ['y:2024-05-06', '`y` takes nothing behind it'],
    ['x', '`x` is not offered'],
  ])('refuses %s', (written, why) => {
    expect(answered(guessed, written)).toBe(`refused: ${why}`)
  })
})

test('another title stands in the front matter and above the minutes, and nowhere else', () => {
  const text = minutesOf(ask(1, 'the title: the paper gives none'), '', '# Another', '', 'title: x').replace(
    'date: 2024-05\n',
    'date: 2024-05\nsubtitle: x\nvenue: Flat # 4\n',
  )
  expect(keysOf(text)).toEqual([
    ['y', 'yes, as it is', null],
    ['e', 'another title', 'title'],
  ])
  const after = answered(text, 'e:Choir: "May"')
  expect(after).toContain('title: "Choir: \\"May\\""\n')
  expect(after).toContain('\nsubtitle: x\nvenue: Flat # 4\n')
  expect(after).toContain('\n# Choir: "May"\n')
  expect(after).toContain('\n# Another\n\ntitle: x\n')
})

describe('a question about a name', () => {
  const text = minutesOf(
    ask(1, 'JT read as Jude Tarn, who is named in item 2; Jan Tull and Jo Toft fits too'),
  )

  test('offers the others', () => {
    expect(only(text).about).toEqual({
      kind: 'name',
      key: 'JT',
      readAs: 'Jude Tarn',
      others: ['Jan Tull', 'Jo Toft'],
    })
    expect(keysOf(text)).toEqual([
      ['y', 'yes, Jude Tarn', null],
      ['1', 'Jan Tull instead', null],
      ['2', 'Jo Toft instead', null],
    ])
  })

  test.each([
    ['2', '  JT: Jo Toft'],
    ['y', '  JT: Jude Tarn'],
  ])('%s is who they are', (written, line) => {
    expect(answered(text, written)).toContain(`people:\n${line}\nsource:`)
  })
})

describe('a question about whose an action is', () => {
  const lines = [
    '## 1. Scores',
    '',
    'JT AGREED to order scores.',
    '',
    '- [ ] JT to order scores',
    '- [x] MV: the loft',
    '',
    ask(1, 'item 1: JT matched by order only'),
    '',
    '## 2. Robes',
    '',
    '- [ ] NO to wash',
  ]
  const text = minutesOf(...lines)

  test('is about the task above that it names, with the other owners, those of the item first', () => {
    expect(only(text).about).toEqual({
      kind: 'task',
      line: 16,
      owner: 'JT',
      others: ['MV', 'NO'],
      said: 14,
    })
    expect(only(text).sentence).toBe('JT AGREED to order scores.')
    expect(keysOf(text)).toEqual([
      ['y', 'yes, JT', null],
      ['1', 'MV instead', null],
      ['2', 'NO instead', null],
      ['3', 'nobody: no action', null],
      ['e', 'other initials', 'initials'],
    ])
  })

  test('is about the last task where it names none of them', () => {
    const about = aboutOf(
      '- [ ] JT to go',
      '- [ ] MV to stay',
      '',
      ask(1, 'XX stands beside no sentence at all'),
    )
    expect(about).toMatchObject({ kind: 'task', owner: 'MV' })
  })

  test('is about one of several owners', () => {
    const about = aboutOf('- [ ] JT/AF to go', '- [ ] MV to stay', '', ask(1, 'AF matched by order only'))
    expect(about).toMatchObject({ kind: 'task', owner: 'JT/AF' })
  })

  test.each([
    ['1', '- [ ] MV to order scores\n- [x] MV: the loft'],
    ['e:Ada Marsh', '- [ ] Ada Marsh to order scores\n- [x] MV: the loft'],
    ['3', '- [x] MV: the loft'],
  ])('%s gives it to somebody else or takes it away, and the agreement is read no more', (written, tasks) => {
    expect(body(answered(text, written))).toBe(
      [
        '## 1. Scores',
        '',
        '<!-- epha-ignore -- read otherwise by the clerk -->',
        '',
        'JT AGREED to order scores.',
        '',
        tasks,
        '',
        '## 2. Robes',
        '',
        '- [ ] NO to wash',
        '',
      ].join('\n'),
    )
  })

  test('y leaves all as it is, but for the question', () => {
    const without = lines.filter((line) => !line.startsWith('<!--'))
    expect(body(answered(text, 'y'))).toBe([...without.slice(0, 7), ...without.slice(8), ''].join('\n'))
  })

  test.each(['e:?', 'e:, JT'])('nobody is called %s', (written) => {
    expect(answered(text, written)).toMatch(/^refused: `.*` names nobody$/)
  })

  test('lines of Windows stay such', () => {
    const after = answered(text.replaceAll('\n', '\r\n'), 'e:AF')
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(after.replaceAll('\r\n', '\n')).toBe(answered(text, 'e:AF'))
  })
})

describe('a question about what is no action', () => {
  const lines = [
    '## 1. Scores',
    '',
    'We met. The "loft" is full of old scores. It smells.',
    '',
    ask(1, 'item 1: "The \'loft\' is full …", and nobody is marked; read as no action'),
    '',
    '- [ ] JT to go',
  ]
  const text = minutesOf(...lines)

  test('has the whole sentence, and who could have it', () => {
    const sentence = 'The "loft" is full of old scores.'
    expect(only(text).about).toEqual({ kind: 'no action', sentence, others: ['JT'] })
    expect(only(text).sentence).toBe(sentence)
    expect(keysOf(text)).toEqual([
      ['y', 'yes, no action', null],
      ['1', 'an action of JT', null],
      ['e', 'an action of others', 'initials'],
    ])
  })

  test.each([
    ['1', 'JT'],
    ['e:AF', 'AF'],
  ])('%s makes it one in its place', (written, who) => {
    expect(body(answered(text, written))).toContain(
      `It smells.\n\n- [ ] ${who}: The "loft" is full of old scores\n\n- [ ] JT to go`,
    )
  })

  test('offers those who stand beside it, together first after each', () => {
    const words =
      'item 1: AM and CP stand beside "Mend the taps", and which of them is to do it is not said; read as no action'
    const about = aboutOf('Mend the taps at once. Now.', '', ask(1, words), '', '- [ ] JT to go')
    expect(about).toEqual({
      kind: 'no action',
      sentence: 'Mend the taps at once.',
      others: ['AM', 'CP', 'AM/CP', 'JT'],
    })
  })

  test('has what it quotes where nothing above says it', () => {
    expect(aboutOf('## 1. X', '', ask(1, '"Mend it", and nobody is marked; read as a decision'))).toEqual({
      kind: 'no action',
      sentence: 'Mend it',
      others: [],
    })
  })
})

describe('a question about a column of people', () => {
  const table = [
    '| Matter | "Lead" | To do |',
    '| --- | --- | --- |',
    '| Scores | JT | Order a \\| b.<br>Soon. |',
    '| Robes | MV |  |',
  ]
  const text = minutesOf(
    'Before.',
    '',
    ...table,
    '',
    ask(1, '"\'Lead\'" in the table names people, and what they are to do is not said; read as no actions'),
  )

  test('has the other columns, and offers each', () => {
    expect(only(text).about).toEqual({
      kind: 'column',
      columns: ['Matter', 'To do'],
      rows: [
        { who: 'JT', cells: ['Scores', 'Order a | b. Soon.'] },
        { who: 'MV', cells: ['Robes', ''] },
      ],
    })
    expect(keysOf(text)).toEqual([
      ['y', 'yes, no actions', null],
      ['1', 'actions: what stands in "Matter"', null],
      ['2', 'actions: what stands in "To do"', null],
    ])
  })

  test.each([
    ['1', '- [ ] JT: Scores\n- [ ] MV: Robes\n'],
    ['2', '- [ ] JT: Order a | b. Soon\n'],
    ['y', ''],
  ])('%s: what stands there is a task of each', (written, tasks) => {
    expect(body(answered(text, written)).trimEnd()).toBe(
      `Before.\n\n${table.join('\n')}\n\n${tasks}`.trimEnd(),
    )
  })
})

test('a question with no task above it is only looked at', () => {
  const text = minutesOf('## 1. X', '', ask(1, 'JT shares one agreement with the others on its line'))
  expect(only(text).about).toEqual({ kind: 'note' })
  expect(keysOf(text)).toEqual([['y', 'yes, looked at', null]])
  expect(body(answered(text, 'y'))).toBe('## 1. X\n')
})

describe('an answer is kept', () => {
  const words = 'the date: "2024-05", read from "May" in the title'
  const text = minutesOf(ask(1, words), '', ask(2, 'JT read as Jude Tarn; Jan Tull fits too'))
  const answerFirst = (now: string, written: string): string => {
    const [question] = reviewQuestionsIn(now)
    if (question === undefined) throw new Error('a question is expected')
    const result = answerQuestion(now, question, readReviewAnswer(written))
    return result.kind === 'answered' ? result.text : result.why
  }

  test('below the source, one after the other', () => {
    const once = answerFirst(text, 'e:2024-05-06')
    expect(once).toContain(
      `source:\n  name: may.docx\n  answers:\n    ${JSON.stringify(words)}: "e:2024-05-06"\n---\n`,
    )
    expect(answerFirst(once, '1')).toContain(
      '"e:2024-05-06"\n    "JT read as Jude Tarn; Jan Tull fits too": "1"\n---\n',
    )
  })

  test('nowhere where no source is named', () => {
    expect(answerFirst(text.replace('source:\n  name: may.docx\n', ''), 'y')).not.toContain('answers')
  })

  test('and given again where the same is asked, and not where it is not, or is no answer any more', () => {
    const kept = new Map([
      [words, 'e:2024-05-06'],
      ['something else', 'y'],
      ['JT read as Jude Tarn; Jan Tull fits too', '7'],
    ])
    const after = withAnswers(text, kept, reviewQuestionsIn)
    expect(after).toContain('date: 2024-05-06')
    expect(reviewQuestionsIn(after).map(({ number }) => number)).toEqual([2])
  })
})
