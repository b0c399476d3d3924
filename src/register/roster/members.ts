import { foldedName, formOf } from '../../language/name-form.js'
import { wordsOfName } from '../../language/people.js'
import type {
  ListPlace,
  Member,
  Membership,
  MinutesLine,
  OpenName,
  SeenBetween,
  Spelling,
  SpellingReason,
} from '../../model/member.js'
import type { Person } from '../../model/owner.js'
import type { Identified } from './identify.js'
import type { PlacedAppearance } from './placed.js'
import type { Somebody } from './somebody.js'
import { isSpeltAlike } from './whole-names.js'

/** The appearances of somebody, or of an open name, in the order of the meetings. */
type Places = [PlacedAppearance, ...PlacedAppearance[]]

/** Who is who in some of the files, with the places and the reasons. */
export function membershipOf(
  { people, appearances, open }: Identified,
  known: ReadonlyMap<Somebody, Person>,
  isOfRegister: (path: string) => boolean,
): Membership {
  const byPerson = new Map<Somebody, Places>()
  const byOpenName = new Map<string, Places>()
  for (const placed of appearances) {
    if (!isOfRegister(placed.file.path)) continue
    const { person } = placed
    if (person) appendTo(byPerson, person, placed)
    else if (open.has(placed)) appendTo(byOpenName, foldedName(placed.appearance.name), placed)
  }
  return {
    members: people.flatMap((somebody): readonly Member[] => {
      const person = known.get(somebody)
      const places = byPerson.get(somebody) ?? []
      return person && (places.length > 0 || person.onRoster) ? [memberOf(person, places)] : []
    }),
    open: [...byOpenName.values()].map((places) => openNameOf(places, open, known)),
  }
}

function appendTo<Key>(map: Map<Key, Places>, key: Key, placed: PlacedAppearance): void {
  const there = map.get(key)
  if (there) there.push(placed)
  else map.set(key, [placed])
}

function memberOf(person: Person, places: readonly PlacedAppearance[]): Member {
  return {
    person,
    spellings: spellingsOf(person, places),
    seen: seenBetween(places),
    meetings: filesOf(places),
    attended: places.some(({ appearance }) => appearance.kind !== 'prose'),
    lists: listsOf(places),
  }
}

function openNameOf(
  places: Places,
  open: Identified['open'],
  known: ReadonlyMap<Somebody, Person>,
): OpenName {
  const [first] = places
  const could = new Set(places.flatMap((placed) => open.get(placed) ?? []))
  return {
    written: first.appearance.name,
    could: [...could].flatMap((somebody) => known.get(somebody)?.key ?? []),
    meetings: filesOf(places),
    place: placeOf(first),
    seen: seenBetween(places),
    lists: listsOf(places),
  }
}

const filesOf = (places: readonly PlacedAppearance[]): number =>
  new Set(places.map(({ file }) => file.path)).size

const placeOf = ({ file, appearance }: PlacedAppearance): MinutesLine => ({
  path: file.path,
  line: appearance.line,
})

function seenBetween(places: readonly PlacedAppearance[]): SeenBetween | null {
  const dates = places.flatMap(({ file }) => file.date ?? [])
  const [first] = dates
  return first === undefined ? null : { first, last: dates.at(-1) ?? first }
}

function listsOf(places: readonly PlacedAppearance[]): readonly ListPlace[] {
  return places.flatMap((placed) =>
    placed.appearance.list === null ? [] : [{ ...placeOf(placed), list: placed.appearance.list }],
  )
}

/** From the surest reason to the one that needs most faith. */
const surestFirst: readonly SpellingReason['code'][] = [
  'settings',
  'in-full',
  'as-printed',
  'beside-name',
  'spelt-alike',
  'same-handle',
  'only-one-near',
]

/** How much faith a reason needs: of two that somebody is the only one near, more where nobody else is in a longer time. */
function faithIn(reason: SpellingReason): number {
  const faith = surestFirst.indexOf(reason.code)
  return reason.code === 'only-one-near' ? faith + (reason.days ?? Infinity) : faith
}

/** Why a whole name is that of whoever is shown under another. */
function reasonOfSpelling(name: string, shown: string): SpellingReason {
  if (name.normalize('NFC') === shown.normalize('NFC')) return { code: 'in-full' }
  const isSpelling = isSpeltAlike(wordsOfName(formOf(name)), wordsOfName(formOf(shown)))
  return { code: isSpelling ? 'spelt-alike' : 'same-handle' }
}

function spellingsOf(person: Person, places: readonly PlacedAppearance[]): readonly Spelling[] {
  const spellings = new Map<string, Spelling>()
  const files = new Map<string, Set<string>>()
  const note = (written: string, reason: SpellingReason, placed: PlacedAppearance): void => {
    const key = written.normalize('NFC')
    const before = spellings.get(key)
    const seenIn = (files.get(key) ?? new Set<string>()).add(placed.file.path)
    files.set(key, seenIn)
    spellings.set(key, {
      written,
      reason: before && faithIn(before.reason) >= faithIn(reason) ? before.reason : reason,
      meetings: seenIn.size,
      place: before?.place ?? placeOf(placed),
    })
  }
  for (const placed of places) {
    const { name, initials, aliases } = placed.appearance
    const reason = placed.reason ?? { code: 'as-printed' }
    note(name, reason.code === 'in-full' ? reasonOfSpelling(name, person.name) : reason, placed)
    for (const beside of [...(initials === null ? [] : [initials]), ...aliases])
      note(beside, { code: 'beside-name' }, placed)
  }
  const isName = ({ written }: Spelling): boolean => written === person.name
  return [...spellings.values()].sort(
    (spelling, other) =>
      Number(isName(other)) - Number(isName(spelling)) || other.meetings - spelling.meetings,
  )
}
