import { english } from './en.js'
import { anyOf, phrasesOf } from './phrases.js'

const { signs, shortSigns, notVerbs, participles, asking } = english.duty

// After "X to": a verb follows ("RH to circulate"), not a thing ("Talk to the trust", "Email to Roger").
/** What makes "X to …" no duty of X. */
export const notAVerb = new RegExp(`^${anyOf(notVerbs)}(?![\\p{L}\\p{N}'’-])|^(?:\\p{Lu}\\p{Ll}|\\d)`, 'u')

// be moved, be told
/** Whoever is told does nothing. */
export const isTold = new RegExp(`^be (?:\\p{L}{2,}(?:ed|en)|${anyOf(participles)})(?![\\p{L}])`, 'u')

// " to circulate", " will circulate", "'ll circulate", but not " would like"
/** The words between an owner and what is to be done. */
export const duty = new RegExp(
  `^(?:\\s{1,3}(?:still )?(?:${anyOf(signs)}|'${anyOf(shortSigns)})(?=\\s)(?<!\\swould(?=\\slike))|[’']${anyOf(shortSigns)}(?= ))`,
  'u',
)

const { atWork, atWorkLinks } = english.duty
const { awaiting } = english.phrases.clauses
// Nell is on this · Nell is looking into it, but not "Nell is waiting for it"
/** What says that the one before is doing what the words before speak of. */
export const isAtWork = new RegExp(
  `^ ${anyOf(atWork)} (?!${anyOf(awaiting)} )(?:\\p{L}+ing )?(?:${anyOf(atWorkLinks)} )?(?<! ${anyOf(atWork)} )${anyOf(english.phrases.welcome.these)}(?![\\p{L}’'])`,
  'u',
)

// SKF - would like a server
/** What says only what somebody would like, and no duty. */
export const isWish = /^would like\b/

/** A verb with its endings, as a piece: "urge, urges, urged, urging", "beg, begs, begged, begging". */
function withEndings(verb: string): string {
  const last = verb.slice(-1)
  return last === 'e' ? `${verb.slice(0, -1)}(?:e[sd]?|ing)` : `${verb}(?:s|${last}?(?:ed|ing))?`
}

/** A verb that takes somebody and what this person is to do, in any of its forms, as a piece: "ask", "reminding". */
export const askingPattern = `(?:${phrasesOf(asking).map(withEndings).join('|')})`
