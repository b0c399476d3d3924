import { namesOf } from '../model/names.js'
import { type KeyName, keys } from './keys/index.js'
import type { QueryScope } from './keys/key.js'
import { actionsNamedInFull } from './named-actions.js'
import { type Comparison, everything, explainQuery, type Query } from './query.js'

/** One thing that words mean in a question. */
export interface WordReading {
  /** The same as a query has it: `owner:TR`. */
  readonly term: string
  /** What is asked, in words. */
  readonly meaning: string
  readonly query: Query
}

/** What the first of some words mean. */
export interface BareTerm {
  /** How many of the words it is. */
  readonly used: number
  /** One is what they mean; of several only the asker knows which. */
  readonly readings: readonly WordReading[]
}

/** Keys whose values are typed without the key; a day is meant only by what is none of these. */
const plainKeys: readonly KeyName[] = ['id', 'is', 'owner', 'meeting', 'item', 'area', 'series']
const dayKeys: readonly KeyName[] = ['due', 'raised']

/** Keys that are words of a sentence: `item 4`, `due december`. */
const spokenKeys: readonly string[] = namesOf(keys).filter((key) => key !== 'text')

/** Words for a comparison: `due before 1 Dec 2011`. */
const comparisonWords: ReadonlyMap<string, Comparison> = new Map([
  ['before', '<'],
  ['by', '<='],
  ['until', '<='],
  ['after', '>'],
  ['since', '>='],
  ['on', '='],
  ['in', '='],
])

/** Of these it is plain which day is compared: `since march`, `by next friday`. */
const spokenAlone: ReadonlyMap<string, KeyName> = new Map([
  ['since', 'raised'],
  ['by', 'due'],
  ['before', 'due'],
])

/** Words of a sentence that mean nothing by themselves: `of RH`, `from the last meeting`, `are due this week`. */
const linkingWords: ReadonlySet<string> = new Set([
  ...['the', 'of', 'for', 'from', 'with', 'at', 'in'],
  ...['is', 'are', 'was', 'were'],
])

/** So many of these stand side by side: "is from the last meeting". */
const mostLinking = 3

/** What all of a list is: `overdue actions of RH`. */
const nouns: ReadonlySet<string> = new Set([
  'action',
  'actions',
  'task',
  'tasks',
  'todo',
  'todos',
  'to-do',
  'to-dos',
])

/** So many words at most are read as one: "Friday 1 December 2011". */
const mostTogether = 4

/** A value as it stands behind a key: in double quotes where it has blanks or signs of a query. */
export const quotedValue = (value: string): string =>
  /^[^\s()",\u201c\u201d]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`

/** What a value means after a key; null where nothing answers to it. */
function readingBy(
  key: KeyName,
  comparison: Comparison,
  value: string,
  scope: QueryScope,
): WordReading | null {
  const query = keys[key].read(value, comparison, scope)
  if (query.kind === 'mistake') return null
  const sign = comparison === '=' ? ':' : comparison
  return { term: `${key}${sign}${quotedValue(value)}`, meaning: explainQuery(query).join(', '), query }
}

/**
 * All that words mean where no key stands before them: an id, a state, an owner, a meeting, an item, an area, a series; where
 * they are none of these, a day on which actions are due or were raised. Nothing that is only near is meant.
 */
export function wordReadings(words: string, scope: QueryScope): readonly WordReading[] {
  const by = (names: readonly KeyName[]): readonly WordReading[] =>
    names.flatMap((key) => readingBy(key, '=', words, scope) ?? [])
  if (words.toLowerCase() === 'all') return by(['status'])
  const plain = by(plainKeys)
  if (plain.length === 0) return by(dayKeys)
  const others = by(plainKeys.filter((key) => key !== 'id'))
  // `open` is the status, though the id of one action ends in `door-open`.
  return others.length > 0 && actionsNamedInFull(words, scope.register).length === 0 ? others : plain
}

/** What words mean together, the most of them that can be read as one; null where nothing answers to the first. */
export function bareTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [first = ''] = words
  if (nouns.has(first.toLowerCase()) && wordReadings(first, scope).length === 0)
    return { used: 1, readings: [{ term: '', meaning: '', query: everything }] }
  const linking = words.findIndex((word) => !linkingWords.has(word.toLowerCase()))
  const linked = linking > 0 && linking <= mostLinking ? bareTerm(words.slice(linking), scope) : null
  if (linked !== null) return { ...linked, used: linked.used + linking }
  const spoken =
    lackingTerm(words, scope) ??
    closingTerm(words, scope) ??
    overdueSince(words, scope) ??
    spokenTerm(words, scope)
  if (spoken) return spoken
  for (let used = Math.min(mostTogether, words.length); used > 0; used--) {
    const together = words.slice(0, used).join(' ')
    const readings = wordReadings(together, scope)
    if (readings.length > 0) return { used, readings }
    // TR’s · Terry Reynolds’ overdue actions
    const owner = /^(.+?)(?:['’]s|(?<=s)['’])$/i.exec(together)?.[1]
    const owned = owner === undefined ? null : readingBy('owner', '=', owner, scope)
    if (owned !== null) return { used, readings: [owned] }
  }
  return null
}

