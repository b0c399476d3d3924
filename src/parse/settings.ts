import { nearest } from '../language/nearest.js'
import { readDay } from '../model/day.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { linesOf, locate, type SourceLocation } from '../source/lines.js'
import { readPeopleField } from './people-field.js'
import { readYaml, type YamlValue } from './yaml.js'

/** What holds without `epha.yaml`. */
export const defaultSettings: Settings = {
  path: null,
  people: [],
  groups: new Map(),
  areas: new Map(),
  terms: new Map(),
  series: new Map(),
  defaultDue: null,
  dateOrder: null,
  exclude: [],
  queries: new Map(),
  check: { severities: new Map(), places: new Map(), since: null },
  remind: {},
  title: null,
  link: null,
  problems: [],
}

const topKeys = [
  'people',
  'groups',
  'areas',
  'terms',
  'series',
  'default-due',
  'date-order',
  'exclude',
  'queries',
  'check',
  'remind',
  'title',
  'link',
] as const
const remindKeys = ['subject', 'greeting', 'signature'] as const

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
/** Records a problem at the first place of `word` in the field, else at the field. */
type Report = (message: string, word: string) => void
/** The first place of a word in the field. */
type Placed = (word: string) => SourceLocation

/**
 * Reads `epha.yaml`. Data only: what is unknown or of the wrong kind is a problem and is left out, the rest holds;
 * of YAML that is broken nothing holds.
 */
export function readSettings(text: string, path: string): Settings {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = linesOf(source)
  const problems: ReadingProblem[] = []
  const met = (message: string, offset: number): void => {
    problems.push({
      rule: 'settings-unknown',
      message,
      location: locate(path, lines, { start: offset, end: offset }),
    })
  }
  const read = readYaml(source)
  for (const fault of read.faults) met(`Unexpected settings: ${fault.message}`, fault.offset)
  const settings: Mutable<Settings> = { ...defaultSettings, path, problems }
  for (const [name, field] of read.fields) {
    const report: Report = (message, word) => {
      const at = word === '' ? -1 : source.indexOf(word, field.offset + name.length)
      met(message, at < 0 ? field.offset : at)
    }
    const placed: Placed = (word) => {
      const start = Math.max(source.indexOf(word, field.offset + name.length), field.offset)
      return locate(path, lines, { start, end: start + word.length })
    }
    const known = topKeys.find((key) => key === name)
    if (known === undefined) met(unexpected(name, topKeys), field.offset)
    else if (field.value !== null) readField(known, field.value, settings, report, placed)
  }
  return settings
}

function unexpected(given: string, known: readonly string[]): string {
  const near = nearest(given, known)
  return `Unexpected \`${given.slice(0, 80)}\`, expected ${known.join(', ')}${near === null ? '' : `; nearest is \`${near}\``}`
}

function readField(
  name: (typeof topKeys)[number],
  value: YamlValue,
  settings: Mutable<Settings>,
  report: Report,
  placed: Placed,
): void {
  switch (name) {
    case 'people':
      settings.people = readPeopleField(value, true, (message, word) =>
        report(`${message} in \`people\``, word),
      )
      return
    case 'groups':
      settings.groups = readNames(value, 'groups', report)
      return
    case 'areas':
      settings.areas = readNames(value, 'areas', report)
      return
    case 'terms':
      settings.terms = readTerms(value, report)
      return
    case 'series':
      settings.series = readSeries(value, report)
      return
    case 'default-due':
      settings.defaultDue = readWord(value, ['next-meeting'] as const, 'default-due', report)
      return
    case 'date-order':
      settings.dateOrder = readWord(value, ['day-month', 'month-day'] as const, 'date-order', report)
      return
    case 'exclude':
      settings.exclude = readTexts(value, 'exclude', report)
      return
    case 'queries':
      settings.queries = new Map(
        mapOf(value, 'queries', report).flatMap(([key, query]) => {
          const words = readText(query, `queries: ${key}`, report)
          return words === null ? [] : [[key, words]]
        }),
      )
      return
    case 'check':
      settings.check = readCheck(value, report, placed)
      return
    case 'remind':
      settings.remind = readRemind(value, report)
      return
    case 'title':
      settings.title = readText(value, 'title', report)
      return
    case 'link':
      settings.link = readLink(value, report)
      return
  }
}

