import type { Span } from './location.js'

/** Tells whether a span has a place in common with one of many, or stands right beside it. */
export function touching(spans: readonly Span[]): (span: Span) => boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  let reach = -1
  // How far those up to each of them reach.
  const reaches = inOrder.map(({ end }) => {
    reach = Math.max(reach, end)
    return reach
  })
  return ({ start, end }) => {
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[middle]?.start ?? 0) <= end) low = middle + 1
      else high = middle
    }
    return (reaches[low - 1] ?? -1) >= start
  }
}
