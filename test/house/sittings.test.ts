import { describe, expect, test } from 'vitest'
import { sectionsOf } from '../../src/house/sections.js'
import { sittingsIn } from '../../src/house/sittings.js'
import { readMinutes } from '../../src/index.js'
import type { AgendaItem } from '../../src/model/meeting.js'
import type { Minutes } from '../../src/model/minutes.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'

describe('the place and the area of a day', () => {
  test.each<readonly [string, readonly string[], readonly object[]]>([
    [
      'are without the time, which stands before the place',
      ['West: 13 June 2011, 9.30 am, Town Hall'],
      [{ area: 'West', date: '2011-06-13', venue: 'Town Hall' }],
    ],
    [
      'are without the time, which stands before the day',
      ['West, 14:00, 13 June 2011 at the Mill'],
      [{ area: 'West', date: '2011-06-13', venue: 'the Mill' }],
    ],
    [
      'are without the time on the line below',
      ['West', '13 June 2011', '7pm, The Mill', 'East', '14 June 2011', '7 pm, The Hall'],
      [
        { area: 'West', date: '2011-06-13', venue: 'The Mill' },
        { area: 'East', date: '2011-06-14', venue: 'The Hall' },
      ],
    ],
    [
      'are without signs at their edges',
      ['– West –: 13 June 2011 – (The Mill).'],
      [{ area: 'West', date: '2011-06-13', venue: '(The Mill)' }],
    ],
    [
      'are no area where it is the name of a meeting',
      ['Next meeting: 13 June 2011'],
      [{ date: '2011-06-13' }],
    ],
    [
      'are no area where it is as long as a sentence',
      [`${'We meet in the west of the town '.repeat(2)}13 June 2011`],
      [{ date: '2011-06-13' }],
    ],
    [
      'are no place where it is as long as a sentence',
      [`West: 13 June 2011 ${'where all of us have met before and will meet again '.repeat(2)}`],
      [{ area: 'West', date: '2011-06-13' }],
    ],
    [
      'are not those of a conference above',
      ['Conference', '13 June 2011', 'East', '14 June 2011'],
      [{ area: 'East', date: '2011-06-14' }],
    ],
    [
      'are of one line each where the first has both',
      ['West: 13 June 2011', 'The Mill', 'East: 14 June 2011', 'The Hall'],
      [
        { area: 'West', date: '2011-06-13', venue: 'The Mill' },
        { area: 'East', date: '2011-06-14', venue: 'The Hall' },
      ],
    ],
    [
      'are not said by what only counts the days',
      ['13 June 2011', 'The Mill', '14 June 2011', 'The Hall'],
      [
        { date: '2011-06-13', venue: 'The Mill' },
        { date: '2011-06-14', venue: 'The Hall' },
      ],
    ],
  ])('%s', (_, lines, sittings) => {
    expect(sittingsIn(lines, null)).toEqual(sittings)
  })
})

describe('the lines of a document, item by item', () => {
  const sections = (text: string, items?: readonly AgendaItem[]) => {
    const document = parseDocument({ path: 'a.md', text }, defaultSettings, {
      alone: true,
      absolutePath: '/a.md',
    })
    const minutes: Minutes = readMinutes({ path: 'a.md', text })
    return sectionsOf(document, { ...minutes, agenda: items ?? minutes.agenda }).map(({ item, lines }) => [
      item?.number ?? null,
      ...lines,
    ])
  }

  test('begin with those before the first, the title among them', () => {
    expect(sections('# Choir\n\nWe met.\n\n## 1. Scores\n\n  Torn.\n\n## 2. Robes\n\nOld.\n')).toEqual([
      [null, '# Choir', 'We met.'],
      ['1', '## 1. Scores', 'Torn.'],
      ['2', '## 2. Robes', 'Old.'],
    ])
  })

  test('have sub-items in their item', () => {
    expect(sections('## 4. Scores\n\nTorn.\n\n### a) Old ones\n\nBurnt.\n\n## 5. Robes\n')).toEqual([
      [null],
      ['4', '## 4. Scores', 'Torn.', '### a) Old ones', 'Burnt.'],
      ['5', '## 5. Robes'],
    ])
  })

  test('are in the order of their lines, whatever order the items come in', () => {
    const text = '## 1. Scores\n\nTorn.\n\n## 2. Robes\n\nOld.\n'
    const { agenda } = readMinutes({ path: 'a.md', text })
    expect(sections(text, agenda.toReversed()).map(([number]) => number)).toEqual([null, '1', '2'])
  })

  test('are of nothing where there is nothing', () => {
    expect(sections('')).toEqual([[null]])
  })
})
