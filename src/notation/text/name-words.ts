import { wholeMonths, wholeWeekdays } from '../../language/dates.js'
import { foldedName, unaccented } from '../../language/name-form.js'
import { titlePattern } from '../../language/names.js'
import { phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'

/** A word of a text: letters and digits without a mark between them, its place, and the same as names are compared. */
export interface NameWord {
  /** As written; of a handle with its `@`. */
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

// Letters and digits of ASCII and "_", by code: small letters 1, others 2.
const ofWord = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[a-z]/.test(character) ? 1 : /\w/.test(character) ? 2 : 0
})
const letter = /^[\p{L}\p{M}\p{N}]$/u

/** Whether a place of a text is within a word: 0 where it is not, 1 for a small letter of ASCII, 2 for the rest of it, 3 beyond. */
function wordAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ofWord[code] ?? 0
  // Of a letter in two halves the second counts as the first does.
  const start = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
  return letter.test(String.fromCodePoint(text.codePointAt(start) ?? 0)) ? 3 : 0
}

/** Whether a word may be looked for, by the code of its first character: most words of a text begin no name. */
export type MayBegin = (code: number) => boolean

/** The first word of a text from a place on, which is not within a word; null where no word follows. */
export function wordFrom(text: string, from: number, mayBegin: MayBegin = () => true): NameWord | null {
  let start = from
  for (;;) {
    while (start < text.length && wordAt(text, start) === 0) start++
    if (start === text.length) return null
    if (mayBegin(text.charCodeAt(start)) || text.charCodeAt(start - 1) === 0x40) break
    while (start < text.length && wordAt(text, start) !== 0) start++
  }
  let end = start
  let most = 0
  for (let kind = wordAt(text, end); kind !== 0; kind = end < text.length ? wordAt(text, end) : 0) {
    if (kind > most) most = kind
    end++
  }
  const isHandle = text.charCodeAt(start - 1) === 0x40
  if (isHandle) start--
  const written = text.slice(start, end)
  const folded = most === 1 ? written : most === 2 ? written.toLowerCase() : foldedName(written)
  return { text: written, folded, start, end }
}

/** The last word before a place of a text; null where none is. */
function wordBefore(text: string, before: number): NameWord | null {
  let end = before
  while (end > 0 && wordAt(text, end - 1) === 0) end--
  let start = end
  while (start > 0 && wordAt(text, start - 1) !== 0) start--
  return end === 0 ? null : wordFrom(text, start)
}

/** What stands between two words of a name as names are compared: one blank, plain apostrophes and hyphens. */
export function foldedGap(gap: string): string {
  if (gap === ' ' || gap === '-') return gap
  return unaccented(gap).replace(/[‐‑]/g, '-').replace(/`/g, "'").replace(/\s+/g, ' ')
}

// Ann-Marie · O'Neill · @jane-doe · Ann's is Ann alone
const joinedBehind = /^(?:[-‐‑]\p{Lu}|['’](?!s(?![\p{L}\p{M}\p{N}_]))\p{L}{2}|@)/u
const handleGoesOn = /^[-.]?[\p{L}\p{N}]/u
const joinedBefore = /(?:\p{L}[-‐‑]|\p{L}['’]|[\p{L}\p{N}_@]@)$/u

/** Whether words of a text are part of a longer word: "Ann" of "Ann-Marie", "Neill" of "O'Neill", "ann" of "ann@…". */
export function isWithinLongerWord(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 4)
  if (text[start] === '@' && handleGoesOn.test(behind)) return true
  return (
    joinedBehind.test(behind) || (start > 0 && joinedBefore.test(text.slice(Math.max(0, start - 2), start)))
  )
}

const particles = spoken((words) => phraseSet(words.names.leadingParticles))
// Words with a capital in front of or behind a name that are no part of it: "Rowan Will", "Elisa Monday", "Chair Rowan".
const besideNames = spoken((words) =>
  phraseSet(
    words.duty.verbs,
    words.duty.signs,
    words.status.done,
    words.status.open,
    words.posts.posts,
    words.posts.offices,
    words.posts.tasks,
    words.sentences.openings,
    ...wholeMonths(),
    ...wholeWeekdays(),
  ),
)
const title = spoken(() => new RegExp(`^${titlePattern()}$`, 'i'))
// Wallner · McLeod, and no TR
const capitalised = /^\p{Lu}\p{M}*['’]?\p{L}?.*\p{Ll}/u
const blank = /^[ \u00a0]$/

/** A word with a capital that may be part of a name. */
const isNameWord = ({ text, folded }: NameWord): boolean =>
  capitalised.test(text) && !besideNames().has(folded)

/**
 * Whether one word that somebody is called by is part of a longer name: "Elisa" of "Elisa Wallner" and of "Elisa de
 * Vries", "Wicks" of "then Anna Wicks", "Ellis" of "Mr Ellis".
 */
export function isWithinLongerName(text: string, { start, end }: NameWord): boolean {
  return hasSurnameBehind(text, end) || hasNameBefore(text, start)
}

function hasSurnameBehind(text: string, from: number): boolean {
  let end = from
  for (;;) {
    const next = blank.test(text.charAt(end)) ? wordFrom(text, end) : null
    if (next?.start !== end + 1) return false
    if (isNameWord(next)) return true
    if (!particles().has(next.text)) return false
    end = next.end
  }
}

function hasNameBefore(text: string, start: number): boolean {
  const before = wordBefore(text, start)
  if (!before) return false
  const gap = text.slice(before.end, start)
  // Mr Ellis · Dr. Ellis
  if (title().test(before.text)) return /^\.?[ \u00a0]$/.test(gap)
  if (!blank.test(gap) || !isNameWord(before)) return false
  // The first word of a sentence has a capital whatever it is: "Ask Ellis".
  return /\p{Ll}[ \u00a0]$/u.test(text.slice(Math.max(0, before.start - 2), before.start))
}
