import { initialsOf } from '../language/people.js'
import { anyOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import { oneLine } from '../source/lines.js'

/** Somebody whom the prose introduces. */
export interface Introduced {
  readonly name: string
  readonly role: string | null
  /** Initials printed with the name; null where none are. */
  readonly initials: string | null
}

// "Terry", "O'Neill", "van", "Smith-Jones"
/** A word of a name, as the source of a regular expression. */
const nameWord = String.raw`\p{Lu}[\p{L}’'-]+`
/** Two or three of them: a person. */
const fullName = spoken(
  (words) =>
    String.raw`${nameWord}(?:\s\p{Lu}\.)?(?:\s${anyOf(words.prose.people.particles)})?(?:\s${nameWord}){1,2}`,
)
/** Words of which a role has one. */
const office = spoken(
  (words) =>
    new RegExp(
      `\\b${anyOf([words.posts.offices, words.posts.tasks, words.prose.people.professions])}\\b`,
      'i',
    ),
)

const officeLink = spoken((words) => new RegExp(`^(?:${anyOf(words.prose.people.officeLinks)}|&|–|-)$`))

/** The words of an office at the beginning of a text: "Director for Learning" of "Director for Learning welcomed …". */
function officeAt(text: string): string | null {
  const words = text.split(' ')
  let end = 0
  words.some((word, at) => {
    const bare = word.replace(/[.,;:)]+$/, '')
    const isLink = officeLink().test(bare)
    if (!isLink && !/^[\p{Lu}&]/u.test(bare)) return true
    if (!isLink) end = at + 1
    return /[.,;:)]$/.test(word)
  })
  const role = words
    .slice(0, end)
    .join(' ')
    .replace(/[.,;:)]+$/, '')
  return office().test(role) && role.length <= 80 ? role : null
}

// "Led by Ralph Holloway, Team Manager …" · "Jim Macdonald, Head of Finance, reminded …"
const withOffice = spoken(
  () =>
    new RegExp(String.raw`(?<![\p{L}’'-])(${fullName()})(?:\s\((\p{Lu}{2,4})\))?,\s(?=\p{Lu}|the\s)`, 'gu'),
)
// "An update by Alison Fiala and Terry Reynolds" · "(Carol Kisby, North East meeting)"
const speaking = spoken(
  (words) =>
    new RegExp(
      String.raw`(?:\b${anyOf(words.prose.people.speechBy)}\s|\band\s|^\()(${nameWord}\s${nameWord})(?=\s?$|,|\sand\s)`,
      'gu',
    ),
)
// "Ralph Holloway (RH)"
const withInitials = spoken(
  () => new RegExp(String.raw`(?<![\p{L}’'-])(${fullName()})\s\((\p{Lu}{2,4})\)`, 'gu'),
)

const opensSpeech = spoken(
  ({ prose: { people: words } }) =>
    new RegExp(
      `^(?:\\(|${anyOf(words.ledBy)}|(?:an? |the )?(?:${anyOf(words.speechKinds)} )?${anyOf(words.speeches)}s? ${anyOf(words.speechBy)})`,
      'i',
    ),
)

const notAName = spoken((words) => new RegExp(`^${anyOf(words.prose.people.notFirst)}\\b`))

// "Statutory Assessment Service (SAS)": initials that are no person's.
const ofABody = spoken((words) => new RegExp(`\\b${anyOf(words.prose.people.bodies)}$`))

/** Those whom some lines introduce: by their office, by their initials, or as who leads an item. Each name once. */
export function introducedIn(lines: readonly string[]): Introduced[] {
  const found = new Map<string, Introduced>()
  const add = (name: string, role: string | null, initials: string | null): void => {
    const known = found.get(name)
    found.set(name, { name, role: known?.role ?? role, initials: known?.initials ?? initials })
  }
  for (const line of lines) {
    const words = oneLine(line)
    for (const [, name = '', initials = ''] of words.matchAll(withInitials()))
      if (initialsOf(name).includes(initials) && !ofABody().test(name) && !notAName().test(name))
        add(name, null, initials)
    for (const match of words.matchAll(withOffice())) {
      const [whole, name = '', initials] = match
      const role = officeAt(words.slice(match.index + whole.length))
      if (role !== null && !notAName().test(name)) add(name, role, initials ?? null)
    }
    if (!opensSpeech().test(words)) continue
    for (const [, name = ''] of words.matchAll(speaking())) if (name !== '') add(name, null, null)
  }
  return [...found.values()]
}

const nameAlone = new RegExp(String.raw`(?<![\p{L}’'-])${nameWord}\s${nameWord}(?![\p{L}’'-])`, 'gu')

/** Every pair of capital words whose first letters these are: who else the initials might be. */
export function namesFitting(initials: string, lines: readonly string[]): string[] {
  const names = new Set<string>()
  for (const line of lines)
    for (const part of line.split(/\t+/))
      for (const [name] of oneLine(part).matchAll(nameAlone))
        if (initialsOf(name).includes(initials) && !notAName().test(name)) names.add(name)
  return [...names]
}
