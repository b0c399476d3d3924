import { describe, expect, it } from 'vitest'
import type { Spelling } from '../../src/model/member.js'
import { membersOf } from './members.js'

function reasonIn({ written, reason, meetings }: Spelling): string {
  const days = reason.code === 'only-one-near' ? ` ${reason.days ?? 'ever'}` : ''
  return `${written}: ${reason.code}${days}, ${meetings}`
}

function reasonsOf(meetings: Readonly<Record<string, readonly string[]>>, epha = ''): readonly string[] {
  return membersOf(meetings, epha).members.map(
    ({ person, spellings }) => `${person.name} = ${spellings.map(reasonIn).join('; ')}`,
  )
}

describe('why two spellings are one person', () => {
  it('tells initials beside the name, a first name within 200 days and one within 500 apart', () => {
    expect(
      reasonsOf({
        '2020-01-10': ['Present: Iris Holm (IH), Tom Reeve'],
        '2020-02-10': ['Present: IH, Tom'],
        '2021-04-10': ['Present: Iris'],
      }),
    ).toEqual([
      'Iris Holm = Iris Holm: in-full, 1; IH: only-one-near 200, 2; Iris: only-one-near 500, 1',
      'Tom Reeve = Tom Reeve: in-full, 1; Tom: only-one-near 200, 1',
    ])
  })

  it('tells a name that is spelt with another letter, a name of epha.yaml and one that nobody prints in full', () => {
    expect(
      reasonsOf(
        {
          '2020-01-10': ['Present: Zoë Lindqvist, Maple, Pia'],
          '2020-02-10': ['Present: Zoe Lindquist, Maple, Pia'],
          '2020-03-10': ['Present: Zoë Lindqvist, Maple, Pia'],
        },
        'people: { PS: { name: Pia Storm, aliases: [Pia] } }',
      ),
    ).toEqual([
      'Pia Storm = Pia: settings, 3',
      'Zoë Lindqvist = Zoë Lindqvist: in-full, 2; Zoe Lindquist: spelt-alike, 1',
      'Maple = Maple: as-printed, 3',
    ])
  })

  it('knows a first name of epha.yaml in a series that never prints it in full', () => {
    expect(reasonsOf({ '2020-01-10': ['Present: Iris, Tom Reeve'] }, 'people: { IH: Iris Holm }')).toEqual([
      'Iris Holm = Iris: only-one-near 200, 1',
      'Tom Reeve = Tom Reeve: in-full, 1',
    ])
  })

  it('tells the weakest reason that any of its places needs, in whatever order they stand', () => {
    expect(
      reasonsOf({
        '2019-02-10': ['Present: Iris'],
        '2020-05-10': ['Present: Iris'],
        '2020-06-10': ['Present: Iris Holm'],
        notes: ['Present: Tom'],
        '2020-07-10': ['Present: Tom, Iris'],
        '2020-08-10': ['Present: Tom Reeve'],
      }),
    ).toEqual([
      'Iris Holm = Iris Holm: in-full, 1; Iris: only-one-near 500, 3',
      'Tom Reeve = Tom Reeve: in-full, 1; Tom: only-one-near ever, 2',
    ])
    const besideAndNear = ['Iris Holm = Iris Holm: in-full, 1; IH: only-one-near 200, 2']
    expect(reasonsOf({ '2020-01-10': ['Present: Iris Holm (IH)'], '2020-02-10': ['Present: IH'] })).toEqual(
      besideAndNear,
    )
    expect(reasonsOf({ '2020-01-10': ['Present: IH'], '2020-02-10': ['Present: Iris Holm (IH)'] })).toEqual(
      besideAndNear,
    )
    const epha = 'people: { IH: Iris Holm }'
    const besideAndSettings = ['Iris Holm = Iris Holm: settings, 1; IH: beside-name, 2']
    expect(
      reasonsOf({ '2020-01-10': ['Present: Iris Holm (IH)'], '2020-02-10': ['Present: IH'] }, epha),
    ).toEqual(besideAndSettings)
    expect(
      reasonsOf({ '2020-01-10': ['Present: IH'], '2020-02-10': ['Present: Iris Holm (IH)'] }, epha),
    ).toEqual(besideAndSettings)
  })

  it('tells a name beside the same handle, and one that is printed otherwise, the most frequent after the name', () => {
    expect(
      reasonsOf({
        '2020-01-10': ['Present: Mel Orchard (@melorchard)'],
        '2020-02-10': ['Present: Melanie Orchard (@melorchard)'],
        '2020-03-10': ['Present: Melanie Orchard'],
        '2020-04-10': ['Present: Melanie Orchard'],
      }),
    ).toEqual([
      'Melanie Orchard = Melanie Orchard: in-full, 3; @melorchard: beside-name, 2; Mel Orchard: same-handle, 1',
    ])
  })

  it('gives the days, the files and the lines of lists on which somebody stands', () => {
    const [iris] = membersOf({
      '2020-01-10': ['Present: Iris Holm, Tom Reeve'],
      '2020-05-10': ['Present: Tom Reeve', 'Apologies: Iris'],
    }).members
    expect(iris).toMatchObject({
      seen: { first: '2020-01-10', last: '2020-05-10' },
      meetings: 2,
      lists: [
        { path: '2020-01-10.md', line: 3 },
        { path: '2020-05-10.md', line: 4 },
      ],
    })
  })

  it('tells the first and the last day, in whatever order the files are given', () => {
    const meetings = { '2020-06': ['Present: Iris Holm'], '2020-02-10': ['Present: Iris Holm'] }
    const [iris] = membersOf({
      notes: ['Present: Iris Holm'],
      ...meetings,
      '2020-04': ['Present: Iris Holm'],
    }).members
    expect(iris?.seen).toEqual({ first: '2020-02-10', last: '2020-06' })
    expect(iris?.meetings).toBe(4)
    expect(iris?.spellings[0]?.place).toEqual({ path: 'notes.md', line: 3 })
    expect(membersOf({ notes: ['Present: Iris Holm'] }).members[0]?.seen).toBeNull()
    expect(membersOf({ '2020-02-10': ['Present: Iris Holm'] }).members[0]?.seen).toEqual({
      first: '2020-02-10',
      last: '2020-02-10',
    })
  })

  it('gives no list where only a sentence names somebody', () => {
    const { members } = membersOf({
      '2020-01-10': ['Present: Tom Reeve', '', 'Rose Hale (RH) agreed with this.'],
    })
    const rose = members.find(({ person }) => person.name === 'Rose Hale')
    expect(rose).toMatchObject({ person: { name: 'Rose Hale' }, attended: false, meetings: 1, lists: [] })
  })

  it('counts a file once, however often it names somebody, and its first line', () => {
    const [tom] = membersOf({
      '2020-01-10': ['Present: Tom Reeve (TR)', '', 'Chair: Tom Reeve (TR)'],
    }).members
    expect(tom).toMatchObject({ meetings: 1, attended: true })
    expect(tom?.spellings).toMatchObject([
      { written: 'Tom Reeve', meetings: 1, place: { line: 3 } },
      { written: 'TR', meetings: 1, place: { line: 3 } },
    ])
  })

  it('has everybody of epha.yaml, met or not, and nobody else whom no file of the register names', () => {
    const meetings = {
      '2020-01-10': ['Present: Iris Holm, Iris Vane'],
      '2020-02-10': ['Present: Iris, Tom Reeve'],
    }
    const { members, open } = membersOf(meetings, 'people: { AF: Ann Fox }', (path) => path < '2020-02')
    expect(members.map(({ person }) => person.name)).toEqual(['Ann Fox', 'Iris Holm', 'Iris Vane'])
    expect(members[0]).toMatchObject({ spellings: [], seen: null, meetings: 0, attended: false, lists: [] })
    expect(open).toEqual([])
  })

  it('keeps a first name that two have open, with both of them', () => {
    const { open } = membersOf({
      '2020-01-10': ['Present: Iris Holm, Iris Vane'],
      '2020-02-10': ['Present: Iris'],
      '2020-03-10': ['', 'Apologies: IRIS'],
      '2020-04': ['Present: Tom Reeve', '', 'Iris: we oil it.', '', 'Iris: then we wait.'],
    })
    expect(open).toEqual([
      {
        written: 'Iris',
        could: ['Iris Holm', 'Iris Vane'],
        meetings: 2,
        place: { path: '2020-02-10.md', line: 3 },
        seen: { first: '2020-02-10', last: '2020-03-10' },
        lists: [
          { path: '2020-02-10.md', line: 3, list: expect.any(Number) },
          { path: '2020-03-10.md', line: 4, list: expect.any(Number) },
        ],
      },
    ])
  })
})
