import { knownLanguages, languageOfCode } from '../language/languages.js'
import { noOwnWords, type OwnWords } from '../model/settings.js'
import {
  complain,
  mapIn,
  type SettingsValue,
  textIn,
  textValuesIn,
  unexpectedWord,
} from './settings-values.js'

const kindsOfWords = ['actions', 'done', 'agreed', 'owner'] as const
/** So many words of a kind at the most. */
const mostWords = 50
const longestShown = 60

/** `words: { actions: [Beschlüsse, To-dos], done: [erledigt] }`: reports what is of the wrong shape. */
export function ownWordsIn(field: SettingsValue): OwnWords {
  const found = { ...noOwnWords }
  for (const entry of mapIn(field)) {
    const kind = kindsOfWords.find((name) => name === entry.key)
    if (kind === undefined) complain(entry, unexpectedWord(entry.key, kindsOfWords, 'words'), 'name')
    else
      found[kind] = textValuesIn(entry)
        .filter(isWord)
        .map(({ value }) => value.trim())
        .slice(0, mostWords)
  }
  return found
}

// To-dos · A.I. · what’s next & who
const word = /^(?=.*\p{L})[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .&'’-]{0,59}$/u

/** Whether what is written is a word or a few, and no pattern. */
function isWord(item: SettingsValue & { readonly value: string }): boolean {
  const isRight = word.test(item.value.trim())
  if (!isRight)
    complain(
      item,
      `Unexpected \`${item.value.slice(0, longestShown)}\` in \`words\`, expected a word or a few, without a comma`,
    )
  return isRight
}

/** `language: de`, `language: pt-BR`: the tag of a language; null, and reported, where it is none that is known. */
export function languageIn(field: SettingsValue): string | null {
  const written = textIn(field)
  const language = written === null ? null : languageOfCode(written)
  if (written !== null && language === null)
    complain(field, unexpectedWord(written.slice(0, 80), knownLanguages, 'language'))
  return language
}
