import { committeeOfTitle } from '../../language/committee-title.js'
import type { Meeting } from '../../model/meeting.js'
import { unnamedSeries } from '../sure-series.js'

/** What new minutes are called by: whose they are, and which title they have. */
export interface WhoseMinutes {
  readonly series: string | null
  readonly title: string
}

/** The meetings that were there before, by what tells whose new ones are. */
export interface SeriesBefore {
  /** Series that have titles of a committee. */
  readonly byCommittee: ReadonlyMap<string, ReadonlySet<string | null>>
  /** By folder, those of years left out; and all of them under null where they are one series. */
  readonly byFolder: ReadonlyMap<string | null, Neighbours>
  /** Whether those without a series are surely of one committee. */
  readonly isOneCommittee: boolean
}

/** The meetings of one folder. */
interface Neighbours {
  /** The last of each series. */
  readonly bySeries: ReadonlyMap<string | null, Meeting>
  /** The last of the series that most have. */
  readonly usual: Meeting
}

/** Sorts the meetings that were there before a branch on a day (`YYYY-MM-DD`), which come in the order of their days. */
export function seriesBefore(meetings: readonly Meeting[], today: string): SeriesBefore {
  const byCommittee = new Map<string, Set<string | null>>()
  const byFolder = new Map<string | null, Meeting[]>()
  for (const meeting of meetings) {
    const committee = committeeOfTitle(meeting.title, [])
    byCommittee.set(committee, (byCommittee.get(committee) ?? new Set()).add(meeting.series))
    const folder = foldersOf(meeting.path).join('/')
    const there = byFolder.get(folder)
    if (there) there.push(meeting)
    else byFolder.set(folder, [meeting])
  }
  byCommittee.delete('')
  const isOneSeries = new Set(meetings.map(({ series }) => series)).size === 1
  const all = isOneSeries ? [...byFolder, [null, meetings] as const] : [...byFolder]
  const byFolderSorted = new Map(all.flatMap(([folder, there]) => sorted(folder, there)))
  return { byCommittee, byFolder: byFolderSorted, isOneCommittee: unnamedSeries(meetings, today).isSure }
}

function sorted(
  folder: string | null,
  meetings: readonly Meeting[],
): readonly (readonly [string | null, Neighbours])[] {
  const counts = new Map<string | null, number>()
  for (const { series } of meetings) counts.set(series, (counts.get(series) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const usual = meetings.findLast(({ series }) => counts.get(series) === most)
  const bySeries = new Map(meetings.map((meeting) => [meeting.series, meeting]))
  return usual === undefined ? [] : [[folder, { bySeries, usual }]]
}

/**
 * Whose minutes new ones are, as those that were there before have it, whatever they say themselves: of the series that
 * alone has such titles; else of one in the nearest folder above that has minutes, the one they name where it is among
 * them. A title of another committee counts only in a series that has a name.
 */
export function agreedSeries({ title, path, series }: Meeting, before: SeriesBefore): WhoseMinutes {
  const committee = committeeOfTitle(title, [])
  const alike = before.byCommittee.get(committee)
  if (alike?.has(series)) return { title, series }
  const [only] = alike ?? []
  if (only !== undefined && alike?.size === 1) return { title, series: only }
  const neighbours = neighboursOf(path, before)
  if (neighbours === undefined) return { title, series }
  const usual = neighbours.bySeries.get(series) ?? neighbours.usual
  // Without a name, titles are what tells two committees apart: one more is no news where there are several.
  const isNewcomer = usual.series === null && committee !== '' && before.isOneCommittee
  return { series: usual.series, title: isNewcomer ? usual.title : title }
}

/** The minutes of the nearest folder above that has some; those of the one series there is. */
function neighboursOf(path: string, { byFolder }: SeriesBefore): Neighbours | undefined {
  const folders = foldersOf(path)
  for (let length = folders.length; length >= 0; length--) {
    const there = byFolder.get(folders.slice(0, length).join('/'))
    if (there) return there
  }
  return byFolder.get(null)
}

function foldersOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(0, -1)
    .filter((folder) => !/\d/.test(folder))
}
