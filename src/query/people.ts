import type { Action } from '../model/action.js'
import { compareDates } from '../model/day.js'
import type { Member, SeenBetween, Spelling } from '../model/member.js'
import { ownerKey } from '../model/owner.js'
import type { ListedMember, ListedOwner, PeopleListing } from '../model/people.js'
import type { Register } from '../model/register.js'
import { listedMembers } from './mentioned.js'
import { questionsOf } from './questions.js'

/** Who owns or attended, by all minutes of a register. */
export function listPeople(register: Register): PeopleListing {
  const owned = ownedBy(register.actions)
  const known = new Map(listedMembers(register).map((member) => [ownerKey(member.person), member]))
  const owners = register.people.flatMap((person): readonly Member[] =>
    known.has(ownerKey(person)) || !owned.has(`person ${ownerKey(person)}`)
      ? []
      : [{ person, spellings: [], seen: null, meetings: 0, attended: false, lists: [] }],
  )
  const everybody = [...known.values(), ...owners].map((member): ListedMember => {
    const own = owned.get(`person ${ownerKey(member.person)}`)
    return {
      ...member,
      spellings: [...member.spellings, ...ownerSpellings(member, own)],
      seen: member.seen ?? own?.seen ?? null,
      actions: own?.counts ?? { outstanding: 0, all: 0 },
    }
  })
  const members = everybody.filter(({ meetings, actions }) => meetings > 0 || actions.all > 0)
  const ofKind = (kind: string): readonly ListedOwner[] =>
    [...owned.values()]
      .filter((owner) => owner.kind === kind)
      .map(({ name, counts, seen }) => ({ name, actions: counts, seen }))
      .sort((owner, other) => byName(owner.name, other.name))
  return {
    members: members.sort((member, other) => byName(member.person.name, other.person.name)),
    bodies: ofKind('group'),
    strangers: ofKind('unknown'),
    questions: questionsOf(register),
    unseen: everybody.length - members.length,
  }
}

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

const byName = (name: string, other: string): number =>
  alphabet.compare(name, other) || (name < other ? -1 : name > other ? 1 : 0)

/** What one owner has to do, and how actions write this owner. */
interface Owned {
  readonly kind: string
  readonly name: string
  readonly counts: { outstanding: number; all: number }
  seen: SeenBetween | null
  /** Each way of writing, with the first place of it and the meetings that have it. */
  readonly written: Map<
    string,
    { readonly path: string; readonly line: number; readonly meetings: Set<string> }
  >
}

function ownedBy(actions: readonly Action[]): ReadonlyMap<string, Owned> {
  const owned = new Map<string, Owned>()
  for (const action of actions)
    for (const owner of action.owners) {
      const key = `${owner.kind} ${ownerKey(owner)}`
      const own = owned.get(key) ?? {
        kind: owner.kind,
        name: owner.key,
        counts: { outstanding: 0, all: 0 },
        seen: null,
        written: new Map(),
      }
      owned.set(key, own)
      own.counts.all++
      if (action.status === 'outstanding') own.counts.outstanding++
      noteEntries(own, action)
    }
  return owned
}

/** Notes when, where and how the entries of an action write an owner of it. */
function noteEntries(own: Owned, action: Action): void {
  for (const { meeting, entry, location } of action.entries) {
    own.seen = widened(own.seen, meeting.date)
    for (const owner of entry?.owners ?? []) {
      if (owner.kind !== own.kind || ownerKey(owner) !== ownerKey({ key: own.name })) continue
      const written = own.written.get(owner.written) ?? {
        path: location.path,
        line: location.line,
        meetings: new Set(),
      }
      own.written.set(owner.written, written)
      written.meetings.add(meeting.path)
    }
  }
}

function widened(seen: SeenBetween | null, date: string | null): SeenBetween | null {
  if (date === null) return seen
  if (seen === null) return { first: date, last: date }
  return {
    first: compareDates(date, seen.first) < 0 ? date : seen.first,
    last: compareDates(date, seen.last) > 0 ? date : seen.last,
  }
}

/** Ways of writing somebody that actions alone have. */
function ownerSpellings({ person, spellings }: Member, own: Owned | undefined): readonly Spelling[] {
  const known = new Set(
    [person.name, person.key, ...spellings.map(({ written }) => written)].map((name) =>
      name.normalize('NFC'),
    ),
  )
  const listed = new Set(person.onRoster ? person.aliases : [])
  return [...(own?.written ?? [])]
    .filter(([written]) => !known.has(written.normalize('NFC')))
    .map(
      ([written, { path, line, meetings }]): Spelling => ({
        written,
        reason: { code: listed.has(written) ? 'settings' : 'owner-only' },
        meetings: meetings.size,
        place: { path, line },
      }),
    )
}
