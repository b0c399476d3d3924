import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Words } from '../text/words.js'
import { isOnlyNames } from './names.js'
import { isBody, type Roster } from './roster.js'
import { isInitials } from './strangers.js'

// "…, JB to look into it", "… and AF will attend": a later clause with another owner and a verb.
// Its line may be broken anywhere.
const clause = spoken(
  ({ phrases: { clauses: words } }) =>
    new RegExp(
      String.raw`(?:[,;.]\s(?:and |then )?|\sand\s)((?:(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}'’.-]*|@[\w-]+)(?:(?: (?:and|&) |\/| )(?:(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}'’.-]*|@[\w-]+)){0,3})\s${anyOf(words.must)}\s(?!${anyOf(words.notVerbs)}\s)\p{Ll}`,
      'gu',
    ),
)
// … and the trustees to sign it · …; everybody to bring a chair · … and Council members will vote
const clauseOfBody = spoken(
  ({ phrases: { clauses: words } }) =>
    new RegExp(
      String.raw`(?:[,;.]\s(?:and |then )?|\sand\s)((?:[Tt]he |[Aa]ll )?(?:[\p{L}-]+ ){0,2}[\p{L}-]+)\s${anyOf(words.must)}\s(?!${anyOf(words.notVerbs)}\s)\p{Ll}`,
      'gu',
    ),
)
// ask the trustees and the board to meet
const askedBefore = spoken(
  (words) =>
    new RegExp(
      String.raw`\b${anyOf(words.phrases.clauses.asks)}(?:,? (?:the|all|both|each|our|and) [\p{L}-]+|,? \p{Lu}[\p{L}'’.-]*){1,4},?$`,
      'iu',
    ),
)
// to write to AF, RH to …: two whom one writes to are parted by "and", so the comma ends the clause.
const addressed = spoken(
  (words) =>
    new RegExp(String.raw`\b${anyOf(words.phrases.clauses.addressed)} (?:\p{Lu}[\p{L}'’.-]*|@[\w-]+)$`, 'u'),
)
const longestObject = 300
const object = spoken(
  (words) =>
    new RegExp(
      String.raw`\b${anyOf(words.phrases.clauses.objects)}(?: (?:\p{Lu}[\p{L}'’.-]*|@[\w-]+)(?:,| and| &)?){0,4}$`,
      'u',
    ),
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
  const others = [...text.matchAll(clause())].filter((match) => isOfSomebody(match, text, roster))
  const bodies = [...text.matchAll(clauseOfBody())].filter((match) => isOfBody(match, text))
  for (const match of [...others, ...bodies].sort((match, other) => match.index - other.index)) {
    const end = from + match.index
    const isRead = end < (starts.at(-1) ?? from) || text.slice(0, match.index).trim() === ''
    if (isRead || isOnlyNames(words, from, end, roster)) continue
    ends.push(end)
    starts.push(end + match[0].indexOf(match[1] ?? ''))
  }
  return starts.map((start, index) => ({ start, end: ends[index] ?? to }))
}

const leadTo = (text: string, end: number): string => text.slice(Math.max(0, end - longestObject), end)

/** Whether a clause begins with somebody, who is not the object of the words before it. */
function isOfSomebody(match: RegExpExecArray, text: string, roster: Roster): boolean {
  const who = match[1] ?? ''
  const before = leadTo(text, match.index)
  const parts = who.split(/ (?:and|&) |\//)
  const isNext =
    /^[;.]/.test(match[0]) || (match[0].startsWith(',') && parts.length === 1 && addressed().test(before))
  if (object().test(before) && !isNext) return false
  const somebody = parts.every(
    (part) =>
      roster.known(part) !== null ||
      isInitials(part) ||
      part.startsWith('@') ||
      isBody(part) ||
      /^\p{Lu}\p{Ll}+$/u.test(part),
  )
  // A new sentence with a capital may name a thing: only somebody known.
  return somebody && (!/^\.\s/.test(match[0]) || roster.known(who) !== null || isInitials(who))
}

// All members, all staff, but not "all welcome to come"
const allOf = /^all (?:\p{L}+ )?(\p{L}+)$/iu

/** Whether a clause begins with a post or a body, whom nobody is to ask first. */
function isOfBody(match: RegExpExecArray, text: string): boolean {
  const who = match[1] ?? ''
  const of = allOf.exec(who)?.[1]
  const isSome = of === undefined || of.endsWith('s') || isBody(of)
  return isSome && isBody(who) && !askedBefore().test(leadTo(text, match.index))
}
