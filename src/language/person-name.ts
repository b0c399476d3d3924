import { isFullName, titlePattern } from './names.js'
import { isOffice, isTask, withoutPost } from './office.js'
import { anyOf, phraseSet } from './phrases.js'
import { plainText } from './plain-text.js'
import { spoken } from './spoken.js'

/** A name as an attendance list has it, taken apart. */
export interface NameRead {
  readonly name: string
  /** Initials printed beside it that fit the name: "Terry Reynolds (TR)". */
  readonly initials: string | null
  /**
   * Capitals beside it that may be letters of the name: "Mihai Nita (MIH)". They are initials where most names of the
   * file have such letters, else a firm.
   */
  readonly letters?: string
  /** `@handles` beside it. */
  readonly handles: readonly string[]
  /** One word in brackets that may be a nickname, or a firm: "Andrew Wheat (Candle)". */
  readonly nickname: string | null
  /** A name in quotation marks within the name, which is this person's whoever else is listed: "Terry “Tel” Reynolds". */
  readonly called?: string
  /** An office beside it: "Terry Reynolds (Treasurer)". A firm, a time or a remark is none. */
  readonly role: string | null
  /** What else stands behind it: "Terry Reynolds, Kelpdown Boats", "Terry Reynolds (Kelpdown Boats)". */
  readonly beside?: readonly string[]
}

