import { describe, expect, test } from 'vitest'
import { findAction } from '../../src/commands/show/find-action.js'
import { UsageError } from '../../src/model/usage-error.js'
import { aMeeting, anAction, aRegister } from '../builders.js'

const spring = aMeeting('2011-spring')
const actions = [
  anAction('2011-spring/4a.1', spring),
  anAction('2011-spring/4a.10', spring),
  { ...anAction('2011-spring/proforma', spring), countedId: '2011-spring/3.1' },
]

const known = aRegister(actions)

function find(id: string): string {
  return findAction(id, known).id
}

test('an id in full always wins over those that begin with it', () => {
  expect(find('2011-spring/4a.1')).toBe('2011-spring/4a.1')
  expect(find('2011-SPRING/4A.10')).toBe('2011-spring/4a.10')
})

test('a pinned action answers to its counted id too', () => {
  expect(find('2011-spring/3.1')).toBe('2011-spring/proforma')
})

test('an id that one action has wins over the counted id of another', () => {
  const numbered = anAction('2011-spring/3.1', spring)
  expect(findAction('2011-spring/3.1', aRegister([...actions, numbered]))).toBe(numbered)
})

test('a beginning that is unique is enough', () => {
  expect(find('2011-spring/p')).toBe('2011-spring/proforma')
})

const insteadOf = ({ mend }: UsageError) => mend?.instead.map(({ words }) => words)

function mistake(id: string, among = known): UsageError {
  try {
    findAction(id, among)
  } catch (error) {
    if (error instanceof UsageError) return error
  }
  throw new Error(`${id} was found`)
}

test('a beginning of several lists them', () => {
  expect(mistake('2011-spring/4').message).toBe(
    'several ids begin with `2011-spring/4`, expected more of one',
  )
  expect(mistake('2011-spring/4').more).toEqual(['ids:    2011-spring/4a.1, 2011-spring/4a.10'])
  expect(insteadOf(mistake('2011-spring/4'))).toEqual(['2011-spring/4a.1', '2011-spring/4a.10'])
})

test('an id that nothing answers to names the nearest', () => {
  expect(mistake('2011-sping/4a.1').message).toBe(
    'unknown id `2011-sping/4a.1`; did you mean `2011-spring/4a.1`?',
  )
  expect(mistake('').more.at(-1)).toBe('try:    epha actions --status all')
})

test('a short number is enough where one action alone has it, and a pin', () => {
  expect(find('4A.10')).toBe('2011-spring/4a.10')
  expect(find('3.1')).toBe('2011-spring/proforma')
  expect(find('proforma')).toBe('2011-spring/proforma')
})

