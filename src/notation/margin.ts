import type { MarkerMatch, Match, Notation } from './notation.js'
import { mayHoldLabel } from './phrase/label-signs.js'
import { labelsIn } from './phrase/labels.js'
import { blank, markerLabel } from './phrase/marker-label.js'

/** `… at a future meeting. **[Action: AF]**`, or `Action: AF` on a line of its own. */
export const margin: Notation = {
  name: 'margin',
  kind: 'marker',
  title: 'an owner in the margin',
  mayStandIn: mayHoldLabel,
  find(passage, reading): readonly Match[] {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return []
    const context = reading.contexts[passage.index]
    if (!context) return []
    const { words } = passage
    const found: MarkerMatch[] = []
    const labels = labelsIn(words, reading.roster)
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
        context,
      })
    }
    return found
  },
}
