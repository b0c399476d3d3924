import { namesAndNumbers, sameKey, tellingWords } from '../language/keywords.js'

/** A text as it is compared with others, taken from it once. */
export interface Wording {
  /** What it has in common with a text of the very same words. */
  readonly key: string
  readonly words: readonly string[]
  /** Those of its words that are names or numbers. */
  readonly names: readonly string[]
}

/** The wordings of texts, each worked out when it is first asked for. */
export type Wordings = Map<string, Wording>

/** How a text is compared. */
export function wordingOf(text: string, known: Wordings): Wording {
  const there = known.get(text)
  if (there) return there
  const wording = {
    key: sameKey(text),
    words: [...new Set(tellingWords(text))],
    names: namesAndNumbers(text),
  }
  known.set(text, wording)
  return wording
}
