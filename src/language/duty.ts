import { anyOf, phrasesOf } from './phrases.js'
import { spoken } from './spoken.js'

// After "X to": a verb follows ("RH to circulate"), not a thing ("Talk to the trust", "Email to Roger").
/** What makes "X to …" no duty of X. */
export const notAVerb = spoken(
  (words) =>
    new RegExp(
      `^${anyOf(words.duty.notVerbs)}(?![\\p{L}\\p{N}'’-])${words.verbsLast ? '' : '|^(?:\\p{Lu}\\p{Ll}|\\d)'}`,
      'u',
    ),
)

// be moved, be told
/** Whoever is told does nothing. */
export const isTold = spoken(
  (words) => new RegExp(`^be (?:\\p{L}{2,}(?:ed|en)|${anyOf(words.duty.participles)})(?![\\p{L}])`, 'u'),
)

// " to circulate", " will circulate", "'ll circulate", but not " would like"
/** The words between an owner and what is to be done. */
export const duty = spoken(
  ({ duty: words }) =>
    new RegExp(
      `^(?:\\s{1,3}(?:still )?(?:${anyOf(words.signs)}|'${anyOf(words.shortSigns)})(?=\\s)(?<!\\swould(?=\\slike))|[’']${anyOf(words.shortSigns)}(?= ))`,
      'u',
    ),
)

/** What stands before whoever is to do something, where the verb comes first, and what then stands behind: pieces. */
export const dutyAround = spoken(({ duty: words, names }) =>
  phrasesOf(words.signsBefore).length === 0
    ? null
    : {
        before: `${anyOf(words.signsBefore)} `,
        behind: ` (?:${anyOf(words.afterSignsBefore)} )?(?!${anyOf([names.articles, words.afterSignsBefore])} )(?=\\p{Ll})`,
      },
)

// Nell is on this · Nell is looking into it, but not "Nell is waiting for it"
/** What says that the one before is doing what the words before speak of. */
export const isAtWork = spoken(
  (words) =>
    new RegExp(
      `^ ${anyOf(words.duty.atWork)} (?!${anyOf(words.phrases.clauses.awaiting)} )(?:\\p{L}+ing )?(?:${anyOf(words.duty.atWorkLinks)} )?(?<! ${anyOf(words.duty.atWork)} )${anyOf(words.phrases.welcome.these)}(?![\\p{L}’'])`,
      'u',
    ),
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
export const askingPattern = spoken(
  (words) => `(?:${phrasesOf(words.duty.asking).map(withEndings).join('|')})`,
)
