import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import type { Listed } from '../../model/listing.js'
import { capitalised, inWords } from '../english.js'

/** A stretch of the register that a page answers for; confidential actions are among it, to be counted. */
export interface ShownActions {
  readonly today: string
  readonly listed: readonly Listed[]
}

function overdueWords(overdue: number, all: number): string {
  if (overdue === all)
    return all === 1 ? 'It is overdue.' : all === 2 ? 'Both are overdue.' : 'All are overdue.'
  return `${capitalised(inWords(overdue))} ${overdue === 1 ? 'is' : 'are'} overdue.`
}

/** The answer as sentences: "Nine actions are outstanding on 20 Jun 2011. Six are overdue." */
export function answerSentences({ today, listed }: ShownActions): ElementContent[] {
  const outstanding = listed.filter((shown) => shown.action.status === 'outstanding')
  const count = outstanding.length
  if (count === 0) return [{ type: 'text', value: `No action is outstanding on ${dayText(today)}.` }]
  const overdue = outstanding.filter((shown) => shown.overdue).length
  const nobodys = outstanding.filter(
    (shown) => shown.action.owners.length === 0 && !shown.action.confidential,
  ).length
  const confidential = outstanding.filter((shown) => shown.action.confidential).length
  const sentences: (ElementContent | string)[] = [
    `${capitalised(inWords(count))} ${count === 1 ? 'action is' : 'actions are'} outstanding on ${dayText(today)}.`,
  ]
  if (overdue > 0) sentences.push(' ', h('span', { className: ['late'] }, overdueWords(overdue, count)))
  if (nobodys > 0)
    sentences.push(
      ` ${capitalised(inWords(nobodys))} ${nobodys === 1 ? 'has' : 'have'} nobody’s name beside ${nobodys === 1 ? 'it' : 'them'}.`,
    )
  if (confidential > 0)
    sentences.push(
      ` ${capitalised(inWords(confidential))} ${confidential === 1 ? 'is' : 'are'} confidential, and only counted here.`,
    )
  return h('p', sentences).children
}
