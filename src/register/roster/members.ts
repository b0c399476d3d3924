import { foldedName, formOf } from '../../language/name-form.js'
import { wordsOfName } from '../../language/people.js'
import { compareDates } from '../../model/day.js'
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

/** Who is who in some of the files, with the places and the reasons. */
export function membershipOf(
  { people, appearances, open }: Identified,
  known: ReadonlyMap<Somebody, Person>,
  isOfRegister: (path: string) => boolean,
): Membership {
  const byPerson = new Map<Somebody, PlacedAppearance[]>()
  const byOpenName = new Map<string, PlacedAppearance[]>()
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

function appendTo<Key>(map: Map<Key, PlacedAppearance[]>, key: Key, placed: PlacedAppearance): void {
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
  places: readonly PlacedAppearance[],
  open: Identified['open'],
  known: ReadonlyMap<Somebody, Person>,
): OpenName {
  const [first] = places
  const could = new Set(places.flatMap((placed) => open.get(placed) ?? []))
  return {
    written: first?.appearance.name ?? '',
    could: [...could].flatMap((somebody) => known.get(somebody)?.key ?? []),
    meetings: filesOf(places),
    place: placeOf(first),
    seen: seenBetween(places),
    lists: listsOf(places),
  }
}

const filesOf = (places: readonly PlacedAppearance[]): number =>
  new Set(places.map(({ file }) => file.path)).size

const placeOf = (placed: PlacedAppearance | undefined): MinutesLine => ({
  path: placed?.file.path ?? '',
  line: placed?.appearance.line ?? 1,
})

function seenBetween(places: readonly PlacedAppearance[]): SeenBetween | null {
  const dates = places.flatMap(({ file }) => file.date ?? []).sort(compareDates)
  const [first] = dates
  const last = dates.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
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
  'owner-only',
]

function isWeaker(reason: SpellingReason, other: SpellingReason): boolean {
  if (reason.code === 'only-one-near' && other.code === 'only-one-near')
    return (reason.days ?? 0) > (other.days ?? 0)
  return surestFirst.indexOf(reason.code) > surestFirst.indexOf(other.code)
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
    files.set(key, (files.get(key) ?? new Set()).add(placed.file.path))
    spellings.set(key, {
      written,
      reason: before && !isWeaker(reason, before.reason) ? before.reason : reason,
      meetings: files.get(key)?.size ?? 1,
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
