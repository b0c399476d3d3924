import { namesOf } from '../model/names.js'
import { type KeyName, keys } from './keys/index.js'
import type { QueryScope } from './keys/key.js'
import { type Comparison, explainQuery, type Query } from './query.js'

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
  return plain.length > 0 ? plain : by(dayKeys)
}

/** What words mean together, the most of them that can be read as one; null where nothing answers to the first. */
export function bareTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const spoken = lackingTerm(words, scope) ?? closingTerm(words, scope) ?? spokenTerm(words, scope)
  if (spoken) return spoken
  for (let used = Math.min(mostTogether, words.length); used > 0; used--) {
    const readings = wordReadings(words.slice(0, used).join(' '), scope)
    if (readings.length > 0) return { used, readings }
  }
  return null
}

/** `done since march`, `closed before 1 May`: of what is no longer outstanding the day on which it was closed is meant. */
function closingTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [state = '', ...rest] = words
  if (!comparisonWords.has(rest[0]?.toLowerCase() ?? '')) return null
  const closing = readingBy('is', '=', state, scope)
  const isClosing = closing?.query.kind === 'criterion' && closing.query.criterion.statuses?.includes('done')
  const when =
    isClosing || state.toLowerCase() === 'withdrawn' ? spokenTerm(['closed', ...rest], scope) : null
  const [day] = when?.readings ?? []
  if (closing === null || when === null || day === undefined) return null
  const query: Query = { kind: 'and', queries: [closing.query, day.query] }
  const term = `${closing.term} ${day.term}`
  return { used: when.used, readings: [{ term, meaning: explainQuery(query).join(', '), query }] }
}

/** What an action can lack, in the words of people, and the term that asks for those that do. */
const lacks: ReadonlyMap<string, readonly [key: KeyName, value: string]> = new Map([
  ['date', ['due', 'none']],
  ['day', ['due', 'none']],
  ['due', ['due', 'none']],
  ['owner', ['owner', 'nobody']],
])

/** `no owner`, `without a due date`. */
function lackingTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase())
  if (first !== 'no' && first !== 'without') return null
  const article = rest[0] === 'a' || rest[0] === 'an' ? 1 : 0
  const [what = '', next = ''] = rest.slice(article)
  const lacking = lacks.get(what)
  const reading = lacking === undefined ? null : readingBy(lacking[0], '=', lacking[1], scope)
  const isTwo = what === 'due' && lacks.has(next)
  return reading === null ? null : { used: 2 + article + (isTwo ? 1 : 0), readings: [reading] }
}

/** `item 4`, `due before 1 Dec 2011`, `since last meeting`: a key, a comparison, or both, and then a value. */
function spokenTerm(words: readonly string[], scope: QueryScope): BareTerm | null {
  const [first = '', second = ''] = words.map((word) => word.toLowerCase())
  const key = spokenKeys.includes(first)
    ? namesOf(keys).find((name) => name === first)
    : spokenAlone.get(first)
  if (key === undefined) return null
  const isKey = key === first
  const typed = comparisonWords.get(isKey ? second : first)
  const comparison = typed !== undefined && keys[key].isCompared ? typed : '='
  const begin = isKey && typed !== undefined && keys[key].isCompared ? 2 : 1
  for (let used = Math.min(mostTogether, words.length - begin); used > 0; used--) {
    const reading = readingBy(key, comparison, words.slice(begin, begin + used).join(' '), scope)
    if (reading) return { used: begin + used, readings: [reading] }
  }
  return null
}
