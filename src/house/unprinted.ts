import { phraseSet } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import type { Entry } from '../model/action.js'
import { stateWord } from './tasks.js'

const filler = spoken((words) => phraseSet(words.prose.tasks.filler))
const word = /[\p{L}\p{N}]+/gu

const wordsOf = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(word)].map(([written]) => written)

/**
 * The lines of the columns beside what was said that no task says: what names nobody there is still a word of the
 * minutes.
 * @param nameOf the full name of an owner's key
 */
export function unprintedLines(
  lines: readonly string[],
  tasks: readonly Entry[],
  nameOf: (key: string) => string,
): readonly string[] {
  const printed = new Set(
    tasks.flatMap((task) => [
      ...wordsOf(task.text),
      ...wordsOf(task.due?.written ?? ''),
      ...(task.status === undefined ? [] : wordsOf(stateWord(task.status))),
      ...task.owners.flatMap(({ key, written }) => [
        ...wordsOf(key),
        ...wordsOf(written),
        ...wordsOf(nameOf(key)),
      ]),
    ]),
  )
  // The letter of a part, "a) RH", is told by where the task stands.
  const own = (line: string): string => line.replace(/^\s*\(?[a-z]\)\s+/, '')
  return lines.filter((line) => wordsOf(own(line)).some((each) => !printed.has(each) && !filler().has(each)))
}
