import { peopleIndex, resolvePerson, writtenName } from '../language/people.js'
import { addDays, readDay } from '../model/day.js'
import type { Person } from '../model/owner.js'
import type { PostTerm, Settings } from '../model/settings.js'
import { complain, isList, itemsIn, mapIn, type SettingsValue, unexpectedWord } from './settings-values.js'

const keys = ['who', 'from', 'until'] as const

/** A term as written, and where its holder stands. */
interface WrittenTerm extends PostTerm {
  readonly field: SettingsValue
}

/**
 * `posts: { Clerk: CL, Chair: [{ who: JM, until: 2011-08-31 }, AB] }`: who holds a post, one after the other. Whoever
 * follows somebody with `until` begins the day after, unless `from` says another. A holder who is not on the roster is
 * left out.
 */
export function postsIn(field: SettingsValue, people: readonly Person[]): Settings['posts'] {
  const index = peopleIndex(people)
  const roster = people.map(({ key }) => key)
  const posts = new Map<string, readonly PostTerm[]>()
  for (const post of mapIn(field)) {
    const terms: WrittenTerm[] = []
    for (const holder of isList(post) ? itemsIn(post) : [post]) {
      const term = termIn(holder, post.key)
      if (term === null) continue
      const before = terms.at(-1)?.until ?? null
      terms.push(term.from === null && before !== null ? { ...term, from: addDays(before, 1) } : term)
    }
    if (terms.length === 0) continue
    const held = terms.flatMap((term): readonly WrittenTerm[] => {
      const found = resolvePerson(writtenName(term.who), index)
      if (found && 'person' in found) return [{ ...term, who: found.person.key }]
      const expected = roster.length === 0 ? ['somebody of `people`'] : roster
      complain(term.field, unexpectedWord(term.who, expected, `posts: ${post.key}`))
      return []
    })
    complainOfOverlap(post.key, held)
    posts.set(
      post.key,
      held.map(({ who, from, until }) => ({ who, from, until })),
    )
  }
  return posts
}

function termIn(holder: SettingsValue, post: string): WrittenTerm | null {
  const { value } = holder
  if (typeof value === 'string') return { who: value, from: null, until: null, field: holder }
  const lines = value instanceof Map ? mapIn(holder) : []
  const who = lines.find(({ key }) => key === 'who')
  if (typeof who?.value !== 'string') {
    complain(
      holder,
      `Unexpected value of \`${post}\` in \`posts\`, expected initials or { who: …, from: …, until: … }`,
    )
    return null
  }
  for (const line of lines)
    if (!keys.some((known) => known === line.key))
      complain(line, unexpectedWord(line.key, keys, post), 'name')
  const dayOf = (key: 'from' | 'until'): string | null => {
    const line = lines.find((candidate) => candidate.key === key)
    if (line === undefined || line.value === null) return null
    const day = typeof line.value === 'string' ? readDay(line.value) : null
    if (day === null) {
      const written = typeof line.value === 'string' ? line.value : 'a list'
      complain(line, `Unexpected \`${written}\` in \`${post}\`, expected ${key} and a day like 2011-05-03`)
    }
    return day
  }
  return { who: who.value, from: dayOf('from'), until: dayOf('until'), field: who }
}

function complainOfOverlap(post: string, terms: readonly WrittenTerm[]): void {
  for (const [index, term] of terms.entries())
    for (const before of terms.slice(0, index)) {
      const isApart =
        (before.until !== null && before.until < (term.from ?? '')) ||
        (term.until !== null && term.until < (before.from ?? ''))
      if (isApart) continue
      complain(
        term.field,
        `Unexpected \`${term.who}\` in \`posts: ${post}\`, expected days that are not those of ${before.who}: on a day of both it stays open whose an action is`,
      )
      return
    }
}
