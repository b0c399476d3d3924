import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

type Row = readonly string[]

/** What is read of a table below the attendance of the rowing club. */
function actionsOf(header: Row, rows: readonly Row[]): readonly string[] {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`
  const table = [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
  const text = `# Rowing club, 2024-03-05\n\nPresent: Ada Reed (AR), Ben Marsh (BM), Cy Lowe (CL)\n\n${table}\n`
  const context = { alone: true, absolutePath: '/minutes/rowing.md' }
  const document = parseDocument({ path: 'rowing.md', text }, defaultSettings, context)
  return recogniseAlone(document, defaultSettings).entries.map(({ owners, text: words, due, item }) =>
    [
      item?.number ?? '-',
      owners.map(({ key }) => key).join('/'),
      words,
      ...(due ? [due.date ?? due.written] : []),
    ].join(' | '),
  )
}

const boats = 'The boats were counted and two of them leak.<br>It was late when all of them were dry again.'
const oars = 'Four oars are cracked. Ben Marsh would ask the joiner for a price for all of them.'
const gate = 'The gate sticks in the rain and nobody can lock it. Ada Reed will plane it before the regatta.'

const read = ['2 | BM | ask the joiner for a price for all of them', '3 | AR | plane it before the regatta']

describe('who stands to the right of what was said has something to do', () => {
  it.each<[string, Row]>([
    ['Who', ['Point', 'Discussion', 'Who']],
    ['Initials', ['Minute', '', 'Initials']],
    ['Responsible', ['Ref', 'Notes', 'Responsible']],
    ['Owner', ['No', 'What was said', 'Owner']],
    ['nothing', ['', '', '']],
  ])('below a column called %s', (_, header) => {
    const rows = [
      ['1', boats, ''],
      ['2', oars, 'BM'],
      ['3', gate, 'AR'],
      ['4', boats, ''],
    ]
    expect(actionsOf(header, rows)).toEqual(read)
  })

  it('with the days of a column of their own', () => {
    const rows = [
      ['1', boats, '', ''],
      ['2', oars, 'BM', '2 April 2024'],
      ['3', gate, 'AR', 'next meeting'],
    ]
    expect(actionsOf(['Point', 'Discussion', 'Who', 'By when'], rows)).toEqual([
      `${read[0]} | 2024-04-02`,
      `${read[1]} | next meeting`,
    ])
  })

  it('below a column that is called otherwise, where days stand beside it', () => {
    const rows = [
      ['2', oars, 'BM', '2 April 2024'],
      ['3', gate, 'AR', '9 April 2024'],
    ]
    expect(actionsOf(['Point', 'Discussion', 'Member', 'By when'], rows)).toEqual([
      `${read[0]} | 2024-04-02`,
      `${read[1]} | 2024-04-09`,
    ])
  })

  it('with the days behind the owners', () => {
    const rows = [
      ['1.', boats, ''],
      ['2.', oars, 'BM / 2 April 2024'],
      ['3.', gate, 'AR – next meeting'],
    ]
    expect(actionsOf(['Ref', 'Minute', 'Owner / due'], rows)).toEqual([
      `${read[0]} | 2024-04-02`,
      `${read[1]} | next meeting`,
    ])
  })

  it('whose words stand in a column between, where that is filled for nobody else', () => {
    const rows = [
      ['1. Boats', boats, '', '', ''],
      ['2. Oars', oars, 'Get a price for the oars', 'BM', 'asap'],
      ['3. Gate', gate, 'Plane the gate', 'AR, CL', '5 May 2024'],
    ]
    expect(actionsOf(['Agenda item', 'Key points', 'Outcome', 'Responsible', 'Timescale'], rows)).toEqual([
      '2 | BM | Get a price for the oars | asap',
      '3 | AR/CL | Plane the gate | 2024-05-05',
    ])
  })
})

describe('nobody has anything to do', () => {
  it.each<[string, Row, readonly Row[]]>([
    [
      'who spoke',
      ['Subject', 'Discussion', 'Speaker'],
      [
        ['Boats', boats, 'BM'],
        ['Gate', boats, 'AR'],
      ],
    ],
    [
      'who led each item',
      ['No', 'Discussion', 'Led by'],
      [
        ['1', boats, ''],
        ['2', boats, 'AR'],
        ['3', boats, ''],
      ],
    ],
    [
      'who spoke first',
      ['Who', 'Discussion'],
      [
        ['AR', boats],
        ['', boats],
        ['', boats],
      ],
    ],
    [
      'initials of whoever spoke',
      ['No', 'Discussion', ''],
      [
        ['1', boats, 'AR'],
        ['2', boats, 'BM'],
      ],
    ],
    [
      'who led each item on which day',
      ['No', 'Discussion', 'Lead', 'When'],
      [
        ['1', boats, '', ''],
        ['2', boats, 'AR', '3 March 2024'],
        ['3', boats, '', ''],
      ],
    ],
    [
      'a rota',
      ['Day', 'Duty', 'Who'],
      [
        ['2 April', 'Open the shed', 'BM'],
        ['9 April', 'Lock it', 'AR'],
      ],
    ],
    [
      'trips',
      ['Trip', 'Leader', 'When'],
      [
        ['The weir', 'Ben Marsh', '3 May'],
        ['The lock', 'Ada Reed', '9 June'],
      ],
    ],
    [
      'who was there',
      ['Name', 'Initials', 'Boat'],
      [
        ['Ada Reed', 'AR', 'Swift'],
        ['Ben Marsh', 'BM', 'Heron'],
      ],
    ],
    [
      'names of nobody',
      ['No', 'Discussion', ''],
      [
        ['1', boats, 'Swift'],
        ['2', boats, ''],
        ['3', boats, ''],
      ],
    ],
    [
      'words',
      ['No', 'Discussion', 'Who'],
      [
        ['1', boats, 'whoever has time'],
        ['2', boats, ''],
        ['3', boats, ''],
      ],
    ],
  ])('in a table of %s', (_, header, rows) => {
    expect(actionsOf(header, rows)).toEqual([])
  })
})
