import { askingPattern } from '../../language/duty.js'
import { writtenName } from '../../language/people.js'
import { anyOf, anyOfCapitalised, phraseSet } from '../../language/phrases.js'
import { isPost, postName } from '../../language/posts.js'
import { spoken } from '../../language/spoken.js'
import type { FileRoster } from '../../model/file-roster.js'
import type { Owner, Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { type Mention, mentionFinder } from '../text/mentions.js'
import { postHolders } from './post-holders.js'
import { noStrangers, type Strangers } from './strangers.js'
import { fittingPeople } from './whom-it-fits.js'

/** Who can own an action in one file, and how each may be written. */
export interface Roster {
  readonly people: readonly Person[]
  /** The full name of whoever has a key, named by the file or not; the key itself where nobody has it. */
  nameOf(key: string): string
  /** What the file shows of names to which nobody answers. */
  readonly strangers: Strangers
  /** The owner that a name, initials or a group mean; `unknown` where nobody answers to it. */
  owner(written: string): Owner
  /** The person or group of that name; null where nobody answers to it. */
  known(written: string): Owner | null
  /**
   * The one whom the file names who has this surname. It says who somebody is where nothing but owners stands; anywhere
   * else "Marsh" may be a marsh.
   */
  surnamed(written: string): Owner | null
  /** Everybody and every group named in a text, in order, whole words only. */
  named(text: string): readonly Mention[]
  /** Who is named at the very beginning of a text; null where nobody is. */
  namedFirst(text: string): Mention | null
}

// "All plot holders", "All exec", "Everyone", "Tech Team", "Node Security WG": bodies that no person is called.

const body = spoken(
  (words) =>
    new RegExp(
      `^(?:(?:the|all|and|of|for|&|[\\p{Lu}][\\p{L}\\p{N}'’-]*) ){0,6}${anyOf(words.names.bodies)}$`,
      'iu',
    ),
)
const oneBody = spoken(
  (words) =>
    new RegExp(
      `^(?:${anyOf(words.names.everybody)}|all (?!${anyOf(words.duty.signs)}$|is$|are$|of$)[\\p{L}]+(?: [\\p{Ll}-]+s)?)$`,
      'iu',
    ),
)
// DECISION BY GROUP
const leadsToName = spoken(
  (words) => new RegExp(`^(?!(?:of|for)$)${anyOf(words.phrases.commitment.noSubject)}$`, 'i'),
)
const bodyWord = spoken((words) => new RegExp(`^${anyOf(words.names.bodies)}$`, 'i'))
// From the board · Ask Council · Email the council: a body that is only spoken of
const isSpokenOf = spoken(
  (words) =>
    new RegExp(
      `^(?!(?:the|all) )(?:(?:${anyOf(words.comparing.idle)}|${askingPattern()}) |(?:${anyOf(words.duty.verbs)}|\\p{L}+ing) (?:the|all|members|${anyOf(words.names.everybody)})(?: |$))`,
      'iu',
    ),
)
// Stack the chairs · Count all members: behind one word, "the" and nothing but small letters
const isDoneTo = /^(?!the |all )\p{L}+ (?:the|all) [\p{Ll} '’-]+$/u
// Mend chairs
const verbBeforeSeveral = /^(\p{L}+) \p{Ll}+s$/u
const verbs = spoken((words) => phraseSet(words.duty.verbs))

/** Whether a body stands behind what is to be done to it. */
function isObject(written: string): boolean {
  const verb = verbBeforeSeveral.exec(written)?.[1]?.toLowerCase()
  return isSpokenOf().test(written) || isDoneTo.test(written) || (verb !== undefined && verbs().has(verb))
}

// RFID for office · Posters for the members, but not "The members of the board", "Board of Governors"
const isForBody = spoken(
  ({ names: words }) =>
    new RegExp(
      `^(?!(?:[Tt]he |[Aa]ll ){0,2}${anyOfCapitalised(words.bodies)} ).* (?:of|for(?: the| all){0,2}) ${anyOf(words.bodies)}$`,
      'u',
    ),
)

/** Whether a name is that of a post or a body, by its last word: a body is never taken for a person. */
export function isBody(written: string): boolean {
  const words = written.split(' ').slice(0, -1)
  const named = words.every(
    (word, at) =>
      (/^(?:\p{Lu}|&)/u.test(word) && !(at > 0 && leadsToName().test(word))) ||
      /^(?:the|all|and|of|for)$/i.test(word) ||
      // Steering committee members
      (at > 0 && bodyWord().test(word)),
  )
  if (isObject(written)) return false
  if (isPost(written) || oneBody().test(written)) return true
  return named && written.length < 60 && body().test(written) && !isForBody().test(written)
}

/** The owner that a name to which nobody answers gives. */
const nobodyKnown = (written: string): Owner => ({
  key: isPost(written) ? postName(written) : written.replace(/\s+/g, ' '),
  written,
  kind: isBody(written) ? 'group' : 'unknown',
})

/**
 * The roster of a file: whom it names itself comes first, of two who fit those who are there; then who else of the
 * series is near that day. Initials that are a key of `epha.yaml` mean that person, unless the file prints them beside
 * another name.
 */
export function rosterOf(people: FileRoster, settings: Settings, strangers: Strangers = noStrangers): Roster {
  const fitting = fittingPeople(people, strangers.isPrinted)
  const groups = new Map([...settings.groups.keys()].map((name) => [name.toLowerCase(), name]))
  const holderOf = postHolders(people.posts)
  const ownerNamed = (written: string): Owner | null => {
    const name = written.trim().replace(/\s+/g, ' ')
    if (name === '') return null
    const group = groups.get(name.toLowerCase().replace(/^the /, '')) ?? groups.get(name.toLowerCase())
    if (group !== undefined) return { key: group, written: name, kind: 'group' }
    // A handle is no first name: @kim may be anybody.
    const found =
      fitting.byAnyForm(writtenName(name)) ??
      (name.startsWith('@') ? fitting.asWritten(writtenName(name.slice(1))) : null)
    if (found && 'person' in found)
      return { key: found.person.key, written: name, kind: 'person', by: found.by }
    if (found)
      return { key: name, written: name, kind: 'unknown', ambiguous: found.ambiguous.map(({ key }) => key) }
    return holderOf(name)
  }
  const answers = new Map<string, Owner | null>()
  const known = (written: string): Owner | null => {
    const before = answers.get(written)
    if (before !== undefined) return before
    const owner = ownerNamed(written)
    answers.set(written, owner)
    return owner
  }
  // Whom only other minutes name is known in bare words by the whole name: "Mark the boxes" is not Mark Ellis.
  const near = people.near.flat()
  const finder = mentionFinder(
    {
      people: [...people.own, ...near.filter(({ onRoster }) => onRoster)],
      inFull: near.filter(({ name, onRoster }) => !onRoster && name.includes(' ')),
      groups: settings.groups.keys(),
    },
    known,
  )
  const names = new Map([...near, ...people.own].map(({ key, name }) => [key, name]))
  return {
    people: people.own,
    nameOf: (key) => names.get(key) ?? key,
    strangers,
    known,
    owner: (name) => known(name) ?? nobodyKnown(name.trim()),
    surnamed: (name) => {
      const found = fitting.bySurname(writtenName(name.trim()))
      if (found === null || !('person' in found)) return null
      return { key: found.person.key, written: name.trim(), kind: 'person', by: found.by }
    },
    named: finder.mentions,
    namedFirst: finder.atStart,
  }
}
