import { dayText } from '../language/day-text.js'
import type { OwnerRecord } from '../model/owner-record.js'
import { listCsv } from './csv.js'
import { dateInColumn } from './english.js'
import { type Cell, type GridRow, printGrid } from './grid.js'
import { jsonText } from './json-text.js'
import type { ListCsv } from './list-columns.js'
import type { Palette, Terminal } from './renderer.js'
import { unbroken, words } from './words.js'

/** An owner, with what is outstanding of theirs, and what all minutes say of them. */
export interface OwnerCount extends OwnerRecord {
  /** Null for actions that nobody owns. */
  readonly key: string | null
  readonly name: string
  readonly role: string
  readonly outstanding: number
  readonly overdue: number
}

// From this width on what was done late stands beside what was done.
const besideFrom = 100

/** `4`, and below or beside it `1 late`. */
function doneCell({ done, doneLate }: OwnerCount, isStacked: boolean, palette: Palette): Cell {
  if (doneLate === 0) return [words(String(done))]
  const late = words(`${doneLate} late`, palette.quiet)
  return isStacked ? [words(String(done)), late] : [[...words(`${done},`), ...late]]
}

/** One line an owner, in the order given: a list to find oneself in. */
export function ownersLines(owners: readonly OwnerCount[], { palette, width }: Terminal): readonly string[] {
  const number = (value: number, paint?: (text: string) => string): Cell => [words(String(value), paint)]
  const isStacked = width !== null && width < besideFrom
  const rows = owners.map(
    (owner): GridRow => [
      [owner.key === null ? words('nobody', palette.soon) : words(owner.key, palette.strong)],
      [words(owner.name)],
      [words(owner.role)],
      number(owner.outstanding),
      number(owner.overdue, owner.overdue > 0 ? palette.late : undefined),
      doneCell(owner, isStacked, palette),
      owner.lastSeen === null ? [] : [[unbroken(dateInColumn(dayText(owner.lastSeen)))]],
    ],
  )
  const columns = [
    { heading: 'OWNER', most: 24 },
    { heading: 'NAME', most: 30 },
    { heading: 'ROLE', flexible: true },
    { heading: 'OUTSTANDING', right: true },
    { heading: 'OVERDUE', right: true },
    { heading: 'DONE', right: true },
    { heading: 'SEEN', right: true },
  ]
  return printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)
}

/** One row an owner, for a spreadsheet; the owner of what nobody has is empty. */
export function ownersCsv(owners: readonly OwnerCount[], csv: ListCsv): string {
  const rows = owners.map(({ key, name, role, outstanding, overdue, done, doneLate, lastSeen }) => [
    key,
    name,
    role,
    outstanding,
    overdue,
    done,
    doneLate,
    lastSeen,
  ])
  return listCsv('owners', rows, csv)
}

/** Who has something outstanding, as programs rely on it; an owner without a key is nobody. */
export function ownersJson(
  owners: readonly OwnerCount[],
  {
    today,
    ...numbers
  }: { readonly today: string; readonly outstanding: number; readonly beforeSince: number },
): string {
  const shown = owners.map(({ key, name, role, outstanding, overdue, done, doneLate, lastSeen }) => ({
    owner: key,
    name: name === '' ? null : name,
    role: role === '' ? null : role,
    outstanding,
    overdue,
    done,
    doneLate,
    lastSeen,
  }))
  const counts = { owners: shown.filter(({ owner }) => owner !== null).length, ...numbers }
  return `${jsonText({ version: 1, today, owners: shown, counts }, 2)}\n`
}
