import { isTitledName, nameStarts } from '../../language/names.js'
import { anyOf, anyOfCapitalised } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { Roster } from './roster.js'

/** Whom a verb commits, and where they begin in the text that ends with them. */
export interface Committed {
  readonly owners: readonly Owner[]
  readonly start: number
  readonly by: 'name' | 'body' | 'pronoun'
}

/** Longest stretch that a subject is looked for in: a line or two. */
const reach = 90

// Nell and Ross · Nell, Ross · Nell & Ross · Nell/Ross
const linkAtEnd = spoken(({ places }) => new RegExp(`(?:,? ${anyOf(places.and)} |, | & | ?/ ?)$`))
const longestLink = 8

const handle = /^@[\p{L}\p{N}_-]{2,}$/u
// the clerk · Vice Chair
const role = spoken(
  ({ posts: words }) =>
    new RegExp(
      `(?:^|[\\s([:;,–—-])((?:[Tt]he )?(?:${anyOfCapitalised(words.ranks)}[ -])?${anyOfCapitalised(words.posts)})$`,
      'u',
    ),
)

// The Parish Council · Node Security WG · the finance committee
const body = spoken(
  ({ names: words }) =>
    new RegExp(
      `(?:^|[\\s([:;,–—-])((?:[Tt]he )?(?:(?:\\p{Lu}[\\p{L}\\p{N}&’'-]*|&) (?:(?:and|of|for) )?){0,5}${anyOf(words.councils)}|[Tt]he (?:\\p{L}[\\p{L}&’'-]* ){0,2}${anyOf(words.councils.toLowerCase())})$`,
      'u',
    ),
)

const anyBody = spoken((words) => new RegExp(`^(?:the )?${anyOf(words.phrases.commitment.anyBody)}$`, 'i'))
const pronounAtEnd = spoken((words) => new RegExp(`(?:^|[\\s,;(])(${anyOf(words.names.pronouns)})$`, 'i'))

/** Who stands at the end of a text: people on the roster or present, somebody with a title, a named body, "he". */
export function committedAtEnd(
  text: string,
  roster: Roster,
  lastNamed: () => Owner | null,
): Committed | null {
  const people: Owner[] = []
  let end = text.length
  let start = end
  for (let person = personAtEnd(text, roster); person; person = personAtEnd(text.slice(0, end), roster)) {
    people.unshift(person.owner)
    start = person.start
    const link = linkAtEnd().exec(text.slice(Math.max(0, start - longestLink), start))
    if (!link) break
    end = start - link[0].length
  }
  if (people.length > 0) return { owners: people, start, by: 'name' }
  const tail = text.slice(-reach)
  const pronoun = pronounAtEnd().exec(tail)?.[1]
  if (pronoun !== undefined) {
    const owner = lastNamed()
    return owner && { owners: [owner], start: text.length - pronoun.length, by: 'pronoun' }
  }
  const name = (role().exec(tail) ?? body().exec(tail))?.[1]
  // "the team", "Group" alone: which one, nobody can say.
  if (name === undefined || anyBody().test(name)) return null
  return { owners: [roster.owner(name.replace(/^the /i, ''))], start: text.length - name.length, by: 'body' }
}

function personAtEnd(text: string, roster: Roster): { owner: Owner; start: number } | null {
  const shift = Math.max(0, text.length - reach)
  let longest: { owner: Owner; start: number } | null = null
  for (const near of nameStarts(text.slice(shift))) {
    const start = shift + near
    const written = text.slice(start)
    if (/[,;:!?/&([]/.test(written)) break
    const owner =
      roster.known(written) ?? (isTitledName(written) || handle.test(written) ? roster.owner(written) : null)
    if (owner) longest = { owner, start }
  }
  return longest
}

const stranger = /(?:^|[\s([])(\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{Ll}\p{M}'’-]+)?)$/u
const noName = spoken((words) => new RegExp(`^${anyOf(words.names.somebody)}\\b`))

/** A name at the end of a text that nobody answers to, where only a person can be meant: "Simon said he would". */
export function strangerAtEnd(text: string, roster: Roster): Committed | null {
  const name = stranger.exec(text.slice(-reach))?.[1]
  if (name === undefined || noName().test(name)) return null
  return { owners: [roster.owner(name)], start: text.length - name.length, by: 'name' }
}

// "MDawson: …"
const speaker =
  /^[ \t>*•–-]{0,8}((?:@|(?:\p{Ll}['’])?\p{Lu})[\p{L}\p{N}.'’_-]{0,40}(?: \p{Lu}[\p{L}.'’-]{0,40}){0,3}):[ \t]/u

/** Who speaks at a place of a text: the name before a colon at the beginning of its line, or of the text. */
export function speakerAt(text: string, at: number, roster: Roster): Owner | null {
  for (const from of [text.lastIndexOf('\n', at - 1) + 1, 0]) {
    const name = speaker.exec(text.slice(from, from + 200))?.[1]
    if (name !== undefined) return roster.known(name)
  }
  return null
}

/** The person with whom a sentence, or its last line, begins: "Sayed thinks it reasonable and …". */
export function personAtStart(sentence: string, roster: Roster): Owner | null {
  for (const beginning of [sentence.slice(sentence.lastIndexOf('\n') + 1), sentence]) {
    const first = roster.namedFirst(beginning.slice(0, reach))
    if (first && /^ \p{Ll}+(?:s|ed|ght|d) /u.test(beginning.slice(first.end, first.end + 40)))
      return first.owner
  }
  return null
}