describe('an end of an id that no other has is enough', () => {
  const meetings = [
    '2011-spring',
    'board/2011-summer',
    'Annual meeting 2010',
    'works_site',
    'board/2012-05-03',
  ]
  const [first = spring] = meetings.map((id) => aMeeting(id))
  const committee = aRegister([
    ...meetings.flatMap((id) => [anAction(`${id}/3.1`, aMeeting(id)), anAction(`${id}/4a.2`, aMeeting(id))]),
    anAction('2011-spring/lamp-for-porch', first),
  ])
  const found = (id: string): string => findAction(id, committee).id

  test.each([
    ['spring/3.1', '2011-spring/3.1'],
    ['SPRING/4A.2', '2011-spring/4a.2'],
    ['2011-summer/3.1', 'board/2011-summer/3.1'],
    ['summer/4a.2', 'board/2011-summer/4a.2'],
    ['2010/3.1', 'Annual meeting 2010/3.1'],
    ['meeting 2010/3.1', 'Annual meeting 2010/3.1'],
    ['meeting-2010/3.1', 'Annual meeting 2010/3.1'],
    ['site/3.1', 'works_site/3.1'],
    ['05-03/3.1', 'board/2012-05-03/3.1'],
    ['spring#3.1', '2011-spring/3.1'],
    ['2011-spring 3.1', '2011-spring/3.1'],
    ['spring 4a.2', '2011-spring/4a.2'],
    ['porch', '2011-spring/lamp-for-porch'],
    ['for-porch', '2011-spring/lamp-for-porch'],
    ['spring#lamp-for-porch', '2011-spring/lamp-for-porch'],
  ])('%s is %s', (typed, id) => {
    expect(found(typed)).toBe(id)
  })

  test('and one that is cut within a word or a number is none', () => {
    for (const typed of [
      'ring/3.1',
      '1-spring/3.1',
      '1/3.1',
      '-spring/3.1',
      '/3.1',
      '#3.1',
      'orch',
      '1/4a.2',
    ])
      expect(mistake(typed, committee).message, typed).toMatch(/^unknown id /)
  })

  test('numbers alone are a day, and no end of an id', () => {
    const dated = aRegister([anAction('2011-spring/2012-05', first), anAction('2011-spring/hall-7', first)])
    for (const typed of ['05', '7', '5']) expect(mistake(typed, dated).message, typed).toMatch(/^unknown id /)
    expect(findAction('2012-05', dated).id).toBe('2011-spring/2012-05')
    expect(findAction('hall-7', dated).id).toBe('2011-spring/hall-7')
  })

  test('an end that several have lists them', () => {
    const twice = aRegister([
      anAction('hall/2011-spring/3.1', aMeeting('hall/2011-spring')),
      anAction('club/2011-spring/3.1', aMeeting('club/2011-spring')),
    ])
    expect(mistake('spring/3.1', twice).message).toBe('several ids end in `spring/3.1`, expected more of one')
    expect(insteadOf(mistake('spring/3.1', twice))).toEqual(['club/2011-spring/3.1', 'hall/2011-spring/3.1'])
    expect(findAction('hall/2011-spring/3.1', twice).id).toBe('hall/2011-spring/3.1')
  })

  test('an id in full is never an end of another', () => {
    const both = aRegister([
      anAction('hall/2011/3.1', aMeeting('hall/2011')),
      anAction('2011/3.1', aMeeting('2011')),
    ])
    expect(findAction('2011/3.1', both).id).toBe('2011/3.1')
  })

  test('so is the end of the id of a later place', () => {
    const [action] = actions
    const byId = new Map(action ? [['2012-autumn/6.1', action]] : [])
    expect(findAction('autumn/6.1', { actions, byId }).id).toBe('2011-spring/4a.1')
    expect(findAction('6.1', { actions, byId }).id).toBe('2011-spring/4a.1')
  })
})

test('a short number of several lists them, the latest first, and offers the one that is outstanding', () => {
  const summer = aMeeting('2011-summer', { date: '2011-06-13' })
  const several = aRegister([
    ...actions,
    anAction('2011-summer/4a.1', summer),
    { ...anAction('2011-winter/4a.1', aMeeting('2011-winter')), status: 'done' },
  ])
  expect(mistake('4a.1', several).message).toBe('several ids end in `4a.1`, expected more of one')
  expect(mistake('4a.1', several).more).toEqual([
    'ids:    2011-winter/4a.1, 2011-summer/4a.1, 2011-spring/4a.1',
  ])
  expect(insteadOf(mistake('4a.1', several))).toEqual([
    '2011-summer/4a.1',
    '2011-spring/4a.1',
    '2011-winter/4a.1',
  ])
})

test('the id of a later place is that of its action', () => {
  const [action] = actions
  const byId = new Map(action ? [['2011-summer/2.1', action]] : [])
  expect(findAction('2011-SUMMER/2.1', { actions, byId }).id).toBe('2011-spring/4a.1')
})

test.each([
  ['2011-sprng/4a.10', ['2011-spring/4a.10']],
  ['2011-spring/a4.1', ['2011-spring/4a.1']],
  ['2011-spring/profroma', ['2011-spring/proforma']],
  ['2011-spring/4a.2', ['2011-spring/4a.1']],
  ['2011-spring/4a.11', ['2011-spring/4a.1', '2011-spring/4a.10']],
  ['4b.10', ['2011-spring/4a.10']],
])('a slip in an id is never taken, and names what is nearest: %s', (typed, near) => {
  expect(mistake(typed).message).toBe(`unknown id \`${typed}\`; did you mean \`${near[0]}\`?`)
  expect(insteadOf(mistake(typed))).toEqual(near)
})

test('an id that nothing is near to names none', () => {
  expect(mistake('2009-board/4a.1').message).toBe(
    'unknown id `2009-board/4a.1`, expected one of the register',
  )
})
