import { committeeOfTitle } from '../../language/committee-title.js'
import type { Meeting } from '../../model/meeting.js'

/** What new minutes are called by: whose they are, and where they lie. */
export interface WhoseMinutes {
  readonly series: string | null
  readonly title: string
}

/**
 * Whose minutes new ones are, as those that were there before have it, whatever they say themselves: of the series that
 * alone has such titles; else of one in the nearest folder above that has minutes, the one they name where it is among
 * them. A title of another committee counts only in a series that has a name.
 */
export function agreedSeries(meeting: Meeting, before: readonly Meeting[]): WhoseMinutes {
  const { title, path, series } = meeting
  const committee = committeeOfTitle(title, [])
  const alike = before.filter((other) => committee !== '' && committeeOfTitle(other.title, []) === committee)
  const seriesAlike = new Set(alike.map((other) => other.series))
  const [only] = seriesAlike
  if (only !== undefined && (seriesAlike.size === 1 || seriesAlike.has(series)))
    return { title, series: seriesAlike.has(series) ? series : only }
  const neighbours = neighboursOf(path, before)
  const [first] = neighbours
  if (first === undefined) return { title, series }
  const own = neighbours.find((other) => other.series === series)
  const usual = own ?? mostOf(neighbours) ?? first
  // Without a name, titles are what tells two committees apart.
  return { series: usual.series, title: usual.series === null && committee !== '' ? usual.title : title }
}

/** The minutes of the nearest folder above that has some, folders of years counted in; those of the one series there is. */
function neighboursOf(path: string, before: readonly Meeting[]): readonly Meeting[] {
  const folders = foldersOf(path)
  for (let length = folders.length; length >= 0; length--) {
    const home = folders.slice(0, length).join('/')
    const there = before.filter((other) => foldersOf(other.path).join('/') === home)
    if (there.length > 0) return there
  }
  return new Set(before.map(({ series }) => series)).size === 1 ? before : []
}

function foldersOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(0, -1)
    .filter((folder) => !/\d/.test(folder))
}

/** A meeting of the series that most have, the last of them. */
function mostOf(meetings: readonly Meeting[]): Meeting | undefined {
  const counts = new Map<string | null, number>()
  for (const { series } of meetings) counts.set(series, (counts.get(series) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return meetings.findLast(({ series }) => counts.get(series) === most)
}
