import { isTold } from '../language/duty.js'
import { pastForms } from '../language/past-forms.js'
import { type PeopleIndex, peopleIndex, resolvePerson, writtenName } from '../language/people.js'
import { anyOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import { saysWhatToDo } from '../language/what-to-do.js'
import type { Register } from '../model/register.js'

/** Names are at most so many words long. */
const longestName = 3

// (Vincent has emailed) · → Vincent · - Vincent to lead · Legal form: Vincent: …
const opening = /^|[([→]\s*@?\s?|->\s*|\s[-–—]{1,2}\s+|:\s+/gu
// to be documented by Vincent
const by = /\bby (?=\p{Lu})/gu
// … in the update, SC. · … safe FLETCHER
const atEnd =
  /(?:[,;.–—-]\s*|\s(?=\p{Lu}{2,}[\s.!]*$))(?<name>\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’.-]*){0,2})[\s.!)]*$/u
// Paint the door. Done: it is blue · the oil (done)
const saysDone = spoken(
  (words) => new RegExp(`(?:[.!?*)–—-]\\s+|[(*])${anyOf(words.status.done)}(?![\\p{L}\\p{N}])`, 'iu'),
)
// everyone to read it · infrastructure subcommittee - ongoing · the core team will
const body = spoken(
  ({ names: words }) =>
    new RegExp(
      `^(?:(?:${anyOf(words.articles)} )?(?:\\p{L}+ ){0,2}${anyOf(words.bodies)}(?=[.\\s]*$|\\s*[-–—:)]|\\s+(?:to|will|should)\\s)|${anyOf(words.everybody)}(?![\\p{L}\\p{N}]))`,
      'iu',
    ),
)

/** "Council members to vote", but not "Ask members to vote". */
const isOfBody = (rest: string): boolean => body().test(rest) && !asksBody().test(rest)

const asksBody = spoken((words) => new RegExp(`^(?:please )?${anyOf(words.phrases.clauses.asks)} `, 'iu'))

// Next week - we will sort the keys
const ourselves = spoken((words) => new RegExp(`^${anyOf(words.names.ourselves)}(?![\\p{L}\\p{N}’'-])`, 'iu'))
// Reviewers to read it · Clients will merge it, but not "Chairs to be moved"
const described = /^(?:the )?\p{L}+s (?:to|will|should) (?=\p{Ll})(?!be )/iu

/** What words of an action that has no owner say all the same of whose it is. */
export type SaidOfDoer =
  /** It is done, or everybody's, or a body's. */
  | { readonly kind: 'settled' }
  /** Those who meet, or some whom it describes; or it only asks something. */
  | { readonly kind: 'described' }
  /** This person, as written, where nobody is read as an owner. */
  | { readonly kind: 'named'; readonly written: string }

/**
 * Looks for somebody of the register where whoever does it stands: at the beginning, behind a dash or an arrow, in
 * brackets, at the end. Who is only spoken of in the words ("Ask Jane for the key") is nobody of these.
 */
export function doerNamedIn(register: Register): (words: string) => SaidOfDoer | null {
  const index = peopleIndex(register.people)
  const written = new Set(
    register.minutes.flatMap(({ entries }) =>
      entries.flatMap(({ owners }) => owners.map((owner) => owner.written)),
    ),
  )
  const isSomebody = (name: string): boolean => written.has(name) || isKnown(name, index)
  return (words) => {
    const places = placesIn(words)
    if (saysDone().test(words) || places.some(isOfBody)) return { kind: 'settled' }
    for (const rest of places) {
      const written = doerAtStart(rest, isSomebody)
      if (written === null) continue
      return tellsWhatWasDone(rest.slice(written.length)) ? { kind: 'settled' } : { kind: 'named', written }
    }
    const written = atEnd.exec(words)?.groups?.name
    if (written !== undefined && isSomebody(written)) return { kind: 'named', written }
    const isDescribed = described.test(words) || places.some((rest) => ourselves().test(rest))
    return isDescribed || isOnlyAsked(words) ? { kind: 'described' } : null
  }
}

// during the fair?
const isOnlyAsked = (words: string): boolean => /\?\W*$/.test(words) && !saysWhatToDo(words)

// Kim added the links · Kim has emailed
const behindDoer = /^ (?:has |have |had )?(\p{L}+)/u

function tellsWhatWasDone(behind: string): boolean {
  const verb = behindDoer.exec(behind)?.[1]?.toLowerCase() ?? ''
  return pastForms().has(verb) || /..ed$/.test(verb)
}

/** What follows each place at which somebody may stand who does it. */
function placesIn(words: string): readonly string[] {
  return [...words.matchAll(opening), ...words.matchAll(by)].map(({ index, 0: sign }) =>
    words.slice(index + sign.length),
  )
}

/** "Kim added the links", "Jen & Siva pair up", but not "Kim's bill" nor "Kim to be paid". */
function doerAtStart(rest: string, isSomebody: (name: string) => boolean): string | null {
  const words = /^@?\p{L}[\p{L}\p{N}'’_-]*(?: \p{L}[\p{L}'’.-]*){0,2}/u.exec(rest)?.[0].split(' ') ?? []
  for (let count = Math.min(longestName, words.length); count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    const behind = rest.slice(name.length)
    if (isSomebody(name)) return isTold().test(behind.replace(/^\s+(?:to|will|should)\s+/, '')) ? null : name
  }
  return null
}

/** Somebody of the register, or several whom the name fits. A word in small letters is no name of anybody by chance. */
function isKnown(name: string, index: PeopleIndex): boolean {
  return /^@?\p{Lu}/u.test(name) && resolvePerson(writtenName(name), index) !== null
}
