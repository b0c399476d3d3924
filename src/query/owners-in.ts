import type { Query } from './query.js'

/** The owners that a query asks for, by key and name. */
export function ownersIn(query: Query): readonly { readonly key: string; readonly name: string | null }[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.queries.flatMap(ownersIn)
    case 'not':
      return ownersIn(query.query)
    case 'criterion':
      return query.criterion.owner === undefined ? [] : [query.criterion.owner]
  }
}
