import { notAVerb } from './duty.js'
import { anyOf } from './phrases.js'
import { spoken } from './spoken.js'
import { asksBeforeTo } from './verbs.js'

const isLabel = spoken(
  ({ actions: words }) => new RegExp(`^${anyOf([words.labels, words.pluralLabels])}$`, 'i'),
)
const word = String.raw`\p{Lu}[\p{L}\p{N}’'-]{1,30}`
const marks = String.raw`[ \t\u00a0*_]`
// - Timo to call the mill · **ACTION:** Timo will call · - [ ] **Nell Oram** to paint the gate
const beginsWithDoer = new RegExp(
  String.raw`^[ \t>*+•–—\d.)\[\]\\xX_-]{0,14}(?:(\p{L}[\p{L} -]{1,20}?)${marks}{0,3}[:–—-]${marks}{1,5})?(${word}(?: ${word}){0,2})[*_]{0,3} (to|will|should) (?=(\p{Ll}[^\n]{0,30}))`,
  'gmu',
)

/** A thing will do something too; who is to do it is somebody, and so is whom a label names. */
const ofDoer = 2
const ofWhatMayBeAThing = 1

/**
 * The names of which lines of a text begin by saying what they are to do, with how much that says for each to be
 * somebody: 2 for each line that says "to" or has a label, 1 for each other.
 */
export function doersIn(text: string): ReadonlyMap<string, number> {
  const doers = new Map<string, number>()
  for (const [, label, name = '', sign, rest = ''] of text.matchAll(beginsWithDoer)) {
    if (sign === 'to' && asksBeforeTo(name)) continue
    if (notAVerb().test(rest) || (label !== undefined && !isLabel().test(label))) continue
    const weight = label !== undefined || sign === 'to' ? ofDoer : ofWhatMayBeAThing
    doers.set(name, (doers.get(name) ?? 0) + weight)
  }
  return doers
}
