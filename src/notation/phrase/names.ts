import { wholeMonths, wholeWeekdays } from '../../language/dates.js'
import { duty } from '../../language/duty.js'
import { english } from '../../language/en.js'
import { nameAtStart, titlePattern } from '../../language/names.js'
import { anyOf, phraseSet, phrasesOf } from '../../language/phrases.js'
import type { Owner } from '../../model/owner.js'
import type { Words } from '../text/words.js'
import { isBody, type Roster } from './roster.js'

const notInitials = new Set(phrasesOf(english.names.notInitials))
// "TBC", "TBD", "TBA": nobody yet.
/** Nobody yet. */
export const nobody = new RegExp(`^(?:${anyOf(english.names.nobodyYet)}|\\?+)$`, 'i')

/** Capitals of two to four letters: they may be somebody's initials though nobody on the roster has them. */
export const isInitials = (written: string): boolean =>
  /^\p{Lu}{2,4}$/u.test(written) && !notInitials.has(written)

export const title = new RegExp(`^${titlePattern} ?`, 'i')

// Verbs that stand where a name might: "Talk to the trust", "Continue to look", "Need to ask".
const notNicknames = phraseSet(english.names.notNicknames, ...wholeMonths, ...wholeWeekdays)

// "LotteryWest Grant: …", "Tub Storage - …", "[June]": what it is about, in words that nobody is called
const topic = new RegExp(`(?:^|\\s)${anyOf(english.names.topics)}$`, 'i')

/** Whether a name is that of a topic: nobody is called so. */
export const isTopic = (name: string): boolean =>
  topic.test(name) || name.split(' ').some((word) => notNicknames.has(word.toLowerCase()))

/** One name at a place of the text: who, and where it ends. */
export interface Named {
  readonly written: string
  readonly end: number
  /** How far it may be trusted without a sign after it that it is an owner. */
  readonly trust: 'sure' | 'initials' | 'name' | 'nick'
}

function nameAt(words: Words, from: number, roster: Roster): Named | null {
  const rest = words.text.slice(from, from + 90)
  for (const spans of [words.links, words.strong]) {
    const span = spans.find((one) => one.start <= from && one.end > from && from - one.start <= 1)
    if (!span) continue
    const written = words.text
      .slice(from, span.end)
      .replace(/[:,–-]*\s{0,4}$/, '')
      .trim()
    const name = nameAtStart.exec(written)?.[0]
    if (
      written.length < 50 &&
      (roster.known(written) || name === written || isBody(written)) &&
      !duty.test(words.text.slice(from + written.length))
    )
      return {
        written,
        end: from + written.length,
        trust: spans === words.links || roster.known(written) ? 'sure' : 'name',
      }
  }
  const handle = /^@[\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?/u.exec(rest)?.[0]
  if (handle) return { written: handle, end: from + handle.length, trust: 'sure' }
  const known = roster.namedFirst(rest)
  const name = nameAtStart.exec(rest)?.[0]
  if (known && known.end >= (name ? (name.split(' ')[0]?.length ?? 0) : 0)) {
    const longer = name && name.length > known.end && roster.known(name) ? name : null
    return {
      written: longer ?? rest.slice(0, known.end),
      end: from + (longer?.length ?? known.end),
      trust: 'sure',
    }
  }
  const collective = /^(?:(?:the|all) )?[\p{L}&’'-]+(?: [\p{L}&’'-]+){0,3}/iu.exec(rest)?.[0]
  for (
    let body = collective ?? '';
    body !== '';
    body = body.includes(' ') ? body.slice(0, body.lastIndexOf(' ')) : ''
  )
    if (isBody(body) && /^(?:[\p{Lu}]|all|everyone|everybody|the )/u.test(body))
      return { written: body, end: from + body.length, trust: 'name' }
  const initials = /^\p{Lu}{2,4}(?![\p{L}\p{N}_-])/u.exec(rest)?.[0]
  if (initials && isInitials(initials))
    return { written: initials, end: from + initials.length, trust: 'initials' }
  if (
    name &&
    !notNicknames.has(name.toLowerCase()) &&
    !beginsWithVerb(name, roster) &&
    !/\.$/.test(name.replace(title, '').replace(/(?<=\b\p{Lu})\.$/u, ''))
  )
    return { written: name, end: from + name.length, trust: 'name' }
  const nick = /^[\p{L}\p{N}][\p{L}\p{N}_-]{1,20}(?![\p{L}\p{N}_])/u.exec(rest)?.[0]
  if (nick && !notNicknames.has(nick.toLowerCase()))
    return { written: nick, end: from + nick.length, trust: 'nick' }
  return null
}

// "Add Ruth to the list": a verb and somebody known.
function beginsWithVerb(name: string, roster: Roster): boolean {
  const blank = name.indexOf(' ')
  return (
    blank > 0 &&
    notNicknames.has(name.slice(0, blank).toLowerCase()) &&
    roster.known(name.slice(blank + 1)) !== null
  )
}

const between = /^(?:,? (?:and|&) |,? ?\/ ?|, ?| ?[&+] ?)(?:also )?/

/** Names one after the other: "zed0, Argha and Veltas". */
export function namesAt(words: Words, from: number, roster: Roster): { names: Named[]; end: number } | null {
  const names: Named[] = []
  let at = from
  for (;;) {
    const name = nameAt(words, at, roster)
    if (!name) break
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
    const plain = title.test(part) ? part.replace(title, '') : part
    const name = nameAtStart.exec(plain)?.[0]
    if (
      !known &&
      !isInitials(part) &&
      !part.startsWith('@') &&
      !isBody(part) &&
      !(trustNames && name === plain && !isTopic(plain))
    )
      return null
    if (known || !owners.some((one) => one.key === part)) owners.push(known ?? roster.owner(part))
  }
  return owners
}
