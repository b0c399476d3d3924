import { dayOf } from '../model/day.js'
import type { Sitting } from '../model/meeting.js'
import { oneLine } from './paper.js'

/** A day written in a line. `year` is null where the line leaves it out. */
export interface WrittenDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
}

/** A school term; minutes without a day are dated by it. */
export interface Term {
  readonly name: 'spring' | 'summer' | 'autumn'
  readonly year: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?'

// Monday 13th June 2011 · 13 June
const dayFirst = new RegExp(
  `${weekday}\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?\\s${monthWord}\\b(?:,?\\s(\\d{4})\\b)?`,
  'i',
)
// June 13, 2011
const monthFirst = new RegExp(
  `${weekday}\\b${monthWord}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?\\b`,
  'i',
)
// 13/06/2011, 13.6.11
const figures = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/
// 2011-06-13
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/

const monthOf = (word: string | undefined) => months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1

function fullYear(written: string | undefined): number | null {
  if (written === undefined) return null
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}

/** The first day written in a line; null where there is none. */
export function dayIn(line: string): WrittenDay | null {
  const made = (match: RegExpExecArray, year: number | null, month: number, day: number) =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { year, month, day, start: match.index, end: match.index + match[0].length }
      : null
  const first = dayFirst.exec(line)
  if (first) return made(first, fullYear(first[3]), monthOf(first[2]), Number(first[1]))
  const other = monthFirst.exec(line)
  if (other) return made(other, fullYear(other[3]), monthOf(other[1]), Number(other[2]))
  const plain = iso.exec(line)
  if (plain) return made(plain, Number(plain[1]), Number(plain[2]), Number(plain[3]))
  const slashed = figures.exec(line)
  return slashed ? made(slashed, fullYear(slashed[3]), Number(slashed[2]), Number(slashed[1])) : null
}

// "Summer term 2011", "THE 2011 SPRING TERM", "Autumn 2010"
const termBeforeYear = /\b(spring|summer|autumn)(?:\s+term)?,?\s+(\d{4})\b/i
const termAfterYear = /\b(\d{4})\s+(spring|summer|autumn)(?: term)?\b/i

/** The term that a line names, with the words that do. */
export function termIn(line: string): (Term & { readonly written: string }) | null {
  const before = termBeforeYear.exec(line)
  const after = termAfterYear.exec(line)
  const name = (before?.[1] ?? after?.[2])?.toLowerCase()
  const year = Number(before?.[2] ?? after?.[1])
  if (name !== 'spring' && name !== 'summer' && name !== 'autumn') return null
  return { name, year, written: before?.[0] ?? after?.[0] ?? '' }
}

/** The term before another. */
export function termBefore(term: Term): Term {
  switch (term.name) {
    case 'spring':
      return { name: 'autumn', year: term.year - 1 }
    case 'summer':
      return { name: 'spring', year: term.year }
    case 'autumn':
      return { name: 'summer', year: term.year }
  }
}

/** The term that a day falls in. */
export function termOfDay(date: string): Term {
  const month = Number(date.slice(5, 7))
  return { name: month <= 4 ? 'spring' : month <= 8 ? 'summer' : 'autumn', year: Number(date.slice(0, 4)) }
}

/** The month that stands for a term: the headteachers meet in March, June and November. */
export function monthOfTerm(term: Term): string {
  const month = { spring: '03', summer: '06', autumn: '11' }[term.name]
  return `${term.year}-${month}`
}

// 9.30 am · 7pm – 9pm · at 14:00
const time =
  /\b(?:from |at )?\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|noon)|\b(?:at )?\d{1,2}[.:]\d{2}\b/gi
const edges = /^[\s,;:.)–—-]{1,60}|[\s,;:.(–—-]{1,60}$/g
// What is no area, though it stands before a date.
const noArea =
  /\b(?:meetings?|dates?|next|time|term|held|on|minutes|conference|training|course|workshop|dinner|lunch)\b/i
const noMeeting = /\b(?:conference|training|course|workshop|dinner|lunch|holiday|half[- ]term|inset)\b/i

const bare = (text: string) =>
  oneLine(text)
    .replace(edges, '')
    .replace(/^(?:at|in|on)\s/i, '')
    .replace(edges, '')

interface Dated {
  readonly day: WrittenDay
  readonly before: string
  readonly venue: string
  /** Lines between the date above and this one. */
  readonly between: string[]
}

function datedLines(lines: readonly string[]): { dated: Dated[]; rest: string[] } {
  const dated: Dated[] = []
  let between: string[] = []
  for (const line of lines) {
    const day = dayIn(line)
    if (day === null) {
      if (termIn(line) === null && line !== '') between.push(line)
      continue
    }
    const before = bare(line.slice(0, day.start).replace(time, ' '))
    dated.push({ day, before, venue: bare(line.slice(day.end).replace(time, ' ')), between })
    between = []
  }
  return { dated, rest: between }
}

/**
 * The days listed in some lines, each with its area and venue where they are given. Areas stand before the date, on
 * its line or on a line above; venues after it. Conferences and courses are none.
 * @param year for lines that leave it out and stand below no term; null where it is not known
 */
export function sittingsIn(lines: readonly string[], year: number | null): Sitting[] {
  const clean = lines.map(oneLine)
  const heading = clean.map(termIn).find((term) => term !== null)
  const { dated, rest } = datedLines(clean)
  const hasLabels = dated[0] !== undefined && (dated[0].before !== '' || dated[0].between.length > 0)
  return dated.flatMap(({ day, before, venue, between }, at): Sitting[] => {
    const next = dated[at + 1]
    const below = next ? next.between : rest
    const label = before !== '' ? before : bare(hasLabels ? (between.at(-1) ?? '') : '')
    if (noMeeting.test(label) || noMeeting.test(between.at(-1) ?? '')) return []
    const known = day.year ?? heading?.year ?? year
    const date = known === null ? null : dayOf(known, day.month, day.day)
    if (date === null) return []
    // Of the lines between two dates the last is the area of the second.
    const venues = next && next.before === '' && hasLabels ? below.slice(0, -1) : below.slice(0, 1)
    const where = venue !== '' ? venue : bare((venues[0] ?? '').replace(time, ' '))
    const isArea = label !== '' && !noArea.test(label) && label.length < 40
    return [
      {
        ...(isArea ? { area: label } : {}),
        date,
        ...(where !== '' && where.length < 80 ? { venue: where } : {}),
      },
    ]
  })
}
