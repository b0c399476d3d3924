import { describe, expect, it } from 'vitest'
import { facts, registerOf } from './expectation.js'

const five = [
  { id: '2011-spring/3.1', owners: ['TR'], item: '3' },
  { id: '2011-spring/3.2', owners: ['TR'], item: '3' },
  { id: '2011-spring/4a.1', owners: ['RH'], item: '4a' },
  { id: '2011-spring/4a.2', owners: ['AF'], item: '4a' },
  { id: '2011-spring/4c.1', owners: ['RH'], item: '4c' },
].map((action) => ({ ...action, status: 'outstanding', due: '2011-06-13', raised: '2011-03' }))

const telling = [
  /ask SIEY.*template/i,
  /social workers/i,
  /restraint/i,
  /session on .*restraint/i,
  /conference/i,
]

describe('the spring meetings of 2011 give the same five actions', () => {
  it.each([
    ['as the association keeps them', 'minutes', '2011-spring.md'],
    ['with an Action column', 'fixtures/spring', 'action-column.md'],
    ['with tasks below the agreements', 'fixtures/spring', 'tasks-below.md'],
    ['with a closing list of actions', 'fixtures/spring', 'closing-list.md'],
  ])('%s', (_, folder, path) => {
    const found = registerOf(folder, [path], `${folder}/epha.yaml`).actions.map(facts)
    expect(
      found.map(({ id, owners, item, status, due, raised }) => ({ id, owners, item, status, due, raised })),
    ).toEqual(five)
    for (const [index, words] of telling.entries()) expect(found[index]?.text).toMatch(words)
  })

  it('from minutes that use four notations', () => {
    const register = registerOf('minutes', ['2011-spring.md'], 'minutes/epha.yaml')
    const notations = register.actions.map((action) => facts(action).notation)
    expect(new Set(notations)).toEqual(new Set(['task', 'agreed', 'margin', 'action-line']))
  })

  it('and nothing is decided that somebody has to do', () => {
    const register = registerOf('minutes', ['2011-spring.md'], 'minutes/epha.yaml')
    expect(register.decisions).toEqual([])
  })

  it('with items 1 to 7, 10 and 11, and none between', () => {
    const register = registerOf('minutes', ['2011-spring.md'], 'minutes/epha.yaml')
    const numbers = register.minutes[0]?.agenda.map((item) => item.number) ?? []
    expect(numbers.filter((number) => number !== null && /^\d+$/.test(number))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '10',
      '11',
    ])
  })
})
