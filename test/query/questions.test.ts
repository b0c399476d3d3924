import { describe, expect, it } from 'vitest'
import { changedPeople } from '../../src/query/changed-people.js'
import { contradictionOf } from '../../src/query/contradiction.js'
import { composeLetters } from '../../src/query/letter-plan.js'
import { everything } from '../../src/query/query.js'
import { questionsOf } from '../../src/query/questions.js'
import { select } from '../../src/query/select.js'
import { tooManyStrangers } from '../../src/query/strangers.js'
import { surePeople } from '../../src/query/sure-people.js'
import { type Meetings, ownersOf, registerOfSeries } from '../series.js'

const actions = (...lines: readonly string[]): readonly string[] => [
  '',
  ...lines.map((line) => `- [ ] ${line}`),
]

/** `Rowan = Rowan Tate: 3` */
function asked(meetings: Meetings, epha = ''): readonly string[] {
  return questionsOf(registerOfSeries(meetings, epha)).map(
    ({ written, person, weight }) => `${written.name} = ${person.name}: ${weight}`,
  )
}

const far: Meetings = {
  '2018-01-10': ['Present: Wren, Otto', ...actions('Wren to paint', 'Wren to mend', 'Otto to sing')],
  '2021-01-10': ['Present: Wren Abbott, Otto Lund', ...actions('Wren Abbott to sow')],
}

describe('what the minutes leave open', () => {
  it('is whether a first name of other years is the whole name of now, the weightiest first', () => {
    expect(asked(far)).toEqual(['Wren = Wren Abbott: 2', 'Otto = Otto Lund: 1'])
  })

  it('is nothing where both stand on one list, or more than five years lie between', () => {
    const together = { ...far, '2020-02-10': ['Present: Wren, Wren Abbott, Otto'] }
    expect(asked(together)).toEqual(['Otto = Otto Lund: 1'])
    expect(asked({ '2012-01-10': far['2018-01-10'] ?? [], '2021-01-10': far['2021-01-10'] ?? [] })).toEqual(
      [],
    )
  })

  it('is whose a first name is that two have, with the actions that wait for it', () => {
    const meetings = {
      '2021-01-10': ['Present: Pia Storm, Pia Vale', ...actions('Pia to lock the gate')],
      '2021-02-10': ['Present: Pia', ...actions('Pia to order mulch')],
    }
    expect(asked(meetings)).toEqual(['Pia = Pia Storm: 2', 'Pia = Pia Vale: 2'])
    const [first] = questionsOf(registerOfSeries(meetings))
    expect(first?.others).toEqual(['Pia Vale'])
  })

  it('is whether an owner on no roster is somebody of other years', () => {
    const meetings = {
      '2018-01-10': ['Present: Ida', ...actions('Wren to paint')],
      '2021-01-10': ['Present: Wren Abbott'],
    }
    expect(asked(meetings)).toEqual(['Wren = Wren Abbott: 1'])
  })

  it('is asked of three spellings in two questions: the third pair is answered by them', () => {
    const meetings = {
      '2021-01-10': ['Present: Peer Herholtz, Ida Moor'],
      '2021-02-10': ['Present: Peer Heerholz, Ida Moor'],
      '2021-03-10': ['Present: Peer Herholz, Ida Moor'],
    }
    const [first, second] = asked(meetings)
    expect([first, second]).toEqual(['Peer Heerholz = Peer Herholz: 0', 'Peer Herholtz = Peer Heerholz: 0'])
    expect(asked(meetings)).toHaveLength(2)
    expect(asked(meetings, 'different:\n  - [Peer Heerholz, Peer Herholz]\n')).toEqual([
      'Peer Herholtz = Peer Heerholz: 0',
    ])
  })

  it.each([
    ['a short first name', 'Rob Vane', 'Robert Vane'],
    ['a first name spelt otherwise', 'Kathryn Moor', 'Katherine Moor'],
    ['a further surname', 'Ana Lopez', 'Ana Lopez Ruiz'],
    ['a surname spelt otherwise', 'Ida Petersen', 'Ida Pedersson'],
    ['a nickname', 'Mike Vane', 'Michael Vane'],
    ['a nickname of other letters', 'Kate Moor', 'Kathryn Moor'],
    ['an initial and a surname spelt otherwise', 'I Petersen', 'Ida Pedersson'],
    ['a first name mistyped, and the surname too', 'Irmela Petersen', 'Irmella Pedersson'],
    ['a first name mistyped', 'Yaroslva', 'Yaroslav Vane'],
    ['a letter too much', 'Tilmann', 'Tilman'],
  ])('is whether two whole names are one: %s, asked once', (_, name, other) => {
    const meetings = { '2020-01-10': [`Present: ${name}`], '2020-02-10': [`Present: ${other}`] }
    expect(asked(meetings)).toHaveLength(1)
  })

  it.each([
    ['another first name', 'Rob Vane', 'Ralph Vane'],
    ['another surname', 'Ana Lopez', 'Ana Smith'],
    ['another initial', 'E Petersen', 'Ida Pedersson'],
    ['a short word more', 'Anna', 'Ann'],
    ['another word of two letters', 'Marten', 'Marvin'],
    ['another first letter', 'Hannah', 'Jannah'],
  ])('is not asked of two with %s', (_, name, other) => {
    expect(asked({ '2020-01-10': [`Present: ${name}`], '2020-02-10': [`Present: ${other}`] })).toEqual([])
  })

  it.each([
    ['GVW', 'Greta Wilmsen'],
    ['NPCH', 'Nora Chue Hale'],
  ])('is whose capitals with a letter more are: %s', (letters, name) => {
    const meetings = {
      '2020-01-10': [`Present: ${name}, Ann Fox`],
      '2020-02-10': actions(`${letters} to lock the gate`),
    }
    expect(asked(meetings)).toEqual([`${letters} = ${name}: 1`])
  })

  it.each([
    ['GVX', 'Greta Wilmsen'],
    ['GWX', 'Greta Wilmsen'],
    ['VGW', 'Greta Wilmsen'],
    ['NHPH', 'Nora Chue Hale'],
  ])('is not whose other capitals are: %s', (letters, name) => {
    const meetings = {
      '2020-01-10': [`Present: ${name}, Ann Fox`],
      '2020-02-10': actions(`${letters} to lock the gate`),
    }
    expect(asked(meetings)).toEqual([])
  })

  it('is asked no more once epha.yaml says yes or no, and the yes gives the actions to the person', () => {
    const yes = 'people: { Wren Abbott: { aliases: [Wren] } }'
    expect(asked(far, yes)).toEqual(['Otto = Otto Lund: 1'])
    expect(ownersOf(registerOfSeries(far, yes))).toContain('paint = Wren Abbott')
    const no = 'different: [[Wren, Wren Abbott]]'
    expect(asked(far, no)).toEqual(['Otto = Otto Lund: 1'])
    expect(ownersOf(registerOfSeries(far, no))).toContain('paint = Wren')
  })
})

