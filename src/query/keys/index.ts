import type { FieldKey } from '../../model/fields.js'
import type { GroupBy } from '../groupings.js'
import { area } from './area.js'
import { carried } from './carried.js'
import { closed } from './closed.js'
import { due } from './due.js'
import { id } from './id.js'
import { is } from './is.js'
import { item } from './item.js'
import type { GroupingKey, Key } from './key.js'
import { meeting } from './meeting.js'
import { owner } from './owner.js'
import { raised } from './raised.js'
import { series } from './series.js'
import { status } from './status.js'
import { text } from './text.js'

/** Every key of a query, by its name. */
export const keys = {
  owner,
  meeting,
  item,
  area,
  series,
  status,
  is,
  due,
  raised,
  closed,
  carried,
  text,
  id,
} as const satisfies Readonly<Record<FieldKey, Key> & Record<string, Key>>

/** The word before `:` or a comparison. */
export type KeyName = keyof typeof keys

/** What a list can be grouped by: `--group-by`. */
export const groupingKeys: Readonly<Record<GroupBy, GroupingKey>> = { owner, meeting, due, area }
