import { duty, isTold, notAVerb } from './duty.js'
import { isVerb, opensWithVerb } from './verbs.js'

const word = /\p{L}[\p{L}'’-]*/gu
// Gate - paint it · Gate: paint it
const behindTopic = /(?:^|\s[–—-]\s|:\s)/

/** Whether words begin with what somebody is to do, also behind a topic: "Paint the gate", "Gate: paint it". */
export function opensWithWhatToDo(text: string): boolean {
  return text.split(behindTopic).some((part) => {
    const words = part.match(word) ?? []
    return isVerb(words[0] ?? '') || opensWithVerb(words)
  })
}

/**
 * Whether words may ask somebody for something: "Paint the gate", "Gate: needs paint", "Nell and Ross will paint it".
 * Behind "to" a verb has to stand.
 */
export function saysWhatToDo(text: string): boolean {
  if (opensWithWhatToDo(text)) return true
  return [...text.matchAll(/ /g)].some(({ index }) => {
    const found = duty().exec(text.slice(index, index + 30))
    if (found === null) return false
    const done = text.slice(index + found[0].length).trimStart()
    // "to be painted", but neither "listen to the choir" nor "will be away", nor "an answer to MW"
    return (/^\p{Ll}/u.test(done) && !notAVerb().test(done)) || isTold().test(done)
  })
}
