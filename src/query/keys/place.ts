import { lastMeetings, nextMeetings } from '../../model/next-meeting.js'
import type { Register } from '../../model/register.js'
import { type Mistake, unknownValue } from '../mistake.js'
import { isWithinItem, type Query } from '../query.js'

const inSmall = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase()

/** What a meeting raised or named; of `last`, the latest held in each series; of `next`, what is due by then. */
export function meetingQuery(given: string, register: Register, today: string): Query | Mistake {
  const ids = register.meetings.map((meeting) => meeting.id)
  const id = ids.find(inSmall(given))
  if (id !== undefined) return { kind: 'term', term: { field: 'meeting', written: id, ids: [id] } }
  const newestFirst = ids.toReversed()
  const word = given.toLowerCase()
  if (word === 'last') {
    const last = lastMeetings(register.meetings, today).map((meeting) => meeting.id)
    if (last.length === 0)
      return unknownValue('meeting', given, 'one that was held: none was', 'meetings', newestFirst)
    return { kind: 'term', term: { field: 'meeting', written: 'last', ids: last } }
  }
  if (word === 'next') {
    const next = nextMeetings(register.meetings, today)
    if (next.size === 0)
      return unknownValue(
        'meeting',
        given,
        'a known one: no minutes announce the next',
        'meetings',
        newestFirst,
      )
    return {
      kind: 'term',
      term: {
        field: 'due',
        comparison: '<=',
        bound: { kind: 'next-meeting', next },
      },
    }
  }
  const known = [...newestFirst, 'last', 'next']
  return unknownValue('meeting', given, 'one whose minutes are here', 'meetings', known)
}

/** An item by its number (`4`, `4a`, `4.1`) or, without one, by the `h2` of its ids. */
export function itemQuery(given: string, register: Register): Query | Mistake {
  const items = [
    ...register.minutes.flatMap((minutes) => minutes.agenda),
    ...register.actions.flatMap((action) => (action.item ? [action.item] : [])),
  ]
  const keys = [...new Set(items.map((item) => item.key))]
  if (/\d/.test(given) && keys.some((key) => isWithinItem(key, given)))
    return { kind: 'term', term: { field: 'item', key: given.toLowerCase() } }
  return unknownValue('item', given, 'the number of an agenda item', 'items', keys)
}

/** An area by its name, or by another way of writing it where the settings give one. */
export function areaQuery(
  given: string,
  register: Register,
  otherNames: ReadonlyMap<string, readonly string[]>,
): Query | Mistake {
  const areas = [
    ...new Set([
      ...register.meetings.flatMap(({ areas, sittings }) => [
        ...areas,
        ...sittings.flatMap(({ area }) => (area === undefined ? [] : [area])),
      ]),
      ...register.actions.flatMap((action) => action.areas),
      ...otherNames.keys(),
    ]),
  ].toSorted()
  const area =
    areas.find(inSmall(given)) ?? [...otherNames].find(([, names]) => names.some(inSmall(given)))?.[0]
  if (area !== undefined) return { kind: 'term', term: { field: 'area', area } }
  return unknownValue('area', given, 'one that the minutes name', 'areas', areas)
}

/** A series by its name; `none` for the minutes whose series nobody named. */
export function seriesQuery(given: string, register: Register): Query | Mistake {
  const all = new Set(register.meetings.map((meeting) => meeting.series))
  const named = [...all].filter((series) => series !== null).toSorted()
  const series = named.find(inSmall(given))
  if (series !== undefined) return { kind: 'term', term: { field: 'series', series } }
  if (given.toLowerCase() === 'none' && all.has(null))
    return { kind: 'term', term: { field: 'series', series: null } }
  return unknownValue('series', given, 'one that meetings belong to', 'series', [
    ...named,
    ...(all.has(null) ? ['none'] : []),
  ])
}
