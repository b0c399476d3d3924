import { actionColumn } from './action-column.js'
import { actionLine } from './action-line.js'
import { actionList } from './action-list.js'
import { actionTable } from './action-table.js'
import { agreed } from './agreed.js'
import { margin } from './margin.js'
import type { Notation } from './notation.js'
import { task } from './task.js'

/** Every notation, in the order in which a passage is shown to them. */
export const notations: readonly Notation[] = [
  task,
  actionTable,
  actionColumn,
  margin,
  actionLine,
  actionList,
  agreed,
]

/** What `--explain` calls what each notation finds, by its name. */
export const notationTitles: ReadonlyMap<string, string> = new Map(
  notations.map(({ name, title = name }) => [name, title]),
)
