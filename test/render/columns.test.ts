import { parse as parseCsv } from 'csv-parse/sync'
import jsYaml from 'js-yaml'
import { expect, test } from 'vitest'
import { type ColumnName, columnNames } from '../../src/model/fields.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { csv } from '../../src/render/csv.js'
import { type FormatName, formats } from '../../src/render/index.js'
import { listJson } from '../../src/render/json.js'
import { markdown } from '../../src/render/markdown.js'
import { ndjson } from '../../src/render/ndjson.js'
import { columnsForPeople } from '../../src/render/paper-columns.js'
import { plain } from '../../src/render/renderer.js'
import { yaml } from '../../src/render/yaml.js'
import { aMeeting, anAction, aPerson, aRegister } from '../builders.js'

const meeting = aMeeting('2011-spring', { title: 'Heads, spring term 2011', date: '2011-03-14' })
const register = aRegister(
  [
    anAction('2011-spring/3.1', meeting, { owners: ['TR', 'AF'], due: '2011-06-13', carried: 2 }),
    anAction('2011-spring/4.1', meeting, { text: 'thank the hosts', status: 'done', closed: '2011-05-02' }),
  ],
  { people: [aPerson('TR', 'Terry Reynolds'), aPerson('AF', 'Alison Fiala')] },
)
const listing = select(register, {
  query: everything,
  today: '2011-06-20',
  sort: [],
  groupBy: null,
  limit: null,
  confidential: false,
})
const columns: readonly ColumnName[] = ['name', 'due', 'status', 'carried']

test('CSV has the columns that were named, by the names that it always has for them', () => {
  expect(parseCsv(csv(listing, { columns }), { bom: true })).toEqual([
    ['names', 'due', 'status', 'carried'],
    ['Terry Reynolds, Alison Fiala', '2011-06-13', 'outstanding', '2'],
    ['nobody', '', 'done', '0'],
  ])
})

test('CSV for people says what a board reads, its days as every spreadsheet knows them', () => {
  expect(parseCsv(csv(listing, { columns: columnsForPeople, forPeople: true }), { bom: true })).toEqual([
    ['Name', 'Action', 'Due', 'Status', 'Meeting'],
    ...[
      [
        ...['Terry Reynolds, Alison Fiala', 'ask SIEY for a template', '2011-06-13'],
        ...['outstanding, 7 days overdue', 'Spring 2011'],
      ],
    ],
    ['nobody', 'thank the hosts', 'no date', 'done', 'Spring 2011'],
  ])
})

test.each([
  ['comma', '"names","due"'],
  ['semicolon', '"names";"due"'],
  ['tab', '"names"\t"due"'],
] as const)('cells of CSV are parted by a %s', (csvSeparator, first) => {
  const text = csv(listing, { columns: ['name', 'due'], csvSeparator })
  expect(text.slice(1).split('\r\n')[0]).toBe(first)
})

test('Markdown has the columns that were named', () => {
  expect(markdown(listing, { columns }).split('\n').slice(0, 3)).toEqual([
    '| Name | Due | Status | Carried |',
    '| --- | --- | --- | --- |',
    '| Terry Reynolds, Alison Fiala | 13 Jun 2011 | outstanding, 7 days overdue | 2 |',
  ])
})

test('JSON, YAML and NDJSON have what the columns show, and the rest of the list as it is', () => {
  const actions = [
    {
      owners: ['TR', 'AF'],
      due: { date: '2011-06-13', written: 'by the next meeting', default: true },
      status: 'outstanding',
      carried: 2,
    },
    { owners: [], due: null, status: 'done', carried: 0 },
  ]
  const whole = JSON.parse(listJson(listing))
  const some = JSON.parse(listJson(listing, { columns }))
  expect(some).toEqual({ ...whole, actions })
  expect(Object.keys(some.actions[0])).toEqual(['owners', 'due', 'status', 'carried'])
  expect(jsYaml.load(yaml(listing, { columns }))).toEqual(some)
  const lines = ndjson(listing, { columns }).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(actions)
})

test.each(['table', 'csv', 'xlsx', 'docx', 'markdown', 'json', 'yaml', 'ndjson'] satisfies FormatName[])(
  '%s can show every column that there is',
  async (name) => {
    const format = await formats[name]()
    for (const column of columnNames) {
      const context = { palette: plain, width: null, fromHere: (path: string) => path }
      const shown = await format.render(listing, { ...context, columns: [column] })
      const other = await format.render(listing, {
        ...context,
        columns: [column === 'id' ? 'carried' : 'id'],
      })
      expect(shown.length, column).toBeGreaterThan(0)
      expect(shown, column).not.toEqual(other)
    }
  },
)
