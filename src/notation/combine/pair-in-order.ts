/** What is paired: two lists, which of their members fit, and which of several fits on the right is taken. */
interface Pairing<T, U> {
  readonly left: readonly T[]
  readonly right: readonly U[]
  readonly fits: (left: T, right: U) => boolean
  readonly prefer: 'first' | 'last'
}

/**
 * Pairs that keep order: as many as can be, and of these each as near the preferred end of the right list as can be.
 * Indices into both lists.
 */
export function pairInOrder<T, U>(
  left: readonly T[],
  right: readonly U[],
  fits: (left: T, right: U) => boolean,
  prefer: 'first' | 'last',
): [number, number][] {
  const worth = worthOfPairs({ left, right, fits, prefer })
  const worthFrom = (i: number, j: number): number => worth.best[i]?.[j] ?? 0
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    if (worth.ofPair(i, j) === worthFrom(i, j)) pairs.push([i++, j++])
    else if (worthFrom(i + 1, j) >= worthFrom(i, j + 1)) i++
    else j++
  }
  return pairs
}

interface Worth {
  /** By both indices, the most that can be had from there on; a pair counts one, and a little for its place. */
  readonly best: readonly (readonly number[])[]
  /** What is had from there on where these two are a pair; -1 where they do not fit. */
  ofPair(i: number, j: number): number
}

function worthOfPairs<T, U>({ left, right, fits, prefer }: Pairing<T, U>): Worth {
  const rights = right.length
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(rights + 1).fill(0))
  const from = (i: number, j: number): number => best[i]?.[j] ?? 0
  // All places together count less than one pair.
  const ofPlace = (j: number): number =>
    (prefer === 'last' ? j : rights - j) / (rights + 1) / (left.length + 1)
  const ofPair = (i: number, j: number): number => {
    const here = left[i]
    const there = right[j]
    const isPair = here !== undefined && there !== undefined && fits(here, there)
    return isPair ? 1 + ofPlace(j) + from(i + 1, j + 1) : -1
  }
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = rights - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(from(i + 1, j), from(i, j + 1), ofPair(i, j))
    }
  return { best, ofPair }
}
