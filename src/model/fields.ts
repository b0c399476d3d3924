import { closingReason } from './action.js'
import { type DueObject, entryObject, sourceObject } from './entry-object.js'
import type { Listed } from './listing.js'
import { namesOf } from './names.js'

/** What a cell of CSV holds; several texts stand in one cell. */
export type CellValue = string | number | boolean | null | readonly string[]

/** A field of an action in a list. */
export interface Field<Value, Column extends string, Sort extends string, Key extends string> {
  /** As JSON and YAML have it. */
  readonly value: (listed: Listed) => Value
  /** The names of its columns in CSV. */
  readonly csvNames: readonly string[]
  /** What stands in these columns. */
  readonly csvCells: (listed: Listed) => readonly CellValue[]
  /** The columns of a table on a terminal that show it. */
  readonly columns: readonly Column[]
  /** The words of `--sort` that put a list in its order. */
  readonly sorts: readonly Sort[]
  /** The keys of a query that ask for it. */
  readonly keys: readonly Key[]
}

/** Where a field stands; what is left out is none. */
interface Row<Value, Column extends string, Sort extends string, Key extends string> {
  readonly value: (listed: Listed) => Value
  readonly csv: Readonly<Record<string, (value: Value) => CellValue>>
  readonly columns?: readonly Column[]
  readonly sorts?: readonly Sort[]
  readonly keys?: readonly Key[]
}

function field<
  Value,
  const Column extends string = never,
  const Sort extends string = never,
  const Key extends string = never,
>(row: Row<Value, Column, Sort, Key>): Field<Value, Column, Sort, Key> {
  const { value, csv, columns = [], sorts = [], keys = [] } = row
  const cells = Object.values(csv)
  return {
    value,
    csvNames: Object.keys(csv),
    csvCells: (listed) => {
      const own = value(listed)
      return cells.map((cell) => cell(own))
    },
    columns,
    sorts,
    keys,
  }
}

const itself = <Value extends CellValue>(value: Value): Value => value

/** Every field of an action, in the order of the documentation: what programs rely on. Fields may be added, none changes. */
export const fields = {
  id: field({
    value: ({ action }) => action.id,
    csv: { id: itself },
    columns: ['id'],
    sorts: ['id'],
  }),
  text: field({
    value: ({ action }) => action.text,
    csv: { text: itself },
    columns: ['action'],
    keys: ['text'],
  }),
  owners: field({
    value: ({ action }): readonly string[] => action.owners.map((owner) => owner.key),
    csv: { owners: itself },
    columns: ['owner', 'name'],
    sorts: ['owner'],
    keys: ['owner'],
  }),
  status: field({
    value: ({ action }) => action.status,
    csv: { status: itself },
    columns: ['status'],
    sorts: ['status'],
    keys: ['status', 'is'],
  }),
  raised: field({
    value: ({ action }) => action.raised,
    csv: { raised: itself },
    columns: ['raised'],
    sorts: ['raised'],
    keys: ['raised'],
  }),
  due: field({
    value: ({ action: { due } }): DueObject | null =>
      due && { date: due.date, written: due.written, default: due.default },
    csv: {
      due: (due) => due?.date ?? null,
      dueWritten: (due) => due?.written ?? null,
      dueDefault: (due) => due?.default ?? null,
    },
    columns: ['due', 'written'],
    sorts: ['due'],
    keys: ['due'],
  }),
  closed: field({
    value: ({ action }) => action.closed,
    csv: { closed: itself },
    columns: ['closed'],
    sorts: ['closed'],
  }),
  /** Why it is closed, where that is known: as the minutes say it, or "no longer listed". */
  reason: field({ value: ({ action }) => closingReason(action), csv: { reason: itself } }),
  overdue: field({ value: ({ overdue }) => overdue, csv: { overdue: itself } }),
  daysOverdue: field({ value: ({ daysOverdue }) => daysOverdue, csv: { daysOverdue: itself } }),
  carried: field({
    value: ({ action }) => action.carried,
    csv: { carried: itself },
    columns: ['carried'],
    sorts: ['carried'],
    keys: ['carried'],
  }),
  /**
   * Days from the day it was raised to that on which it was closed, else to today, null without a date; and the
   * meetings of its series held in that time, the one that raised it not counted.
   */
  age: field({
    value: ({ ageDays, ageMeetings }) => ({ days: ageDays, meetings: ageMeetings }),
    csv: { ageDays: ({ days }) => days, ageMeetings: ({ meetings }) => meetings },
    columns: ['age'],
    sorts: ['age'],
  }),
  meeting: field({
    value: ({ action: { meeting } }) => ({
      id: meeting.id,
      title: meeting.title,
      date: meeting.date,
      series: meeting.series,
    }),
    csv: {
      meeting: ({ id }) => id,
      meetingTitle: ({ title }) => title,
      meetingDate: ({ date }) => date,
      series: ({ series }) => series,
    },
    columns: ['meeting'],
    sorts: ['meeting'],
    keys: ['meeting', 'series'],
  }),
  item: field({
    value: ({ action: { item } }) => item && { number: item.number, title: item.title },
    csv: { item: (item) => item?.number ?? null, itemTitle: (item) => item?.title ?? null },
    columns: ['item'],
    sorts: ['item'],
    keys: ['item'],
  }),
  areas: field({
    value: ({ action }): readonly string[] => [...action.areas],
    csv: { areas: itself },
    columns: ['areas'],
    keys: ['area'],
  }),
  confidential: field({
    value: ({ action }) => action.confidential,
    csv: { confidential: itself },
  }),
  /** Outstanding, last mentioned more than a year ago, with three meetings of its series held since. */
  dormant: field({ value: ({ dormant }) => dormant, csv: { dormant: itself } }),
  source: field({
    value: ({ action }) => sourceObject(action.location),
    csv: { path: ({ path }) => path, line: ({ line }) => line, column: ({ column }) => column },
    columns: ['source'],
  }),
  evidence: field({
    value: ({ action }) => action.evidence?.text ?? null,
    csv: { evidence: itself },
  }),
  notes: field({
    value: ({ action }): readonly string[] => [...action.notes],
    csv: { notes: itself },
  }),
  entries: field({
    value: ({ action }) =>
      action.entries.map((sighting, place) => entryObject(action, sighting, place === 0)),
    csv: { entries: (entries) => entries.map(({ meeting }) => meeting) },
    columns: ['entries'],
  }),
} as const

