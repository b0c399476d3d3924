import type { Owner } from '../model/owner.js'
import { isBody, type Roster } from './roster.js'
import { isWithin, type Words } from './words.js'

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

// "TBC", "TBD", "TBA": nobody yet.
const nobody = /^(?:tbc|tbd|tba|nobody|no[- ]one|unassigned|\?+)$/i

/** Capitals of two to four letters: they may be somebody's initials though nobody on the roster has them. */
export const isInitials = (written: string): boolean =>
  /^\p{Lu}{2,4}$/u.test(written) && !/^(?:TB[ACD]|AOB|TODO|NA|OK|PR|PRS|URL|API|CI|AI|FAQ|PDF)$/.test(written)

// "Mrs. Cairn", "Mike Z.", "J-M", "Stéfan van der Walt"
const nameWord = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’-]*\.?`
const fullName = new RegExp(
  String.raw`^${nameWord}(?: (?:(?:van|von|de|der|den|du|la|le|di|da|bin|al|ter|of)\b ?){0,2}${nameWord}){0,3}`,
  'u',
)
const title = /^(?:mr|mrs|ms|miss|dr|cllr|councillor|rev|revd|sir|lady|prof|fr|father|sister)\b\.? ?/i

// Verbs that stand where a name might: "Talk to the trust", "Continue to look", "Need to ask".
const verbs = new Set(
  (
    'accept acquire adapt add adjust advertise advise agree aim align allow amend analyse analyze announce answer appeal apply approach arrange ask assemble assess assign assist attach attempt attend audit author automate back backup book bring buy calculate call cancel canvass change chase check circulate clarify clean clear close collate collect come commission commit communicate compare compile complete consider continue ' +
    'contribute coordinate decide due email explore extend fail find follow get give go happy have help how hope in inform intend invite it ' +
    'keep leave link listen look make migrate move need needs next note offer open pass plan plans point post prefer prepare present proceed ' +
    'promise propose provide publish push put raise reach ready refer remember reply report request respond return review say see seek send ' +
    'share should show sign speak start submit subscribe suggest switch take talk tell there they think this time trip try turn up update upgrade ' +
    'upload use wait want wants we what when where which who work would write you i he she that these those someone somebody anyone people ' +
    'volunteers volunteer others other able access also and as at back best both but by close closer easy free going hard not now only or plus ' +
    'regarding related relevant response similar so still subject then up with all will ensure look-out get-ready not-yet reason reasons way ' +
    'conduct configure confirm connect construct consult contact convert copy create cut cover deal debug define delegate delete deliver deploy describe design determine develop disable discuss distribute document download draft draw drive drop edit enable encourage engage enquire establish estimate evaluate examine expand experiment explain export file fill finalise finalize finish fit fix focus forward fund gather generate grant group hand hire hold host identify implement import improve include increase inform inquire inspect install integrate introduce investigate issue label launch lead learn lend limit link list load lobby lock lodge log lower mail maintain manage mark measure meet mend mention merge modify monitor mount name negotiate nominate notify obtain observe order organise organize package paint patch pay perform permit persuade phone pick place plug ping poll port print process procure produce progress promote prompt protect prove pull purchase query read rebase rebuild recommend reconfigure record recruit redesign redirect reduce refactor refresh register reinstate reject relate relay release relocate remind remove rename renew repair repeat replace rephrase require research resend reserve resolve restore restrict retain retire retrieve reuse revert revise revisit rewrite route run sample save scan schedule scope script search secure select sell separate serve set settle setup sort source specify split sponsor stop store strip study summarise summarize supply support survey swap sync synchronise tag test tidy track transfer transition translate transport trial unify upload validate verify view visit vote walk warn watch ' +
    'ways reminder things thing done agreed decided discussed welcome thanks thank according prior owing thanks close attention congratulations'
  ).split(' '),
)

// After "X to": a verb follows ("RH to circulate"), not a thing ("Talk to the trust", "Email to Roger").
const notAVerb =
  /^(?:the|a|an|all|our|their|his|her|its|my|your|this|that|these|those|them|him|us|me|it|you|everyone|everybody|anyone|people|members|both|each|every|some|any|be|been|date)(?![\p{L}\p{N}'’-])|^(?:\p{Lu}\p{Ll}|\d)/u

// be moved, be told
const isTold =
  /^be (?:\p{L}{2,}(?:ed|en)|told|given|sent|made|done|put|set|paid|held|kept|shown|sold|bought|brought|found|left|built)(?![\p{L}])/u

const duty =
  /^(?: (?:still )?(?:to|will|'ll|shall|should|must|would(?! like)|agreed to|agrees to|AGREED to|needs? to|is to|are to|was to|were to|has to|have to|had to|is going to|are going to|(?:has |have )?volunteered to|undertook to|offered to|(?:was|were|is) asked to)(?= )|[’']ll(?= ))/

/** One name at a place of the text: who, and where it ends. */
interface Named {
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
    const name = fullName.exec(written)?.[0]
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
  const known = roster.named(rest).find((one) => one.start === 0)
  const name = fullName.exec(rest)?.[0]
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
    !verbs.has(name.toLowerCase()) &&
    !/\.$/.test(name.replace(title, '').replace(/(?<=\b\p{Lu})\.$/u, ''))
  )
    return { written: name, end: from + name.length, trust: 'name' }
  const nick = /^[\p{L}\p{N}][\p{L}\p{N}_-]{1,20}(?![\p{L}\p{N}_])/u.exec(rest)?.[0]
  if (nick && !verbs.has(nick.toLowerCase())) return { written: nick, end: from + nick.length, trust: 'nick' }
  return null
}

const between = /^(?:,? (?:and|&) |,? ?\/ ?|, ?| ?[&+] ?)(?:also )?/

/** Names one after the other: "zed0, Argha and Veltas". */
function namesAt(words: Words, from: number, roster: Roster): { names: Named[]; end: number } | null {
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

function ownersOf(names: readonly Named[], roster: Roster): Owner[] {
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
    const name = fullName.exec(plain)?.[0]
    if (
      !known &&
      !isInitials(part) &&
      !part.startsWith('@') &&
      !isBody(part) &&
      !(trustNames && name === plain)
    )
      return null
    if (known || !owners.some((one) => one.key === part)) owners.push(known ?? roster.owner(part))
  }
  return owners
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
  ownerFirst = false,
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
  const must = duty.exec(after)
  if (must) {
    const verb = after.slice(must[0].length).trimStart()
    // "DNS to be moved", "Email to Roger": the subject is a thing.
    const passive = / to$/.test(must[0]) && notAVerb.test(verb)
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
          (name.trust === 'name' && (name.written.includes(' ') || isBody(name.written))),
      )
    const inList =
      ownerFirst && read.names.every((name) => name.trust !== 'nick' && name.written.split(' ').length <= 2)
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

/** Owners at the end of an entry: `[HP, NL]`, `(RH)`, `– RH`, `@handle`. */
export function trailingOwners(words: Words, from: number, to: number, roster: Roster): OwnersRead | null {
  const text = words.text.slice(from, to)
  const tail = text.slice(-140)
  const shift = from + text.length - tail.length
  const bracket = /[[(]([^[\]()\n]{1,80})[\])][.;]?$/.exec(tail)
  if (bracket) {
    const inner = (bracket[1] ?? '').replace(/^(?:action(?: by)?|owner|lead|assigned to|by|for):? /i, '')
    const isSquare = bracket[0].startsWith('[')
    const owners = ownersAlone(inner, roster, isSquare || /^\p{Lu}\p{Ll}+$/u.test(inner))
    if (
      owners &&
      !(abbreviates(inner, tail.slice(0, bracket.index)) && !roster.known(inner)) &&
      isOwnerLike(inner, roster, isSquare)
    )
      return {
        owners,
        former: [],
        start: shift + bracket.index,
        end: to,
        sign: 'bracket',
        because: `"${bracket[0]}" stands at its end`,
      }
    return null
  }
  const dash = /(?:\s[–—-]{1,3}\s?|\s\/\/\s)([^–—\n.]{1,60})$/.exec(tail)
  if (dash) {
    const owners = ownersAlone(
      dash[1] ?? '',
      roster,
      /^\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}'’-]+)?$/u.test((dash[1] ?? '').trim()),
    )
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
  if (
    handles &&
    handles.index > 0 &&
    !/\b(?:with|by|from|to|and|cc|for|ask|tell|ping)$/i.test(tail.slice(0, handles.index))
  ) {
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

const isOwnerLike = (inner: string, roster: Roster, isSquare: boolean): boolean =>
  isSquare ||
  inner
    .split(/\s*(?:[,;/&+]|\band\b)\s*/)
    .every(
      (part) =>
        roster.known(part) !== null ||
        isInitials(part) ||
        part.startsWith('@') ||
        nobody.test(part) ||
        /^\p{Lu}\p{Ll}+$/u.test(part),
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
