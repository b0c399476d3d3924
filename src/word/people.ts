import type { Person } from '../model/owner.js'
import { initialsOf } from '../model/people.js'
import { oneLine, type Paragraph, textOf, wordsOf } from './paper.js'

/** Somebody the paper names, as it names him. */
export interface Named {
  readonly name: string
  readonly role: string | null
  /** Initials printed with the name; null where none are. */
  readonly initials: string | null
}

// "Terry", "O'Neill", "van", "Smith-Jones"
/** A word of a name, as the source of a regular expression. */
export const nameWord = String.raw`\p{Lu}[\p{L}’'-]+`
/** Two or three of them: a person. */
export const fullName = String.raw`${nameWord}(?:\s\p{Lu}\.)?(?:\s(?:van|de|von|der|den|la|le))?(?:\s${nameWord}){1,2}`
/** What stands before a name and is none of it. */
export const honour = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Rev|Revd|Sir|Prof)\.?\s)?`

/** Words of which a role has one. */
export const office =
  /\b(?:director|head|headteacher|manager|chair|chairman|chairwoman|chairperson|vice-chair|officer|adviser|advisor|clerk|commissioner|consultant|secretary|treasurer|governor|president|councillor|leader|lead|coordinator|co-ordinator|principal|deputy|trustee|vicar|warden|editor|administrator|representative|master|engineer|surveyor|bursar|teacher|architect|solicitor|accountant|minutes?)\b/i

/** The words of an office at the beginning of a text: "Director for Learning" of "Director for Learning welcomed …". */
export function officeAt(text: string): string | null {
  const words = text.split(' ')
  let end = 0
  words.some((word, at) => {
    const bare = word.replace(/[.,;:)]+$/, '')
    const isLink = /^(?:of|for|and|the|to|in|&|–|-)$/.test(bare)
    if (!isLink && !/^[\p{Lu}&]/u.test(bare)) return true
    if (!isLink) end = at + 1
    return /[.,;:)]$/.test(word)
  })
  const role = words
    .slice(0, end)
    .join(' ')
    .replace(/[.,;:)]+$/, '')
  return office.test(role) && role.length <= 80 ? role : null
}

// "Led by Ralph Holloway, Team Manager …" · "Jim Macdonald, Head of Finance, reminded …"
const withOffice = new RegExp(
  String.raw`(?<![\p{L}’'-])(${fullName})(?:\s\((\p{Lu}{2,4})\))?,\s(?=\p{Lu}|the\s)`,
  'gu',
)
// "An update by Alison Fiala and Terry Reynolds" · "(Carol Kisby, North East meeting)"
const speaking = new RegExp(
  String.raw`(?:\b(?:by|from)\s|\band\s|^\()(${nameWord}\s${nameWord})(?=\s?$|,|\sand\s)`,
  'gu',
)
// "Ralph Holloway (RH)"
const withInitials = new RegExp(String.raw`(?<![\p{L}’'-])(${fullName})\s\((\p{Lu}{2,4})\)`, 'gu')

const opensSpeech =
  /^(?:\(|led by|(?:an? |the )?(?:verbal |short |brief )?(?:update|presentation|report|talk)s? (?:by|from))/i

const notAName =
  /^(?:The|This|That|These|An?|In|On|At|For|And|Essex|County|Local|North|South|East|West|Central|Primary|School|Schools)\b/

// "Statutory Assessment Service (SAS)": initials that are no person's.
const ofABody =
  /\b(?:Services?|Teams?|Assessment|Programme|Plan|Review|Board|Group|Forum|Strategy|Partnership|Authority|Department|Code|Act|Grant|Scheme|Panel|Trust|Association|Committee|Council|Policy|Fund|Project)$/

/** Those whom the prose introduces: by their office, by their initials, or as who leads an item. */
export function introducedIn(paragraphs: readonly Paragraph[]): Named[] {
  const found: Named[] = []
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph)
    for (const match of words.matchAll(withInitials))
      if (
        match[1] &&
        match[2] &&
        initialsOf(match[1]).includes(match[2]) &&
        !ofABody.test(match[1]) &&
        !notAName.test(match[1])
      )
        found.push({ name: match[1], role: null, initials: match[2] })
    for (const match of words.matchAll(withOffice)) {
      const role = officeAt(words.slice(match.index + match[0].length))
      if (match[1] && role && !notAName.test(match[1]))
        found.push({ name: match[1], role, initials: match[2] ?? null })
    }
    if (!opensSpeech.test(words)) continue
    for (const match of words.matchAll(speaking))
      if (match[1]) found.push({ name: match[1], role: null, initials: null })
  }
  return found
}

const nameAlone = new RegExp(String.raw`(?<![\p{L}’'-])${nameWord}\s${nameWord}(?![\p{L}’'-])`, 'gu')

/** Every pair of capital words whose first letters these are: who else the initials might be. */
export function namesFitting(initials: string, paragraphs: readonly Paragraph[]): string[] {
  const names = new Set<string>()
  for (const paragraph of paragraphs)
    for (const part of textOf(paragraph).split(/[\t\n]+/))
      for (const [name] of oneLine(part).matchAll(nameAlone))
        if (initialsOf(name).includes(initials) && !notAName.test(name)) names.add(name)
  return [...names]
}

/** One person for each name: the first role and the first initials that were found stay. */
export function mergeNamed(people: readonly Named[]): Named[] {
  const merged = new Map<string, Named>()
  for (const person of people) {
    const known = merged.get(person.name)
    merged.set(person.name, {
      name: person.name,
      role: known?.role ?? person.role,
      initials: known?.initials ?? person.initials,
    })
  }
  return [...merged.values()]
}

/** A person under a key. */
export function personOf(named: Named, key: string): Person {
  return {
    key,
    name: named.name,
    ...(named.role === null ? {} : { role: named.role }),
    aliases: [],
    onRoster: false,
  }
}
