import type { FieldContext } from '../phrase/fields.js'
import { ownersAlone } from '../phrase/names.js'
import { type Neighbours, noNeighbours } from '../phrase/owners.js'
import type { Passage } from '../text/passages.js'
import type { ListHabit } from './list-habits.js'
import { saysHowOrWhen, saysWhatOrWhose } from './own-evidence.js'
import { mayOpenList } from './sections.js'
import { stateOfTitle } from './titles.js'

/**
 * The bullets of lists of actions, by index, that are only noted below a topic: "dear, and very heavy" below "Tent". Where
 * some, but not half, of those below one topic say whose it is or what is to be done, the others need evidence of their
 * own: a day, or a state.
 */
export function topicNotesOf(
  passages: readonly Passage[],
  titles: ReadonlySet<number>,
  habits: readonly ListHabit[],
  context: FieldContext,
): ReadonlySet<number> {
  const around = {
    ...context,
    neighboursOf: ({ index }: Passage): Neighbours => habits[index]?.neighbours ?? noNeighbours,
  }
  const below = new Map<number, Passage[]>()
  for (const passage of passages) {
    const { kind, parent, index } = passage
    if (kind !== 'item' || parent === null || !titles.has(parent) || titles.has(index)) continue
    const siblings = below.get(parent)
    if (siblings) siblings.push(passage)
    else below.set(parent, [passage])
  }
  return new Set(
    [...below].flatMap(([above, bullets]) => {
      const topic = passages[above]
      if (!topic || !isTopic(topic, context)) return []
      const silent = bullets.filter((bullet) => !saysWhatOrWhose(bullet, around))
      if (silent.length === bullets.length || silent.length * 2 <= bullets.length) return []
      return silent.filter((bullet) => !saysHowOrWhen(bullet, context)).map(({ index }) => index)
    }),
  )
}

/** Neither an owner nor a state, of which all below it is, nor the title of a list of its own. */
function isTopic({ words }: Passage, { roster }: FieldContext): boolean {
  const title = words.text.trim()
  const isWhose = ownersAlone(title, roster, false) !== null
  return title !== '' && !isWhose && stateOfTitle(title) === null && !mayOpenList(title)
}
