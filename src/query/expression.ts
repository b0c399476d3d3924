import { nearest } from '../language/nearest.js'
import { namesOf } from '../model/names.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { didYouMean, type Instead, UsageError, whatIsThere } from '../model/usage-error.js'
import { bareTerm, quotedValue } from './bare-words.js'
import { cannotBothHold, contraryTerms } from './both-hold.js'
import { type KeyName, keys } from './keys/index.js'
import type { QueryScope, ReadDays } from './keys/key.js'
import { asking, everything, type Query, unassigned } from './query.js'
import {
  endOf,
  faultAt,
  type QueryPlace,
  type QueryReading,
  type SavedQuery,
  type TokenOf,
  wordsOfPlace,
} from './query-reading.js'
import { type Token, tokensOf, type Value } from './tokens.js'
import { brokenAt, type Trial } from './understood.js'
import { severalThings, unknownKey, unknownWord } from './unknown-word.js'
import { withoutOwnerBehindNot } from './without-owner.js'

/** What of the settings a query may speak of: saved queries, and other names of areas. */
export type Known = Partial<Pick<Settings, 'queries' | 'areas'>> & { readonly readDays?: ReadDays }

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
  const outermost: OuterReading = {
    scope: scopeOf(register, today, known),
    within: [],
    saved: new Map(),
    depth: 0,
    isTrial: false,
  }
  return (text) => readWithin(text, outermost).query
}

/** What a question is put to, of a register and what else may be spoken of. */
export function scopeOf(register: Register, today: string, known: Known): QueryScope {
  const { queries = new Map(), areas = new Map(), readDays } = known
  return { register, today, queries, areas, ...(readDays === undefined ? {} : { readDays }) }
}

/** Where a text stands that is read: in a saved query, in brackets, or by itself. */
type OuterReading = Pick<QueryReading, 'scope' | 'within' | 'saved' | 'depth' | 'isTrial'>

function readWithin(text: string, outer: OuterReading): SavedQuery {
  if (text.length > longest)
    throw new UsageError(`the query has ${text.length} characters, at most ${longest} are read`)
  const { scope, within, saved, depth, isTrial } = outer
  const reading: QueryReading = {
    text,
    tokens: tokensOf(text),
    scope,
    within,
    saved,
    isTrial,
    depth,
    terms: 0,
    owner: null,
    next: 0,
  }
  if (reading.tokens.length === 0) return { query: everything, terms: 0 }
  const query = readAnyOf(reading)
  const left = reading.tokens[reading.next]
  if (left !== undefined) throw broken(reading, left, 'no `(` stands before this `)`')
  return { query, terms: reading.terms }
}

/** Reads another text as one that may be offered. */
function trialOf(reading: QueryReading): Trial {
  return (text) => readWithin(text, { ...reading, within: [], saved: new Map(), depth: 0, isTrial: true })
}

/** What a question was probably meant to be, and what else is to be said. */
interface Mending {
  readonly meant?: string
  readonly more?: readonly string[]
}

function broken(
  reading: QueryReading,
  place: QueryPlace,
  message: string,
  { meant, more = [] }: Mending = {},
): UsageError {
  return brokenAt(reading, place, message, { trial: trialOf(reading), meant: meant ?? null, more })
}

/** Counts what is asked: saved queries that speak of one another twice each would ask more than anybody can wait for. */
function spend(reading: QueryReading, token: Token, terms: number): void {
  reading.terms += terms
  if (reading.terms > mostTerms) throw faultAt(reading, token, `the query has more than ${mostTerms} terms`)
}

function readAnyOf(reading: QueryReading): Query {
  const queries = [readAllOf(reading)]
  while (reading.tokens[reading.next]?.kind === 'or') {
    reading.next++
    queries.push(readAllOf(reading))
  }
  return joined('or', queries)
}

