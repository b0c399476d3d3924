import type { Action, Entry, LeftOut, Sighting } from '../model/action.js'
import type { Listed, Listing } from '../model/listing.js'
import type { Register } from '../model/register.js'
import type { Status } from '../model/status.js'
import type { SourceLocation } from '../source/lines.js'
import { commitmentReason, leftOutReason, reasonsFor, reasonText } from './reasons.js'
import type { ListPaper } from './renderer.js'

/** A place as programs are told it: the path from the minutes folder, line and column from 1. */
export interface SourceObject {
  readonly path: string
  readonly line: number
  readonly column: number
}

export interface DueObject {
  /** `YYYY-MM-DD`; null where the words could not be resolved. */
  readonly date: string | null
  readonly written: string
  readonly default: boolean
}

/** One meeting's word about an action. */
export interface EntryObject {
  /** The counted id where it was raised; later the id by which it is named there, else the action's. */
  readonly id: string
  readonly meeting: string
  readonly date: string | null
  /** As it stood after that meeting. */
  readonly status: Status
  /** `all-others` where the meeting carried it without naming it; the words are then empty. */
  readonly notation: string
  readonly owners: readonly string[]
  readonly due: DueObject | null
  readonly text: string
  readonly source: SourceObject
  /** With `--explain`. */
  readonly because?: readonly string[]
}

export interface ActionObject {
  readonly id: string
  readonly text: string
  readonly owners: readonly string[]
  readonly status: Status
  readonly raised: string | null
  readonly due: DueObject | null
  readonly closed: string | null
  readonly overdue: boolean
  readonly daysOverdue: number
  readonly carried: number
  readonly age: {
    /** From the day it was raised to that on which it was closed, else to today; null without a date. */
    readonly days: number | null
    /** Meetings of its series held in that time, the one that raised it not counted. */
    readonly meetings: number
  }
  readonly meeting: {
    readonly id: string
    readonly title: string
    readonly date: string | null
    readonly series: string | null
  }
  readonly item: { readonly number: string | null; readonly title: string } | null
  readonly areas: readonly string[]
  readonly confidential: boolean
  readonly source: SourceObject
  readonly evidence: string | null
  readonly notes: readonly string[]
  readonly entries: readonly EntryObject[]
  /** With `--explain`: why it is one, and why its owner, due day and status were read so where it was raised. */
  readonly because?: readonly string[]
}

/** Never an e-mail address: minutes, and what is made of them, are often public. */
export interface PersonObject {
  readonly name: string
  readonly role?: string
  readonly aliases?: readonly string[]
}

/** A list as programs rely on it: fields may be added, none changes. JSON and YAML are both written from it. */
export interface ListingObject {
  readonly version: 1
  readonly today: string
  /** The people who own what is listed, by key. */
  readonly people: Readonly<Record<string, PersonObject>>
  readonly actions: readonly ActionObject[]
  readonly counts: Listing['counts']
  /** Where it is asked for: bare prose that may be an action, and is none in the register. */
  readonly possible?: readonly PossibleObject[]
  /** With `--explain`: what stands in the minutes where an action might, and is none. */
  readonly leftOut?: readonly LeftOutObject[]
}

export interface LeftOutObject {
  readonly text: string
  readonly because: string
  /** `epha-ignore` stands before it. */
  readonly ignored: boolean
  readonly source: SourceObject
}

/** A sentence of bare prose that may be an action. */
export interface PossibleObject {
  readonly text: string
  readonly owners: readonly string[]
  readonly due: DueObject | null
  readonly meeting: string
  readonly item: ActionObject['item']
  readonly confidential: boolean
  readonly source: SourceObject
  readonly because: string
}

/** What may be asked for beside a list. */
export type ListedBeside = Pick<ListPaper, 'possible' | 'explained'>

