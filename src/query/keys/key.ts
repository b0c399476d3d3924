import type { Register } from '../../model/register.js'
import { type Mistake, unknownValue } from '../mistake.js'
import type { Comparison, Query } from '../query.js'
import { readBound } from './date-bound.js'
import { ownerQuery } from './owner.js'
import { areaQuery, itemQuery, meetingQuery, seriesQuery } from './place.js'

/** What a question is asked of, and what `epha.yaml` adds to its words. */
export interface Asked {
  readonly register: Register
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Saved queries by name. */
  readonly queries: ReadonlyMap<string, string>
  /** Areas, and other ways of writing them. */
  readonly areas: ReadonlyMap<string, readonly string[]>
}

/** The words before `:` or a comparison. */
export const keys = [
  'owner',
  'meeting',
  'item',
  'area',
  'series',
  'status',
  'is',
  'due',
  'raised',
  'carried',
  'text',
] as const

export type Key = (typeof keys)[number]

/** The keys that `<`, `<=`, `>` and `>=` may follow. */
export const compared: ReadonlySet<Key> = new Set(['due', 'raised', 'carried'])

/** The values of `status:`. */
export const statuses = ['outstanding', 'done', 'withdrawn', 'all'] as const

/** The values of `is:`. */
export const states = [
  'outstanding',
  'done',
  'withdrawn',
  'overdue',
  'carried',
  'unassigned',
  'due',
  'confidential',
] as const

/** One key with one value, whether a flag or an expression gave it: the only place where values are understood. */
export function readTerm(key: Key, comparison: Comparison, given: string, asked: Asked): Query | Mistake {
  const { register, today } = asked
  switch (key) {
    case 'owner':
      return ownerQuery(given, register)
    case 'meeting':
      return meetingQuery(given, register, today)
    case 'item':
      return itemQuery(given, register)
    case 'area':
      return areaQuery(given, register, asked.areas)
    case 'series':
      return seriesQuery(given, register)
    case 'status':
      return statusQuery(given)
    case 'is':
      return stateQuery(given)
    case 'due':
    case 'raised': {
      const bound = readBound(given, register, today)
      return bound.kind === 'mistake' ? bound : { kind: 'term', term: { field: key, comparison, bound } }
    }
    case 'carried':
      return carriedQuery(comparison, given)
    case 'text':
      return textQuery(given)
  }
}

function statusQuery(given: string): Query | Mistake {
  const wanted = given.toLowerCase()
  const status = statuses.find((known) => known === wanted)
  if (status === undefined) return unknownValue('status', given, 'one of these', 'status', statuses)
  const all = ['outstanding', 'done', 'withdrawn'] as const
  return { kind: 'term', term: { field: 'status', statuses: status === 'all' ? all : [status] } }
}

function stateQuery(given: string): Query | Mistake {
  const wanted = given.toLowerCase()
  const state = states.find((known) => known === wanted)
  switch (state) {
    case undefined: {
      const mistake = unknownValue('word', given, 'one of these', 'is', states)
      const expected = mistake.instead === null ? 'one of its words' : `\`${mistake.instead}\``
      return {
        ...mistake,
        message: `Unexpected \`${given}\` after \`is:\`, expected ${expected}`,
        there: [`is: ${states.join(' ')}`],
      }
    }
    case 'outstanding':
    case 'done':
    case 'withdrawn':
      return { kind: 'term', term: { field: 'status', statuses: [state] } }
    default:
      return { kind: 'term', term: { field: 'is', state } }
  }
}

/** Carried so often; with nothing but a number, at least so often. */
function carriedQuery(comparison: Comparison, given: string): Query | Mistake {
  if (!/^\d{1,6}$/.test(given))
    return unknownValue('number', given, 'how often it was carried, such as `3`', 'carried', ['1', '2', '3'])
  return {
    kind: 'term',
    term: { field: 'carried', comparison: comparison === '=' ? '>=' : comparison, times: Number(given) },
  }
}

/** Every text holds no words: that is no question. */
function textQuery(given: string): Query | Mistake {
  if (given.trim() === '') return unknownValue('text', given, 'words that the minutes say', 'text', [])
  return { kind: 'term', term: { field: 'text', words: given } }
}
