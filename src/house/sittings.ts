import { datesIn, dateWritten, type WrittenDate } from '../language/dates.js'
import { anyOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import type { Sitting } from '../model/meeting.js'
import { oneLine } from '../source/lines.js'
import { seasonIn } from './season.js'

// 9.30 am · 7pm – 9pm · at 14:00
const time = spoken(
  ({ prose: { meetings: words } }) =>
    new RegExp(
      `\\b(?:${anyOf(words.beforeTime)} )?\\d{1,2}(?:[.:]\\d{2})?\\s?${anyOf(words.halvesOfDay)}|\\b(?:${anyOf(words.beforeTime)} )?\\d{1,2}[.:]\\d{2}\\b`,
      'gi',
    ),
)
const placeLead = spoken((words) => new RegExp(`^${anyOf(words.prose.meetings.beforePlace)}\\s`, 'i'))
const edges = /^[\s,;:.)–—-]{1,60}|[\s,;:.(–—-]{1,60}$/g
// What is no area, though it stands before a date.
const noArea = spoken((words) => new RegExp(`\\b${anyOf(words.prose.meetings.notArea)}\\b`, 'i'))
const noMeeting = spoken((words) => new RegExp(`\\b${anyOf(words.prose.meetings.otherOccasions)}\\b`, 'i'))

const bare = (text: string): string =>
  oneLine(text).replace(edges, '').replace(placeLead(), '').replace(edges, '')

interface DatedLine {
  readonly day: WrittenDate
  readonly before: string
  readonly venue: string
  /** Lines between the date above and this one. */
  readonly between: readonly string[]
}

function datedLines(lines: readonly string[]): { dated: DatedLine[]; rest: string[] } {
  const dated: DatedLine[] = []
  let between: string[] = []
  for (const line of lines) {
    const day = datesIn(line).find((date) => date.day !== null)
    if (!day) {
      if (seasonIn(line) === null && line !== '') between.push(line)
      continue
    }
    const before = bare(line.slice(0, day.start).replace(time(), ' '))
    dated.push({ day, before, venue: bare(line.slice(day.end).replace(time(), ' ')), between })
    between = []
  }
  return { dated, rest: between }
}

/**
 * The days listed in some lines, each with its area and venue where they are given. Areas stand before the date, on
 * its line or on a line above; venues after it. Conferences and courses are none.
 * @param year for lines that leave it out and stand below no season; null where it is not known
 */
export function sittingsIn(lines: readonly string[], year: number | null): Sitting[] {
  const clean = lines.map(oneLine)
  const heading = clean.map(seasonIn).find((season) => season !== null)
  const { dated, rest } = datedLines(clean)
  const hasLabels = dated[0] !== undefined && (dated[0].before !== '' || dated[0].between.length > 0)
  return dated.flatMap(({ day, before, venue, between }, at): Sitting[] => {
    const next = dated[at + 1]
    const below = next ? next.between : rest
    const label = before !== '' ? before : bare(hasLabels ? (between.at(-1) ?? '') : '')
    if (noMeeting().test(label) || noMeeting().test(between.at(-1) ?? '')) return []
    const date = dateWritten(day, heading?.year ?? year)
    if (date === null) return []
    // Of the lines between two dates the last is the area of the second.
    const venues = next && next.before === '' && hasLabels ? below.slice(0, -1) : below.slice(0, 1)
    const where = venue !== '' ? venue : bare((venues[0] ?? '').replace(time(), ' '))
    const isArea = label !== '' && !noArea().test(label) && label.length < 40
    return [
      {
        ...(isArea ? { area: label } : {}),
        date,
        ...(where !== '' && where.length < 80 ? { venue: where } : {}),
      },
    ]
  })
}