describe('two names that epha.yaml tells apart', () => {
  const near: Meetings = {
    '2021-01-10': ['Present: Wren Abbott', ...actions('Wren Abbott to sow')],
    '2021-02-10': ['Present: Wren', ...actions('Wren to paint')],
  }

  it('are two people though the short one would be the only one near', () => {
    expect(ownersOf(registerOfSeries(near))).toContain('paint = Wren Abbott')
    for (const pair of ['[Wren, Wren Abbott]', '[Wren Abbott, Wren]'])
      expect(ownersOf(registerOfSeries(near, `different: [${pair}]`))).toContain('paint = Wren')
  })

  it('are two though they are spelt alike, in whichever spelling they are given', () => {
    const meetings = {
      '2021-01-10': ['Present: Zoe Lindquist', ...actions('Zoe Lindquist to sow')],
      '2021-02-10': ['Present: Zoe Lindqvist', ...actions('Zoe Lindqvist to paint')],
    }
    const names = (epha: string) =>
      registerOfSeries(meetings, epha).membership.members.map(({ person }) => person.name)
    expect(names('')).toHaveLength(1)
    expect(names('different: [[Zoë Lindqvist, Zoe Lindquist]]')).toEqual(['Zoe Lindquist', 'Zoe Lindqvist'])
  })

  it('leave the short one to the other whom it fits', () => {
    const meetings = {
      '2021-01-10': ['Present: Pia Storm, Pia Vale'],
      '2021-02-10': ['Present: Pia', ...actions('Pia to order mulch')],
    }
    expect(ownersOf(registerOfSeries(meetings, 'different: [[Pia, Pia Storm]]'))).toEqual([
      'order mulch = Pia Vale',
    ])
  })
})

