import { committeeOfTitle } from '../language/committee-title.js'
import type { Meeting } from '../model/meeting.js'
import { isHeld } from '../model/next-meeting.js'

/** Minutes that nobody gave a series, and whether they are surely of one committee all the same. */
export interface UnnamedSeries {
  readonly isSure: boolean
  /** Titles that disagree, the first of two committees; one where only one is known. */
  readonly titles: readonly string[]
}

/** Four fifths of the titles are to agree: a general meeting among those of a committee makes no second one. */
const enough = 4 / 5

/**
 * Whether minutes without a series are those of one committee: they share a folder, but for folders of years, and four
 * fifths of their titles agree but for day, month, year, number and place. A title of which nothing is left agrees. Only
 * meetings held by a day (`YYYY-MM-DD`) are asked: what is to come may be called anything.
 */
export function unnamedSeries(meetings: readonly Meeting[], today: string): UnnamedSeries {
  const unnamed = meetings.filter((meeting) => meeting.series === null && isHeld(meeting, today))
  const places = placesOf(unnamed)
  const byCommittee = new Map<string, Meeting[]>()
  for (const meeting of unnamed) {
    const committee = committeeOfTitle(meeting.title, places)
    byCommittee.set(committee, [...(byCommittee.get(committee) ?? []), meeting])
  }
  const untitled = byCommittee.get('')?.length ?? 0
  byCommittee.delete('')
  const largestFirst = [...byCommittee.values()].sort((one, other) => other.length - one.length)
  const agreeing = untitled + (largestFirst[0]?.length ?? 0)
  return {
    isSure: agreeing >= unnamed.length * enough,
    titles: largestFirst.slice(0, 2).flatMap(([first]) => first?.title ?? []),
  }
}

function placesOf(meetings: readonly Meeting[]): readonly string[] {
  const places = meetings.flatMap(({ areas, sittings, next }) => [
    ...areas,
    ...[...sittings, ...next].flatMap(({ area, venue }) => [area ?? '', venue ?? '']),
  ])
  // The longest first: "North East" before "East".
  return [...new Set(places)].sort((one, other) => other.length - one.length)
}

/**
 * Where the folder that a series is named for lies: `council/2011/meetings` and `council/2012/meetings` are one,
 * `council/meetings` and `board/meetings` may be two. Null where the name comes from elsewhere.
 */
export function homeOf({ path, series }: Meeting): string | null {
  const folders = path.split('/').slice(0, -1)
  const at = series === null ? -1 : folders.lastIndexOf(series)
  return at === -1
    ? null
    : folders
        .slice(0, at)
        .filter((folder) => !/\d/.test(folder))
        .join('/')
}
