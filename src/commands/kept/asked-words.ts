import type { AskedWords, FileRoster } from '../../model/file-roster.js'
import type { Minutes } from '../../model/minutes.js'
import { sumOfData } from '../../workspace/content-sum.js'

/** What was read of a file, and what it used of its series: the people whom it may mean, and the words it asked for. */
export interface KeptMinutes {
  readonly people: string
  readonly asked: Asked
  readonly minutes: Minutes
}

/** Words that were asked for, and whether they were there. */
type Answers = ReadonlyMap<string, boolean>

interface Asked {
  readonly smallWords: Answers
  readonly doers: Answers
}

/** Reads what a file says to whoever knows its series so, and notes what of that was used; null where it cannot be read. */
export function readAndAsked(
  roster: FileRoster,
  recognise: (roster: FileRoster) => Minutes | null,
): KeptMinutes | null {
  const [smallWords, doers] = [recorded(roster.smallWords), recorded(roster.doers)]
  const minutes = recognise({ ...roster, smallWords: smallWords.words, doers: doers.words })
  if (minutes === null) return null
  return {
    people: peopleOf(roster),
    asked: { smallWords: smallWords.answers, doers: doers.answers },
    minutes,
  }
}

/** Whether a file says the same to whoever knows its series so. */
export function saysTheSame({ people, asked }: KeptMinutes, roster: FileRoster): boolean {
  return (
    people === peopleOf(roster) &&
    stillAnswers(asked.smallWords, roster.smallWords) &&
    stillAnswers(asked.doers, roster.doers)
  )
}

const sums = new WeakMap<FileRoster, string>()

function peopleOf(roster: FileRoster): string {
  const { smallWords: _words, doers: _doers, ...people } = roster
  const sum = sums.get(roster) ?? sumOfData(people)
  sums.set(roster, sum)
  return sum
}

const stillAnswers = (asked: Answers, words: AskedWords): boolean =>
  [...asked].every(([word, isThere]) => words.has(word) === isThere)

/** The same words, with a record of what is asked of them. */
function recorded(words: AskedWords): { readonly words: AskedWords; readonly answers: Answers } {
  const answers = new Map<string, boolean>()
  const has = (word: string): boolean => {
    const isThere = answers.get(word) ?? words.has(word)
    answers.set(word, isThere)
    return isThere
  }
  return { words: { has }, answers }
}
