import { sentencesOf } from '../../language/sentences.js'
import { opensWithVerb } from '../../language/verbs.js'
import { sayingOf } from '../phrase/saying.js'
import type { Passage } from '../text/passages.js'

// Mic: could it be shared? · Brian B: These are good. · @mic: yes · micb2: no
const speaker = /^(@?\p{L}[\p{L}\d._'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}):\s+(?=\S)/u
// "roof: it leaks" may be a topic.
const smallWord = /^\p{Ll}/u

/** So many bullets of a conversation say or ask something, and more than say what is to be done. */
const fewest = 2

/** A bullet that somebody says, known or not. */
interface Speech {
  readonly name: string
  readonly says: boolean
  readonly asks: boolean
  /** What is said begins with what is to be done. */
  readonly isTask: boolean
}

/**
 * The bullets of conversations, by index. Bullets that stand beside one another are one where most of them begin with a
 * speaker, where more of them tell or ask something than say what is to be done, and somebody speaks again or,
 * below another bullet, asks.
 */
export function conversationsOf(passages: readonly Passage[]): ReadonlySet<number> {
  const lists = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.kind !== 'item' || passage.checked !== null || passage.list === null) continue
    // "- - text": an export makes a list of each bullet below another.
    const key = passage.parent === null ? `list ${passage.list}` : `below ${passage.parent}`
    const bullets = lists.get(key)
    if (bullets) bullets.push(passage)
    else lists.set(key, [passage])
  }
  return new Set(
    [...lists.values()].filter(isConversation).flatMap((bullets) => bullets.map(({ index }) => index)),
  )
}

function isConversation(bullets: readonly Passage[]): boolean {
  const speeches = speechesOf(bullets)
  if (speeches.length < fewest || speeches.length < bullets.length / 2) return false
  const said = speeches.filter(({ says }) => says).length
  if (said < fewest || said <= speeches.filter(({ isTask }) => isTask).length) return false
  if (new Set(speeches.map(({ name }) => name)).size < speeches.length) return true
  // At the top of a list a question among answers makes no talk of them.
  return bullets[0]?.parent !== null && speeches.some(({ asks }) => asks)
}

/** What bullets say. In small letters one speaks whose list has somebody who speaks in small letters twice. */
function speechesOf(bullets: readonly Passage[]): readonly Speech[] {
  const speeches = bullets.flatMap(({ words }) => speechIn(words.text) ?? [])
  const small = speeches.map(({ name }) => name).filter((name) => smallWord.test(name))
  return new Set(small).size < small.length ? speeches : speeches.filter(({ name }) => !smallWord.test(name))
}

function speechIn(text: string): Speech | null {
  const found = speaker.exec(text.trim())
  if (found === null) return null
  const words = text.trim().slice(found[0].length)
  const sayings = sentencesOf(words).map(({ start, end }) => sayingOf(words.slice(start, end)))
  const asks = sayings.includes('question')
  const says = asks || sayings.includes('remark')
  return { name: found[1] ?? '', says, asks, isTask: !says && isTask(words) }
}

/** Whether a bullet is what a speaker tells or asks, and nothing that anybody is to do. */
export function isOnlySaid(text: string): boolean {
  const spoken = speaker.exec(text.trim())
  return spoken !== null && !isTask(text.trim().slice(spoken[0].length))
}

/** "Will ask Ned", "varnish the door": something to do, though the verb is on no list. */
function isTask(spoken: string): boolean {
  const saying = sayingOf(spoken)
  return saying === 'duty' || (saying === 'open' && opensWithVerb(spoken.split(/\s+/)))
}
