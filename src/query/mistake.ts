import { nearest } from '../language/nearest.js'
import { didYouMean, type Instead, whatIsThere } from '../model/usage-error.js'

/** A value that nothing answers to: what was given, what is there, and what was probably meant. */
export interface Mistake {
  readonly kind: 'mistake'
  readonly message: string
  /** Lines that say what there is. */
  readonly there: readonly string[]
  /** The values to type instead, of which one is meant; none where none is near. */
  readonly instead: readonly Instead[]
}

/** What could have been typed in place of a value. */
export interface Expectation {
  /** "meeting": what the value is to be. */
  readonly what: string
  /** "one that was minuted": goes on after "expected". */
  readonly expected: string
  /** "meetings": stands before the list of what there is. */
  readonly label: string
  /** All that there is; empty where a list says nothing. */
  readonly known: readonly string[]
}

/** "unknown meeting `2011-sping`; did you mean `2011-spring`?"; where none is near, what was expected. */
export function unknownValue(typed: string, { what, expected, label, known }: Expectation): Mistake {
  const near = nearest(typed, known)
  const rest = near === null ? `, expected ${expected}` : didYouMean(near)
  return {
    kind: 'mistake',
    message: `unknown ${what} \`${typed}\`${rest}`,
    there: whatIsThere(label, known),
    instead: insteadOf(near),
  }
}

/** The one value that is near, which needs no meaning; nothing for null. */
export function insteadOf(near: string | null): readonly Instead[] {
  return near === null ? [] : [{ words: near, meaning: null }]
}
