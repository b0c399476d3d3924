import type { FileAppearances } from '../../model/appearance.js'

/** So much makes a name that of somebody: two lines, one of which says "to" or has a label, or three. */
const enough = 3

/** Of each series, the names of which its minutes say often enough what they are to do. */
export function doersBySeries(
  files: readonly FileAppearances[],
): ReadonlyMap<string | null, ReadonlySet<string>> {
  const found = new Map<string | null, Map<string, number>>()
  for (const { series, doers } of files) {
    const ofSeries = found.get(series) ?? new Map<string, number>()
    found.set(series, ofSeries)
    for (const [name, weight] of doers) ofSeries.set(name, (ofSeries.get(name) ?? 0) + weight)
  }
  return new Map(
    [...found].map(([series, ofSeries]) => [
      series,
      new Set([...ofSeries].flatMap(([name, weight]) => (weight >= enough ? name : []))),
    ]),
  )
}