/** The whole list as plain values, its fields in the order of the documentation. */
export function listingObject(listing: Listing, { possible, explained }: ListedBeside = {}): ListingObject {
  return {
    version: 1,
    today: listing.today,
    people: Object.fromEntries(
      listing.people.map((person) => [
        person.key,
        {
          name: person.name,
          ...(person.role === undefined ? {} : { role: person.role }),
          ...(person.aliases.length === 0 ? {} : { aliases: [...person.aliases] }),
        },
      ]),
    ),
    actions: listing.listed.map((listed) =>
      explained ? { ...actionObject(listed), ...becauseOf(listed) } : actionObject(listed),
    ),
    counts: { ...listing.counts },
    ...(!possible ? {} : { possible: possible.map(possibleObject) }),
    ...(!explained
      ? {}
      : { leftOut: [...[...explained.near.values()].flat(), ...explained.elsewhere].map(leftOutObject) }),
  }
}

/** The reasons of every entry, too: later meetings have their own. */
function becauseOf({ action }: Listed): Pick<ActionObject, 'because' | 'entries'> {
  return {
    because: reasonsFor(action, action.entries[0], true).map(reasonText),
    entries: action.entries.map((sighting, place) => ({
      ...entryObject(action, sighting, place === 0),
      because: reasonsFor(action, sighting, place === 0).map(reasonText),
    })),
  }
}

function leftOutObject({ text, because, location }: LeftOut): LeftOutObject {
  const ignored = because.code === 'ignored'
  return { text, because: leftOutReason(because), ignored, source: sourceObject(location) }
}

function possibleObject(possible: Register['possible'][number]): PossibleObject {
  const { text, owners, due, meeting, item, confidential, location, because } = possible
  return {
    text,
    owners: owners.map((owner) => owner.key),
    due: due === undefined ? null : { date: due.date, written: due.written, default: false },
    meeting: meeting.id,
    item: item && { number: item.number, title: item.title },
    confidential,
    source: sourceObject(location),
    because: commitmentReason(because),
  }
}

/** One action of a list, as JSON, YAML and a line of NDJSON have it. */
export function actionObject(listed: Listed): ActionObject {
  const { action } = listed
  const { meeting, item } = action
  return {
    id: action.id,
    text: action.text,
    owners: action.owners.map((owner) => owner.key),
    status: action.status,
    raised: action.raised,
    due: action.due && { date: action.due.date, written: action.due.written, default: action.due.default },
    closed: action.closed,
    overdue: listed.overdue,
    daysOverdue: listed.daysOverdue,
    carried: action.carried,
    age: { days: listed.ageDays, meetings: listed.ageMeetings },
    meeting: { id: meeting.id, title: meeting.title, date: meeting.date, series: meeting.series },
    item: item && { number: item.number, title: item.title },
    areas: [...action.areas],
    confidential: action.confidential,
    source: sourceObject(action.location),
    evidence: action.evidence?.text ?? null,
    notes: [...action.notes],
    entries: action.entries.map((sighting, place) => entryObject(action, sighting, place === 0)),
  }
}

function entryObject(action: Action, sighting: Sighting, raises: boolean): EntryObject {
  const { entry, meeting } = sighting
  return {
    id: raises ? action.countedId : (entry?.ref ?? action.id),
    meeting: meeting.id,
    date: meeting.date,
    status: sighting.status,
    notation: entry?.notation ?? sighting.knownBy,
    owners: (entry ?? action).owners.map((owner) => owner.key),
    due: entry === null ? null : entryDue(action, entry),
    text: entry?.text ?? '',
    source: sourceObject(sighting.location),
  }
}

/** The due day that the entry itself gives; that of a next meeting is known only where the action took it. */
function entryDue(action: Action, entry: Entry): DueObject | null {
  const { due } = entry
  if (due === undefined) return null
  const taken = action.due !== null && !action.due.default && action.due.written === due.written
  const date = due.date ?? (due.relative === 'next-meeting' && taken ? action.due.date : null)
  return { date, written: due.written, default: false }
}

function sourceObject(location: SourceLocation): SourceObject {
  return { path: location.path, line: location.line, column: location.column }
}
