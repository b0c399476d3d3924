/** So many pairs are enough to tell that lines stand by turns. */
const fewestPairs = 3

/**
 * Of lines that a table became when its cells were written one below the other, those with what stood beside the
 * names: name, firm, name, firm. What names nobody behind these ("Yes") is an answer. Empty where the lines do not stand
 * by turns, for then each may name somebody: most of what is behind the names must be no name, and nothing there plainly
 * one.
 * @param whatIs what a line can be read as: one whole name and no more, names that are plainly some, or nobody's
 */
export function linesBesideNames<Line>(
  lines: readonly Line[],
  whatIs: (line: Line) => 'name' | 'names' | 'nobody',
): ReadonlySet<Line> {
  const beside: Line[] = []
  let isBehindName = false
  for (const line of lines) {
    if (isBehindName) beside.push(line)
    isBehindName = !isBehindName && whatIs(line) === 'name'
  }
  const like = (what: ReturnType<typeof whatIs>): number =>
    beside.filter((line) => whatIs(line) === what).length
  const areByTurns = beside.length >= fewestPairs && like('names') === 0 && like('nobody') > like('name')
  return new Set(areByTurns ? beside : [])
}
