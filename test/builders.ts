import type { Action, Entry, ResolvedDue, Sighting } from '../src/model/action.js'
import type { Meeting } from '../src/model/meeting.js'
import { noMembership } from '../src/model/member.js'
import type { Owner, Person } from '../src/model/owner.js'
import type { Register } from '../src/model/register.js'
import type { SourceLocation } from '../src/source/lines.js'

export function place(path = '2011-spring.md', line = 1): SourceLocation {
  return { path, line, column: 1, span: { start: 0, end: 0 } }
}

export function aMeeting(id: string, more: Partial<Meeting> = {}): Meeting {
  return {
    id,
    path: `${id}.md`,
    title: 'Spring term 2011',
    series: null,
    date: '2011-03',
    sittings: [],
    areas: [],
    next: [],
    status: 'draft',
    present: [],
    apologies: [],
    confidential: false,
    ...more,
  }
}

export function aPerson(key: string, name: string, more: Partial<Person> = {}): Person {
  return { key, name, aliases: [], onRoster: true, ...more }
}

export function anOwner(key: string, more: Partial<Owner> = {}): Owner {
  return { key, written: key, kind: 'person', ...more }
}

export function anEntry(text: string, more: Partial<Entry> = {}): Entry {
  return {
    text,
    owners: [],
    item: null,
    underEarlier: false,
    areas: [],
    confidential: false,
    notation: 'task',
    location: place(),
    places: [],
    notes: [],
    because: [],
    ...more,
  }
}

export function aSighting(meeting: Meeting, entry: Entry | null, more: Partial<Sighting> = {}): Sighting {
  return {
    meeting,
    entry,
    location: entry?.location ?? place(meeting.path),
    knownBy: 'raised',
    status: 'outstanding',
    carried: false,
    changes: [],
    ...more,
  }
}

/** An action raised at a meeting, in the item that its id names; `owners` and `due` in short, or `due` in full. */
export function anAction(
  id: string,
  meeting: Meeting,
  more: Partial<Omit<Action, 'owners' | 'due'>> & {
    owners?: readonly string[]
    due?: string | ResolvedDue | null
  } = {},
): Action {
  const { owners = [], due = null, ...rest } = more
  const text = rest.text ?? 'ask SIEY for a template'
  const key = id.slice(id.lastIndexOf('/') + 1).replace(/\.\d+$/, '')
  return {
    id,
    countedId: id,
    text,
    owners: owners.map((owner) => anOwner(owner)),
    status: 'outstanding',
    raised: meeting.date,
    due:
      typeof due === 'string'
        ? { date: due, written: 'by the next meeting', default: true, location: null }
        : due,
    closed: null,
    passedOverBy: [],
    carried: 0,
    meeting,
    item: {
      key,
      number: key.startsWith('h') ? null : key,
      title: 'Safeguarding',
      areas: [],
      location: place(meeting.path),
    },
    areas: [],
    confidential: false,
    location: place(meeting.path),
    evidence: null,
    notes: [],
    entries: [aSighting(meeting, anEntry(text))],
    ...rest,
  }
}

export function aRegister(actions: readonly Action[], more: Partial<Register> = {}): Register {
  const meetings = [...new Map(actions.map(({ meeting }) => [meeting.id, meeting])).values()]
  return {
    meetings,
    people: [],
    membership: noMembership,
    groups: new Map(),
    actions,
    decisions: [],
    possible: [],
    since: null,
    beforeLine: [],
    byId: new Map(
      actions.flatMap((action) =>
        [action.countedId, action.id].map((id) => [id.toLowerCase(), action] as const),
      ),
    ),
    tallies: [],
    minutes: [],
    unread: [],
    problems: [],
    ...more,
  }
}