/** `done since march`, `closed before 1 May`: of what is no longer outstanding the day on which it was closed is meant. */
function closingTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [state = '', ...rest] = words
  const closing = readingBy('is', '=', state, scope)
  if (closing === null || !isOfClosed(closing, state)) return null
  const next = rest[0]?.toLowerCase() ?? ''
  if (!comparisonWords.has(next) && next !== 'between' && !isDayAlone(rest, scope)) return null
  const when = spokenTerm(['closed', ...rest], scope)
  const [day] = when?.readings ?? []
  return when === null || day === undefined ? null : { used: when.used, readings: [bothOf(closing, day)] }
}

/** Whether a state is one of what is over: `done`, `closed`, `withdrawn`. */
function isOfClosed({ query }: WordReading, state: string): boolean {
  const isDone = query.kind === 'criterion' && query.criterion.statuses?.includes('done')
  return isDone === true || state.toLowerCase() === 'withdrawn'
}

/** `overdue since April`: late by then already, or only since then. */
function overdueSince(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [state = '', since = '', ...rest] = words
  const overdue = since.toLowerCase() === 'since' ? readingBy('is', '=', state, scope) : null
  if (overdue === null || !/:(?:overdue|late)$/i.test(overdue.term)) return null
  const ways = (['<=', '>='] as const).map((comparison) =>
    comparedTerm({ key: 'due', comparison, used: 2 }, rest, scope),
  )
  const readings = ways.flatMap((way) =>
    (way?.readings ?? []).map((due) => ({ ...bothOf(overdue, due), meaning: due.meaning })),
  )
  return readings.length === 0 ? null : { used: ways[0]?.used ?? 0, readings }
}

/** Whether words are a day and nothing else: "this year", and neither the id 3.1 nor a meeting. */
function isDayAlone(words: readonly string[], scope: QueryScope): boolean {
  const together = words.slice(0, mostTogether)
  const { readings = [] } = words.length === 0 ? {} : (bareTerm(together, scope) ?? {})
  return readings.length > 0 && readings.every(({ term }) => /^(?:due|raised)[:<>]/.test(term))
}

/** What an action can lack, in the words of people, and the term that asks for those that do. */
const lacks: ReadonlyMap<string, readonly [key: KeyName, value: string]> = new Map([
  ['date', ['due', 'none']],
  ['day', ['due', 'none']],
  ['due', ['due', 'none']],
  ['owner', ['owner', 'nobody']],
  ['anybody', ['owner', 'nobody']],
  ['anyone', ['owner', 'nobody']],
])

/** How it is said that something is lacking. */
const lackingWords: ReadonlySet<string> = new Set(['no', 'without', 'lacking', 'missing'])

