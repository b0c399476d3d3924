import { bareTerm } from './bare-words.js'
import type { QueryScope } from './keys/key.js'
import { otherStateWords } from './keys/states.js'
import type { QueryPlace } from './query-reading.js'
import type { Token } from './tokens.js'

// anybody · anyone’s
const somebody = /^(?:any|some)(?:body|one)(?:['’]s)?$/i
const beforeSomebody = /^(?:to|by|of|with|for)$/i

/**
 * How many words behind a "not" say with it that nobody owns an action: `not assigned`, `not owned by anyone`,
 * `not anybody's`; 0 where they do not. What is not assigned to one person alone may be another's.
 */
export function withoutOwnerBehindNot(words: readonly string[]): number {
  const [first = '', second = '', third = ''] = words
  if (somebody.test(first)) return 1
  const contrary = `un${first.toLowerCase()}`
  if ((otherStateWords.get(contrary) ?? contrary) !== 'unassigned') return 0
  if (!beforeSomebody.test(second)) return 1
  return somebody.test(third) ? 3 : 0
}

// not · hasn’t
const refusing = /^(?:not|without|never|\w+n['’]t)$/i

/** So many words that mean nothing here stand at most between "not" and "anybody": `not yet taken on by anybody`. */
const mostBetween = 5

/**
 * The stretch of a question by which probably is meant that nobody owns an action, in words that are not known:
 * `not given to anyone`; null where there is none.
 */
export function withoutOwnerNear(
  text: string,
  tokens: readonly Token[],
  scope: QueryScope,
): QueryPlace | null {
  const wordOf = (token: Token) => text.slice(token.start, token.end)
  const end = tokens.findIndex((token) => somebody.test(wordOf(token)))
  const start = tokens.findLastIndex((token, at) => at < end && refusing.test(wordOf(token)))
  const [from, until] = [tokens[start], tokens[end]]
  if (from === undefined || until === undefined || end - start - 1 > mostBetween) return null
  const between = tokens.slice(start + 1, end).map(wordOf)
  // "not done by anyone" speaks of what is done.
  const isKnown = between.some((word) => bareTerm([word], scope) !== null)
  return isKnown ? null : { start: from.start, end: until.end }
}
