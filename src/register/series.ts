import type { CarryingMeeting } from './carried.js'
import { type Life, statusOf } from './life.js'
import { type Wordings, wordingOf } from './wording.js'

/** What the meetings of one series have left, while they are folded. */
export interface Series {
  readonly outstanding: Set<Life>
  /** Lives by the key of each of their wordings, those that are closed too. */
  readonly byWords: Map<string, Set<Life>>
  /** Outstanding lives by each telling word of their wordings. */
  readonly byWord: Map<string, Set<Life>>
  readonly wordings: Wordings
  /** Its meetings that carried whatever they did not name, the first first. */
  readonly carrying: CarryingMeeting[]
}

export const emptySeries = (): Series => ({
  outstanding: new Set(),
  byWords: new Map(),
  byWord: new Map(),
  wordings: new Map(),
  carrying: [],
})

/** Notes what a meeting said of an action: whether it is outstanding, and in which words. */
export function keepTrack(series: Series, life: Life): void {
  const isOutstanding = statusOf(life) === 'outstanding'
  if (isOutstanding) series.outstanding.add(life)
  else series.outstanding.delete(life)
  for (const text of life.words) {
    const { key, words } = wordingOf(text, series.wordings)
    noteUnder(series.byWords, key, life)
    for (const word of words)
      if (isOutstanding) noteUnder(series.byWord, word, life)
      else series.byWord.get(word)?.delete(life)
  }
}

function noteUnder(lives: Map<string, Set<Life>>, key: string, life: Life): void {
  const there = lives.get(key)
  if (there) there.add(life)
  else lives.set(key, new Set([life]))
}
