import { dayText } from '../../language/day-text.js'
import { occasionOf } from '../../language/title-parts.js'
import type { Action } from '../../model/action.js'
import type { AgendaItem, Meeting } from '../../model/meeting.js'
import { oneLine } from '../../source/lines.js'
import { visible } from '../../source/visible.js'
import { capitalised } from '../english.js'

/** One thing that is outstanding, as a paper for a meeting has it. */
export interface ArisingRow {
  readonly id: string
  /** Empty for nobody. */
  readonly owner: string
  /** "13 Jun 2011"; empty without a day. */
  readonly due: string
  /** Empty where they are not for every reader. */
  readonly words: string
  /** As minutes carry it forward: `- [ ] 2011-spring/3.1 TR ask SIEY …`. */
  readonly line: string
}

/** What one item raised, below its name: "Spring 2011, item 3, Safeguarding". */
export interface ArisingPart {
  readonly label: string
  readonly rows: readonly ArisingRow[]
}

/** One way to write down the matters arising. */
export interface ArisingFormat {
  /** Of a file in that format, without the dot. */
  readonly extension: string
  readonly render: (parts: readonly ArisingPart[]) => string | Promise<Uint8Array>
}

/** What the section is called. */
export const arisingTitle = 'Matters arising'

/** The name of an item as later minutes speak of it; of one in confidence its number alone. */
export function arisingLabel(meeting: Meeting, item: AgendaItem | null, isSecret: boolean): string {
  const occasion = capitalised(occasionOf(meeting))
  if (item === null) return occasion
  const number = item.number === null ? '' : `, item ${item.number}`
  return `${occasion}${number}${isSecret || item.title === '' ? '' : `, ${oneLine(item.title)}`}`
}

/** The parts as every format shows them: nothing in their words is obeyed, or hidden from the eye. */
export function shownParts(parts: readonly ArisingPart[]): readonly ArisingPart[] {
  return parts.map(({ label, rows }) => ({
    label: visible(label),
    rows: rows.map(({ id, owner, due, words, line }) => ({
      id: visible(id),
      owner: visible(owner),
      due: visible(due),
      words: visible(words),
      line: visible(line),
    })),
  }))
}

/** An action as a row. */
export function arisingRow(action: Action, line: string): ArisingRow {
  const { id, owners, due, text, confidential } = action
  return {
    id,
    owner: confidential ? '' : owners.map(({ key }) => key).join(', '),
    due: due?.date ? dayText(due.date) : confidential ? '' : (due?.written ?? ''),
    words: confidential ? '' : oneLine(text),
    line,
  }
}
