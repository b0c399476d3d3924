import { english } from '../../language/en.js'
import { anyOf } from '../../language/phrases.js'
import type { Owner, Person } from '../../model/owner.js'
import { type PeopleIndex, peopleIndex, resolvePerson } from '../../model/people.js'
import type { Settings } from '../../model/settings.js'
import { type Mention, mentionFinder } from '../text/mentions.js'

/** Who can own an action in one file, and how each may be written. */
export interface Roster {
  readonly people: readonly Person[]
  /** The owner that a name, initials or a group mean; `unknown` where nobody answers to it. */
  owner(written: string): Owner
  /** The person or group of that name; null where nobody answers to it. */
  known(written: string): Owner | null
  /** Everybody and every group named in a text, in order, whole words only. */
  named(text: string): readonly Mention[]
  /** Who is named at the very beginning of a text; null where nobody is. */
  namedFirst(text: string): Mention | null
}

// "All exec", "Everyone", "Tech Team", "Node Security WG": bodies that no person is called.
const { bodies, everybody, notOfBody } = english.names
const body = new RegExp(
  `^(?:(?:the|all|and|of|for|&|[\\p{Lu}][\\p{L}\\p{N}'’-]*) ){0,6}${anyOf(bodies)}$`,
  'iu',
)
const oneBody = new RegExp(`^(?:${anyOf(everybody)}|all (?!to$|will$|is$|are$|of$)[\\p{L}]+)$`, 'iu')
const notABody = new RegExp(`^${anyOf(notOfBody)}\\b`, 'i')

/** Whether a name is that of a body, by its last word: a body is never taken for a person. */
export function isBody(written: string): boolean {
  const words = written.split(' ').slice(0, -1)
  const named = words.every((word) => /^(?:\p{Lu}|&)/u.test(word) || /^(?:the|all|and|of|for)$/i.test(word))
  if (notABody.test(written)) return false
  return oneBody.test(written) || (named && written.length < 60 && body.test(written))
}

/** The roster of a file, from its people and from the groups of the settings. */
export function rosterOf(people: readonly Person[], settings: Settings): Roster {
  const index: PeopleIndex = peopleIndex(people)
  const groups = new Map([...settings.groups.keys()].map((name) => [name.toLowerCase(), name]))
  const known = (written: string): Owner | null => {
    const name = written
      .trim()
      .replace(/^@(?=\S)/, '@')
      .replace(/\s+/g, ' ')
    if (name === '') return null
    const group = groups.get(name.toLowerCase().replace(/^the /, '')) ?? groups.get(name.toLowerCase())
    if (group !== undefined) return { key: group, written: name, kind: 'group' }
    const found = resolvePerson(name, index) ?? resolvePerson(name.replace(/^@/, ''), index)
    if (found && 'person' in found) return { key: found.person.key, written: name, kind: 'person' }
    if (found)
      return { key: name, written: name, kind: 'unknown', ambiguous: found.ambiguous.map((one) => one.key) }
    return null
  }
  const finder = mentionFinder(people, settings.groups.keys(), known)
  return {
    people,
    known,
    owner: (name) =>
      known(name) ?? {
        key: name.trim().replace(/\s+/g, ' '),
        written: name.trim(),
        kind: isBody(name.trim()) ? 'group' : 'unknown',
      },
    named: finder.mentions,
    namedFirst: finder.atStart,
  }
}
