import { beforeRemark, readNames, wordsOfList, wordsOfOpenList } from '../../language/name-list.js'
import { isFullName } from '../../language/names.js'
import { isName, readName } from '../../language/person-name.js'
import { anyOf } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { spoken } from '../../language/spoken.js'
import type { WrittenNames } from './named.js'

const and = spoken((words) => anyOf(words.places.and))

// … together with 9 members of the public. Sentences after it are no names.
const endOfNames = spoken(
  ({ names: words }) =>
    new RegExp(
      `(?<!\\b${anyOf([words.shortTitles, words.wholeTitles, words.abbreviated, words.generations])})(?<=[\\p{Ll}\\d)]{2})\\.\\s+(?=\\p{Lu}\\p{Ll}+\\s+\\p{Ll}|\\d)`,
      'iu',
    ),
)
// … Lisa Lister, treasurer, Ann Daugherty,
const hangs = spoken(() => new RegExp(`(?:,|\\b${and()}|&)[ \\t]{0,4}$`))
// Dan and Lea
const pair = spoken(() => new RegExp(` (?:${and()}|&) `))
const remarkBegins = spoken((words) => new RegExp(`^${anyOf(words.attendance.remarks)}\\b`, 'i'))
/** A remark behind a name has no more words. */
const longestRemark = 6

/** Whether the names of a line go on in the next one. */
export const goesOnBelow = (text: string): boolean => hangs().test(text)

/** Names behind a label; `nicknames` may be written small. */
export function namesBehindLabel(rest: string, nicknames = true): WrittenNames {
  const stop = endOfNames().exec(rest)
  const text = stop ? rest.slice(0, stop.index) : rest
  return {
    names: readNames(text, nicknames, true),
    byBlanks: wordsOfList(text) !== null,
    words: wordsOfList(text) ? null : wordsOfOpenList(text),
  }
}

/** Who has an office or a task: "Fergus / Livia", "Ann Gray". */
export function namesWithDuty(rest: string, office: string | null): WrittenNames {
  const names = rest.split(/\s*\/\s*/).flatMap((part) => readNames(part, true))
  return {
    names: names.map((name) => ({ ...name, role: name.role ?? office })),
    byBlanks: false,
    words: null,
  }
}

const onePerson = (name: ReturnType<typeof readName>): WrittenNames => ({
  names: name ? [name] : [],
  byBlanks: false,
  words: null,
})

/** An item of a list: one name with what stands beside it, or several where all parts are names. */
export function namesInItem(text: string, isOneEach: boolean): WrittenNames {
  const plain = plainText(text)
  const byBlanks = wordsOfList(plain) !== null
  if (byBlanks || (!isOneEach && isListOfNames(plain)))
    return { names: readNames(plain, true), byBlanks, words: null }
  const isPair = pair().test(plain) && !/[,()|]| [-–—] /.test(plain)
  const two = isPair ? readNames(plain, false) : []
  if (two.length === 2) return { names: two, byBlanks: false, words: null }
  const name = readName(text, true) ?? readName(beforeShortRemark(plain), false)
  return { ...onePerson(name), words: wordsOfOpenList(plain) }
}

/** Whether an item has at least three parts and all of them are names. */
export function isListOfNames(text: string): boolean {
  const parts = plainText(text)
    .replace(/\s*\([^()]{1,60}\)/g, '')
    .split(/[,;]\s+/)
    .map((part) => part.replace(/[.,;]$/, ''))
  const nicknames = parts.every((part) => !/\s/.test(part.trim()))
  return parts.length >= 3 && parts.every((part) => isName(part, nicknames))
}

/** Ann Gray arrived 15:09 · Ann Gray from item 4 · Ann Gray via Zoom: the full name before a few words. */
function beforeShortRemark(plain: string): string {
  const name = beforeRemark(plain)
  const remark = plain.slice(name.length).trim().split(' ')
  return isFullName(name) && remarkBegins().test(remark[0] ?? '') && remark.length <= longestRemark
    ? name
    : ''
}

/** Names over several lines ("Mogmiester, Dirtus, Pepper,"), or one with an office. */
export function namesInParagraph(text: string): WrittenNames {
  const plain = plainText(text)
  const words = wordsOfOpenList(plain)
  if (wordsOfList(plain)) return { names: readNames(plain, true), byBlanks: true, words: null }
  if (!/[,;]/.test(plain)) {
    const name = readName(plain, false)
    return { ...onePerson(name?.name.includes(' ') ? name : null), words }
  }
  const parts = plain.split(/[,;]\s*/).filter((part) => part.trim() !== '')
  const isList = parts.every((part) => part.trim().split(/\s+/).length <= 5)
  const names = isList ? readNames(plain, parts.length > 2) : []
  return { names: names.length * 2 >= parts.length ? names : [], byBlanks: false, words: null }
}
