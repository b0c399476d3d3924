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

/** "Unexpected meeting `2011-sping`, expected one that was minuted; nearest is `2011-spring`". */
export function unknownValue(
  what: string,
  typed: string,
  expected: string,
  label: string,
  known: readonly string[],
): Mistake {
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
