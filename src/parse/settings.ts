import { readDay } from '../model/day.js'
import type { ReadingProblem } from '../model/problem.js'
import type { NamePair, Settings } from '../model/settings.js'
import { linesOf, locate, type SourceLocation } from '../source/lines.js'
import { readPeopleField } from './people-field.js'
import { checkedPosts, postsIn } from './posts-field.js'
import {
  mapIn,
  namesIn,
  type SettingsValue,
  textIn,
  textsIn,
  unexpectedWord,
  wordIn,
} from './settings-values.js'
import { readYaml, type YamlValue } from './yaml.js'

/** What holds without `epha.yaml`. */
export const defaultSettings: Settings = {
  path: null,
  people: [],
  different: [],
  groups: new Map(),
  posts: new Map(),
  areas: new Map(),
  terms: new Map(),
  series: new Map(),
  defaultDue: null,
  dateOrder: null,
  exclude: [],
  queries: new Map(),
  check: { severities: new Map(), places: new Map(), since: null },
  register: { since: null, doneAfter: null },
  remind: {},
  title: null,
  link: null,
  problems: [],
}

/** A key at the top of `epha.yaml`. */
interface SettingsField extends SettingsValue {
  /** The first place of a word in the field. */
  readonly placeOf: (word: string) => SourceLocation
}

type ReadField = (field: SettingsField) => Partial<Settings>

/** What each key at the top of `epha.yaml` says; what is of the wrong kind is reported and left out. */
const readers: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
  ['people', (field) => ({ people: peopleIn(field) })],
  ['different', (field) => ({ different: pairsIn(field) })],
  ['groups', (field) => ({ groups: namesIn(field) })],
  ['posts', (field) => ({ posts: postsIn(field) })],
  ['areas', (field) => ({ areas: namesIn(field) })],
  ['terms', (field) => ({ terms: termsIn(field) })],
  ['series', (field) => ({ series: seriesIn(field) })],
  ['default-due', (field) => ({ defaultDue: wordIn(field, ['next-meeting'] as const) })],
  ['date-order', (field) => ({ dateOrder: wordIn(field, ['day-month', 'month-day'] as const) })],
  ['exclude', (field) => ({ exclude: textsIn(field) })],
  ['queries', (field) => ({ queries: queriesIn(field) })],
  ['check', (field) => ({ check: checkIn(field) })],
  ['register', (field) => ({ register: registerIn(field) })],
  ['remind', (field) => ({ remind: remindIn(field) })],
  ['title', (field) => ({ title: textIn(field) })],
  ['link', (field) => ({ link: linkIn(field) })],
])

/**
 * Reads `epha.yaml`. Data only: what is unknown or of the wrong kind is a problem and is left out, the rest holds;
 * of YAML that is broken nothing holds.
 */
export function readSettings(text: string, path: string): Settings {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = linesOf(source)
  const problems: ReadingProblem[] = []
  const report = (message: string, offset: number): void => {
    const location = locate(path, lines, { start: offset, end: offset })
    problems.push({ rule: 'settings-unknown', message, location })
  }
  const { fields, faults } = readYaml(source)
  for (const fault of faults) report(`Unexpected settings: ${fault.message}`, fault.offset)
  let settings: Settings = { ...defaultSettings, path, problems }
  for (const [name, { value, offset }] of fields) {
    const read = readers.get(name)
    if (read === undefined) report(unexpectedWord(name, [...readers.keys()]), offset)
    if (read === undefined || value === null) continue
    const find = (word: string): number => source.indexOf(word, offset + name.length)
    settings = {
      ...settings,
      ...read({
        name,
        value,
        report: (message, word) => report(message, word === '' ? offset : Math.max(find(word), offset)),
        placeOf: (word) => {
          const start = Math.max(find(word), offset)
          return locate(path, lines, { start, end: start + word.length })
        },
      }),
    }
  }
  const { posts, faults: unfit } = checkedPosts(settings.posts, settings.people)
  const ofPosts = fields.get('posts')?.offset ?? 0
  for (const { message, word } of unfit)
    report(message, Math.max(source.indexOf(word, ofPosts + 'posts'.length), ofPosts))
  return { ...settings, posts }
}

function peopleIn({ value, report }: SettingsField): Settings['people'] {
  return readPeopleField(value, true, (message, word) => report(`${message} in \`people\``, word))
}

// [[Rowan, Rowan Tate], [JM, Jane Moss]]
function pairsIn(field: SettingsField): readonly NamePair[] {
  const { name, value, report } = field
  if (!Array.isArray(value)) {
    report(`Unexpected value of \`${name}\`, expected pairs of names: [[Rowan, Rowan Tate]]`, '')
    return []
  }
  return value.flatMap((pair: YamlValue): readonly NamePair[] => {
    const [one, other, ...more] = Array.isArray(pair) ? pair : []
    if (typeof one === 'string' && typeof other === 'string' && more.length === 0) return [[one, other]]
    report(`Unexpected part of \`${name}\`, expected two names: [Rowan, Rowan Tate]`, '')
    return []
  })
}

