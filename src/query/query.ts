import type { Action } from '../model/action.js'
import type { Status } from '../model/status.js'

/** How a value is compared with the one that was typed; `:` is `=`. */
export type Comparison = '=' | '<' | '<=' | '>' | '>='

/** What a criterion lets through of one field, whatever else the action is. */
export interface Demand {
  readonly field: string
  /** Some values of all that there are; null where it asks for a stretch. */
  readonly among: readonly (string | null)[] | null
  /** Ends included, as days or as numbers; null where it is open. */
  readonly from: string | number | null
  readonly until: string | number | null
}

/** One of some values of a field. */
export const demandingOneOf = (field: string, among: readonly (string | null)[]): Demand => ({
  field,
  among,
  from: null,
  until: null,
})

/** A stretch of a field as it lies beside what was typed; `step` is what comes next to an end. */
export function demandingStretch<End extends string | number>(
  field: string,
  comparison: Comparison,
  { from, until }: { readonly from: End; readonly until: End },
  step: (end: End, by: 1 | -1) => End,
): Demand {
  const stretch = { field, among: null, from: null, until: null }
  switch (comparison) {
    case '=':
      return { ...stretch, from, until }
    case '<':
      return { ...stretch, until: step(from, -1) }
    case '<=':
      return { ...stretch, until }
    case '>':
      return { ...stretch, from: step(until, 1) }
    case '>=':
      return { ...stretch, from }
  }
}

/** One thing asked of an action. Whatever needs the register to be understood has been looked up. */
export interface Criterion {
  /** The name of its key. */
  readonly key: string
  readonly test: (action: Action, context: QueryContext) => boolean
  /** What is asked, the days resolved: "the owner is TR". */
  readonly words: string
  /** The statuses that it names, where it asks for a status. */
  readonly statuses?: readonly Status[]
  /** What it lets through, as far as that is known without the action: by it two that cannot both hold are told. */
  readonly demands?: readonly Demand[]
  /** The owner that it names; the name is null where it is the key, or none is known. */
  readonly owner?: { readonly key: string; readonly name: string | null }
}

/** Which actions. Flags and expressions alike become this, and `matches` alone says what it means. */
export type Query =
  /** All of them; of none, every action. */
  | { readonly kind: 'and'; readonly queries: readonly Query[] }
  /** Any of them; of none, no action. */
  | { readonly kind: 'or'; readonly queries: readonly Query[] }
  | { readonly kind: 'not'; readonly query: Query }
  | { readonly kind: 'criterion'; readonly criterion: Criterion }

/** What a query cannot know by itself. */
export interface QueryContext {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whether words of confidential actions are looked at; else the answer would give them away. */
  readonly confidential?: boolean
}

/** Every action. */
export const everything: Query = { kind: 'and', queries: [] }

/** The query that asks one thing. */
export function asking(criterion: Criterion): Query {
  return { kind: 'criterion', criterion }
}

/** Whether the action is what the query asks for. Of a query and its negation, exactly one matches. */
export function matches(query: Query, action: Action, context: QueryContext): boolean {
  switch (query.kind) {
    case 'and':
      return query.queries.every((part) => matches(part, action, context))
    case 'or':
      return query.queries.some((part) => matches(part, action, context))
    case 'not':
      return !matches(query.query, action, context)
    case 'criterion':
      return query.criterion.test(action, context)
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
    case 'criterion':
      return query.criterion.statuses !== undefined || query.criterion.key === 'closed'
  }
}

/** Whether an action is outstanding, and its due day over. */
export function isOverdue(action: Action, today: string): boolean {
  const date = action.due?.date ?? null
  return action.status === 'outstanding' && date !== null && date < today
}

/** How a value lies beside a stretch with both ends included: `<` before all of it, `<=` not after all of it. */
export function compares<Value extends string | number>(
  value: Value,
  comparison: Comparison,
  { from, until }: { readonly from: Value; readonly until: Value },
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

const all: readonly Status[] = ['outstanding', 'done', 'withdrawn']

/** Any of some statuses. */
export function ofStatus(statuses: readonly Status[]): Criterion {
  return {
    key: 'status',
    test: ({ status }) => statuses.includes(status),
    words: statuses.length === all.length ? 'of any status' : `the status is ${statuses.join(' or ')}`,
    statuses,
    demands: [demandingOneOf('status', statuses)],
  }
}

/** Any status at all, asked for by name. */
export const ofAnyStatus: Criterion = ofStatus(all)

/** Owned by nobody. */
export const unassigned: Criterion = {
  key: 'is',
  test: ({ owners }) => owners.length === 0,
  words: 'nobody owns it',
  demands: [demandingOneOf('owned', ['no'])],
}

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
    case 'criterion':
      return [query.criterion.words]
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
