import type { Match, Notation } from './notation.js'
import { agreementsOf } from './phrase/agreed-words.js'
import { blank } from './phrase/marker-label.js'

/** `TR AGREED to ask …`, `It was AGREED that AF would …`, `Headteachers AGREED that …` */
export const agreed: Notation = {
  name: 'agreed',
  kind: 'agreement',
  title: 'what was AGREED',
  mayStandIn: (text) => /agreed/i.test(text),
  find(passage, reading, taken): readonly Match[] {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'row') return []
    if (passage.indented) return []
    const context = reading.contexts[passage.index]
    if (!context) return []
    // An agenda table's cells are read with its markers.
    if (passage.kind === 'row' && context.columns?.kind !== 'other') return []
    if (passage.kind === 'row')
      return (passage.row?.cells ?? []).flatMap((cell) =>
        agreementsOf(cell, cell.text, passage, context, reading, null),
      )
    let text = passage.words.text
    for (const one of taken) if (one.kind === 'marker') text = blank(text, one.at, one.end)
    return agreementsOf(passage.words, text, passage, context, reading, null)
  },
}
