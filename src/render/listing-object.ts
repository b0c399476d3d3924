import type { LeftOut } from '../model/action.js'
import { type DueObject, entryObject, type SourceObject, sourceObject } from '../model/entry-object.js'
import { type ActionObject, actionObject, shownFields } from '../model/fields.js'
import type { Listed, Listing } from '../model/listing.js'
import type { Person } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { leftOutReason } from './left-out-reasons.js'
import { possibleReason } from './possible-reasons.js'
import { reasonsFor, reasonText } from './reasons.js'
import type { ListContext } from './renderer.js'

/** An action as JSON and YAML have it. */
export interface ListedAction extends ActionObject {
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
  readonly actions: readonly ListedAction[]
  readonly counts: Listing['counts']
  /** Where it is asked for: what may be an action, and is none in the register. */
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

/** A line or a sentence that may be an action. */
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
export type ListedBeside = Pick<ListContext, 'possible' | 'explained'>

/** The whole list as plain values, its fields in the order of the documentation. */
export function listingObject(listing: Listing, { possible, explained }: ListedBeside = {}): ListingObject {
  const written = formsWritten(listing)
  const aliasesOf = ({ key, name, aliases }: Person): readonly string[] => [
    ...new Set([...aliases, ...(written.get(key) ?? []).filter((form) => form !== key && form !== name)]),
  ]
  return {
    version: 1,
    today: listing.today,
    people: Object.fromEntries(
      listing.people.map((person) => [
        person.key,
        {
          name: person.name,
          ...(person.role === undefined ? {} : { role: person.role }),
          ...(aliasesOf(person).length === 0 ? {} : { aliases: aliasesOf(person) }),
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

/** The forms in which the owners of what is listed are written, by their keys: initials, a first name. A post is none. */
function formsWritten({ listed }: Listing): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>()
  for (const { key, written, kind, by } of listed.flatMap(({ action }) => action.owners)) {
    if (kind !== 'person' || by?.code === 'post') continue
    const there = forms.get(key)
    if (there) there.push(written)
    else forms.set(key, [written])
  }
  return forms
}

/** The list with no more of each action than columns show, and why it is one where that is asked for. */
export function shownListing(
  listing: Listing,
  { columns = null, ...beside }: ListedBeside & Partial<Pick<ListContext, 'columns'>> = {},
): object {
  const whole = listingObject(listing, beside)
  if (columns === null) return whole
  const actions = whole.actions.map(({ because, ...action }) => ({
    ...shownFields(action, columns),
    ...(because === undefined ? {} : { because }),
  }))
  return { ...whole, actions }
}

/** The reasons of every entry, too: later meetings have their own. */
function becauseOf({ action }: Listed): Pick<ListedAction, 'because' | 'entries'> {
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
    because: possibleReason(because),
  }
}
