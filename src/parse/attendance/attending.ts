import { duty, notAVerb } from '../../language/duty.js'
import { phraseSet } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { spoken } from '../../language/spoken.js'

const attends = spoken(({ attendance: words }) =>
  phraseSet(words.present, words.presentAlone, words.alsoAttend, words.comes),
)

/** Whether a word of a title says that people came, or where they were: "there", "room". */
export const isWordOfAttendance = (word: string): boolean => attends().has(word)

/** The words of a title in small letters, short ones left out. */
export const longWordsOf = (title: string): readonly string[] =>
  plainText(title)
    .toLowerCase()
    .match(/[\p{L}-]{3,}/gu) ?? []

/** Whether the text says that somebody of this first name is to do something: "Orla to check the licence". */
export function isToDo(name: string, body: string): boolean {
  const [first = ''] = name.split(/\s/)
  for (let at = body.indexOf(first); at >= 0; at = body.indexOf(first, at + 1)) {
    const behind = body.slice(at + first.length, at + first.length + longestDuty)
    const sign = duty().exec(behind)?.[0]
    if (sign !== undefined && !notAVerb().test(behind.slice(sign.length + 1))) return true
  }
  return false
}

const longestDuty = 60
