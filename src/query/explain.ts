import type { Query } from './query.js'

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
