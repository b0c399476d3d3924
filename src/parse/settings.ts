import type { ReadingProblem } from '../model/problem.js'
import { type NamePair, noOwnWords, type Settings } from '../model/settings.js'
import { linesOf, locate, type SourceLocation } from '../source/lines.js'
import { complainOfTwins, readPeopleField } from './people-field.js'
import { postsIn } from './posts-field.js'
import {
  areasIn,
  checkIn,
  excludeIn,
  groupsIn,
  linkIn,
  queriesIn,
  registerIn,
  remindIn,
  seriesIn,
  termsIn,
} from './settings-fields.js'
import { languageIn, ownWordsIn } from './settings-of-words.js'
import {
  complain,
  isList,
  itemsIn,
  type SettingsReading,
  type SettingsValue,
  textIn,
  unexpectedWord,
  wordIn,
} from './settings-values.js'
import { mostOfSettings, readYaml } from './yaml.js'

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
  check: { severities: new Map(), since: null },
  register: { since: null, doneAfter: null },
  remind: {},
  title: null,
  link: null,
  language: null,
  words: noOwnWords,
  places: new Map(),
  problems: [],
  broken: false,
}

type ReadField = (field: SettingsValue) => Partial<Settings>

/** What each key at the top of `epha.yaml` says; what is of the wrong kind is reported and left out. */
const readers: ReadonlyMap<string, ReadField> = new Map<string, ReadField>([
  ['people', (field) => ({ people: peopleIn(field) })],
  ['different', (field) => ({ different: pairsIn(field) })],
  ['groups', (field) => ({ groups: groupsIn(field) })],
  // Who holds a post is on the roster: they are read when all others are.
  ['posts', () => ({})],
  ['areas', (field) => ({ areas: areasIn(field) })],
  ['terms', (field) => ({ terms: termsIn(field) })],
  ['series', (field) => ({ series: seriesIn(field) })],
  ['default-due', (field) => ({ defaultDue: wordIn(field, ['next-meeting'] as const) })],
  ['date-order', (field) => ({ dateOrder: wordIn(field, ['day-month', 'month-day'] as const) })],
  ['exclude', (field) => ({ exclude: excludeIn(field) })],
  ['queries', (field) => ({ queries: queriesIn(field) })],
  ['check', (field) => ({ check: checkIn(field) })],
  ['register', (field) => ({ register: registerIn(field) })],
  ['remind', (field) => ({ remind: remindIn(field) })],
  ['title', (field) => ({ title: textIn(field) })],
  ['link', (field) => ({ link: linkIn(field) })],
  ['language', (field) => ({ language: languageIn(field) })],
  ['words', (field) => ({ words: ownWordsIn(field) })],
])

/**
 * Reads `epha.yaml`. Data only: what is unknown or of the wrong kind is a problem and is left out, the rest holds;
 * of YAML that is broken nothing holds.
 */
export function readSettings(text: string, path: string): Settings {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = linesOf(source)
  const problems: ReadingProblem[] = []
  const places = new Map<string, SourceLocation>()
  const { fields, faults, broken, ...yaml } = readYaml(source, mostOfSettings)
  const reading: SettingsReading = {
    places: yaml.places,
    report: (message, span) =>
      problems.push({ rule: 'settings-unknown', message, location: locate(path, lines, span) }),
    mark: (name, span) => places.set(name, locate(path, lines, span)),
  }
  for (const { message, offset } of faults)
    reading.report(`Unexpected settings: ${message}`, { start: offset, end: offset })
  let settings: Settings = { ...defaultSettings, path, places, problems, broken }
  for (const [name, { value, place }] of fields) {
    const read = readers.get(name)
    const field: SettingsValue = { name, value, place, reading }
    if (read === undefined) complain(field, unexpectedWord(name, [...readers.keys()]), 'name')
    else if (value !== null) settings = { ...settings, ...read(field) }
  }
  const posts = fields.get('posts')
  if (!posts || posts.value === null) return settings
  const field = { name: 'posts', value: posts.value, place: posts.place, reading }
  return { ...settings, posts: postsIn(field, settings.people) }
}

function peopleIn(field: SettingsValue): Settings['people'] {
  const people = readPeopleField(field, true)
  complainOfTwins(field, people)
  return people
}

// [[Rowan, Rowan Tate], [JM, Jane Moss]]
function pairsIn(field: SettingsValue): readonly NamePair[] {
  const { name } = field
  if (!isList(field)) {
    complain(field, `Unexpected value of \`${name}\`, expected pairs of names: [[Rowan, Rowan Tate]]`)
    return []
  }
  return itemsIn(field).flatMap((item): readonly NamePair[] => {
    const [first, second, ...more] = Array.isArray(item.value) ? item.value : []
    if (typeof first === 'string' && typeof second === 'string' && more.length === 0) return [[first, second]]
    complain(item, `Unexpected part of \`${name}\`, expected two names: [Rowan, Rowan Tate]`)
    return []
  })
}
