// Files that are loaded together every time as one: each file takes a while to open, and half a program of small ones
// takes longer than most answers.
import { basename } from 'node:path'

/**
 * What each of these files of a program loads at once, and nobody before them in this order, as functions in front of its
 * own words: the loader knows them by their names from then on. What others load too stays a file of its own as well.
 * @param metafile esbuild's, of a program of many files
 * @param codes the code of each file as CommonJS, by its path as the metafile has it
 * @param first the paths of the files that are to hold what they load
 * @returns the codes with those files longer, and without what the first of them holds, which is there in every run
 */
export function packed(metafile, codes, first) {
  const taken = new Set(first)
  const result = new Map(codes)
  for (const [index, path] of first.entries()) {
    const parts = loadedAtOnce(metafile, path).filter((part) => !taken.has(part))
    if (parts.length === 0) continue
    for (const part of parts) taken.add(part)
    const functions = parts.map(
      (part) =>
        `${JSON.stringify(basename(part))}(exports,require,module,__filename,__dirname){${codes.get(part)}\n}`,
    )
    result.set(path, `pack({${functions.join(',')}});${codes.get(path)}`)
    if (index === 0) for (const part of parts) result.delete(part)
  }
  return result
}

/** The paths of the files that a file loads before it runs, and those that they load. */
function loadedAtOnce({ outputs }, path, found = new Set()) {
  for (const { path: other, kind } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && outputs[other] && !found.has(other)) {
      found.add(other)
      loadedAtOnce({ outputs }, other, found)
    }
  return [...found]
}
