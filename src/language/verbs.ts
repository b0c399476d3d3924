import { unchanged } from './beginnings.js'
import { notAVerb } from './duty.js'
import { phraseSet } from './phrases.js'
import { spoken } from './spoken.js'

/** First words of what committees ask somebody to do; where none stands in a short action nobody knows what is asked. */
const verbs = spoken((words) => new Set([...phraseSet(words.duty.verbs)].map(unchanged)))

/** Whether one of the words could be what somebody is to do: listed, or a form of a verb by its ending. */
export function hasVerb(words: readonly string[]): boolean {
  return words.some((word) => {
    const small = unchanged(word.toLowerCase())
    return (
      verbs().has(small) ||
      verbs().has(small.replace(/(?:es|s|d|ed|ing)$/, '')) ||
      /(?:ing|ed|ise|ize|ify)$/.test(small)
    )
  })
}

const articles = spoken((words) =>
  phraseSet(words.places.notHeadings.articles, words.phrases.outcome.determiners),
)
const noVerbs = spoken(({ phrases: words }) => phraseSet(words.answers.prepositions, words.subject.asides))

/** Whether words begin with what is to be done to something, whatever the verb is: "Oil the gate", not "For the gate". */
export const opensWithVerb = ([first = '', second = '']: readonly string[]): boolean =>
  articles().has(second.toLowerCase()) &&
  !articles().has(first.toLowerCase()) &&
  !noVerbs().has(first.toLowerCase())

/** Whether a word, as it stands, is a verb that says what somebody is to do: "Review", but not "Advanced". */
export const isVerb = (word: string): boolean => verbs().has(unchanged(word.toLowerCase()))

// - Call the mill
const firstWord = /^[^\p{L}@]*(\p{L}[\p{L}'’-]*)/u
// - [ ] to oil the clock
const infinitive = /^[^\p{L}@]*to\s(?=(\p{L}.*))/iu

/** Whether a line begins with a verb that says what somebody is to do: any verb behind "to". */
export function opensWithTask(line: string): boolean {
  const behind = infinitive.exec(line)?.[1]
  return behind === undefined ? isVerb(firstWord.exec(line)?.[1] ?? '') : !notAVerb().test(behind)
}

// Verbs that say what somebody is to do only together with another: "Try to find".
const takesTo =
  /^(?:aim|aspire|attempt|cease|choose|commence|commit|consent|endeavou?r|expect|forget|intend|need|offer|pledge|proceed|promise|refuse|remember|strive|want|wish)$/i
// Of the verbs that committees use, those that people are called.
const alsoNames = /^(?:mark|chase)$/i

/** Whether "X to …" asks somebody to do X: "Write to parents", "Meet to discuss", "Try to find", but not "Mark to call". */
export const asksBeforeTo = (word: string): boolean =>
  takesTo.test(word) || (isVerb(word) && !alsoNames.test(word))