function readAllOf(reading: QueryReading): Query {
  const terms = [readPlaced(reading)]
  for (;;) {
    const token = reading.tokens[reading.next]
    if (token === undefined || token.kind === 'or' || token.kind === 'close') break
    const before = terms.at(-1)
    const isOfOwner = token.kind === 'and' && before !== undefined && before.query === reading.owner
    if (token.kind === 'and') reading.next++
    const term = readPlaced(reading)
    // "RH and AF": what either of them has, as people say it.
    if (isOfOwner && term.query === reading.owner) {
      reading.owner = joined('or', [before.query, term.query])
      terms.splice(-1, 1, { query: reading.owner, start: before.start, end: term.end })
      continue
    }
    const contrary = terms.slice(-mostCompared).find(({ query }) => cannotBothHold(query, term.query))
    if (contrary !== undefined) throw contraryTerms(reading, [contrary, term], trialOf(reading))
    terms.push(term)
  }
  return joined(
    'and',
    terms.map(({ query }) => query),
  )
}

/** A term of a question, with the stretch that it was read from. */
interface PlacedTerm extends QueryPlace {
  readonly query: Query
}

/** So many terms before one are compared with it: a question that people type has fewer. */
const mostCompared = 20

function readPlaced(reading: QueryReading): PlacedTerm {
  const start = reading.tokens[reading.next]?.start ?? reading.text.length
  const query = readOne(reading)
  return { query, start, end: reading.tokens[reading.next - 1]?.end ?? start }
}

function readOne(reading: QueryReading): Query {
  const token = reading.tokens[reading.next]
  if (token === undefined)
    throw broken(reading, endOf(reading.text), `the query ends here, expected ${aTerm}`)
  reading.next++
  switch (token.kind) {
    case 'not':
      return readNot(reading, token)
    case 'open':
      return deeper(reading, token, readBracketed)
    case 'close':
    case 'and':
    case 'or':
      throw broken(reading, token, `\`${wordsOfPlace(reading, token)}\` cannot stand here, expected ${aTerm}`)
    case 'text':
      if (token.words.trim() === '') throw broken(reading, token, 'no words stand in these quotes')
      return readTermAt(reading, 'text', token, token)
    case 'saved':
      return readSaved(reading, token)
    case 'word':
      return readBare(reading, token)
    case 'pair':
      return readPair(reading, token)
  }
}

/** What a "not" or a `-` turns round; with some words behind it, that nobody owns an action. */
function readNot(reading: QueryReading, token: Token): Query {
  const words = wordsFrom(reading, reading.next).map(({ word }) => word)
  const used = withoutOwnerBehindNot(words)
  if (used === 0) return { kind: 'not', query: deeper(reading, token, readOne) }
  reading.next += used
  spend(reading, token, 1)
  return asking(unassigned)
}

function readBracketed(reading: QueryReading): Query {
  const open = reading.tokens[reading.next - 1] ?? endOf(reading.text)
  const query = readAnyOf(reading)
  if (reading.tokens[reading.next]?.kind !== 'close')
    throw broken(reading, open, 'no `)` closes this bracket', { meant: `${reading.text})` })
  reading.next++
  return query
}

/** Brackets within brackets have an end, so that no query can exhaust the stack. */
function deeper<Read>(reading: QueryReading, token: Token, read: (reading: QueryReading) => Read): Read {
  reading.depth++
  if (reading.depth > deepest)
    throw faultAt(reading, token, `the query has more than ${deepest} levels of brackets`)
  const query = read(reading)
  reading.depth--
  return query
}

/** Words without a key, as many as mean one thing together: `Terry Reynolds`, `due before 1 Dec 2011`. */
function readBare(reading: QueryReading, token: TokenOf<'word'>): Query {
  const words = wordsFrom(reading, reading.next - 1)
  const term = bareTerm(
    words.map(({ word }) => word),
    reading.scope,
  )
  if (term === null) throw unknownWord(reading, token, trialOf(reading))
  const place = { start: token.start, end: (words[term.used - 1] ?? token).end }
  const [only, ...others] = term.readings
  if (only === undefined || others.length > 0) throw severalThings(reading, place, term.readings)
  reading.next += term.used - 1
  spend(reading, token, 1)
  if (only.term.startsWith('owner:')) reading.owner = only.query
  return only.query
}

/** The words that stand side by side from a token on. */
function wordsFrom({ tokens }: QueryReading, from: number): readonly TokenOf<'word'>[] {
  const words: TokenOf<'word'>[] = []
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') break
    words.push(token)
  }
  return words
}

