import { fitsName, readName } from '../language/person-name.js'
import type { Person } from '../model/owner.js'
import { type PeopleIndex, peopleIndex, plainName, resolvePerson } from '../model/people.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { type AttendanceLine, type Kind, type Named, namedOn, nothing } from './attendance-lines.js'
import type { FrontMatter } from './front-matter.js'

export type { AttendanceLine } from './attendance-lines.js'

/**
 * The people of a file: those of the settings, of its front matter, of its attendance and of names with their
 * initials. Where the file prints initials beside another name than the roster's, they mean that one here.
 */
export function readPeople(source: {
  readonly fields: FrontMatter
  readonly lines: readonly AttendanceLine[]
  readonly settings: Settings
  readonly path: string
}): {
  readonly people: readonly Person[]
  readonly present: readonly string[]
  readonly apologies: readonly string[]
  readonly problems: readonly ReadingProblem[]
} {
  const { fields, settings, path } = source
  const named = namedOn(source.lines)
  const listed: readonly Named[] = [
    ...(fields.people ?? []).map((person) => listedAs(person, null)),
    ...(fields.present ?? []).map((name) => writtenAs(name, 'present')),
    ...(fields.apologies ?? []).map((name) => writtenAs(name, 'apologies')),
  ]
  const met = gather([...listed, ...named], settings.people, fields.people ?? [], path)
  const index = peopleIndex(met.people)
  const keys = (kinds: readonly Kind[], written: readonly string[] | undefined): readonly string[] => {
    const names =
      written ??
      named
        .filter((one) => one.kind !== null && kinds.includes(one.kind) && one.ticked !== false)
        .map((one) => one.name)
    return [...new Set(names.map((name) => keyOf(name, index)))]
  }
  return {
    people: met.people,
    present: keys(['present', 'role'], fields.present),
    apologies: keys(['apologies'], fields.apologies),
    problems: met.problems,
  }
}

function keyOf(name: string, index: PeopleIndex): string {
  const found = resolvePerson(name, index)
  if (found && 'person' in found) return found.person.key
  const read = readName(name, true)
  const again = read && read.name !== name ? resolvePerson(read.name, index) : null
  return again && 'person' in again ? again.person.key : name
}

function listedAs(person: Person, kind: Kind | null): Named {
  const initials = fitsName(person.key, person.name) || person.key !== person.name ? person.key : null
  return { ...nothing, name: person.name, initials, handles: person.aliases, role: person.role ?? null, kind }
}

function writtenAs(text: string, kind: Kind): Named {
  const read = readName(text, true)
  return read ? { ...read, kind, line: 1, ticked: null } : { ...nothing, name: text, kind }
}

/** Somebody about whom more and more is known. */
interface Growing {
  readonly name: string
  /** The name as names are compared. */
  readonly plain: string
  key: string
  role: string | null
  readonly aliases: Set<string>
  /** Initials printed beside the name in this file. */
  readonly printed: Set<string>
  readonly line: number
  /** As the settings or front matter have this person. */
  readonly from: Person | null
}

const growing = (person: Person): Growing => ({
  name: person.name,
  plain: plainName(person.name),
  key: person.key,
  role: person.role ?? null,
  aliases: new Set(person.aliases),
  printed: new Set(),
  line: 1,
  from: person,
})

