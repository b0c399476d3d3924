import { nearest } from '../language/nearest.js'
import type { YamlValue } from './yaml.js'

/** Records a problem at the first place of `word` in the field; at the field where `word` is empty or not there. */
export type ReportValue = (message: string, word: string) => void

/** A value of `epha.yaml` under its name, and where to complain of it. */
export interface SettingsValue {
  readonly name: string
  readonly value: YamlValue
  readonly report: ReportValue
}

/** "Unexpected `X`, expected A, B; nearest is `A`". */
export function unexpectedWord(written: string, known: readonly string[]): string {
  const near = nearest(written, known)
  const message = `Unexpected \`${written.slice(0, 80)}\`, expected ${known.join(', ')}`
  return near === null ? message : `${message}; nearest is \`${near}\``
}

/** The lines of a map; none where the value is of another kind. */
export function mapIn({ name, value, report }: SettingsValue): readonly (readonly [string, YamlValue])[] {
  if (value instanceof Map) return [...value]
  report(`Unexpected value of \`${name}\`, expected lines of \`name: value\``, '')
  return []
}

/** Text as written; null where the value is of another kind. */
export function textIn({ name, value, report }: SettingsValue): string | null {
  if (typeof value === 'string') return value
  report(`Unexpected value of \`${name}\`, expected text`, '')
  return null
}

/** The items of a list, or one text alone. */
export function textsIn(field: SettingsValue): readonly string[] {
  const { name, value, report } = field
  if (value === null) return []
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) {
    report(`Unexpected value of \`${name}\`, expected a list`, '')
    return []
  }
  return value.flatMap((item: YamlValue) => textIn({ ...field, value: item }) ?? [])
}

/** One of the known words; null where it is another. */
export function wordIn<Word extends string>(
  { name, value, report }: SettingsValue,
  known: readonly Word[],
): Word | null {
  const found = known.find((word) => word === value)
  if (found !== undefined) return found
  const written = typeof value === 'string' ? value : null
  report(`${unexpectedWord(written ?? 'a list', known)} in \`${name}\``, written ?? '')
  return null
}

/** `[Headteachers, All]`, or a map from each name to its list. */
export function namesIn(field: SettingsValue): ReadonlyMap<string, readonly string[]> {
  const { name, value, report } = field
  if (value instanceof Map) {
    const lists = [...value].map(
      ([key, list]) => [key, textsIn({ name: `${name}: ${key}`, value: list, report })] as const,
    )
    return new Map(lists)
  }
  return new Map(textsIn(field).map((key) => [key, []]))
}
