import {
  type ComparableText,
  comparableText,
  hasPlainlySameWords,
  namesAndNumbers,
  sameKey,
} from '../language/keywords.js'

/** A text as it is compared with others, taken from it once. */
export interface Wording {
  /** What it has in common with a text of the very same words. */
  readonly key: string
  readonly words: readonly string[]
  /** Those of its words that are names or numbers. */
  readonly names: readonly string[]
  /** The text without its addresses, to be compared word for word. */
  readonly plain: ComparableText
  /** The addresses that it writes out. */
  readonly addresses: readonly string[]
}

/** The wordings of texts, each worked out when it is first asked for. */
export type Wordings = Map<string, Wording>

/** How a text is compared. */
export function wordingOf(text: string, known: Wordings): Wording {
  const there = known.get(text)
  if (there) return there
  const plainText = text.replace(address, ' ')
  const plain = comparableText(plainText)
  const wording = {
    key: sameKey(text),
    words: [...plain.words],
    names: namesAndNumbers(plainText),
    plain,
    addresses: text.match(address) ?? [],
  }
  known.set(text, wording)
  return wording
}

// … whether the gate may be moved, https://example.org/draft/17
const address = /\bhttps?:\/\/\S+|\bwww\.\S+/g

/** The longer text may be at most so many times as long as the shorter, in telling words. */
const mostTimes = 3
/** "File the issue", "book the room": two telling words are said of many things, and bear one more. */
const mostOfTwo = 3
/** Two addresses that differ tell two things apart, unless so many words agree. */
const enoughBesideAddresses = 4

/**
 * Whether two texts say plainly the same: every telling word of the shorter stands in the longer, two at least, and
 * no number differs. "Update the site" says too little to be all of a long text.
 */
export function isPlainlySame(one: Wording, other: Wording): boolean {
  const sizes = [one.plain.words.size, other.plain.words.size]
  const fewest = Math.min(...sizes)
  const most = fewest === 2 ? mostOfTwo : fewest * mostTimes
  if (fewest < 2 || Math.max(...sizes) > most) return false
  const isOtherAddress =
    one.addresses.length > 0 &&
    other.addresses.length > 0 &&
    !one.addresses.some((written) => other.addresses.includes(written))
  if (isOtherAddress && fewest < enoughBesideAddresses) return false
  return hasPlainlySameWords(one.plain, other.plain)
}

/** How much of the longer of two texts the shorter says, 0 to 1, where one stands in the other. */
export function sharedPart({ plain: one }: Wording, { plain: other }: Wording): number {
  return Math.min(one.words.size, other.words.size) / Math.max(one.words.size, other.words.size)
}
