import { monthPattern } from '../../language/dates.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'

/** What a heading says of its place on the agenda. */
export interface AgendaNumber {
  /** `3`, `4a`, `4.1`; null without a printed number. */
  readonly number: string | null
  /** `a` of a lettered sub-item, which belongs to the numbered item above. */
  readonly letter: string | null
  readonly title: string
  /** "(Mid and West meetings)", as written. */
  readonly areas: readonly string[]
}

// 13 June 2011 · 4 May · 2011-06-13 · 13/06/2011 · 14th
const date = spoken(
  () =>
    new RegExp(
      String.raw`^(?:\d{1,2}(?:st|nd|rd|th)?[ .]{1,2}(?:of )?${monthPattern()}\b|\d{4}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[:.]\d{2}\s?(?:am|pm|h)?(?:\s|$))`,
      'i',
    ),
)
// 4. Use of force · 4a Use of force · 4(a) Use of force · Item 4: Use of force · 4.1 Use of force · 4) Use of force
const numbered = spoken(
  (words) =>
    new RegExp(
      `^(?:${anyOf(words.places.agenda.numberLabels)} )?(\\d{1,3}(?:\\.\\d{1,3}){0,3})(?:\\s?\\(?([a-z])\\)?(?=[.):\\s]|$))?(?:[.):]|\\s?[–—-](?=\\s))?\\)?(?:\\s+|$)(.*)$`,
      'i',
    ),
)
// a) Physical intervention · (b) Reviews · c. Partnerships
const lettered = /^(?:\(([a-z])\)|([a-z])[.)])\s+(.*)$/
// ## ### 4. New members: the signs of a heading within one
const signsTwice = /^#{1,6}[ \t]+/
// (Mid and West meetings only)
const inAreas = spoken(
  (words) => new RegExp(`\\s*\\(([^()]{1,120}?) ${anyOf(words.places.agenda.areaMeetings)}\\)\\s*$`, 'i'),
)
const betweenAreas = spoken((words) => new RegExp(`\\s*(?:,|\\b${anyOf(words.places.and)}\\b|&)\\s*`))

/**
 * The number that a heading prints. A number above 199 is a year, and a heading that is a date has none.
 * @param text the heading, without marks
 */
export function readAgendaNumber(text: string): AgendaNumber {
  const trimmed = text.trim().replace(signsTwice, '')
  const where = inAreas().exec(trimmed)
  const areas = (where?.[1] ?? '')
    .split(betweenAreas())
    .map((area) => area.trim())
    .filter((area) => area !== '')
  const rest = where ? trimmed.slice(0, where.index) : trimmed
  const letter = lettered.exec(rest)
  if (letter) return { number: null, letter: letter[1] ?? letter[2] ?? null, title: letter[3] ?? '', areas }
  const number = date().test(rest) ? null : numbered().exec(rest)
  const printed = number?.[1]
  if (!number || printed === undefined || Number.parseInt(printed, 10) > 199)
    return { number: null, letter: null, title: rest, areas }
  const plain = printed
    .split('.')
    .map((part) => String(Number.parseInt(part, 10)))
    .join('.')
  const sub = number[2]
  // "3 a day": a letter with nothing after the blank is a word.
  const isLetter =
    sub !== undefined &&
    (/\d\s?\(/.test(rest) || new RegExp(`\\d${sub}`).test(rest) || /^\d+\s[a-z][.)]/.test(rest)) &&
    sub === sub.toLowerCase()
  if (sub !== undefined && !isLetter)
    return { number: plain, letter: null, title: rest.replace(/^\D{0,14}[\d.]+[.):]?\s*/, ''), areas }
  return { number: plain + (sub ?? ''), letter: null, title: (number[3] ?? '').trim(), areas }
}
