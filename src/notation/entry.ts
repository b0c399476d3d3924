import type { Due, Status } from '../model/action.js'
import type { Owner } from '../model/owner.js'
import type { Document } from '../parse/document.js'
import { locate } from '../source/lines.js'
import { type DueContext, readDue } from './due.js'
import { isStruck, leadingOwners, trailingOwners } from './owners.js'
import type { Roster } from './roster.js'
import { readStatus } from './status.js'
import type { Words } from './words.js'

/** What the words of an entry say, whichever notation they were found in. */
export interface EntryWords {
  readonly text: string
  readonly owners: readonly Owner[]
  readonly former: readonly Owner[]
  /** The owner only stands as the subject of a sentence. */
  readonly asSubject: boolean
  /** Its words follow "RH to" or "RH will". */
  readonly verbFirst: boolean
  readonly due: Due | null
  readonly status: Status | null
  readonly closed: string | null
  readonly reason: string | null
  /** The id of an earlier action at its start, or in brackets at its end. */
  readonly ref: string | null
  /** What it would say if its first word, or the brackets at its end, were the pinned id of an action: only the register knows. */
  readonly pinned: { readonly ref: string; readonly reading: EntryWords } | null
  readonly pin: string | null
  readonly because: readonly string[]
}

/** What is known of an entry before its words are read. */
export interface Beforehand {
  /** Owners that its label, its heading or its column give. */
  readonly owners?: readonly Owner[]
  readonly status?: Status | null
  readonly pin?: string | null
  readonly because?: readonly string[]
  /** Names that own what they begin in the list that it stands in. */
  readonly ownerFirst?: ReadonlySet<string>
}

// 2011-spring/4a.1 · board/2011-05/h3.2
const countedId =
  /^((?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|\d{1,3}[a-z]\.\d{1,3}|h\d{1,4}\.\d{1,3}))(?![\w/])/i
// 2011-spring/proforma, 2019-06-21/62.2
const pinnedId = /^((?:[^\s/:()[\],;]{1,80}\/){1,6}[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60})(?=[\s:,]|$)/u
const closingId =
  /[[(]((?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|h\d{1,4}\.\d{1,3}))[\])]$/i
const closingPinnedId = /[[(]((?:[^\s/:()[\]]{1,80}\/){1,6}[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60})[\])]$/u
const closingPin = /(?:^|\s)\^([\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?)$/u
const beginning = /^(?:[\s*•–—-]{1,6}|:\s{0,3}|\d{1,2}[.)]\s{1,3}|(?:to|will|shall) (?=[\p{Ll}]))/u
const agreed = /^(?:had |have |has |also )?AGREED(?: to| that)?\s{1,3}/

/**
 * Reads the words of an entry: id, owners, status, due, pin; what is left is its text, word for word as written.
 * @param from where its own words begin, after a box or a label
 */
export function readEntry(
  words: Words,
  from: number,
  to: number,
  document: Document,
  roster: Roster,
  before: Beforehand = {},
): EntryWords {
  return read(words, from, to, document, roster, before, true)
}

