import type { Cell, Row } from './grid.js'
import { printGrid } from './grid.js'
import type { Paper } from './renderer.js'
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
export function ownersTable(owners: readonly OwnerCount[], { palette, width }: Paper): readonly string[] {
  const number = (value: number, paint?: (text: string) => string): Cell => [words(String(value), paint)]
  const rows = owners.map(
    (owner): Row => [
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
