import { monthPattern, weekdayPattern } from '../../language/dates.js'
import { anyOf, phrasesOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { LeftOutEvidence } from '../../model/evidence.js'

// None. · no further actions this month · - · n/a
const none = spoken(
  ({ actions: words }) =>
    new RegExp(
      `^(?:(?:${anyOf(words.none)}|no(?: ${anyOf(words.noneKinds)})? ${anyOf(words.noneNouns)}|-+|–|—|\\.+|…|_+|\\?+|x+)(?: ${anyOf(words.noneEndings)})?)[.!]?$`,
      'i',
    ),
)
// Not formally listed
const notRecorded = /^not(?: \S+)? \S+ed[.!]?$/i

const template = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(
      String.raw`^.{0,80}\bxx\/xx\b|^(?:list (?:of )?(?:actions?|action items).{0,40}|${anyOf(words.templateVerbs)}.{0,30}${anyOf(words.templatePlaces)}|<.{1,60}>|\[(?:.{1,40})\]|\{.{1,60}\}|${anyOf(words.templateNouns)}s?(?: ?\d{1,2}| ?[a-z])?|lorem ipsum.*|\.\.\.+|actions? (?:and|&) actionees?.*)$`,
      'i',
    ),
)
// Mrs. · J. · Berry, but neither a dash nor the end of a sentence: "Paint the gate – RH berichtet" is to be done
const wordOfSubject = spoken(
  ({ names }) => `(?:(?:${anyOf(names.shortTitles)}|\\p{L})\\.|(?![–—-]+ )\\S*[^\\s.;!?])`,
)
// "Mrs. Berry reported that …", "Issue closed": what happened, not what is to be done.
// "A question was raised if …"
const report = spoken(
  ({ actions: words }) =>
    new RegExp(
      `^(?:(?:an?|the|it|this|some|several)(?: \\S+){0,3} (?:was|were|has been|have been) ${anyOf(words.raised)}\\b)|^(?:${wordOfSubject()} ){1,4}${anyOf(words.reports)}(?![\\p{L}\\p{N}_])`,
      'iu',
    ),
)
// RH informiert, dass das Dach leckt · RH: informa de que …, but not "RH informiert die Mitglieder"
const tellsThat = spoken(
  ({ actions: words, agreement }) =>
    phrasesOf(words.tells).length > 0 &&
    new RegExp(
      `^(?:${wordOfSubject()} ){1,4}${anyOf(words.tells)}(?: \\p{Ll}+)?,? ${anyOf(agreement.that)}(?![\\p{L}])`,
      'iu',
    ),
)
// RH: findet das gut · Rosa und Tom meinen, but not "RH prüft, was Tom meint"
const thinks = spoken(
  ({ actions: words, places, names }) =>
    phrasesOf(words.opinions).length > 0 &&
    new RegExp(
      `^(?:(?:[\\p{Lu}@]\\S*|${anyOf([places.and, names.articles])})[ :–—-]+){1,6}${anyOf(words.opinions)}(?![\\p{L}])`,
      'u',
    ),
)
const decision = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(
      String.raw`^(?:(?:${anyOf(words.determiners)} )?(?:${anyOf(words.things)} )?(?:${anyOf(words.auxiliaries)} ){0,2}${anyOf(words.results)}(?: (?:for now|as .{1,30}|already))?|not? (?:\S+ ){0,5}for now|(?:do|will) not(?:hing)?\b.{0,40}|no action\b.{0,60})[.!]?$`,
      'i',
    ),
)

// Deferred to next meeting · All actions were carried over to June
const putOff = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(
      String.raw`^(?:(?:${anyOf(words.determiners)} |all )?(?:review|${anyOf(words.things)})? ?(?:${anyOf(words.auxiliaries)} |were ){0,2})?${anyOf(words.putOff)}(?: ${anyOf(words.putOffTo)}\b.{0,60})?[.!]?$`,
      'i',
    ),
)

// Defer to the next meeting
const putsOff = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(
      String.raw`^${anyOf(words.putsOff)} (?:this |it |all |these )?${anyOf(words.putOffTo)} [^.;]{0,40}\b${anyOf(words.sittings)}s?\b[^.;]{0,20}[.!?]*$`,
      'i',
    ),
)

