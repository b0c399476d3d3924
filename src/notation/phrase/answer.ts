import { datesIn, dateWritten } from '../../language/dates.js'
import { isPastOf, pastForms } from '../../language/past-forms.js'
import { anyOf, phraseSet, phrasesOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { readDay } from '../../model/day.js'
import type { Status } from '../../model/status.js'
import type { DueDays } from '../text/due-days.js'
import { firstClause, firstSentence, goesOn, leavesSomething } from './goes-on.js'
import type { Roster } from './roster.js'

/** What an answer below an action may be known by. */
export interface AnswerContext {
  readonly roster: Roster
  readonly days: DueDays
  /** The words of the action, without its owner. */
  readonly action: string
  /** It stands behind these words in the same line, and may as well go on with them. */
  readonly isLastSentence?: true
}

/** What an answer says of the status, and the day written with it, `YYYY-MM-DD`. */
export interface AnswerRead {
  readonly status: Status
  readonly closed?: string
}

const wordEnd = '(?![\\p{L}\\p{N}])'
const labels = spoken((words) => new RegExp(`^${anyOf(words.phrases.answers.labels)}\\s?[:–—-]\\s*`, 'iu'))
// 3/5: paid · [done] · – done
const marks = /^[\s*_~([“"'–—•-]*(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\s?[:,–—-]?\s*)?/u
const tick = /^(?:✅|✔\ufe0f?|☑\ufe0f?|✓|\[x\]\s)/iu
const nothingLeft = spoken(
  (words) => new RegExp(`^${anyOf(words.phrases.answers.nothingLeft)}${wordEnd}`, 'iu'),
)
const did = spoken(
  ({ phrases: { answers: words } }) =>
    new RegExp(
      `^${anyOf(words.did)}(?=\\s*(?:$|[.,;:!–—(-]|${anyOf([words.prepositions, words.times])}\\b))`,
      'iu',
    ),
)
const person = spoken((words) => new RegExp(`^${anyOf(words.phrases.answers.people)}${wordEnd}\\s*`, 'iu'))
const subject = spoken((words) => new RegExp(`^${anyOf(words.phrases.answers.subjects)}${wordEnd}\\s*`, 'iu'))
const perfect = spoken((words) => new RegExp(`^${anyOf(words.phrases.answers.perfects)}${wordEnd}\\s*`, 'iu'))
// That happened too · This has already taken place
const happened = spoken(
  ({ phrases: { answers: words } }) =>
    new RegExp(
      `^${anyOf(words.subjects)} (?:${anyOf([words.auxiliaries, words.adverbs])} ){0,2}${anyOf(words.happened)}(?: ${anyOf(words.alike)})?(?=\\s*(?:$|[.,;:!–—(-]))`,
      'iu',
    ),
)
const auxiliary = spoken(
  ({ phrases: { answers: words } }) =>
    new RegExp(`^${anyOf([words.auxiliaries, words.perfects])}${wordEnd}\\s*`, 'iu'),
)
const adverbs = spoken(
  (words) => new RegExp(`^(?:${anyOf(words.phrases.answers.adverbs)}${wordEnd}\\s*)*`, 'iu'),
)
const anyState = spoken(
  ({ status: words }) =>
    new RegExp(`^(?:(?<done>${anyOf(words.done)})|(?<withdrawn>${anyOf(words.withdrawn)}))${wordEnd}`, 'iu'),
)
const ofThings = spoken((words) => phraseSet(words.phrases.answers.ofThings))
const behindMark = /^\s*(?:$|[.,;:!()[\]…/*_–—✅✔]|-(?=\s))/u
const behindState = spoken(
  ({ phrases: { answers: words } }) =>
    new RegExp(`^\\s+(?:${anyOf([words.prepositions, words.times])}${wordEnd}|\\d)`, 'iu'),
)
const behindThing = spoken(
  (words) => new RegExp(`^\\s+(?:${anyOf(words.phrases.answers.occasions)}${wordEnd}|\\d)`, 'iu'),
)
const endOfFirstWords = /[,;!?()]|\.\s|$/u
const word = /^[\p{L}’'-]+/u
const closing = spoken((words) => phrasesOf(words.phrases.answers.closing))
// Carried over · Held over to July
const isPutOff = spoken(
  (words) => new RegExp(`^${anyOf([words.status.open, words.phrases.outcome.putOff])}${wordEnd}`, 'iu'),
)
// Found that it is shut · Moved to meeting in July
const goesOnBehind = spoken(
  (words) =>
    new RegExp(`^\\s+${anyOf(words.phrases.answers.reported)}${wordEnd}|^\\s+to\\s+\\p{Ll}+ing\\b`, 'iu'),
)
// Called; nobody home · Tried and failed
const inVain = spoken(
  (words) => new RegExp(`(?<![\\p{L}\\p{N}-])${anyOf(words.phrases.answers.inVain)}${wordEnd}`, 'iu'),
)
// Bought two of the ten
const someOf = spoken(
  (words) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:\\d+|${anyOf([...words.dates.numbers, words.phrases.answers.someOf])}) (?:out )?of${wordEnd}`,
      'iu',
    ),
)
// Mended gate is loose · Mended gate broke again · Updated lists have gone out, but not "Asked what is wanted"
const tellsOfThing = spoken(
  ({ phrases: words }) =>
    new RegExp(
      `^\\s+(?!${anyOf([words.answers.notThings, words.commitment.links])}\\s)\\p{Ll}+\\s(?:${anyOf(words.answers.finite)}|${anyOf([...pastForms()])}|\\p{Ll}{2,}ed)${wordEnd}`,
      'iu',
    ),
)

/**
 * What the first line below an action says of its status by its beginning: a tick, a state ("Done, it is in the
 * folder"), the past form of the action's own verb or of "pay" and the like ("Brought in. Two members signed up"), "He
 * did". Null where it says nothing, or that it goes on.
 */
export function readAnswer(text: string, context: AnswerContext): AnswerRead | null {
  const plain = text.replace(marks, '')
  // A tick closes, whatever words follow.
  if (tick.test(plain) || tick.test(text.trim())) return closedOn('done', text)
  const answer = plain.replace(labels(), '').replace(marks, '')
  if (leavesSomething(answer)) return null
  const clause = firstClause(answer)
  if (nothingLeft().test(answer)) return { status: 'done' }
  const state = stateIn(answer)
  // "Not needed"
  if (state === 'withdrawn') return { status: state }
  if (goesOn(clause) || isDueSoon(clause, context)) return null
  // "Sent to the wrong office, to be sent again": a verb, unlike a state, says no more than its whole sentence.
  const sentence = firstSentence(answer)
  const isPartly = goesOn(sentence) || inVain().test(sentence) || someOf().test(sentence)
  const isDone = state === 'done' || (!isPartly && tellsThatItIsDone(answer, context))
  return isDone ? closedOn('done', text) : null
}

/** With the day that stands in the first words of the answer, year and all: "Done on 10 June 2011, it is in the shed". */
function closedOn(status: Status, text: string): AnswerRead {
  const [date] = datesIn(text.slice(0, endOfFirstWords.exec(text)?.index))
  const closed = date ? readDay(dateWritten(date) ?? '') : null
  return closed === null ? { status } : { status, closed }
}

/** "Done by Friday", "Complete by the next meeting": when it is to be done. */
const isDueSoon = (clause: string, { days }: AnswerContext): boolean =>
  /\bby\b/i.test(clause) && days.inWords(clause) !== null

// Done, it is in the folder · This was done at the meeting · All complete · Dropped
function stateIn(answer: string): Status | null {
  const rest = answer.replace(subject(), '').replace(auxiliary(), '').replace(adverbs(), '')
  const found = anyState().exec(rest)
  if (!found?.groups) return null
  const after = rest.slice(found[0].length)
  const isOfThing = ofThings().has(found[0].toLowerCase()) || found.groups.withdrawn !== undefined
  if (!behindMark.test(after) && !(isOfThing ? behindThing() : behindState()).test(after)) return null
  return found.groups.done === undefined ? 'withdrawn' : 'done'
}

/** Whether it says with a verb that it was done. Of somebody else than its owner only the action's own verb counts. */
function tellsThatItIsDone(answer: string, { action, roster, isLastSentence }: AnswerContext): boolean {
  if (happened().test(answer)) return true
  const named = roster.namedFirst(answer)
  const whoDid = named
    ? answer
        .slice(named.end)
        .trimStart()
        .replace(/^[:–—-]\s*/, '')
    : answer.replace(person(), '')
  const isSomebody = whoDid !== answer
  if (isSomebody && did().test(whoDid)) return true
  const plain = isSomebody ? whoDid.replace(/^(?:has|have|had)\s+/i, '') : answer.replace(subject(), '')
  // "It was bought in 2009" tells of a thing.
  const isOfThing = plain !== answer || (auxiliary().test(plain) && !perfect().test(plain))
  const rest = plain.replace(auxiliary(), '').replace(adverbs(), '')
  const past = word.exec(rest)?.[0] ?? ''
  const after = rest.slice(past.length)
  if (past === '' || isPutOff().test(rest) || goesOnBehind().test(after) || tellsOfThing().test(after))
    return false
  // "Write to the mill. Completed forms go to Nell."
  if (isLastSentence && !behindMark.test(after) && !behindState().test(after)) return false
  const own = word.exec(action)?.[0] ?? ''
  if (own !== '' && isPastOf(past, own)) return true
  return !isOfThing && closing().some((verb) => isPastOf(past, verb))
}
