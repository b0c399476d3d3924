import { peopleIndex, resolvePerson, writtenName } from '../language/people.js'
import { addDays, readDay } from '../model/day.js'
import type { Person } from '../model/owner.js'
import type { PostTerm, Settings } from '../model/settings.js'
import { mapIn, type SettingsValue, unexpectedWord } from './settings-values.js'
import type { YamlValue } from './yaml.js'

const keys = ['who', 'from', 'until'] as const

/**
 * `posts: { Clerk: CL, Chair: [{ who: JM, until: 2011-08-31 }, AB] }`: who holds a post, one after the other. Whoever
 * follows somebody with `until` begins the day after, unless `from` says another.
 */
export function postsIn(field: SettingsValue): Settings['posts'] {
  const posts = new Map<string, readonly PostTerm[]>()
  for (const [post, value] of mapIn(field)) {
    const holders = Array.isArray(value) ? value : [value]
    const terms: PostTerm[] = []
    for (const holder of holders) {
      const term = termIn({ ...field, name: post, value: holder })
      if (term === null) continue
      const before = terms.at(-1)?.until ?? null
      terms.push(term.from === null && before !== null ? { ...term, from: addDays(before, 1) } : term)
    }
    if (terms.length > 0) posts.set(post, terms)
  }
  return posts
}

function termIn({ name, value, report }: SettingsValue): PostTerm | null {
  if (typeof value === 'string') return { who: value, from: null, until: null }
  const who = value instanceof Map ? value.get('who') : null
  if (!(value instanceof Map) || typeof who !== 'string') {
    report(
      `Unexpected value of \`${name}\` in \`posts\`, expected initials or { who: …, from: …, until: … }`,
      name,
    )
    return null
  }
  for (const key of value.keys())
    if (!keys.some((known) => known === key)) report(`${unexpectedWord(key, keys)} in \`${name}\``, key)
  const dayOf = (key: 'from' | 'until'): string | null => {
    const written: YamlValue = value.get(key) ?? null
    if (written === null) return null
    const day = typeof written === 'string' ? readDay(written) : null
    if (day === null)
      report(
        `Unexpected \`${String(written)}\` in \`${name}\`, expected ${key} and a day like 2011-05-03`,
        typeof written === 'string' ? written : key,
      )
    return day
  }
  return { who, from: dayOf('from'), until: dayOf('until') }
}

/** What is wrong with posts once it is known who is on the roster: who is not, and who holds one at the same time. */
export interface PostFault {
  readonly message: string
  /** The word to complain at. */
  readonly word: string
}

/** Posts with the keys of their holders, and what does not fit the roster: a holder who is not on it is left out. */
export function checkedPosts(
  posts: Settings['posts'],
  people: readonly Person[],
): { readonly posts: Settings['posts']; readonly faults: readonly PostFault[] } {
  const index = peopleIndex(people)
  const roster = people.map(({ key }) => key)
  const faults: PostFault[] = []
  const checked = new Map<string, readonly PostTerm[]>()
  for (const [post, terms] of posts) {
    const held: PostTerm[] = []
    for (const term of terms) {
      const found = resolvePerson(writtenName(term.who), index)
      if (found && 'person' in found) held.push({ ...term, who: found.person.key })
      else
        faults.push({
          message: `${unexpectedWord(term.who, roster.length === 0 ? ['somebody of `people`'] : roster)} in \`posts: ${post}\``,
          word: term.who,
        })
    }
    const faultOfDays = overlap(post, held)
    if (faultOfDays) faults.push(faultOfDays)
    checked.set(post, held)
  }
  return { posts: checked, faults }
}

function overlap(post: string, terms: readonly PostTerm[]): PostFault | null {
  for (const [index, term] of terms.entries())
    for (const before of terms.slice(0, index)) {
      const isApart =
        (before.until !== null && before.until < (term.from ?? '')) ||
        (term.until !== null && term.until < (before.from ?? ''))
      if (!isApart)
        return {
          message: `Unexpected \`${term.who}\` in \`posts: ${post}\`, expected days that are not those of ${before.who}: on a day of both it stays open whose an action is`,
          word: term.who,
        }
    }
  return null
}
