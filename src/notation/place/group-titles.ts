import { isVerb } from '../../language/verbs.js'
import { type FieldContext, fieldsAlone } from '../phrase/fields.js'
import { labelsIn } from '../phrase/labels.js'
import { leadingOwners } from '../phrase/leading-owners.js'
import { ownersAlone } from '../phrase/names.js'
import { sayingBehind } from '../phrase/saying.js'
import { isInitials, isState } from '../phrase/strangers.js'
import { trailingOwners } from '../phrase/trailing-owners.js'
import type { Passage } from '../text/passages.js'
import { wholeOf } from '../text/words.js'
import type { OpenSection } from './open-sections.js'
import { isListing } from './sections.js'

/**
 * The bullets of lists of actions, by index, that only group the bullets below them. Who has an owner decides: where
 * the outer bullet has one it is an action, and what stands below it are its fields and notes; where only those below
 * have, it is their title. Where nobody has, the outer one is the action, unless it is a topic or a state.
 */
export function groupTitlesOf(
  passages: readonly Passage[],
  sections: readonly Pick<OpenSection, 'section'>[],
  context: FieldContext,
): ReadonlySet<number> {
  const below = new Map<number, Passage[]>()
  for (const passage of passages) {
    const { index, kind, parent } = passage
    if (kind !== 'item' || parent === null || !isListing(sections[index]?.section ?? 'none')) continue
    const siblings = below.get(parent)
    if (siblings) siblings.push(passage)
    else below.set(parent, [passage])
  }
  const titles = new Set<number>()
  // What stands below is known before what stands above it.
  for (const [above, bullets] of [...below].toReversed()) {
    const outer = passages[above]
    const own = bullets.filter(({ words }) => fieldsAlone(words, context).length === 0)
    if (outer?.kind === 'item' && own.length > 0 && isGroupTitle(outer, own, titles, context))
      titles.add(above)
  }
  return titles
}

function isGroupTitle(
  outer: Passage,
  below: readonly Passage[],
  titles: ReadonlySet<number>,
  context: FieldContext,
): boolean {
  const title = outer.words.text.trim()
  if (outer.checked !== null || labelsIn(outer.words, context.roster).some(({ opensAll }) => opensAll))
    return false
  if (
    title === '' ||
    ownersAlone(title, context.roster, true) !== null ||
    isState(title.replace(/[.:]$/, ''))
  )
    return true
  if (hasOwner(outer, context)) return false
  if (below.some((bullet) => titles.has(bullet.index) || hasOwner(bullet, context))) return true
  return isTopic(title, below)
}

/** Whether a bullet says who is to do it. "Jordi: the mill is dear" is what somebody says. */
function hasOwner({ words }: Passage, { roster }: FieldContext): boolean {
  const first = leadingOwners(wholeOf(words), roster)
  if (first && first.owners.length > 0) {
    const isPlain = first.owners.every(({ kind, written }) => kind !== 'unknown' || isInitials(written))
    const saying = sayingBehind(words, first) ?? 'duty'
    if (first.sign === 'duty' || first.sign === 'arrow') return true
    if (isPlain && first.sign !== 'place' && saying !== 'question' && saying !== 'remark') return true
    const isPerson = first.owners.every(({ kind }) => kind === 'person')
    if (first.sign === 'place' && isPerson && beginsWithVerb(words.text.slice(first.end))) return true
  }
  return trailingOwners(wholeOf(words), roster) !== null
}

const longestTopic = 4

/** "Website", "Website:" above "fix the links": no verb, and what stands below it is to be done. */
function isTopic(title: string, below: readonly Passage[]): boolean {
  if (beginsWithVerb(title)) return false
  if (title.endsWith(':')) return true
  const isShort = !/[.;!?]$/.test(title) && title.split(/\s+/).length <= longestTopic
  return isShort && !/\b(?:to|will)\b/.test(title) && below.some(({ words }) => beginsWithVerb(words.text))
}

const firstWord = /^[^\p{L}]*(?:to\s)?(\p{L}[\p{L}'’-]*)/iu

const beginsWithVerb = (text: string): boolean => isVerb(firstWord.exec(text)?.[1] ?? '')