function mapOf(value: YamlValue, name: string, report: Report): readonly (readonly [string, YamlValue])[] {
  if (value instanceof Map) return [...value]
  report(`Unexpected value of \`${name}\`, expected lines of \`name: value\``, '')
  return []
}

function readText(value: YamlValue, name: string, report: Report): string | null {
  if (typeof value === 'string') return value
  report(`Unexpected value of \`${name}\`, expected text`, '')
  return null
}

function readTexts(value: YamlValue, name: string, report: Report): readonly string[] {
  if (value === null) return []
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) {
    report(`Unexpected value of \`${name}\`, expected a list`, '')
    return []
  }
  return value.flatMap((item: YamlValue) => readText(item, name, report) ?? [])
}

function readWord<Word extends string>(
  value: YamlValue,
  known: readonly Word[],
  name: string,
  report: Report,
): Word | null {
  const found = known.find((word) => word === value)
  if (found !== undefined) return found
  const given = typeof value === 'string' ? value : 'a list'
  report(`${unexpected(given, known)} in \`${name}\``, typeof value === 'string' ? value : '')
  return null
}

/** `[Headteachers, All]`, or a map from each name to its list. */
function readNames(value: YamlValue, name: string, report: Report): ReadonlyMap<string, readonly string[]> {
  if (value instanceof Map)
    return new Map([...value].map(([key, list]) => [key, readTexts(list, `${name}: ${key}`, report)]))
  return new Map(readTexts(value, name, report).map((key) => [key, []]))
}

function readTerms(value: YamlValue, report: Report): Settings['terms'] {
  const terms = new Map<string, { from: string; until: string }>()
  for (const [name, term] of mapOf(value, 'terms', report)) {
    const days = new Map(mapOf(term, `terms: ${name}`, report))
    const [from, until] = ['from', 'until'].map((key) => {
      const written = days.get(key)
      const day = typeof written === 'string' ? readDay(written) : null
      if (day === null)
        report(
          `Unexpected \`${typeof written === 'string' ? written : ''}\` in \`${name}\`, expected ${key} and a day like 2011-05-03`,
          typeof written === 'string' ? written : name,
        )
      return day
    })
    if (from == null || until == null) continue
    if (from > until) report(`Unexpected \`${until}\` in \`${name}\`, expected a day after ${from}`, until)
    else terms.set(name.toLowerCase().replace(/\s+/g, ' '), { from, until })
  }
  return terms
}

function readSeries(value: YamlValue, report: Report): Settings['series'] {
  const series = new Map<string, { folder: string }>()
  for (const [name, given] of mapOf(value, 'series', report)) {
    const folder = given instanceof Map ? given.get('folder') : given
    if (typeof folder === 'string')
      series.set(name, { folder: folder.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '') })
    else report(`Unexpected value of \`${name}\`, expected { folder: … }`, name)
  }
  return series
}

function readCheck(value: YamlValue, report: Report, placed: Placed): Settings['check'] {
  const severities = new Map<string, 'off' | 'warning' | 'error'>()
  const places = new Map<string, SourceLocation>()
  let since: string | null = null
  for (const [name, given] of mapOf(value, 'check', report)) {
    if (name === 'since') {
      since = typeof given === 'string' ? readDay(given) : null
      if (since === null)
        report(`Unexpected \`${String(given)}\` in \`since\`, expected a day like 2011-01-01`, name)
      continue
    }
    const severity = readWord(given, ['off', 'warning', 'error'] as const, name, report)
    places.set(name, placed(name))
    if (severity !== null) severities.set(name, severity)
  }
  return { severities, places, since }
}

function readRemind(value: YamlValue, report: Report): Settings['remind'] {
  const remind: Mutable<Settings['remind']> = {}
  for (const [name, given] of mapOf(value, 'remind', report)) {
    const known = remindKeys.find((key) => key === name)
    if (known === undefined) report(`${unexpected(name, remindKeys)} in \`remind\``, name)
    else {
      const words = readText(given, name, report)
      if (words !== null) remind[known] = words
    }
  }
  return remind
}

/** Only addresses of the web: what a link becomes is clicked on. */
function readLink(value: YamlValue, report: Report): string | null {
  if (typeof value === 'string' && /^https?:\/\/\S+$/i.test(value)) return value
  report('Unexpected value of `link`, expected https://…/{path}#L{line}', '')
  return null
}