type Fields = typeof fields
type AnyField = Fields[keyof Fields]

/** A column of a table on a terminal: `--columns`. */
export type ColumnName = AnyField['columns'][number]

/** A word of `--sort`. */
export type SortKey = AnyField['sorts'][number]

/** A key of a query that asks for a field. */
export type FieldKey = AnyField['keys'][number]

/** An action of a list as programs rely on it, its fields in their order. */
export type ActionObject = {
  readonly [Name in keyof Fields]: ReturnType<Fields[Name]['value']>
}

/** One action of a list, as JSON, YAML and a line of NDJSON have it. */
export function actionObject(listed: Listed): ActionObject {
  const values = Object.entries(fields).map(([name, { value }]) => [name, value(listed)] as const)
  // The type of a record made of its entries is not known to TypeScript.
  return Object.fromEntries(values) as ActionObject
}

/** No more of an action than what columns show, in their order. */
export function shownFields(action: ActionObject, columns: readonly ColumnName[]): Partial<ActionObject> {
  const all: readonly (readonly [string, AnyField])[] = Object.entries(fields)
  const isShown = (column: ColumnName) => (entry: readonly [string, AnyField]) =>
    entry[1].columns.some((shown) => shown === column)
  const values = new Map<string, unknown>(Object.entries(action))
  return Object.fromEntries(
    columns.flatMap((column) => all.filter(isShown(column)).map(([name]) => [name, values.get(name)])),
  )
}

/** The headings of the columns, in the order in which they are offered. */
export const headings: Readonly<Record<ColumnName, string>> = {
  id: 'ID',
  owner: 'OWNER',
  due: 'DUE',
  action: 'ACTION',
  name: 'NAME',
  status: 'STATUS',
  item: 'ITEM',
  meeting: 'MEETING',
  raised: 'RAISED',
  closed: 'CLOSED',
  carried: 'CARRIED',
  age: 'AGE',
  entries: 'ENTRIES',
  areas: 'AREAS',
  written: 'WRITTEN',
  source: 'SOURCE',
}

/** What `--columns` knows; a list shows the first four where no others are typed. */
export const columnNames: readonly ColumnName[] = namesOf(headings)
