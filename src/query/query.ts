import type { Action } from '../model/action.js'
import type { Status } from '../model/status.js'

/** How a value is compared with the one that was typed; `:` is `=`. */
export type Comparison = '=' | '<' | '<=' | '>' | '>='

/** One thing asked of an action. Whatever needs the register to be understood has been looked up. */
export interface Criterion {
  /** The name of its key. */
  readonly key: string
  readonly test: (action: Action, context: QueryContext) => boolean
  /** What is asked, the days resolved: "the owner is TR". */
  readonly words: string
  /** The statuses that it names, where it asks for a status. */
  readonly statuses?: readonly Status[]
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
      return query.criterion.statuses !== undefined
  }
}

/** Whether an action is outstanding, and its due day over. */
export function isOverdue(action: Action, today: string): boolean {
  const date = action.due?.date ?? null
  return action.status === 'outstanding' && date !== null && date < today
}
