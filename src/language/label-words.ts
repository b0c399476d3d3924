import type { Language } from './language.js'
import { phrasesOf } from './phrases.js'

// ## Tareas nuevas · | Tarea | Responsable | · **Anwesend:** Ann Gray · Fecha: 3 de mayo
const titleOrLabel = /^(?:#{1,6} ([^\n]{1,90})|\|([^\n]{1,200})\||[\s*_>+-]{0,8}([^\n:|.#]{2,40}):)/gmu
const word = /\p{L}{3,}/gu

const firstLine = /^\s*([^\n:]{1,90})(?:\n|$)/u

/** Every word of a text's first line, headings and labels, and of what stands in its tables, in small letters. */
export function wordsOfTitles(text: string): ReadonlySet<string> {
  const titles = [...text.matchAll(titleOrLabel)].map(
    ([, heading, row, label]) => heading ?? row ?? label ?? '',
  )
  const all = [firstLine.exec(text)?.[1] ?? '', ...titles]
  return new Set(all.flatMap((title) => title.toLowerCase().match(word) ?? []))
}

/** The words that minutes in a language have in their headings, labels and columns, and its months. */
const titleWordsOf = ({ places, attendance, dates, actions }: Language): readonly string[] =>
  [
    ...[places.columns.action, places.columns.owner, places.columns.due, places.columns.status],
    ...[places.titles.nouns, places.titles.weakNouns, places.titles.bareNouns],
    ...[places.sections.people, places.sections.meetings, places.sections.reviews, places.sections.minutes],
    ...[places.meetingDate.labels, places.meetingDate.titles, actions.labels],
    ...[attendance.present, attendance.apologies, attendance.absent],
    ...dates.months,
  ]
    .flatMap(phrasesOf)
    .flatMap((phrase) => phrase.toLowerCase().match(word) ?? [])

/** The words of headings and labels by which a language is known: English, which is known in every file, has none of them. */
export function labelWordsOf(language: Language, english: Language): readonly string[] {
  const inEnglish = new Set([...titleWordsOf(english), ...phrasesOf(english.functionWords)])
  return [...new Set(titleWordsOf(language))].filter((own) => !inEnglish.has(own))
}
