import { UsageError } from '../model/usage-error.js'
import type { Criterion, Demand, Query } from './query.js'
import { faultAt, type QueryPlace, type QueryReading, wordsOfPlace } from './query-reading.js'
import { isUnderstood, type Trial } from './understood.js'

const isAfter = (from: Demand['from'], until: Demand['until']): boolean =>
  from !== null && until !== null && from > until

/** Whether no value of the same field is let through by both. */
function areApart(demand: Demand, other: Demand): boolean {
  if (demand.field !== other.field) return false
  const { among } = other
  if (demand.among !== null && among !== null) return !demand.among.some((value) => among.includes(value))
  return isAfter(demand.from, other.until) || isAfter(other.from, demand.until)
}

const areContrary = ({ demands = [] }: Criterion, other: Criterion): boolean =>
  demands.some((demand) => other.demands?.some((another) => areApart(demand, another)))

/** Whether there is no action of which both are true, whatever the minutes say. False where it depends on them. */
export function cannotBothHold(query: Query, other: Query): boolean {
  if (query.kind === 'or') return query.queries.every((part) => cannotBothHold(part, other))
  if (other.kind === 'or') return cannotBothHold(other, query)
  if (query.kind === 'and') return query.queries.some((part) => cannotBothHold(part, other))
  if (other.kind === 'and') return cannotBothHold(other, query)
  if (query.kind === 'not') return isSame(query.query, other)
  return other.kind === 'not' ? isSame(other.query, query) : areContrary(query.criterion, other.criterion)
}

/** Whether both ask the same, one thing each. */
const isSame = (query: Query, other: Query): boolean =>
  query.kind === 'criterion' && other.kind === 'criterion' && query.criterion.words === other.criterion.words

/** Two terms that no action can fit: either of them is offered, or both beside each other. */
export function contraryTerms(
  reading: QueryReading,
  [term, other]: readonly [QueryPlace, QueryPlace],
  trial: Trial,
): UsageError {
  const { text, within, isTrial } = reading
  const [first, second] = [term, other].map((place) => wordsOfPlace(reading, place))
  const fault = faultAt(reading, other, `\`${first}\` and \`${second}\` contradict each other`)
  if (within.length > 0 || isTrial) return fault
  const isAll = `${text.slice(0, term.start)}${text.slice(other.end)}`.trim() === ''
  const [before, after] = [text.slice(0, other.start), text.slice(other.end)]
  const left = [`${text.slice(0, term.start)}${text.slice(term.end)}`, `${before}${after}`]
  const instead = isAll && isNextTo(text.slice(term.end, other.start)) ? [`${first} or ${second}`] : left
  return new UsageError(fault.message, fault.more, fault.pointed, {
    flag: null,
    typed: text,
    instead: instead
      .map((words) => ({ words: words.replace(/\s+/g, ' ').trim(), meaning: null }))
      // What is left may contradict itself too.
      .filter(({ words }) => isUnderstood(words, trial)),
  })
}

const isNextTo = (between: string): boolean => /^\s*(?:and\s*)?$/i.test(between)
