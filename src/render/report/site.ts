import type { Listed } from '../../model/listing.js'
import type { Meeting, Sitting } from '../../model/meeting.js'
import type { Owner, Person } from '../../model/owner.js'
import type { Unread } from '../../model/register.js'
import type { SourceLocation } from '../../source/location.js'
import { shortTitles } from '../titles.js'
import { grouped } from './grouped.js'
import { safeNames } from './names.js'

/** What a report is made from. */
export interface ReportSource {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Name of the association. */
  readonly association: string | null
  /** The meetings that were held, oldest first. */
  readonly held: readonly Meeting[]
  /** What is still to come, soonest first. */
  readonly toCome: readonly Sitting[]
  readonly people: readonly Person[]
  readonly unread: readonly Unread[]
  /** Every action, closed and confidential ones too, earliest due first. */
  readonly listed: readonly Listed[]
  /** Where a line of the minutes can be read, as an address of http or https; null where that is not known. */
  readonly addressOf: (location: SourceLocation) => string | null
}

/** Somebody with actions, whose page this is; `key` is null for the page of what is nobody's. */
export interface OwnerPage {
  readonly key: string | null
  /** Name of the page without its ending, and the token of its rows. */
  readonly name: string
  readonly listed: readonly Listed[]
}

/** A meeting that was held, whose page this is. */
export interface MeetingPage {
  readonly meeting: Meeting
  readonly name: string
  /** What the meeting is called among those of its series. */
  readonly called: string
  readonly listed: readonly Listed[]
}

/** What all pages of one report share: who and what has a page, and what it is called. */
export interface Site extends ReportSource {
  /** All but the confidential: of those the pages hold nothing but numbers. */
  readonly open: readonly Listed[]
  /** In the order of the alphabet; nobody last. */
  readonly owners: readonly OwnerPage[]
  /** Oldest first. */
  readonly meetings: readonly MeetingPage[]
  readonly ownerOf: (owner: Owner) => OwnerPage | undefined
  readonly meetingOf: (id: string) => MeetingPage | undefined
  /** The fragment under which an action stands on a page. */
  readonly anchorOf: (id: string) => string
}

// Stands for nobody among keys: no key begins with a blank.
const nobody = ' nobody'

const alphabet = new Intl.Collator('en', { numeric: true })

function byOwner(
  open: readonly Listed[],
): readonly (readonly [key: string | null, listed: readonly Listed[]])[] {
  const owned = new Map<string, { readonly key: string | null; readonly listed: Listed[] }>()
  const add = (key: string | null, one: Listed): void => {
    const small = key === null ? nobody : key.toLowerCase()
    const there = owned.get(small) ?? { key, listed: [] }
    if (there.listed.at(-1) !== one) there.listed.push(one)
    owned.set(small, there)
  }
  for (const one of open) {
    if (one.action.owners.length === 0) add(null, one)
    for (const owner of one.action.owners) add(owner.key, one)
  }
  return [...owned.values()]
    .sort((one, other) =>
      one.key === null
        ? 1
        : other.key === null
          ? -1
          : alphabet.compare(one.key, other.key) || (one.key < other.key ? -1 : 1),
    )
    .map(({ key, listed }) => [key, listed] as const)
}

/** Decides who and what has a page. */
export function planSite(source: ReportSource): Site {
  const open = source.listed.filter((one) => !one.action.confidential)
  const owned = byOwner(open)
  const ownerNames = safeNames(owned.map(([key]) => key ?? nobody))
  const owners = owned.map(([key, listed]) => ({ key, name: ownerNames.get(key ?? nobody) ?? '', listed }))
  const { held } = source
  const names = safeNames(held.map((meeting) => meeting.id))
  const raisedAt = grouped(open, (one) => one.action.meeting.id)
  const called = shortTitles(held)
  const meetings = held.map((meeting) => ({
    meeting,
    name: names.get(meeting.id) ?? '',
    called: called.get(meeting.id) ?? meeting.id,
    listed: raisedAt.get(meeting.id) ?? [],
  }))
  const ownersByKey = new Map(owners.map((owner) => [owner.key?.toLowerCase(), owner]))
  const meetingsById = new Map(meetings.map((meeting) => [meeting.meeting.id, meeting]))
  const anchors = safeNames(open.map((one) => one.action.id))
  return {
    ...source,
    open,
    owners,
    meetings,
    ownerOf: (owner) => ownersByKey.get(owner.key.toLowerCase()),
    meetingOf: (id) => meetingsById.get(id),
    anchorOf: (id) => `a-${anchors.get(id) ?? ''}`,
  }
}
