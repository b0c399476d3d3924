import { readDay } from '../model/day.js'
import type { Person } from '../model/owner.js'
import type { YamlValue } from './yaml.js'

// Terry Reynolds (TR)
const nameWithKey = /^(.*\S)[ \t]*\((@?[\p{L}\p{N}_.-]{1,40})\)$/u

function textsIn(value: YamlValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

const knownKeys = ['name', 'role', 'email', 'aliases', 'from', 'until']

/**
 * `people` of the settings or of front matter: a map from key to name or to `{ name, role, email, aliases, from,
 * until }`, or a list of names ("Terry Reynolds (TR)"). `report` hears of what is neither.
 */
export function readPeopleField(
  value: YamlValue,
  onRoster: boolean,
  report: (message: string, word: string) => void,
): readonly Person[] {
  if (value instanceof Map)
    return [...value].flatMap(([key, person]) => readPerson(key, person, onRoster, report) ?? [])
  if (value !== null && Array.isArray(value)) {
    return value.flatMap((item: YamlValue): readonly Person[] => {
      if (item instanceof Map) {
        const key = item.get('key') ?? item.get('initials') ?? item.get('name')
        if (typeof key === 'string') {
          const rest = new Map([...item].filter(([name]) => name !== 'key' && name !== 'initials'))
          return readPerson(key, rest, onRoster, report) ?? []
        }
      }
      if (typeof item !== 'string') {
        report('Unexpected entry, expected a name', '')
        return []
      }
      const parts = nameWithKey.exec(item)
      const key = parts?.[2]
      if (parts?.[1] === undefined || key === undefined)
        return [{ key: item, name: item, aliases: [], onRoster }]
      return key.startsWith('@')
        ? [{ key: parts[1], name: parts[1], aliases: [key], onRoster }]
        : [{ key, name: parts[1], aliases: [], onRoster }]
    })
  }
  report('Unexpected value, expected a map from initials to names', '')
  return []
}

function readPerson(
  key: string,
  value: YamlValue,
  onRoster: boolean,
  report: (message: string, word: string) => void,
): readonly Person[] | null {
  if (typeof value === 'string' || value === null) return [{ key, name: value ?? key, aliases: [], onRoster }]
  if (!(value instanceof Map)) {
    report(`Unexpected list for \`${key}\`, expected a name`, key)
    return null
  }
  for (const name of value.keys())
    if (!knownKeys.includes(name)) report(`Unexpected \`${name}\`, expected ${knownKeys.join(', ')}`, name)
  const text = (name: string): string | null => {
    const field = value.get(name)
    if (field === undefined || field === null) return null
    if (typeof field === 'string') return field
    report(`Unexpected \`${name}\` of \`${key}\`, expected text`, name)
    return null
  }
  const day = (name: string): string | null => {
    const written = text(name)
    if (written === null) return null
    if (readDay(written) === null) report(`Unexpected \`${written}\`, expected a day like 2009-09-01`, name)
    return readDay(written)
  }
  const role = text('role')
  const email = text('email')
  const from = day('from')
  const until = day('until')
  return [
    {
      key,
      name: text('name') ?? key,
      ...(role === null ? {} : { role }),
      aliases: textsIn(value.get('aliases')),
      ...(email === null ? {} : { email }),
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
      onRoster,
    },
  ]
}
