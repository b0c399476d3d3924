import { english } from '../../language/en.js'
import { anyOf } from '../../language/phrases.js'
import { type Facts, mergeFacts } from '../../model/facts.js'
import type { EntryMatch, Match, Reading } from '../notation.js'
import { type Field, fieldsAlone } from '../phrase/fields.js'
import { readStatusCell } from '../phrase/status.js'
import type { Passage } from '../text/passages.js'
import { factsOfMatch } from './record.js'

/** What stands below an entry and belongs to it, in the order of the file. */
interface Below {
  readonly fields: readonly Field[]
  readonly notes: readonly Note[]
}

interface Note {
  readonly text: string
  readonly line: number
}

/** The matches, each entry with the notes below it, and with what the fields and notes below it say. */
export function withNotes(matches: readonly Match[], reading: Reading): readonly Match[] {
  const belowEach = belowEntries(matches, reading)
  const last = new Map(matches.flatMap((match) => (match.kind === 'entry' ? [[match.passage, match]] : [])))
  return matches.map((match) => {
    const below = match.kind === 'entry' ? belowEach.get(match.passage) : undefined
    // Of several entries on one line, what stands below it belongs to the last.
    if (match.kind !== 'entry' || below === undefined || last.get(match.passage) !== match) return match
    const { fields, notes } = below
    const filled = fields.reduce(
      (entry, { kind, facts }) => (kind === 'status' && isClosed(entry) ? entry : saying(entry, facts)),
      match,
    )
    return {
      ...closedBy(notes, filled),
      ...(notes.length > 0 ? { notes: notes.map(({ text }) => text) } : {}),
    }
  })
}

const saying = (entry: EntryMatch, facts: Partial<Facts>): EntryMatch => ({
  ...entry,
  ...mergeFacts(factsOfMatch(entry), facts),
})

const isClosed = ({ status }: EntryMatch): boolean => status !== undefined && status !== 'outstanding'

function closedBy(notes: readonly Note[], entry: EntryMatch): EntryMatch {
  if (isClosed(entry)) return entry
  const [said] = notes.flatMap((note) => statusIn(note) ?? [])
  return said === undefined ? entry : saying(entry, said)
}

/** What stands below each passage with an entry: nested in it, or directly behind it. */
function belowEntries(matches: readonly Match[], reading: Reading): ReadonlyMap<number, Below> {
  const entries = new Set(matches.flatMap((match) => (match.kind === 'entry' ? [match.passage] : [])))
  const found = new Map<number, { fields: Field[]; notes: Note[] }>()
  // The entry that what stands at its depth may still belong to.
  let last: Passage | null = null
  for (const passage of reading.passages) {
    const { index, kind, words } = passage
    if (entries.has(index)) last = passage
    if (entries.has(index) || kind === 'comment') continue
    if (kind !== 'item' && kind !== 'paragraph') last = null
    if ((kind !== 'item' && kind !== 'paragraph') || words.text.trim() === '') continue
    const fields = fieldsAlone(words, reading)
    const above = entryAbove(passage, entries, reading)
    const owner: number | null = above ?? (last && mayFollow(passage, last, fields) ? last.index : null)
    if (owner === null) {
      if (!(kind === 'item' && last?.kind === 'paragraph')) last = null
      continue
    }
    const there = found.get(owner) ?? { fields: [], notes: [] }
    found.set(owner, there)
    there.fields.push(...fields)
    const { line } = reading.place(words, 0, words.text.length)
    if (fields.every((field) => field.kind === 'status') && kind === 'item')
      there.notes.push({ text: words.text.replace(/\s+/g, ' ').trim(), line })
  }
  return found
}

/** The entry that a passage is nested in. */
function entryAbove({ parent }: Passage, entries: ReadonlySet<number>, { passages }: Reading): number | null {
  let above = parent
  while (above !== null && !entries.has(above)) above = passages[above]?.parent ?? null
  return above
}

/** Whether fields at the depth of an entry, directly behind it, are its; of a paragraph also what says "Status". */
function mayFollow({ words, parent }: Passage, entry: Passage, fields: readonly Field[]): boolean {
  if (entry.row || parent !== entry.parent) return false
  if (fields.length > 0) return true
  // After a paragraph only what plainly speaks of it: the next list may be about anything.
  return entry.kind === 'paragraph' && /^status\b/i.test(words.text.trim())
}

const { accepted: acceptedWords, closingNotes } = english.phrases.status
const isAccepted = new RegExp(`^${anyOf(acceptedWords)}$`, 'i')
const closes = new RegExp(`^${anyOf(closingNotes)}\\b`, 'i')

// - **Status:** Accepted · - Done
function statusIn({ text, line }: Note): Partial<Facts> | null {
  const words = /^(?:(?:current )?status ?[:–-] ?)?(.{1,40}?)[.!]?$/iu.exec(text)?.[1]
  if (words === undefined || words.split(' ').length > 3) return null
  const labelled = /^(?:current )?status\b/i.test(text)
  const accepted = labelled && isAccepted.test(words)
  const read = accepted ? { status: 'done' as const } : readStatusCell(words)
  if (!read?.status || read.status === 'outstanding') return null
  if (!labelled && !closes.test(words)) return null
  const closed = 'closed' in read && read.closed !== undefined ? { closed: read.closed } : {}
  return {
    status: read.status,
    ...closed,
    because: [{ about: 'status', code: 'in-note', quoted: text, status: read.status, line }],
  }
}
