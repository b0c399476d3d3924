import { opensWithTask } from '../../language/verbs.js'
import { type FieldContext, fieldsAlone } from '../phrase/fields.js'
import { labelsIn } from '../phrase/labels.js'
import { ownersAlone } from '../phrase/names.js'
import { type Neighbours, noNeighbours } from '../phrase/owners.js'
import { readStatus } from '../phrase/status.js'
import type { Passage } from '../text/passages.js'
import type { ListHabit } from './list-habits.js'
import type { OpenSection } from './open-sections.js'
import { type Owning, ownership, saysWhatOrWhose } from './own-evidence.js'
import { isListing, mayOpenList } from './sections.js'
import { stateOfTitle } from './titles.js'

/** What is known of the file before its groups are. */
export interface GroupContext extends FieldContext {
  /** The bullets of conversations, by index. */
  readonly conversations: ReadonlySet<number>
}

/**
 * The bullets of lists of actions, by index, that only group the bullets below them. Who has an owner decides: where
 * the outer bullet has one it is an action, and what stands below it are its fields and notes; where only those below
 * have, it is their title. Where nobody has, the outer one is the action, unless it is a topic or a state.
 */
export function groupTitlesOf(
  passages: readonly Passage[],
  sections: readonly Pick<OpenSection, 'section'>[],
  habits: readonly ListHabit[],
  context: GroupContext,
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
  const neighboursOf = ({ index }: Passage): Neighbours => habits[index]?.neighbours ?? noNeighbours
  // What stands below is known before what stands above it.
  for (const [above, bullets] of [...below].toReversed()) {
    const outer = passages[above]
    const fields = new Map(bullets.map((bullet) => [bullet, fieldsAlone(bullet.words, context)]))
    // "SSI proposal:", and below it "Assigned: Greg": the action, whatever else stands there.
    const hasOwner = [...fields.values()].some((found) => found.some(({ kind }) => kind === 'owner'))
    const own = bullets.filter((bullet) => fields.get(bullet)?.length === 0)
    if (
      outer?.kind === 'item' &&
      own.length > 0 &&
      !hasOwner &&
      isGroupTitle(outer, own, { ...context, titles, neighboursOf })
    )
      titles.add(above)
  }
  for (const index of titlesBySiblings(passages, below, titles, { ...context, titles, neighboursOf }))
    titles.add(index)
  return titles
}

/**
 * The bullets without an owner that group nothing by themselves, where all others of their list that have bullets below
 * do: "New rules for the hall" among "Roof" and "Kitchen".
 */
function titlesBySiblings(
  passages: readonly Passage[],
  below: ReadonlyMap<number, readonly Passage[]>,
  titles: ReadonlySet<number>,
  around: Grouping,
): readonly number[] {
  const lists = new Map<string, Passage[]>()
  for (const index of below.keys()) {
    const outer = passages[index]
    if (outer?.kind !== 'item' || outer.list === null) continue
    const key = `${outer.list} ${outer.parent}`
    const siblings = lists.get(key)
    if (siblings) siblings.push(outer)
    else lists.set(key, [outer])
  }
  return [...lists.values()].flatMap((siblings) => {
    const others = siblings.filter(({ index }) => !titles.has(index))
    const isLikeThem = (outer: Passage): boolean =>
      outer.checked === null &&
      !opensWithTask(outer.words.text) &&
      ownership(outer, around) === 'none' &&
      below.get(outer.index)?.every(({ words }) => opensWithTask(words.text)) === true
    return siblings.length - others.length >= fewestTitles && others.every(isLikeThem)
      ? others.map(({ index }) => index)
      : []
  })
}

/** So many bullets of a list group others before it is the habit of the list. */
const fewestTitles = 2

/** What is known around the bullets. */
interface Grouping extends GroupContext, Owning {
  readonly titles: ReadonlySet<number>
}

function isGroupTitle(outer: Passage, below: readonly Passage[], around: Grouping): boolean {
  const { roster, titles, conversations } = around
  const title = outer.words.text.trim()
  if (outer.checked !== null || labelsIn(outer.words, roster).some(({ opensAll }) => opensAll)) return false
  if (title === '' || ownersAlone(title, roster, true) !== null || stateOfTitle(title) !== null) return true
  if (ownership(outer, around) !== 'none') return false
  // What people say below a bullet is said about it.
  if (below.some(({ index }) => conversations.has(index))) return false
  const owned = below.map((bullet) => (titles.has(bullet.index) ? 'plain' : ownership(bullet, around)))
  const plain = owned.filter((kind) => kind === 'plain').length
  // "Update the website" is an action, though somebody is to do a part of it.
  if (opensWithTask(title)) return plain >= below.length / 2
  if (plain > 0 || (owned.includes('loose') && isShort(title))) return true
  if (!title.endsWith(':')) return isShort(title) && below.some(isTask)
  // Hand out the report; notes for it: what stands below says nothing of the kind.
  const isAction = saysWhatOrWhose(outer, around) && !mayOpenList(title)
  return !isAction || below.some((bullet) => saysWhatOrWhose(bullet, around))
}

const longestTopic = 4

/** "Website", "The north bank": too short for a sentence. */
const isShort = (title: string): boolean =>
  !/[.;!?]$/.test(title) && title.split(/\s+/).length <= longestTopic && !/\b(?:to|will)\b/.test(title)

/** A bullet that says what is to be done, or how something stands that was: "links to be drawn - DONE". */
const isTask = ({ words }: Passage): boolean =>
  opensWithTask(words.text) || (readStatus(words.text.trim())?.start ?? 0) > 0
