import { sameKey, tellingWords } from '../model/telling-words.js'
import type { Life } from './life.js'

/** What the meetings of one series have left, while they are folded. */
export interface Series {
  readonly outstanding: Set<Life>
  /** Lives by the key of each of their wordings, those that are closed too. */
  readonly byWords: Map<string, Set<Life>>
  /** The telling words of a text, taken from it once. */
  readonly told: Map<string, readonly string[]>
}

export const emptySeries = (): Series => ({ outstanding: new Set(), byWords: new Map(), told: new Map() })

/** Notes what a meeting said of an action: whether it is outstanding, and in which words. */
export function keepTrack(series: Series, life: Life): void {
  if (life.status === 'outstanding') series.outstanding.add(life)
  else series.outstanding.delete(life)
  for (const words of life.words) {
    const key = sameKey(words)
    const there = series.byWords.get(key)
    if (there) there.add(life)
    else series.byWords.set(key, new Set([life]))
  }
}

/** The telling words of a text. */
export function toldBy(series: Series, text: string): readonly string[] {
  const known = series.told.get(text)
  if (known) return known
  const words = tellingWords(text)
  series.told.set(text, words)
  return words
}
