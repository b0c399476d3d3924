import { sentencesOf } from '../language/sentences.js'
import type { SpokenSentence } from '../model/found.js'
import type { Document } from '../parse/document.js'
import { confidentialityOf } from './place/confidential.js'
import { passagesOf } from './text/read-passages.js'
import { placeOf } from './text/words.js'

/** All sentences of a file in their order, comments left out: what is said, whether it records anything or not. */
export function sentencesIn(document: Document): readonly SpokenSentence[] {
  const passages = passagesOf(document, [() => true])
  const confidential = confidentialityOf(passages, document.meeting.confidential)
  return passages.flatMap(({ kind, words }, index) => {
    if (kind === 'comment' || kind === 'unread') return []
    return sentencesOf(words.text).map(({ start, end }) => ({
      text: words.text.slice(start, end).replace(/\s+/g, ' '),
      confidential: confidential[index] ?? false,
      location: placeOf(document, words, start, end),
    }))
  })
}
