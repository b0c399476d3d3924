import { lettersApart, nearest } from '../language/nearest.js'
import { namesOf } from '../model/names.js'
import { didYouMean, UsageError } from '../model/usage-error.js'
import type { WordReading } from './bare-words.js'
import { keys } from './keys/index.js'
import { stateNames } from './keys/is.js'
import type { QueryScope } from './keys/key.js'
import { otherStateWords } from './keys/states.js'
import { faultAt, type QueryPlace, type QueryReading, type TokenOf, wordsOfPlace } from './query-reading.js'
import { isUnderstood, type Trial, understood } from './understood.js'
import { withoutOwnerNear } from './without-owner.js'

/**
 * A word that nothing answers to, with what can be asked instead: the word that is near, what of the question is understood
 * without it, or the same word looked for in the minutes.
 */
export function unknownWord(reading: QueryReading, token: TokenOf<'word'>, trial: Trial): UsageError {
  const { text, within, scope, isTrial } = reading
  const near = nearestTerm(token.word, scope)
  const more = [`keys: ${namesOf(keys).join(' ')}`]
  const plain = faultAt(reading, token, `unknown word \`${token.word}\`${didYouMean(near)}`, { more })
  if (within.length > 0 || isTrial) return plain
  const [before, after] = [text.slice(0, token.start), text.slice(token.end)]
  const words = understood(`${before}${near ?? ''}${after}`, trial, (word) => nearestTerm(word, scope))
  const place = withoutOwnerNear(text, reading.tokens, scope)
  const unowned =
    place === null
      ? null
      : understood(`${text.slice(0, place.start)} unassigned ${text.slice(place.end)}`, trial)
  const looked = `${before}"${token.word}"${after}`
  const instead = [
    ...(unowned === null ? [] : [{ words: unowned, meaning: null }]),
    ...(words === null || unowned !== null ? [] : [{ words, meaning: null }]),
    ...(near === null && isUnderstood(looked, trial)
      ? [{ words: looked, meaning: 'in the words of the minutes' }]
      : []),
  ]
  const offers = instead.length > 0 ? more : [...more, ...searchOffer(text)]
  return new UsageError(plain.message, offers, plain.pointed, { flag: null, typed: text, instead })
}

/** The longest word, to be looked for in all that the minutes say: shorter ones are mostly words of any question. */
function searchOffer(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}-]+/gu) ?? []
  const [longest] = words.toSorted((word, other) => other.length - word.length)
  return longest === undefined ? [] : [`try:    epha search ${longest}`]
}

/**
 * What a word alone was probably meant for: `owner:` for `ownr`, `overdue` for `overdu`, `TR` for `Terrie`, `@mine` for a
 * saved query.
 */
function nearestTerm(word: string, scope: QueryScope): string | null {
  const saved = [...scope.queries.keys()].find((known) => known.toLowerCase() === word.toLowerCase())
  if (saved !== undefined) return `@${saved}`
  if (word.length < 3) return null
  const near = nearest(word, [...stateNames, ...otherStateWords.keys()])
  // Two letters of four are another word: "when" is no "open".
  const most = word.length < 6 ? 1 : 2
  // Never the contrary: "assigned" is no "unassigned".
  if (near?.startsWith('un') && near.endsWith(word.toLowerCase())) return null
  if (near === null || near.startsWith(word.toLowerCase())) return near
  return lettersApart(word.toLowerCase(), near, most) <= most ? near : null
}

/** A key that nothing answers to, with the one that is near. */
export function unknownKey(reading: QueryReading, pair: TokenOf<'pair'>): UsageError {
  const near = nearest(pair.key, namesOf(keys))
  const place = { start: pair.start, end: pair.start + pair.key.length }
  return faultAt(reading, place, `unknown key \`${wordsOfPlace(reading, place)}\`${didYouMean(near)}`, {
    more: [`keys: ${namesOf(keys).join(' ')}`],
    instead: near === null ? [] : [{ words: near, meaning: null }],
  })
}

/** Words that answer to several things: each of them is offered. */
export function severalThings(
  reading: QueryReading,
  place: QueryPlace,
  readings: readonly WordReading[],
): UsageError {
  const instead = readings.map(({ term, meaning }) => ({ words: term, meaning }))
  const terms = instead.map(({ words }) => `\`${words}\``)
  const all = `${terms.slice(0, -1).join(', ')} or ${terms.at(-1) ?? ''}`
  return faultAt(reading, place, `\`${wordsOfPlace(reading, place)}\` can be ${all}`, { instead })
}
