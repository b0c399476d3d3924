import type { Minutes } from '../model/minutes.js'
import { meetingNamed } from './fold.js'

/**
 * Which series have to be folded together, since one may speak of an action of the other: minutes of the one name an id that
 * begins as a meeting of the other is called, or two of their meetings are called alike.
 * @returns one name for all series that belong together, by the name of any of them
 */
export function seriesTogether(all: readonly Minutes[]): (series: string | null) => string {
  const meetings = new Map<string, string>()
  const above = new Map<string, string>()
  const top = (key: string): string => {
    const next = above.get(key)
    return next === undefined ? key : top(next)
  }
  const join = (one: string, other: string): void => {
    const [first, second] = [top(one), top(other)]
    if (first !== second) above.set(second, first)
  }
  for (const { meeting } of all) {
    const id = meeting.id.toLowerCase()
    const there = meetings.get(id)
    if (there === undefined) meetings.set(id, keyOf(meeting.series))
    else join(there, keyOf(meeting.series))
  }
  for (const { meeting, entries } of all)
    for (const { ref, ifPinned } of entries)
      for (const id of [ref, ifPinned?.ref]) {
        const other = id === undefined ? undefined : meetings.get(meetingNamed(id).toLowerCase())
        if (other !== undefined) join(keyOf(meeting.series), other)
      }
  return (series) => top(keyOf(series))
}

const keyOf = (series: string | null): string => (series === null ? '-' : `=${series}`)
