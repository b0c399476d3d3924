import type { Sitting } from '../model/meeting.js'
import { monthOfTerm, sittingsIn, type Term, termBefore, termIn, termOfDay } from './dates.js'
import { looksLikeHeading } from './headings.js'
import { type Item, titleOf } from './items.js'
import { isBlank, isBold, type Paragraph, wordsOf } from './paper.js'
import { type DateGuess, labelOf } from './questions.js'
import type { Sheet } from './rows.js'

/** What the paper says of the meeting as a whole. */
export interface PaperMeeting {
  readonly title: string
  readonly isTitleMissing: boolean
  /** `YYYY-MM-DD` or `YYYY-MM`; null where nothing tells, or where `sittings` does. */
  readonly date: string | null
  readonly sittings: readonly Sitting[]
  /** Where the date was read from, unless the paper prints it. */
  readonly guess: DateGuess | null
  readonly isDateMissing: boolean
  readonly next: readonly Sitting[]
  readonly areas: readonly string[]
  /** `2011-spring`, `2011-06-13`; null where nothing tells. */
  readonly stem: string | null
  /** The paragraphs that became the title. */
  readonly titleParagraphs: readonly Paragraph[]
}

const futureTitle =
  /\b(?:future|next) meetings?\b|\bdates? (?:and times? )?(?:of|for) .{0,30}meetings?\b|\bmeeting dates\b/i
// "West: Monday 7 March 2011", "Present: …", "Page 1 of 4"
const noTitle = /^(?:present|in attendance|apolog|attend|page \d|date|time|venue|minutes taken|chair)\b/i

function titleOfPaper(before: readonly Paragraph[]): Paragraph[] {
  const printed = before.filter((paragraph) => !isBlank(paragraph))
  const first = printed[0]
  if (!first || noTitle.test(wordsOf(first))) return []
  const own = [first]
  for (const paragraph of printed.slice(1, 3)) {
    const goesOn =
      isBold(paragraph) === isBold(first) &&
      paragraph.heading === first.heading &&
      (isBold(paragraph) || paragraph.heading !== null)
    const words = wordsOf(paragraph)
    if (!goesOn || noTitle.test(words) || sittingsIn([words], 2000).length > 0 || !/^[\p{Lu}\d]/u.test(words))
      break
    own.push(paragraph)
  }
  return looksLikeHeading(first) ||
    isBold(first) ||
    first.heading !== null ||
    sittingsIn([wordsOf(first)], null).length > 0
    ? own
    : []
}

const isFuture = (item: Item) => futureTitle.test(titleOf(item))

const linesOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(wordsOf).filter((line) => line !== '')

const linesOfItem = (item: Item) => linesOf(item.units.flatMap((unit) => unit.paragraphs))

/** "Mid" is "Central (Mid)"; "North-East" is "North East". */
function isKnownArea(area: string, areas: readonly string[]): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[-\s]+/g, ' ')
      .trim()
  return areas.some(
    (known) =>
      plain(known) === plain(area) ||
      plain(known)
        .split(/[()]/)
        .map((part) => part.trim())
        .includes(plain(area)),
  )
}

function areasOf(sittings: readonly Sitting[], items: readonly Item[]): string[] {
  const areas: string[] = []
  const headings = items.flatMap((item) => {
    const named = /\(([^()]{1,100}?) meetings?(?: only)?\)\s*$/i.exec(titleOf(item))?.[1]
    return named?.split(/\s*(?:,|\band\b|&)\s*/) ?? []
  })
  for (const area of [...sittings.flatMap((sitting) => sitting.area ?? []), ...headings])
    if (area !== '' && !isKnownArea(area, areas)) areas.push(area)
  return areas
}

/** The days of this meeting, from the lines above its minutes: a day alone belongs to no area. */
function heldOn(before: readonly string[], year: number | null): Sitting[] {
  const end = before.findIndex((line) => /^(?:present|in attendance|apolog|attend)/i.test(line))
  const days = sittingsIn(end < 0 ? before : before.slice(0, end), year)
  const [only] = days
  return days.length === 1 && only ? [{ date: only.date }] : days
}

/** The term of the meeting with the words that tell it: of the title, else the one before that of the next meetings. */
function termOf(
  title: readonly Paragraph[],
  before: readonly string[],
  future: Item | undefined,
  next: readonly Sitting[],
): { term: Term; guess: DateGuess } | null {
  const inTitle = [...linesOf(title), ...before].map(termIn).find((term) => term !== null)
  if (inTitle)
    return {
      term: inTitle,
      guess: { date: monthOfTerm(inTitle), written: inTitle.written, where: 'the title' },
    }
  if (!future) return null
  const where = labelOf(future, null, titleOf(future))
  const announced = linesOfItem(future)
    .map(termIn)
    .find((term) => term !== null)
  const day = next[0]?.date
  const term = announced ?? (day === undefined ? null : termOfDay(day))
  if (!term) return null
  const held = termBefore(term)
  return { term: held, guess: { date: monthOfTerm(held), written: announced?.written ?? day ?? '', where } }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

/**
 * Reads title, dates, next meetings and areas.
 * @param given the date that the clerk says; it wins
 * @param name the title where the paper has none and tells no term
 */
export function meetingOf(
  sheet: Sheet,
  items: readonly Item[],
  given: string | null,
  name: string,
): PaperMeeting {
  const titleParagraphs = titleOfPaper(sheet.before)
  const before = linesOf(sheet.before)
  const future = items.find(isFuture)
  const yearOfTitle =
    before.map(termIn).find((term) => term !== null)?.year ??
    (Number(/\b(20\d\d|19\d\d)\b/.exec(before.join(' '))?.[1]) || null)
  const held = heldOn(before, yearOfTitle)
  const announced = future ? sittingsIn(linesOfItem(future), yearOfTitle) : []
  const next = announced.filter((sitting) => !held.some((one) => one.date === sitting.date))
  const found = termOf(titleParagraphs, before, future, next)
  const isHeld = held.length > 0 && given === null
  const date =
    given ??
    (isHeld
      ? held.length === 1 && held[0]?.area === undefined
        ? (held[0]?.date ?? null)
        : null
      : (found?.guess.date ?? null))
  const firstDay = given ?? held[0]?.date ?? null
  const term = found?.guess.where === 'the title' || firstDay === null ? (found?.term ?? null) : null
  const printed = linesOf(titleParagraphs).join(' ')
  const ofTerm = found ? `${capital(found.term.name)} term ${found.term.year}` : name
  return {
    title: printed === '' ? ofTerm : printed,
    isTitleMissing: printed === '',
    date,
    sittings: isHeld && date === null ? held : [],
    guess: firstDay === null ? (found?.guess ?? null) : null,
    isDateMissing: firstDay === null,
    next,
    areas: areasOf([...held, ...next], items),
    stem: term ? `${term.year}-${term.name}` : firstDay,
    titleParagraphs,
  }
}
