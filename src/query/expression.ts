import { nearest } from '../language/nearest.js'
import { namesOf } from '../model/names.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { UsageError, whatIsThere } from '../model/usage-error.js'
import { type KeyName, keys } from './keys/index.js'
import { stateNames } from './keys/is.js'
import type { QueryScope } from './keys/key.js'
import { everything, type Query } from './query.js'
import { type Token, tokensOf, type Value } from './tokens.js'

/** What of the settings a query may speak of: saved queries, and other names of areas. */
export type Known = Partial<Pick<Settings, 'queries' | 'areas'>>

/** Where the reading of one text stands. */
interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly scope: QueryScope
  /** The saved queries that led here, the outermost first. */
  readonly within: readonly string[]
  readonly saved: SavedQueries
  /** What is asked so far, here and in the saved queries that are meant here. */
  terms: number
  next: number
  depth: number
}

/** Saved queries that were read, by name, each with how much it asks: none is read twice, however many speak of it. */
type SavedQueries = Map<string, { readonly query: Query; readonly terms: number }>

type Place = Pick<Value, 'start' | 'end'>
type TokenOf<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>

const keyNames = namesOf(keys)
const deepest = 50
const longest = 10_000
const mostTerms = 1000
const aTerm = 'a key such as `owner:` or words in quotes'

/**
 * Reads `owner:TR is:overdue due<2011-07-01 "template" -series:executive (is:carried or is:unassigned)`. Words side
 * by side must all hold; `or` binds less than that. An empty expression asks for everything.
 *
 * Throws a UsageError with the stretch that is wrong: nothing unknown is ever taken for words to look for.
 */
export function readExpression(text: string, register: Register, today: string, known: Known = {}): Query {
  return expressionReader(register, today, known)(text)
}

/** Reads many expressions: what they share of saved queries is read once. */
export function expressionReader(
  register: Register,
  today: string,
  known: Known = {},
): (text: string) => Query {
  const { queries = new Map(), areas = new Map() } = known
  const outermost = { scope: { register, today, queries, areas }, within: [], saved: new Map(), depth: 0 }
  return (text) => readWithin(text, outermost).query
}

function readWithin(
  text: string,
  outer: Pick<Reading, 'scope' | 'within' | 'saved' | 'depth'>,
): { readonly query: Query; readonly terms: number } {
  if (text.length > longest)
    throw new UsageError(`Unexpected query of ${text.length} characters, expected ${longest} at most`)
  const { scope, within, saved, depth } = outer
  const reading: Reading = { text, tokens: tokensOf(text), scope, within, saved, depth, terms: 0, next: 0 }
  if (reading.tokens.length === 0) return { query: everything, terms: 0 }
  const query = readAnyOf(reading)
  const left = reading.tokens[reading.next]
  if (left !== undefined) throw wrong(reading, left, 'Unexpected `)`, expected a `(` before it')
  return { query, terms: reading.terms }
}

/** Counts what is asked: saved queries that speak of one another twice each would ask more than anybody can wait for. */
function spend(reading: Reading, token: Token, terms: number): void {
  reading.terms += terms
  if (reading.terms > mostTerms)
    throw wrong(reading, token, `Unexpected length of the query, expected ${mostTerms} terms at most`)
}

function readAnyOf(reading: Reading): Query {
  const queries = [readAllOf(reading)]
  while (reading.tokens[reading.next]?.kind === 'or') {
    reading.next++
    queries.push(readAllOf(reading))
  }
  return joined('or', queries)
}

function readAllOf(reading: Reading): Query {
  const queries = [readOne(reading)]
  for (;;) {
    const token = reading.tokens[reading.next]
    if (token === undefined || token.kind === 'or' || token.kind === 'close') return joined('and', queries)
    if (token.kind === 'and') reading.next++
    queries.push(readOne(reading))
  }
}

function readOne(reading: Reading): Query {
  const token = reading.tokens[reading.next]
  if (token === undefined)
    throw wrong(reading, endOf(reading.text), `Unexpected end of the query, expected ${aTerm}`)
  reading.next++
  switch (token.kind) {
    case 'not':
      return { kind: 'not', query: deeper(reading, token, readOne) }
    case 'open':
      return deeper(reading, token, readBracketed)
    case 'close':
    case 'and':
    case 'or':
      throw wrong(reading, token, `Unexpected \`${wordsAt(reading, token)}\`, expected ${aTerm}`)
    case 'text':
      if (token.words.trim() === '')
        throw wrong(reading, token, 'Unexpected empty quotes, expected words in them')
      return readTermAt(reading, 'text', token, token)
    case 'saved':
      return readSaved(reading, token)
    case 'word':
      throw unknownWord(reading, token)
    case 'pair':
      return readPair(reading, token)
  }
}

function readBracketed(reading: Reading): Query {
  const open = reading.tokens[reading.next - 1] ?? endOf(reading.text)
  const query = readAnyOf(reading)
  if (reading.tokens[reading.next]?.kind !== 'close')
    throw wrong(reading, open, 'Unexpected end of the query, expected a `)` for this bracket')
  reading.next++
  return query
}

