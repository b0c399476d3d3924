// Counts of every repository by any weights. A file is read again only where a weight has changed that it went by.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { layOut } from './corpus.mjs'
import { countFile, countRun, sumOfCounts } from './count.mjs'

/** Remembers what a reading gave, for all weights that say the same of what it went by. */
function remembering(read, path, count) {
  const kept = []
  return async (weights) => {
    const known = kept.find(({ used }) => used.every(([name, weight]) => weights.get(name) === weight))
    if (known) return known.counts
    const { printed, used } = await read(path, weights)
    const counts = count(printed)
    kept.push({ used: used.map((name) => [name, weights.get(name)]), counts })
    return counts
  }
}

/**
 * Gives a function from weights to the counts of each repository, by its key; `end` takes away the folders
 * that runs of meetings were laid out in.
 */
export function measuring(corpora, read) {
  const folder = mkdtempSync(join(tmpdir(), 'epha-score-'))
  const readers = new Map()
  for (const corpus of corpora)
    for (const repository of corpus.repositories) {
      const { files, runs, key } = repository
      const ofRuns = runs.map((run, number) => {
        const path = join(folder, `${readers.size}-${number}`)
        layOut(run, repository, corpus, path)
        return remembering(read, path, (printed) => countRun(run, printed))
      })
      const ofFiles = files.map(({ path, label }) =>
        remembering(read, path, (printed) => countFile(label, printed)),
      )
      readers.set(key, [...ofFiles, ...ofRuns])
    }
  const counted = new Map()
  const countsBy = async (weights) => {
    const key = [...weights.values()].join()
    const known = counted.get(key)
    if (known) return known
    const counts = new Map()
    for (const [name, all] of readers) {
      const each = []
      for (const count of all) each.push(await count(weights))
      counts.set(name, sumOfCounts(each))
    }
    counted.set(key, counts)
    return counts
  }
  return { countsBy, end: () => rmSync(folder, { recursive: true, force: true }) }
}
