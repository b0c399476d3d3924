import { latinLookOf } from '../../language/look-alike-letters.js'
import { nearest } from '../../language/nearest.js'
import { type PeopleIndex, peopleIndex, resolvePerson, writtenName } from '../../language/people.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Entry } from '../../model/action.js'
import type { Minutes } from '../../model/minutes.js'
import type { Fault } from '../../model/problem.js'
import { hasUnseen } from '../../source/visible.js'
import { namedNear } from '../named-in-minutes.js'
import { overOn } from '../over.js'
import type { Rule } from '../rule.js'

const latin = /\p{Script=Latin}/u
const lookalike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** A name that nobody answers to. */
export const ownerUnknown: Rule = {
  name: 'owner-unknown',
  severity: 'warning',
  expects: 'Every owner is on the roster, or named in the minutes.',
  reason:
    'Initials that nobody answers to reach no reminder list, and the action waits for a person who does not exist.',
  examples: {
    wrong: '- [ ] TX to ask SIEY for a template',
    right: '- [ ] TR to ask SIEY for a template',
  },
  reach: 'file',
  judge: (register, { textOf, today }) => {
    const keys = register.people.map(({ key }) => key)
    // Of whoever is on the roster and not in post that day another rule speaks.
    const roster = peopleIndex(register.people.filter(({ onRoster }) => onRoster))
    // Where nobody is known by a handle, each handle is a name as good as any.
    const hasHandles = register.people.some(({ aliases }) => aliases.some(isHandle))
    const isNamedNear = namedNear(register, textOf)
    const isOver = overOn(register, today)
    const everybody = peopleIndex(register.people)
    return register.minutes.flatMap((minutes) => {
      const isNamed = (written: string): boolean =>
        (!hasHandles && isHandle(written)) ||
        isAddress.test(written) ||
        describesSome().test(written) ||
        isNamedNear(minutes, written)
      return strangers(minutes, { keys, roster, everybody, isNamed, isOver })
    })
  },
}

const isHandle = (written: string): boolean => written.startsWith('@')

// jane@example.org: there is one such person, whatever the name
const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
// allocated members · the trainers' group: words for some of them, and nobody's name
const describesSome = spoken((words) => new RegExp(` (?:\\p{Ll}+s|${anyOf(words.names.bodies)})$`, 'u'))

/** Who is no stranger in one file. */
interface KnownNames {
  readonly keys: readonly string[]
  readonly roster: PeopleIndex
  readonly everybody: PeopleIndex
  /** The minutes name this person outside of the actions, or the name is no person's. */
  readonly isNamed: (written: string) => boolean
  readonly isOver: (entry: Entry) => boolean
}

/** Each stranger once a file, where the minutes name the stranger first for something that is outstanding. */
function strangers(
  minutes: Minutes,
  { keys, roster, everybody, isNamed, isOver }: KnownNames,
): readonly Fault[] {
  const named = new Set<string>()
  const [over, open] = [true, false].map((isPast) =>
    minutes.entries.filter((entry) => isOver(entry) === isPast),
  )
  return [...(open ?? []), ...(over ?? [])].flatMap((entry) =>
    [...entry.owners.map(({ written }) => written), ...disguisedIn(entry, everybody)].flatMap(
      (written): Fault[] => {
        const disguise = disguiseOf(written, everybody)
        // Whom the name fits at another time is a stranger here; a name that fits two people has a rule of its own.
        const isKnown =
          resolvePerson(writtenName(written), roster) !== null ||
          entry.owners.some(
            (owner) =>
              owner.written === written && (owner.kind !== 'unknown' || owner.ambiguous !== undefined),
          )
        if (named.has(written) || (disguise === null && (isKnown || isNamed(written)))) return []
        named.add(written)
        const near = nearest(written, keys)
        const message = `Unexpected owner \`${written}\`${disguise ?? ''}, expected one on the roster or in these minutes`
        return [
          {
            message: near === null ? message : `${message}; nearest is \`${near}\``,
            location: entry.location,
            ...(disguise === null && isOver(entry) ? { settled: true as const } : {}),
          },
        ]
      },
    ),
  )
}

// Call the lane (АК/TR) – АК
const writtenWord = /[^\s,;:.!?()[\]{}@/&+“”"]{1,60}/g

/** What only looks like somebody's name among the words, which no notation takes for one: a handle, or initials anywhere. */
function disguisedIn({ text }: Entry, everybody: PeopleIndex): readonly string[] {
  const handles = text.match(/@[^\s,;:()[\]]{1,60}/g) ?? []
  return [
    ...handles.filter((handle) => disguiseOf(handle, everybody) !== null),
    ...(text.match(writtenWord) ?? []).filter((written) => looksLike(written, everybody) !== null),
  ]
}

/** What would let a name pass for another. */
function disguiseOf(written: string, everybody: PeopleIndex): string | null {
  if (hasUnseen(written)) return ' with a character that cannot be seen'
  if (latin.test(written) && lookalike.test(written)) return ' in letters of two alphabets'
  const other = looksLike(written, everybody)
  return other === null ? null : `, whose letters only look like those of \`${other}\``
}

/** Somebody whose name looks the same and is written in other letters; null where there is none. */
function looksLike(written: string, everybody: PeopleIndex): string | null {
  const look = latinLookOf(written)
  if (look === written.normalize('NFKC')) return null
  return resolvePerson(writtenName(look), everybody) === null ? null : look
}
