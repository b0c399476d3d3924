import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Listed } from '../../model/listing.js'
import type { Meeting, Sitting } from '../../model/meeting.js'
import { compareNaturally } from '../../model/natural-order.js'
import { type Owner, ownerKey, type Person } from '../../model/owner.js'
import type { Unread } from '../../model/register.js'
import type { SourceLocation } from '../../source/lines.js'
import { shortTitles } from '../english.js'
import { type BroughtUp, broughtUpAt, grouped } from './figures.js'

/** What a report is made from. */
export interface ReportSource {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Name of the association. */
  readonly association: string | null
  /** The meetings that were held, oldest first. */
  readonly pastMeetings: readonly Meeting[]
  /** What is still to come, soonest first. */
  readonly toCome: readonly Sitting[]
  readonly people: readonly Person[]
  readonly unread: readonly Unread[]
  /** Every action, closed and confidential ones too, earliest due first. */
  readonly listed: readonly Listed[]
  /** The line in time, `YYYY-MM-DD`, and how many outstanding actions lie before it and on no page; null without one. */
  readonly since: string | null
  readonly beforeSince: number
  /** Where a line of the minutes can be read, as an address of http or https; null where that is not known. */
  readonly addressOf: (location: SourceLocation) => string | null
}

/** Somebody with actions, whose page this is; `key` is null for the page of what is nobody's. */
export interface OwnerPage {
  readonly key: string | null
  /** Name of the page without its ending, and the token of its rows. */
  readonly name: string
  readonly listed: readonly Listed[]
}

/** A meeting that was held, whose page this is. */
export interface MeetingPage {
  readonly meeting: Meeting
  readonly name: string
  /** What the meeting is called among those of its series. */
  readonly called: string
  /** What it raised. */
  readonly listed: readonly Listed[]
  /** What it made of actions that were raised earlier. */
  readonly broughtUp: BroughtUp
}

/** What all pages of one report share: who and what has a page, and what it is called. */
export interface Site extends ReportSource {
  /** All but the confidential: of those the pages hold nothing but numbers. */
  readonly open: readonly Listed[]
  /** In the order of the alphabet; nobody last. */
  readonly owners: readonly OwnerPage[]
  /** Oldest first. */
  readonly meetings: readonly MeetingPage[]
  readonly ownerOf: (owner: Owner) => OwnerPage | undefined
  readonly meetingOf: (id: string) => MeetingPage | undefined
  /** The full name of whoever is written with a key; null where it is the key, or not known. */
  readonly nameOf: (owner: Pick<Owner, 'key'>) => string | null
  /** The fragment under which an action stands on a page. */
  readonly anchorOf: (id: string) => string
}

// Stands for nobody among keys: no key begins with a blank.
const unownedName = ' nobody'

function byOwner(
  open: readonly Listed[],
): readonly (readonly [key: string | null, listed: readonly Listed[]])[] {
  const owned = new Map<string, { readonly key: string | null; readonly listed: Listed[] }>()
  const add = (key: string | null, listed: Listed): void => {
    const same = key === null ? unownedName : ownerKey({ key })
    const there = owned.get(same) ?? { key, listed: [] }
    if (there.listed.at(-1) !== listed) there.listed.push(listed)
    owned.set(same, there)
  }
  for (const listed of open) {
    if (listed.action.owners.length === 0) add(null, listed)
    for (const owner of listed.action.owners) add(owner.key, listed)
  }
  return [...owned.values()]
    .sort((owner, other) =>
      owner.key === null ? 1 : other.key === null ? -1 : compareNaturally(owner.key, other.key),
    )
    .map(({ key, listed }) => [key, listed] as const)
}

/** Short titles, with the series where meetings of two series would be called alike. */
function distinctTitles(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const short = shortTitles(meetings)
  const alike = grouped(meetings, (meeting) => short.get(meeting.id))
  return new Map(
    meetings.map(({ id, series }) => {
      const title = short.get(id) ?? id
      const isOfMany = new Set(alike.get(title)?.map((other) => other.series)).size > 1
      return [id, isOfMany && series !== null ? `${title} (${series})` : title]
    }),
  )
}

