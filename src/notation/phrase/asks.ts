import { pastForms } from '../../language/past-forms.js'
import { saysWhatToDo } from '../../language/what-to-do.js'
import type { Facts } from '../../model/facts.js'
import { sayingOf } from './saying.js'

const word = /\p{L}[\p{L}'’-]*/gu

/**
 * Whether a line of a review asks nobody for anything: it is only a topic ("Bike"), or says how things are ("Ann: there
 * is one now"). Such a line is about an earlier action, or about none.
 */
export function asksNothing({ text, verbFirst, owners, due, status = 'outstanding' }: Facts): boolean {
  if (verbFirst || status !== 'outstanding') return false
  if (owners.length === 0 && opensWithWhatWasDone(text)) return true
  const mayAsk = owners.length > 0 || saysWhatToDo(text)
  // "The council wrote back on Monday": the day is no day to do it by.
  if (due) return !mayAsk && tellsWhatWasDone(text)
  const saying = sayingOf(text)
  return saying === 'remark' || (saying === 'open' && !mayAsk)
}

/** "The council wrote back", "The smith called": behind its first word stands a verb in the past. */
function tellsWhatWasDone(text: string): boolean {
  const [, ...behind] = text.match(word) ?? []
  return behind.slice(0, 5).some((verb) => pastForms().has(verb) || /^\p{Ll}{2,}ed$/u.test(verb))
}

/** "Item 1 completed, will be removed": its first clause says that something was done. */
function opensWithWhatWasDone(text: string): boolean {
  const [clause = '', ...others] = text.split(/[,;]\s/)
  return others.length > 0 && /\s\p{Ll}{2,}ed$/u.test(clause) && !saysWhatToDo(clause)
}
