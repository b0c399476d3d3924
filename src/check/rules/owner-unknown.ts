import { nearest } from '../../language/nearest.js'
import { type PeopleIndex, peopleIndex, resolvePerson, writtenName } from '../../language/people.js'
import type { Minutes } from '../../model/minutes.js'
import type { Fault } from '../../model/problem.js'
import { hasUnseen } from '../../source/visible.js'
import { namedInMinutes } from '../named-in-minutes.js'
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
  judge: (register, { textOf }) => {
    const keys = register.people.map(({ key }) => key)
    // Of whoever is on the roster and not in post that day another rule speaks.
    const roster = peopleIndex(register.people.filter(({ onRoster }) => onRoster))
    // Where nobody is known by a handle, each handle is a name as good as any.
    const hasHandles = register.people.some(({ aliases }) => aliases.some(isHandle))
    return register.minutes.flatMap((minutes) => {
      const isNamedThere = namedInMinutes(minutes, textOf(minutes.path) ?? '')
      const isNamed = (written: string): boolean =>
        (!hasHandles && isHandle(written)) || isNamedThere(written)
      return strangers(minutes, { keys, roster, isNamed })
    })
  },
}

const isHandle = (written: string): boolean => written.startsWith('@')

/** Who is no stranger in one file. */
interface KnownNames {
  readonly keys: readonly string[]
  readonly roster: PeopleIndex
  /** The file itself names this person outside of the actions. */
  readonly isNamed: (written: string) => boolean
}

/** Each stranger once a file, where the minutes name the stranger first. */
function strangers(minutes: Minutes, { keys, roster, isNamed }: KnownNames): readonly Fault[] {
  const named = new Set<string>()
  return minutes.entries.flatMap(({ owners, text, location }) =>
    [...owners.map(({ written }) => written), ...disguisedIn(text)].flatMap((written): Fault[] => {
      const disguise = disguiseOf(written)
      // Whom the name fits at another time is a stranger here; a name that fits two people has a rule of its own.
      const isKnown =
        resolvePerson(writtenName(written), roster) !== null ||
        owners.some(
          (owner) => owner.written === written && (owner.kind !== 'unknown' || owner.ambiguous !== undefined),
        )
      if ((disguise === null && (isKnown || isNamed(written))) || named.has(written)) return []
      named.add(written)
      const near = nearest(written, keys)
      const message = `Unexpected owner \`${written}\`${disguise ?? ''}, expected one on the roster or in these minutes`
      return [{ message: near === null ? message : `${message}; nearest is \`${near}\``, location }]
    }),
  )
}

/** Handles among the words that only look like somebody's: no notation takes them for an owner. */
function disguisedIn(text: string): readonly string[] {
  return (text.match(/@[^\s,;:()[\]]{1,60}/g) ?? []).filter((handle) => disguiseOf(handle) !== null)
}

/** What would let a name pass for another. */
function disguiseOf(written: string): string | null {
  if (hasUnseen(written)) return ' with a character that cannot be seen'
  return latin.test(written) && lookalike.test(written) ? ' in letters of two alphabets' : null
}
