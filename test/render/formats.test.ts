import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import jsYaml from 'js-yaml'
import { expect, test } from 'vitest'
import type { ActionObject } from '../../src/model/fields.js'
import type { Listing } from '../../src/model/listing.js'
import type { Register } from '../../src/model/register.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { csv, csvColumns } from '../../src/render/csv.js'
import { listJson } from '../../src/render/json.js'
import { listingObject } from '../../src/render/listing-object.js'
import { ndjson } from '../../src/render/ndjson.js'
import { yaml } from '../../src/render/yaml.js'
import { shown, withoutUnseen } from '../../src/source/visible.js'
import { patience, registers, runs } from '../generated.js'

const today = '2011-06-20'

function listingOf(register: Register): Listing {
  return select(register, {
    query: everything,
    today,
    sort: [],
    groupBy: null,
    limit: null,
    confidential: true,
  })
}

/** What JSON keeps of a value. */
function asData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function holds(law: (listing: Listing) => void | Promise<void>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(registers, async (register) => law(listingOf(register))),
    { numRuns: runs },
  )
}

test(
  'JSON gives every action with every field, and nothing in it that a terminal obeys',
  () =>
    holds(async (listing) => {
      const text = listJson(listing)
      expect(JSON.parse(text)).toEqual(asData(listingObject(listing)))
      expect(text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      )
    }),
  patience,
)

test(
  'YAML, read by another parser than its writer, is the object of JSON',
  () =>
    holds((listing) => {
      expect(asData(jsYaml.load(yaml(listing)))).toEqual(asData(listingObject(listing)))
    }),
  patience,
)

test(
  'NDJSON has a line for each action, whatever breaks lines in its words',
  () =>
    holds((listing) => {
      const lines = ndjson(listing).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
      expect(lines.pop()).toBe('')
      expect(lines.map((line) => JSON.parse(line))).toEqual(asData(listingObject(listing).actions))
    }),
  patience,
)

test(
  'CSV gives every action with every field, and no cell that a spreadsheet would calculate',
  () =>
    holds((listing) => {
      const rows = cellsOf(csv(listing))
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/)
      expect(rows[0]).toEqual(csvColumns)
      expect(rows.slice(1).map((row) => row.map(armed))).toEqual(
        listingObject(listing).actions.map((action) => cellsOfAction(action).map(seen)),
      )
    }),
  patience,
)

test(
  'raw CSV gives the words as they are',
  () =>
    holds((listing) => {
      const rows = cellsOf(csv(listing, { csvRaw: true }))
      expect(rows.slice(1)).toEqual(listingObject(listing).actions.map(cellsOfAction))
    }),
  patience,
)

test('CSV begins with a byte order mark, has every cell in quotes, and ends its lines as Windows does', () => {
  const lines = csv(listingOf(fc.sample(registers, { seed: 1, numRuns: 1 })[0] ?? expect.fail())).split(
    '\r\n',
  )
  expect(lines[0]).toBe(`\ufeff${csvColumns.map((column) => `"${column}"`).join(',')}`)
  expect(lines.at(-1)).toBe('')
})

test(
  'two formats never give two different lists',
  () =>
    holds(async (listing) => {
      const ids = listing.listed.map(({ action }) => action.id)
      const inYaml = jsYaml.load(yaml(listing))
      expect(JSON.parse(listJson(listing))).toEqual(asData(inYaml))
      expect(
        cellsOf(csv(listing, { csvRaw: true }))
          .slice(1)
          .map(([id]) => id),
      ).toEqual(ids)
      expect(
        ndjson(listing)
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line).id),
      ).toEqual(ids)
    }),
  patience,
)

test('an e-mail address of the roster stands in no format', async () => {
  const register = fc.sample(registers, { seed: 1, numRuns: 1 })[0] ?? expect.fail()
  const people = register.people.map((person) => ({ ...person, email: 'terry@example.org' }))
  const listing = { ...listingOf(register), people }
  for (const text of [listJson(listing), yaml(listing), csv(listing), ndjson(listing)])
    expect(text).not.toContain('terry@example.org')
})

function cellsOf(text: string): string[][] {
  return parseCsv(text, { bom: true })
}

/** Takes off the apostrophe that disarms a formula. */
/** A cell as it is seen: blanks and line ends stay. */
function seen(cell: string): string {
  return withoutUnseen(cell, (character) => (/[\t\r\n]/.test(character) ? character : shown(character)))
}

function armed(cell: string): string {
  return /^'(?:['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])/.test(cell) ? cell.slice(1) : cell
}

function cellsOfAction(action: ActionObject): readonly string[] {
  const { due, item, meeting, source } = action
  const several = (texts: readonly string[]) =>
    texts.map((text) => text.replaceAll('\\', '\\\\').replaceAll(';', '\\;')).join('; ')
  const cells = [
    ...[action.id, action.text, several(action.owners), action.status, action.raised],
    ...[due?.date, due?.written, due?.default, action.closed, action.reason],
    ...[action.overdue, action.daysOverdue, action.carried, action.age.days, action.age.meetings],
    ...[meeting.id, meeting.title, meeting.date, meeting.series, item?.number, item?.title],
    ...[several(action.areas), action.confidential, action.dormant],
    ...[source.path, source.line, source.column],
    ...[action.evidence, several(action.notes), several(action.entries.map((entry) => entry.meeting))],
  ]
  return cells.map((cell) => String(cell ?? ''))
}
