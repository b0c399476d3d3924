import { english } from '../../language/en.js'
import { anyOf } from '../../language/phrases.js'
import type { Words } from '../text/words.js'
import { isOnlyNames } from './names.js'
import { isBody, type Roster } from './roster.js'
import { isInitials } from './strangers.js'

const { must, notVerbs, addressed: beforeAddressed, objects } = english.phrases.clauses

// "…, JB to look into it", "… and AF will attend": a later clause with another owner and a verb.
// Its line may be broken anywhere.
const clause = new RegExp(
  String.raw`(?:[,;.]\s(?:and |then )?|\sand\s)((?:(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}'’.-]*|@[\w-]+)(?:(?: (?:and|&) |\/| )(?:(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}'’.-]*|@[\w-]+)){0,3})\s${anyOf(must)}\s(?!${anyOf(notVerbs)}\s)\p{Ll}`,
  'gu',
)
// to write to AF, RH to …: two whom one writes to are parted by "and", so the comma ends the clause.
const addressed = new RegExp(String.raw`\b${anyOf(beforeAddressed)} (?:\p{Lu}[\p{L}'’.-]*|@[\w-]+)$`, 'u')
const longestObject = 300
const object = new RegExp(
  String.raw`\b${anyOf(objects)}(?: (?:\p{Lu}[\p{L}'’.-]*|@[\w-]+)(?:,| and| &)?){0,4}$`,
  'u',
)

/**
 * Where the words of one label fall into several entries: "A to write, B to print". Offsets of the words, the first
 * is `from`. A clause begins another entry only where its owner is somebody, and the clause is not the object of
 * the one before ("to ask TR and AF to attend").
 */
export function clausesOf(
  words: Words,
  from: number,
  to: number,
  roster: Roster,
): { readonly start: number; readonly end: number }[] {
  const text = words.text.slice(from, to)
  const starts: number[] = [from]
  const ends: number[] = []
  for (const match of text.matchAll(clause)) {
    const who = match[1] ?? ''
    const before = text.slice(Math.max(0, match.index - longestObject), match.index)
    const parts = who.split(/ (?:and|&) |\//)
    const isNext =
      /^[;.]/.test(match[0]) || (match[0].startsWith(',') && parts.length === 1 && addressed.test(before))
    if (object.test(before) && !isNext) continue
    if (before.trim() === '' || isOnlyNames(words, from, from + match.index, roster)) continue
    const somebody = parts.every(
      (part) =>
        roster.known(part) !== null ||
        isInitials(part) ||
        part.startsWith('@') ||
        isBody(part) ||
        /^\p{Lu}\p{Ll}+$/u.test(part),
    )
    if (!somebody) continue
    // A new sentence with a capital may name a thing: only somebody known.
    if (/^\.\s/.test(match[0]) && !(roster.known(who) !== null || isInitials(who))) continue
    const start = from + match.index + match[0].indexOf(who)
    ends.push(from + match.index)
    starts.push(start)
  }
  return starts.map((start, index) => ({ start, end: ends[index] ?? to }))
}
