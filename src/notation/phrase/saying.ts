import { anyOf, phraseSet } from '../../language/phrases.js'
import { tellsDeed } from '../../language/present.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import type { Words } from '../text/words.js'
import type { OwnersRead } from './owners.js'

/**
 * What stands behind a name and a colon: something to do ("TR: send the list", "TR: will send it"), something that
 * somebody asks ("TR: how much is it?") or says ("TR: the hall is cold"), or none of these plainly ("TR: the list").
 */
export type Saying = 'duty' | 'question' | 'remark' | 'open'

const verbs = spoken((words) => phraseSet(words.duty.verbs))
const courtesy = spoken(
  (words) => new RegExp(`^(?:${anyOf([words.phrases.speech.courtesies, words.duty.adverbs])},? )+`, 'i'),
)
// I'll send it
const promise = spoken((words) => new RegExp(`^${anyOf(words.phrases.speech.promises)}(?= \\p{Ll})`, 'iu'))
// to send it · will send it
const must = spoken((words) => new RegExp(`^${anyOf(words.duty.signs)}(?= \\p{Ll})`, 'iu'))
// would be glad to help
const wishedFor = spoken((words) => new RegExp(`^${anyOf(words.phrases.speech.wishes)}(?= )`, 'i'))
const finiteVerb = spoken((words) => `${anyOf(words.phrases.speech.finite)}(?![\\p{L}'’-])`)
const opensFinite = spoken(() => new RegExp(`^${finiteVerb()}`, 'iu'))
const opensSubject = spoken(
  (words) => new RegExp(`^${anyOf(words.phrases.speech.subjects)}(?![\\p{L}-])`, 'iu'),
)
// How much are they … · what about …
const opensQuestion = spoken(
  ({ phrases: { speech: words } }) =>
    new RegExp(
      `^${anyOf(words.questions)}(?: \\p{L}+)? (?:${finiteVerb()}|${anyOf([words.askings, 'about'])} )`,
      'iu',
    ),
)
// Should the committee approve …
const opensAsking = spoken(
  ({ phrases: { speech: words } }) => new RegExp(`^${anyOf([words.askings, words.askingsByMark])}(?= )`, 'i'),
)
// Should we move it: a question, though no mark says so
const asksOfSubject = spoken(
  ({ phrases: { speech: words } }) =>
    new RegExp(`^${anyOf(words.askings)} ${anyOf(words.subjects)}(?![\\p{L}-])`, 'iu'),
)
// Yeah, it is cold · No. There are two.
const opensAnswering = spoken(
  (words) => new RegExp(`^${anyOf(words.phrases.speech.interjections)}(?:\\s*[,.;!…–—]\\s*|\\s-\\s|$)`, 'iu'),
)
const opensWithQuestionWord = spoken(
  (words) => new RegExp(`^${anyOf(words.phrases.speech.questions)}(?![\\p{L}-])`, 'iu'),
)
const subject = spoken(
  (words) => new RegExp(`(?<![\\p{L}'’-])${anyOf(words.phrases.speech.subjects)}(?![\\p{L}-])`, 'iu'),
)
const verbOrSubordinator = spoken(
  (words) =>
    new RegExp(
      `(?<![\\p{L}'’-])(?:(?<other>${anyOf([words.phrases.speech.subordinators, words.phrases.speech.questions])})(?![\\p{L}'’-])|${finiteVerb()})`,
      'iu',
    ),
)
// (which was late) · "how it is"
const inPassing = /\([^()]*\)|["“][^"“”]*["”]/g

/** What somebody says behind a colon; null where these words begin in another way. */
export function sayingBehind(words: Words, owner: OwnersRead): Saying | null {
  const spoken = spokenBehind(words, owner)
  return spoken === null ? null : sayingOf(spoken)
}

// Alex: choose what is best for you
const toTheOther = spoken(
  (words) => new RegExp(`(?<![\\p{L}’'-])${anyOf(words.phrases.speech.addressed)}(?![\\p{L}’'-])`, 'iu'),
)

/**
 * Whether behind a name and a colon somebody speaks to somebody else: "TR: send what you have" is the speaker's in a list
 * of tasks, and where all only talk it is what the speaker asks of "you".
 */
export function speaksToSomebody(words: Words, owner: OwnersRead): boolean {
  const spoken = spokenBehind(words, owner)?.trim()
  if (spoken === undefined) return false
  const [first] = sentencesOf(spoken)
  const sentence = spoken.slice(0, first?.end)
  return toTheOther().test(sentence) && !isPromised(sentence.replace(courtesy(), ''))
}

/** What stands behind the colon of a speaker; null where somebody begins these words in another way. */
function spokenBehind({ text }: Words, { sign, start, end }: OwnersRead): string | null {
  const speaker = sign === 'mark' ? /:(.*)$/s.exec(text.slice(start, end)) : null
  // "TR: to onboard Ann": what is taken goes on over the "to".
  return speaker === null ? null : `${speaker[1]}${text.slice(end)}`
}

/** What some words say, whoever says them. */
export function sayingOf(words: string): Saying {
  const whole = words.trim()
  const answered = whole.replace(opensAnswering(), '')
  const text = answered.replace(courtesy(), '')
  const saying = sayingOfSentences(text)
  return saying === 'open' && answered !== whole ? 'remark' : saying
}

function sayingOfSentences(text: string): Saying {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end))
  const [first = ''] = sentences
  const isAsked = first.endsWith('?') || (opensWithQuestionWord().test(first) && /\?[)\]”"]$/.test(first))
  if (sentences.some(isPromised) || beginsWithTask(first, isAsked) || tellsDeed(first)) return 'duty'
  if (
    opensQuestion().test(first) ||
    asksOfSubject().test(first) ||
    (isAsked && (isSentence(first) || opensAsking().test(first)))
  )
    return 'question'
  return opensSubject().test(first) || tellsHowThingsAre(first) ? 'remark' : 'open'
}

/** Whether words promise what their own speaker will do: "I will send it". "Will be sold" does not say by whom. */
export const isPromiseOfSpeaker = (words: string): boolean => promise().test(words.trim())

function isPromised(sentence: string): boolean {
  if (promise().test(sentence)) return true
  if (sentence.endsWith('?') || asksOfSubject().test(sentence) || wishedFor().test(sentence)) return false
  return must().test(sentence)
}

/** "Check the gate", but neither "Check is in the post" nor "Do we have one?". */
function beginsWithTask(sentence: string, isAsked: boolean): boolean {
  const [first = '', rest = ''] = [/^[\p{L}-]+/u.exec(sentence)?.[0], sentence.replace(/^[\p{L}-]+ ?/u, '')]
  if (!verbs().has(first.toLowerCase()) || opensFinite().test(rest)) return false
  return !isAsked || !opensSubject().test(rest)
}

/** "Could we have one", "how many came", but not "a new date for the fair". */
const isSentence = (words: string): boolean =>
  opensWithQuestionWord().test(words) ||
  subject().test(words) ||
  opensFinite().test(words) ||
  tellsHowThingsAre(words)

/** "The hall is cold", but not "whoever is there", of which something else is the verb. */
function tellsHowThingsAre(sentence: string): boolean {
  const found = verbOrSubordinator().exec(sentence.replace(inPassing, ''))
  return found !== null && found.groups?.other === undefined
}
