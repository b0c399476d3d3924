import { csvOfRows } from './csv.js'
import { type Cell, type GridRow, printGrid } from './grid.js'
import { jsonText } from './json-text.js'
import type { Terminal } from './renderer.js'
import { words } from './words.js'

/** An owner, with what is outstanding of theirs. */
export interface OwnerCount {
  /** Null for actions that nobody owns. */
  readonly key: string | null
  readonly name: string
  readonly role: string
  readonly outstanding: number
  readonly overdue: number
}

/** One line an owner, in the order given: a list to find oneself in. */
export function ownersLines(owners: readonly OwnerCount[], { palette, width }: Terminal): readonly string[] {
  const number = (value: number, paint?: (text: string) => string): Cell => [words(String(value), paint)]
  const rows = owners.map(
    (owner): GridRow => [
      [owner.key === null ? words('nobody', palette.soon) : words(owner.key, palette.strong)],
      [words(owner.name)],
      [words(owner.role)],
      number(owner.outstanding),
      number(owner.overdue, owner.overdue > 0 ? palette.late : undefined),
    ],
  )
  const columns = [
    { heading: 'OWNER', most: 24 },
    { heading: 'NAME', most: 30 },
    { heading: 'ROLE', flexible: true },
    { heading: 'OUTSTANDING', right: true },
    { heading: 'OVERDUE', right: true },
  ]
  return printGrid({ columns, sections: [{ title: null, rows }] }, width, palette.quiet)
}

/** One row an owner, for a spreadsheet; the owner of what nobody has is empty. */
export function ownersCsv(owners: readonly OwnerCount[]): string {
  const rows = owners.map(({ key, name, role, outstanding, overdue }) => [
    key,
    name,
    role,
    outstanding,
    overdue,
  ])
  return csvOfRows([['owner', 'name', 'role', 'outstanding', 'overdue'], ...rows])
}

/** Who has something outstanding, as programs rely on it; an owner without a key is nobody. */
export function ownersJson(
  owners: readonly OwnerCount[],
  {
    today,
    ...numbers
  }: { readonly today: string; readonly outstanding: number; readonly beforeSince: number },
): string {
  const shown = owners.map(({ key, name, role, outstanding, overdue }) => ({
    owner: key,
    name: name === '' ? null : name,
    role: role === '' ? null : role,
    outstanding,
    overdue,
  }))
  const counts = { owners: shown.filter(({ owner }) => owner !== null).length, ...numbers }
  return `${jsonText({ version: 1, today, owners: shown, counts }, 2)}\n`
}
