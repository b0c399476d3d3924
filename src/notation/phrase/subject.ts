import { isFullName, nameStarts, titlePattern } from '../../language/names.js'
import { anyOf } from '../../language/phrases.js'
import { titledAtEnd } from '../../language/shared-titles.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import { isBody, type Roster } from './roster.js'
import { isInitials } from './strangers.js'

/** Words between who agreed and AGREED. */
export const adverbs = spoken((words) => new RegExp(`[ ,]${anyOf(words.agreement.adverbs)}$`, 'i'))
const passive = spoken((words) => new RegExp(`(?:^|\\s)${anyOf(words.agreement.passives)}$`, 'i'))
// RH has AGREED · Headteachers have now AGREED
const perfect = spoken((words) => new RegExp(` ${anyOf(words.agreement.perfects)}$`, 'i'))
// "had AGREED", "would have AGREED", "not AGREED", "have never AGREED"
/** What makes "agreed" prose: "had AGREED", "not AGREED". */
export const prose = spoken((words) => new RegExp(`\\b(?:${anyOf(words.agreement.prose)}|n[’']t)$`, 'i'))

// TR, on behalf of the trust, AGREED
const asideAtEnd = spoken((words) => new RegExp(`, ${anyOf(words.phrases.subject.asides)} ?[^,]{0,60},$`))
// It was AGREED
const itAtEnd = spoken(
  ({ phrases: { subject: words } }) =>
    new RegExp(`(?:^|[\\s,;])${anyOf(words.it)}\\s+${anyOf(words.passives)}$`, 'i'),
)
// …, and the group AGREED
const clauseLink = spoken(
  ({ phrases: { subject: words } }) =>
    new RegExp(
      `(?:[,;:] (?:${anyOf(words.links)} )?|\\b${anyOf(words.links)} )(?=\\p{Lu}|${anyOf(words.openings)} )`,
      'gu',
    ),
)
const titleAlone = spoken(() => new RegExp(`^${titlePattern()} \\p{Lu}`, 'u'))
const pronounAtEnd = spoken((words) => new RegExp(`(?:^|[\\s,;(])(${anyOf(words.names.pronouns)})$`, 'i'))

/** A person before AGREED: on the roster or present, a full name, or capitals of two to four letters that are no group. */
function personNamed(written: string, roster: Roster): Owner | null {
  const name = written
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s?\([^()]{1,40}\)$/, '')
  const known = roster.known(name) ?? roster.known(name.replace(/^the /i, ''))
  if (known) return known.kind === 'group' ? null : known
  // "All agreed, TAC must have it", where the file says "the TAC"
  if (isInitials(name)) return roster.strangers.areOfThing(name) ? null : roster.owner(name)
  const isFull =
    (isFullName(name) && roster.strangers.mayBeName(name) && !isBody(name) && !/\p{Lu}{3,}/u.test(name)) ||
    titleAlone().test(name)
  return isFull && !endsInKnownInitials(name, roster) ? roster.owner(name) : null
}

/** "Reluctantly DP": no name ends in somebody's initials. */
function endsInKnownInitials(name: string, { known }: Roster): boolean {
  const last = name.split(' ').at(-1) ?? ''
  return isInitials(last) && known(last)?.kind === 'person'
}

// TR and AF · RH, AF · RH & AF
const betweenPeople = spoken((words) => new RegExp(`(?:,? ${anyOf(words.places.and)} |, | & | ?/ ?)$`, 'u'))

/** The people at the end of a text: "TR and AF", "Terry Reynolds"; where they begin. */
export function peopleAtEnd(text: string, roster: Roster): { owners: Owner[]; start: number } | null {
  const titled = titledAtEnd(text)
  if (titled) return { owners: titled.names.map((name) => roster.owner(name)), start: titled.start }
  const owners: Owner[] = []
  let end = text.length
  let start = end
  for (;;) {
    const before = text.slice(Math.max(0, end - 60), end)
    const found = lastPerson(before, roster)
    if (!found) break
    owners.unshift(found.owner)
    start = end - before.length + found.start
    const link = betweenPeople().exec(text.slice(0, start))
    if (!link) break
    end = link.index
  }
  return owners.length > 0 ? { owners, start } : null
}

function lastPerson(text: string, roster: Roster): { owner: Owner; start: number } | null {
  let best: { owner: Owner; start: number } | null = null
  for (const start of nameStarts(text)) {
    const owner = personNamed(text.slice(start), roster)
    if (owner) best = { owner, start }
  }
  return best
}

/** Who stands before AGREED. */
export interface Subject {
  readonly by: string | null
  readonly owners: readonly Owner[]
  readonly kind: 'person' | 'pronoun' | 'group' | 'nobody'
  readonly start: number
}

/** Reads who agreed from what stands before AGREED. `lastNamed` is whom "he" would be. */
export function subjectOf(left: string, lastNamed: () => Owner | null, roster: Roster): Subject {
  let text = left.trimEnd()
  for (let match = adverbs().exec(text); match; match = adverbs().exec(text))
    text = text.slice(0, match.index).trimEnd()
  const aside = asideAtEnd().exec(text)
  if (aside) text = text.slice(0, aside.index)
  text = text.replace(/,$/, '')
  if (passive().test(text)) {
    const it = itAtEnd().exec(text)
    return {
      by: null,
      owners: [],
      kind: 'nobody',
      start: it ? it.index + (/^[\s,;]/.test(it[0]) ? 1 : 0) : clauseStart(text),
    }
  }
  text = text.replace(perfect(), '')
  const people = peopleAtEnd(text, roster)
  if (people)
    return { by: text.slice(people.start).trim(), owners: people.owners, kind: 'person', start: people.start }
  const pronoun = pronounAtEnd().exec(text)
  if (pronoun) {
    const named = lastNamed()
    return {
      by: named?.written ?? pronoun[1] ?? null,
      owners: named ? [named] : [],
      kind: 'pronoun',
      start: text.length - (pronoun[1]?.length ?? 0),
    }
  }
  if (text.trim() === '' || /[:;–—-]$/.test(text))
    return { by: null, owners: [], kind: 'nobody', start: text.length }
  const start = clauseStart(text)
  return { by: text.slice(start).trim() || null, owners: [], kind: 'group', start }
}

/** Where the clause that ends here begins: after the last "and", "but" or comma before a capital or an article. */
function clauseStart(text: string): number {
  const last = [...text.matchAll(clauseLink())].at(-1)
  return last ? last.index + last[0].length : text.length - text.trimStart().length
}
