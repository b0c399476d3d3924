import { namesAndNumbers, tellingWords } from '../../language/keywords.js'
import { pastsOf } from '../../language/past-forms.js'
import { plainText } from '../../language/plain-text.js'
import { isVerb } from '../../language/verbs.js'
import type { Action, Sighting } from '../../model/action.js'
import { keyOfPointer, type Pointer, pointersIn } from './pointers.js'
import { type Spoken, withoutLinks } from './spoken.js'
import { isAbove, type Statement, sectionOf } from './statements.js'

/** What an action is about, as other minutes may speak of it. */
export interface Topic {
  /** What its own lines point at, and its ids. */
  readonly pointers: readonly Pointer[]
  /** The numbers that its line stands below. */
  readonly numbersAbove: readonly Pointer[]
  /** Its telling words in their order, without what its owner is to do to them, and without the owner. */
  readonly words: readonly string[]
  /** What the owner is to do; null where it says no such thing. */
  readonly verb: string | null
  /** The verb as it says that this was done: "wrote", "written"; empty without a verb. */
  readonly verbPasts: ReadonlySet<string>
  /** Words of its owners as the action names them. */
  readonly owners: ReadonlySet<string>
  /** These, and those of their names in full. */
  readonly ownersInFull: ReadonlySet<string>
  /** Those of its words that are names, but of no person. */
  readonly names: ReadonlySet<string>
  /** Those of its words that are names of people. */
  readonly people: ReadonlySet<string>
  /** The statements of the minutes that mention it last in which it stands. */
  readonly own: ReadonlySet<Statement>
}

/** What is known of all actions beside the one. */
export interface TopicContext {
  /** What the minutes of a path say; null where their text is not at hand. */
  readonly spokenIn: (path: string) => Spoken | null
  /** Telling words of the names of people. */
  readonly people: ReadonlySet<string>
  /** Telling words of somebody's names, by key; of whoever is unknown none. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>
}

/** What an action is about: its words, and what the lines point at in which minutes speak of it. */
export function topicOf(action: Action, last: Sighting, context: TopicContext): Topic {
  const text = withoutLinks(plainText(action.text))
  const owners = new Set(
    action.owners.flatMap(({ key, written }) => [...tellingWords(key), ...tellingWords(written)]),
  )
  const opening = /^\P{L}*(\p{L}+)/u.exec(text)?.[1] ?? ''
  const verb = isVerb(opening) ? (tellingWords(opening)[0] ?? null) : null
  const verbPasts = new Set(verb === null ? [] : pastsOf(opening))
  const words = tellingWords(text).filter(
    (word, index) => !owners.has(word) && !(index === 0 && word === verb),
  )
  const own = new Map(action.entries.map((sighting) => [sighting, statementsAt(sighting, context)]))
  const ids = [action.id, action.countedId].map(
    (id): Pointer => ({ kind: 'id', key: id.toLowerCase(), repository: null, written: id }),
  )
  return {
    pointers: [
      ...ids,
      ...action.entries.flatMap((sighting) => pointersOf(sighting, own.get(sighting) ?? [], context)),
    ],
    numbersAbove: (own.get(last) ?? []).flatMap(numbersAboveOf),
    words,
    verb,
    verbPasts,
    owners,
    ownersInFull: new Set([...owners, ...action.owners.flatMap(({ key }) => context.namesOf.get(key) ?? [])]),
    names: new Set(namesAndNumbers(text).filter((word) => !/\d/.test(word) && !context.people.has(word))),
    people: new Set(words.filter((word) => context.people.has(word))),
    own: new Set(own.get(last)),
  }
}

/** The statements in which an entry stands: where it has several places, those of each. */
function statementsAt({ entry, meeting }: Sighting, { spokenIn }: TopicContext): readonly Statement[] {
  const spoken = entry === null ? null : spokenIn(meeting.path)
  if (entry === null || spoken === null) return []
  const words = tellingWords(entry.text)
  return [entry.location, ...entry.places].flatMap(({ line }) => {
    const there = spoken.byLine().get(line) ?? []
    if (there.length < 2) return there
    // An export may have all of its text on one line.
    return there.filter(({ text }) => {
      const others = new Set(tellingWords(plainText(text)))
      return words.every((word) => others.has(word))
    })
  })
}

/**
 * What the lines of an entry point at. A link that stands below another heading of the same minutes too is one of the
 * committee's, and not of the action.
 */
function pointersOf(
  { meeting }: Sighting,
  statements: readonly Statement[],
  { spokenIn, people }: TopicContext,
): readonly Pointer[] {
  const spoken = spokenIn(meeting.path)
  return statements.flatMap((statement) =>
    pointersIn(statement.text).filter((pointer) => {
      if (pointer.kind !== 'link') return pointer.kind === 'number'
      if (isOfPerson(pointer, statement, people)) return false
      const section = sectionOf(statement)
      const places = spoken?.byPointer().get(keyOfPointer(pointer)) ?? []
      return pointer.key.includes('/') && places.every(({ at }) => sectionOf(at) === section)
    }),
  )
}

/** Whether a link stands under nothing but somebody's name: "[Jane Doe](https://example.org/jane)". */
function isOfPerson({ written }: Pointer, { text }: Statement, people: ReadonlySet<string>): boolean {
  const end = text.indexOf(`](${written}`)
  const words = end < 0 ? '' : text.slice(text.lastIndexOf('[', end) + 1, end)
  return words !== '' && (words.startsWith('@') || tellingWords(words).every((word) => people.has(word)))
}

function numbersAboveOf(statement: Statement): readonly Pointer[] {
  const numbers: Pointer[] = []
  for (let above = statement.parent; above !== null; above = above.parent)
    numbers.push(...pointersIn(above.text).filter(({ kind }) => kind === 'number'))
  return numbers
}

/** Whether a statement is one of the action's own, or stands above one. */
export function isAroundOwn(statement: Statement, { own }: Topic): boolean {
  return own.has(statement) || [...own].some((other) => isAbove(statement, other))
}
