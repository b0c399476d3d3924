import { dayText } from '../../language/day-text.js'
import { lastMeetings, nextMeetings } from '../../model/next-meeting.js'
import type { Register } from '../../model/register.js'
import { type Mistake, unknownValue } from '../mistake.js'
import { asking, type Query } from '../query.js'
import { dueDay, readDateValue } from './dates.js'
import { type GroupingKey, inSmall, type QueryScope } from './key.js'

/** `meeting:2011-spring`, what it raised or named; of `last`, the latest held in each series; of `next`, what is due by then. */
export const meeting: GroupingKey = {
  isCompared: false,
  read: (value, _, scope) => {
    const ids = scope.register.meetings.map(({ id }) => id)
    const id = ids.find(inSmall(value))
    if (id !== undefined) return namedBy([id], id)
    switch (value.toLowerCase()) {
      case 'last':
        return ofTheLast(value, scope)
      case 'next':
        return byTheNext(value, scope)
      default:
        return unknownMeeting(value, 'one whose minutes are here', [...ids.toReversed(), 'last', 'next'])
    }
  },
  groups: {
    of: ({ action }) => new Map([[action.meeting.id, action.meeting.id]]),
    orderIn: ({ meetings }) => {
      const places = new Map(meetings.map(({ id }, place) => [id, place]))
      return (id, other) => (places.get(id) ?? 0) - (places.get(other) ?? 0)
    },
    titleOf,
  },
}

function namedBy(ids: readonly string[], words: string): Query {
  return asking({
    key: 'meeting',
    test: ({ entries }) =>
      entries.some((sighting) => sighting.entry !== null && ids.includes(sighting.meeting.id)),
    words: `raised or named by ${words}`,
  })
}

function ofTheLast(value: string, { register, today }: QueryScope): Query | Mistake {
  const last = lastMeetings(register.meetings, today).map(({ id }) => id)
  if (last.length > 0) return namedBy(last, `the meeting last held: ${last.join(', ')}`)
  return unknownMeeting(value, 'one that was held: none was', newestFirst(register))
}

function byTheNext(value: string, scope: QueryScope): Query | Mistake {
  const { register, today } = scope
  if (nextMeetings(register.meetings, today).size === 0)
    return unknownMeeting(value, 'a known one: no minutes announce the next', newestFirst(register))
  return readDateValue(dueDay, 'next-meeting', '<=', scope)
}

function newestFirst({ meetings }: Register): readonly string[] {
  return meetings.map(({ id }) => id).toReversed()
}

function unknownMeeting(value: string, expected: string, known: readonly string[]): Mistake {
  return unknownValue(value, { what: 'meeting', expected, label: 'meetings', known })
}

function titleOf(id: string | null, { meetings }: Register): string {
  const found = meetings.find((each) => each.id === id)
  return [found?.title ?? '', found?.date ? dayText(found.date) : 'no date']
    .filter((part) => part !== '' && part !== id)
    .join(', ')
}
