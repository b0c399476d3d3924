import { type Instead, UsageError } from '../model/usage-error.js'
import type { QueryScope } from './keys/key.js'
import type { Query } from './query.js'
import type { Token, Value } from './tokens.js'

/** Where the reading of one text stands. */
export interface QueryReading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly scope: QueryScope
  /** The saved queries that led here, the outermost first. */
  readonly within: readonly string[]
  /** Nobody reads what would be offered for a mistake. */
  readonly isTrial: boolean
  readonly saved: Map<string, SavedQuery>
  /** What is asked so far, here and in the saved queries that are meant here. */
  terms: number
  /** The last term where it is an owner without a key. */
  owner: Query | null
  next: number
  depth: number
}

/** A saved query that was read, with how much it asks: none is read twice, however many speak of it. */
export interface SavedQuery {
  readonly query: Query
  readonly terms: number
}

/** A stretch of the text. */
export type QueryPlace = Pick<Value, 'start' | 'end'>
/** A token of one kind. */
export type TokenOf<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>

/** A mistake at a stretch of a question, with what is to stand there instead. */
export function faultAt(
  reading: QueryReading,
  place: QueryPlace,
  message: string,
  {
    more = [],
    instead = [],
  }: { readonly more?: readonly string[]; readonly instead?: readonly Instead[] } = {},
): UsageError {
  const { text, within } = reading
  const saved = within.at(-1)
  const pointed = { text, start: place.start, end: Math.max(place.end, place.start + 1) }
  if (saved !== undefined)
    return new UsageError(`the saved query \`@${saved}\` cannot be read: ${message}`, more, pointed)
  const mended = instead.map(({ words, meaning }) => ({
    words: `${text.slice(0, place.start)}${words}${text.slice(place.end)}`,
    meaning,
  }))
  const mend = mended.length === 0 ? null : { flag: null, typed: text, instead: mended }
  return new UsageError(message, more, pointed, mend)
}

/** The words of a stretch. */
export function wordsOfPlace({ text }: QueryReading, { start, end }: QueryPlace): string {
  return text.slice(start, end)
}

/** The place behind a text. */
export function endOf(text: string): QueryPlace {
  return { start: text.length, end: text.length + 1 }
}
