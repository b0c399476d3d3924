// Fits the weights anew to some of the repositories, to see what a repository loses that they were not fitted to.
import { ownersRight, sumOfCounts, together } from './count.mjs'

/** A weight that says how much a piece of evidence tells, and no measure that is held against a sum or a share. */
const isPiece = (name) => /^(?:list|names) (?!enough$|possible$)/.test(name)

/** The values that are tried for a weight, the one to keep first where several do equally well. */
function valuesOf(name, weight) {
  if (!isPiece(name)) {
    const step = Number.isInteger(weight) ? 1 : 0.05
    const values = [0, -1, 1, -2, 2].map((steps) => Number((weight + steps * step).toFixed(2)))
    return values.filter((value) => value > 0)
  }
  // Nought first: evidence that the other repositories have no need of is not to weigh anything.
  return Array.from({ length: Math.abs(weight) + 3 }, (_, size) => (weight < 0 ? -size : size) || 0)
}

/** Precision and recall in one; where they are the same, owners; then links, with look-alikes mixed taken off. */
const measureOf = (counts) => [together(counts) ?? 0, ownersRight(counts) ?? 0, counts.linked - counts.mixed]
function isBetter(measure, other) {
  const at = measure.findIndex((value, index) => value !== other[index])
  return at >= 0 && measure[at] > other[at]
}

/**
 * The weights that do best over some repositories. One weight after the other takes the value that is best while the
 * rest stay, until a whole round changes none.
 * @param countsBy gives the counts of every repository by name, for weights
 * @param isFitted whether the weights are fitted to a repository
 */
export async function fitted(weights, countsBy, isFitted) {
  const measureBy = async (tried) => {
    const counts = [...(await countsBy(tried))].filter(([repo]) => isFitted(repo))
    return measureOf(sumOfCounts(counts.map(([, counted]) => counted)))
  }
  let best = new Map(weights)
  let measure = await measureBy(best)
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const [name, weight] of weights) {
      let kept = null
      for (const value of valuesOf(name, weight)) {
        const tried = new Map(best).set(name, value)
        const reached = await measureBy(tried)
        if (kept === null || isBetter(reached, kept.measure)) kept = { value, measure: reached, tried }
      }
      isChanged ||= isBetter(kept.measure, measure)
      best = kept.tried
      measure = kept.measure
    }
  }
  return best
}
