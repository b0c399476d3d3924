import type { TextEdit } from '../../source/lines.js'
import { editAt } from '../text-edits.js'
import { insertionAt, type WrittenEntry } from './written-entry.js'

/** The way to give an entry a name of its own, or another. */
export function pinEdits(written: WrittenEntry, name: string): readonly (readonly TextEdit[])[] {
  const { entry, text, start, end } = written
  if (entry.raises) return []
  const old = entry.pin === undefined ? -1 : text.lastIndexOf(`^${entry.pin}`, end)
  if (old < start) return [[insertionAt(written, end, ` ^${name}`)]]
  return [[editAt(text, old, old + 1 + (entry.pin ?? '').length, `^${name}`)]]
}
