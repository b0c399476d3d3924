import { monthNamed, weekdayNamed } from '../../language/dates.js'
import { duty } from '../../language/duty.js'
import { foldedName } from '../../language/name-form.js'
import { isTitle, nameAtStart, titleAtStart } from '../../language/names.js'
import { anyOf, phraseSet } from '../../language/phrases.js'
import { isPost } from '../../language/posts.js'
import { firstOfCoupleAt } from '../../language/shared-titles.js'
import { spoken } from '../../language/spoken.js'
import { isAddress } from '../../model/address.js'
import type { Words } from '../text/words.js'
import { isBody, type Roster } from './roster.js'
import { isInitials, isOpeningVerb } from './strangers.js'

/** One name at a place of the text: who, and where it ends. */
export interface Named {
  /** The name to be looked up. */
  readonly written: string
  readonly end: number
  /**
   * What shows that somebody is meant: known; known, but by a word that may be another ("mark", or the first name of
   * whom only other minutes name); capitals; the name of a body; a name with capitals; any word.
   */
  readonly trust: 'sure' | 'likely' | 'initials' | 'body' | 'name' | 'word'
}

type Reader = (words: Words, from: number, roster: Roster) => Named | null

/** No name is longer, in characters. */
export const longestName = 90
// Later TR · Monday KO · Chair MW

const everybody = spoken((words) => new RegExp(`^${anyOf(words.names.everybody)}$`, 'iu'))
const timesAndPosts = spoken((words) => phraseSet(words.names.timeWords, words.posts.posts))

/** Ways in which a name is marked or written, the surest first. */
const readers: readonly Reader[] = [marked, address, handle, couple, known, body, initials, name, word]

/** Who is named at a place of the text, by the surest way of writing that fits; null where nobody is. */
export function nameAt(words: Words, from: number, roster: Roster): Named | null {
  for (const reader of readers) {
    const named = reader(words, from, roster)
    if (named) return named
  }
  return null
}

// [Ada Flint](url) · **Nell Oram**
function marked({ text, links, strong }: Words, from: number, roster: Roster): Named | null {
  for (const spans of [links, strong]) {
    const span = spans.find(({ start, end }) => start <= from && end > from && from - start <= 1)
    if (!span) continue
    const written = text
      .slice(from, span.end)
      .replace(/[:,–-]*\s{0,4}$/, '')
      .trim()
    const isName = nameAtStart().exec(written)?.[0] === written && roster.strangers.mayBeName(written)
    const isKnown = roster.known(written) !== null
    if (written.length >= 50 || !(isKnown || isName || isBody(written))) continue
    const end = from + written.length
    if (duty().test(text.slice(end))) continue
    return { written, end, trust: isKnown || (spans === links && isName) ? 'sure' : 'name' }
  }
  return null
}

// nell@example.org to write
function address({ text }: Words, from: number): Named | null {
  const written = /^[^\s,;:]{3,80}/.exec(text.slice(from, from + longestName))?.[0] ?? ''
  return isAddress(written) ? { written, end: from + written.length, trust: 'sure' } : null
}

