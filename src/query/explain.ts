import { dayText } from '../language/day-text.js'
import type { NextMeeting } from '../model/next-meeting.js'
import type { Bound } from './keys/date-bound.js'
import type { Comparison, Query, Term } from './query.js'

/** How a query was read, a line each, the days resolved; what belongs together is indented. */
export function explainQuery(query: Query): readonly string[] {
  switch (query.kind) {
    case 'and':
      return under('all of', 'every action', partsOf(query, 'and'))
    case 'or':
      return under('any of', 'no action', partsOf(query, 'or'))
    case 'not': {
      const lines = explainQuery(query.query)
      return lines.length === 1 ? [`not: ${lines[0] ?? ''}`] : ['not', ...lines.map(indented)]
    }
    case 'term':
      return [sentenceOf(query.term)]
  }
}

/** What is within brackets that change nothing stands beside the rest. */
function partsOf(query: Query, kind: 'and' | 'or'): readonly Query[] {
  return query.kind === kind ? query.queries.flatMap((part) => partsOf(part, kind)) : [query]
}

/** One stands for itself. */
function under(heading: string, none: string, queries: readonly Query[]): readonly string[] {
  const [only, ...others] = queries
  if (only === undefined) return [none]
  if (others.length === 0) return explainQuery(only)
  return [heading, ...queries.flatMap(explainQuery).map(indented)]
}

function indented(line: string): string {
  return `  ${line}`
}

function sentenceOf(term: Term): string {
  switch (term.field) {
    case 'owner': {
      const name = term.name === null ? '' : ` (${term.name})`
      const groups =
        term.groups.length === 0 ? '' : `, or a group with ${term.key} in it: ${term.groups.join(', ')}`
      return `the owner is ${term.key}${name}${groups}`
    }
    case 'meeting': {
      const ids = term.ids.join(', ')
      return `raised or named by ${term.written === ids ? ids : `the meeting last held: ${ids}`}`
    }
    case 'item':
      return `the item is ${term.key}, or a part of it`
    case 'area':
      return `the area is ${term.area}`
    case 'series':
      return term.series === null ? 'the series has no name' : `the series is ${term.series}`
    case 'status':
      return term.statuses.length === 3 ? 'of any status' : `the status is ${term.statuses.join(' or ')}`
    case 'is':
      return states[term.state]
    case 'due':
    case 'raised':
      return datesOf(term.field, term.comparison, term.bound)
    case 'carried':
      return `carried forward ${counts[term.comparison]} ${term.times} times`
    case 'text':
      return `the minutes say "${term.words}"`
  }
}

const states: Readonly<Record<Extract<Term, { field: 'is' }>['state'], string>> = {
  overdue: 'overdue: outstanding, and its due day is over',
  carried: 'carried forward at least once',
  unassigned: 'nobody owns it',
  due: 'it has a due day',
  confidential: 'confidential',
}

const counts: Readonly<Record<Comparison, string>> = {
  '=': 'exactly',
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
}

function datesOf(field: 'due' | 'raised', comparison: Comparison, bound: Bound): string {
  switch (bound.kind) {
    case 'none':
      return field === 'due' ? 'no due day' : 'no day known on which it was raised'
    case 'days':
      return `${field} ${daysOf(comparison, bound.days)}${wordOf(bound.written)}`
    case 'last-meeting':
      return `${field} ${bySeries(bound.bySeries, (days) => daysOf(comparison, days))} (last-meeting)`
    case 'next-meeting':
      return `${field} ${bySeries(bound.next, (next) => sittingsOf(comparison, next))} (next-meeting)`
  }
}

/** Each series with its name, where there are several. */
function bySeries<Value>(all: ReadonlyMap<string | null, Value>, inWords: (value: Value) => string): string {
  const each = [...all].map(([series, value]) =>
    all.size === 1 ? inWords(value) : `${inWords(value)} in ${series ?? 'the series without a name'}`,
  )
  return each.join(', ')
}

/** The first day of the next meeting; once it is over, the sittings that are left, with their areas. */
function sittingsOf(comparison: Comparison, { sittings, hasBegun }: NextMeeting): string {
  const left = hasBegun ? sittings : sittings.slice(0, 1)
  return left
    .map(({ date, area }) => {
      const days = daysOf(comparison, { from: date, until: date })
      return area !== undefined && left.length > 1 ? `${days} (${area})` : days
    })
    .join(', ')
}

function daysOf(comparison: Comparison, { from, until }: { from: string; until: string }): string {
  switch (comparison) {
    case '=':
      return from === until ? `on ${dayText(from)}` : `from ${dayText(from)} to ${dayText(until)}`
    case '<':
      return `before ${dayText(from)}`
    case '<=':
      return `on or before ${dayText(until)}`
    case '>':
      return `after ${dayText(until)}`
    case '>=':
      return `on or after ${dayText(from)}`
  }
}

/** The word that was typed, where it was one. */
function wordOf(written: string): string {
  return /^\d/.test(written) && !written.includes('ago') ? '' : ` (${written})`
}
