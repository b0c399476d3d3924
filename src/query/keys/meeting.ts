import { dayText } from '../../language/day-text.js'
import { firstDay } from '../../model/day.js'
import { isEndOfId } from '../../model/ids.js'
import { lastMeetings, nextMeetings } from '../../model/next-meeting.js'
import type { Register } from '../../model/register.js'
import { whatIsThere } from '../../model/usage-error.js'
import { type Mistake, unknownValue } from '../mistake.js'
import { asking, type Query } from '../query.js'
import { dueDay, readDateValue } from './dates.js'
import { type GroupingKey, inSmall, type QueryScope } from './key.js'

/** `meeting:2011-spring`, what it raised or named; of `last`, the latest held in each series; of `next`, what is due by then. */
export const meeting: GroupingKey = {
  isCompared: false,
  read: (value, _, scope) => {
    if (isNext(value) && !scope.register.meetings.some(({ id }) => inSmall(value)(id)))
      return byTheNext(value, scope)
    const named = meetingsNamed(value, scope)
    return 'kind' in named ? named : namedBy(named.ids, named.words, scope.register)
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

function namedBy(ids: readonly string[], words: string, { meetings }: Register): Query {
  const dates = meetings.filter(({ id }) => ids.includes(id)).map(({ date }) => date && firstDay(date))
  const known = dates.filter((date) => date !== null).toSorted()
  const until = known.length === dates.length ? (known.at(-1) ?? null) : null
  return asking({
    key: 'meeting',
    test: ({ entries }) =>
      entries.some((sighting) => sighting.entry !== null && ids.includes(sighting.meeting.id)),
    words: `raised or named by ${words}`,
    // No meeting names what is raised later.
    demands: [{ field: 'raised', among: null, from: null, until }],
  })
}

/** Whether a value says the meeting to come: `next`, `next meeting`. */
export const isNext = (value: string): boolean => /^next(?: meeting)?$/i.test(value)
const isLast = (value: string): boolean => /^last(?: meeting)?$/i.test(value)

/** The meetings that a value names: one by its id or the end of it, or the last of each series. */
export function meetingsNamed(
  value: string,
  { register, today }: Pick<QueryScope, 'register' | 'today'>,
): { readonly ids: readonly string[]; readonly words: string } | Mistake {
  const ids = register.meetings.map(({ id }) => id)
  const id = ids.find(inSmall(value))
  if (id !== undefined) return { ids: [id], words: id }
  if (isLast(value)) {
    const last = lastMeetings(register.meetings, today).map((held) => held.id)
    if (last.length > 0) return { ids: last, words: `the meeting last held: ${last.join(', ')}` }
    return unknownMeeting(value, 'one that was held: none was', newestFirst(register))
  }
  const ending = ids.filter((each) => isEndOfId(value, each))
  const [only, ...others] = ending
  if (only === undefined)
    return unknownMeeting(value, 'one whose minutes are here', [...ids.toReversed(), 'last', 'next'])
  return others.length === 0 ? { ids: [only], words: only } : severalMeetings(value, ending.toReversed())
}

function severalMeetings(value: string, latest: readonly string[]): Mistake {
  return {
    kind: 'mistake',
    message: `several meetings are called \`${value}\``,
    there: whatIsThere('meetings', latest),
    instead: latest.map((words) => ({ words, meaning: null })),
  }
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
