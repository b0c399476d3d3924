import type { Register } from '../model/register.js'
import { contraryError, mendedBy, UsageError } from '../model/usage-error.js'
import { cannotBothHold } from './both-hold.js'
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
 * either of them. Where neither a flag nor the expression names a status, `usual` is meant. What stands `beside` them asks
 * nothing, and must not contradict them.
 *
 * Throws a UsageError for a value that nothing answers to (what was given, what is there, what to type), and for two flags that cannot
 * both hold.
 */
export function queryOfFlags(
  flags: Flags,
  register: Register,
  today: string,
  known: Known & { readonly usual?: 'outstanding' | 'all'; readonly beside?: readonly TypedTerm[] } = {},
): Query {
  const { usual = 'outstanding', beside = [] } = known
  const scope = scopeOf(register, today, known)

  function flag(
    name: string,
    key: KeyName,
    value: string | null,
    comparison: Comparison = '=',
  ): readonly TypedTerm[] {
    if (value === null) return []
    const query = keys[key].read(value, comparison, scope)
    if (query.kind === 'mistake') throw unexpected(name, value, query)
    return [{ flag: name, value, query }]
  }

  const owners = flags.owner.flatMap((list) =>
    ownerWords(list).flatMap((owner) => flag('--owner', 'owner', owner)),
  )
  const terms: readonly TypedTerm[] = [
    ...eitherOf([...owners, ...withoutValue(flags.unassigned, flag('--unassigned', 'is', 'unassigned'))]),
    ...flag('--meeting', 'meeting', flags.meeting),
    ...flag('--item', 'item', flags.item),
    ...flag('--area', 'area', flags.area),
    ...flag('--series', 'series', flags.series),
    ...flag('--status', 'status', flags.status),
    ...withoutValue(flags.overdue, flag('--overdue', 'is', 'overdue')),
    ...flag('--due-before', 'due', flags.dueBefore, '<'),
    ...flag('--due-after', 'due', flags.dueAfter, '>'),
    ...flag('--raised-since', 'raised', flags.raisedSince, '>='),
    ...flag('--text', 'text', flags.text),
    ...flag('--carried', 'carried', flags.carried === null ? null : String(flags.carried), '>='),
    ...(flags.expression === null
      ? []
      : [
          {
            flag: null,
            value: flags.expression,
            query: readExpression(flags.expression, register, today, known),
          },
        ]),
  ]
  refuseContrary([...terms, ...beside])
  const asks = terms.map(({ query }) => query)
  const isNamed = usual === 'all' || asks.some(namesStatus)
  return { kind: 'and', queries: isNamed ? asks : [outstanding, ...asks] }
}

/** What was typed after one flag, or without any. */
export interface TypedTerm {
  readonly flag: string | null
  /** Null where the flag takes none. */
  readonly value: string | null
  readonly query: Query
}

const withoutValue = (isTyped: boolean, terms: readonly TypedTerm[]): readonly TypedTerm[] =>
  isTyped ? terms.map((term) => ({ ...term, value: null })) : []

/** Several that stand for any of them, named by the first. */
function eitherOf(terms: readonly TypedTerm[]): readonly TypedTerm[] {
  const [first, ...others] = terms
  if (first === undefined || others.length === 0) return terms
  return [{ ...first, query: { kind: 'or', queries: terms.map(({ query }) => query) } }]
}

/** Throws UsageError for two of the terms that no action can fit: an empty list would say that there is none. */
function refuseContrary(terms: readonly TypedTerm[]): void {
  for (const [at, term] of terms.entries())
    for (const other of terms.slice(at + 1))
      if (cannotBothHold(term.query, other.query)) throw contraryFlags(term, other)
}

function contraryFlags(term: TypedTerm, other: TypedTerm): UsageError {
  const written = ({ flag, value }: TypedTerm): string => [flag, value].filter(Boolean).join(' ')
  const { flag, value } = term
  const mend = value === null ? mendedBy('', flag ?? '') : mendedBy('', value, flag)
  return contraryError(written(term), written(other), mend)
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
