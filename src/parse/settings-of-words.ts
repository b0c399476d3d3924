import { knownLanguages, languageOfCode } from '../language/languages.js'
import {
  complain,
  mapIn,
  type SettingsValue,
  textIn,
  textValuesIn,
  unexpectedWord,
} from './settings-values.js'

// Keys of the format that no reader asks for yet. Whoever writes them writes them rightly or is shown the place.

/** The kinds of words that a committee may name in its own language. */
const kindsOfWords = ['actions', 'done', 'agreed', 'owner']

/** `words: { actions: [Beschlüsse, To-dos], done: [erledigt] }`: reports what is of the wrong shape. */
export function judgeWords(field: SettingsValue): void {
  for (const entry of mapIn(field))
    if (kindsOfWords.includes(entry.key)) textValuesIn(entry)
    else complain(entry, unexpectedWord(entry.key, kindsOfWords, 'words'), 'name')
}

/** `language: de`, `language: pt-BR`: the tag of a language; null, and reported, where it is none that is known. */
export function languageIn(field: SettingsValue): string | null {
  const written = textIn(field)
  const language = written === null ? null : languageOfCode(written)
  if (written !== null && language === null)
    complain(field, unexpectedWord(written.slice(0, 80), knownLanguages, 'language'))
  return language
}
