import { dayText } from '../../language/day-text.js'
import { isDay, isMonth } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import type { Register } from '../../model/register.js'
import type { Status } from '../../model/status.js'
import { quotedValue } from '../../query/bare-words.js'
import type { Flags } from '../../query/flags.js'
import type { Query } from '../../query/query.js'
import { times } from '../../render/english.js'
import { visible } from '../../source/visible.js'

/** What an empty answer was looked for in. */
export interface SearchedActions {
  /** The status of the actions; empty where it did not matter. */
  readonly kind: string
  readonly number: number
  /** Those that were held. */
  readonly meetings: readonly Meeting[]
}

/** The statuses that a query wants at its top; none where it says so in another way. */
function statusesOf(query: Query): readonly Status[] {
  if (query.kind !== 'and') return []
  const statuses = query.queries.flatMap((part) =>
    part.kind === 'criterion' && part.criterion.statuses ? [part.criterion.statuses] : [],
  )
  const [only] = statuses
  return only && statuses.length === 1 && only.length < 3 ? only : []
}

/** The actions and meetings that a query without an answer was put to. */
export function searchedActions(query: Query, { actions, meetings }: Register): SearchedActions {
  const statuses = statusesOf(query)
  const past = meetings.filter((meeting) => meeting.status !== 'agenda')
  if (statuses.length === 0) return { kind: '', number: actions.length, meetings: past }
  const number = actions.filter((action) => statuses.includes(action.status)).length
  return { kind: statuses.join(' or '), number, meetings: past }
}

/** `JM (Jim Macdonald)` for every owner that the flags asked for. */
function ownersIn(query: Query): readonly string[] {
  if (query.kind === 'criterion') {
    const { owner } = query.criterion
    return owner === undefined ? [] : [owner.name === null ? owner.key : `${owner.key} (${owner.name})`]
  }
  return query.kind === 'not' ? [] : query.queries.flatMap(ownersIn)
}

function meetingPhrase(meeting: string): string {
  if (meeting.toLowerCase() === 'next') return 'due by the next meeting'
  return meeting.toLowerCase() === 'last' ? 'of the last meeting' : `of ${meeting}`
}

function dateWords(text: string): string {
  return isDay(text) || isMonth(text) ? dayText(text) : text
}

/** The question as a phrase: "outstanding actions for JM (Jim Macdonald)". */
export function questionPhrase(flags: Flags, query: Query): string {
  const owners = [
    ...(flags.owner.length > 0 ? [`for ${ownersIn(query).join(' or ')}`] : []),
    ...(flags.unassigned ? ['without an owner'] : []),
  ]
  const asks: readonly (readonly [string | number | null, (value: string) => string])[] = [
    [flags.meeting, meetingPhrase],
    [flags.item, (item) => `of item ${item}`],
    [flags.area, (area) => `in ${area}`],
    [flags.series, (series) => `in the series ${series}`],
    [flags.dueBefore, (date) => `due before ${dateWords(date)}`],
    [flags.dueAfter, (date) => `due after ${dateWords(date)}`],
    [flags.raisedSince, (date) => `raised since ${dateWords(date)}`],
    [flags.text, (text) => `with "${text}"`],
    [flags.carried, (number) => `carried forward at least ${times(Number(number))}`],
    [flags.expression, (expression) => `that fit \`${expression}\``],
  ]
  const kind = flags.overdue ? 'overdue' : statusesOf(query).join(' or ')
  const phrases = asks.flatMap(([value, phrase]) => (value === null ? [] : [phrase(String(value))]))
  return visible(
    [
      ...(kind === '' ? [] : [kind]),
      'actions',
      ...(owners.length > 0 ? [owners.join(' or ')] : []),
      ...phrases,
    ].join(' '),
  )
}

/** Of several owners side by side, none of whom shares an action with the others: how either is asked for. */
export function eitherLines(query: Query): readonly string[] {
  const parts =
    query.kind === 'and' ? query.queries.flatMap((part) => (part.kind === 'and' ? part.queries : [part])) : []
  const owners = parts.flatMap((part) =>
    part.kind === 'criterion' && part.criterion.owner !== undefined ? [part.criterion.owner.key] : [],
  )
  if (owners.length < 2) return []
  const either = owners.map(quotedValue).join(' or ')
  return [visible(`None has all of these owners; \`epha ${either}\` lists what either has.`)]
}
