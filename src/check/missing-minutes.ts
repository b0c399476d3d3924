import { dayText } from '../language/day-text.js'
import { daysBetween, isDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'

/**
 * What is plainly not kept of the meetings before one, as the end of a sentence: "the minutes of 97 and 98 are not here".
 * Null where nothing shows it.
 */
export type MissingBefore = (meeting: Meeting) => string | null

/** Numbers count meetings where so many have one, and so large a part of them follows on the one before. */
const fewestNumbered = 4
/** Beyond so many the number is another kind of number. */
const mostMissing = 500
const partInTurn = 1 / 2
/** A series has a habit from so many meetings on; and breaks it with so many times its usual distance, and so many days. */
const fewestDays = 6
const timesUsual = 4
const daysOfGap = 90

/** Looks for what is missing before the meetings of each series, which are in their order; each is looked through once. */
export function missingBeforeIn(
  bySeries: ReadonlyMap<string | null, readonly { readonly meeting: Meeting }[]>,
): MissingBefore {
  const missing = new Map<string | null, MissingBefore>()
  return (meeting) => {
    const { series } = meeting
    const ofSeries =
      missing.get(series) ?? missingIn((bySeries.get(series) ?? []).map((file) => file.meeting))
    missing.set(series, ofSeries)
    return ofSeries(meeting)
  }
}

function missingIn(meetings: readonly Meeting[]): MissingBefore {
  const numbered = [nameOf, titleOf].map((textOf) => numberings(meetings, textOf))
  const usual = usualDistance(meetings)
  const places = new Map(meetings.map((meeting, place) => [meeting, place]))
  return (next) => {
    const previous = meetings[(places.get(next) ?? 0) - 1]
    if (previous === undefined) return null
    for (const missing of numbered) {
      const numbers = missing(previous, next)
      if (numbers !== null) return `the minutes of ${numbers} are not here`
    }
    const days = distance(previous, next)
    if (usual === null || days === null || days < Math.max(daysOfGap, usual * timesUsual)) return null
    return `no minutes between ${dayText(previous.date ?? '')} and ${dayText(next.date ?? '')} are here`
  }
}

const nameOf = ({ path }: Meeting): string => path.slice(path.lastIndexOf('/') + 1)
const titleOf = ({ title }: Meeting): string => title

interface Numbered {
  /** The text with a sign for each of its numbers: "Meeting #". */
  readonly form: string
  readonly numbers: readonly number[]
}

function numbersOf(text: string): Numbered {
  return { form: text.replace(/\d+/g, '#'), numbers: (text.match(/\d+/g) ?? []).map(Number) }
}

/** The numbers between those of two meetings that no meeting has, where names or titles of one form count them. */
function numberings(
  meetings: readonly Meeting[],
  textOf: (meeting: Meeting) => string,
): (previous: Meeting, next: Meeting) => string | null {
  const byForm = new Map<string, (readonly number[])[]>()
  for (const meeting of meetings) {
    const { form, numbers } = numbersOf(textOf(meeting))
    const there = byForm.get(form)
    if (there) there.push(numbers)
    else byForm.set(form, [numbers])
  }
  const counting = new Map([...byForm].map(([form, all]) => [form, placesThatCount(all)]))
  return (previous, next) => {
    const [one, other] = [previous, next].map((meeting) => numbersOf(textOf(meeting)))
    if (one === undefined || other === undefined || one.form !== other.form) return null
    const dates = new Set([previous, next].flatMap(({ date }) => (date ?? '').split('-').map(Number)))
    for (const [place, known] of counting.get(one.form) ?? []) {
      const [from = 0, to = 0] = [one.numbers[place], other.numbers[place]]
      if (dates.has(from) && dates.has(to)) continue
      const first = from + 1
      if (to <= first || to - from > mostMissing) continue
      const missing = Array.from({ length: to - first }, (_, index) => first + index)
      if (missing.every((number) => !known.has(number))) return listOf(missing)
    }
    return null
  }
}

/** The places of a form at which half of the numbers are one more than that of the meeting before, with all numbers there. */
function placesThatCount(
  all: readonly (readonly number[])[],
): readonly (readonly [number, ReadonlySet<number>])[] {
  if (all.length < fewestNumbered) return []
  return (all[0] ?? []).flatMap((_, place) => {
    const column = all.map((numbers) => numbers[place] ?? 0)
    const steps = column.slice(1).map((number, index) => number - (column[index] ?? 0))
    const inTurn = steps.filter((step) => step === 1).length
    return inTurn >= steps.length * partInTurn ? [[place, new Set(column)] as const] : []
  })
}

/** "97" · "97 and 98" · "97 to 103" */
function listOf(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (numbers.length === 1) return `${first}`
  return numbers.length === 2 ? `${first} and ${last}` : `${first} to ${last}`
}

/** Half of the meetings of a series follow so many days on the one before, or fewer; null where few have a day. */
function usualDistance(meetings: readonly Meeting[]): number | null {
  const dated = meetings.filter(({ date }) => date !== null)
  const distances = dated.slice(1).flatMap((meeting, index) => {
    const before = dated[index]
    return before === undefined ? [] : (distance(before, meeting) ?? [])
  })
  if (distances.length < fewestDays - 1) return null
  return distances.toSorted((one, other) => one - other)[distances.length >> 1] ?? null
}

/** Days between two meetings; null where only the month of one is known. */
function distance(previous: Meeting, next: Meeting): number | null {
  const [from, to] = [previous.date, next.date]
  if (from === null || to === null || !isDay(from) || !isDay(to)) return null
  return daysBetween(from, to)
}
