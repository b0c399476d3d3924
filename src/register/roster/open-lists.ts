import { foldedName } from '../../language/name-form.js'
import type { Appearance, FileAppearances, OpenList } from '../../model/appearance.js'
import { dayNumber } from './placed.js'

/**
 * Settles how many people each open list names. "Rolf Anneke" are two where the other lists have blanks alone between
 * their names: those of the same file, or else of the meetings before and after it in the series. Elsewhere it is one
 * person, and a whole name that the series prints elsewhere always is.
 */
export function settleOpenLists(files: readonly FileAppearances[]): readonly FileAppearances[] {
  const settled = new Map<FileAppearances, FileAppearances>()
  for (const series of seriesWithOpenLists(files)) {
    const isPrinted = printedNames(series)
    const neighbours = partedBeside(series)
    for (const file of series) {
      if (file.openLists.length === 0) continue
      const isByBlanks = (file.partedBy ?? neighbours.get(file)) === 'blanks'
      const named = file.openLists.flatMap((list) => namedOn(list, isByBlanks, isPrinted))
      settled.set(file, { ...file, appearances: [...file.appearances, ...named], openLists: [] })
    }
  }
  return files.map((file) => settled.get(file) ?? file)
}

function namedOn(
  { asOne, asMany }: OpenList,
  isByBlanks: boolean,
  isPrinted: (name: string) => boolean,
): readonly Appearance[] {
  const isOne = !isByBlanks || (asOne !== null && isPrinted(asOne.name))
  if (isOne) return asOne ? [asOne] : []
  return asMany
}

/** The files of each series that has an open list. */
function seriesWithOpenLists(files: readonly FileAppearances[]): Iterable<readonly FileAppearances[]> {
  const bySeries = new Map<string | null, FileAppearances[]>()
  for (const { series, openLists } of files) if (openLists.length > 0) bySeries.set(series, [])
  for (const file of files) bySeries.get(file.series)?.push(file)
  return bySeries.values()
}

/** Whether a series prints a name beside its open lists. */
function printedNames(series: readonly FileAppearances[]): (name: string) => boolean {
  const names = new Set(series.flatMap(({ appearances }) => appearances.map(({ name }) => foldedName(name))))
  return (name) => names.has(foldedName(name))
}

/**
 * What stands between names in the meetings next to each file: blanks where both the last one before it and the first
 * one after it that tell have blanks. A file without a day is near to all: blanks where all that tell have blanks.
 */
function partedBeside(
  series: readonly FileAppearances[],
): ReadonlyMap<FileAppearances, FileAppearances['partedBy']> {
  const tells = series.filter(({ partedBy }) => partedBy !== null)
  const common = (files: readonly (FileAppearances | undefined)[]): FileAppearances['partedBy'] => {
    const telling = files.flatMap((file) => file?.partedBy ?? [])
    return telling[0] === 'blanks' && telling.every((parted) => parted === 'blanks') ? 'blanks' : null
  }
  const ofAll = common(tells)
  const dated = series
    .flatMap((file) => ({ file, day: dayNumber(file.date) }))
    .flatMap(({ file, day }) => (day === null ? [] : [{ file, day }]))
    .sort((one, other) => one.day - other.day || (one.file.path < other.file.path ? -1 : 1))
    .map(({ file }) => file)
  const before = lastTelling(dated)
  const after = lastTelling([...dated].reverse())
  const hasDated = dated.some(({ partedBy }) => partedBy !== null)
  return new Map(
    series.map((file) => [
      file,
      file.date === null || !hasDated ? ofAll : common([before.get(file), after.get(file)]),
    ]),
  )
}

/** For each file the last one before it whose lists tell what stands between names. */
function lastTelling(
  files: readonly FileAppearances[],
): ReadonlyMap<FileAppearances, FileAppearances | undefined> {
  let last: FileAppearances | undefined
  return new Map(
    files.map((file) => {
      const before = last
      if (file.partedBy !== null) last = file
      return [file, before]
    }),
  )
}
