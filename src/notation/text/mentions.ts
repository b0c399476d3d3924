import type { Owner, Person } from '../../model/owner.js'

/** Somebody on the roster, or a group, named at a place of a text. */
export interface Mention {
  readonly owner: Owner
  readonly start: number
  readonly end: number
}

/** Finds who is named in texts. Each text is looked through once, whoever asks and how often. */
export interface MentionFinder {
  /** Everybody and every group named in a text, in order, whole words only. */
  mentions(text: string): readonly Mention[]
  /** Who is named at the very beginning of a text; null where nobody is. */
  atStart(text: string): Mention | null
}

/**
 * A finder of some people and groups.
 * @param known whom a written name means
 */
export function mentionFinder(
  people: readonly Person[],
  groups: Iterable<string>,
  known: (written: string) => Owner | null,
): MentionFinder {
  const names = namePattern(people, groups)
  if (names === null) return { mentions: () => [], atStart: () => null }
  const anywhere = new RegExp(`(?<![\\p{L}\\p{N}_@])${names}`, 'gu')
  const first = new RegExp(`^${names}`, 'u')
  const found = new Map<string, readonly Mention[]>()
  const mentionAt = (match: RegExpExecArray): Mention | null => {
    const owner = known(match[0])
    return owner && { owner, start: match.index, end: match.index + match[0].length }
  }
  return {
    mentions(text) {
      const before = found.get(text)
      if (before) return before
      const mentions = [...text.matchAll(anywhere)].flatMap((match) => mentionAt(match) ?? [])
      found.set(text, mentions)
      return mentions
    },
    atStart(text) {
      const match = first.exec(text)
      return match && mentionAt(match)
    },
  }
}

/** The last person of some mentions that ends before a place: whom "he" or "she" there means. */
export function lastPersonBefore(mentions: readonly Mention[], at: number): Owner | null {
  return mentions.findLast(({ owner, end }) => owner.kind === 'person' && end <= at)?.owner ?? null
}

/** Keys, names, aliases, first names and initials, the longest first; null where there is nobody. */
function namePattern(people: readonly Person[], groups: Iterable<string>): string | null {
  const names = new Set<string>()
  for (const person of people) {
    const parts = person.name.split(/\s+/)
    const first = parts[0] ?? ''
    const last = parts.at(-1) ?? ''
    for (const name of [person.key, person.name, ...person.aliases]) if (name.length > 1) names.add(name)
    if (parts.length > 1) {
      if (/^(?:\p{Ll}['’])?\p{Lu}[\p{L}-]{2,}$/u.test(first)) names.add(first)
      if (/^\p{Lu}\p{L}+$/u.test(last)) names.add(parts.map((part) => part[0] ?? '').join(''))
    }
  }
  for (const group of groups) names.add(group)
  const sorted = [...names]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (sorted.length === 0) return null
  const escaped = sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
  return `(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`
}
