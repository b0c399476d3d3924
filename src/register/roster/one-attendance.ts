import { foldedName } from '../../language/name-form.js'
import { initialsOf } from '../../language/people.js'
import type { Appearance, FileAppearances } from '../../model/appearance.js'

/**
 * A file with the categories of one attendance as one list: "Present: Steve" beside "Observing: Steve Garren" are two
 * people, for nobody stands there twice. Lists that repeat one another stay apart: a roll of all members, and who of
 * them came.
 */
export function withOneAttendance(file: FileAppearances): FileAppearances {
  const lists = attendanceLists(file)
  if (lists.size < 2) return file
  const first = new Map<number, number>()
  const whole = new Map<number, readonly string[]>()
  for (const [list, names] of lists) {
    const same = [...whole].find(([, others]) => !repeat(names, others))
    const number = same?.[0] ?? list
    first.set(list, number)
    whole.set(number, [...(same?.[1] ?? []), ...names])
  }
  const appearances = file.appearances.map((placed) =>
    placed.list === null ? placed : { ...placed, list: first.get(placed.list) ?? placed.list },
  )
  return { ...file, appearances }
}

/** The names on each list of those present or absent, by its number. */
function attendanceLists({ appearances }: FileAppearances): ReadonlyMap<number, readonly string[]> {
  const lists = new Map<number, string[]>()
  for (const { list, name, ...appearance } of appearances) {
    if (list === null || !isOfAttendance(appearance)) continue
    const names = lists.get(list)
    if (names) names.push(name)
    else lists.set(list, [name])
  }
  return lists
}

const isOfAttendance = ({ kind }: Pick<Appearance, 'kind'>): boolean =>
  kind === 'present' || kind === 'apologies' || kind === 'absent'

/** Whether two lists have a name in common, or two names that may be somebody's on the other in another form. */
function repeat(names: readonly string[], others: readonly string[]): boolean {
  const there = new Set(others.map(foldedName))
  if (names.some((name) => there.has(foldedName(name)))) return true
  const short = new Set(others.flatMap(shortForms))
  return names.filter((name) => shortForms(name).some((form) => short.has(form))).length > 1
}

/** What somebody may be called for short: the first name, the initials. */
function shortForms(name: string): readonly string[] {
  const folded = foldedName(name)
  const [first = folded] = folded.split(' ')
  return [first, ...initialsOf(name).map(foldedName)]
}
