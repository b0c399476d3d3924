import { dayText } from '../../language/day-text.js'
import type { ResolvedDue } from '../../model/action.js'
import type { LetterAction } from '../../model/letter.js'
import type { Listed } from '../../model/listing.js'
import { visible } from '../../source/visible.js'
import { capitalised, nameOfMeeting, times } from '../english.js'

/** An action in the words of a letter. */
export interface ActionWords {
  /** The words of the minutes, the first letter raised. */
  readonly words: string
  /** Facts under them, a line each: when it is due, where it was minuted and how, who else has it. */
  readonly lines: readonly string[]
  /** The id, to quote back. */
  readonly number: string
}

const hasDigit = /\d/

function awayFrom({ dueIn, daysOverdue }: Listed): string {
  if (daysOverdue > 0) return daysOverdue === 1 ? '1 day ago' : `${daysOverdue} days ago`
  if (dueIn === null || dueIn === 0) return 'today'
  return dueIn === 1 ? 'in 1 day' : `in ${dueIn} days`
}

/** "by the next meeting" says why that day; "by 13 June 2011" would say it twice. */
function dueWords(due: ResolvedDue, listed: Listed): string {
  if (due.date === null) return `Due "${visible(due.written)}"`
  const why = due.written === '' || hasDigit.test(due.written) ? '' : ` (${visible(due.written)})`
  return `Due ${dayText(due.date)}${why}, ${awayFrom(listed)}`
}

function placeWords({ action }: Listed): string {
  const { item } = action
  const place = [nameOfMeeting(action.meeting)]
  if (item !== null && item.number !== null) place.push(`item ${item.number}`)
  if (item !== null && item.title !== '') place.push(item.title)
  return visible(place.join(', '))
}

/** "A", "A and B", "A, B and C". */
function inARow(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** An action as one of its owners is told of it. */
export function actionWords({ listed, group, others }: LetterAction): ActionWords {
  const { action } = listed
  const lines: string[] = []
  if (action.due !== null) lines.push(dueWords(action.due, listed))
  lines.push(placeWords(listed))
  if (action.evidence !== null) lines.push(`The minutes: "${visible(action.evidence.text)}"`)
  if (group !== null) lines.push(`Asked of ${visible(group)}`)
  if (others.length > 0) lines.push(`Together with ${visible(inARow(others))}`)
  if (action.carried > 0) lines.push(`Carried forward ${times(action.carried)}`)
  return { words: visible(capitalised(action.text)), lines, number: visible(action.id) }
}
