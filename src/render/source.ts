import type { Entry } from '../model/action.js'
import type { SourceLocation } from '../source/lines.js'

/** The text of a file of the minutes, by its path from their folder; null where it cannot be read. */
export type TextOf = (path: string) => string | null

/** The line of the minutes that a place is on, without the blanks around it; null where it cannot be read. */
export function lineTextAt({ path, line }: SourceLocation, textOf: TextOf): string | null {
  return (
    textOf(path)
      ?.split(/\r\n|\r|\n/)
      [line - 1]?.trim() ?? null
  )
}

/** The words of a stretch of the minutes; null where they cannot be read. */
export function wordsAt({ path, span }: SourceLocation, textOf: TextOf): string | null {
  return textOf(path)?.slice(span.start, span.end) ?? null
}

/**
 * An entry's words as they stand in the minutes: its owner with them where the owner is the subject of the sentence, and its
 * full stop. "TR has asked SIEY."
 */
export function sentenceOf(entry: Entry, textOf: TextOf): string {
  const subject = entry.ownersAsSubject ? (entry.owners[0]?.written ?? '') : ''
  const words = subject === '' ? entry.text : `${subject} ${entry.text}`
  const text = textOf(entry.location.path) ?? ''
  const { start, end } = entry.location.span
  const at = text.slice(start, end).indexOf(words)
  if (at < 0) return entry.text
  return text[start + at + words.length] === '.' ? `${words}.` : words
}