function termsIn(field: SettingsField): Settings['terms'] {
  const { report } = field
  const terms = new Map<string, { from: string; until: string }>()
  for (const [name, term] of mapIn(field)) {
    const days = new Map(mapIn({ ...field, name: `terms: ${name}`, value: term }))
    const dayOf = (key: string): string | null => {
      const value = days.get(key)
      const written = typeof value === 'string' ? value : null
      const day = written === null ? null : readDay(written)
      if (day === null)
        report(
          `Unexpected \`${written ?? ''}\` in \`${name}\`, expected ${key} and a day like 2011-05-03`,
          written ?? name,
        )
      return day
    }
    const [from, until] = [dayOf('from'), dayOf('until')]
    if (from === null || until === null) continue
    if (from > until) report(`Unexpected \`${until}\` in \`${name}\`, expected a day after ${from}`, until)
    else terms.set(name.toLowerCase().replace(/\s+/g, ' '), { from, until })
  }
  return terms
}

function seriesIn(field: SettingsField): Settings['series'] {
  const series = new Map<string, { folder: string }>()
  for (const [name, value] of mapIn(field)) {
    const folder = value instanceof Map ? value.get('folder') : value
    if (typeof folder === 'string') series.set(name, { folder: tidyFolder(folder) })
    else field.report(`Unexpected value of \`${name}\`, expected { folder: … }`, name)
  }
  return series
}

// .\board\ · ./board · board/
function tidyFolder(written: string): string {
  return written.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '')
}

function queriesIn(field: SettingsField): Settings['queries'] {
  const queries = mapIn(field).flatMap(([key, value]) => {
    const words = textIn({ ...field, name: `queries: ${key}`, value })
    return words === null ? [] : [[key, words] as const]
  })
  return new Map(queries)
}

function checkIn(field: SettingsField): Settings['check'] {
  const severities = new Map<string, 'off' | 'warning' | 'error'>()
  const places = new Map<string, SourceLocation>()
  let since: string | null = null
  for (const [name, value] of mapIn(field)) {
    if (name === 'since') {
      since = sinceIn(field, value)
      continue
    }
    const severity = wordIn({ ...field, name, value }, ['off', 'warning', 'error'] as const)
    places.set(name, field.placeOf(name))
    if (severity !== null) severities.set(name, severity)
  }
  return { severities, places, since }
}

function sinceIn({ report }: SettingsField, value: YamlValue): string | null {
  const day = typeof value === 'string' ? readDay(value) : null
  if (day === null)
    report(`Unexpected \`${String(value)}\` in \`since\`, expected a day like 2011-01-01`, 'since')
  return day
}

// { since: 2011-01-01, unmentioned: done-after-2 }
function registerIn(field: SettingsField): Settings['register'] {
  let { since, doneAfter } = defaultSettings.register
  for (const [name, value] of mapIn(field))
    switch (name) {
      case 'since':
        since = sinceIn(field, value)
        break
      case 'unmentioned':
        doneAfter = doneAfterIn(field, value)
        break
      default:
        field.report(`${unexpectedWord(name, ['since', 'unmentioned'])} in \`register\``, name)
    }
  return { since, doneAfter }
}

// keep · done-after-2
function doneAfterIn({ report }: SettingsField, value: YamlValue): number | null {
  const written = typeof value === 'string' ? value : ''
  const meetings = /^done-after-([1-9]\d?)$/.exec(written)?.[1]
  if (meetings !== undefined) return Number(meetings)
  if (written !== 'keep')
    report(
      `Unexpected \`${written}\` in \`unmentioned\`, expected keep or done-after-2, with any number of meetings`,
      written === '' ? 'unmentioned' : written,
    )
  return null
}

const remindKeys = ['subject', 'greeting', 'signature'] as const

function remindIn(field: SettingsField): Settings['remind'] {
  let remind: Settings['remind'] = {}
  for (const [name, value] of mapIn(field)) {
    const key = remindKeys.find((known) => known === name)
    if (key === undefined) field.report(`${unexpectedWord(name, remindKeys)} in \`remind\``, name)
    else {
      const words = textIn({ ...field, name, value })
      if (words !== null) remind = { ...remind, [key]: words }
    }
  }
  return remind
}

/** Only addresses of the web: what a link becomes is clicked on. */
function linkIn({ value, report }: SettingsField): string | null {
  if (typeof value === 'string' && /^https?:\/\/\S+$/i.test(value)) return value
  report('Unexpected value of `link`, expected https://…/{path}#L{line}', '')
  return null
}
