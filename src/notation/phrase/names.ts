import { monthNamed, weekdayNamed } from '../../language/dates.js'
import { duty } from '../../language/duty.js'
import { english } from '../../language/en.js'
import { foldedName } from '../../language/name-form.js'
import { nameAtStart, titleAtStart, titlePattern } from '../../language/names.js'
import { anyOf, phraseSet } from '../../language/phrases.js'
import type { Owner } from '../../model/owner.js'
import type { Words } from '../text/words.js'
import { isBody, type Roster } from './roster.js'
import { isInitials, isState } from './strangers.js'

// "TBC", "TBD", "TBA": nobody yet.
/** Nobody yet. */
export const nobody = new RegExp(`^(?:${anyOf(english.names.nobodyYet)}|\\?+)$`, 'i')

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

const longestName = 90
// Later TR · Monday KO · Chair MW · Pending RH
const { timeWords } = english.names
const { posts } = english.posts
const timesAndPosts = phraseSet(timeWords, posts)

/** Ways in which a name is marked or written, the surest first. */
const readers: readonly Reader[] = [marked, handle, couple, known, body, initials, name, word]

function nameAt(words: Words, from: number, roster: Roster): Named | null {
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
    const isName = nameAtStart.exec(written)?.[0] === written && roster.strangers.mayBeName(written)
    const isKnown = roster.known(written) !== null
    if (written.length >= 50 || !(isKnown || isName || isBody(written))) continue
    const end = from + written.length
    if (duty.test(text.slice(end))) continue
    return { written, end, trust: isKnown || (spans === links && isName) ? 'sure' : 'name' }
  }
  return null
}

// @jane-doe · @Lee P
const handleAtStart =
  /^@(?:(\p{Lu}\p{Ll}+ \p{Lu})\.?(?![\p{L}\p{N}_-])|[\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?)/u

function handle({ text }: Words, from: number, roster: Roster): Named | null {
  const match = handleAtStart.exec(text.slice(from, from + longestName))
  if (!match) return null
  const [whole, nameAndInitial] = match
  if (nameAndInitial !== undefined && roster.known(nameAndInitial))
    return { written: nameAndInitial, end: from + whole.length, trust: 'sure' }
  const [written] = whole.split(' ')
  return { written: written ?? whole, end: from + (written ?? whole).length, trust: 'sure' }
}

// Mr and Mrs Ash
const coupleAtStart = new RegExp(
  `^(${titlePattern}) (?=(?:and|&) ${titlePattern} (\\p{Lu}[\\p{L}'’-]+))`,
  'u',
)

function couple({ text }: Words, from: number, roster: Roster): Named | null {
  const [whole, title, surname] = coupleAtStart.exec(text.slice(from, from + longestName)) ?? []
  if (whole === undefined) return null
  const written = `${title} ${surname}`
  return { written, end: from + whole.length - 1, trust: roster.known(written) ? 'sure' : 'name' }
}

function known({ text }: Words, from: number, roster: Roster): Named | null {
  const rest = text.slice(from, from + longestName)
  const first = roster.namedFirst(rest)
  const whole = nameAtStart.exec(rest)?.[0] ?? ''
  if (first && first.end >= (whole.split(' ')[0]?.length ?? 0)) {
    const longer = whole.length > first.end ? whole : null
    if (longer !== null && roster.known(longer))
      return { written: longer, end: from + longer.length, trust: 'sure' }
    if (longer !== null && isOtherSurname(rest.slice(0, first.end), longer, roster))
      return { written: longer, end: from + longer.length, trust: 'name' }
    return { written: rest.slice(0, first.end), end: from + first.end, trust: 'sure' }
  }
  return spelledOtherwise(whole, from, roster) ?? behindTimeOrPost(whole, from, roster)
}

/** "Elisa Wallner" where only Elisa Wicks is known: somebody else, of whom nobody knows more than this name. */
function isOtherSurname(known: string, longer: string, { owner, people, strangers }: Roster): boolean {
  const rest = longer.slice(known.length).trim()
  const { key } = owner(known)
  const full = people.find((person) => person.key === key)?.name ?? key
  // David A. Wheeler, where attendance has David Wheeler
  if (foldedName(full).split(' ').at(-1) === foldedName(rest).split(' ').at(-1)) return false
  return /^\p{Lu}\p{Ll}+$/u.test(known) && /^\p{Lu}\p{Ll}/u.test(rest) && strangers.mayBeName(rest)
}

// MERLE · Zoë Čapek, where attendance has Zoe Capek
function spelledOtherwise(whole: string, from: number, roster: Roster): Named | null {
  const words = whole.split(' ')
  for (let count = words.length; count > 0; count--) {
    const written = words.slice(0, count).join(' ')
    const plain = /^\p{Lu}{3,}$/u.test(written) ? written.charAt(0) + written.slice(1).toLowerCase() : written
    const found = [written, plain].find((spelling) => roster.known(spelling)?.kind === 'person')
    if (found === undefined || (count === 1 && isOtherSurname(found, whole, roster))) continue
    const isSure = count > 1 || roster.namedFirst(plain) !== null
    return { written: found, end: from + written.length, trust: isSure ? 'sure' : 'likely' }
  }
  return null
}

function behindTimeOrPost(whole: string, from: number, roster: Roster): Named | null {
  const [first = '', ...others] = whole.split(' ')
  const written = others.join(' ')
  const isLead =
    timesAndPosts.has(first.toLowerCase()) ||
    isState(first) ||
    weekdayNamed(first) !== null ||
    monthNamed(first) !== null
  if (!isLead || roster.known(written)?.kind !== 'person') return null
  return { written, end: from + whole.length, trust: 'sure' }
}

// the core team will … · All board members: …
const { bodies } = english.names
const smallBody = new RegExp(`^(?:(?:the|all) (?:[\\p{Ll}-]+ ){0,2})?${anyOf(bodies)}(?![\\p{L}-])`, 'iu')

const beginsQuestion = new RegExp(`^${anyOf(english.duty.signs)} the\\b`, 'i')

function body({ text }: Words, from: number): Named | null {
  const rest = text.slice(from, from + longestName)
  // Should the committee approve it?
  if (beginsQuestion.test(rest)) return null
  const small = smallBody.exec(rest)?.[0]
  if (small !== undefined && (duty.test(rest.slice(small.length)) || /^ ?:/.test(rest.slice(small.length))))
    return { written: small, end: from + small.length, trust: 'body' }
  const collective = /^(?:(?:the|all) )?[\p{L}&’'-]+(?: [\p{L}&’'-]+){0,3}/iu.exec(rest)?.[0]
  for (
    let written = collective ?? '';
    written !== '';
    written = written.includes(' ') ? written.slice(0, written.lastIndexOf(' ')) : ''
  )
    if (isBody(written) && /^(?:[\p{Lu}]|all|everyone|everybody|the )/u.test(written))
      return { written, end: from + written.length, trust: 'body' }
  return null
}

