import { carryLine, wordsOfNames } from '../../check/carry-line.js'
import { bareLine } from '../../check/passed-over.js'
import { longDayText } from '../../language/day-text.js'
import type { Action } from '../../model/action.js'
import type { Register } from '../../model/register.js'
import { arisingGroups } from '../../query/arising.js'
import { type ArisingPart, arisingLabel, arisingRow } from '../../render/agenda/arising.js'

/** How much a line of matters arising says beside the id: all, no due day, nothing. */
export type Fullness = 'full' | 'no day' | 'bare'

/** The matters arising of a series, each action by a line that says so much of it. */
export function arisingParts(
  register: Register,
  series: string | null,
  fullnessOf: (action: Action) => Fullness,
): readonly ArisingPart[] {
  const names = wordsOfNames(register.people)
  return arisingGroups(register, series).map(({ meeting, item, actions }) => ({
    label: arisingLabel(
      meeting,
      item,
      actions.some(({ confidential }) => confidential),
    ),
    rows: actions.map((action) => arisingRow(action, lineFor(action, names, fullnessOf(action)))),
  }))
}

/** A default day moves by itself with each meeting: written down it would stay. */
function lineFor(action: Action, names: ReadonlySet<string>, fullness: Fullness): string {
  if (fullness === 'bare') return bareLine(action.id)
  const line = carryLine(action, names)
  const { due, confidential } = action
  const isWritten = due !== null && due.date !== null && !due.default && !confidential
  return isWritten && fullness === 'full' ? `${line} (by ${longDayText(due.date ?? '')})` : line
}
