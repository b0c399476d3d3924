import { describe, expect, it } from 'vitest'
import type { Spelling } from '../../src/model/member.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { whoIsWho } from '../../src/register/roster/rosters.js'

/** Who is who in minutes, `date: lines` of each meeting. */
function membersOf(meetings: Readonly<Record<string, readonly string[]>>, epha = '') {
  const settings = readSettings(epha, 'epha.yaml')
  const names = Object.entries(meetings).map(([date, lines]) => {
    const file = { path: `${date}.md`, text: `# Board, ${date}\n\n${lines.join('\n')}\n` }
    return parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${date}.md` }).names
  })
  return whoIsWho(names, settings).membership(() => true)
}

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

  it('keeps a first name that two have open, with both of them', () => {
    const { open } = membersOf({
      '2020-01-10': ['Present: Iris Holm, Iris Vane'],
      '2020-02-10': ['Present: Iris'],
    })
    expect(open).toMatchObject([
      {
        written: 'Iris',
        could: ['Iris Holm', 'Iris Vane'],
        meetings: 1,
        place: { path: '2020-02-10.md', line: 3 },
      },
    ])
  })
})
