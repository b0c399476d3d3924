import { sentencesOf } from '../../language/sentences.js'
import type { Span } from '../../source/lines.js'
import type { Words } from '../text/words.js'
import type { Labelled } from './labels.js'
import { leadingOwners } from './leading-owners.js'
import type { Roster } from './roster.js'
import { sayingBehind } from './saying.js'

/**
 * The words of a label that stands behind them: the sentence before it, from where the label before it ends. "Rob: we
 * could ask the mill" is what Rob says: only "Rob: to ask the mill" is his to do. Null where no words are left.
 */
export function wordsBeforeLabel(label: Labelled, from: number, words: Words, roster: Roster): Span | null {
  const text = words.text.slice(from, label.start).replace(/(?:\s[–—>→-]+|[\s*>→]+)$/, '')
  const sentence = sentencesOf(text).at(-1)
  if (!sentence || !/\p{L}/u.test(text)) return null
  const [start, end] = [from + sentence.start, from + sentence.end]
  const first = leadingOwners({ words, start, end }, roster)
  const isSpeaker = first !== null && (sayingBehind(words, first) ?? 'duty') !== 'duty'
  return { start: isSpeaker ? first.end : start, end }
}
