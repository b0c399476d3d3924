import { type Action, lastMention, type Sighting } from '../../model/action.js'
import { compareDates, firstDay } from '../../model/day.js'
import type { Meeting } from '../../model/meeting.js'
import type { Register } from '../../model/register.js'

/** Where a change of an action goes. */
export type Target =
  /** Into what minutes have of it. */
  | {
      readonly kind: 'entry'
      readonly sighting: Sighting & { readonly entry: NonNullable<Sighting['entry']> }
    }
  /** Into the matters arising of minutes that do not mention it. */
  | { readonly kind: 'arising'; readonly meeting: Meeting }
  /** Nowhere yet: an agenda is there, and its day is to come. */
  | { readonly kind: 'agenda-to-come'; readonly agenda: Meeting }
  /** Nowhere: the newest minutes are approved. */
  | { readonly kind: 'approved'; readonly newest: Meeting }

/**
 * The agenda of a series that is minutes by now: its day has come, or somebody says on which day a change was. Null where
 * there is none that was not held.
 */
export function agendaToBe(
  series: string | null,
  meetings: readonly Meeting[],
  today: string,
): { readonly meeting: Meeting; readonly hasCome: boolean } | null {
  const ofSeries = meetings.filter((meeting) => meeting.series === series)
  const held = ofSeries.findLast(({ status }) => status !== 'agenda')
  const agendas = ofSeries.filter(
    ({ status, date }) => status === 'agenda' && (held === undefined || compareDates(date, held.date) >= 0),
  )
  const hasCome = ({ date }: Meeting): boolean => date !== null && firstDay(date) <= today
  const come = agendas.findLast(hasCome)
  if (come) return { meeting: come, hasCome: true }
  const [next] = agendas
  return next ? { meeting: next, hasCome: false } : null
}

/** What decides where a change goes, beside the minutes. */
export interface Where {
  /** The agenda of the series, where its day is to come. */
  readonly toCome: Meeting | null
  /** Into what the last minutes have of it that mention it, approved or not. */
  readonly isInPlace: boolean
  /** Into what raised it. */
  readonly isRaising: boolean
}

/**
 * Where a change of an action goes: into the newest minutes of its series, a draft, be it into what they have of it or as a
 * new line; approved minutes are a record.
 */
export function targetOf(
  action: Action,
  register: Register,
  { toCome, isInPlace, isRaising }: Where,
): Target {
  const ofSeries = register.meetings.filter(
    ({ series, status }) => series === action.meeting.series && status !== 'agenda',
  )
  const newest = ofSeries.at(-1) ?? action.meeting
  const [raised] = action.entries
  if (isRaising && hasEntry(raised)) return { kind: 'entry', sighting: raised }
  const mention = mentionFor(action, isInPlace ? null : newest)
  if (mention !== null && (isInPlace || newest.status !== 'approved'))
    return { kind: 'entry', sighting: mention }
  if (newest.status === 'draft') return { kind: 'arising', meeting: newest }
  return toCome === null ? { kind: 'approved', newest } : { kind: 'agenda-to-come', agenda: toCome }
}

type Mention = Sighting & { readonly entry: NonNullable<Sighting['entry']> }

/** What the minutes of a meeting have of an action, or of null the last that have anything. */
function mentionFor(action: Action, meeting: Meeting | null): Mention | null {
  if (meeting === null) return action.entries.findLast(hasEntry) ?? null
  const last = lastMention(action)
  return last.meeting.path === meeting.path && hasEntry(last) ? last : null
}

const hasEntry = (sighting: Sighting): sighting is Mention => sighting.entry !== null
