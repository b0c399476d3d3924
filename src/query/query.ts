import type { Action } from '../model/action.js'
import { type Days, firstDay } from '../model/day.js'
import { nextSitting } from '../model/next-meeting.js'
import { ownerKey } from '../model/owner.js'
import type { Status } from '../model/status.js'
import type { Bound } from './keys/date-bound.js'

export type Comparison = '=' | '<' | '<=' | '>' | '>='

/** One thing that can be asked of an action. Whatever needs the register to be understood has been looked up. */
export type Term =
  | {
      readonly field: 'owner'
      readonly key: string
      readonly name: string | null
      /** The groups that list the owner. */
      readonly groups: readonly string[]
      /** `ownerKey` of the owner and of the groups. */
      readonly keys: readonly string[]
    }
  /** Raised or named by one of these meetings. */
  | { readonly field: 'meeting'; readonly written: string; readonly ids: readonly string[] }
  /** The item, or a part of it: 4 includes 4a and 4.1, not 40. */
  | { readonly field: 'item'; readonly key: string }
  | { readonly field: 'area'; readonly area: string }
  /** Null for the minutes whose series nobody named. */
  | { readonly field: 'series'; readonly series: string | null }
  | { readonly field: 'status'; readonly statuses: readonly Status[] }
  | { readonly field: 'is'; readonly state: 'overdue' | 'carried' | 'unassigned' | 'due' | 'confidential' }
  | { readonly field: 'due' | 'raised'; readonly comparison: Comparison; readonly bound: Bound }
  | { readonly field: 'carried'; readonly comparison: Comparison; readonly times: number }
  | { readonly field: 'text'; readonly words: string }

/** Which actions. Flags and expressions alike become this, and `matches` alone says what it means. */
export type Query =
  /** All of them; of none, every action. */
  | { readonly kind: 'and'; readonly queries: readonly Query[] }
  /** Any of them; of none, no action. */
  | { readonly kind: 'or'; readonly queries: readonly Query[] }
  | { readonly kind: 'not'; readonly query: Query }
  | { readonly kind: 'term'; readonly term: Term }

/** What a query cannot know by itself. */
export interface QueryContext {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whether words of confidential actions are looked at; else the answer would give them away. */
  readonly confidential?: boolean
}

/** Every action. */
export const everything: Query = { kind: 'and', queries: [] }

/** Whether the action is what the query asks for. Of a query and its negation, exactly one matches. */
export function matches(query: Query, action: Action, context: QueryContext): boolean {
  switch (query.kind) {
    case 'and':
      return query.queries.every((part) => matches(part, action, context))
    case 'or':
      return query.queries.some((part) => matches(part, action, context))
    case 'not':
      return !matches(query.query, action, context)
    case 'term':
      return satisfies(query.term, action, context)
  }
}

/** Whether the query says which status it wants, so that "outstanding" is not taken for granted. */
export function namesStatus(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.queries.some(namesStatus)
    case 'not':
      return namesStatus(query.query)
    case 'term':
      return query.term.field === 'status'
  }
}

/** Outstanding, and its due day is over. */
export function isOverdue(action: Action, today: string): boolean {
  const date = action.due?.date ?? null
  return action.status === 'outstanding' && date !== null && date < today
}

function satisfies(term: Term, action: Action, context: QueryContext): boolean {
  switch (term.field) {
    case 'owner':
      return action.owners.some((owner) => term.keys.includes(ownerKey(owner)))
    case 'meeting':
      return action.entries.some(({ entry, meeting }) => entry !== null && term.ids.includes(meeting.id))
    case 'item':
      return action.item !== null && isWithinItem(action.item.key, term.key)
    case 'area':
      return action.areas.includes(term.area)
    case 'series':
      return action.meeting.series === term.series
    case 'status':
      return term.statuses.includes(action.status)
    case 'is':
      return isIn(term.state, action, context)
    case 'due':
      return lies(action.due?.date ?? null, term.comparison, term.bound, action)
    case 'raised':
      return lies(action.raised, term.comparison, term.bound, action)
    case 'carried':
      return compares(action.carried, term.comparison, term.times, term.times)
    case 'text':
      if (action.confidential && !context.confidential) return false
      return wordsOf(action).some((words) => searchable(words).includes(searchable(term.words)))
  }
}

function isIn(
  state: Extract<Term, { field: 'is' }>['state'],
  action: Action,
  { today }: QueryContext,
): boolean {
  switch (state) {
    case 'overdue':
      return isOverdue(action, today)
    case 'carried':
      return action.carried > 0
    case 'unassigned':
      return action.owners.length === 0
    case 'due':
      return (action.due?.date ?? null) !== null
    case 'confidential':
      return action.confidential
  }
}

/** Whether an item is the one asked for, or a part of it: `4a`, `4.1` and `4(b)` are parts of `4`, `40` is not. */
export function isWithinItem(key: string, asked: string): boolean {
  const whole = key.toLowerCase()
  const part = asked.toLowerCase()
  if (!whole.startsWith(part)) return false
  const rest = whole.slice(part.length)
  return (
    rest === '' || (/\d$/.test(part) ? /^[^\d]/.test(rest) && !part.startsWith('h') : /^[^a-z]/.test(rest))
  )
}

/** A date that is not known lies nowhere; a month alone counts as its first day. */
function lies(date: string | null, comparison: Comparison, bound: Bound, action: Action): boolean {
  if (bound.kind === 'none') return date === null
  const days = daysFor(action, bound)
  return date !== null && days !== null && compares(firstDay(date), comparison, days.from, days.until)
}

/** The days that a bound means to an action; null where no meeting of its series is known. */
function daysFor(action: Action, bound: Exclude<Bound, { kind: 'none' }>): Days | null {
  switch (bound.kind) {
    case 'days':
      return bound.days
    case 'last-meeting':
      return bound.bySeries.get(action.meeting.series) ?? null
    case 'next-meeting': {
      const next = bound.next.get(action.meeting.series)
      if (next === undefined) return null
      const { date } = nextSitting(next, action.areas)
      return { from: date, until: date }
    }
  }
}

/** A value beside a stretch with both ends included. */
function compares<Value extends string | number>(
  value: Value,
  comparison: Comparison,
  from: Value,
  until: Value,
): boolean {
  switch (comparison) {
    case '=':
      return from <= value && value <= until
    case '<':
      return value < from
    case '<=':
      return value <= until
    case '>':
      return value > until
    case '>=':
      return value >= from
  }
}

/** All words of the minutes about an action. */
function wordsOf(action: Action): readonly string[] {
  const entries = action.entries.flatMap(({ entry }) =>
    entry === null ? [] : [entry.text, entry.evidence?.text ?? '', ...entry.notes],
  )
  return [action.text, action.evidence?.text ?? '', ...action.notes, ...entries]
}

/** Neither letter case, nor line breaks, nor curly quotes stand between a reader and the words. */
function searchable(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
}
