import { english } from './en.js'
import { titlePattern } from './names.js'
import { anyOf } from './phrases.js'
import { plainText } from './plain-text.js'

/** A name as an attendance list has it, taken apart. */
export interface NameRead {
  readonly name: string
  /** Initials printed beside it that fit the name: "Terry Reynolds (TR)". */
  readonly initials: string | null
  /** `@handles` beside it. */
  readonly handles: readonly string[]
  /** One word in brackets that may be a nickname, or a firm: "Andrew Wheat (Candle)". */
  readonly nickname: string | null
  readonly role: string | null
}

const { roles, roleRanks } = english.posts
const roleWord = `(?:${anyOf(roleRanks)}[- ])*${anyOf(roles)}`
const endsInRole = new RegExp(
  `^(.+?)[ \\t]+(\\(?(?:the[ \\t]+)?${roleWord}(?:[ \\t]+(?:for|of)[ \\t].{1,60})?\\)?)$`,
  'iu',
)
const beginsWithRole = new RegExp(`^(?:the[ \\t]+)?${roleWord}[ \\t]*[:–—-]?[ \\t]+(?=\\p{Lu})`, 'iu')
const isRole = new RegExp(`^(?:the[ \\t]+)?(?:[\\p{L}-]+[ \\t]+){0,2}?${roleWord}(?:[ \\t].*)?$`, 'iu')
const particle = new RegExp(`^${anyOf(english.names.particles)}$`, 'i')
const honorific = new RegExp(`^${titlePattern}$`, 'i')
const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u
// Cole · d'Arcy
const capital = /^(?:\p{Ll}['’])?\p{Lu}/u
const nick = /^[\p{L}][\p{L}\p{N}_.-]{1,30}$/u
const { notNames, notWithinNames, things } = english.attendance
// What stands in lists of names and is nobody's
const nobody = new RegExp(`^${anyOf(notNames)}$`, 'i')
// Child Protection Plan (CPP): initials in a text may be those of a thing
const thing = new RegExp(`\\b${anyOf(things)}\\b`, 'i')
const body = new RegExp(`\\b${anyOf(notWithinNames)}\\b`, 'i')

/** Whether text could be the name of one person: whole names, first names, names with particles and initials. */
export function isName(text: string, nicknames: boolean): boolean {
  const name = text.trim()
  if (name.length < 2 || name.length > 60 || nobody.test(name)) return false
  if (/^@[\w-]{1,40}$/.test(name)) return true
  const words = name.split(/\s+/)
  if (body.test(name)) return false
  if (words.length === 1 && nicknames && nick.test(name)) return true
  // REMOVE NOT PRESENT: a template speaks
  if (words.length > 1 && words.every((word) => word.length > 2 && !/\p{Ll}/u.test(word))) return false
  const own = words.filter((word) => !honorific.test(word) && !particle.test(word))
  if (own.length === 0 || own.length > 4) return false
  return own.every((word) => nameWord.test(word) && (capital.test(word) || !/\p{Ll}/u.test(word)))
}

/** Whether a name with initials in the middle of a text may be that of a thing. */
export function isThing(text: string): boolean {
  return thing.test(text)
}

/** Whether these capitals could be printed for this name: its first letter, then letters of it, last a word's first. */
export function fitsName(initials: string, name: string): boolean {
  if (!/^\p{Lu}[\p{L}]{0,2}\p{Lu}$/u.test(initials)) return false
  const words = name.split(/[\s.-]+/).filter((word) => word !== '' && !honorific.test(word))
  const letters = words.join(' ')
  if (initials[0]?.toLowerCase() !== letters[0]?.toLowerCase()) return false
  let at = 0
  for (const letter of initials.toLowerCase()) {
    at = letters.toLowerCase().indexOf(letter, at) + 1
    if (at === 0) return false
  }
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
const brackets = /\(([^()]{1,120})\)|\[([^[\]]{1,80})\]/g
const nameFirst = /^\[(\p{Lu}{2,4})\][ \t]+(\p{L}.{1,60})$/u
const initialsFirst =
  /^(?:\*\*)?(\p{Lu}{2,4})(?:\*\*)?[ \t]*(?:[:=–—-]|[ \t]-[ \t])[ \t]*(\p{Lu}[^,;:()]{2,50})$/u
// CF: this is a working meeting, and we should …
const speech = /^[^:]{1,40}:\s{1,3}(?:\S{1,40}\s{1,3}){5}/

/**
 * Takes a name apart: `Terry Reynolds (TR)`, `[TR] Terry Reynolds`, `Name (@handle)`, `Name - Company`, `Name, Role`,
 * `Name Role`, `Name | Company | @handle`. Null where no name begins it. `nicknames` also takes words in small
 * letters, as where a list holds nothing but names.
 */
export function readName(written: string, nicknames: boolean): NameRead | null {
  const text = plainText(written)
    .replace(/[_*]+(?=\s|$|\))|(?<=\(|\s|^)[_*]+/g, '')
    .trim()
  const first = nameFirst.exec(text) ?? initialsFirst.exec(text)
  if (first?.[1] !== undefined && first[2] !== undefined) {
    const rest = readName(first[2], nicknames)
    return rest && fitsName(first[1], rest.name) ? { ...rest, initials: first[1] } : null
  }
  const handles = [...text.matchAll(handle)].map((match) => `@${match[1]}`)
  const inside = [...text.matchAll(brackets)].map((match) => (match[1] ?? match[2] ?? '').trim())
  if (speech.test(text)) return null
  const bare = text.replace(brackets, ' ').replace(handle, ' ').replace(/\s+/g, ' ').trim()
  const [head = '', ...tail] = bare
    .slice(0, 300)
    .split(/\s*(?:,|;|\||\s\/\s|\s[-–—]+\s|[–—]|\s[-–—]+$|--|:|\t)\s*/)
  let name = head
    .replace(beginsWithRole, '')
    .replace(/[.,;:\s]{1,4}$/, (end) =>
      /^\s*\.$/.test(end) && /\b\p{Lu}$/u.test(head.slice(0, -end.length)) ? '.' : '',
    )
  let role = tail.map((part) => part.trim()).find((part) => part !== '' && part.length <= 60) ?? null
  const named = endsInRole.exec(name)
  if (named?.[1] !== undefined && named[2] !== undefined) {
    name = named[1]
    role = role ?? named[2]
  }
  if (name === '' && handles[0] !== undefined)
    return { name: handles[0], initials: null, handles: [], nickname: null, role }
  // Host: NAME (Michael Dolan)
  const [only] = inside
  if (/^NAMES?$/.test(name) && only !== undefined) return readName(only, nicknames)
  if (!isName(name, nicknames)) return null
  const initials = inside.find((part) => fitsName(part, name)) ?? null
  const others = inside.filter((part) => part !== initials && !part.startsWith('@') && part !== '')
  role = role ?? others.find((part) => isRole.test(part)) ?? null
  const nickname =
    others.find((part) => nick.test(part) && /\p{Ll}/u.test(part) && !isRole.test(part)) ?? null
  return { name, initials, handles, nickname, role }
}

const nextName =
  /\s*(?:,|;|\s&\s|\sand\s|\splus\s|\s?\btogether with\b\s?|\balong with\b|\bas well as\b)\s*/iu

/**
 * The names on a line that may hold several: `Dan, Lea and Ken`, `Carlton Gamer, clerk, Molly Wingate, recording
 * clerk`. A role after a name is that name's; what is no name is passed over. With `remarks`, words in small letters
 * may follow a name.
 */
export function readNames(written: string, nicknames: boolean, remarks = false): readonly NameRead[] {
  // Piet Sander, Harbour Master; Nora Quill, Chair
  const people = written.split(/;\s+/)
  if (people.length > 1 && people.some((part) => part.includes(',')) && people.every(isNameWithRole))
    return people.flatMap((part) => readName(part, nicknames) ?? [])
  const found: NameRead[] = []
  for (const part of splitOutside(plainText(written))) {
    const text = part.replace(/^(?:and|with|also|plus)\s+/i, '').trim()
    const before = found.at(-1)
    if (
      before &&
      before.role === null &&
      isRole.test(text) &&
      !/^\p{Lu}\p{Ll}+[ \t]+\p{Lu}\p{Ll}+$/u.test(text)
    ) {
      found[found.length - 1] = { ...before, role: text.replace(/[.\s]{1,3}$/, '').slice(0, 60) }
      continue
    }
    const name = readName(text, nicknames) ?? (remarks ? readName(beforeRemark(text), nicknames) : null)
    if (name) found.push(name)
  }
  return found
}

const isNameWithRole = (part: string): boolean =>
  part.split(',').length <= 2 && !/\s(?:and|&)\s\p{Lu}/u.test(part)

/** Bucko slightly late but here · Fisher together with others: the words before the first small letter. */
function beforeRemark(text: string): string {
  const words = text.split(/\s+/).slice(0, 12)
  const remark = words.findIndex((word) => /^\p{Ll}/u.test(word) && !particle.test(word))
  return remark > 0 && /^\p{Lu}/u.test(text) ? words.slice(0, remark).join(' ') : ''
}

/** Parts between commas and "and", but not within brackets. */
function splitOutside(text: string): readonly string[] {
  const brackets: string[] = []
  const flat = text.replace(
    /\([^()]{0,120}\)|\[[^[\]]{0,80}\]/g,
    (bracket) => `\u0000${brackets.push(bracket) - 1}\u0000`,
  )
  return flat
    .split(nextName)
    .map((part) => part.replace(/\u0000(\d+)\u0000/g, (_, index: string) => brackets[Number(index)] ?? ''))
}
