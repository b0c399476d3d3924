import type { Entry } from '../../model/action.js'
import type { TextEdit } from '../../source/lines.js'
import { dueEdits } from './due-edits.js'
import { noteEdit } from './note-edits.js'
import { ownerEdits } from './owner-edits.js'
import { pinEdits } from './pin-edits.js'
import { statusEdits } from './status-edits.js'
import type { StatusChange } from './status-words.js'
import { writtenEntry } from './written-entry.js'

/** What is to be written of an action. */
export type EntryChange =
  | ({ readonly kind: 'status' } & StatusChange)
  /** Who has it from now on, as minutes are to write it. */
  | { readonly kind: 'owner'; readonly owner: string }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'due'; readonly date: string }
  | { readonly kind: 'pin'; readonly name: string }
  /** A note, and nothing else. */
  | { readonly kind: 'note' }

/**
 * The ways to write a change into an entry, in the notation that it has, the plainest first. None of them is sure to be read
 * as it is meant: whoever writes reads the text again first.
 * @param note what is noted below it; null for nothing
 */
export function entryEdits(
  entry: Entry,
  text: string,
  change: EntryChange,
  note: string | null,
): readonly (readonly TextEdit[])[] {
  const written = writtenEntry(entry, text)
  const noted = note === null ? null : noteEdit(written, note)
  if (note !== null && noted === null) return []
  const beside = noted === null ? [] : [noted]
  return editsFor(change).map((edits) => [...edits, ...beside])

  function editsFor(wanted: EntryChange): readonly (readonly TextEdit[])[] {
    switch (wanted.kind) {
      case 'status':
        return statusEdits(written, wanted)
      case 'owner':
        return ownerEdits(written, wanted.owner)
      case 'due':
        return dueEdits(written, wanted.date)
      case 'pin':
        return pinEdits(written, wanted.name)
      case 'note':
        return [[]]
    }
  }
}