function read(
  words: Words,
  from: number,
  to: number,
  document: Document,
  roster: Roster,
  before: Beforehand,
  mayBePinned: boolean,
): EntryWords {
  let start = from
  let end = to
  const because: string[] = [...(before.because ?? [])]
  let status = before.status ?? null
  let closed: string | null = null
  let reason: string | null = null
  let ref: string | null = null
  let pin = before.pin ?? null
  let due: Due | null = null
  let former: readonly Owner[] = []
  let asSubject = false
  let verbFirst = false
  let owners: readonly Owner[] = before.owners ?? []
  let cut: { readonly start: number; readonly end: number } | null = null
  const rest = (): string => words.text.slice(start, end)
  const trim = (): void => {
    while (start < end && /[\s]/.test(words.text[start] ?? '')) start++
    while (end > start && /[\s]/.test(words.text[end - 1] ?? '')) end--
  }
  trim()
  const box = /^\[([ xX-]?)\]\s/.exec(rest())
  if (box) {
    status = box[1] === '-' ? 'withdrawn' : /x/i.test(box[1] ?? '') ? 'done' : 'outstanding'
    start += box[0].length
    because.push(boxReason(status))
    trim()
  }
  const news = /^(?:new|update[d]?|old|ongoing|outstanding|carried (?:over|forward))\s?:\s{0,3}/i.exec(rest())
  if (news) start += news[0].length
  const tick = /^(?:✅|☑️?|✔️?)\s{0,3}/u.exec(rest())
  if (tick) {
    status = 'done'
    because.push(`status: ${tick[0].trim()} stands before its words`)
    start += tick[0].length
  }
  if (isStruck(words, start, end) && rest() !== '') {
    status = 'done'
    because.push('status: its words are struck out')
  }
  const counted = countedId.exec(rest())
  if (counted) {
    ref = counted[1] ?? null
    because.push(`it begins with the id ${ref}`)
    start += counted[0].length
    start += /^[:,]?\s{0,3}/.exec(rest())?.[0].length ?? 0
  }
  // 84.3—Address the fork id
  const printed =
    pin === null && ref === null
      ? /^(\d{1,4}\.\d{1,3})\s?(?:[—–:]|-(?=\s)|-(?=\p{Lu}))\s{0,3}/u.exec(rest())
      : null
  if (printed) {
    pin = printed[1] ?? null
    start += printed[0].length
  }
  let pinned: EntryWords['pinned'] = null
  const named = mayBePinned && ref === null ? pinnedId.exec(rest()) : null
  if (named?.[1] !== undefined) {
    const after = start + named[0].length
    const gap = /^[:,]?\s{0,3}/.exec(words.text.slice(after, end))?.[0].length ?? 0
    pinned = {
      ref: named[1],
      reading: read(words, after + gap, end, document, roster, { ...before, status, because }, false),
    }
  }
  // What stands at the end may stand in any order: a due day, then a status, then an owner, then a pin.
  for (let turn = 0; turn < 8; turn++) {
    trim()
    const stop = /[.;,]$/.test(rest()) && !/\b(?:etc|e\.g|i\.e|a\.m|p\.m|\p{Lu})\.$/u.test(rest()) ? 1 : 0
    const body = words.text.slice(start, end - stop)
    const pinMatch = closingPin.exec(body)
    if (pinMatch) {
      pin = pinMatch[1] ?? null
      end = start + pinMatch.index
      continue
    }
    const idMatch = ref === null ? closingId.exec(body) : null
    if (idMatch) {
      ref = idMatch[1] ?? null
      because.push(`the id ${ref} stands at its end`)
      end = start + idMatch.index
      continue
    }
    const pinnedMatch = mayBePinned && ref === null && pinned === null ? closingPinnedId.exec(body) : null
    if (pinnedMatch?.[1] !== undefined) {
      const known = { ...before, status, owners, because }
      const reading = read(words, start, start + pinnedMatch.index, document, roster, known, false)
      pinned = { ref: pinnedMatch[1], reading: { ...reading, due: reading.due ?? due } }
    }
    const said = readStatus(rest())
    if (said && start + said.end >= end - stop) {
      if (said.status !== undefined) {
        status = said.status
        because.push(
          `status: "${words.text.slice(start + said.start, start + said.end).trim()}" says that it is ${said.status}`,
        )
      }
      closed = said.closed ?? closed
      reason = said.reason ?? reason
      end = start + said.start
      continue
    }
    const found = due === null ? readDue(rest(), dueContext(document)) : null
    if (found && start + found.end >= end - stop) {
      due = withPlace(found.due, words, start + found.start, start + found.end, document)
      because.push(dueReason(found.due))
      end = start + found.start
      continue
    }
    const last = owners.length === 0 || turn > 0 ? trailingOwners(words, start, end, roster) : null
    if (last && last.start > start && owners.length === 0) {
      owners = last.owners
      because.push(`owner: ${last.because}`)
      end = last.start
      continue
    }
    break
  }
  const takeOwners = (): void => {
    trim()
    const first = leadingOwners(words, start, end, roster, before.ownerFirst)
    if (first && !(before.owners?.length && first.owners.length === 0)) {
      if (first.owners.length > 0) owners = first.owners
      former = first.former
      verbFirst = first.sign === 'duty'
      asSubject = first.asSubject === true && first.owners.length > 0
      because.push(`owner: ${first.because}`)
      start = first.end
    }
    trim()
  }
  takeOwners()
  // ~~Wash the curtains~~ [AF]
  if (status === null && isStruck(words, start, end) && rest() !== '') {
    status = 'done'
    because.push('status: its words are struck out')
  }
  const dueLater = due === null ? readDue(rest(), dueContext(document)) : null
  if (dueLater) {
    due = withPlace(dueLater.due, words, start + dueLater.start, start + dueLater.end, document)
    because.push(dueReason(dueLater.due))
    if (rest().slice(0, dueLater.start).trim() !== '')
      cut = { start: start + dueLater.start, end: start + dueLater.end }
    else {
      // By 13 June RH to send the list · RH by 13 June to send the list
      start += dueLater.end
      start += /^[,:]?\s{0,3}/.exec(rest())?.[0].length ?? 0
      if (owners.length === 0) takeOwners()
    }
  }
  for (let turn = 0; turn < 3; turn++) {
    const lead = beginning.exec(rest()) ?? agreed.exec(rest())
    if (!lead || lead[0] === '') break
    start += lead[0].length
  }
  const text =
    cut && cut.start >= start
      ? `${words.text.slice(start, cut.start)} ${words.text.slice(cut.end, end)}`
      : words.text.slice(start, end)
  return {
    text: tidy(text),
    owners,
    former,
    asSubject,
    verbFirst,
    due,
    status,
    closed,
    reason,
    ref,
    pinned,
    pin,
    because,
  }
}

/** What a box says of the status. */
export function boxReason(status: Status): string {
  const box = { outstanding: 'empty', done: 'ticked', withdrawn: '[-]' }[status]
  return `status: its box is ${box}`
}

const dueReason = ({ written, doubt }: Omit<Due, 'location'>): string =>
  `due: "${written}" gives the day${doubt === undefined ? '' : `; ${doubt}`}`

const dueContext = (document: Document): DueContext => document.dueContext

function withPlace(
  due: Omit<Due, 'location'>,
  words: Words,
  start: number,
  end: number,
  document: Document,
): Due {
  const from = words.offsets[start] ?? 0
  const to = (words.offsets[Math.max(start, end - 1)] ?? from) + 1
  return { ...due, location: locate(document.path, document.lines, { start: from, end: to }) }
}

/** One line, without the last full stop: "an action's text is what is left". */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()
    .replace(/^[,;:–—-]\s{0,3}/, '')
    .replace(/(?<!\.)[.;,]$/, '')
    .replace(/\s[–—-]$/, '')
    .trim()
}
