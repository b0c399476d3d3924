import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import { opensWithTask } from '../../language/verbs.js'
import type { Reading } from '../notation.js'
import { agreedLength } from '../phrase/entry-begin.js'
import { leadingOwners } from '../phrase/leading-owners.js'
import { sayingOf } from '../phrase/saying.js'
import { trailingOwners } from '../phrase/trailing-owners.js'
import type { Passage } from '../text/passages.js'
import { wholeOf } from '../text/words.js'
import type { Context } from './context.js'
import { isTitleLine } from './label-lines.js'

// Action · 4. Actions: · Action points
const bareTitle = spoken(
  (words) => new RegExp(`^\\W*(?:\\d{1,2}[.)]?\\s+)?${anyOf(words.places.bareActions)}\\W*$`, 'i'),
)
const mostSentences = 3
// Reviewed and agreed. · Notice printed by Ann, but not "Notice to be printed by Ann"
const tellsWhatHappened =
  /^[^\p{L}\p{N}]{0,20}(?:\p{Lu}\p{Ll}{1,40}ed\b|(?:(?!be\s)\S{1,40}\s){1,4}\p{Ll}{2,40}ed\s(?:by|on|at|in|from)\b)/u

/**
 * Whether a paragraph in a list of actions is one of them though no known owner begins it: somebody known ends it; or
 * its title says no more than "Actions", and it is short and neither asks nor tells how things are. Below a line of
 * text instead of a heading only the first is, and what begins with a verb.
 */
export function isEntryInLines(passage: Passage, context: Context, { passages, roster }: Reading): boolean {
  const { words, index, quoted, indented } = passage
  const text = words.text.trim()
  if (quoted || indented || text === '' || /:\W*$/.test(text)) return false
  const title = passages[context.opened]
  const { firstBullet } = context.habit
  if (!title || (firstBullet !== null && firstBullet < index)) return false
  if (trailingOwners(wholeOf(words), roster) !== null) return true
  const first = leadingOwners({ ...wholeOf(words), start: agreedLength(words.text) }, roster)
  if (first?.sign === 'duty' && first.owners.every(({ kind }) => kind === 'person')) return true
  if (!bareTitle().test(title.words.text) || sentencesOf(text).length > mostSentences) return false
  const saying = sayingOf(text)
  if (saying === 'question' || saying === 'remark' || tellsWhatHappened.test(text)) return false
  if (opensWithTask(text)) return true
  // Minutes: of one word, the title of what ought to stand below
  if (!/\s/.test(text)) return false
  // **Kitchen** · Kitchen, and its bullets below
  if (isTitleLine(passage) || passages[index + 1]?.kind === 'item') return false
  const isFirst = index - 1 === context.opened
  return title.kind === 'heading' || isFirst
}
