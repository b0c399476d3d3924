import { dayText } from '../language/day-text.js'
import type { Listed, ListingGroup } from '../model/listing.js'
import type { Meeting } from '../model/meeting.js'
import type { Register } from '../model/register.js'
import { compareNaturally } from './order.js'

export type GroupBy = 'owner' | 'meeting' | 'due' | 'area'

/** The words of `--group-by`. */
export const groupings: readonly GroupBy[] = ['owner', 'meeting', 'due', 'area']

/**
 * Actions under their headings, within each in the order they came. A shared action stands under each of its owners
 * and areas. Owners and areas by the alphabet, meetings and days the oldest first; nobody and no date last.
 */
export function groupsOf(listed: readonly Listed[], groupBy: GroupBy, register: Register): ListingGroup[] {
  const found = new Map<string | null, Listed[]>()
  for (const one of listed) {
    for (const key of keysOf(one, groupBy)) {
      const group = found.get(key)
      if (group) group.push(one)
      else found.set(key, [one])
    }
  }
  const compare = groupBy === 'meeting' ? inOrderOf(register.meetings) : compareNaturally
  return [...found]
    .toSorted(([one], [other]) =>
      one === null || other === null ? Number(one === null) - Number(other === null) : compare(one, other),
    )
    .map(([key, actions]) => ({ key, title: titleOf(key, groupBy, register), listed: actions }))
}

function keysOf({ action }: Listed, groupBy: GroupBy): ReadonlySet<string | null> {
  switch (groupBy) {
    case 'owner':
      return allOrNone(action.owners.map((owner) => owner.key))
    case 'area':
      return allOrNone(action.areas)
    case 'meeting':
      return new Set([action.meeting.id])
    case 'due':
      return new Set([action.due?.date ?? null])
  }
}

function allOrNone(keys: readonly string[]): ReadonlySet<string | null> {
  return new Set(keys.length === 0 ? [null] : keys)
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
      const name = register.people.find((person) => person.key === key)?.name ?? key
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
