import { readingAll } from '../../language/languages.js'
import type { FileAppearances } from '../../model/appearance.js'
import type { FileRoster, InitialsDoubt } from '../../model/file-roster.js'
import type { Membership } from '../../model/member.js'
import type { Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { doersBySeries } from './doers.js'
import { withoutFirms } from './firms.js'
import { type Identified, identify } from './identify.js'
import { keyed } from './keys.js'
import { membershipOf } from './members.js'
import { settleOpenLists } from './open-lists.js'
import { withoutThings } from './people-in-prose.js'
import { dayNumber, type PlacedAppearance } from './placed.js'
import { postsHeld } from './posts.js'
import { distance, isInPost, windows } from './short-forms.js'
import { smallWordsBySeries } from './small-words.js'
import type { Somebody } from './somebody.js'

/** Everybody, with the key that each has in every file. */
type Keyed = ReadonlyMap<Somebody, Person>

/** Who is who in a series. */
export interface WhoIsWho {
  /** Who can be meant in each file, by its path. */
  readonly rosters: ReadonlyMap<string, FileRoster>
  /** Everybody in those of the files that are of the register, with places and reasons. */
  readonly membership: (isOfRegister: (path: string) => boolean) => Membership
}

/** Finds out who is who from the attendance of all files. */
export function whoIsWho(written: readonly FileAppearances[], settings: Settings): WhoIsWho {
  return readingAll(written, settings.words, () => whoIsWhoIn(written, settings))
}

function whoIsWhoIn(written: readonly FileAppearances[], settings: Settings): WhoIsWho {
  const smallWords = smallWordsBySeries(written)
  const files = withoutThings(withoutFirms(settleOpenLists(written)), smallWords, settings)
  const identified = identify(files, settings)
  const known = keyed(identified.people)
  return {
    rosters: rostersIn(files, { settings, smallWords, doers: doersBySeries(files), known }, identified),
    membership: (isOfRegister) =>
      readingAll(written, settings.words, () => membershipOf(identified, known, isOfRegister)),
  }
}

/**
 * Finds out who is who from the attendance of all files.
 * @returns who can be meant in each file, by its path
 */
export function rostersOf(
  files: readonly FileAppearances[],
  settings: Settings,
): ReadonlyMap<string, FileRoster> {
  return whoIsWho(files, settings).rosters
}

function rostersIn(
  files: readonly FileAppearances[],
  {
    settings: { posts },
    smallWords,
    doers,
    known,
  }: {
    readonly settings: Settings
    readonly smallWords: ReadonlyMap<string | null, ReadonlySet<string>>
    readonly doers: ReadonlyMap<string | null, ReadonlySet<string>>
    readonly known: Keyed
  },
  { people, appearances }: Identified,
): ReadonlyMap<string, FileRoster> {
  const ofSettings = people.filter((person) => person.settings !== null)
  const onRoster = new Map([...known].filter(([person]) => person.settings !== null))
  const bySeries = groupedBy(people, ({ series }) => series)
  const byFile = groupedBy(appearances, ({ file }) => [file.path])
  return new Map(
    files.map((file) => {
      const around = new Set([...ofSettings, ...(bySeries.get(file.series) ?? [])])
      const ownAppearances = byFile.get(file.path) ?? []
      return [
        file.path,
        {
          ...rosterOf(file, ownAppearances, [...around], known),
          smallWords: smallWords.get(file.series) ?? file.smallWords,
          doers: doers.get(file.series) ?? new Set(),
          posts: postsHeld({ posts, date: file.date, appearances: ownAppearances, known, onRoster }),
        },
      ]
    }),
  )
}

function groupedBy<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

/** Who can be meant in a file that stands alone. */
export function rosterOfOne(names: FileAppearances, settings: Settings): FileRoster {
  const roster = rostersOf([names], settings).get(names.path)
  if (!roster) throw new Error(`no roster of ${names.path}`)
  return roster
}

function rosterOf(
  file: FileAppearances,
  appearances: readonly PlacedAppearance[],
  around: readonly Somebody[],
  known: Keyed,
): Omit<FileRoster, 'posts' | 'smallWords' | 'doers'> {
  const forms = formsHere(appearances)
  const keyOf = ({ person, appearance }: PlacedAppearance): string =>
    (person && known.get(person)?.key) ?? appearance.name
  const keysOf = (...kinds: readonly string[]): readonly string[] => [
    ...new Set(appearances.filter(({ appearance }) => kinds.includes(appearance.kind)).map(keyOf)),
  ]
  const others = around.filter((person) => !forms.has(person))
  const day = dayNumber(file.date)
  const hasAttendance = file.appearances.some(({ list }) => list !== null)
  return {
    own: [...forms].flatMap(([person, here]) => withForms(known.get(person), here)),
    present: keysOf('present', 'office'),
    apologies: keysOf('apologies'),
    near: nearest(others, day).map((people) => people.flatMap((person) => known.get(person) ?? [])),
    metLater: new Set(
      hasAttendance
        ? others.filter((person) => isMetLater(person, day)).flatMap((person) => known.get(person)?.key ?? [])
        : [],
    ),
    doubts: doubtsOf(appearances, around, known),
  }
}

/** Whom the appearances of a file are, each with the forms used there. */
function formsHere(appearances: readonly PlacedAppearance[]): ReadonlyMap<Somebody, readonly string[]> {
  const forms = new Map<Somebody, string[]>()
  for (const { person, appearance } of appearances) {
    if (person === null) continue
    const here = forms.get(person) ?? []
    forms.set(person, here)
    const { name, initials, aliases } = appearance
    here.push(name, ...(initials === null ? [] : [initials]), ...aliases)
  }
  return forms
}

function withForms(person: Person | undefined, forms: readonly string[]): readonly Person[] {
  if (!person) return []
  const { key, name, aliases } = person
  const others = [...new Set(forms)].filter(
    (form) => form !== key && form !== name && !aliases.includes(form),
  )
  // Whoever is known by these forms already is one and the same in many files: what is made of the names is kept.
  return [others.length === 0 ? person : { ...person, aliases: [...aliases, ...others] }]
}

/** Those within each window of a day, without those of the windows before. */
function nearest(people: readonly Somebody[], day: number | null): readonly (readonly Somebody[])[] {
  return windows.map((window, index) => {
    const before = windows[index - 1] ?? -1
    return people.filter((person) => {
      const days = distance(person, day)
      return days !== null && days > before && days <= window
    })
  })
}

/** Whether the minutes of the series name somebody only after a day; people of the settings are always there. */
const isMetLater = ({ settings, seen }: Somebody, day: number | null): boolean =>
  settings === null && seen !== null && day !== null && seen.first > day

/** Initials that the file prints beside one person and that are another's on the roster, or beside another name. */
function doubtsOf(
  appearances: readonly PlacedAppearance[],
  around: readonly Somebody[],
  known: Keyed,
): readonly InitialsDoubt[] {
  const firstWith = new Map<string, Somebody>()
  const doubts = new Map<string, InitialsDoubt>()
  for (const { person, appearance, day } of appearances) {
    const { initials, line } = appearance
    if (person === null || initials === null || person.settings?.key === initials) continue
    const first = firstWith.get(initials) ?? person
    firstWith.set(initials, first)
    const onRoster = around.find(
      (other) => other !== person && other.settings?.key === initials && isInPost(other, day),
    )
    const name = known.get(person)?.name
    const other = known.get(onRoster ?? first)?.name
    if (name === undefined || other === undefined || (onRoster ?? first) === person) continue
    const pair = `${initials}\n${name}`
    if (!doubts.has(pair))
      doubts.set(pair, { initials, name, other, isOnRoster: onRoster !== undefined, line })
  }
  return [...doubts.values()]
}
