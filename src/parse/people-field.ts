import { foldedName } from '../language/name-form.js'
import { isAddress } from '../model/address.js'
import { readDay } from '../model/day.js'
import { noOneLine } from '../model/one-line.js'
import type { Person } from '../model/owner.js'
import {
  complain,
  isList,
  itemsIn,
  mapIn,
  type SettingsEntry,
  type SettingsValue,
  textIn,
  textsIn,
  unexpectedWord,
} from './settings-values.js'

// Terry Reynolds (TR)
const nameWithKey = /^(.*\S)[ \t]*\((@?[\p{L}\p{N}_.-]{1,40})\)$/u

const keysOfPerson = ['name', 'role', 'email', 'aliases', 'from', 'until'] as const
type KeyOfPerson = (typeof keysOfPerson)[number]

/** What the key itself is called, in a list of people. */
const keysOfKey: readonly string[] = ['key', 'initials']

/** Who somebody is, apart from the lines about them. */
interface Named {
  readonly key: string
  readonly onRoster: boolean
  /** In a list the key is one of the lines. */
  readonly inList: boolean
}

/**
 * `people` of the settings or of front matter: a map from key to name or to `{ name, role, email, aliases, from,
 * until }`, or a list of names ("Terry Reynolds (TR)"). What is neither is complained of, and left out.
 */
export function readPeopleField(field: SettingsValue, onRoster: boolean): readonly Person[] {
  const { value } = field
  if (value instanceof Map)
    return mapIn(field).flatMap((entry) => personIn(entry, { key: entry.key, onRoster, inList: false }) ?? [])
  if (isList(field)) return itemsIn(field).flatMap((item) => personOfList(item, onRoster) ?? [])
  complain(field, 'Unexpected value, expected a map from initials to names in `people`')
  return []
}

function personOfList(item: SettingsValue, onRoster: boolean): Person | null {
  const { value } = item
  if (value instanceof Map) {
    const key = value.get('key') ?? value.get('initials') ?? value.get('name')
    if (typeof key === 'string') return personIn(item, { key, onRoster, inList: true })
  }
  if (typeof value !== 'string') {
    complain(item, 'Unexpected entry, expected a name in `people`')
    return null
  }
  const [, name, key] = nameWithKey.exec(value) ?? []
  if (name === undefined || key === undefined) return { key: value, name: value, aliases: [], onRoster }
  return key.startsWith('@')
    ? { key: name, name, aliases: [key], onRoster }
    : { key, name, aliases: [], onRoster }
}

function personIn(field: SettingsValue, named: Named): Person | null {
  const { value } = field
  const { key, onRoster, inList } = named
  if (typeof value === 'string' || value === null) {
    oneLine(field, value ?? key, key)
    return { key, name: value ?? key, aliases: [], onRoster }
  }
  if (!(value instanceof Map)) {
    complain(field, `Unexpected list for \`${key}\`, expected a name in \`people\``)
    return null
  }
  const lines = new Map<KeyOfPerson, SettingsEntry>()
  for (const line of mapIn(field)) {
    const known = keysOfPerson.find((name) => name === line.key)
    if (known !== undefined && line.value !== null) lines.set(known, line)
    else if (known === undefined && !(inList && keysOfKey.includes(line.key)))
      complain(line, unexpectedWord(line.key, keysOfPerson, 'people'), 'name')
  }
  const text = (name: KeyOfPerson): string | null => {
    const line = lines.get(name)
    if (line === undefined) return null
    if (typeof line.value === 'string') return line.value
    complain(line, `Unexpected \`${name}\` of \`${key}\`, expected text in \`people\``)
    return null
  }
  const [role, email] = [text('role'), addressIn(lines.get('email'), key)]
  const [from, until] = daysIn(lines)
  const aliases = lines.get('aliases')
  const name = text('name') ?? key
  oneLine(lines.get('name') ?? field, name, key)
  return {
    key,
    name,
    ...(role === null ? {} : { role }),
    aliases: aliases === undefined ? [] : textsIn({ ...aliases, name: `people: ${key}: aliases` }),
    ...(email === null ? {} : { email }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    onRoster,
  }
}

/** A name stands in headers of mail, which end with their line: whoever has more gets no message. */
function oneLine(line: SettingsValue, name: string, key: string): void {
  const unexpected = noOneLine(name)
  if (unexpected === null) return
  complain(line, `Unexpected ${unexpected} in the name of \`${key}\`, expected one line in \`people\``)
}

/** One address, and nothing that a mail program would take for more; the message never says it again. */
function addressIn(line: SettingsEntry | undefined, key: string): string | null {
  if (line === undefined) return null
  const address = textIn({ ...line, name: `people: ${key}: email` })
  if (address === null || isAddress(address)) return address
  complain(line, `Unexpected address of \`${key}\`, expected one such as name@example.org in \`people\``)
  return null
}

function daysIn(lines: ReadonlyMap<KeyOfPerson, SettingsEntry>): readonly [string | null, string | null] {
  const dayOf = (name: 'from' | 'until'): string | null => {
    const line = lines.get(name)
    if (line === undefined) return null
    const day = typeof line.value === 'string' ? readDay(line.value) : null
    const written = typeof line.value === 'string' ? line.value : name
    if (day === null)
      complain(line, `Unexpected \`${written}\`, expected a day like 2009-09-01 in \`people\``)
    return day
  }
  const [from, until] = [dayOf('from'), dayOf('until')]
  const line = lines.get('until')
  if (from === null || until === null || from <= until || line === undefined) return [from, until]
  complain(line, `Unexpected \`${until}\`, expected a day after ${from} in \`people\``)
  return [from, null]
}

/**
 * Complains of whoever is on the roster twice: by a full name that somebody else has, or in a list by a key. Of two of one
 * name nobody could say who is meant, and the second would stand for both.
 */
export function complainOfTwins(field: SettingsValue, people: readonly Person[]): void {
  const lines = field.value instanceof Map ? mapIn(field) : isList(field) ? itemsIn(field) : []
  const seen = new Map<string, Person>()
  for (const [at, person] of people.entries()) {
    const line = lines.length === people.length ? (lines[at] ?? field) : field
    const name = foldedName(person.name)
    const twin = seen.get(`name ${name}`) ?? seen.get(`key ${person.key}`)
    if (twin === undefined) seen.set(`name ${name}`, person).set(`key ${person.key}`, person)
    else {
      const [what, first] =
        foldedName(twin.name) === name
          ? [person.name, `as \`${twin.key}\``]
          : [person.key, `for ${twin.name}`]
      complain(
        line,
        `Unexpected second \`${what}\`, expected once: there is one ${first} in \`people\``,
        'name',
      )
    }
  }
}