function initials({ text }: Words, from: number): Named | null {
  const written = /^\p{Lu}{2,4}(?![\p{L}\p{N}_-])/u.exec(text.slice(from, from + 6))?.[0]
  return written !== undefined && isInitials(written)
    ? { written, end: from + written.length, trust: 'initials' }
    : null
}

function name({ text }: Words, from: number): Named | null {
  const written = nameAtStart.exec(text.slice(from, from + longestName))?.[0]
  if (written === undefined) return null
  // "A. B. Cole" and "Nils O.", but not the end of a sentence
  const isOver = /\.$/.test(written.replace(titleAtStart, '').replace(/(?<=\b\p{Lu})\.$/u, ''))
  return isOver ? null : { written, end: from + written.length, trust: 'name' }
}

function word({ text }: Words, from: number, roster: Roster): Named | null {
  const written = /^[\p{L}\p{N}][\p{L}\p{N}_-]{1,20}(?<!-)(?![\p{L}\p{N}_])/u.exec(
    text.slice(from, from + 30),
  )?.[0]
  if (written === undefined) return null
  return { written, end: from + written.length, trust: roster.known(written) ? 'likely' : 'word' }
}

const between = /^(?:,? (?:and|&) |,? ?\/ ?|, ?| ?[&+] ?| n (?=\p{Lu}))(?:also )?/u

/** Whether a name may stand behind another: what the series writes small is the next clause. */
const mayFollow = ({ written, trust }: Named, { strangers }: Roster): boolean =>
  trust === 'name' || trust === 'word'
    ? strangers.mayBeName(written) || strangers.isDoer(written) || nobody.test(written)
    : true

/** Whether a name only says who the one before is: "Tove, the treasurer, will …". */
const isApposition = (text: string, { end }: Named): boolean =>
  text[end] === ',' && duty.test(text.slice(end + 1, end + 40))

/** Names one after the other: "zed0, Argha and Veltas". */
export function namesAt(words: Words, from: number, roster: Roster): { names: Named[]; end: number } | null {
  const names: Named[] = []
  let at = from
  for (;;) {
    const name = nameAt(words, at, roster)
    if (!name || (names.length > 0 && (!mayFollow(name, roster) || isApposition(words.text, name)))) break
    names.push(name)
    const gap = between.exec(words.text.slice(name.end, name.end + 12))?.[0]
    if (gap === undefined || names.length > 12) break
    at = name.end + gap.length
  }
  const last = names.at(-1)
  return last ? { names, end: last.end } : null
}

/** Whether a stretch holds names and nothing else: "zed0, Argha" before "and Veltas to fix it". */
export function isOnlyNames(words: Words, from: number, to: number, roster: Roster): boolean {
  const start = from + (/^\s*/.exec(words.text.slice(from, to))?.[0].length ?? 0)
  return (namesAt(words, start, roster)?.end ?? 0) >= to
}

/** The owners of some names, each once; "TBC" is nobody. */
export function ownersOf(names: readonly Named[], roster: Roster): Owner[] {
  const owners: Owner[] = []
  for (const name of names) {
    if (nobody.test(name.written)) continue
    const owner = roster.owner(name.written)
    if (!owners.some((one) => one.key === owner.key)) owners.push(owner)
  }
  return owners
}

/** Owners and nothing else, parted by commas, slashes, "and" or line ends; null where anything else is there. */
export function ownersAlone(text: string, roster: Roster, trustNames: boolean): Owner[] | null {
  const trimmed = text
    .trim()
    .replace(/^[[(]|[\])]$/g, '')
    .replace(/[.:]$/, '')
    .trim()
  if (trimmed === '' || trimmed.length > 120) return null
  const whole = roster.known(trimmed)
  if (whole) return [whole]
  const owners: Owner[] = []
  for (const part of trimmed.split(/\s*(?:[,;/&+\n]|\band\b)\s*/)) {
    if (part === '') continue
    if (nobody.test(part)) continue
    const known = roster.known(part.replace(/^(?:the|all) /i, '')) ?? roster.known(part)
    const plain = part.replace(titleAtStart, '')
    const name = nameAtStart.exec(plain)?.[0]
    if (
      !known &&
      !isInitials(part) &&
      !/^@\S+(?: \p{Lu}\.?)?$/u.test(part) &&
      !isBody(part) &&
      !(trustNames && name === plain && roster.strangers.mayBeName(plain))
    )
      return null
    if (known || !owners.some((one) => one.key === part)) owners.push(known ?? roster.owner(part))
  }
  return owners
}
