import { duty, isTold, notAVerb } from '../../language/duty.js'
import { english } from '../../language/en.js'
import { isNameWithInitials, nameStopPattern } from '../../language/names.js'
import { anyOf } from '../../language/phrases.js'
import type { Owner } from '../../model/owner.js'
import { isWithin, type Words } from '../text/words.js'
import { isInitials, isTopic, namesAt, nobody, ownersAlone, ownersOf, title } from './names.js'
import { isBody, type Roster } from './roster.js'

/** Owners found at the beginning or the end of an entry, and the stretch of its words that they take up. */
/** What shows that a name is that of the owner. */
export type OwnerSign = 'duty' | 'mark' | 'bracket' | 'arrow' | 'place'

export interface OwnersRead {
  readonly owners: readonly Owner[]
  /** `AF → TR`: who had it before. */
  readonly former: readonly Owner[]
  readonly start: number
  readonly end: number
  /** What shows that it is the owner: a duty ("to", "will"), a mark, a bracket, an arrow, or only its place. */
  readonly sign: 'duty' | 'mark' | 'bracket' | 'arrow' | 'place'
  readonly because: string
  /** Nothing but its place says that it is the owner: "TR has asked SIEY". */
  readonly asSubject?: true
}

/**
 * Owners at the beginning of an entry: `RH`, `RH:`, `RH –`, `RH to`, `RH will`, `**RH**`, `[HP, NL]`, `RH/AF`, `@handle`,
 * a full name, a group; `AF → TR`. The stretch takes in the "to" or "will" after them.
 */
