import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'

const wordBegin = '(?<![\\p{L}\\p{N}-])'
const wordEnd = '(?![\\p{L}\\p{N}])'

const toGoOn = spoken(
  (words) =>
    new RegExp(
      `${wordBegin}${anyOf(words.phrases.answers.goesOn)}${wordEnd}|n[’']t\\b|(?<!\\d)\\d{1,2} ?%`,
      'iu',
    ),
)
const anywhere = spoken(
  (words) => new RegExp(`${wordBegin}${anyOf(words.phrases.answers.goesOnAnywhere)}${wordEnd}`, 'iu'),
)
const exceptions = spoken(
  (words) => new RegExp(`${wordBegin}${anyOf(words.phrases.answers.exceptions)}${wordEnd}`, 'iu'),
)
// almost DONE · 50% DONE · hasn't DONE
const justBefore = spoken(
  (words) =>
    new RegExp(`(?:${wordBegin}${anyOf(words.phrases.answers.goesOn)}|\\d ?%|n[’']t)\\s{0,3}$`, 'iu'),
)
const endOfClause = /[.,;:!?()–—]|\s-\s|$/u

/** The first sentence of what is said of an action. */
export function firstSentence(answer: string): string {
  const [first] = sentencesOf(answer)
  return first ? answer.slice(first.start, first.end) : answer
}

/** What is said of an action up to its first mark: "Done" of "Done, it is in the shed". */
export const firstClause = (answer: string): string => answer.slice(0, endOfClause.exec(answer)?.index)

/** Whether words say that something is only begun or planned, or half done: "to be", "almost", "hasn't", "50%". */
export const goesOn = (words: string): boolean => toGoOn().test(words)

/** Whether what is said of an action asks, or tells besides of what is left: "Done?", "Done, but …", "Sent, still unpaid". */
export function leavesSomething(answer: string): boolean {
  const sentence = firstSentence(answer)
  if (/^[^.,;!]*\?/.test(answer) || sentence.endsWith('?')) return true
  return anywhere().test(answer) || exceptions().test(sentence)
}

/** Whether the last of these words takes back the state behind them: "almost" DONE, "50%" DONE. */
export const takesBack = (before: string): boolean => justBefore().test(before.slice(-20))
