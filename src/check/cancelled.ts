import { anyOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import type { Minutes } from '../model/minutes.js'
import { statementsOf } from './mentions/statements.js'

const notHeld = spoken(
  (words) => new RegExp(`(?<![\\p{L}-])${anyOf(words.places.notHeld)}(?![\\p{L}-])`, 'iu'),
)

/**
 * Whether minutes say that their meeting was cancelled, and nothing else: such a file passes nothing over, as if it were
 * not there. Where anything stands below the title there was something to minute.
 */
export function isCancelled({ meeting: { title } }: Minutes, text: string | null): boolean {
  if (text === null || !notHeld().test(title)) return false
  return statementsOf(text).every(({ isHeading }) => isHeading)
}
