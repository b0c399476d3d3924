import { anyOf } from './phrases.js'
import { spoken } from './spoken.js'

/** A piece of a regular expression for what marks an agreement, as it is marked: AGREED. */
export const agreedPattern = spoken(({ agreement }) => anyOf(agreement.marks.toUpperCase()))

const inCapitals = spoken(() => new RegExp(`(?<![\\p{L}\\p{N}_])${agreedPattern()}(?![\\p{L}\\p{N}_])`, 'u'))
const inAnyCase = spoken(
  ({ agreement }) => new RegExp(`(?<![\\p{L}\\p{N}_])${anyOf(agreement.marks)}(?![\\p{L}\\p{N}_])`, 'giu'),
)

/** Whether a text has what marks an agreement, in capitals. */
export const hasAgreed = (text: string): boolean => inCapitals().test(text)

/** The words of a text that say that something is agreed, marked or not, in order. */
export const agreedWordsIn = (text: string): IterableIterator<RegExpExecArray> => text.matchAll(inAnyCase())

/** Whether a text says that something is agreed, marked or not. */
export const mayHoldAgreed = (text: string): boolean => text.search(inAnyCase()) >= 0