/** `owner:TR,RH` is either of them. */
function readPair(reading: QueryReading, pair: TokenOf<'pair'>): Query {
  const key = keyNames.find((name) => name === pair.key)
  if (key === undefined) throw unknownKey(reading, pair)
  const sign = { start: pair.start + pair.key.length, end: pair.start + pair.written.length }
  if (pair.comparison !== '=' && !keys[key].isCompared)
    throw broken(
      reading,
      sign,
      `\`${key}\` is not compared by \`${wordsOfPlace(reading, sign)}\`, expected \`:\``,
      { meant: `${reading.text.slice(0, sign.start)}:${reading.text.slice(sign.end)}` },
    )
  const queries = pair.values.map((value, at) => {
    if (value.words.trim() === '')
      throw broken(reading, pair, `no value stands after \`${pair.written}\``, {
        more: ['A value with blanks or brackets stands in double quotes.'],
      })
    const isLast = at === pair.values.length - 1
    return readTermAt(reading, key, isLast ? withNextWords(reading, key, value, pair) : value, pair)
  })
  return joined('or', queries)
}

/** So many words more at most belong to a value without quotes: `due<1 Dec 2011`. */
const mostMore = 3

/** A value with the words behind it that belong to it, as many as can be read with it. */
function withNextWords(
  reading: QueryReading,
  key: KeyName,
  value: Value,
  { comparison }: TokenOf<'pair'>,
): Value {
  // All words are words to look for.
  if (key === 'text') return value
  const next = wordsFrom(reading, reading.next)
  for (let more = Math.min(mostMore, next.length); more > 0; more--) {
    const words = [value.words, ...next.slice(0, more).map(({ word }) => word)].join(' ')
    if (keys[key].read(words, comparison, reading.scope).kind === 'mistake') continue
    reading.next += more
    return { words, start: value.start, end: next[more - 1]?.end ?? value.end }
  }
  return value
}

function readTermAt(reading: QueryReading, key: KeyName, value: Value, token: Token): Query {
  spend(reading, token, 1)
  const comparison = token.kind === 'pair' ? token.comparison : '='
  const query = keys[key].read(value.words, comparison, reading.scope)
  if (query.kind === 'mistake')
    throw faultAt(reading, value, query.message, {
      more: query.there,
      instead: query.instead.map(quotedInstead),
    })
  return query
}

function readSaved(reading: QueryReading, token: TokenOf<'saved'>): Query {
  const { queries } = reading.scope
  const name = [...queries.keys()].find((known) => known.toLowerCase() === token.name.toLowerCase())
  const text = name === undefined ? undefined : queries.get(name)
  if (name === undefined || text === undefined) {
    const saved = [...queries.keys()].map((known) => `@${known}`)
    const near = nearest(token.name, [...queries.keys()])
    const none = saved.length === 0 ? ', and none is there' : ''
    throw faultAt(
      reading,
      token,
      `unknown saved query \`@${token.name}\`${near === null ? `, expected one under \`queries:\` in epha.yaml${none}` : didYouMean(`@${near}`)}`,
      {
        more: whatIsThere('queries', saved),
        instead: near === null ? [] : [{ words: `@${near}`, meaning: null }],
      },
    )
  }
  const within = [...reading.within, name]
  if (reading.within.includes(name))
    throw faultAt(reading, token, `\`@${name}\` speaks of itself`, {
      more: [`queries: ${within.map((saved) => `@${saved}`).join(' -> ')}`],
    })
  const query =
    reading.saved.get(name) ?? deeper(reading, token, (outer) => readWithin(text, { ...outer, within }))
  reading.saved.set(name, query)
  spend(reading, token, query.terms + 1)
  return query.query
}

/** A value that is near, as it stands behind its key. */
function quotedInstead({ words, meaning }: Instead): Instead {
  return { words: quotedValue(words), meaning }
}

/** One query stands for itself. */
function joined(kind: 'and' | 'or', queries: readonly Query[]): Query {
  const [only, ...others] = queries
  return only !== undefined && others.length === 0 ? only : { kind, queries }
}
