import type { Evidence, LeftOutEvidence } from '../model/evidence.js'
import type { Owner } from '../model/owner.js'
import type { Span } from '../source/lines.js'
import type { EntryMatch, Match, Notation, Reading } from './notation.js'
import { clausesOf } from './phrase/clauses.js'
import { speakerAt } from './phrase/committed.js'
import { readEntry } from './phrase/entry.js'
import { isWordOfForm } from './phrase/form-words.js'
import { mayHoldLabel } from './phrase/label-signs.js'
import { type Labelled, labelsIn } from './phrase/labels.js'
import { markedSentence } from './phrase/marked-sentence.js'
import { type MarkerLabel, markerLabel } from './phrase/marker-label.js'
import { isReport, whyNothing } from './phrase/no-action.js'
import { ownedLines } from './phrase/owned-lines.js'
import { isPromiseOfSpeaker } from './phrase/saying.js'
import { wordsBeforeLabel } from './phrase/words-before-label.js'
import type { Context } from './place/context.js'
import { labelledCells } from './place/labelled-cells.js'
import { evidenceOfOwnersAbove } from './place/list-evidence.js'
import { leadsToBullets } from './place/owned-titles.js'
import { isActionList } from './place/sections.js'
import type { Passage } from './text/passages.js'
import { sliceWords, type Words } from './text/words.js'

/** `**Action:** RH to circulate the guidance`, `Action (RH): circulate …`, `ACTION 62.2: …`, `… discussion. ACTION: RH to …` */
export const actionLine: Notation = {
  name: 'action-line',
  kind: 'entry',
  title: 'an action label',
  mayStandIn: mayHoldLabel,
  readsQuotations: true,
  find(passage, reading, taken): readonly Match[] {
    const context = reading.contexts[passage.index]
    if (!context) return []
    if (passage.row) {
      if (context.columns?.kind !== 'other') return []
      return labelledCells(passage.row.cells, reading).flatMap((words) =>
        entriesIn({ ...passage, words }, context, reading, taken),
      )
    }
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return []
    return entriesIn(passage, context, reading, taken)
  },
}

/** The entries behind the labels of a passage. */
function entriesIn(
  passage: Passage,
  context: Context,
  reading: Reading,
  taken: readonly Match[],
): readonly EntryMatch[] {
  const { words } = passage
  // A task ends where a label begins a line below it.
  const from = Math.max(0, ...taken.flatMap((match) => (match.kind === 'entry' ? [match.end] : [])))
  const labels = labelsIn(words, reading.roster)
  return labels.flatMap((label, index) => {
    // "Action items (AI) and follow-ups" above a list: its title.
    if (isTitleOfList(label, passage, reading)) return []
    if (label.start < from) return []
    const marker = markerLabel(label, words, reading)
    if (marker)
      return passage.row
        ? markedEntries({ label, marker, passage, context, from: endOf(labels[index - 1]) }, reading)
        : []
    if ((passage.indented || passage.quoted) && !label.opensLine) return []
    if (label.isBehind) {
      const end = Math.max(from, labels[index - 1]?.contentEnd ?? 0)
      const content = wordsBeforeLabel(label, end, words, reading.roster)
      return content ? entriesOf({ label, content, passage, context }, reading) : []
    }
    const content = { start: label.contentStart, end: label.contentEnd }
    const text = words.text.slice(content.start, content.end)
    const because = whyNoAction(text, reading)
    if (because === null) return entriesOf({ label, content, passage, context }, reading)
    if (text.trim() !== '') reading.leaveOut(passage, because)
    return []
  })
}

/** A label in a cell that only marks whose it is, and where it stands. */
interface MarkedCell {
  readonly label: Labelled
  readonly marker: MarkerLabel
  /** Where the label before it ends. */
  readonly from: number
  readonly passage: Passage
  readonly context: Context
}

const endOf = (label: Labelled | undefined): number =>
  label ? label.contentEnd + (label.bracketed ? 1 : 0) : 0

