import { monthNamed } from '../../language/dates.js'
import { phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'

const arises = spoken((words) => phraseSet(words.places.sections.arising))
const things = spoken((words) => phraseSet(words.places.sections.thingsArising))
const meetings = spoken((words) => phraseSet(words.places.sections.meetings))
const past = spoken((words) => phraseSet(words.places.sections.last))
const light = spoken(({ places: words }) =>
  phraseSet(
    words.sections.beforeEarlier,
    words.sections.the,
    words.sections.lastArticles,
    words.sections.whence,
    words.sections.reviews,
    words.sections.approvals,
    words.titles.light,
    words.and,
  ),
)
// Asuntos de la reunión anterior
const mayStandFirst = spoken((words) => words.adjectivesBehind)
const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu

/**
 * Whether a title in small letters is for what earlier meetings left, by its words: something that arises ("Minutes and
 * matters arising"), or a meeting before this one ("From last time", "Items carried over from the previous meeting").
 * It speaks of nothing else.
 */
export function isEarlierTitle(title: string): boolean {
  const words = title.match(word) ?? []
  const arising = words.findIndex((text, at) => arises().has(text) && things().has(words[at - 1] ?? ''))
  if (arising > 0) return words.slice(0, arising).every(mayStandBeside)
  const last = words.findIndex((text) => past().has(text))
  const behind = mayStandFirst() ? words : words.slice(last)
  return last >= 0 && behind.some((text) => meetings().has(text)) && words.every(mayStandBeside)
}

function mayStandBeside(text: string): boolean {
  const isPlain = light().has(text) || things().has(text) || past().has(text) || meetings().has(text)
  return isPlain || /^\d{1,4}(?:st|nd|rd|th)?$/.test(text) || monthNamed(text) !== null
}
