import type { Register } from '../model/register.js'
import { UsageError } from '../model/usage-error.js'
import { type Known, readExpression, scopeOf } from './expression.js'
import { type KeyName, keys } from './keys/index.js'
import type { Mistake } from './mistake.js'
import { asking, type Comparison, namesStatus, ofStatus, type Query } from './query.js'

/** What was typed after `epha actions`; null, false and empty where it was not. */
export interface Flags {
  /** Each may be a comma list. */
  readonly owner: readonly string[]
  readonly unassigned: boolean
  /** An id, `last` or `next`. */
  readonly meeting: string | null
  readonly item: string | null
  readonly area: string | null
  readonly series: string | null
  readonly status: string | null
  readonly overdue: boolean
  readonly dueBefore: string | null
  readonly dueAfter: string | null
  readonly raisedSince: string | null
  readonly text: string | null
  /** At least so often. */
  readonly carried: number | null
  /** A query as `readExpression` reads it. */
  readonly expression: string | null
}

/** No flag at all. */
export const noFlags: Flags = {
  owner: [],
  unassigned: false,
  meeting: null,
  item: null,
  area: null,
  series: null,
  status: null,
  overdue: false,
  dueBefore: null,
  dueAfter: null,
  raisedSince: null,
  text: null,
  carried: null,
  expression: null,
}

/** Whether any flag, or an expression, asks for something. */
export function hasAnyFlag(flags: Flags): boolean {
  return Object.values(flags).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
}

/**
 * The query that flags write, of the same terms as an expression's. All must hold; several owners, and nobody, are
 * either of them. Where neither a flag nor the expression names a status, `usual` is meant.
 *
 * Throws a UsageError for a value that nothing answers to: what was given, what is there, what to type.
 */
export function queryOfFlags(
  flags: Flags,
  register: Register,
  today: string,
  known: Known & { readonly usual?: 'outstanding' | 'all' } = {},
): Query {
  const { usual = 'outstanding' } = known
  const scope = scopeOf(register, today, known)

  function flag(
    name: string,
    key: KeyName,
    value: string | null,
    comparison: Comparison = '=',
  ): readonly Query[] {
    if (value === null) return []
    const query = keys[key].read(value, comparison, scope)
    if (query.kind === 'mistake') throw unexpected(name, value, query)
    return [query]
  }

  const owners = [
    ...flags.owner.flatMap((list) => ownerWords(list).flatMap((owner) => flag('--owner', 'owner', owner))),
    ...(flags.unassigned ? flag('--unassigned', 'is', 'unassigned') : []),
  ]
  const asks: readonly Query[] = [
    ...(owners.length > 1 ? [{ kind: 'or', queries: owners } as const] : owners),
    ...flag('--meeting', 'meeting', flags.meeting),
    ...flag('--item', 'item', flags.item),
    ...flag('--area', 'area', flags.area),
    ...flag('--series', 'series', flags.series),
    ...flag('--status', 'status', flags.status),
    ...(flags.overdue ? flag('--overdue', 'is', 'overdue') : []),
    ...flag('--due-before', 'due', flags.dueBefore, '<'),
    ...flag('--due-after', 'due', flags.dueAfter, '>'),
    ...flag('--raised-since', 'raised', flags.raisedSince, '>='),
    ...flag('--text', 'text', flags.text),
    ...flag('--carried', 'carried', flags.carried === null ? null : String(flags.carried), '>='),
    ...(flags.expression === null ? [] : [readExpression(flags.expression, register, today, known)]),
  ]
  const isNamed = usual === 'all' || asks.some(namesStatus)
  return { kind: 'and', queries: isNamed ? asks : [outstanding, ...asks] }
}

const outstanding = asking(ofStatus(['outstanding']))

/** The owners of a comma list; a list of none is somebody unknown, never everybody. */
export function ownerWords(list: string): readonly string[] {
  const owners = list
    .split(',')
    .map((owner) => owner.trim())
    .filter((owner) => owner !== '')
  return owners.length === 0 ? [list] : owners
}

/** A value of a flag that nothing answers to, as the mistake that it is. */
export function unexpected(flag: string, value: string, { message, there, instead }: Mistake): UsageError {
  if (instead.length > 0) return new UsageError(message, there, null, { flag, typed: value, instead })
  const list = lists[flag]
  return new UsageError(message, list === undefined ? there : [...there, `try:    ${list}`])
}

/** The command that lists what a flag may be given. */
const lists: Readonly<Record<string, string>> = { '--owner': 'epha owners', '--meeting': 'epha meetings' }
