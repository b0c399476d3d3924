import { nearest } from '../language/nearest.js'
import { whatIsThere } from '../model/usage-error.js'

/** A value that nothing answers to: what was given, what is there, and what was probably meant. */
export interface Mistake {
  readonly kind: 'mistake'
  readonly message: string
  /** Lines that say what there is. */
  readonly there: readonly string[]
  /** The value to type instead; null where none is near. */
  readonly instead: string | null
  /** What that value stands for: the name of the owner. */
  readonly meaning: string | null
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

/** "Unexpected meeting `2011-sping`, expected one that was minuted; nearest is `2011-spring`". */
export function unknownValue(typed: string, { what, expected, label, known }: Expectation): Mistake {
  const instead = nearest(typed, known)
  const near = instead === null ? '' : `; nearest is \`${instead}\``
  return {
    kind: 'mistake',
    message: `Unexpected ${what} \`${typed}\`, expected ${expected}${near}`,
    there: whatIsThere(label, known),
    instead,
    meaning: null,
  }
}
