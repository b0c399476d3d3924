import { addDays, addMonths, type Days, isDay, isMonth, lastDayOfMonth, monthOf } from '../model/day.js'
import type { Settings } from '../model/settings.js'
import { isUsageError } from '../model/usage-error.js'
import type { ReadDays } from '../query/keys/key.js'

/** Reads days that were typed, with the reader of the minutes: `1 Dec 2011`, `1/12/2011`, "next friday", `December`. */
export async function dayReader(
  { dateOrder, terms }: Pick<Settings, 'dateOrder' | 'terms'>,
  today: string,
): Promise<ReadDays> {
  const { readPhrase } = await import('../notation/text/due-phrase.js')
  const { readDate, readMonth } = await import('../notation/text/due-calendar.js')
  const { weekdayNamed } = await import('../language/dates.js')
  const context = { meetingDate: today, order: dateOrder, terms }
  const readOne = (words: string): ReturnType<ReadDays> => {
    const phrase = readPhrase(words, context)
    if (phrase === null || phrase.length !== words.length) return null
    const { date, doubt, wrongWeekday } = phrase
    if (wrongWeekday !== undefined)
      return { wrong: `\`${words}\` is another day of the week, expected \`${wrongWeekday.right}\`` }
    if (date === null) return doubt === undefined ? null : { wrong: `there is no day \`${words}\`` }
    const month = readDate(words, context) ?? readMonth(words, context)
    const isMonthAlone = month?.kind === 'month' && month.length === words.length
    return isMonthAlone ? monthOf(date) : { from: date, until: date }
  }
  return (words, isPast) => {
    // In minutes a month has a capital; nobody types one.
    const days =
      readOne(words) ?? readOne(words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()))
    return isPast && days !== null && !('wrong' in days)
      ? beforeToday(days, words, today, weekdayNamed(words.replace(/^last +/i, '')) !== null)
      : days
  }
}

// 1 Dec 2011 · '11 · 1/12/11 · next friday
const saysWhich = /(?:19|20)\d\d|['’]\d\d|\d[/.-]\d{1,2}[/.-]\d|\bnext\b/i

/** The days of a week, or of a year, before where they are still to come, and nobody said which are meant. */
function beforeToday(days: Days, words: string, today: string, isWeekday: boolean): Days {
  if (days.from <= today || saysWhich.test(words)) return days
  const earlier = (day: string) => (isWeekday ? addDays(day, -7) : addMonths(day, -12))
  const [from, until] = [earlier(days.from), earlier(days.until)]
  // Of February the last day may be another.
  return days.from === days.until ? { from, until } : { from, until: lastDayOfMonth(until) }
}

// due before … · since …
const speaksOfDays = /(?:^|[\s(-])(?:due|raised|since|before|by)(?![\w-])/i

/**
 * Asks what may be about days: what reads days in words takes longer to load than most answers, so it is there where days are
 * spoken of, and where nothing else can be understood.
 */
export async function askedWithDays<Answer>(
  { days, words }: { readonly days: readonly (string | null)[]; readonly words: string | null },
  reader: () => Promise<ReadDays>,
  ask: (readDays?: ReadDays) => Answer,
): Promise<Answer> {
  const isSpoken = words !== null && speaksOfDays.test(words)
  if (isSpoken || days.some((day) => day !== null && !isDay(day) && !isMonth(day))) return ask(await reader())
  try {
    return ask()
  } catch (error) {
    if (!isUsageError(error)) throw error
    return ask(await reader())
  }
}
