import { english } from '../../language/en.js'
import { anyOf } from '../../language/phrases.js'
import { type Facts, mergeFacts } from '../../model/facts.js'
import type { EntryMatch, Match } from '../notation.js'
import { readStatusCell } from '../phrase/status.js'
import type { Passage } from '../text/passages.js'
import { factsOfMatch } from './record.js'

/** The matches, each entry with the notes below it, and with the status that a note gives it where it gives none. */
export function withNotes(matches: readonly Match[], passages: readonly Passage[]): readonly Match[] {
  const notesBelow = notesByPassage(matches, passages)
  return matches.map((match) => {
    const notes = match.kind === 'entry' ? notesBelow.get(match.passage) : undefined
    return match.kind === 'entry' && notes ? { ...closedBy(notes, match), notes } : match
  })
}

function closedBy(notes: readonly string[], entry: EntryMatch): EntryMatch {
  if (entry.status !== undefined && entry.status !== 'outstanding') return entry
  const [said] = notes.flatMap((note) => statusIn(note) ?? [])
  return said === undefined ? entry : { ...entry, ...mergeFacts(factsOfMatch(entry), said) }
}

/** Bullets below an entry that are no entries themselves: nested, or directly after a paragraph that is one. */
function notesByPassage(
  matches: readonly Match[],
  passages: readonly Passage[],
): ReadonlyMap<number, readonly string[]> {
  const entries = new Set(matches.flatMap((match) => (match.kind === 'entry' ? [match.passage] : [])))
  const notes = new Map<number, string[]>()
  let paragraph: number | null = null
  for (const passage of passages) {
    if (passage.kind !== 'item') {
      const isEntry = passage.kind === 'paragraph' && passage.parent === null && entries.has(passage.index)
      paragraph = isEntry ? passage.index : null
      continue
    }
    if (entries.has(passage.index) || passage.words.text.trim() === '') continue
    let above = passage.parent
    while (above !== null && !entries.has(above)) above = passages[above]?.parent ?? null
    const owner = above ?? paragraph
    if (owner === null) continue
    const text = passage.words.text.replace(/\s+/g, ' ').trim()
    // After a paragraph only what plainly speaks of it: the next list may be about anything.
    if (above === null && !/^status\b/i.test(text)) continue
    const there = notes.get(owner)
    if (there) there.push(text)
    else notes.set(owner, [text])
  }
  return notes
}

const { accepted: acceptedWords, closingNotes } = english.phrases.status
const isAccepted = new RegExp(`^${anyOf(acceptedWords)}$`, 'i')
const closes = new RegExp(`^${anyOf(closingNotes)}\\b`, 'i')

// - **Status:** Accepted · - Done
function statusIn(note: string): Partial<Facts> | null {
  const words = /^(?:(?:current )?status ?[:–-] ?)?(.{1,40}?)[.!]?$/iu.exec(note)?.[1]
  if (words === undefined || words.split(' ').length > 3) return null
  const labelled = /^(?:current )?status\b/i.test(note)
  const accepted = labelled && isAccepted.test(words)
  const read = accepted ? { status: 'done' as const } : readStatusCell(words)
  if (!read?.status || read.status === 'outstanding') return null
  if (!labelled && !closes.test(words)) return null
  const closed = 'closed' in read && read.closed !== undefined ? { closed: read.closed } : {}
  return {
    status: read.status,
    ...closed,
    because: [{ about: 'status', code: 'in-note', quoted: note, status: read.status }],
  }
}
