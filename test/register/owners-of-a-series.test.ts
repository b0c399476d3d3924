import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne, rostersOf } from '../../src/register/roster/rosters.js'

/** `date: lines` of each meeting; owners of all actions, `words = owner`. */
function owned(meetings: Readonly<Record<string, readonly string[]>>, epha = ''): readonly string[] {
  const settings = readSettings(epha, 'epha.yaml')
  const documents = Object.entries(meetings).map(([date, lines]) => {
    const file = { path: `${date}.md`, text: `# Board, ${date}\n\n${lines.join('\n')}\n` }
    return parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${date}.md` })
  })
  const rosters = rostersOf(
    documents.map(({ names }) => names),
    settings,
  )
  const minutes = documents.map((document) =>
    recognise(document, settings, rosters.get(document.path) ?? rosterOfOne(document.names, settings)),
  )
  const { actions, people } = buildRegister(minutes, settings)
  const nameOf = (key: string): string => people.find((person) => person.key === key)?.name ?? key
  return actions.map(
    ({ text, owners }) => `${text} = ${owners.map(({ key }) => nameOf(key)).join(', ') || 'nobody'}`,
  )
}

const list = (...lines: readonly string[]): readonly string[] => [
  '## Actions',
  '',
  ...lines.map((line) => `- ${line}`),
]

describe('whoever only other minutes name', () => {
  const january = ['Present: Mark Ellis, Grant Bell, Rowan Tate']

  it.each([
    'Mark the boxes for the sale',
    'Grant applications are to be read',
    'Rowan trees need a stake',
    'Grant money for the hall',
    'Mark time until spring',
  ])('does not own what begins with a word like a first name: %s', (words) => {
    expect(owned({ '2024-01-10': january, '2024-02-10': list(words) })).toEqual([`${words} = nobody`])
  })

  it.each([
    ['Rowan to bring tea', 'bring tea'],
    ['Rowan will bring tea', 'bring tea'],
    ['Rowan: bring tea', 'bring tea'],
    ['Rowan - bring tea', 'bring tea'],
    ['[Rowan] bring tea', 'bring tea'],
    ['RT to bring tea', 'bring tea'],
    ['Rowan Tate bring tea', 'bring tea'],
    ['bring tea (Rowan)', 'bring tea'],
  ])('owns what a sign gives: %s', (line, words) => {
    expect(owned({ '2024-01-10': january, '2024-02-10': list(line) })).toEqual([`${words} = Rowan Tate`])
  })

  it('comes after whom the meeting names itself', () => {
    const meetings = {
      '2024-01-10': ['Present: Rowan Tate'],
      '2024-02-10': ['Present: Rowan Moss', '', ...list('Rowan to bring tea')],
    }
    expect(owned(meetings)).toEqual(['bring tea = Rowan Moss'])
  })

  it('is nearer within 200 days than within 500', () => {
    const meetings = {
      '2023-01-10': ['Present: Rowan Moss'],
      '2023-12-10': ['Present: Rowan Tate'],
      '2024-02-10': list('Rowan to bring tea'),
    }
    expect(owned(meetings)).toEqual(['bring tea = Rowan Tate'])
  })

  it('is nobody after 500 days', () => {
    expect(
      owned({ '2022-01-10': ['Present: Rowan Tate'], '2024-02-10': list('Rowan to bring tea') }),
    ).toEqual(['bring tea = Rowan'])
  })

  it('is left open where two are as near', () => {
    const meetings = {
      '2024-01-10': ['Present: Rowan Moss, Rowan Tate'],
      '2024-02-10': list('Rowan to bring tea'),
    }
    expect(owned(meetings)).toEqual(['bring tea = Rowan'])
  })
})

describe('whom the series only meets later', () => {
  const later = ['Present: Rowan Tate, Mila Frost']

  it.each([
    ['Present: Mila Frost', 'Rowan to bring tea'],
    ['Present: Mila Frost, Ole Brand', 'Rowan: bring tea'],
    ['Present: Mila Frost\n\nApologies: Ole Brand', 'Rowan - bring tea'],
    ['Apologies: Mila Frost', 'bring tea (Rowan)'],
  ])('does not own by a short form what those %s leave to somebody: %s', (attendance, line) => {
    const owners = owned({ '2024-01-10': [attendance, '', ...list(line)], '2024-02-10': later })
    expect(owners.join()).not.toContain('Rowan Tate')
  })

  it.each([
    ['by the whole name', ['Present: Mila Frost', '', ...list('Rowan Tate to bring tea')]],
    ['where nobody says who was there', list('Rowan to bring tea')],
    ['on a list by the first name', ['Present: Rowan, Mila', '', ...list('Rowan to bring tea')]],
    [
      'whom the text has in full',
      ['Present: Mila Frost', '', 'Rowan Tate spoke of tea.', '', ...list('Rowan to bring tea')],
    ],
  ])('owns it all the same %s', (_, lines) => {
    expect(owned({ '2024-01-10': lines, '2024-02-10': later })).toEqual(['bring tea = Rowan Tate'])
  })

  it.each([
    ['mokka to bring tea', 'mokka, Mila'],
    ['mokka: bring tea', 'mokka, Mila'],
    ['Mokka to bring tea', 'Mokka, Mila'],
    ['bring tea (mokka)', 'mokka, Mila'],
  ])('owns it by a nickname, which is the whole name: %s', (line, listed) => {
    const meetings = {
      '2024-01-10': ['Present: Mila, Ole', '', ...list(line)],
      '2024-02-10': [`Present: ${listed}`, '', 'Tea is kept by mokka and Mila.'],
    }
    expect(owned(meetings)[0]?.toLowerCase()).toBe('bring tea = mokka')
  })

  it('owns it by initials', () => {
    const january = ['Present: Mila Frost', '', ...list('RT to bring tea')]
    expect(owned({ '2024-01-10': january, '2024-02-10': later })).toEqual(['bring tea = Rowan Tate'])
  })

  it('owns by the first name what is left to somebody met before, who is away', () => {
    const lines = ['Present: Mila Frost', '', ...list('Rowan to bring tea')]
    expect(owned({ '2024-01-10': later, '2024-02-10': lines })).toEqual(['bring tea = Rowan Tate'])
  })
})

describe('of two whom other minutes name', () => {
  const january = ['Present: Rowan Tate, Rowan Moss, Mila Frost']

  it.each([
    ['Present: Mila Frost', '', 'Tea (coordinator: Rowan Moss) went well.'],
    ['Tea: Rowan Moss'],
    ['Rowan Moss has left the key.'],
  ])('whoever the text has in full goes first: %s', (...text) => {
    const february = [...text, '', ...list('Rowan to bring tea')]
    expect(owned({ '2024-01-10': january, '2024-02-10': february })).toEqual(['bring tea = Rowan Moss'])
  })

  it.each([['Rowan Moss and Rowan Tate spoke.'], ['Rowan Mossop spoke.'], ['Tea went well.']])(
    'nobody is chosen where it has both, or neither: %s',
    (text) => {
      const february = [text, '', ...list('Rowan to bring tea')]
      expect(owned({ '2024-01-10': january, '2024-02-10': february })).toEqual(['bring tea = Rowan'])
    },
  )

  it('nobody is chosen where the list has the one and the text the other', () => {
    const meetings = {
      '2024-01-10': ['Present: Rowan Tate, Mila Frost'],
      '2024-02-10': ['Present: Rowan, Mila', '', 'Tea: Rowan Moss', '', ...list('Rowan to bring tea')],
      '2024-09-20': ['Present: Rowan Moss, Mila Frost'],
    }
    expect(owned(meetings)).toEqual(['bring tea = Rowan'])
  })
})

describe('the very same words of one first name', () => {
  it.each(['Rowan to bring tea', 'Rowan: bring tea', 'bring tea (Rowan)'])(
    'are left open where two meetings mean two people: %s',
    (line) => {
      const meetings = {
        '2024-01-10': ['Present: Rowan Tate', '', ...list(line)],
        '2024-02-10': ['Present: Rowan Moss', '', ...list(line)],
      }
      expect(owned(meetings)).toEqual(['bring tea = Rowan'])
    },
  )

  it('are two people with two years between them, or by their whole names', () => {
    const january = ['Present: Rowan Tate', '', ...list('Rowan to bring tea')]
    const other = ['Present: Rowan Moss', '', ...list('Rowan to bring tea')]
    const both = ['bring tea = Rowan Tate', 'bring tea = Rowan Moss']
    expect(owned({ '2021-01-10': january, '2024-02-10': other })).toEqual(both)
    const inFull = ['Present: Rowan Moss', '', ...list('Rowan Moss to bring tea')]
    expect(owned({ '2024-01-10': january, '2024-02-10': inFull })).toEqual(both)
  })
})

describe('of two whom the meeting itself names', () => {
  it('whoever is there goes before whoever sent apologies', () => {
    const lines = [
      'Present: Rowan Moss, Ella Lind',
      'Apologies: Rowan Tate',
      '',
      ...list('Rowan to bring tea'),
    ]
    expect(owned({ '2024-01-10': lines })).toEqual(['bring tea = Rowan Moss'])
  })

  it('nobody is chosen where both are there', () => {
    const lines = ['Present: Rowan Moss, Rowan Tate', '', ...list('Rowan to bring tea')]
    expect(owned({ '2024-01-10': lines })).toEqual(['bring tea = Rowan'])
  })

  it.each([
    ['Zoe Capek', 'Zoë Čapek'],
    ['Anna Lindberg', 'Anna Lindburg'],
    ['Jose Pinto', 'José Pinto'],
  ])('two spellings on one list are two people: %s, %s', (one, other) => {
    const lines = [
      `Present: ${one}, ${other}`,
      '',
      ...list(`${one} to open the shed`, `${other} to shut the shed`),
    ]
    expect(owned({ '2024-01-10': lines })).toEqual([`open the shed = ${one}`, `shut the shed = ${other}`])
  })
})

describe('initials that the settings give to one person and the minutes to another', () => {
  const epha = 'people: { RH: Ralph Holloway, TR: Terry Reynolds }'

  it.each([
    ['on the list', ['Present: Richard Hopkins (RH)']],
    ['in the text, and bare on the list', ['Present: RH', '', 'Richard Hopkins (RH) spoke of the roof.']],
    ['before the name, and bare on the list', ['Present: RH', '', '[RH] Richard Hopkins spoke of the roof.']],
  ])('are the one whom the minutes print them for: %s', (_, lines) => {
    expect(owned({ '2024-01-10': [...lines, '', ...list('RH to mend the roof')] }, epha)).toEqual([
      'mend the roof = Richard Hopkins',
    ])
  })

  it('are the one of the settings in minutes that print them for nobody', () => {
    const meetings = {
      '2024-01-10': ['Present: Richard Hopkins (RH)'],
      '2024-02-10': ['Present: RH', '', ...list('RH to mend the roof')],
    }
    expect(owned(meetings, epha)).toEqual(['mend the roof = Ralph Holloway'])
  })

  it('are who was in post on that day', () => {
    const posts =
      'people: { A1: { name: Ann Fox, aliases: [AF], until: 2023-12-31 }, A2: { name: Al Finch, aliases: [AF], from: 2024-01-01 } }'
    const meetings = { '2023-12-31': list('AF to count the keys'), '2024-01-01': list('AF to oil the locks') }
    expect(owned(meetings, posts)).toEqual(['count the keys = Ann Fox', 'oil the locks = Al Finch'])
  })
})

describe('the office of somebody', () => {
  it('is the one that the latest minutes print', () => {
    const settings = readSettings('', 'epha.yaml')
    const files = [
      ['2024-01-10', 'Present: Rowan Tate (Chair)'],
      ['2024-03-10', 'Present: Rowan Tate (Treasurer)'],
      ['2024-02-10', 'Present: Rowan Tate (Clerk)'],
    ].map(([date, line]) => {
      const file = { path: `${date}.md`, text: `# Board, ${date}\n\n${line}\n` }
      return parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${date}.md` }).names
    })
    const roles = [...rostersOf(files, settings).values()].flatMap(({ own }) => own.map(({ role }) => role))
    expect(roles).toEqual(['Treasurer', 'Treasurer', 'Treasurer'])
  })
})

describe('a stranger whom the series says what to do', () => {
  const twice = ['ACTION: Todd to call the mill', '', '- Todd will write to the trust']
  const owner = (end: string, earlier: readonly string[]) =>
    owned({ '2024-01-10': earlier, '2024-02-10': list(end) }).at(-1)

  it.each(['Book the hall (Todd)', 'Book the hall – Todd', 'Todd: book the hall', 'Todd – book the hall'])(
    'owns what has the name at its beginning or its end: %s',
    (line) => {
      expect(owner(line, twice)).toMatch(/ = Todd$/)
      expect(owner(line, twice.slice(0, 1))).toMatch(/ = nobody$/)
    },
  )

  it.each([
    ['twice with a label', ['**TODO:** \u00a0Todd will call', '', 'Actions – Todd should write'], 'Todd'],
    [
      'three times, at the beginning of lines',
      ['Todd will call', '', 'Todd should write', '', 'Todd will go'],
      'Todd',
    ],
    ['only twice, at the beginning of lines', ['Todd will call', '', 'Todd should write'], 'nobody'],
    ['behind what is no label', ['Item: Todd to call', '', 'Item: Todd to write'], 'nobody'],
    ['within lines', ['We ask Todd to call', '', 'We ask Todd to write'], 'nobody'],
    ['what is done to a thing', ['- Todd to be moved', '- Todd to be sold'], 'nobody'],
  ])('is said so %s', (_, earlier, name) => {
    expect(owner('Book the hall (Todd)', earlier)).toMatch(new RegExp(` = ${name}$`))
  })

  it('is a thing where the series writes the word small', () => {
    const motions = ['- Motion to adjourn', '', '- Motion to approve the accounts', '']
    expect(owner('Book the hall (Motion)', motions)).toMatch(/ = Motion$/)
    expect(owner('Book the hall (Motion)', [...motions, 'Then a motion was carried.'])).toMatch(/ = nobody$/)
  })
})
