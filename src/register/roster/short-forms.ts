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
    const answers: { placed: PlacedAppearance; person: Somebody; reason: SpellingReason }[] = []
    for (const placed of all) {
      if (placed.person) continue
      const { people: near, reason } = nearTo(placed)
      const [person, ...others] = near
      if (person && others.length === 0) answers.push({ placed, person, reason })
      else if (person) open.set(placed, near)
    }
    // Two short forms on one list may have the same answer: the first has it.
    const settled = answers.filter(({ placed, person, reason }) => {
      if (standsOnList(person, placed)) return false
      settle(placed, person, reason)
      return true
    })
    if (settled.length === 0) return open
  }
}

/** Whom a short form may stand for on a day, and why it is that person if only one is there. */
interface Near {
  readonly people: readonly Somebody[]
  readonly reason: SpellingReason
}

/** Those within the first window, else those within the second. */
function withinReach(candidates: readonly Somebody[], day: number | null): Near {
  for (const window of windows) {
    const people = candidates.filter((person) => (distance(person, day) ?? Infinity) <= window)
    if (people.length > 0)
      return { people, reason: { code: 'only-one-near', days: day === null ? null : window } }
  }
  return { people: [], reason: { code: 'only-one-near', days: null } }
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