/** `no owner`, `without a due date`. */
function lackingTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase())
  if (!lackingWords.has(first)) return null
  const article = rest[0] === 'a' || rest[0] === 'an' ? 1 : 0
  const [what = '', next = ''] = rest.slice(article)
  const lacking = lacks.get(what)
  const reading = lacking === undefined ? null : readingBy(lacking[0], '=', lacking[1], scope)
  const isTwo = what === 'due' && lacks.has(next)
  return reading === null ? null : { used: 2 + article + (isTwo ? 1 : 0), readings: [reading] }
}

// within two weeks · in the next two weeks · in the last month
const span = /^(?:(?:with)?in(?: the)? (last|past)|within(?: the)?(?: next)?|in(?: the)? next) /i

/** `due within two weeks`, `closed in the last month`: from today on, or until today. */
function spanTerm(key: KeyName, words: readonly string[], scope: QueryScope): BareTerm | null {
  const [begun, past] = span.exec(words.join(' ')) ?? []
  if (begun === undefined) return null
  const used = begun.trim().split(' ').length
  const [count = '', unit = ''] = words.slice(used)
  // in the last month
  const isOne = /^(?:day|week|fortnight|month)$/i.test(count)
  const length = isOne ? `a ${count}` : `${count} ${unit}`
  const far = past === undefined ? `in ${length}` : `${length} ago`
  const [from, until] = past === undefined ? ['today', far] : [far, 'today']
  const [since, to] = [readingBy(key, '>=', from, scope), readingBy(key, '<=', until, scope)]
  return since === null || to === null
    ? null
    : { used: used + (isOne ? 1 : 2), readings: [bothOf(since, to)] }
}

function bothOf(one: WordReading, other: WordReading): WordReading {
  const query: Query = { kind: 'and', queries: [one.query, other.query] }
  return { term: `${one.term} ${other.term}`, meaning: explainQuery(query).join(', '), query }
}

/** `due between 1 May and 1 July`: on one of these days, or on one between them. */
function betweenTerm(key: KeyName, words: readonly string[], scope: QueryScope): BareTerm | null {
  const middle = words.findIndex((word) => word.toLowerCase() === 'and')
  const from = readingBy(key, '>=', words.slice(2, middle).join(' '), scope)
  if (from === null || !keys[key].isCompared) return null
  const last = comparedTerm({ key, comparison: '<=', used: middle + 1 }, words.slice(middle + 1), scope)
  const [until] = last?.readings ?? []
  if (last === null || until === undefined) return null
  return { used: last.used, readings: [bothOf(from, until)] }
}

/** `item 4`, `due before 1 Dec 2011`, `since last meeting`: a key, a comparison, or both, and then a value. */
function spokenTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [first = '', second = ''] = words.map((word) => word.toLowerCase())
  const key = spokenKeys.includes(first)
    ? namesOf(keys).find((name) => name === first)
    : spokenAlone.get(first)
  if (key === undefined) return null
  if (second === 'between') return betweenTerm(key, words, scope)
  const isKey = key === first
  const span = isKey && keys[key].isCompared ? spanTerm(key, words.slice(1), scope) : null
  if (span !== null) return { ...span, used: span.used + 1 }
  const typed = comparisonWords.get(isKey ? second : first)
  const comparison = typed !== undefined && keys[key].isCompared ? typed : '='
  const begin = isKey && typed !== undefined && keys[key].isCompared ? 2 : 1
  const compared = comparedTerm({ key, comparison, used: begin }, words.slice(begin), scope)
  // due in two weeks
  return (
    compared ?? (second === 'in' ? comparedTerm({ key, comparison, used: 1 }, words.slice(1), scope) : null)
  )
}

/** A key and how it is compared: so many words were used to say it. */
interface Compared {
  readonly key: KeyName
  readonly comparison: Comparison
  readonly used: number
}

/** The value that words begin with, as many of them as can be read as one. */
function comparedTerm(
  { key, comparison, used: before }: Compared,
  words: readonly string[],
  scope: QueryScope,
): BareTerm | null {
  for (let used = Math.min(mostTogether, words.length); used > 0; used--) {
    const value = words
      .slice(0, used)
      .join(' ')
      .replace(/^the +/i, '')
    const reading = readingBy(key, comparison, value, scope)
    if (reading) return { used: before + used, readings: [reading] }
  }
  return null
}
