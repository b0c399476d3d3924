import { formOf } from '../../language/name-form.js'
import { fits, hasSurname, letterOf } from '../../language/people.js'
import type { SpellingReason } from '../../model/member.js'
import {
  dayNumber,
  type PlacedAppearance,
  printedBeside,
  printedInitials,
  settle,
  standsOnList,
} from './placed.js'
import type { Somebody } from './somebody.js'

/** A person seen within so many days of a meeting is near it; where nobody is, within the second number. */
export const windows = [200, 500] as const

/**
 * Of answers that could have been another person's, those are given first that lie within so few days of whom they name:
 * the others may lie within that other person's days by then.
 */
const nearestFirst = [40, 100, ...windows] as const

/** Short forms that fit several people alike, with those people. */
export type OpenForms = ReadonlyMap<PlacedAppearance, readonly Somebody[]>

/**
 * Gives each short form to the one person whom it fits and who is seen near that day. Each answer widens the days of
 * that person, so it is asked again until nothing changes.
 */
export function settleShortForms(all: readonly PlacedAppearance[], people: readonly Somebody[]): OpenForms {
  const index = indexOf(people)
  const printed = printedInitials(all)
  const nearTo = (placed: PlacedAppearance): Near => {
    const beside = printedBeside(placed, printed).flatMap(({ person }) => person ?? [])
    return beside.length > 0
      ? { ...withinReach([...new Set(beside)], placed.day), reason: { code: 'beside-name' } }
      : withinReach(candidatesFor(placed, index), placed.day)
  }
  for (;;) {
    const open = new Map<PlacedAppearance, readonly Somebody[]>()
    const answers: Answer[] = []
    for (const placed of all) {
      if (placed.person) continue
      const { people: near, reason, fitting } = nearTo(placed)
      const [person, ...others] = near
      if (person && others.length === 0) {
        if (standsOnList(person, placed)) continue
        const days = fitting > 1 ? (distance(person, placed.day) ?? 0) : null
        answers.push({ placed, person, reason, days })
      } else if (person) open.set(placed, near)
    }
    // Two short forms on one list may have the same answer: the first has it.
    const settled = surest(answers).filter(({ placed, person, reason }) => {
      if (standsOnList(person, placed)) return false
      settle(placed, person, reason)
      return true
    })
    if (settled.length === 0) return open
  }
}

/** Whose a short form is, and why. */
interface Answer {
  readonly placed: PlacedAppearance
  readonly person: Somebody
  readonly reason: SpellingReason
  /** How far the person is from that day where the form fits others too, who are further away; null where it fits none. */
  readonly days: number | null
}

/**
 * The answers to be given before all others: those that fit one person alone, else those that name somebody whom the
 * series has met by then, else the others; of these those that lie nearest.
 */
function surest(answers: readonly Answer[]): readonly Answer[] {
  const uncontested = answers.filter(({ days }) => days === null)
  if (uncontested.length > 0) return uncontested
  const met = answers.filter(({ placed: { day }, person: { seen } }) => isMetBy(seen, day))
  const some = met.length > 0 ? met : answers
  for (const most of nearestFirst) {
    const near = some.filter(({ days }) => days !== null && days <= most)
    if (near.length > 0) return near
  }
  return some
}

const isMetBy = (seen: Somebody['seen'], day: number | null): boolean =>
  seen === null || day === null || seen.first <= day

/** Whom a short form may stand for on a day, and why it is that person if only one is there. */
interface Near {
  readonly people: readonly Somebody[]
  readonly reason: SpellingReason
  /** How many people it fits on whatever day. */
  readonly fitting: number
}

/** Those within the first window, else those within the second. */
function withinReach(candidates: readonly Somebody[], day: number | null): Near {
  for (const window of windows) {
    const people = candidates.filter((person) => (distance(person, day) ?? Infinity) <= window)
    if (people.length > 0)
      return {
        people,
        reason: { code: 'only-one-near', days: day === null ? null : window },
        fitting: candidates.length,
      }
  }
  return { people: [], reason: { code: 'only-one-near', days: null }, fitting: candidates.length }
}

/** How many days a person is from a day: 0 while seen; null for whom the settings have in post at another time. */
export function distance(person: Somebody, day: number | null): number | null {
  if (person.settings) return isInPost(person, day) ? 0 : null
  if (day === null || person.seen === null) return 0
  return Math.max(0, person.seen.first - day, day - person.seen.last)
}

/** Whether somebody of the settings is there on that day: `from` and `until` say when. */
export function isInPost({ settings }: Somebody, day: number | null): boolean {
  if (!settings || day === null) return true
  const from = dayNumber(settings.from ?? null)
  const until = dayNumber(settings.until ?? null)
  return (from === null || from <= day) && (until === null || day <= until)
}

/** Whom a short form fits, among those of its series who do not stand on its list under another form. */
function candidatesFor(placed: PlacedAppearance, index: PeopleByLetter): readonly Somebody[] {
  const { file, appearance, form } = placed
  const isOwn = (person: Somebody): boolean =>
    (person.settings !== null || person.series.has(file.series)) && !standsOnList(person, placed)
  const fitting = (index.get(letterOf(form)) ?? []).filter((person) => isOwn(person) && fits(form, person))
  // A surname alone is somebody's on a list of attendance only, and not where others stand there by their first names.
  if (fitting.length > 0 || form.kind !== 'word' || appearance.list === null) return fitting
  if (isListedByFirstNames(placed, index)) return fitting
  return (index.get(form.word.charAt(0)) ?? []).filter((person) => isOwn(person) && hasSurname(form, person))
}

/** Whether another word that stands alone on a list of the file is somebody's first name: "Scott" beside "Blake". */
function isListedByFirstNames({ file, appearance }: PlacedAppearance, index: PeopleByLetter): boolean {
  return file.appearances.some((other) => {
    if (other.list === null || other.name === appearance.name) return false
    const form = formOf(other.name)
    if (form.kind !== 'word') return false
    const named = index.get(letterOf(form)) ?? []
    return named.some(
      ({ words, series }) => words.length > 1 && words[0] === form.word && series.has(file.series),
    )
  })
}

/** People by the letters with which their names, aliases and initials begin. */
export type PeopleByLetter = ReadonlyMap<string, readonly Somebody[]>

/** An index of people by letter. */
export function indexOf(people: readonly Somebody[]): PeopleByLetter {
  const index = new Map<string, Somebody[]>()
  for (const person of people) {
    const names = [...person.words, ...person.aliases, ...person.printed]
    for (const letter of new Set(names.map((name) => name.charAt(0)))) {
      const there = index.get(letter)
      if (there) there.push(person)
      else index.set(letter, [person])
    }
  }
  return index
}
