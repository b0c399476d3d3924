import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { type Facts, mergeFacts } from '../../model/facts.js'
import type { EntryMatch, Match, Reading } from '../notation.js'
import { type AnswerRead, readAnswer } from '../phrase/answer.js'
import { fieldsAlone, type WrittenField } from '../phrase/fields.js'
import type { Passage } from '../text/passages.js'
import { factsOfMatch } from './record.js'

/** What stands below an entry and belongs to it, in the order of the file. */
interface Below {
  readonly fields: readonly WrittenField[]
  readonly notes: readonly Note[]
}

interface Note {
  readonly text: string
  readonly line: number
  /** It is a bullet. A paragraph within an entry only says how it stands. */
  readonly isBullet: boolean
}

/** The matches, each entry with the notes below it, and with what the fields and notes below it say. */
export function withNotes(matches: readonly Match[], reading: Reading): readonly Match[] {
  const belowEach = belowEntries(matches, reading)
  const last = new Map(matches.flatMap((match) => (match.kind === 'entry' ? [[match.passage, match]] : [])))
  return matches.map((match) => {
    if (match.kind !== 'entry') return match
    const grouped = ofGroup(match, reading)
    const below = belowEach.get(match.passage)
    // Of several entries on one line, what stands below it belongs to the last.
    if (below === undefined || last.get(match.passage) !== match) return grouped
    const { fields, notes } = below
    const filled = fields.reduce(
      (entry, { kind, facts }) => (kind === 'status' && isClosed(entry) ? entry : saying(entry, facts)),
      grouped,
    )
    const texts = notes.flatMap(({ text, isBullet }) => (isBullet ? [text] : []))
    return { ...closedBy(notes, filled, reading), ...(texts.length > 0 ? { notes: texts } : {}) }
  })
}

/** Where it says nothing of its own, an entry stands as the title of its group says: "Complete". */
function ofGroup(entry: EntryMatch, { passages, place }: Reading): EntryMatch {
  const { state } = entry.context
  const title = state && entry.status === undefined ? passages[state.opened] : undefined
  if (!state || !title) return entry
  const { status } = state
  const { line } = place(title.words, 0, title.words.text.length)
  const quoted = title.words.text.replace(/\s+/g, ' ').trim()
  return saying(entry, { status, because: [{ about: 'status', code: 'above-list', quoted, status, line }] })
}

const saying = (entry: EntryMatch, facts: Partial<Facts>): EntryMatch => ({
  ...entry,
  ...mergeFacts(factsOfMatch(entry), facts),
})

const isClosed = ({ status }: EntryMatch): boolean => status !== undefined && status !== 'outstanding'

/** The first note may answer in any words; the others close it only where they are a state and little else. */
function closedBy(notes: readonly Note[], entry: EntryMatch, reading: Reading): EntryMatch {
  if (isClosed(entry)) return entry
  for (const [at, note] of notes.entries()) {
    const isAnswer = at === 0 || note.text.split(' ').length <= longestState
    const answer = isAnswer ? readAnswer(note.text, { ...reading, action: at === 0 ? entry.text : '' }) : null
    const read = answer ?? (isAccepted().test(note.text) ? { status: 'done' as const } : null)
    if (read !== null) return saying(entry, saidByNote(note, read))
  }
  return entry
}

const longestState = 3

/** What stands below each passage with an entry: nested in it, or directly behind it. */
function belowEntries(matches: readonly Match[], reading: Reading): ReadonlyMap<number, Below> {
  const entries = new Set(matches.flatMap((match) => (match.kind === 'entry' ? [match.passage] : [])))
  const found = new Map<number, { fields: WrittenField[]; notes: Note[] }>()
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
    if (fields.every((field) => field.kind === 'status'))
      there.notes.push({ text: words.text.replace(/\s+/g, ' ').trim(), line, isBullet: kind === 'item' })
  }
  return found
}

/** The entry that a passage is nested in, or the heading that is one. */
function entryAbove(
  { parent, index }: Passage,
  entries: ReadonlySet<number>,
  { passages, contexts }: Reading,
): number | null {
  let above = parent
  while (above !== null && !entries.has(above)) above = passages[above]?.parent ?? null
  const heading = contexts[index]?.headingEntry ?? null
  return above ?? (heading !== null && heading !== index && entries.has(heading) ? heading : null)
}

/** Whether fields at the depth of an entry, directly behind it, are its; of a paragraph also what says "Status". */
function mayFollow({ words, parent }: Passage, entry: Passage, fields: readonly WrittenField[]): boolean {
  if (entry.row || parent !== entry.parent) return false
  if (fields.length > 0) return true
  // After a paragraph only what plainly speaks of it: the next list may be about anything.
  return entry.kind === 'paragraph' && /^status\b/i.test(words.text.trim())
}

// - **Status:** Accepted
const isAccepted = spoken(
  ({ phrases: words }) =>
    new RegExp(`^${anyOf(words.fields.status)} ?[:–-] ?${anyOf(words.status.accepted)}[.!]?$`, 'i'),
)

const saidByNote = ({ text, line }: Note, { status, closed }: AnswerRead): Partial<Facts> => ({
  status,
  ...(closed === undefined ? {} : { closed }),
  because: [{ about: 'status', code: 'in-note', quoted: text, status, line }],
})
