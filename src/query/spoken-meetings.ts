import { firstDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import { isHeld } from '../model/next-meeting.js'
import { bareTerm } from './bare-words.js'
import type { QueryScope } from './keys/key.js'
import { isNext, meetingsNamed } from './keys/meeting.js'
import type { Query } from './query.js'

/**
 * Which meetings words speak of: a series, a meeting by the end of its id, or when they were held (`2011`, `since March`); null
 * for any other words.
 */
export function spokenMeetings(
  words: readonly string[],
  scope: QueryScope,
): ((meeting: Meeting) => boolean) | null {
  // in 2010
  const spoken = /^(?:in|on|during)$/i.test(words[0] ?? '') ? words.slice(1) : words
  const { used = 0, readings = [] } = bareTerm(spoken, scope) ?? {}
  if (used < spoken.length) return null
  for (const { term, query } of readings) {
    const [, key, value = ''] = /^(meeting|series|raised)[:<>=]*"?(.+?)"?$/.exec(term) ?? []
    if (key === 'series') return ({ series }) => (series ?? 'none').toLowerCase() === value.toLowerCase()
    if (key === 'raised') return heldOn(query)
    if (key !== 'meeting') continue
    if (isNext(value)) return (meeting) => !isHeld(meeting, scope.today)
    const named = meetingsNamed(value, scope)
    if (!('kind' in named)) return ({ id }) => named.ids.includes(id)
  }
  return null
}

/** Meetings of the days on which a query wants actions raised. */
function heldOn(query: Query): ((meeting: Meeting) => boolean) | null {
  const demands = query.kind === 'criterion' ? (query.criterion.demands ?? []) : []
  const stretch = demands.find(({ field, among }) => field === 'raised' && among === null)
  if (stretch === undefined) return null
  const { from, until } = stretch
  return ({ date }) => {
    const day = date === null ? null : firstDay(date)
    return day !== null && (from === null || day >= from) && (until === null || day <= until)
  }
}
