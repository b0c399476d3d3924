import type { NameForm } from '../../language/name-form.js'
import type { Appearance, FileAppearances } from '../../model/appearance.js'
import { daysBetween, firstDay } from '../../model/day.js'
import type { SpellingReason } from '../../model/member.js'
import { formOfName } from './forms.js'
import { addAlias, type Somebody } from './somebody.js'

/** An appearance with where and when it stands, and who it turned out to be. */
export interface PlacedAppearance {
  readonly file: FileAppearances
  /** Days from 1970-01-01; null where the file has no date: it is near to everybody. */
  readonly day: number | null
  readonly appearance: Appearance
  readonly form: NameForm
  person: Somebody | null
  /** Why it is that person; null until it is settled. */
  reason: SpellingReason | null
}

const epoch = '1970-01-01'

/** The day of a file, counted from 1970-01-01; of a month its first; null without a date. */
export const dayNumber = (date: string | null): number | null =>
  date === null ? null : daysBetween(epoch, firstDay(date))

/** All appearances by day, then by path, whatever order the files are given in. */
export function appearancesByDay(files: readonly FileAppearances[]): readonly PlacedAppearance[] {
  const dated = files.map((file) => ({ file, day: dayNumber(file.date) }))
  dated.sort(
    (one, other) =>
      (one.day ?? -Infinity) - (other.day ?? -Infinity) || (one.file.path < other.file.path ? -1 : 1),
  )
  return dated.flatMap(({ file, day }) =>
    file.appearances.map(
      (appearance): PlacedAppearance => ({
        file,
        day,
        appearance,
        form: formOfName(appearance.name),
        person: null,
        reason: null,
      }),
    ),
  )
}

/** The list that an appearance stands on, apart from those of all other files; null beside the lists. */
const listOf = ({ file, appearance }: PlacedAppearance): string | null =>
  appearance.list === null ? null : `${file.path}\n${appearance.list}`

/** Whether somebody stands on the list of an appearance already, in whatever form. */
export function standsOnList({ lists }: Somebody, placed: PlacedAppearance): boolean {
  const list = listOf(placed)
  return list !== null && lists.has(list)
}

/** Settles whose an appearance is and why, and notes on the person what it says. */
export function settle(placed: PlacedAppearance, person: Somebody, reason: SpellingReason): void {
  const { file, day, appearance } = placed
  const list = listOf(placed)
  placed.person = person
  placed.reason = reason
  person.series.add(file.series)
  if (list !== null) person.lists.add(list)
  if (day !== null)
    person.seen = person.seen
      ? { first: Math.min(person.seen.first, day), last: Math.max(person.seen.last, day) }
      : { first: day, last: day }
  if (appearance.role !== null) person.roles.push({ day: day ?? -Infinity, role: appearance.role })
  if (appearance.initials !== null) addAlias(person, appearance.initials)
  for (const alias of appearance.aliases) addAlias(person, alias)
}

/** Counts how often a spelling stands for a person: the most frequent is the name that is shown. */
export function countSpelling(person: Somebody, { appearance: { name } }: PlacedAppearance): void {
  person.spellings.set(name, (person.spellings.get(name) ?? 0) + 1)
}

/** Appearances with initials beside the name, by file and initials. */
export type PrintedInitials = ReadonlyMap<string, readonly PlacedAppearance[]>

const initialsKey = ({ file }: PlacedAppearance, initials: string): string => `${file.path}\n${initials}`

/** Whom each file prints which initials beside. */
export function printedInitials(all: readonly PlacedAppearance[]): PrintedInitials {
  const printed = new Map<string, PlacedAppearance[]>()
  for (const placed of all) {
    const { initials } = placed.appearance
    if (initials === null) continue
    const key = initialsKey(placed, initials)
    const there = printed.get(key)
    if (there) there.push(placed)
    else printed.set(key, [placed])
  }
  return printed
}

/** Appearances of the same file that print this name as initials beside another: it means whoever has that other. */
export function printedBeside(
  placed: PlacedAppearance,
  printed: PrintedInitials,
): readonly PlacedAppearance[] {
  return printed.get(initialsKey(placed, placed.appearance.name)) ?? []
}
