import type { Comparison } from './query.js'

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
