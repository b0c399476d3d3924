import { nearest } from '../language/nearest.js'
import type { Span } from '../source/lines.js'
import type { YamlPlace, YamlPlaces, YamlValue } from './yaml.js'

/** What the values of one file share. */
export interface SettingsReading {
  readonly places: YamlPlaces
  /** Records a problem at a place of the file. */
  readonly report: (message: string, span: Span) => void
  /** Keeps the place of what only the minutes can tell to be right: `series: termly`. */
  readonly mark: (name: string, span: Span) => void
}

/** A value of `epha.yaml` under its name, and where both stand. */
export interface SettingsValue {
  /** As messages call it: `queries`, `queries: mine`. */
  readonly name: string
  readonly value: YamlValue
  readonly place: YamlPlace
  readonly reading: SettingsReading
}

/** A line of a map. */
export interface SettingsEntry extends SettingsValue {
  readonly key: string
}

/** Records a problem at a value, or at its name; a list or a map is complained of at its name. */
export function complain(field: SettingsValue, message: string, at: 'name' | 'value' = 'value'): void {
  const { place, value, reading } = field
  reading.report(message, at === 'value' && typeof value === 'string' ? place.value : place.key)
}

/** A word as a message shows it: of a long one its beginning. */
const beginningOf = (written: string): string => (written.length > 80 ? `${written.slice(0, 79)}…` : written)

/** "Unexpected `X` in `remind`, expected A, B; nearest is `A`"; of many that are known only the first are named. */
export function unexpectedWord(
  written: string,
  known: readonly string[],
  where: string | null = null,
): string {
  const near = nearest(written, known)
  const most = 24
  const expected =
    known.length > most ? `${known.slice(0, most).join(', ')} … (${known.length})` : known.join(', ')
  const place = where === null ? '' : ` in \`${where}\``
  const message = `Unexpected \`${beginningOf(written)}\`${place}, expected ${expected}`
  return near === null ? message : `${message}; nearest is \`${near}\``
}

/** The lines of a map; none where the value is of another kind. */
export function mapIn(field: SettingsValue): readonly SettingsEntry[] {
  const { name, value } = field
  if (value instanceof Map)
    return [...value].map(([key, inner]) => ({ ...inside(field, key, inner), name: `${name}: ${key}`, key }))
  complain(field, `Unexpected value of \`${name}\`, expected lines of \`name: value\``)
  return []
}

/** The items of a list, each under the name of the list. */
export function itemsIn(
  field: SettingsValue & { readonly value: readonly YamlValue[] },
): readonly SettingsValue[] {
  return field.value.map((item, at) => inside(field, at, item))
}

/** Whether a value is a list. */
export function isList<Field extends SettingsValue>(
  field: Field,
): field is Field & { readonly value: readonly YamlValue[] } {
  return Array.isArray(field.value)
}

function inside(field: SettingsValue, key: string | number, value: YamlValue): SettingsValue {
  const { reading } = field
  return { name: field.name, value, place: reading.places.get(field.value)?.get(key) ?? field.place, reading }
}

/** Text as written; null where the value is of another kind. */
export function textIn(field: SettingsValue): string | null {
  if (typeof field.value === 'string') return field.value
  complain(field, `Unexpected value of \`${field.name}\`, expected text`)
  return null
}

/** The items of a list, or one text alone, each with its place; what is no text is left out. */
export function textValuesIn(field: SettingsValue): readonly (SettingsValue & { readonly value: string })[] {
  const { name, value } = field
  if (value === null) return []
  if (typeof value === 'string') return [{ ...field, value }]
  if (!isList(field)) {
    complain(field, `Unexpected value of \`${name}\`, expected a list`)
    return []
  }
  return itemsIn(field).flatMap((item) => {
    const text = textIn(item)
    return text === null ? [] : [{ ...item, value: text }]
  })
}

/** The items of a list, or one text alone. */
export function textsIn(field: SettingsValue): readonly string[] {
  return textValuesIn(field).map(({ value }) => value)
}

/** One of the known words; null where it is another. */
export function wordIn<Word extends string>(field: SettingsValue, known: readonly Word[]): Word | null {
  const { name, value } = field
  const found = known.find((word) => word === value)
  if (found !== undefined) return found
  complain(
    field,
    typeof value === 'string'
      ? unexpectedWord(value, known, name)
      : `Unexpected value of \`${name}\`, expected ${known.join(', ')}`,
  )
  return null
}

/** `[Headteachers, All]`, or a map from each name to its list, whose items have their places. */
export function namesIn(
  field: SettingsValue,
): ReadonlyMap<string, readonly (SettingsValue & { readonly value: string })[]> {
  const { value } = field
  if (value instanceof Map) return new Map(mapIn(field).map((entry) => [entry.key, textValuesIn(entry)]))
  return new Map(textsIn(field).map((key) => [key, []]))
}
