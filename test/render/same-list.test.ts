import { parse as parseCsv } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Listing } from '../../src/model/listing.js'
import { type Flags, noFlags, queryOfFlags } from '../../src/query/flags.js'
import { type GroupBy, groupings } from '../../src/query/groupings.js'
import { sortKeys } from '../../src/query/order.js'
import { select } from '../../src/query/select.js'
import { calendarUid } from '../../src/render/calendar.js'
import { exportFormatNames, type FormatName, formatNames, formats } from '../../src/render/index.js'
import { plain } from '../../src/render/renderer.js'
import { committee, today } from '../query/committee.js'

const filters: readonly Partial<Flags>[] = [
  {},
  { owner: ['TR'] },
  { owner: ['RH,AF'], unassigned: true, status: 'all' },
  { unassigned: true },
  { meeting: '2011-spring' },
  { meeting: 'last' },
  { meeting: 'next' },
  { item: '4', status: 'all' },
  { area: 'South' },
  { series: 'executive' },
  { status: 'outstanding' },
  { status: 'done' },
  { status: 'withdrawn' },
  { status: 'all' },
  { overdue: true },
  { dueBefore: '2011-06-30' },
  { dueAfter: '2011-06-30' },
  { raisedSince: '2011-05-01' },
  { text: 'follow up' },
  { carried: 1 },
  { expression: 'owner:TR or is:done' },
]

async function made(format: FormatName, listing: Listing): Promise<string | Uint8Array> {
  const context = { palette: plain, width: null, columns: null, fromHere: (path: string) => path }
  return (await formats[format]()).render(listing, context)
}

async function written(format: FormatName, listing: Listing): Promise<string> {
  const text = await made(format, listing)
  return typeof text === 'string' ? text : expect.fail()
}

/** The words of a part of a packed file, in their order. */
async function wordsIn(format: 'xlsx' | 'docx', part: string, listing: Listing): Promise<readonly string[]> {
  const bytes = await made(format, listing)
  const xml = strFromU8(unzipSync(typeof bytes === 'string' ? expect.fail() : bytes)[part] ?? expect.fail())
  return [...xml.matchAll(/<(?:w:)?t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text ?? '')
}

const isId = (listing: Listing) => (text: string) => listing.listed.some(({ action }) => action.id === text)

/** The ids that each format gives, in its order. */
async function idsIn(listing: Listing): Promise<Readonly<Record<string, readonly string[]>>> {
  const ids = (actions: readonly { readonly id: string }[]) => actions.map(({ id }) => id)
  const idAtStart = (text: string) => [...text.matchAll(/^(?:\| )?(\S+\/\S+)/gm)].map(([, id]) => id ?? '')
  const uids = new Map(listing.listed.map(({ action }) => [calendarUid(action), action.id]))
  return {
    table: idAtStart(await written('table', listing)),
    json: ids(JSON.parse(await written('json', listing)).actions),
    csv: parseCsv(await written('csv', listing), { bom: true })
      .slice(1)
      .map(([id]) => id ?? ''),
    ndjson: ids(
      (await written('ndjson', listing))
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ),
    xlsx: (await wordsIn('xlsx', 'xl/sharedStrings.xml', listing)).filter(isId(listing)),
    docx: (await wordsIn('docx', 'word/document.xml', listing)).filter(isId(listing)),
    markdown: idAtStart(await written('markdown', listing)),
    yaml: [...(await written('yaml', listing)).matchAll(/^ {2}- id: "(.*)"$/gm)].map(([, id]) => id ?? ''),
    calendar: [...(await written('calendar', listing)).matchAll(/^UID:(.*)\r$/gm)].map(
      ([, uid]) => uids.get(uid ?? '') ?? '',
    ),
  }
}

test.each(filters)('every format shows the same actions: %j', async (filter) => {
  const query = queryOfFlags({ ...noFlags, ...filter }, committee, today)
  for (const confidential of [false, true]) {
    const listing = select(committee, { query, today, sort: [], groupBy: null, limit: null, confidential })
    const expected = listing.listed.map(({ action }) => action.id)
    for (const [format, ids] of Object.entries(await idsIn(listing)))
      expect([format, ids]).toEqual([format, expected])
  }
})

test.each(sortKeys)('every format has the order of --sort %s', async (key) => {
  const query = queryOfFlags({ ...noFlags, status: 'all' }, committee, today)
  const listing = select(committee, {
    query,
    today,
    sort: [key],
    groupBy: null,
    limit: 4,
    confidential: true,
  })
  const expected = listing.listed.map(({ action }) => action.id)
  for (const [format, ids] of Object.entries(await idsIn(listing)))
    expect([format, ids]).toEqual([format, expected])
})

test.each(groupings)('the table and Markdown have the same headings by %s', async (groupBy: GroupBy) => {
  const query = queryOfFlags({ ...noFlags, status: 'all' }, committee, today)
  const listing = select(committee, { query, today, sort: [], groupBy, limit: null, confidential: true })
  const { table, markdown } = await idsIn(listing)
  expect(markdown).toEqual(listing.groups.flatMap(({ listed }) => listed.map(({ action }) => action.id)))
  expect(table?.filter((id) => !listing.groups.some(({ key }) => key === id))).toEqual(markdown)
})

test('a format is known by one name and one extension', async () => {
  expect(Object.keys(formats)).toEqual(formatNames)
  expect(exportFormatNames.toSorted()).toEqual(formatNames.filter((name) => name !== 'table').toSorted())
  const loaded = await Promise.all(Object.values(formats).map((load) => load()))
  expect(new Set(loaded.map(({ extension }) => extension)).size).toBe(formatNames.length)
})
