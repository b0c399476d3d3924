import { type DueContext, type DueRead, readDue, readDueCell, readWhen } from './due.js'
import { withoutQuotations, wordsThatCount } from './due-hidden.js'
import type { Stretch } from './words.js'

/** Finds the due days of one file. Each text is looked through once, whoever asks and how often. */
export interface DueDays {
  /** The due day in a stretch of words, by its place in the stretch; null where they hold none that counts. */
  inStretch(stretch: Stretch): DueRead | null
  /** The due day in words of which only the text is known; null where they hold none. */
  inWords(text: string): DueRead | null
  /** The due day that a cell, a field or brackets hold; null for an empty one, a dash, "tbc". */
  inCell(text: string): DueRead | null
  /** When, by words that say nothing else, be it a day or "soon"; null for any others. */
  alone(text: string): DueRead | null
}

/** A finder of due days. */
export function dueDays(context: DueContext): DueDays {
  const inText = once((text) => readDue(text, context))
  return {
    inStretch: (stretch) => inText(wordsThatCount(stretch)),
    inWords: (text) => inText(withoutQuotations(text)),
    inCell: once((text) => readDueCell(text, context)),
    alone: once((text) => readWhen(text, context)),
  }
}

function once(read: (text: string) => DueRead | null): (text: string) => DueRead | null {
  const known = new Map<string, DueRead | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    known.set(text, found)
    return found
  }
}
