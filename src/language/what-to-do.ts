import { duty, notAVerb } from './duty.js'
import { isVerb, opensWithVerb } from './verbs.js'

const word = /\p{L}[\p{L}'’-]*/gu
// Gate - paint it · Gate: paint it
const behindTopic = /(?:^|\s[–—-]\s|:\s)/

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