/** "The gate hangs. [Action: RH]" in a cell: the entry of the sentence before it. */
function markedEntries(
  { label, marker, from, passage, context }: MarkedCell,
  reading: Reading,
): readonly EntryMatch[] {
  const { words, row } = passage
  const column = row?.cells.findIndex(({ offsets }) => offsets[0] === words.offsets[0]) ?? -1
  const left = row?.cells.slice(0, Math.max(0, column)) ?? []
  const sentence = markedSentence([...left, sliceWords(words, from, label.start)])
  if (!sentence) return []
  const quoted = words.text.slice(label.start, marker.end).trim()
  const read = readEntry(sentence, reading, {
    owners: marker.owners,
    because: [{ about: 'entry', code: 'label', quoted }],
  })
  const at = { passage: passage.index, at: label.start, end: marker.end, context }
  const location = reading.place(words, label.start, marker.end)
  const due = marker.due ? { due: marker.due } : {}
  const facts = { ...read, owners: marker.owners, ...due, location, listed: false, itemNumber: null }
  return [{ ...facts, kind: 'entry', notation: 'action-line', ...at }]
}

/** Why what stands behind a label is none; null where it may be one. */
function whyNoAction(text: string, { document }: Reading): LeftOutEvidence | null {
  const nothing = whyNothing(text)
  if (nothing !== null) return nothing
  if (isReport(text)) return { code: 'report' }
  return isWordOfForm(text, document.lines.text) ? { code: 'template' } : null
}

/** Whether a label is part of the title of the bullets below it. */
const isTitleOfList = ({ opensAll }: Labelled, passage: Passage, reading: Reading): boolean =>
  opensAll &&
  reading.contexts[passage.index]?.opened === passage.index &&
  (reading.passages[passage.index + 1]?.parent === passage.index || leadsToBullets(passage, reading.passages))

/** A label, and the words that are its. */
interface LabelledWords {
  readonly label: Labelled
  readonly content: Span
  readonly passage: Passage
  readonly context: Context
}

// ✅ ACTION - RH - write to the mill
const tickBefore = /^\s*(✅|☑\ufe0f?|✔\ufe0f?|✓)\s*$/u

/** That a tick alone stands before a label; null where none does. */
function evidenceOfTick({ start }: Labelled, { text }: Words): readonly Evidence[] | null {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const tick = tickBefore.exec(before)?.[1]
  return tick === undefined ? null : [{ about: 'status', code: 'tick', tick }]
}

/** Who says before a label what they will do themselves: "NO: Action: I will ring"; null where nobody known does. */
function speakerOf({ label, content, passage: { words } }: LabelledWords, { roster }: Reading): Owner | null {
  const speaker = label.isBehind ? null : speakerAt(words.text, label.start, roster)
  const isOwn = isPromiseOfSpeaker(words.text.slice(content.start, content.end))
  return speaker?.kind === 'person' && isOwn ? speaker : null
}

/** An entry for each clause of a label: "RH to write, AF to print". What the label says is of the first. */
function entriesOf(labelled: LabelledWords, reading: Reading): EntryMatch[] {
  const { label, content, passage, context } = labelled
  const { words } = passage
  const { roster } = reading
  const speaker = label.named ? null : speakerOf(labelled, reading)
  const labelOwners = label.named?.owners ?? (speaker ? [speaker] : [])
  const whose: readonly Evidence[] =
    labelOwners.length > 0
      ? [{ about: 'owner', code: 'in-label', quoted: label.named?.written ?? `${speaker?.written}:` }]
      : evidenceOfOwnersAbove(context)
  const namesOwners = context.habit.neighbours.begin || roster.strangers.doLabelsName()
  const quoted = words.text.slice(label.start, label.isBehind ? label.contentEnd : label.contentStart).trim()
  const ticked = evidenceOfTick(label, words)
  const clauses = ownedLines(words, content, roster).flatMap((line) =>
    clausesOf(words, line.start, line.end, roster),
  )
  return clauses.flatMap(({ start, end }): EntryMatch[] => {
    const isFirst = start === content.start
    const read = readEntry({ words, start, end }, reading, {
      owners: isFirst ? (labelOwners.length > 0 ? labelOwners : (context.owners ?? [])) : [],
      neighbours: { ...context.habit.neighbours, begin: namesOwners },
      pin: isFirst ? label.number : null,
      status: ticked === null ? null : 'done',
      because: [{ about: 'entry', code: 'label', quoted }, ...(isFirst ? whose : []), ...(ticked ?? [])],
    })
    if (whyNothing(read.text) !== null && read.ref === undefined) return []
    const at = isFirst ? Math.min(label.start, start) : start
    return [
      {
        ...read,
        kind: 'entry',
        notation: 'action-line',
        passage: passage.index,
        at,
        end,
        location: reading.place(words, at, end),
        context,
        listed: isActionList(context.section),
        itemNumber: null,
      },
    ]
  })
}