describe('an answer', () => {
  const meetings: Meetings = {
    '2018-01-10': ['Present: Rowan Tate, Ida Moor'],
    '2018-02-10': ['Present: Rowan, Ida Moor'],
    '2020-06-10': ['Present: Rowan, Ida Moor', ...actions('Rowan to paint')],
    '2022-06-10': ['Present: Rowan Mills, Ida Moor'],
  }

  it('is contradicted where the name is somebody else’s at another meeting, or both stand on one list', () => {
    const register = registerOfSeries(meetings)
    const found = questionsOf(register).map((question) => [
      question.person.name,
      contradictionOf(question, [], register),
    ])
    expect(found).toEqual([
      ['Rowan Mills', { kind: 'another', name: 'Rowan Tate', place: { path: '2018-02-10.md', line: 3 } }],
      ['Rowan Tate', null],
    ])
    const [question] = questionsOf(register)
    const lists = question?.written.lists ?? []
    expect(question && contradictionOf(question, lists, register)).toMatchObject({ kind: 'one list' })
  })
})

describe('letters', () => {
  const lettersOf = (meetings: Meetings, epha = '') => {
    const register = registerOfSeries(meetings, epha)
    const listing = select(register, {
      query: everything,
      today: '2021-06-20',
      sort: [],
      groupBy: null,
      limit: null,
      confidential: false,
    })
    const { letters, unreached } = composeLetters(register, listing)
    return { to: letters.map(({ person }) => person.name), unreached }
  }

  it('go to nobody of whom it is open who this is, and the clerk is told with the names that fit', () => {
    const { to, unreached } = lettersOf(far)
    expect(to).toEqual(['Wren Abbott'])
    expect(unreached).toMatchObject([
      { why: 'open', key: 'Wren', could: ['Wren Abbott'], ids: ['2018-01-10/h1.1', '2018-01-10/h1.2'] },
      { why: 'open', key: 'Otto', could: ['Otto Lund'] },
    ])
  })

  it('go out once it is said', () => {
    expect(lettersOf(far, 'different: [[Wren, Wren Abbott]]').to).toEqual(['Wren', 'Wren Abbott'])
  })
})

describe('who is sure', () => {
  const meetings: Meetings = {
    '2020-01-10': ['Present: Iris Holm (IH), Tom Reeve, Maple, Zoë Lindqvist'],
    '2020-02-10': ['Present: IH, Tom, Maple, Zoe Lindquist'],
  }

  it('is printed in full; initials beside the name and other spellings go with it, first names do not', () => {
    expect(surePeople(registerOfSeries(meetings), [])).toEqual([
      { key: 'IH', name: 'Iris Holm', aliases: [] },
      { key: 'Tom Reeve', name: 'Tom Reeve', aliases: [] },
      { key: 'Zoe Lindquist', name: 'Zoe Lindquist', aliases: ['Zoë Lindqvist'] },
    ])
  })

  it('is left alone where the roster has all of it already', () => {
    const register = registerOfSeries(meetings, 'people: { IH: Iris Holm, Tom Reeve: , Zoe Lindquist: }')
    const names = surePeople(
      register,
      register.people.filter(({ onRoster }) => onRoster),
    ).map(({ name }) => name)
    expect(names).not.toContain('Iris Holm')
  })

  it('changes nobody: whoever would be somebody else by a new line of the roster is found', () => {
    const before = registerOfSeries({
      '2003-01-10': ['Present: RT', ...actions('RT to paint')],
      '2021-01-10': ['Present: Rowan Tate, Ida Moss', ...actions('Rowan Tate to sing')],
    })
    const after = registerOfSeries(
      {
        '2003-01-10': ['Present: RT', ...actions('RT to paint')],
        '2021-01-10': ['Present: Rowan Tate, Ida Moss', ...actions('Rowan Tate to sing')],
      },
      'people: { Rowan Tate: , Ida Moss: }',
    )
    expect([...changedPeople(before, after)].sort()).toEqual(['RT', 'Rowan Tate'])
    expect([...changedPeople(before, before)]).toEqual([])
  })
})

it('owners on no roster are worth a word from the sixth on', () => {
  const handles = ['@zed', '@yak', '@xen', '@wim', '@vic', '@uma']
  const withOwners = (owners: readonly string[]) =>
    tooManyStrangers(
      registerOfSeries({
        '2021-01-10': ['Present: Ida', ...actions(...owners.map((owner) => `${owner} to dig`))],
      }),
    )
  expect(withOwners(handles.slice(1))).toBeNull()
  expect(withOwners(handles)).toBe(6)
  expect(withOwners([...handles.slice(1), '@Zed', '@zed'])).toBe(6)
})
