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

/** `language: en`: reports what is no code of a language. */
export function judgeLanguage(field: SettingsValue): void {
  const written = textIn(field)
  // de · pt-BR
  if (written !== null && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(written))
    complain(field, `Unexpected \`${written.slice(0, 80)}\` in \`language\`, expected a code such as en`)
}
