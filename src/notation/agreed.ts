import { mayHoldAgreed } from '../language/agreed-mark.js'
import type { Match, Notation } from './notation.js'
import { agreementsOf } from './phrase/agreed-words.js'
import { blanked } from './phrase/marker-label.js'

/** `TR AGREED to ask …`, `It was AGREED that AF would …`, `Headteachers AGREED that …` */
export const agreed: Notation = {
  name: 'agreed',
  kind: 'agreement',
  title: 'what was AGREED',
  mayStandIn: mayHoldAgreed,
  find(passage, reading, taken): readonly Match[] {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'row') return []
    if (passage.indented) return []
    const context = reading.contexts[passage.index]
    if (!context) return []
    // An agenda table's cells are read with its markers.
    if (passage.kind === 'row' && context.columns?.kind !== 'other') return []
    if (passage.kind === 'row')
      return (passage.row?.cells ?? []).flatMap((cell) =>
        agreementsOf({ words: cell, text: cell.text, passage, context, row: null }, reading),
      )
    const markers = taken.filter(({ kind }) => kind === 'marker')
    const text = blanked(
      passage.words.text,
      markers.map(({ at, end }) => ({ start: at, end })),
    )
    return agreementsOf({ words: passage.words, text, passage, context, row: null }, reading)
  },
}