const particle = spoken((words) => new RegExp(`^${anyOf(words.names.particles)}$`, 'i'))
const honorific = spoken(() => new RegExp(`^${titlePattern()}$`, 'i'))
const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u
// A. · J.R.
const isInitial = /^(?:\p{Lu}\.?){1,3}$/u
// Cole · d'Arcy
const capital = /^(?:\p{Ll}['’])?\p{Lu}/u
// BEP30 · WG2: a number of a thing
const code = /^\p{Lu}{2,}\d+$/u
const nick = /^[\p{L}][\p{L}\p{N}_.-]{1,30}$/u

// What stands in lists of names and is nobody's
const nobody = spoken((words) => new RegExp(`^${anyOf(words.attendance.notNames)}$`, 'i'))
const body = spoken((words) => new RegExp(`\\b${anyOf(words.attendance.notWithinNames)}\\b`, 'i'))
// WG Leads · BIDS maintainers · BIDS Maintainer: several, or one of a body
const bodies = spoken((words) => phraseSet(words.names.bodies))
const endsAsBody = (words: readonly string[]): boolean => {
  const last = words.at(-1)?.toLowerCase() ?? ''
  const isOfBody = words.slice(0, -1).some((word) => /^\p{Lu}{2,}$/u.test(word)) && bodies().has(`${last}s`)
  return words.length > 1 && ((last.endsWith('s') && bodies().has(last)) || isOfBody)
}

/** Whether text could be the name of one person: whole names, first names, names with particles and initials. */
export function isName(text: string, nicknames: boolean): boolean {
  const name = text.trim()
  if (name.length < 2 || name.length > 60 || nobody().test(name) || code.test(name)) return false
  if (/^@[\w-]{1,40}$/.test(name)) return true
  const words = name.split(/\s+/)
  if (body().test(name) || endsAsBody(words)) return false
  if (words.length === 1 && nicknames && nick.test(name)) return true
  // REMOVE NOT PRESENT: a template speaks
  if (words.length > 1 && words.every((word) => word.length > 2 && !/\p{Ll}/u.test(word))) return false
  const own = words.filter((word) => !honorific().test(word) && !particle().test(word))
  if (own.length === 0 || own.length > 4) return false
  // Friend of Luisa · University of Manchester, but Lord Hope of Craighead
  if (words.includes('of') && !honorific().test(words[0] ?? '')) return false
  return own.every((word) => nameWord.test(word) && (capital.test(word) || !/\p{Ll}/u.test(word)))
}

/** Whether the letters of a name, in their order, have these: MIH for Mihai Nita, EAO for Eemeli Aro. */
function hasLetters(name: string, letters: string): boolean {
  const all = name.toLowerCase()
  let at = all.startsWith(letters.charAt(0).toLowerCase()) ? 0 : all.length
  for (const letter of letters.toLowerCase()) {
    at = all.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Whether these capitals could be printed for this name: its first letter, then letters of it, last a word's first. */
export function fitsName(initials: string, name: string): boolean {
  if (!/^\p{Lu}[\p{L}]{0,2}\p{Lu}$/u.test(initials)) return false
  const words = name.split(/[\s.-]+/).filter((word) => word !== '' && !honorific().test(word))
  const letters = words.join(' ')
  if (initials[0]?.toLowerCase() !== letters[0]?.toLowerCase()) return false
  // Mary (MW): the surname stands in the initials alone
  if (words.length === 1 && initials.length === 2) return true
  if (!hasLetters(letters, initials)) return false
  const last = initials.at(-1)?.toLowerCase()
  return words.length === 1
    ? initials.length <= 3
    : words
        .slice(1)
        .some((word) =>
          [...word].some(
            (letter, place) =>
              letter.toLowerCase() === last && (place === 0 || letter !== letter.toLowerCase()),
          ),
        )
}

const handle = /(?<![\w.])@([A-Za-z0-9][\w-]{0,39})/g
// Terry “Tel” Reynolds · Terry 'Tel' Reynolds
const quoted =
  /(?<=[\p{L}.][ \t])(?:["“”„]([^\s"“”„]{2,30})["“”]|['‘’‚]([^\s'‘’‚]{2,30})['‘’])[ \t]+(?=\p{Lu})/u
const brackets = /\(([^()]{1,120})\)|\[([^[\]]{1,80})\]/g
// [TR] Terry Reynolds · TR: Terry Reynolds (terry) · TR = Terry Reynolds · TR - Terry Reynolds · TR Terry Reynolds
const initialsFirst = /^\[?(\p{Lu}\p{L}{0,2}\p{Lu})\]?(?:[ \t]*[:=–—-][ \t]*|[ \t]+)(?=\p{Lu}\p{L})/u
// Tallow Systems: Orla Finch
const behindLabel = /^([^:]{2,60}):[ \t]+(\p{Lu}[^:]{2,60})$/u
const initialsOnly = /^\p{Lu}{2,4}$/u
// CF: this is a working meeting, and we should …
const speech = /^[^:]{1,40}:\s{1,3}(?:\S{1,40}\s{1,3}){5}/
// Of Ann Gray, Tallow Systems · Ann Gray - arrived 15:09 · Ann Gray | Tallow | @ann the first part is the name
const betweenParts = /\s*(?:,|;|\||\s\/\s|\s[-–—]+\s|[–—]|\s[-–—]+$|--|:|\t)\s*/

/**
 * Takes a name apart: `Terry Reynolds (TR)`, `[TR] Terry Reynolds`, `TR (Terry Reynolds)`, `Name (@handle)`,
 * `Name - Company`, `Company: Name`, `Name, Role`, `Name Role`, `Name | Company | @handle`. Null where no name begins
 * it. `nicknames` also takes words in small letters, as where a list holds nothing but names.
 */
export function readName(written: string, nicknames: boolean): NameRead | null {
  const whole = plainText(written)
    .replace(/[_*]+(?=\s|$|\))|(?<=\(|\s|^)[_*]+/g, '')
    .trim()
  const [, doubled, single] = quoted.exec(whole) ?? []
  const called = doubled ?? single
  if (called === undefined || !nick.test(called)) return readUnquoted(whole, nicknames)
  const read = readUnquoted(whole.replace(quoted, ''), nicknames)
  return read && { ...read, called }
}

function readUnquoted(text: string, nicknames: boolean): NameRead | null {
  const keyed = readBehindInitials(text, nicknames)
  if (keyed) return keyed
  if (speech.test(text)) return null
  const handles = [...text.matchAll(handle)].map((match) => `@${match[1]}`)
  const bare = text.replace(brackets, ' ').replace(handle, ' ').replace(/\s+/g, ' ').trim()
  const [, label = '', behind] = behindLabel.exec(bare) ?? []
  // "MK: Ask Leah" is speech
  if (behind !== undefined && isFullName(behind) && !isOffice(behind) && !initialsOnly.test(label))
    return readName(behind, nicknames)
  const [head = '', ...tail] = bare.slice(0, 300).split(betweenParts)
  const bracketed = bracketsBeside(text)
  // NAMES Iain, as a template has it
  const { name: withStop, post } = withoutPost(head.replace(/^NAMES?[ \t]+/, ''))
  const name = fromTitle(withoutLastStop(withStop))
  const inside = bracketed.flatMap((part) => partsOfBracket(part, name))
  const role = [...tail, post ?? '', ...inside].map((part) => part.trim()).find(isOffice) ?? null
  if (name === '' && handles[0] !== undefined)
    return { name: handles[0], initials: null, handles: [], nickname: null, role }
  // Host: NAME (Michael Dolan)
  const [only] = inside
  if (/^NAMES?$/.test(name) && only !== undefined) return readName(only, nicknames)
  if (!isName(name, nicknames)) return null
  // TR (Terry Reynolds)
  const full = inside.find((part) => isFullName(part) && isName(part, false) && fitsName(name, part))
  if (full !== undefined) return { name: full, initials: name, handles, nickname: null, role }
  const initials = inside.find((part) => fitsName(part, name)) ?? null
  const nickname =
    inside.find(
      (part) =>
        part !== initials && nick.test(part) && /\p{Ll}/u.test(part) && !isOffice(part) && !isTask(part),
    ) ?? null
  const letters =
    initials === null ? inside.find((part) => initialsOnly.test(part) && hasLetters(name, part)) : undefined
  const beside = [...tail, ...inside.filter((part) => part.includes(' '))].map((part) => part.trim())
  return {
    name,
    initials,
    handles,
    nickname,
    role,
    ...(letters === undefined ? {} : { letters }),
    beside: beside.filter((part) => part !== role && isName(part, false)),
  }
}

/** Borough Cllr C Sampson: what stands before the title is no name. */
function fromTitle(name: string): string {
  const words = name.split(' ')
  const at = words.findIndex((word) => honorific().test(word))
  return at > 0 && at < words.length - 1 && !words.slice(0, at).some((word) => isInitial.test(word))
    ? words.slice(at).join(' ')
    : name
}

/** What stands in brackets beside a name, before a comma: what follows it may be somebody else's. */
function bracketsBeside(text: string): readonly string[] {
  const [before = ''] = text.replace(brackets, (bracket) => bracket.replaceAll(',', '\u0000')).split(',')
  return [...before.matchAll(brackets)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('\u0000', ',').trim(),
  )
}

/** "TR, chair" beside Terry Reynolds is two things; "Director, Learning" is one. */
function partsOfBracket(bracket: string, name: string): readonly string[] {
  const parts = bracket.split(/\s*[,;]\s*/)
  return parts.some((part) => fitsName(part, name)) ? parts : [bracket]
}

/** The name behind initials that fit it, or beside a handle whatever they are; null where the text is not so. */
function readBehindInitials(text: string, nicknames: boolean): NameRead | null {
  const [before, initials] = initialsFirst.exec(text) ?? []
  if (before === undefined || initials === undefined) return null
  const named = readName(text.slice(before.length), nicknames)
  if (!named?.name.includes(' ')) return null
  const hasHandle = named.handles.length > 0 && /[:=]/.test(before)
  return hasHandle || fitsName(initials, named.name) ? { ...named, initials } : null
}

/** A name without the mark behind it; the stop of "Mike Z." belongs to the name. */
const withoutLastStop = (name: string): string =>
  name.replace(/[.,;:\s]{1,4}$/, (end) =>
    /^\s*\.$/.test(end) && /\b\p{Lu}$/u.test(name.slice(0, -end.length)) ? '.' : '',
  )
