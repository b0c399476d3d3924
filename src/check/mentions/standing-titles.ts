import type { Meeting } from '../../model/meeting.js'
import type { Minutes } from '../../model/minutes.js'
import type { Register } from '../../model/register.js'
import { type Spoken, titleKey } from './spoken.js'
import type { Statement } from './statements.js'

/** Whether a title was one of the series by the day of a meeting: such titles stand in the minutes whatever is said. */
export function standingTitles({ minutes }: Register): (title: Statement, by: Meeting) => boolean {
  const order = new Map(minutes.map(({ path }, index) => [path, index]))
  const first = new Map<string, number>()
  for (const [index, { agenda, meeting }] of minutes.entries())
    for (const { title } of agenda) {
      const key = keyIn(meeting, title)
      if (!first.has(key)) first.set(key, index)
    }
  return ({ text }, by) => {
    const index = first.get(keyIn(by, text))
    return index !== undefined && index <= (order.get(by.path) ?? -1)
  }
}

const keyIn = ({ series }: Meeting, title: string): string => `${series ?? ''}\n${titleKey(title)}`

/** So many minutes on either side of two are looked at. */
const neighbours = 3
/** In so many of these a title is one of most meetings. */
const leastOfUsual = 2

/**
 * Whether a title of two minutes of one series stands in others near them too: "Any other business", "Next meeting". A
 * topic comes and goes.
 * @param spokenIn what minutes say, by their path; null where their text is not at hand
 */
export function usualTitles(
  { minutes }: Register,
  spokenIn: (path: string) => Spoken | null,
): (title: Statement, earlier: Meeting, later: Minutes) => boolean {
  const bySeries = new Map<string | null, Minutes[]>()
  for (const file of minutes) {
    const there = bySeries.get(file.meeting.series)
    if (there) there.push(file)
    else bySeries.set(file.meeting.series, [file])
  }
  return ({ text }, earlier, later) => {
    const ofSeries = bySeries.get(earlier.series) ?? []
    const [first, last] = [earlier.path, later.path].map((path) =>
      ofSeries.findIndex((file) => file.path === path),
    )
    if (first === undefined || last === undefined || first < 0 || last < 0) return false
    const near = [
      ...ofSeries.slice(Math.max(0, first - neighbours), first),
      ...ofSeries.slice(last + 1, last + 1 + neighbours),
    ]
    const key = titleKey(text)
    const having = near.filter(({ path }) => spokenIn(path)?.byTitle().has(key) ?? false)
    return having.length >= Math.min(leastOfUsual, Math.max(1, near.length))
  }
}
