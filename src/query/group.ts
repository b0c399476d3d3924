import { dayText } from '../language/day-text.js'
import type { Listed, ListingGroup } from '../model/listing.js'
import type { Meeting } from '../model/meeting.js'
import { ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { compareNaturally } from './order.js'

export type GroupBy = 'owner' | 'meeting' | 'due' | 'area'

/** The words of `--group-by`. */
export const groupings: readonly GroupBy[] = ['owner', 'meeting', 'due', 'area']

/**
 * Actions under their headings, within each in the order they came, headed as the first of them writes it. A shared action stands under each of its owners
 * and areas. Owners and areas by the alphabet, meetings and days the oldest first; nobody and no date last.
 */
export function groupsOf(
  listed: readonly Listed[],
  groupBy: GroupBy,
  register: Register,
): readonly ListingGroup[] {
  const found = new Map<string | null, { readonly key: string | null; readonly listed: Listed[] }>()
  for (const each of listed) {
    for (const [same, key] of keysOf(each, groupBy)) {
      const group = found.get(same)
      if (group) group.listed.push(each)
      else found.set(same, { key, listed: [each] })
    }
  }
  const compare = groupBy === 'meeting' ? inOrderOf(register.meetings) : compareNaturally
  return [...found.values()]
    .toSorted(({ key }, { key: other }) =>
      key === null || other === null ? Number(key === null) - Number(other === null) : compare(key, other),
    )
    .map((group) => ({ ...group, title: titleOf(group.key, groupBy, register) }))
}

/** The groups that an action is in: what tells each from the others, and the key to show, null for none. */
function keysOf({ action }: Listed, groupBy: GroupBy): ReadonlyMap<string | null, string | null> {
  switch (groupBy) {
    case 'owner':
      return new Map(orNone(action.owners.map((owner) => [ownerKey(owner), owner.key] as const)))
    case 'area':
      return new Map(orNone(action.areas.map((area) => [area, area] as const)))
    case 'meeting':
      return new Map([[action.meeting.id, action.meeting.id]])
    case 'due':
      return new Map([[action.due?.date ?? null, action.due?.date ?? null]])
  }
}

type Keys = readonly (readonly [string | null, string | null])[]

function orNone(keys: Keys): Keys {
  return keys.length === 0 ? [[null, null]] : keys
}

function inOrderOf(meetings: readonly Meeting[]): (one: string, other: string) => number {
  const places = new Map(meetings.map(({ id }, place) => [id, place]))
  return (one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)
}

/** What stands beside the key: the owner's name, the meeting's title and date, the day; empty where nothing does. */
function titleOf(key: string | null, groupBy: GroupBy, register: Register): string {
  switch (groupBy) {
    case 'owner': {
      if (key === null) return 'nobody'
      const same = ownerKey({ key })
      const name = register.people.find((person) => ownerKey(person) === same)?.name ?? key
      return name === key ? '' : name
    }
    case 'meeting': {
      const meeting = register.meetings.find(({ id }) => id === key)
      return [meeting?.title ?? '', meeting?.date ? dayText(meeting.date) : 'no date']
        .filter((part) => part !== '' && part !== key)
        .join(', ')
    }
    case 'due':
      return key === null ? 'no date' : dayText(key)
    case 'area':
      return key === null ? 'no area' : ''
  }
}
