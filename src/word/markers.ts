import type { Owner } from '../model/owner.js'
import { ownersAlone } from '../notation/phrase/names.js'
import type { Roster } from '../notation/phrase/roster.js'
import { dayIn } from './dates.js'
import type { Unit } from './items.js'
import { oneLine, type Paragraph, textOf, wordsOf } from './paper.js'

/** Owners in the Action column, with the due day that stands beside them. */
export interface Marker {
  readonly owners: readonly Owner[]
  /** Which line of the cell. */
  readonly line: number
  /** `by 3 May`, as written. */
  readonly due: string | null
}

/** An owner with words of his own: "RH to send the list". */
export interface WrittenEntry {
  readonly owners: readonly Owner[]
  readonly text: string
  readonly isVerb: boolean
  readonly due: string | null
}

// by 3 May · (due 13/06/2011) · by the next meeting · before the end of term · asap
const duePhrase =
  /[\s(]{0,4}\b((?:(?:by|due|before)\s(?:the\s)?(?:next meeting|end of [^()]{1,40}|\d[^()]{0,30}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^()]{0,20}|(?:spring|summer|autumn)[^()]{0,20}))|asap|a\.s\.a\.p\.|ongoing|immediately)\)?$/i

/** Parts a line of the column into words and the due day at its end. */
function partDue(line: string): { words: string; due: string | null } {
  const match = duePhrase.exec(line)
  if (match) return { words: line.slice(0, match.index).trim(), due: match[1] ?? null }
  const day = dayIn(line)
  if (day && day.end >= line.length - 1) {
    const words = line.slice(0, day.start).replace(/[\s(,–-]{1,9}$/, '')
    return { words, due: line.slice(day.start, day.end) }
  }
  return { words: line, due: null }
}

const linesOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs
    .flatMap((paragraph) => textOf(paragraph).split('\n'))
    .map(oneLine)
    .filter((line) => line !== '' && !/^(?:-+|–|n\/?a|none|nil|no action)$/i.test(line))

/** A due day in words that an entry may carry: "13 June" alone becomes "by 13 June". */
export function asDue(written: string): string {
  if (/^next\b/i.test(written)) return `by the ${written}`
  return /^(?:by|due|before|for|asap|a\.s|ongoing|immediately)\b/i.test(written) ? written : `by ${written}`
}

// "RH to send the list", "RH – the list", "RH: send the list"
const ownEntry = /^([^:–]{2,60}?)(?:\s(to|will)\s|\s?[:–]\s|\s-\s)(.+)$/

function entryOf(words: string, due: string | null, roster: Roster): WrittenEntry | null {
  const match = ownEntry.exec(words)
  const owners = match?.[1] === undefined ? null : ownersAlone(match[1], roster, true)
  if (!match || !owners || owners.length === 0) return null
  return { owners, text: (match[3] ?? '').replace(/\.$/, ''), isVerb: match[2] !== undefined, due }
}

/** A list of actions says apart what, who and when: one entry a row. */
function taskEntry(unit: Unit, roster: Roster): WrittenEntry | null {
  const text = oneLine(unit.task.map(wordsOf).join(' ')).replace(/\.$/, '')
  if (text === '') return null
  const owners = linesOf(unit.owners).flatMap((line) => ownersAlone(line, roster, true) ?? [])
  const [due] = linesOf(unit.due)
  return { owners, text, isVerb: /^[a-z]/.test(text), due: due ?? null }
}

/** What stands in the owners' cell of a row. */
export interface OwnersCell {
  readonly markers: readonly Marker[]
  readonly entries: readonly WrittenEntry[]
  /** Lines that name nobody. */
  readonly unread: readonly string[]
}

/** Reads the owners' cell of a row, and the due days beside it. */
export function readOwners(unit: Unit, roster: Roster): OwnersCell {
  const task = taskEntry(unit, roster)
  if (task) return { markers: [], entries: [task], unread: [] }
  const markers: Marker[] = []
  const entries: WrittenEntry[] = []
  const unread: string[] = []
  linesOf(unit.owners).forEach((line, index) => {
    const { words, due } = partDue(line.replace(/^(?:actions?|by)\s?:\s?/i, ''))
    const last = markers.at(-1)
    if (words === '' && due !== null && last) {
      markers[markers.length - 1] = { ...last, due: last.due ?? due }
      return
    }
    const parts = words.split(/\s*[,;]\s*/).filter((part) => part !== '')
    const read = parts.map((part) => ownersAlone(part, roster, true))
    if (read.every((owners) => owners !== null)) {
      for (const owners of read) if (owners.length > 0) markers.push({ owners, line: index, due })
      return
    }
    const entry = entryOf(words, due, roster)
    if (entry) entries.push(entry)
    else unread.push(line)
  })
  return { markers: withDueColumn(markers, linesOf(unit.due)), entries, unread }
}

/** A day for each marker, or one day for all of them. */
function withDueColumn(markers: readonly Marker[], days: readonly string[]): Marker[] {
  const shared = days.length === 1 ? days[0] : undefined
  return markers.map((marker, at) => ({
    ...marker,
    due: marker.due ?? shared ?? (days.length === markers.length ? days[at] : undefined) ?? null,
  }))
}