/** Brackets within brackets have an end, so that no query can exhaust the stack. */
function deeper<Read>(reading: Reading, token: Token, read: (reading: Reading) => Read): Read {
  reading.depth++
  if (reading.depth > deepest)
    throw wrong(reading, token, `Unexpected depth of the query, expected ${deepest} levels at most`)
  const query = read(reading)
  reading.depth--
  return query
}

/** `owner:TR,RH` is either of them. */
function readPair(reading: Reading, pair: TokenOf<'pair'>): Query {
  const key = keyNames.find((name) => name === pair.key)
  if (key === undefined) throw unknownKey(reading, pair)
  const sign = { start: pair.start + pair.key.length, end: pair.start + pair.written.length }
  if (pair.comparison !== '=' && !keys[key].isCompared)
    throw wrong(reading, sign, `Unexpected \`${wordsAt(reading, sign)}\` after \`${key}\`, expected \`:\``)
  const queries = pair.values.map((value) => {
    if (value.words.trim() === '')
      throw wrong(reading, pair, `Unexpected end of \`${pair.written}\`, expected a value after it`, [
        'A value with blanks or brackets stands in double quotes.',
      ])
    return readTermAt(reading, key, value, pair)
  })
  return joined('or', queries)
}

function readTermAt(reading: Reading, key: KeyName, value: Value, token: Token): Query {
  spend(reading, token, 1)
  const comparison = token.kind === 'pair' ? token.comparison : '='
  const query = keys[key].read(value.words, comparison, reading.scope)
  if (query.kind === 'mistake') throw wrong(reading, value, query.message, query.there)
  return query
}

function readSaved(reading: Reading, token: TokenOf<'saved'>): Query {
  const { queries } = reading.scope
  const name = [...queries.keys()].find((known) => known.toLowerCase() === token.name.toLowerCase())
  const text = name === undefined ? undefined : queries.get(name)
  if (name === undefined || text === undefined) {
    const saved = [...queries.keys()].map((known) => `@${known}`)
    const near = nearest(token.name, [...queries.keys()])
    const expected =
      saved.length === 0
        ? 'one under `queries:` in epha.yaml; none is there'
        : 'one under `queries:` in epha.yaml'
    throw wrong(
      reading,
      token,
      `Unexpected saved query \`@${token.name}\`, expected ${expected}${near === null ? '' : `; nearest is \`@${near}\``}`,
      whatIsThere('queries', saved),
    )
  }
  const within = [...reading.within, name]
  if (reading.within.includes(name))
    throw wrong(reading, token, `Unexpected \`@${name}\` within itself, expected an end of it`, [
      `queries: ${within.map((saved) => `@${saved}`).join(' -> ')}`,
    ])
  const query =
    reading.saved.get(name) ?? deeper(reading, token, (outer) => readWithin(text, { ...outer, within }))
  reading.saved.set(name, query)
  spend(reading, token, query.terms + 1)
  return query.query
}

function unknownKey(reading: Reading, pair: TokenOf<'pair'>): UsageError {
  const near = nearest(pair.key, keyNames)
  const place = { start: pair.start, end: pair.start + pair.key.length }
  const expected = near === null ? 'one of the keys of a query' : `\`${near}\``
  return wrong(reading, place, `Unexpected key \`${wordsAt(reading, place)}\`, expected ${expected}`, [
    `keys: ${keyNames.join(' ')}`,
  ])
}

function unknownWord(reading: Reading, token: TokenOf<'word'>): UsageError {
  const near = nearestTerm(token.word, reading.scope)
  const instead = near === null ? '' : `; nearest is \`${near}\``
  return wrong(reading, token, `Unexpected \`${token.word}\`, expected ${aTerm}${instead}`, [
    `keys: ${keyNames.join(' ')}`,
    `"${token.word}" in double quotes looks for it in the words of the minutes.`,
  ])
}

/**
 * What a word alone was probably meant for: `owner` for `owner:`, `overdue` for `is:overdue`, `TR` for `owner:TR`,
 * `mine` for a saved query.
 */
function nearestTerm(word: string, scope: QueryScope): string | null {
  const saved = [...scope.queries.keys()].find((known) => known.toLowerCase() === word.toLowerCase())
  if (saved !== undefined) return `@${saved}`
  if (keys.owner.read(word, '=', scope).kind !== 'mistake') return `owner:${word}`
  const state = nearest(word, stateNames)
  const near = nearest(word, [...keyNames.map((key) => `${key}:`), 'and', 'or', 'not'])
  return near === null || state === word.toLowerCase() ? state && `is:${state}` : near
}

function wrong(reading: Reading, place: Place, message: string, more: readonly string[] = []): UsageError {
  const { text, within } = reading
  const saved = within.at(-1)
  return new UsageError(
    saved === undefined ? message : `${message}, in the saved query \`@${saved}\``,
    more,
    {
      text,
      start: place.start,
      end: Math.max(place.end, place.start + 1),
    },
  )
}

function wordsAt({ text }: Reading, { start, end }: Place): string {
  return text.slice(start, end)
}

function endOf(text: string): Place {
  return { start: text.length, end: text.length + 1 }
}

/** One query stands for itself. */
function joined(kind: 'and' | 'or', queries: readonly Query[]): Query {
  const [only, ...others] = queries
  return only !== undefined && others.length === 0 ? only : { kind, queries }
}
