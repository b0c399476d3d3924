import type { FileAppearances } from '../../model/appearance.js'
import type { FileRoster, InitialsDoubt } from '../../model/file-roster.js'
import type { Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { dayNumber, distance, type Identified, identify, inPost, type Placed, windows } from './identify.js'
import { nameOf, type Somebody } from './somebody.js'

/** Who is who in a whole register. */
export interface Rosters {
  readonly identified: Identified
  /** Everybody, with the key that each has in every file. */
  readonly people: ReadonlyMap<Somebody, Person>
  /** Who can be meant in a file, by its path. */
  readonly byFile: ReadonlyMap<string, FileRoster>
}

/** Finds out who is who from the attendance of all files, and who can be meant in each. */
export function rostersOf(files: readonly FileAppearances[], settings: Settings): Rosters {
  const identified = identify(files, settings)
  const people = keyed(identified.people)
  const bySeries = new Map<string | null, Somebody[]>()
  for (const person of identified.people)
    for (const series of person.series) bySeries.set(series, [...(bySeries.get(series) ?? []), person])
  const roster = ofSettings(identified.people)
  const placedIn = new Map<string, Placed[]>(files.map(({ path }) => [path, []]))
  for (const one of identified.placed) placedIn.get(one.file.path)?.push(one)
  const byFile = new Map<string, FileRoster>()
  for (const file of files) {
    const around = new Set([...roster, ...(bySeries.get(file.series) ?? [])])
    byFile.set(file.path, rosterOf(file, placedIn.get(file.path) ?? [], around, people))
  }
  return { identified, people, byFile }
}

/** Who can be meant in a file that stands alone. */
export function rosterOfOne(names: FileAppearances, settings: Settings): FileRoster {
  return rostersOf([names], settings).byFile.get(names.path) ?? nobodyKnown
}

const nobodyKnown: FileRoster = { own: [], present: [], apologies: [], near: [], doubts: [] }

function rosterOf(
  file: FileAppearances,
  placed: readonly Placed[],
  around: ReadonlySet<Somebody>,
  people: ReadonlyMap<Somebody, Person>,
): FileRoster {
  const forms = new Map<Somebody, Set<string>>()
  const keys = { present: new Set<string>(), apologies: new Set<string>() }
  for (const { person, appearance } of placed) {
    const { name, kind } = appearance
    const key = person === null ? name : (people.get(person)?.key ?? name)
    if (kind === 'present' || kind === 'office') keys.present.add(key)
    if (kind === 'apologies') keys.apologies.add(key)
    if (person === null) continue
    const here = forms.get(person) ?? new Set()
    forms.set(person, here.add(name))
    if (appearance.initials !== null) here.add(appearance.initials)
    for (const alias of appearance.aliases) here.add(alias)
  }
  const day = dayNumber(file.date)
  const others = [...around].filter((person) => !forms.has(person))
  let within = -1
  return {
    own: [...forms].flatMap(([person, here]) => {
      const known = people.get(person)
      return known
        ? [
            {
              ...known,
              aliases: [...new Set([...known.aliases, ...here])].filter(
                (name) => name !== known.name && name !== known.key,
              ),
            },
          ]
        : []
    }),
    doubts: doubtsOf(placed, ofSettings(around), people),
    present: [...keys.present],
    apologies: [...keys.apologies],
    near: windows.map((window) => {
      const from = within
      within = window
      return others.flatMap((person) => {
        const far = distance(person, day)
        const known = people.get(person)
        return known && far !== null && far > from && far <= window ? [known] : []
      })
    }),
  }
}

/** Initials that the file prints beside one person and that are another's on the roster, or beside another name. */
function doubtsOf(
  placed: readonly Placed[],
  roster: readonly Somebody[],
  people: ReadonlyMap<Somebody, Person>,
): readonly InitialsDoubt[] {
  const seen = new Map<string, Somebody>()
  const reported = new Set<string>()
  return placed.flatMap(({ person, appearance, day }): readonly InitialsDoubt[] => {
    const { initials, line } = appearance
    if (person === null || initials === null || person.settings?.key === initials) return []
    const first = seen.get(initials) ?? person
    seen.set(initials, first)
    const holder = roster.find(
      (other) => other !== person && other.settings?.key === initials && inPost(other, day),
    )
    const other = holder ?? (first === person ? undefined : first)
    const name = people.get(person)?.name
    const otherName = other && people.get(other)?.name
    const pair = `${initials}\n${name}`
    if (name === undefined || otherName === undefined || reported.has(pair)) return []
    reported.add(pair)
    return [{ initials, name, other: otherName, isOnRoster: holder !== undefined, line }]
  })
}

const ofSettings = (people: Iterable<Somebody>): readonly Somebody[] =>
  [...people].filter((person) => person.settings !== null)

/**
 * Gives everybody a key: that of `epha.yaml`, else the initials printed with the name, unless anybody else is written
 * so too, else the name.
 */
function keyed(people: readonly Somebody[]): ReadonlyMap<Somebody, Person> {
  const writtenSo = new Map<string, number>()
  for (const person of people)
    for (const form of new Set([...person.aliases, ...person.printed]))
      writtenSo.set(form, (writtenSo.get(form) ?? 0) + 1)
  const byKey = new Map<string, number>()
  return new Map(
    people.map((person) => {
      const name = nameOf(person)
      const initials = [...person.written].find(
        (form) => /^\p{Lu}[\p{L}.-]{0,3}\p{Lu}$/u.test(form) && writtenSo.get(form.toLowerCase()) === 1,
      )
      const wanted = person.settings?.key ?? (person.words.length > 0 ? initials : undefined) ?? name
      const before = byKey.get(wanted) ?? 0
      byKey.set(wanted, before + 1)
      const key = before === 0 ? wanted : `${wanted} ${before + 1}`
      return [person, personOf(person, name, key)]
    }),
  )
}

function personOf(person: Somebody, name: string, key: string): Person {
  const role = person.settings?.role ?? latestRole(person)
  const aliases = [...person.written].filter((form) => form !== key && form !== name)
  return {
    ...(person.settings ?? { onRoster: false }),
    key,
    name,
    ...(role === null ? {} : { role }),
    aliases: [...new Set([...(person.settings?.aliases ?? []), ...aliases])],
  }
}

/** The office that the latest meeting prints. */
function latestRole({ roles }: Somebody): string | null {
  let latest: { readonly day: number; readonly role: string } | null = null
  for (const role of roles) if (latest === null || role.day >= latest.day) latest = role
  return latest?.role ?? null
}
