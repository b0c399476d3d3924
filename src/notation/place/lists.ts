import { labelsIn } from '../phrase/labels.js'
import { whyNothing } from '../phrase/no-action.js'
import { leadingOwners } from '../phrase/owners.js'
import type { Roster } from '../phrase/roster.js'
import type { Passage } from '../text/passages.js'
import type { Setting } from './context.js'
import { isListing } from './sections.js'

/**
 * "Actions" above a discussion in which the actions are labelled: a section is judged by what stands in it. In the
 * review of earlier actions, a label below one of them is only something new that came of it.
 */
export function labelledSections(
  passages: readonly Passage[],
  settings: readonly Setting[],
): ReadonlySet<number> {
  const labelled = new Set<number>()
  for (const { index, kind, words, parent } of passages) {
    const setting = settings[index]
    const opened = setting?.opened ?? -1
    if (setting?.section === 'earlier list' && parent !== null && parent !== opened) continue
    if (opened < 0 || opened === index || labelled.has(opened) || (kind !== 'item' && kind !== 'paragraph'))
      continue
    const says = labelsIn(words).some(
      (label) =>
        label.opensLine && whyNothing(words.text.slice(label.contentStart, label.contentEnd)) === null,
    )
    if (says) labelled.add(opened)
  }
  return labelled
}

/**
 * Lists in which two bullets, and half of all, begin with somebody known and a mark: a name that nobody knows and
 * that begins several bullets of the minutes in the same way owns them too.
 */
export function ownerFirstLists(
  passages: readonly Passage[],
  settings: readonly Setting[],
  roster: Roster,
): ReadonlyMap<number, ReadonlySet<string>> {
  const lists = new Map<number, { all: number; owned: number }>()
  const leaders = new Map<string, number>()
  for (const { index, kind, parent, words } of passages) {
    const setting = settings[index]
    if (kind !== 'item' || parent !== null || !setting || !isListing(setting.section)) continue
    const count = lists.get(setting.opened) ?? { all: 0, owned: 0 }
    const owner = leadingOwners(words, 0, words.text.length, roster)
    const owned = owner?.sign === 'mark' && owner.owners.some((one) => one.kind === 'person')
    lists.set(setting.opened, { all: count.all + 1, owned: count.owned + (owned ? 1 : 0) })
    const leader = /^(\p{Lu}\p{L}{1,19}) ?(?:[–—:]|-(?=\s))/u.exec(words.text)?.[1]
    if (leader !== undefined && !owned) leaders.set(leader, (leaders.get(leader) ?? 0) + 1)
  }
  const names = new Set([...leaders].filter(([, times]) => times >= 2).map(([name]) => name))
  const isOwnerFirst = ({ all, owned }: { all: number; owned: number }): boolean =>
    owned >= 2 && owned * 2 >= all
  return new Map([...lists].filter(([, count]) => isOwnerFirst(count)).map(([opened]) => [opened, names]))
}
