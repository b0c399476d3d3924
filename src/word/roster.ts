import type { Person } from '../model/owner.js'
import { initialsOf } from '../model/people.js'
import { attendanceOf } from './attendance.js'
import type { Item } from './items.js'
import { type Paragraph, wordsOf } from './paper.js'
import { introducedIn, mergeNamed, type Named, namesFitting, personOf } from './people.js'
import type { Sheet } from './rows.js'
import { looksLikeInitials } from './words.js'

/** Initials that fit two people of the paper, and whom they were read as. */
export interface Twofold {
  readonly initials: string
  readonly readAs: string
  readonly others: readonly string[]
  /** The item in which he is named beside them; null where none tells. */
  readonly because: Item | null
}

/** Everybody who can own an action of this paper. */
export interface PaperRoster {
  readonly people: readonly Person[]
  /** Keys of those present and of those who sent apologies. */
  readonly present: readonly string[]
  readonly apologies: readonly string[]
  readonly twofold: readonly Twofold[]
  /** Whether the paper names a person, by name or by key. */
  readonly isNamed: (person: Person) => boolean
}

const paragraphsOfItem = (item: Item): readonly Paragraph[] => [
  ...(item.title ? [item.title] : []),
  ...item.units.flatMap((unit) => unit.paragraphs),
]

// "JM stressed", "TR AGREED": capitals that do what people do.
const speaks =
  /(?<![\p{L}\p{N}])(\p{Lu}{2,4})\s(?:also\s)?(?:AGREED|agreed|noted|stressed|explained|reminded|reported|confirmed|clarified|responded|asked|said|suggested|advised|informed|thanked|welcomed|presented|outlined|will|undertook|offered|apologised|stated|added|gave|introduced|referred|updated)\b/gu

/** Initials that own something or speak, each with the items in which they do. */
function initialsUsed(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const used = new Map<string, Item[]>()
  const add = (initials: string, item: Item) => {
    const known = used.get(initials) ?? []
    if (!known.includes(item)) used.set(initials, [...known, item])
  }
  for (const item of items) {
    for (const paragraph of item.units.flatMap((unit) => unit.owners)) {
      const words = wordsOf(paragraph)
      for (const [initials] of words.matchAll(/(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/gu))
        if (looksLikeInitials(initials)) add(initials, item)
    }
    for (const paragraph of paragraphsOfItem(item))
      for (const match of wordsOf(paragraph).matchAll(speaks)) if (match[1]) add(match[1], item)
  }
  return used
}

/** How often a person is named in some items, by full name or by first name. */
function mentions(name: string, items: readonly Item[]): number {
  const first = name.split(' ')[0] ?? name
  const word = new RegExp(`(?<!\\p{L})${first.replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'gu')
  return items
    .flatMap(paragraphsOfItem)
    .reduce((sum, paragraph) => sum + [...wordsOf(paragraph).matchAll(word)].length, 0)
}

interface Choice {
  readonly named: Named
  readonly twofold: Twofold | null
}

/** Whose initials they are: whose they are printed as, else who is named in the items where they stand. */
function whose(
  initials: string,
  beside: readonly Item[],
  known: readonly Named[],
  all: readonly Paragraph[],
): Choice | null {
  const printed = known.find((person) => person.initials === initials)
  if (printed) return { named: printed, twofold: null }
  const names = new Set([
    ...known.filter((person) => initialsOf(person.name).includes(initials)).map((person) => person.name),
    ...namesFitting(initials, all),
  ])
  const ranked = [...names]
    .map((name) => ({
      name,
      count: mentions(name, beside),
      isIntroduced: known.some((person) => person.name === name),
    }))
    .sort((a, b) => b.count - a.count || Number(b.isIntroduced) - Number(a.isIntroduced))
  const [best, ...others] = ranked
  if (!best) return null
  const named = known.find((person) => person.name === best.name) ?? {
    name: best.name,
    role: null,
    initials: null,
  }
  if (others.length === 0) return { named, twofold: null }
  const because = beside.find((item) => mentions(best.name, [item]) > 0) ?? null
  return { named, twofold: { initials, readAs: best.name, others: others.map((one) => one.name), because } }
}

/**
 * Makes the roster of a paper. A person's key is that of the roster handed in, else the initials the paper uses, else
 * the full name.
 */
export function rosterOfPaper(sheet: Sheet, items: readonly Item[], given: readonly Person[]): PaperRoster {
  const attendance = attendanceOf(sheet.others, sheet.before)
  const prose = items.flatMap(paragraphsOfItem)
  const known = mergeNamed([...attendance.people, ...introducedIn([...sheet.before, ...prose])])
  const used = initialsUsed(items)
  const keys = new Map<string, string>()
  for (const person of given) keys.set(person.name, person.key)
  const twofold: Twofold[] = []
  const people: Person[] = [...given]
  const add = (named: Named, key: string) => {
    if (keys.has(named.name) || people.some((person) => person.key === key)) return
    keys.set(named.name, key)
    people.push(personOf(named, key))
  }
  for (const [initials, beside] of used) {
    if (people.some((person) => person.key === initials)) continue
    const choice = whose(initials, beside, known, [...sheet.before, ...prose])
    if (!choice || keys.has(choice.named.name)) continue
    add(choice.named, initials)
    if (choice.twofold) twofold.push(choice.twofold)
  }
  for (const named of known) add(named, named.initials ?? named.name)
  const keyed = (names: readonly string[]) => [...new Set(names.map((name) => keys.get(name) ?? name))]
  const isNamed = ({ key, name }: Person) =>
    used.has(key) || [...sheet.before, ...prose].some((paragraph) => wordsOf(paragraph).includes(name))
  return {
    people,
    present: keyed(attendance.present),
    apologies: keyed(attendance.apologies),
    twofold,
    isNamed,
  }
}
