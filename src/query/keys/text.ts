import type { Action } from '../../model/action.js'
import { asking } from '../query.js'
import type { Key } from './key.js'

/** `text:template`, or the words alone in quotes. */
export const text: Key = {
  isCompared: false,
  read: (value) => {
    // Every text holds no words: that is no question.
    if (value.trim() === '')
      return {
        kind: 'mistake',
        message: 'no words to look for, expected some that the minutes say',
        there: [],
        instead: [],
      }
    const says = sayingWords(value)
    return asking({
      key: 'text',
      test: (action, { confidential = false }) =>
        (confidential || !action.confidential) && says(wordsOfAction(action)),
      words: `the minutes say "${value}"`,
    })
  },
}

/** All words of the minutes about an action. */
export function wordsOfAction(action: Action): readonly string[] {
  const entries = action.entries.flatMap(({ entry }) =>
    entry === null ? [] : [entry.text, entry.evidence?.text ?? '', ...entry.notes],
  )
  return [action.text, action.evidence?.text ?? '', ...action.notes, ...entries]
}

/** A test of whether any of some texts holds words, as a query looks for them. */
export function sayingWords(words: string): (texts: readonly string[]) => boolean {
  const wanted = searchable(words)
  return (texts) => texts.some((text) => searchable(text).includes(wanted))
}

/** Neither letter case, nor line breaks, nor curly quotes stand between a reader and the words. */
function searchable(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
}
