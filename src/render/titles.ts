import type { Meeting } from '../model/meeting.js'

/** The words that all titles begin with, as many as leave two words of each or more. */
function commonBeginning(titles: readonly string[]): number {
  const split = titles.map((title) => title.split(' '))
  const [first = []] = split
  let shared = 0
  while (
    split.every(
      (one) => shared + 2 < one.length && one[shared]?.toLowerCase() === first[shared]?.toLowerCase(),
    )
  )
    shared++
  return shared
}

/**
 * Titles without what every title of the series begins with: "Termly headteacher meetings, summer term 2011" is
 * "Summer term 2011" among the others of its series. By the id of the meeting.
 */
export function shortTitles(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const titlesBySeries = new Map<string | null, Set<string>>()
  for (const { series, title } of meetings)
    titlesBySeries.set(series, (titlesBySeries.get(series) ?? new Set()).add(title))
  return new Map(
    meetings.map(({ id, title, series }) => {
      const titles = [...(titlesBySeries.get(series) ?? [])]
      const rest = titles.length < 2 ? title : title.split(' ').slice(commonBeginning(titles)).join(' ')
      return [id, rest.charAt(0).toUpperCase() + rest.slice(1)]
    }),
  )
}