export function leadingOwners(
  words: Words,
  from: number,
  to: number,
  roster: Roster,
  ownerFirst: ReadonlySet<string> = new Set(),
): OwnersRead | null {
  const text = words.text
  const bracket = /^[[(]([^[\]()\n]{1,80})[\])][:,]?\s{0,3}/.exec(text.slice(from, to))
  if (bracket) {
    const owners = ownersAlone(bracket[1] ?? '', roster, true)
    if (owners) {
      const end = from + bracket[0].length
      return {
        owners,
        former: [],
        start: from,
        end: end + dutyLength(text, end - 1),
        sign: 'bracket',
        because: `"${bracket[0].trim()}" stands before its words`,
      }
    }
  }
  const read = namesAt(words, from, roster)
  if (!read || read.end > to) return null
  const after = text.slice(read.end, Math.min(read.end + 60, to))
  const written = text.slice(from, read.end)
  const quoted = `"${written}"`
  const trusts = read.names.map((name) => name.trust)
  const sure = trusts.every((trust) => trust === 'sure')
  const arrow = /^ ?(?:→|->|=>) ?/.exec(after)
  if (arrow && trusts.every((trust) => trust !== 'nick')) {
    const now = namesAt(words, read.end + arrow[0].length, roster)
    if (now) {
      const end = now.end
      return {
        owners: ownersOf(now.names, roster),
        former: ownersOf(read.names, roster),
        start: from,
        end: end + separatorLength(text.slice(end, to)),
        sign: 'arrow',
        because: `it goes from ${quoted} to "${text.slice(read.end + arrow[0].length, now.end)}"`,
      }
    }
  }
  const owners = ownersOf(read.names, roster)
  const allNobody = owners.length === 0
  // "[Ada Flint](url)to find out": an export swallowed the blank.
  const glued = words.links.some((span) => span.end === read.end) ? /^(?:to|will)(?= )/.exec(after) : null
  const must = duty.exec(after) ?? glued
  if (must) {
    const verb = after.slice(must[0].length).trimStart()
    // "DNS to be moved", "Email to Roger": the subject is a thing.
    const passive = /(?:^| )to$/.test(must[0]) && notAVerb.test(verb)
    // "RH to be told by phone": he is told, and does nothing.
    if (isTold.test(verb)) return null
    const asName =
      trusts.every((trust) => trust !== 'nick') ||
      (read.names.length === 1 && /^ to$/.test(must[0]) && !notAVerb.test(verb)) ||
      (sure && !passive)
    if ((sure || (asName && !passive)) && !(must[0].startsWith(" '") && !sure))
      return {
        owners,
        former: [],
        start: from,
        end: read.end + must[0].length,
        sign: 'duty',
        because: `${quoted} stands before "${must[0].trim()}"`,
      }
    return null
  }
  const colon = /^ ?(?::|[–—-](?=\s))\s{0,3}/.exec(after)
  if (colon) {
    const isColon = colon[0].includes(':')
    const certain = trusts.every((trust) => trust === 'sure' || trust === 'initials') || allNobody
    const fullNames =
      isColon &&
      read.names.every(
        (name) =>
          name.trust === 'sure' ||
          (name.trust === 'name' &&
            (isBody(name.written) ||
              (/^\S+ \S+$/u.test(name.written.replace(title, '')) && !isTopic(name.written)))),
      )
    const inList = read.names.every((name) => name.trust === 'sure' || ownerFirst.has(name.written))
    if (certain || fullNames || inList) {
      const end = read.end + colon[0].length
      return {
        owners,
        former: [],
        start: from,
        end: end + dutyLength(text, end - 1),
        sign: 'mark',
        because: `${quoted} stands before its words`,
      }
    }
    return null
  }
  if (allNobody)
    return { owners, former: [], start: from, end: read.end, sign: 'place', because: `${quoted} is nobody` }
  const bold = words.strong.some(
    (span) => span.start <= from && span.end >= read.end && span.end <= read.end + 1,
  )
  // `RH circulate the guidance`: somebody known and then words.
  const trusted =
    sure || (bold && read.names.every((name) => name.trust === 'initials' || isBody(name.written)))
  if (trusted && /^(?:\s|$|,\s)/.test(after) && !/^ ?(?:['’]s|\()/.test(after))
    return {
      owners,
      former: [],
      start: from,
      end: read.end + (/^,\s/.test(after) ? 2 : 0),
      sign: 'place',
      because: `${quoted} stands before its words`,
      ...(bold ? {} : { asSubject: true as const }),
    }
  return null
}

function dutyLength(text: string, from: number): number {
  const must = /^ to(?= )/.exec(text.slice(from, from + 20)) ?? /^.to(?= )/.exec(text.slice(from, from + 4))
  return must ? must[0].length - 1 : 0
}

const separatorLength = (text: string): number =>
  /^(?:\s{0,2}[:–—-]\s{0,2}| (?:to|will)(?= ))?/.exec(text)?.[0].length ?? 0

// … – AF · … // Ann Fox · … – J.R. Hale.
const afterDash = new RegExp(
  String.raw`(?:\s[–—-]{1,3}\s?|\s//\s)((?:[^–—\n.]|${nameStopPattern}){1,60})\.?$`,
  'u',
)
const shortName = /^\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}'’-]+)?$/u
const { promises, ownerLabels, beforeHandles } = english.duty
const ownerLabel = new RegExp(`^${anyOf(ownerLabels)}:? `, 'i')
const notAnOwner = new RegExp(`\\b${anyOf(beforeHandles)}$`, 'i')

/** Owners at the end of an entry: `[HP, NL]`, `(RH)`, `– RH`, `@handle`. */
export function trailingOwners(words: Words, from: number, to: number, roster: Roster): OwnersRead | null {
  const text = words.text.slice(from, to)
  const tail = text.slice(-140)
  const shift = from + text.length - tail.length
  const bracket = /[[(]([^[\]()\n]{1,80})[\])][.;]?$/.exec(tail)
  if (bracket) {
    const inner = (bracket[1] ?? '').replace(ownerLabel, '')
    const isSquare = bracket[0].startsWith('[')
    const isTrusted = isSquare || isNameWithInitials(inner)
    const owners = ownersAlone(inner, roster, isTrusted || /^\p{Lu}\p{Ll}+$/u.test(inner))
    if (
      owners &&
      !(abbreviates(inner, tail.slice(0, bracket.index)) && !roster.known(inner)) &&
      isOwnerLike(inner, roster, isTrusted)
    )
      return {
        owners,
        former: [],
        start: shift + bracket.index,
        end: to,
        sign: 'bracket',
        because: `"${bracket[0]}" stands at its end`,
      }
    return committedIn(bracket[0], inner, to, roster)
  }
  const dash = afterDash.exec(tail)
  if (dash) {
    const written = (dash[1] ?? '').trim()
    const owners = ownersAlone(written, roster, shortName.test(written) || isNameWithInitials(written))
    if (owners)
      return {
        owners,
        former: [],
        start: shift + dash.index,
        end: to,
        sign: 'mark',
        because: `"${dash[0].trim()}" stands at its end`,
      }
  }
  const handles = /(?:\s@[\p{L}\p{N}][\p{L}\p{N}_-]{0,38},?){1,6}$/u.exec(tail)
  if (handles && handles.index > 0 && !notAnOwner.test(tail.slice(0, handles.index))) {
    const owners = (handles[0].match(/@[\p{L}\p{N}_-]+/gu) ?? []).map((handle) => roster.owner(handle))
    return {
      owners,
      former: [],
      start: shift + handles.index,
      end: to,
      sign: 'mark',
      because: `"${handles[0].trim()}" stands at its end`,
    }
  }
  return null
}

// "(Eemeli will file it)", "(Robin volunteered)"
const says = new RegExp(`^(.{1,40}?) ${anyOf(promises)}\\b`)

/** Somebody known of whom the brackets at the end say that he will do it; they stay in its words. */
function committedIn(bracket: string, inner: string, to: number, roster: Roster): OwnersRead | null {
  const owner = roster.known(says.exec(inner)?.[1] ?? '')
  if (owner?.kind !== 'person') return null
  return {
    owners: [owner],
    former: [],
    start: to,
    end: to,
    sign: 'bracket',
    because: `"${bracket}" stands at its end`,
  }
}

const isOwnerLike = (inner: string, roster: Roster, isTrusted: boolean): boolean =>
  isTrusted ||
  inner
    .split(/\s*(?:[,;/&+]|\band\b)\s*/)
    .every(
      (part) => roster.known(part) !== null || isInitials(part) || part.startsWith('@') || nobody.test(part),
    )

/** "Essex Safeguarding Children Board (ESCB)" names a body, not an owner. */
function abbreviates(initials: string, before: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(initials)) return false
  const capitals = (before.match(/[\p{L}][\p{L}’'-]*/gu) ?? [])
    .slice(-initials.length - 3)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
  return capitals.join('').endsWith(initials)
}

/** Whether some words are struck out as a whole. */
export const isStruck = (words: Words, start: number, end: number): boolean =>
  isWithin(words.struck, start, end) || (words.struck.length > 0 && coverage(words, start, end) > 0.8)

function coverage(words: Words, start: number, end: number): number {
  let covered = 0
  for (const span of words.struck)
    covered += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start))
  return end > start ? covered / (end - start) : 0
}
