import { tellingWords } from '../../language/keywords.js'
import { plainText } from '../../language/plain-text.js'
import type { Minutes } from '../../model/minutes.js'
import { keyOfPointer, type Pointer, pointersIn } from './pointers.js'
import { keyOfStatement, lineIn, type Statement, statementsOf } from './statements.js'

/** A sentence of minutes, or a heading of theirs, as it is searched. */
export interface Clause {
  readonly statement: Statement
  /** From 1. */
  readonly line: number
  /** Its telling words in their order. */
  readonly words: readonly string[]
  readonly distinct: ReadonlySet<string>
}

/** A pointer where it stands. */
export interface PointerPlace {
  readonly pointer: Pointer
  readonly at: Statement
}

/** What minutes say, looked up by what is said. What nobody asks for is not worked out. */
export interface Spoken {
  /** By `keyOfPointer`. */
  readonly byPointer: () => ReadonlyMap<string, readonly PointerPlace[]>
  readonly byWord: () => ReadonlyMap<string, readonly Clause[]>
  /** By `keyOfStatement`. */
  readonly byKey: () => ReadonlyMap<string, readonly Statement[]>
  /** By each line, from 1, that a statement stands on. */
  readonly byLine: () => ReadonlyMap<number, readonly Statement[]>
  /** Each heading and bullet with something below it, by its `titleKey`. */
  readonly byTitle: () => ReadonlyMap<string, readonly Statement[]>
}

/** A longer sentence is looked through in parts, in characters. */
const mostOfSentence = 300
// … is done. The hall · … is done; the hall
const sentence = /[^.!?;]+(?:[.!?;]+(?!\s|$)[^.!?;]+)*[.!?;]*\s*/gu

/** The telling words of a text. */
export type WordsOf = (text: string) => readonly string[]

/** Takes minutes apart for the search. */
export function spokenIn({ remarks }: Minutes, text: string, wordsOf: WordsOf): Spoken {
  const ignored = new Set(
    remarks.flatMap(({ kind, nextLine }) => (kind === 'ignore' ? (nextLine ?? []) : [])),
  )
  const statements = statementsOf(text, ignored)
  return {
    byPointer: once(() =>
      grouped(statements, (at) =>
        pointersIn(at.text).map((pointer) => [keyOfPointer(pointer), { pointer, at }]),
      ),
    ),
    byWord: once(() =>
      grouped(statements, (statement) =>
        clausesOf(statement, wordsOf).flatMap((clause) =>
          [...clause.distinct].map((word) => [word, clause] as const),
        ),
      ),
    ),
    byKey: once(() => grouped(statements, (statement) => [[keyOfStatement(statement), statement]])),
    byLine: once(() =>
      grouped(statements, (statement) =>
        statement.lineStarts.map((_, index) => [statement.line + index, statement]),
      ),
    ),
    byTitle: once(() =>
      grouped(statements.filter(isSpokenBelow), (title) => [[titleKey(title.text), title]]),
    ),
  }
}

/** Gives what is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Statements, or what stands in them, by their keys. */
function grouped<Key, Value>(
  statements: readonly Statement[],
  rowsOf: (statement: Statement) => readonly (readonly [Key, Value])[],
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const statement of statements)
    for (const [key, value] of rowsOf(statement)) {
      const there = groups.get(key)
      if (there) there.push(value)
      else groups.set(key, [value])
    }
  return groups
}

/** Whether something is said below a statement. */
export function isSpokenBelow({ below }: Statement): boolean {
  return below.length > 0
}

/** What two titles have in common that are one: the telling words, without numbers and days. */
export function titleKey(text: string): string {
  return tellingWords(plainText(text))
    .filter((word) => !/\d/.test(word))
    .join(' ')
}

function clausesOf(statement: Statement, wordsOf: WordsOf): readonly Clause[] {
  const { text, isHeading } = statement
  if (isHeading) return [clauseOf(statement, 0, text, wordsOf)]
  return [...text.matchAll(sentence)].flatMap(({ 0: whole, index }) => {
    const parts = Math.ceil(whole.length / mostOfSentence)
    const size = Math.ceil(whole.length / parts)
    return Array.from({ length: parts }, (_, part) =>
      clauseOf(statement, index + part * size, whole.slice(part * size, (part + 1) * size), wordsOf),
    )
  })
}

function clauseOf(statement: Statement, at: number, text: string, wordsOf: WordsOf): Clause {
  const words = wordsOf(withoutLinks(plainText(text)))
  return { statement, line: lineIn(statement, at), words, distinct: new Set(words) }
}

/** A text without the addresses that it writes out. */
export function withoutLinks(text: string): string {
  return text.replace(/\bhttps?:\/\/\S+/g, ' ')
}

// the hall’s roof
const word = /[\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*/gu

/** Gives the telling words of texts, each word worked out once: minutes have few words, and say them often. */
export function wordReader(): WordsOf {
  const known = new Map<string, readonly string[]>()
  return (text) =>
    (text.normalize('NFKC').toLowerCase().match(word) ?? []).flatMap((written) => {
      const there = known.get(written)
      if (there !== undefined) return there
      const found = tellingWords(written)
      known.set(written, found)
      return found
    })
}
