import type { Owner } from '../model/owner.js'
import { readDue } from './due.js'
import { type Labelled, labelsIn } from './labels.js'
import type { Found, FoundMarker, Notation, Reading } from './notation.js'
import { ownersAlone } from './owners.js'
import type { Words } from './passages.js'

interface MarkerLabel {
  readonly owners: readonly Owner[]
  readonly due: FoundMarker['due']
  readonly end: number
}

/** After a label: owners and nothing else. In bold, what stands in the bold with it. */
function markerLabel(label: Labelled, words: Words, reading: Reading): MarkerLabel | null {
  const bold = label.bracketed
    ? undefined
    : words.strong.find(
        (span) => span.start <= label.start && span.end > label.contentStart && span.end < label.contentEnd,
      )
  const contentEnd = bold ? Math.min(bold.end, label.contentEnd) : label.contentEnd
  const content = words.text.slice(label.contentStart, contentEnd).trim()
  const end = label.bracketed ? label.contentEnd + 1 : contentEnd
  const inLabel = label.owners === null ? null : ownersAlone(label.owners, reading.roster, true)
  if (content === '' && inLabel && inLabel.length > 0) return { owners: inLabel, due: null, end }
  const due = readDue(content, reading.document.dueContext)
  const rest = due ? `${content.slice(0, due.start)}${content.slice(due.end)}` : content
  const owners = ownersAlone(rest, reading.roster, false)
  if (owners === null || owners.length === 0) return null
  return {
    owners: [...(inLabel ?? []), ...owners],
    due: due ? { ...due.due, location: reading.place(words, label.contentStart, contentEnd) } : null,
    end,
  }
}

/** Whether nothing is left after the label but owners: a marker, not an entry. */
export const isMarkerLabel = (label: Labelled, words: Words, reading: Reading): boolean =>
  markerLabel(label, words, reading) !== null

/** `… at a future meeting. **[Action: AF]**`, or `Action: AF` on a line of its own. */
export const margin: Notation = {
  name: 'margin',
  kind: 'marker',
  find(passage, reading): readonly Found[] {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return []
    const setting = reading.settings[passage.index]
    if (!setting) return []
    const { words } = passage
    const found: FoundMarker[] = []
    const labels = labelsIn(words)
    const markers = labels.flatMap((label) => {
      const marker = markerLabel(label, words, reading)
      return marker ? [{ label, marker }] : []
    })
    let without = words.text
    for (const { label, marker } of markers) without = blank(without, label.start, marker.end)
    const alone = !/[\p{L}\p{N}]/u.test(without)
    for (const { label, marker } of markers) {
      const opens =
        !/[\p{L}\p{N}]/u.test(without.slice(0, label.start)) &&
        /[\p{L}\p{N}]/u.test(without.slice(marker.end))
      found.push({
        kind: 'marker',
        notation: 'margin',
        owners: marker.owners,
        passage: passage.index,
        at: label.start,
        end: marker.end,
        place: alone ? 'own line' : opens ? 'opens its block' : 'in its block',
        row: null,
        line: 0,
        due: marker.due,
        location: reading.place(words, label.start, marker.end),
        setting,
      })
    }
    return found
  },
}

/** The same text with blanks for a stretch of it: what stands there is read elsewhere. */
export const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end)
