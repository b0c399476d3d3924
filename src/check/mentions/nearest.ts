import { tellingWords } from '../../language/keywords.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { PassingMention } from '../../model/problem.js'
import { keyOfPointer, pointsAtSame } from './pointers.js'
import { isFresh, isOfOwner, type MentionSearch } from './search.js'
import { type Clause, isSpokenBelow, titleKey } from './spoken.js'
import { type Statement, sectionOf } from './statements.js'
import { mentionAt } from './telling-line.js'
import type { Topic } from './topic.js'

/** A rare word tells twice as much as another; what was to be done, its owner and its title as much as a rare word. */
const ofRareWord = 2
const ofOtherWord = 1
const ofOwner = 2
const ofVerb = 2
const ofSameTitle = 2
/** What a sentence is to come to at least: a rare word, and one of the others. */
const least = 4
/** Of the words of an action such a part is to stand there; less where its owner speaks or it is below the same title. */
const leastPart = 0.4
const leastPartOfOwn = 0.25

// 7. Staff matters (confidential) · Part II
const secret = spoken(
  ({ places: { agenda } }) =>
    new RegExp(
      `(?<!\\p{L})(?:${anyOf(agenda.confidential)}|${anyOf(agenda.confidentialParts)})(?!\\p{L})`,
      'iu',
    ),
)

/** Whether nothing of some minutes may be quoted: a part of them may not be for every reader. */
export function mayHoldSecrets(text: string): boolean {
  return secret().test(text)
}

/**
 * The sentence that comes nearest to speaking of an action, in minutes that are said to pass it over: whoever settles it
 * looks there first. It proves nothing.
 */
export function nearestIn(search: MentionSearch): PassingMention | null {
  const { topic, now } = search
  let best: { readonly clause: Clause; readonly worth: number } | null = null
  for (const clause of new Set(topic.words.flatMap((word) => now.byWord().get(word) ?? []))) {
    if (isSpokenBelow(clause.statement) && search.isStanding(clause.statement)) continue
    const worth = worthOf(clause, search)
    if (worth >= least && worth > (best?.worth ?? 0) && isFresh(clause.statement, search))
      best = { clause, worth }
  }
  if (best !== null) return mentionAt(best.clause.statement, { line: best.clause.line, by: 'words' }, search)
  return byNumberAbove(search) ?? bySameTitle(search)
}

/** The number that the action stands below, be it alone. */
function byNumberAbove(search: MentionSearch): PassingMention | null {
  const { topic, now } = search
  for (const pointer of topic.numbersAbove)
    for (const { pointer: other, at } of now.byPointer().get(keyOfPointer(pointer)) ?? [])
      if (pointsAtSame(pointer, other) && isFresh(at, search))
        return mentionAt(at, { line: at.line, by: 'number' }, search)
  return null
}

/** The topic that the action stands below, where its title comes again. */
function bySameTitle(search: MentionSearch): PassingMention | null {
  const { topic, now, minutes } = search
  for (const own of topic.own) {
    const key = topicAbove(own, search)
    const again = (now.byTitle().get(key ?? '') ?? []).find((title) => isFresh(title, search))
    if (again === undefined) continue
    const mention = mentionAt(again, { line: again.line, by: 'words' }, search)
    // The first of a list of other actions tells nothing of this one.
    const isOther = minutes.entries.some(({ location }) => location.line === mention.line)
    if (mention.settles || !isOther) return mention
  }
  return null
}

/** The key of the nearest title above a statement that is a topic: "Actions" and "AOB" stand in most minutes. */
function topicAbove(own: Statement, { isUsual }: MentionSearch): string | null {
  for (let above = own.parent; above !== null && !above.isFirst; above = above.parent) {
    const key = titleKey(above.text)
    if (key !== '' && !isUsual(above)) return key
  }
  return null
}

/** What a sentence tells of an action; 0 where it has but one of its words, as any may, or none that is rare. */
function worthOf(clause: Clause, search: MentionSearch): number {
  const { topic, isRare } = search
  const shared = [...new Set(topic.words)].filter(
    (word) => clause.distinct.has(word) && !topic.people.has(word),
  )
  const rare = shared.filter(isRare).length
  const isBelow = isBelowSameTitle(clause.statement, search)
  const hasVerb = saysVerb(clause, topic)
  const isOwners =
    isOfOwner(clause, search) || [...topic.ownersInFull].some((word) => clause.distinct.has(word))
  const told = shared.length + (hasVerb ? 1 : 0)
  const part = isOwners || isBelow ? leastPartOfOwn : leastPart
  if (rare === 0 || told < Math.max(2, topic.words.length * part)) return 0
  return (
    rare * ofRareWord +
    (shared.length - rare) * ofOtherWord +
    (hasVerb ? ofVerb : 0) +
    (isBelow ? ofSameTitle : 0) +
    (isOwners ? ofOwner : 0)
  )
}

/** Whether a sentence says what was to be done, or that it was done in a form of its own: "wrote" of "write". */
const saysVerb = ({ distinct }: Clause, { verb, verbPasts }: Topic): boolean =>
  (verb !== null && distinct.has(verb)) ||
  tellingWords([...verbPasts].join(' ')).some((past) => distinct.has(past))

/** Whether a statement stands below a title of the same words as the action does. */
function isBelowSameTitle(statement: Statement, { topic }: MentionSearch): boolean {
  const title = sectionOf(statement)
  if (title === null) return false
  const key = titleKey(title.text)
  return key !== '' && [...topic.own].some((own) => titleKey(sectionOf(own)?.text ?? '') === key)
}
