import type { Owner, Person } from '../../model/owner.js'
import { isWithinLongerName, isWithinLongerWord, type NameWord, wordFrom } from './name-words.js'
import { everyName, spellingOf, spellingsOf, wholeNames } from './spellings.js'

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

/** Whom a finder looks for. */
export interface Findable {
  /** Known by every name. */
  readonly people: readonly Person[]
  /** Known by their whole names only. */
  readonly inFull: readonly Person[]
  /** Names of groups. */
  readonly groups: Iterable<string>
}

/**
 * A finder of some people and groups. Names are compared word by word without accents; capitals count, but in a whole
 * name of two words or more. What stands within a longer word or a longer name is nobody's.
 * @param known whom a written name means
 */
export function mentionFinder(
  { people, inFull, groups }: Findable,
  known: (written: string) => Owner | null,
): MentionFinder {
  const spellings = spellingsOf([
    ...people.map(everyName),
    ...inFull.map(wholeNames),
    ...[...groups].map(spellingOf),
  ])
  const found = new Map<string, readonly Mention[]>()
  /** Who is named from a word on, and where that name ends; without an owner where it is nobody's. */
  const nameAt = (text: string, first: NameWord): Named | null => {
    const spelt = spellings.longestAt(text, first)
    if (!spelt || isWithinLongerWord(text, first.start, spelt.end)) return null
    const initial = spelt.isOneWord ? withInitial(text, spelt.end) : null
    if (initial === null && spelt.isOneWord && isWithinLongerName(text, first))
      return { owner: null, end: spelt.end }
    const end = initial ?? spelt.end + (spelt.hasStop && text[spelt.end] === '.' ? 1 : 0)
    const owner = known(text.slice(first.start, end))
    return { owner: initial !== null && owner?.kind !== 'person' ? null : owner, end }
  }
  return {
    mentions(text) {
      const before = found.get(text)
      if (before) return before
      const mentions: Mention[] = []
      for (let end = 0; ; ) {
        const word = wordFrom(text, end, spellings.mayBegin)
        if (!word) break
        const named = nameAt(text, word)
        end = named?.end ?? word.end
        if (named?.owner) mentions.push({ owner: named.owner, start: word.start, end })
      }
      found.set(text, mentions)
      return mentions
    },
    atStart(text) {
      const first = wordFrom(text, 0)
      const named = first?.start === 0 ? nameAt(text, first) : null
      return named?.owner ? { owner: named.owner, start: 0, end: named.end } : null
    },
  }
}

interface Named {
  readonly owner: Owner | null
  readonly end: number
}

/** Where a first name with an initial ends: "Nils O.", "Pat V"; null where no initial stands behind the name. */
function withInitial(text: string, from: number): number | null {
  const initial = text[from] === ' ' ? wordFrom(text, from) : null
  if (initial?.start !== from + 1 || !/^\p{Lu}$/u.test(initial.text)) return null
  if (isWithinLongerWord(text, initial.start, initial.end)) return null
  return initial.end + (text[initial.end] === '.' ? 1 : 0)
}

/** The last person of some mentions that ends before a place: whom "he" or "she" there means. */
export function lastPersonBefore(mentions: readonly Mention[], at: number): Owner | null {
  let first = 0
  let end = mentions.length
  while (first < end) {
    const middle = (first + end) >> 1
    if ((mentions[middle]?.end ?? 0) <= at) first = middle + 1
    else end = middle
  }
  for (let index = first - 1; index >= 0; index--) {
    const { owner } = mentions[index] ?? {}
    if (owner?.kind === 'person') return owner
  }
  return null
}
