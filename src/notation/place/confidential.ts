import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Passage } from '../text/passages.js'

// Part II: Staff matters
const confidentialPart = spoken(
  (words) => new RegExp(`^${anyOf(words.places.agenda.confidentialParts)}\\b`, 'i'),
)
// 7. Staff matters (confidential)
const confidentialItem = spoken(
  (words) => new RegExp(`\\(\\s?${anyOf(words.places.agenda.confidential)}\\s?\\)`, 'i'),
)

/** The depth of the heading that made the minutes confidential; null where they are open. */
type ConfidentialDepth = number | null

/** Depth of what no heading ends. */
const toTheEnd = 0

/**
 * Whether each passage is confidential, by index: it stands in "Part II", or below a heading that says it.
 * @param isWhole the meeting is confidential as a whole
 */
export function confidentialityOf(passages: readonly Passage[], isWhole: boolean): readonly boolean[] {
  let depth: ConfidentialDepth = isWhole ? toTheEnd : null
  return passages.map((passage) => {
    if (passage.kind === 'heading') depth = depthAfter(depth, passage)
    return depth !== null
  })
}

function depthAfter(before: ConfidentialDepth, { words, depth }: Passage): ConfidentialDepth {
  const title = words.text.replace(/\s+/g, ' ').trim()
  if (confidentialPart().test(title)) return toTheEnd
  if (before !== null && before < depth) return before
  return confidentialItem().test(title) ? depth : null
}
