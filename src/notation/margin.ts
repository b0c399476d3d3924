import type { MarkerMatch, Match, Notation, Reading } from './notation.js'
import { mayHoldLabel } from './phrase/label-signs.js'
import { labelsIn } from './phrase/labels.js'
import { blanked, markerLabel } from './phrase/marker-label.js'
import { ownersAlone } from './phrase/names.js'
import { mayOwnSentence, ownedSentences } from './phrase/owners-behind-sentences.js'
import type { Context } from './place/context.js'
import { leadsToBullets } from './place/owned-titles.js'
import type { Passage } from './text/passages.js'
import type { Words } from './text/words.js'

/** `… at a future meeting. **[Action: AF]**`, or `Action: AF` on a line of its own. */
export const margin: Notation = {
  name: 'margin',
  kind: 'marker',
  title: 'an owner in the margin',
  mayStandIn: (text) => mayHoldLabel(text) || text.includes('\t') || mayOwnSentence(text),
  find(passage, reading): readonly Match[] {
    const context = reading.contexts[passage.index]
    if (!context) return []
    const isOther = passage.row !== null && context.columns?.kind === 'other'
    for (const words of isOther ? passage.row.cells : [passage.words]) noteOwned(words, context, reading)
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return []
    const { words } = passage
    const found: MarkerMatch[] = []
    const labels = labelsIn(words, reading.roster)
    const markers = labels.flatMap((label) => {
      // "TODO for RH:" is of the bullets below it.
      if (label.opensAll && leadsToBullets(passage, reading.passages)) return []
      const marker = markerLabel(label, words, reading)
      return marker ? [{ label, marker }] : []
    })
    const without = blanked(
      words.text,
      markers.map(({ label, marker }) => ({ start: label.start, end: marker.end })),
    )
    const first = without.search(letter)
    const last = lastLetter(without)
    const alone = first < 0
    for (const { label, marker } of markers) {
      const opens = first >= label.start && last >= marker.end
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
    return [...found, ...behindTabs({ passage, context, words, text: without }, reading)]
  },
}

/** Notes what may be an action because somebody stands alone behind it. */
function noteOwned(words: Words, context: Context, reading: Reading): void {
  for (const { start, end, owners, written } of ownedSentences(words.text, reading.roster)) {
    const text = words.text.slice(start, end).replace(/[.]$/, '')
    const location = reading.place(words, start, end)
    reading.mayBe({ text, owners, location, context }, { code: 'owner-behind', quoted: written })
  }
}

// The wheelbarrow is flat.⇥AM
const behindTab = /\t[ \t]{0,40}([^\t\n]{1,60})(?=\n|$)/g
const shortestSentence = 4

/** What stands in a block, and its text without the markers that a label shows. */
interface MarginBlock {
  readonly passage: Passage
  readonly context: Context
  readonly words: Words
  readonly text: string
}

/** Owners at the right edge, where a TAB has put them behind a sentence; a label before the TAB only names somebody. */
function behindTabs(
  { passage, context, words, text }: MarginBlock,
  reading: Reading,
): readonly MarkerMatch[] {
  return [...text.matchAll(behindTab)].flatMap((match): readonly MarkerMatch[] => {
    const [whole, written = ''] = match
    const before = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index).trim()
    if (before.split(/\s+/).length < shortestSentence || /[:,]$/.test(before)) return []
    const end = match.index + whole.length
    const start = end - written.length
    const day = reading.days.inStretch({ words, start, end })
    const rest = day ? `${written.slice(0, day.start)}${written.slice(day.end)}` : written
    const owners = ownersAlone(rest, reading.roster, false)
    if (owners === null || owners.length === 0) return []
    const location = reading.place(words, start, end)
    const due = day ? { ...day.due, location } : null
    const at = { passage: passage.index, at: match.index, end, row: null, line: 0, location, context }
    return [{ kind: 'marker', notation: 'margin', owners, place: 'in its block', due, ...at }]
  })
}

const letter = /[\p{L}\p{N}]/u

/** Where the last letter or digit of a text stands; -1 where it has none. */
function lastLetter(text: string): number {
  let at = text.length - 1
  while (at >= 0 && !letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
    at--
    // A letter of two halves, such as 𝐀.
    if (at > 0 && letter.test(String.fromCodePoint(text.codePointAt(at - 1) ?? 0))) return at - 1
  }
  return at
}