// TSC vote: 7 yes, 2 abstain (Ann and Ned) · 5 for, none against · In favour: 6
const count = String.raw`(?:\d{1,3}|none|all)`
const vote = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(
      String.raw`^(?:(?:\S+ ){0,3}${anyOf(words.votes)}\s*[:–-]\s*)?(?:${count}\s${anyOf(words.voices)}\s*(?:[,;/&]|and)\s*${count}\s${anyOf(words.voices)}\b|(?<=[:–-]\s*)${count}\s*(?:${anyOf(words.voices)}|[,;/–-]\s*\d|$))`,
      'i',
    ),
)

// Agreement that the fair moves to May · Rough consensus is against it
const agreed = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(
      String.raw`^(?:${anyOf(words.beforeAgreement)} )*${anyOf(words.agreements)} ${anyOf(words.agreedGoesOn)}\b`,
      'i',
    ),
)

// Leave alone for now · Keep the fee as it is
const keepsAsItIs = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(String.raw`^${anyOf(words.keeps)} (?:\S+ ){0,2}${anyOf(words.asItIs)}[.!]?$`, 'i'),
)

// Item moved to the May agenda · Moved to discuss at the next meeting
const takenElsewhere = spoken(
  ({ phrases: { outcome: words } }) =>
    new RegExp(
      String.raw`^(?:(?:${anyOf(words.determiners)} )?(?:${anyOf(words.things)} )?(?:${anyOf(words.auxiliaries)} ){0,2})?${anyOf(words.takenTo)} [^.;]{0,40}\b${anyOf(words.sittings)}s?\b[^.;]{0,60}[.!]?$`,
      'i',
    ),
)

// Next meeting on Tue Nov 4 (same time) · The next call will be in the hall
const nextMeeting = spoken(
  (words) =>
    new RegExp(
      String.raw`^(?:${anyOf(words.phrases.outcome.beforeSitting)} )?${anyOf(words.phrases.outcome.nextSittings)}(?: ${anyOf(words.phrases.outcome.takesPlace)}\b|[\s:(–—-]{1,4}(?:${anyOf(words.phrases.outcome.beforeSittingDay)} )?(?:${weekdayPattern()}|${monthPattern()}|\d{1,4})\b)(?!.* ${anyOf(words.duty.signs)} \p{Ll})`,
      'iu',
    ),
)

const outcomes = spoken(() => [decision(), putOff(), putsOff(), takenElsewhere(), vote()])

/** "Next meeting on Tuesday": when and where one meets, and nothing to do. */
export const isNextMeeting = (text: string): boolean => nextMeeting().test(text.trim())

/** "Deferred to next meeting": words that tell of all earlier actions, and of no new one, that nobody looked at them. */
export const isPutOff = (text: string): boolean => putOff().test(text.trim())

/** Why these words are no action; null where they may be one. Anchored: an owner called Nat20 lives. */
export function whyNothing(text: string): LeftOutEvidence | null {
  const words = text
    .trim()
    .replace(/^[[({]+|[\])}]+$/g, '')
    .replace(/^[*_~]+|[*_~]+$/g, '')
    .trim()
  if (words === '' || !/[\p{L}\p{N}]/u.test(words)) return { code: 'empty' }
  if (none().test(words)) return { code: 'says-none', quoted: words }
  if (template().test(text.trim())) return { code: 'template' }
  if (outcomes().some((pattern) => pattern.test(words))) return { code: 'outcome' }
  if (notRecorded.test(words)) return { code: 'says-none', quoted: words }
  return null
}

/** "Agreement that the fair moves", "Leave it as it is": what was agreed, and nothing to do where nobody sees to it. */
export const isAgreedOnly = (text: string): boolean =>
  agreed().test(text.trim()) || keepsAsItIs().test(text.trim())

/** "X reported …": what somebody said or thinks. Only where the label does not insist on an action. */
export const isReport = (text: string): boolean =>
  [report(), tellsThat(), thinks()].some((pattern) => pattern !== false && pattern.test(text.trim()))