/** Everybody once, under the key of the roster, else the initials printed with the name, else the full name. */
function gather(
  named: readonly Named[],
  roster: readonly Person[],
  own: readonly Person[],
  path: string,
): { readonly people: readonly Person[]; readonly problems: readonly ReadingProblem[] } {
  const isNew = (person: Person) => !roster.some((one) => one.key === person.key)
  const all = [...roster, ...own.filter(isNew)].map(growing)
  const rosterIndex = peopleIndex(roster)
  const hasNicknames = usualNicknames(named)
  for (const one of named) {
    const plain = plainName(one.name)
    const short = plain.includes(' ') ? null : shortFor(one.name, plain, all, rosterIndex)
    const same = all.find((person) => person === short || isSamePerson(person, one, plain))
    const person = same ?? { ...growing(stranger(one.name)), line: one.line, from: null }
    if (!same) all.push(person)
    person.role = person.role ?? one.role
    for (const handle of one.handles) person.aliases.add(handle)
    if (one.initials !== null && one.initials !== person.name) person.printed.add(one.initials)
    if (one.nickname !== null && hasNicknames) person.aliases.add(one.nickname)
  }
  const { problems, replaced } = giveInitials(all, path)
  return { people: all.filter((person) => !replaced.has(person)).map(grown), problems }
}

const stranger = (name: string): Person => ({ key: name, name, aliases: [], onRoster: false })

function grown(person: Growing): Person {
  return {
    ...(person.from ?? { onRoster: false }),
    key: person.key,
    name: person.name,
    ...(person.role === null ? {} : { role: person.role }),
    aliases: [...person.aliases].filter((alias) => alias !== person.key && alias !== person.name),
  }
}

/**
 * Printed initials are the key of who has them alone. Where another has them too, on the roster or in this file, they
 * are an alias and a problem; who has them on the roster only is not meant in these minutes.
 */
function giveInitials(
  all: readonly Growing[],
  path: string,
): { readonly problems: readonly ReadingProblem[]; readonly replaced: ReadonlySet<Growing> } {
  const replaced = new Set<Growing>()
  const problems: ReadingProblem[] = []
  for (const person of all) {
    for (const initials of person.printed) {
      if (person.from?.key === initials) continue
      const [other, ...others] = all.filter(
        (one) => one !== person && (one.printed.has(initials) || one.from?.key === initials),
      )
      if (!other && person.from === null && person.key === person.name) person.key = initials
      else person.aliases.add(initials)
      if (!other) continue
      const onRoster = [other, ...others].find(
        (one) => one.from?.key === initials && !one.printed.has(initials),
      )
      if (onRoster) replaced.add(onRoster)
      problems.push({
        rule: 'owner-ambiguous',
        message: onRoster
          ? `Unexpected \`${initials}\` beside ${person.name}, expected ${onRoster.name} as on the roster: in these minutes it means ${person.name}`
          : `Unexpected \`${initials}\` beside ${person.name}, expected initials of one person: ${other.name} has them too`,
        location: { path, line: person.line, column: 1, span: { start: 0, end: 0 } },
      })
    }
  }
  return { problems, replaced }
}

/** The same name, handle or key. */
function isSamePerson(person: Growing, one: Named, plain: string): boolean {
  if (person.plain === plain) return true
  if (one.handles.some((handle) => person.aliases.has(handle) || person.name === handle)) return true
  if (one.name.startsWith('@') && person.aliases.has(one.name)) return true
  for (const alias of person.aliases) if (plainName(alias) === plain) return true
  return person.key === one.name || person.printed.has(one.name)
}

/** Whom a first name or initials alone mean, where they fit one person. */
function shortFor(name: string, plain: string, all: readonly Growing[], roster: PeopleIndex): Growing | null {
  const onRoster = resolvePerson(name, roster)
  if (onRoster) return ('person' in onRoster && all.find((person) => person.from === onRoster.person)) || null
  const [first, ...others] = all.filter((person) => person.plain.split(' ')[0] === plain)
  return others.length === 0 ? (first ?? null) : null
}

/** Whether most names of the file have a word in brackets: then it is a nickname, elsewhere their firm. */
function usualNicknames(named: readonly Named[]): boolean {
  const attended = named.filter((one) => one.kind !== null)
  const nicknamed = attended.filter((one) => one.nickname !== null)
  const different = new Set(nicknamed.map((one) => one.nickname))
  return (
    nicknamed.length > 0 && nicknamed.length * 2 >= attended.length && different.size === nicknamed.length
  )
}
