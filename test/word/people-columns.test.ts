import { describe, expect, it } from 'vitest'
import { answerQuestion, readReviewAnswer } from '../../src/house/review/answer.js'
import { choicesOf } from '../../src/house/review/choices.js'
import { reviewQuestionsIn } from '../../src/house/review/questions-in.js'
import { actionsIn, imported } from './imported.js'
import { bold, opening } from './kinds.js'
import { wordFile } from './word-file.js'

type Rows = readonly (readonly string[])[]

const read = async (rows: Rows) => imported(await wordFile([...opening, bold('1. Season'), { rows }]))
const askedOf = async (rows: Rows): Promise<readonly string[]> =>
  (await read(rows)).questions.map(({ words }) => words)

const lead: Rows = [
  ['To be done', 'Discussed', 'Lead'],
  ['Nine new stands', 'Six stands are bent, and they were talked about.', 'Jude Tarn'],
  ['Tuner', 'The piano | and the organ are out of tune.', 'MV'],
]

describe('a column of people beside sentences is asked about once', () => {
  it.each<[string, string, Rows]>([
    ['called Lead', 'Lead', lead],
    [
      'by initials',
      'Name',
      [
        ['Matter', 'Outcome', 'Name'],
        ['Scores', 'Order twelve scores before the summer concert.', 'JT'],
        ['Robes', 'Wash the robes in cold water by hand.', 'MV'],
      ],
    ],
    [
      'by full names that only blanks part',
      'Pairs',
      [
        ['Subject', 'Details', 'Pairs'],
        ['Scores', 'Some of the scores are torn or lost.', 'Jude Tarn Mina Vale'],
        ['Robes', 'The robes smell of the damp in the loft.', 'Nell Orme Jude Tarn'],
      ],
    ],
    [
      'by first names',
      'Contact',
      [
        ['Subject', 'Details', 'Contact'],
        ['Scores', 'Some of the scores are torn or lost.', 'Jude'],
        ['Robes', 'The robes smell of the damp in the loft.', 'Mina'],
      ],
    ],
    [
      'of two each',
      'Pair',
      [
        ['What came up this time', 'Pair'],
        ['Some of the scores are torn or lost.', 'JT, MV'],
        ['The robes smell of the damp in the loft.', 'Nell and Jude'],
      ],
    ],
    [
      'at the left',
      'Member',
      [
        ['Member', 'News'],
        ['Jude Tarn', 'He spoke of the season and thanked all who came.'],
        ['Mina Vale', 'Her accounts stand at 300 pounds and are fine.'],
      ],
    ],
  ])('%s', async (_, name, rows) => {
    expect(await askedOf(rows)).toEqual([
      `"${name}" in the table names people, and what they are to do is not said; read as no actions`,
    ])
  })
})

describe('nothing is asked of a table', () => {
  it.each<[string, Rows]>([
    [
      'that says who is who',
      [
        ['Name', 'Part'],
        ['Jude Tarn', 'Tenor'],
        ['Mina Vale', 'Alto, and the robes'],
      ],
    ],
    [
      'of votes',
      [
        ['Candidate', 'Moved by', 'Votes'],
        ['Some of those who came to sing here', 'Jude Tarn', '5'],
        ['All of those who came to sing here', 'Mina Vale', '7'],
      ],
    ],
    [
      'that names somebody here and there',
      [
        ['Matter', 'Details', 'Lead'],
        ['Scores', 'Some of the scores are torn or lost.', 'Jude'],
        ['Robes', 'The robes smell of the damp in the loft.', 'the loft'],
      ],
    ],
    [
      'in which two people stand in a sentence each time',
      [
        ['Matter', 'Details', 'Thanks'],
        ['Scores', 'Some of the scores are torn or lost.', 'Jude Tarn thanked Mina Vale'],
        ['Robes', 'The robes smell of the damp in the loft.', 'Nell Orme kissed Jude Tarn'],
      ],
    ],
    [
      'in which an action is read',
      [
        ['Matter', 'Details', 'Lead'],
        ['Scores', 'Some of the scores are torn. ACTION: JT to order more.', 'Jude'],
        ['Robes', 'The robes smell of the damp in the loft.', 'Mina'],
      ],
    ],
    [
      'of one row',
      [
        ['Matter', 'Details', 'Lead'],
        ['Scores', 'Some of the scores are torn or lost.', 'Jude'],
      ],
    ],
  ])('%s', async (_, rows) => {
    expect(await askedOf(rows)).toEqual([])
  })
})

describe('the answer to it', () => {
  async function answered(key: string) {
    const minutes = await read(lead)
    const [question] = reviewQuestionsIn(minutes.text)
    if (!question) throw new Error('nothing is asked')
    const answer = answerQuestion(minutes.text, question, readReviewAnswer(key))
    return { minutes, question, answer }
  }

  it('offers each of the other columns', async () => {
    const { question } = await answered('y')
    expect(choicesOf(question).map(({ key, label }) => `${key} ${label}`)).toEqual([
      'y yes, no actions',
      '1 actions: what stands in "To be done"',
      '2 actions: what stands in "Discussed"',
    ])
  })

  it.each([
    ['1', ['1 JT: Nine new stands', '1 MV: Tuner']],
    [
      '2',
      [
        '1 JT: Six stands are bent, and they were talked about',
        '1 MV: The piano | and the organ are out of tune',
      ],
    ],
    ['y', []],
  ])('%s makes these actions, and the table stays', async (key, actions) => {
    const { minutes, answer } = await answered(key)
    if (answer.kind === 'refused') throw new Error(answer.why)
    expect(actionsIn({ ...minutes, text: answer.text })).toEqual(actions)
    expect(answer.text).not.toContain('epha-review')
    const tableOf = (text: string) => text.split('\n').filter((line) => line.startsWith('|'))
    expect(tableOf(answer.text)).toEqual(tableOf(minutes.text))
  })

  it('3 is not offered', async () => {
    expect((await answered('3')).answer.kind).toBe('refused')
  })

  it('keeps the line ends of the file', async () => {
    const { minutes } = await answered('y')
    const text = minutes.text.replaceAll('\n', '\r\n')
    const [question] = reviewQuestionsIn(text)
    if (!question) throw new Error('nothing is asked')
    const answer = answerQuestion(text, question, readReviewAnswer('1'))
    expect(answer.kind === 'answered' && /(?<!\r)\n/.test(answer.text)).toBe(false)
  })
})
