import { describe, expect, it } from 'vitest'
import { listPeople } from '../../src/query/people.js'
import { isSpeltAlike } from '../../src/register/roster/whole-names.js'
import { type Meetings, ownersOf, registerOfSeries } from '../series.js'
import { membersOf } from './members.js'

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
    ['Mel Q Orchard (@orchards)', 'Tam Q Vale (@orchards)'],
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

describe('one letter in eight', () => {
  it.each([
    ['Anna Holm', 'Anna Holn', 1],
    ['Anna Holm', 'Anna Holmm', 1],
    ['Ann Holm', 'Ann Holn', 2],
    ['Ann Holm', 'Ann Holmm', 2],
    ['Ann Holmm', 'Ann Holm', 2],
    ['Annabelle Lindholmer', 'Anabele Lindholmer', 1],
    ['Annabelle Lindholmer', 'Anabele Lindhormer', 2],
    ['Annabelle Lindholm', 'Anabele Lindholm', 2],
    ['Marta Lindholm', 'Marta Kindholm', 2],
    ['Marta Lindholm', 'Karta Lindholm', 2],
  ])('may differ, and not the first of a word: %s, %s', (first, second, people) => {
    expect(twoMeetings(first, second)).toHaveLength(people)
  })

  it('is nobody’s for sure where it fits two', () => {
    const meetings = (third: string): Meetings => ({
      '2024-01-10': present('Marta Lindholm', 'Marta Lindhelm'),
      '2024-02-10': present(third),
    })
    expect(listed(meetings('Marta Lindhelm'))).toHaveLength(2)
    expect(listed(meetings('Marta Lindhalm'))).toHaveLength(3)
  })

  it('is looked for among two hundred whose names begin alike, and the same name among all', () => {
    const letters = [...'abcdefghijklmnop']
    const names = letters.flatMap((one) => letters.map((other) => `A${one.repeat(6)} B${other.repeat(6)}`))
    const many = names.slice(0, 202)
    const spelt = (at: number): string => `${many[at]}e`
    const accented = (at: number): string => `${many[at]?.replace('A', 'Á')}`
    const { members } = membersOf({
      '2024-01-10': present(...many),
      ...Object.fromEntries(
        [0, 199, 200, 201].flatMap((at) => [
          [`2024-02-10 ${at}`, present(spelt(at))],
          [`2024-03-10 ${at}`, present(accented(at))],
        ]),
      ),
    })
    const known = members.map(({ person }) => person.name)
    expect(
      members.filter(({ spellings }) => spellings.length > 1).map(({ spellings }) => spellings.length),
    ).toEqual([3, 3, 2, 2])
    expect(known.filter((name) => !many.includes(name))).toEqual([spelt(200), spelt(201)])
  })
})

describe('a title', () => {
  it.each([
    [['Mr Kim Ashby', 'Kim Ashby', 'Mrs Kim Ashby'], 2],
    [['Kim Ashby', 'Mr Kim Ashby', 'Mrs Kim Ashby'], 2],
    [['Kim Ashby', 'Mr Kim Ashby', 'Mr Kim Ashby'], 1],
  ])('tells people of one name apart, whoever is met without it first: %s', (names, people) => {
    const meetings = names.map((name, at) => [`2024-0${at + 1}-10`, present(name)] as const)
    expect(listed(Object.fromEntries(meetings))).toHaveLength(people)
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
