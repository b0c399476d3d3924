import { initialsOf } from '../language/people.js'
import { anyOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import type { Minutes } from '../model/minutes.js'
import type { Owner, Person } from '../model/owner.js'
import type { Document } from '../parse/document.js'
import { type Introduced, introducedIn, namesFitting } from './introduced.js'
import { type ItemLines, sectionsOf } from './sections.js'

/** Initials that fit two people of the document, and whom they were read as. */
export interface Twofold {
  readonly initials: string
  readonly readAs: string
  readonly others: readonly string[]
  /** Number of the item in which that person is named beside them; null where none tells. */
  readonly because: string | null
}

/** Everybody who can own an action, those whom only the prose introduces among them. */
export interface HousePeople {
  readonly people: readonly Person[]
  readonly twofold: readonly Twofold[]
}

const isInitials = ({ kind, written }: Owner): boolean => kind === 'unknown' && /^\p{Lu}{2,4}$/u.test(written)

// "JM stressed", "TR AGREED": capitals that do what people do.
const speaks = spoken(
  (words) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(\\p{Lu}{2,4})\\s(?:also\\s)?${anyOf(words.prose.people.speaks)}\\b`,
      'gu',
    ),
)

/** Initials that own something or speak and nobody answers to, each with the items in which they do. */
function initialsUsed(
  { people, entries }: Minutes,
  sections: readonly ItemLines[],
): ReadonlyMap<string, readonly ItemLines[]> {
  const used = new Map<string, ItemLines[]>()
  const isKnown = (initials: string): boolean => people.some(({ key }) => key === initials)
  const add = (initials: string, section: ItemLines): void => {
    const known = used.get(initials) ?? []
    if (isKnown(initials) || known.includes(section)) return
    used.set(initials, [...known, section])
  }
  const numberOf = (key: string | undefined): string | undefined => key?.replace(/[a-z]$/, '')
  for (const section of sections) {
    const own = entries.filter(({ item }) => numberOf(item?.key) === numberOf(section.item?.key))
    for (const owner of own.flatMap(({ owners }) => owners).filter(isInitials)) add(owner.written, section)
    for (const line of section.lines)
      for (const [, initials = ''] of line.matchAll(speaks())) add(initials, section)
  }
  return used
}

/** How often a person is named in some items, by full name or by first name. */
function mentions(name: string, sections: readonly ItemLines[]): number {
  const first = name.split(' ')[0] ?? name
  const word = new RegExp(`(?<!\\p{L})${first.replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'gu')
  return sections
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + [...line.matchAll(word)].length, 0)
}

/** Whose initials they are: whose they are printed as, else who is named in the items where they stand. */
function whose(
  initials: string,
  beside: readonly ItemLines[],
  known: readonly Introduced[],
  lines: readonly string[],
): { readonly person: Introduced; readonly twofold: Twofold | null } | null {
  const printed = known.find((person) => person.initials === initials)
  if (printed) return { person: printed, twofold: null }
  const names = new Set([
    ...known.filter((person) => initialsOf(person.name).includes(initials)).map((person) => person.name),
    ...namesFitting(initials, lines),
  ])
  const [best, ...others] = [...names]
    .map((name) => ({
      name,
      count: mentions(name, beside),
      isIntroduced: known.some((person) => person.name === name),
    }))
    .sort((a, b) => b.count - a.count || Number(b.isIntroduced) - Number(a.isIntroduced))
  if (!best) return null
  const person = known.find(({ name }) => name === best.name) ?? {
    name: best.name,
    role: null,
    initials: null,
  }
  if (others.length === 0) return { person, twofold: null }
  const because = beside.find((section) => mentions(best.name, [section]) > 0)?.item?.number ?? null
  return { person, twofold: { initials, readAs: best.name, others: others.map(({ name }) => name), because } }
}

const personOf = ({ name, role }: Introduced, key: string): Person => ({
  key,
  name,
  ...(role === null ? {} : { role }),
  aliases: [],
  onRoster: false,
})

/**
 * The people of a document. Beside those of its attendance, whom any minutes have, its prose introduces
 * others, and calls them by initials that it prints nowhere.
 * @param attending those of its attendance and of the settings
 * @param minutes what was recognised of the document as it is
 */
export function peopleOf(document: Document, attending: readonly Person[], minutes: Minutes): HousePeople {
  const sections = sectionsOf(document, minutes)
  const lines = sections.flatMap((section) => section.lines)
  const isListed = (name: string): boolean => attending.some((person) => person.name === name)
  const introduced = introducedIn(lines)
  const listed = attending.map(({ key, name, role }) => ({
    name,
    role: role ?? introduced.find((person) => person.name === name)?.role ?? null,
    initials: key === name ? null : key,
  }))
  const known = [...listed, ...introduced.filter(({ name }) => !isListed(name))]
  const keys = new Map(attending.map(({ name, key }) => [name, key]))
  const people: Person[] = []
  const twofold: Twofold[] = []
  for (const [initials, beside] of initialsUsed(minutes, sections)) {
    const choice = whose(initials, beside, known, lines)
    if (!choice) continue
    const key = keys.get(choice.person.name)
    if (key !== undefined && key !== choice.person.name) continue
    keys.set(choice.person.name, initials)
    people.push(personOf(choice.person, initials))
    if (choice.twofold) twofold.push(choice.twofold)
  }
  for (const person of introduced) {
    if (keys.has(person.name)) continue
    const key = person.initials ?? person.name
    keys.set(person.name, key)
    people.push(personOf(person, key))
  }
  const left = attending
    .filter(({ name, key }) => keys.get(name) === key)
    .map((person) => {
      const role = known.find(({ name }) => name === person.name)?.role ?? null
      return person.onRoster || role === null ? person : { ...person, role }
    })
  return { people: [...people, ...left], twofold }
}
