import { longDayText } from '../../language/day-text.js'
import type { Settings } from '../../model/settings.js'
import type { Rule } from '../rule.js'

/** What `epha.yaml` says of people and words: with more of it more is read, so that a branch may add to it. */
const ofReading = ['people', 'different', 'groups', 'posts', 'areas', 'terms'] as const

/** What weighs nothing in the check, and where the settings were read from. */
const ofNoWeight: ReadonlySet<string> = new Set([
  'queries',
  'remind',
  'title',
  'link',
  'places',
  'problems',
  'broken',
  'path',
])

/**
 * The settings that were agreed on before a branch, with the people and words that it adds: a setting of any other kind
 * counts as it was. What is wrong in `epha.yaml` is told of the file as it is now.
 */
export function agreedSettings(before: Settings, now: Settings): Settings {
  return {
    ...before,
    path: now.path,
    people: [...now.people, ...missingFrom(before.people, now.people, ({ key }) => key)],
    different: [...now.different, ...missingFrom(before.different, now.different, (pair) => pair.join('\n'))],
    groups: new Map([...before.groups, ...now.groups]),
    posts: new Map([...before.posts, ...now.posts]),
    areas: new Map([...before.areas, ...now.areas]),
    terms: new Map([...before.terms, ...now.terms]),
    defaultDue: before.defaultDue ?? now.defaultDue,
    dateOrder: before.dateOrder ?? now.dateOrder,
    places: now.places,
    problems: now.problems,
    broken: now.broken,
  }
}

function missingFrom<Item>(before: readonly Item[], now: readonly Item[], keyOf: (item: Item) => string) {
  const there = new Set(now.map(keyOf))
  return before.filter((item) => !there.has(keyOf(item)))
}

/** What a branch changes of the settings that may make the check milder, a sentence each: "turns owner-missing off". */
export function changesOfSettings(
  before: Settings,
  now: Settings,
  rules: readonly Rule[],
): readonly string[] {
  const { since } = now.check
  const isLater = since !== null && (before.check.since === null || since > before.check.since)
  const left = now.exclude.filter((glob) => !before.exclude.includes(glob))
  return [
    ...rules.flatMap((rule) => lowered(rule, before, now)),
    ...(isLater ? [`complains of no minutes before ${longDayText(since)} (\`since\`)`] : []),
    ...left.map((glob) => `leaves out \`${glob}\` (\`exclude\`)`),
    ...ofReading.flatMap((name) => takenAway(name, before, now)),
    ...otherChanges(before, now).map((name) => `changes \`${written(name)}\` in epha.yaml`),
  ]
}

const weights = ['off', 'warning', 'error'] as const

function lowered({ name, severity }: Rule, before: Settings, now: Settings): readonly string[] {
  const weightIn = ({ check }: Settings) => check.severities.get(name) ?? severity
  const weight = weightIn(now)
  if (weights.indexOf(weight) >= weights.indexOf(weightIn(before))) return []
  return [weight === 'off' ? `turns ${name} off` : `makes ${name} a warning`]
}

/** Names that the settings no longer know, and days that they give otherwise. */
function takenAway(name: NameOfReading, before: Settings, now: Settings): readonly string[] {
  const known = daysByName(now, name)
  const gone = [...daysByName(before, name)].filter(([key, days]) => known.get(key) !== days)
  return gone.length === 0 ? [] : [`changes \`${name}\` in epha.yaml: ${gone.map(([key]) => key).join(', ')}`]
}

type NameOfReading = (typeof ofReading)[number]

/** The names of a setting, each with the days that it gives, empty where it gives none. */
function daysByName(settings: Settings, name: NameOfReading): ReadonlyMap<string, string> {
  switch (name) {
    case 'people':
      return new Map(settings.people.map(({ key, from, until }) => [key, plain([from, until])]))
    case 'terms':
      return new Map([...settings.terms].map(([key, term]) => [key, plain(term)]))
    case 'different':
      return new Map(settings.different.map((pair) => [pair.join(' and '), '']))
    default:
      return new Map([...settings[name].keys()].map((key) => [key, '']))
  }
}

/** Whatever else differs, by its name; a setting that is new to the program is among them. */
function otherChanges(before: Settings, now: Settings): readonly string[] {
  const named: ReadonlySet<string> = new Set([...ofReading, 'check', 'exclude'])
  const valuesBefore = new Map<string, unknown>(Object.entries(before))
  return Object.entries(now).flatMap(([name, value]: [string, unknown]) =>
    ofNoWeight.has(name) || named.has(name) || plain(value) === plain(valuesBefore.get(name)) ? [] : [name],
  )
}

/** `date-order`, as `epha.yaml` calls what the program calls `dateOrder`. */
function written(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part)) ?? ''
}
