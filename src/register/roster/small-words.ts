import type { FileAppearances } from '../../model/appearance.js'

/** What the minutes of each series write small. */
export function smallWordsBySeries(
  files: readonly FileAppearances[],
): ReadonlyMap<string | null, ReadonlySet<string>> {
  const bySeries = new Map<string | null, Set<string>>()
  for (const { series, smallWords } of files) {
    const words = bySeries.get(series) ?? new Set()
    bySeries.set(series, words)
    for (const word of smallWords) words.add(word)
  }
  return bySeries
}
