import { type Life, statusOf } from './life.js'
import { type Wordings, wordingOf } from './wording.js'

/** What the meetings of one series have left, while they are folded. */
export interface Series {
  readonly outstanding: Set<Life>
  /** Lives by the key of each of their wordings, those that are closed too. */
  readonly byWords: Map<string, Set<Life>>
  readonly wordings: Wordings
}

export const emptySeries = (): Series => ({ outstanding: new Set(), byWords: new Map(), wordings: new Map() })

/** Notes what a meeting said of an action: whether it is outstanding, and in which words. */
export function keepTrack(series: Series, life: Life): void {
  if (statusOf(life) === 'outstanding') series.outstanding.add(life)
  else series.outstanding.delete(life)
  for (const words of life.words) {
    const { key } = wordingOf(words, series.wordings)
    const there = series.byWords.get(key)
    if (there) there.add(life)
    else series.byWords.set(key, new Set([life]))
  }
}
