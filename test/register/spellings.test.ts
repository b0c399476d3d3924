import { describe, expect, it } from 'vitest'
import { listPeople } from '../../src/query/people.js'
import { isSpeltAlike } from '../../src/register/roster/whole-names.js'
import { type Meetings, ownersOf, registerOfSeries } from '../series.js'

const present = (...names: readonly string[]): readonly string[] => [
  '## Present',
  '',
  ...names.map((name) => `- ${name}`),
  '',
]

const action = (line: string): readonly string[] => ['## Actions', '', `- ${line}`]

const listed = (meetings: Meetings): readonly string[] =>
  listPeople(registerOfSeries(meetings)).members.map(({ person }) => person.name)

const twoMeetings = (first: string, second: string): readonly string[] =>
  listed({ '2024-01-10': present(first), '2024-02-10': present(second) })

describe('two whole names beside one handle', () => {
  it.each([
    ['Mel Orchard (@melorchard)', 'Melanie Orchard (@melorchard)'],
    ['Matt Brook @brooky', 'Matthew Brook @brooky'],
    ['Ana Lopez (@alo)', 'Ana Lopez Lund (@alo)'],
    ['Mina Rask-Kjeld (@minark)', 'Mina RK (@minark)'],
    ['Abel Achterberg (@abel)', 'Achterberg Abel (@abel)'],
    ['Tim Wilde (@tim) (@tim-old)', 'Timothy Wilde (@TIM)'],
    ['Timothy Wilde (@TIM)', 'Tim Wilde (@tim) (@tim-old)'],
  ])('are one person with a word in common: %s, %s', (first, second) => {
    expect(twoMeetings(first, second)).toHaveLength(1)
  })

  it.each([
    ['Mel Orchard (@melorchard)', 'Melanie Orchard (@melanie)'],
    ['Mel Orchard (@melorchard)', 'Melanie Orchard'],
    ['Mel Orchard (@orchards)', 'Moss Orchid (@orchards)'],
    ['Mel Orchard (@orchards)', 'Ted Orchard (@orchards)'],
    ['Mel Orchard (@orchards) (@mel)', 'Moira Orchard (@orchards) (@moira)'],
    ['Mel Orchard (shop)', 'Moira Orchard (shop)'],
  ])('are two without one, or with handles of their own: %s, %s', (first, second) => {
    expect(twoMeetings(first, second)).toHaveLength(2)
  })

  it('are two who stand on one list, whatever the handles', () => {
    const both = present('Mel Orchard (@orchards)', 'Moira Orchard (@orchards)')
    expect(listed({ '2024-01-10': both })).toEqual(['Mel Orchard', 'Moira Orchard'])
  })

  it('are two whom epha.yaml tells apart', () => {
    const meetings = {
      '2024-01-10': present('Mel Orchard (@orchards)'),
      '2024-02-10': present('Moira Orchard (@orchards)'),
    }
    const register = registerOfSeries(meetings, 'different: [[Mel Orchard, Moira Orchard]]')
    expect(register.membership.members).toHaveLength(2)
  })

  it('say why they are one', () => {
    const meetings = {
      '2024-01-10': present('Mel Orchard (@melorchard)'),
      '2024-02-10': present('Melanie Orchard (@melorchard)'),
      '2024-03-10': present('Melanie Orchard'),
    }
    const [member] = registerOfSeries(meetings).membership.members
    expect(member?.spellings.map(({ written, reason }) => `${written}: ${reason.code}`)).toEqual([
      'Melanie Orchard: in-full',
      '@melorchard: beside-name',
      'Mel Orchard: same-handle',
    ])
  })
})

describe('whoever is spelt in several ways', () => {
  const meetings = (line: string): Meetings => ({
    '2024-01-10': present('Greta Wilmsen'),
    '2024-02-10': present('Greta V. Wilmsen'),
    '2024-03-10': present('Greta Wilmssen', 'Greta Wilmsen (online)'),
    '2024-04-10': action(line),
  })

  it.each(['GVW to bring tea', 'GW to bring tea', 'Greta V. Wilmsen to bring tea', 'G Wilmsen to bring tea'])(
    'answers to what is short for any spelling: %s',
    (line) => {
      const alone: Meetings = {
        '2024-01-10': present('Greta Wilmsen'),
        '2024-02-10': present('Greta V. Wilmsen'),
        '2024-03-10': present('Greta Wilmsen'),
        '2024-04-10': action(line),
      }
      expect(ownersOf(registerOfSeries(alone))).toEqual(['bring tea = Greta Wilmsen'])
    },
  )

  it('is listed by an initial and a surname of the other spelling', () => {
    const alike = { '2024-01-10': present('Dora McLeod'), '2024-02-10': present('Dora MacLeod') }
    expect(listed({ ...alike, '2024-03-10': present('D MacLeod') })).toHaveLength(1)
    expect(listed({ ...alike, '2024-03-10': present('D McLeod') })).toHaveLength(1)
    expect(listed({ ...alike, '2024-03-10': present('D McLoud') })).toHaveLength(2)
  })

  it('does not answer to the spelling of somebody else on the list', () => {
    expect(ownersOf(registerOfSeries(meetings('G Wilmssen to bring tea')))).toEqual([
      'bring tea = Greta Wilmssen',
    ])
  })
})

describe('capitals', () => {
  it.each([
    ['CRob', 'CRoB to bring tea', 'CRob'],
    ['Kathy Moss', 'KATHY to bring tea', 'Kathy Moss'],
    ['Tim Moss', 'TIM to bring tea', 'Tim Moss'],
  ])('of a first name or a nickname are that of %s: %s', (name, line, owner) => {
    const meetings = { '2024-01-10': present(name, 'Ann Fox'), '2024-02-10': action(line) }
    expect(ownersOf(registerOfSeries(meetings))).toEqual([`bring tea = ${owner}`])
  })

  it.each([
    [['Al', 'Ann Fox'], 'AL to bring tea'],
    [['Timothy Moss', 'Ann Fox'], 'TIM to bring tea'],
  ])('of two letters or of a longer name are not: %s, %s', (names, line) => {
    const meetings = { '2024-01-10': present(...names), '2024-02-10': action(line) }
    for (const name of names)
      expect(ownersOf(registerOfSeries(meetings))).not.toEqual([`bring tea = ${name}`])
  })
})

describe('a middle initial more', () => {
  it.each([
    ['john q arden', 'john arden', true],
    ['john quentin arden', 'john arden', false],
    ['john q arden', 'jack arden', false],
    ['john q arden', 'john ashby', false],
    ['john q arden', 'arden john', false],
    ['john q arden', 'john q', false],
    ['john q arden', 'arden', false],
    ['john q', 'john', false],
    ['john q x arden', 'john arden', false],
    ['john q x arden', 'john q arden', false],
    ['john', 'arden', false],
  ])('is no other person, and no more than that: %s, %s', (one, other, isAlike) => {
    const [words, others] = [one.split(' '), other.split(' ')]
    expect([isSpeltAlike(words, others), isSpeltAlike(others, words)]).toEqual([isAlike, isAlike])
  })
})
