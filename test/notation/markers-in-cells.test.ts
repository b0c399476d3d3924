import { expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** "AM: Pins are cracked (2025-05-01)": the actions of minutes with this table. */
function actionsOf(...rows: readonly string[]): readonly string[] {
  const columns = (rows[0] ?? '').split('|').length - 2
  const table = [...rows.slice(0, 1), `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n')
  const text = `# Skittles, 2025-03-04\n\nPresent: Ada Moss (AM), Colin Pike (CP), Bram Solt (BS)\n\n${table}\n`
  const context = { alone: true, absolutePath: '/minutes/skittles.md' }
  const document = parseDocument({ path: 'skittles.md', text }, defaultSettings, context)
  return recogniseAlone(document, defaultSettings).entries.map(({ owners, text: words, due }) => {
    const who = owners.map(({ key }) => key).join('/')
    return `${who}: ${words}${due?.date ? ` (${due.date})` : ''}`
  })
}

const header = '| Item | Notes |'

it.each<[string, string, string]>([
  ['in brackets behind its sentence', '| Pins | Pins are cracked. (Action: BS) |', 'BS: Pins are cracked'],
  [
    'in square brackets on the line below',
    '| Keys | Three keys are missing.<br>[Action: AM] |',
    'AM: Three keys are missing',
  ],
  ['in bold', '| Roof | Rain comes in. **Action: CP** |', 'CP: Rain comes in'],
  [
    'of two',
    '| Roof | All was well. Rain comes in above lane two. [Action: CP/BS] |',
    'CP/BS: Rain comes in above lane two',
  ],
  [
    'with a day',
    '| Hut | The hut is green. [Action: CP by 1 May 2025] |',
    'CP: The hut is green (2025-05-01)',
  ],
  [
    'behind what a group agreed',
    '| Hut | It was AGREED to paint the hut. [Action: CP] |',
    'CP: It was AGREED to paint the hut',
  ],
  ['alone in its cell, of the cell to the left', '| Order new mats | [Action: AM] |', 'AM: Order new mats'],
])('a marker in a cell of another table is an action: %s', (_, row, action) => {
  expect(actionsOf(header, row)).toEqual([action])
})

it('a marker stands behind the last sentence of its own cell, and each marker is an action', () => {
  expect(
    actionsOf(header, '| Lamp. It is old. | The lamp is out. [Action: BS] The bulb is gone. [Action: AM] |'),
  ).toEqual(['BS: The lamp is out', 'AM: The bulb is gone'])
})

it('what its owner AGREED before it is one action', () => {
  expect(actionsOf(header, '| Gate | The gate hangs. BS AGREED to mend it. [Action: BS] |')).toEqual([
    'BS: mend it',
  ])
})

it.each([
  ['stands alone in its row', '| (Action: AM) | |'],
  ['is that there is none', '| Pins | Pins are cracked. (Action: none) |'],
])('it is none where it %s', (_, row) => {
  expect(actionsOf(header, row)).toEqual([])
})

it('in a table of actions the column of owners says whose they are', () => {
  expect(actionsOf('| Action | Who |', '| Order pins [Action: BS] | CP |')).toHaveLength(1)
})
