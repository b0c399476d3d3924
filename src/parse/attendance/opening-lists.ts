import { readNames } from '../../language/name-list.js'
import { anyOf } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { wordsWrittenSmall } from '../../language/small-words.js'
import { spoken } from '../../language/spoken.js'
import { isToDo, isWordOfAttendance, longWordsOf } from './attending.js'
import type { UnlistedLine } from './named.js'
import { isListOfNames } from './names-in-line.js'

// **In the room:** Ann, Jon and Mia · - Crew: Ann, Jon, Mia
const labelled = /^(?:[-*+][ \t]+)?(?<label>\p{L}[\p{L}'’ ]{1,40}?)\s?:\s+(?<rest>\S.*)$/u
const joined = spoken((words) => new RegExp(`,?\\s+(?:${anyOf(words.places.and)}|&|\\+)\\s+`, 'g'))
/** A longer line is no list of names. */
const longestLine = 400
/** So many of a list whom the minutes say to do something make the list one of people, whatever it is called. */
const enoughAct = 2

/**
 * Whom the first lines of minutes name in a list of at least three behind a label that is none of the usual ones: one
 * that ends in a word for where people were ("In the room: Ann, Jon and Mia"), or whatever it is called, where the
 * minutes say of two of them what they are to do.
 * @param read the lines of which it is known already whom they name, from 1
 */
export function namedInOpening(
  opening: readonly { readonly text: string; readonly line: number }[],
  body: string,
  read: ReadonlySet<number>,
): readonly UnlistedLine[] {
  return opening.flatMap(({ text, line }): readonly UnlistedLine[] => {
    const names = read.has(line) || text.length > longestLine ? [] : namesBehindLabel(text, body)
    return names.length === 0
      ? []
      : [{ names, byBlanks: false, words: null, kind: 'present', line, ticked: null }]
  })
}

function namesBehindLabel(text: string, body: string): ReturnType<typeof readNames> {
  const { label = '', rest = '' } = labelled.exec(plainText(text).replace(/\*/g, ''))?.groups ?? {}
  const list = rest.replace(joined(), ', ').replace(/\.$/, '')
  if (!isListOfNames(list)) return []
  const names = readNames(list, false)
  const act = names.filter(({ name }) => isToDo(name, body))
  if (act.length < enoughAct && !saysWhereTheyWere(label)) return []
  const small = wordsWrittenSmall(body)
  const areNames = names.every(({ name }) => !small.has(name.toLowerCase()))
  return areNames && names.length >= 3 ? names : []
}

/** "In the room", "Who joined", but not "Room", nor "Here is the plan". */
function saysWhereTheyWere(label: string): boolean {
  return / /.test(label) && isWordOfAttendance(longWordsOf(label).at(-1) ?? '')
}
