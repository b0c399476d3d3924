import type { Appearance, FileAppearances } from '../../model/appearance.js'
import { keyOfName } from './forms.js'

/** Whatever stands behind names so many times as often as alone is no person. */
const timesBehindNames = 3

/**
 * The files without the firms on their lists: "Kelpdown Boats" alone on a line is nobody where the lists of the series
 * have "Piet Sander, Kelpdown Boats" much more often.
 */
export function withoutFirms(files: readonly FileAppearances[]): readonly FileAppearances[] {
  const counts = countsBySeries(files)
  return files.map((file) => {
    const ofSeries = counts.get(file.series)
    if (!ofSeries || ofSeries.size === 0) return file
    const isFirm = (appearance: Appearance): boolean => {
      const { alone = 0, behind = 0 } = ofSeries.get(keyOfName(appearance.name)) ?? {}
      return mayBeFirm(appearance) && behind >= alone * timesBehindNames && behind > 0
    }
    const appearances = file.appearances.filter((appearance) => !isFirm(appearance))
    return appearances.length === file.appearances.length ? file : { ...file, appearances }
  })
}

/** Initials, handles and offices stand beside people. */
const mayBeFirm = ({ list, initials, aliases, role }: Appearance): boolean =>
  list !== null && initials === null && aliases.length === 0 && role === null

interface Counts {
  alone: number
  behind: number
}

/** How often what stands behind names in each series stands there, and how often alone. */
function countsBySeries(
  files: readonly FileAppearances[],
): ReadonlyMap<string | null, ReadonlyMap<string, Counts>> {
  const bySeries = new Map<string | null, Map<string, Counts>>()
  for (const { series, appearances } of files) {
    const counts = bySeries.get(series) ?? new Map<string, Counts>()
    bySeries.set(series, counts)
    for (const { beside = [] } of appearances)
      for (const name of beside) {
        const there = counts.get(keyOfName(name)) ?? { alone: 0, behind: 0 }
        there.behind++
        counts.set(keyOfName(name), there)
      }
  }
  for (const { series, appearances } of files) {
    const counts = bySeries.get(series)
    if (!counts || counts.size === 0) continue
    for (const { name } of appearances) {
      const there = counts.get(keyOfName(name))
      if (there) there.alone++
    }
  }
  return bySeries
}