// @jane-doe · @Lee P, but "@Lee A new page" may be about a page · @lee p and @max o
const handleAtStart =
  /^@(?:(\p{Lu}\p{Ll}+ \p{Lu}|\p{L}\p{Ll}+ \p{Ll}(?=\.?(?: (?:and|&|to|will) |[,:/&+]|$)))\.?(?![\p{L}\p{N}'’_-])|[\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?(?:\/[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,38}[\p{L}\p{N}])?(?![\p{L}\p{N}_/]))?)/u

function handle({ text }: Words, from: number, roster: Roster): Named | null {
  const near = text.slice(from, from + longestName)
  const tagged = near.startsWith('@ ') ? taggedApart(near, roster) : taggedIn(near, roster)
  return tagged && { ...tagged, end: from + tagged.end, trust: 'sure' }
}

/** Who is tagged at the start of a text, and where the tag ends. */
type Tagged = Pick<Named, 'written' | 'end'>

function taggedIn(text: string, roster: Roster): Tagged | null {
  const match = handleAtStart.exec(text)
  if (!match) return null
  const [whole, nameAndInitial] = match
  // @Nell Oram
  const full = roster.namedFirst(text.slice(1))
  if (full !== null && text.slice(0, full.end).includes(' '))
    return { written: text.slice(1, full.end + 1), end: full.end + 1 }
  const isInitial = nameAndInitial !== undefined && !/ [AI]$/.test(nameAndInitial)
  if (isInitial || (nameAndInitial !== undefined && roster.known(nameAndInitial)))
    return { written: nameAndInitial, end: whole.length }
  const [written = whole] = whole.split(' ')
  return { written, end: written.length }
}

/** @ Nell O · @ everyone: somebody who is known, an initial or everybody stands apart from the sign; "@ the hall" is a place. */
export function taggedApart(text: string, roster: Roster): Tagged | null {
  const tagged = taggedIn(text.replace('@ ', '@'), roster)
  if (tagged === null) return null
  const { written, end } = tagged
  const name = written.replace('@', '')
  const isSomebody = / \p{L}$/u.test(name) || everybody().test(name) || roster.known(name) !== null
  return isSomebody ? { written: name, end: end + 1 } : null
}

// Mr and Mrs Ash
function couple({ text }: Words, from: number, roster: Roster): Named | null {
  const first = firstOfCoupleAt(text.slice(from, from + longestName))
  if (!first) return null
  const { written, end } = first
  return { written, end: from + end, trust: roster.known(written) ? 'sure' : 'name' }
}

function known({ text }: Words, from: number, roster: Roster): Named | null {
  const rest = text.slice(from, from + longestName)
  const first = roster.namedFirst(rest)
  const whole = nameAtStart().exec(rest)?.[0] ?? ''
  if (first && first.end >= (whole.split(' ')[0]?.length ?? 0)) {
    const longer = whole.length > first.end ? whole : null
    const written = rest.slice(0, first.end)
    if (longer !== null && roster.known(longer))
      return { written: longer, end: from + longer.length, trust: 'sure' }
    if (longer !== null && isSaidTwice(written, longer, roster))
      return { written, end: from + longer.length, trust: 'sure' }
    if (longer !== null && isOtherSurname(written, longer, roster))
      return { written: longer, end: from + longer.length, trust: 'name' }
    return { written, end: from + first.end, trust: 'sure' }
  }
  return spelledOtherwise(whole, from, roster) ?? behindOtherWord(rest, whole, { from, roster })
}

const lastWord = (name: string): string => foldedName(name).split(' ').at(-1) ?? ''

/** "David A. Wheeler" where attendance has David Wheeler, "Mary MW" where MW is Mary: one person. */
function isSaidTwice(known: string, longer: string, { owner, known: answering, nameOf }: Roster): boolean {
  const rest = longer.slice(known.length).trim()
  const { key } = owner(known)
  return lastWord(nameOf(key)) === lastWord(rest) || (isInitials(rest) && answering(rest)?.key === key)
}

/** "Elisa Wallner" where only Elisa Wicks is known: somebody else, of whom nobody knows more than this name. */
function isOtherSurname(known: string, longer: string, { strangers }: Roster): boolean {
  const rest = longer.slice(known.length).trim()
  return /^\p{Lu}\p{Ll}+$/u.test(known) && /^\p{Lu}\p{Ll}/u.test(rest) && strangers.mayBeName(rest)
}

// MERLE · Zoë Čapek, where attendance has Zoe Capek
function spelledOtherwise(whole: string, from: number, roster: Roster): Named | null {
  const words = whole.split(' ')
  for (let count = words.length; count > 0; count--) {
    const written = words.slice(0, count).join(' ')
    // TIM may be Tim, and the initials of Tessa Ida Marlow too: known for nobody, where both are there.
    if (roster.known(written)?.kind !== 'person') continue
    const isTwice = count < words.length && isSaidTwice(written, whole, roster)
    if (count === 1 && !isTwice && isOtherSurname(written, whole, roster)) continue
    const isSure = count > 1 || roster.namedFirst(capitalised(written)) !== null
    const { length } = isTwice ? whole : written
    return { written, end: from + length, trust: isSure ? 'sure' : 'likely' }
  }
  return null
}

// MERLE · Merle
const capitalised = (written: string): string =>
  /^\p{Lu}{3,}$/u.test(written) ? written.charAt(0) + written.slice(1).toLowerCase() : written

/**
 * Somebody known behind one more word: behind a word of time, a day or a post by initials or the whole name;
 * behind any other that is no verb by initials before a duty, for no name ends so.
 */
function behindOtherWord(
  rest: string,
  whole: string,
  { from, roster }: { readonly from: number; readonly roster: Roster },
): Named | null {
  const [first = '', ...others] = whole.split(' ')
  const written = others.join(' ')
  const isLead =
    timesAndPosts().has(first.toLowerCase()) || weekdayNamed(first) !== null || monthNamed(first) !== null
  const end = from + whole.length
  const isKnown = roster.known(written)?.kind === 'person'
  // TIM, who may be two, or nobody whom the minutes know: nobody is called "Later TIM" all the same.
  if (isLead && isInitials(written)) return { written, end, trust: isKnown ? 'sure' : 'initials' }
  const areInitials = isInitials(written) && !isOpeningVerb(first) && duty().test(rest.slice(whole.length))
  return isKnown && (isLead || areInitials) ? { written, end, trust: 'sure' } : null
}

// the core team will … · All board members: …

const smallBody = spoken(
  (words) =>
    new RegExp(`^(?:(?:the|all) (?:[\\p{Ll}’'-]+ ){0,2})?${anyOf(words.names.bodies)}(?![\\p{L}-])`, 'iu'),
)

const withArticle = spoken(
  (words) =>
    new RegExp(`^(?:(?:${anyOf(words.posts.articles)}|all) )?[\\p{L}&’'-]+(?: [\\p{L}&’'-]+){0,3}`, 'iu'),
)

const beginsQuestion = spoken((words) => new RegExp(`^${anyOf(words.duty.signs)} the\\b`, 'i'))

function body({ text }: Words, from: number, roster: Roster): Named | null {
  const rest = text.slice(from, from + longestName)
  // Should the committee approve it?
  if (beginsQuestion().test(rest)) return null
  const small = smallBody().exec(rest)?.[0]
  if (small !== undefined && (duty().test(rest.slice(small.length)) || /^ ?:/.test(rest.slice(small.length))))
    return { written: small, end: from + small.length, trust: 'body' }
  const collective = withArticle().exec(rest)?.[0]
  for (
    let written = collective ?? '';
    written !== '';
    written = written.includes(' ') ? written.slice(0, written.lastIndexOf(' ')) : ''
  )
    if (
      (isBody(written) || isHeldPost(written, roster)) &&
      /^(?:[\p{Lu}]|all|everyone|everybody|the )/u.test(written)
    )
      return isOneBody(written, roster) ? { written, end: from + written.length, trust: 'body' } : null
  return null
}

/** "Steward", where `posts` of epha.yaml says who that is. */
const isHeldPost = (written: string, { known }: Roster): boolean => known(written)?.by?.code === 'post'

const betweenTwo = spoken((words) => new RegExp(` (?:${anyOf(words.places.and)}|&) `))

/** "Rowan and team" are somebody and a body; "Email Council" asks one that the file calls Council. */
function isOneBody(written: string, { known, strangers }: Roster): boolean {
  const [somebody = '', ...rest] = written.split(betweenTwo())
  if (rest.length > 0 && known(somebody) !== null) return false
  const [first = '', ...others] = written.split(' ')
  return !isOpeningVerb(first) || isPost(written) || !strangers.isCalledWithout(first, others.join(' '))
}

function initials({ text }: Words, from: number): Named | null {
  const written = /^\p{Lu}{2,4}(?![\p{L}\p{N}_-])/u.exec(text.slice(from, from + 6))?.[0]
  return written !== undefined && isInitials(written)
    ? { written, end: from + written.length, trust: 'initials' }
    : null
}

function name({ text }: Words, from: number): Named | null {
  const written = nameAtStart().exec(text.slice(from, from + longestName))?.[0]
  if (written === undefined || isTitle(written)) return null
  // "A. B. Cole" and "Nils O.", but not the end of a sentence
  const isOver = /\.$/.test(written.replace(titleAtStart(), '').replace(/(?<=\b\p{Lu})\.$/u, ''))
  return isOver ? null : { written, end: from + written.length, trust: 'name' }
}

function word({ text }: Words, from: number, roster: Roster): Named | null {
  const written = /^[\p{L}\p{N}][\p{L}\p{N}_-]{1,20}(?<!-)(?![\p{L}\p{N}_])/u.exec(
    text.slice(from, from + 30),
  )?.[0]
  if (written === undefined) return null
  return { written, end: from + written.length, trust: roster.known(written) ? 'likely' : 'word' }
}
