import { duty } from '../../language/duty.js'
import type { Owner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import type { MarkerMatch, Reading } from '../notation.js'
import type { Words } from '../text/words.js'
import type { Labelled } from './labels.js'
import { ownersAlone } from './names.js'

/** The owners that a label marks, and where the marker ends. */
export interface MarkerLabel {
  readonly owners: readonly Owner[]
  readonly due: MarkerMatch['due']
  readonly end: number
}

/**
 * After a label: owners and nothing else. In bold, what stands in the bold with it, unless a colon there or a duty behind
 * it leads on to words: "**Action RH:** circulate the guidance", "**Action on RH** to circulate it".
 */
export function markerLabel(label: Labelled, words: Words, reading: Reading): MarkerLabel | null {
  const bold = label.bracketed
    ? undefined
    : words.strong.find(
        (span) =>
          span.start <= label.start &&
          words.text.slice(label.contentStart, span.end).trim() !== '' &&
          span.end < label.contentEnd &&
          !leadsOn(words.text, span, label),
      )
  const contentEnd = bold ? Math.min(bold.end, label.contentEnd) : label.contentEnd
  const start = label.contentStart + blanksBefore(words.text.slice(label.contentStart, contentEnd))
  const content = words.text.slice(start, contentEnd).trimEnd()
  const end = label.bracketed ? label.contentEnd + 1 : contentEnd
  const inLabel = label.named?.owners ?? []
  if (content === '' && inLabel.length > 0) return { owners: inLabel, due: null, end }
  const due = reading.days.inStretch({ words, start, end: start + content.length })
  const rest = due ? `${content.slice(0, due.start)}${content.slice(due.end)}` : content
  const owners = ownersAlone(rest, reading.roster, false)
  if (owners === null || owners.length === 0) return null
  return {
    owners: [...inLabel, ...owners],
    due: due ? { ...due.due, location: reading.place(words, label.contentStart, contentEnd) } : null,
    end,
  }
}

const blanksBefore = (text: string): number => text.length - text.trimStart().length

function leadsOn(text: string, bold: Span, label: Labelled): boolean {
  const behind = text.slice(bold.end, label.contentEnd)
  const endsInColon = text.slice(label.contentStart, bold.end).trimEnd().endsWith(':')
  return (endsInColon && /^[ \t]*[\p{L}\p{N}]/u.test(behind)) || duty().test(behind)
}

/** Whether nothing is left after the label but owners: a marker, not an entry. */
export const isMarkerLabel = (label: Labelled, words: Words, reading: Reading): boolean =>
  markerLabel(label, words, reading) !== null

/** The same text with blanks for some stretches of it: what stands there is read elsewhere. */
export function blanked(text: string, stretches: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    if (end <= at) continue
    pieces.push(text.slice(at, Math.max(at, start)), ' '.repeat(end - Math.max(at, start)))
    at = end
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(at)
}