/** Decides who and what has a page. */
export function planSite(source: ReportSource): Site {
  const open = source.listed.filter((listed) => !listed.action.confidential)
  const owned = byOwner(open)
  const ownerNames = safeNames(owned.map(([key]) => key ?? unownedName))
  const owners = owned.map(([key, listed]) => ({
    key,
    name: ownerNames.get(key ?? unownedName) ?? '',
    listed,
  }))
  const { pastMeetings } = source
  const names = safeNames(pastMeetings.map((meeting) => meeting.id))
  const raisedAt = grouped(open, (listed) => listed.action.meeting.id)
  const called = distinctTitles(pastMeetings)
  const broughtUp = broughtUpAt(pastMeetings, open)
  const meetings = pastMeetings.map((meeting) => ({
    meeting,
    name: names.get(meeting.id) ?? '',
    called: called.get(meeting.id) ?? meeting.id,
    listed: raisedAt.get(meeting.id) ?? [],
    broughtUp: broughtUp.get(meeting.id) ?? { closed: [], carried: [], reopened: [] },
  }))
  const ownersByKey = new Map(
    owners.flatMap(({ key, ...owner }) => (key === null ? [] : [[ownerKey({ key }), { key, ...owner }]])),
  )
  const meetingsById = new Map(meetings.map((meeting) => [meeting.meeting.id, meeting]))
  const people = new Map(source.people.map((person) => [ownerKey(person), person.name]))
  const anchors = safeNames(open.map((listed) => listed.action.id))
  return {
    ...source,
    open,
    owners,
    meetings,
    ownerOf: (owner) => ownersByKey.get(ownerKey(owner)),
    meetingOf: (id) => meetingsById.get(id),
    nameOf: ({ key }) => {
      const name = people.get(ownerKey({ key }))
      return name === undefined || name === key ? null : name
    },
    anchorOf: (id) => `a-${anchors.get(id) ?? ''}`,
  }
}

/** What every page begins with: by this a later run knows its own files from anybody else's. */
export const pageMark =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="generator" content="epha report">'

/** Folders in that of a report that belong to it alone. */
export const pageFolders = ['owners', 'meetings', 'lists'] as const

const wholeLists = { owners: 'All owners', meetings: 'All meetings' }

/** The way from any other page to the first page, and to its list of owners or meetings. */
export function wayBack(...lists: readonly (keyof typeof wholeLists)[]): Element {
  const link = (href: string, words: string): Element => h('li', h('a', { href }, words))
  return h('nav', { ariaLabel: 'Other pages' }, [
    h('ul', { role: 'list' }, [
      link('../index.html', 'All actions outstanding'),
      ...lists.map((list) => link(`../index.html#${list}`, wholeLists[list])),
    ]),
  ])
}

// A word of the minutes: what blanks, brackets, quotes and the marks of a sentence leave between them.
const words = /[^\s<>()[\]{}"'“”‘’,;:|]+/gu

// terry@example.org
const address = /^[^@]+@[^@.]+\.[^@]+$/u

/** The same words with "[address left out]" for each e-mail address: pages are put on websites, where they are gathered. */
export function withoutAddresses(text: string): string {
  if (!text.includes('@')) return text
  return text.replace(words, (word) => (address.test(word) ? '[address left out]' : word))
}

function encodedPath(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd')
  return wellFormed.split('/').map(encodeURIComponent).join('/')
}

/**
 * Where a line of the minutes can be read, by `link:` of the settings: `https://…/{path}#L{line}`. Null where that
 * gives no address of http or https: a page leads nowhere else.
 */
export function lineAddress(link: string, location: SourceLocation): string | null {
  const address = link
    .replaceAll('{path}', () => encodedPath(location.path))
    .replaceAll('{line}', () => String(location.line))
  if (!URL.canParse(address)) return null
  const { protocol, username, password } = new URL(address)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && username === '' && password === '' ? address : null
}

// Windows opens a device under these names, whatever ending they carry.
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Letters that every file system, file share and web server writes alike; at most 60 of them. */
function plainName(key: string): string {
  const letters = key.normalize('NFKD').replace(/\p{M}+/gu, '')
  const parts = letters.split(/[^A-Za-z0-9.]+/).map((part) => part.split('.').filter(Boolean).join('.'))
  return parts.filter(Boolean).join('-').slice(0, 60)
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 10)
}

/**
 * A name for each key that is safe as the name of a file on every system and as a fragment of an address, and
 * that no other key has, in whatever case: `TR`, `termly-2011-spring`. A key that is such a name keeps it. Of the
 * others, where two would be alike, where nothing readable is left, or where it is an address, part of a digest
 * of the key stands in the name: it is the same in every run.
 */
export function safeNames(keys: Iterable<string>): ReadonlyMap<string, string> {
  const distinct = [...new Set(keys)]
  const claims = new Map<string, string[]>()
  for (const key of distinct) {
    const small = plainName(key).toLowerCase()
    claims.set(small, [...(claims.get(small) ?? []), key])
  }
  const isClear = (key: string, plain: string): boolean => {
    const small = plain.toLowerCase()
    if (small === '' || devices.test(small.split('.')[0] ?? '') || key.includes('@')) return false
    const rivals = (claims.get(small) ?? []).filter((other) => other !== key)
    return rivals.length === 0 || (key === plain && rivals.every((other) => other !== plainName(other)))
  }
  const nameOf = (key: string): string => {
    const plain = plainName(key)
    if (isClear(key, plain)) return plain
    // An underscore stands in no plain name, so that this one is like none of them. Websites leave out what begins
    // with one.
    const readable = key.includes('@') ? '' : plain.replaceAll('.', '-')
    return `${readable || 'page'}_${digest(key)}`
  }
  return new Map(distinct.map((key) => [key, nameOf(key)]))
}
