import { english } from '../../language/en.js'
import { isName, type NameRead, readName, readNames } from '../../language/person-name.js'
import { anyOf } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'

const { shortTitles, wholeTitles, abbreviated, generations } = english.names
const and = anyOf(english.places.and)
// … Lisa Lister, treasurer, Ann Daugherty,
export const hangs = new RegExp(`(?:,|\\b${and}|&)[ \\t]{0,4}$`)

// Dan and Lea
const pair = new RegExp(` (?:${and}|&) `)

const endOfNames = new RegExp(
  `(?<!\\b${anyOf([shortTitles, wholeTitles, abbreviated, generations])})(?<=[\\p{Ll}\\d)]{2})\\.\\s+(?=\\p{Lu}\\p{Ll}+\\s+\\p{Ll}|\\d)`,
  'iu',
)

// … together with 9 members of the public. Sentences after it are no names.
export const endOfList = (rest: string): string => {
  const stop = endOfNames.exec(rest)
  return stop ? rest.slice(0, stop.index) : rest
}

/** One name an item, with an office; or several, where all parts are names. */
export function inItem(text: string): readonly NameRead[] {
  const parts = plainText(text).split(/[,;]\s+/)
  const isList =
    parts.length >= 3 &&
    parts.every((part) =>
      isName(
        part.replace(/\.$/, ''),
        parts.every((one) => !/\s/.test(one.trim())),
      ),
    )
  if (isList) return readNames(text, true)
  const isPair = pair.test(text) && !/[,()|]| [-–—] /.test(text)
  const names = isPair ? readNames(text, false) : []
  if (names.length === 2) return names
  const name = readName(text, true)
  return name ? [name] : []
}

/** Names over several lines ("Mogmiester, Dirtus, Pepper,"), or one with his office. */
export function inParagraph(text: string): readonly NameRead[] {
  const plain = plainText(text)
  if (!/[,;]/.test(plain)) {
    const name = readName(plain, false)
    return name && /\s/.test(name.name) ? [name] : []
  }
  const parts = plain.split(/[,;]\s*/).filter((part) => part.trim() !== '')
  const isList = parts.every((part) => part.trim().split(/\s+/).length <= 5)
  if (!isList) return []
  const names = readNames(plain, parts.length > 2)
  return names.length * 2 >= parts.length ? names : []
}
