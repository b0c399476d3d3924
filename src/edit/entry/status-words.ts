import type { Status } from '../../model/status.js'

/** What is to be said of an action: how it stands, since which day, and why. */
export interface StatusChange {
  readonly status: Status
  /** `YYYY-MM-DD`; null where nobody said. */
  readonly on: string | null
  /** Why it is withdrawn. */
  readonly reason: string | null
}

/** "(withdrawn 2011-06-13: overtaken by the White Paper)"; empty for what is outstanding. */
export function statusInWords({ status, on, reason }: StatusChange): string {
  if (status === 'outstanding') return ''
  return `(${[status, ...(on === null ? [] : [on])].join(' ')}${reason === null ? '' : `: ${withoutBrackets(reason)}`})`
}

/** Round brackets would end those around a reason. */
const withoutBrackets = (words: string): string => words.replaceAll('(', '[').replaceAll(')', ']')
