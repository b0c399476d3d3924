import { type DateOrder, dateWritten, fileDateOrder, type WrittenDate } from '../language/dates.js'
import { compareDates, daysBetween, firstDay, isDay } from '../model/day.js'
import { daysInWords } from './days-in-words.js'
import type { MeetingSource } from './meeting-source.js'
import { type DateMention, type DateProblem, dateInName, folderYears } from './name-date.js'

/**
 * When a meeting was: front matter that names the meeting, the name of the file, headings and `Date:` lines, any
 * other front matter, in that order. The first that says anything wins; a day within the month that won is that
 * meeting's day. Where a later one says another day of this same meeting it is a problem, but for a website's day of
 * posting. What may be the day of another meeting counts only where nothing else says one, and contradicts nothing.
 */
export function readMeetingDate(source: MeetingSource): {
  readonly date: string | null
  /** The order of day and month that its numerals show beside the day that won; null where they show none. */
  readonly order: DateOrder | null
  readonly problems: readonly DateProblem[]
} {
  const problems: DateProblem[] = []
  const opening = [...source.headings, ...source.lines].map(({ text }) => text).join('\n')
  const order = source.settings.dateOrder ?? fileDateOrder(opening)
  const posted = postedOn(source)
  const named = dateInName(source, order, posted, problems)
  const own = source.fields.meeting === undefined ? null : posted
  const yearOf = yearNear(source, named ?? own, posted)
  const mayTurn = source.settings.dateOrder === null
  const mentions = daysInWords(source, { order, mayTurn, yearOf }, problems)
  const ofThis = [own, named, ...mentions.filter(({ isOwn }) => isOwn)].filter((date) => date !== null)
  const ranked = [...ofThis, ...mentions.filter(({ isOwn }) => !isOwn)]
  const first = ranked[0] ?? posted
  if (!first) {
    problems.push({
      rule: 'date-missing',
      message:
        'Unexpected minutes without a date, expected `date: 2011-06-13` in front matter or a day in the name',
      line: 1,
    })
    return { date: null, order: null, problems }
  }
  problems.push(...disagreement(first, ofThis))
  const finer = own ? undefined : ranked.find((date) => isDay(date.date) && isSame(first.date, date.date))
  return { date: finer?.date ?? first.date, order: orderShown(first.date, mentions, order), problems }
}

/** The first place that says another day than the one which won; none where the meeting went on over both days. */
function disagreement(first: DateMention, ofThis: readonly DateMention[]): readonly DateProblem[] {
  const other = ofThis.find((mention) => !mayMean(mention, first.date))
  if (!other || other === first) return []
  if (ofThis.some((mention) => mayMean(mention, first.date) && mayMean(mention, other.date))) return []
  return [
    {
      rule: 'date-disagrees',
      message: `Unexpected \`${other.written}\` in ${other.where}, expected ${first.date} as in ${first.where}`,
      line: other.line,
      other: { line: first.line, label: `the date in ${first.where}` },
    },
  ]
}

/** "7/6" in the minutes of 6 July has the month first, and so have the other numerals of the file. */
function orderShown(
  day: string,
  mentions: readonly DateMention[],
  readBy: DateOrder | null,
): DateOrder | null {
  const isTurned = mentions.some(({ date, turned }) => turned === day && date !== day)
  if (!isTurned || readBy === 'mixed') return null
  return readBy === 'month-day' ? 'day-month' : 'month-day'
}

/** Whether words may mean a day: one within their range, or their numerals with month and day in the other order. */
function mayMean({ date, until, turned, sittings = [] }: DateMention, day: string): boolean {
  return (
    [date, ...sittings, ...(turned === undefined ? [] : [turned])].some((written) => isSame(written, day)) ||
    (until !== undefined && date <= day && day <= until)
  )
}

/** A month is the same as each of its days. */
function isSame(one: string, other: string): boolean {
  return one === other || (one.slice(0, 7) === other.slice(0, 7) && (one.length === 7 || other.length === 7))
}

function postedOn({ fields }: MeetingSource): DateMention | null {
  const sittings = [...(fields.sittings ?? [])].map((sitting) => sitting.date).sort(compareDates)
  const date = fields.date ?? sittings[0]
  return date === undefined
    ? null
    : { date, sittings, written: date, line: 1, where: 'front matter', isOwn: true }
}

type YearOf = (date: WrittenDate) => string | null

/** The date with the year left out, as near as can be to what else is known of the day. */
function yearNear(source: MeetingSource, known: DateMention | null, posted: DateMention | null): YearOf {
  const near = known?.date ?? posted?.date ?? null
  const [folderYear] = folderYears(source)
  return (date) => {
    if (date.year !== null || near === null) return dateWritten(date, folderYear ?? null)
    const day = firstDay(near)
    const year = Number(day.slice(0, 4))
    const candidates = [year - 1, year, year + 1].flatMap((one) => dateWritten(date, one) ?? [])
    candidates.sort(
      (candidate, other) =>
        Math.abs(daysBetween(day, firstDay(candidate))) - Math.abs(daysBetween(day, firstDay(other))),
    )
    return candidates[0] ?? null
  }
}
