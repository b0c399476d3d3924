import { duty, notAVerb } from '../../language/duty.js'
import { pastForms } from '../../language/past-forms.js'
import { isVerb, opensWithVerb } from '../../language/verbs.js'
import type { Facts } from '../../model/facts.js'
import { sayingOf } from './saying.js'

const word = /\p{L}[\p{L}'’-]*/gu
// Gate - paint it · Gate: paint it
const behindTopic = /(?:^|\s[–—-]\s|:\s)/

/**
 * Whether a line of a review asks nobody for anything: it is only a topic ("Bike"), or says how things are ("Ann: there
 * is one now"). Such a line is about an earlier action, or about none.
 */
export function asksNothing({ text, verbFirst, owners, due, status = 'outstanding' }: Facts): boolean {
  if (verbFirst || status !== 'outstanding') return false
  const mayAsk = owners.length > 0 || saysWhatToDo(text)
  // "The council wrote back on Monday": the day is no day to do it by.
  if (due) return !mayAsk && tellsWhatWasDone(text)
  const saying = sayingOf(text)
  return saying === 'remark' || (saying === 'open' && !mayAsk)
}

/** "The council wrote back", "The smith called": behind its first word stands a verb in the past. */
function tellsWhatWasDone(text: string): boolean {
  const [, ...behind] = text.match(word) ?? []
  return behind.slice(0, 5).some((verb) => pastForms.has(verb) || /^\p{Ll}{2,}ed$/u.test(verb))
}

/** Whether words may ask somebody for something, of a verb behind "to" alone: "Paint the gate", "Gate: needs paint", "Nell and Ross will paint it". */
export function saysWhatToDo(text: string): boolean {
  const opensSo = (part: string): boolean => {
    const words = part.match(word) ?? []
    return isVerb(words[0] ?? '') || opensWithVerb(words)
  }
  if (text.split(behindTopic).some(opensSo)) return true
  return [...text.matchAll(/ /g)].some(({ index }) => {
    const found = duty.exec(text.slice(index, index + 30))
    return found !== null && !notAVerb.test(text.slice(index + found[0].length).trimStart())
  })
}
