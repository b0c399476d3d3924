import { labelsIn } from '../phrase/labels.js'
import { leadingOwners } from '../phrase/leading-owners.js'
import { whyNothing } from '../phrase/no-action.js'
import type { Roster } from '../phrase/roster.js'
import type { Passage } from '../text/passages.js'
import { wholeOf } from '../text/words.js'
import type { OpenSection } from './open-sections.js'
import { isListing } from './sections.js'

/** How the lines of one section are written: a line is judged by the others. */
export interface ListHabit {
  /** Actions are labelled in it: a line without a label is none. */
  readonly isLabelled: boolean
  /** Where bullets begin with their owner: the names nobody knows that begin several, and own them too. */
  readonly ownerNames: ReadonlySet<string>
  /** Index of the first bullet below what opened the section; null without one. */
  readonly firstBullet: number | null
}

/** That of what stands in no section. */
export const noHabit: ListHabit = { isLabelled: false, ownerNames: new Set(), firstBullet: null }

/** The habit of the section that each passage stands in, by index. */
export function listHabitsOf(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  roster: Roster,
): readonly ListHabit[] {
  const labelled = labelledSections(passages, sections)
  const ownerNames = ownerNamesOf(passages, sections, roster)
  const nextBullets = nextBulletsOf(passages)
  const habits = new Map<number, ListHabit>()
  return sections.map(({ opened }) => {
    if (opened < 0) return noHabit
    const habit: ListHabit = habits.get(opened) ?? {
      isLabelled: labelled.has(opened),
      ownerNames: ownerNames.get(opened) ?? noHabit.ownerNames,
      firstBullet: nextBullets[opened] ?? null,
    }
    habits.set(opened, habit)
    return habit
  })
}

/**
 * "Actions" above a discussion in which the actions are labelled, by what opened it. In the review of earlier actions,
 * a label below one of them is only something new that came of it.
 */
function labelledSections(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
): ReadonlySet<number> {
  const labelled = new Set<number>()
  for (const { index, kind, words, parent } of passages) {
    const { section = 'none', opened = -1 } = sections[index] ?? {}
    if (opened < 0 || opened === index || labelled.has(opened)) continue
    if (kind !== 'item' && kind !== 'paragraph') continue
    if (section === 'earlier list' && parent !== null && parent !== opened) continue
    const isLabelled = labelsIn(words).some(
      (label) =>
        label.opensLine && whyNothing(words.text.slice(label.contentStart, label.contentEnd)) === null,
    )
    if (isLabelled) labelled.add(opened)
  }
  return labelled
}

// Stuart - paint the gate · Elena: count the keys
const leadingName = /^(\p{Lu}\p{L}{1,19}) ?(?:[–—:]|-(?=\s))/u

/**
 * Of lists in which two bullets, and half of all, begin with a person and a mark, by what opened them: the names nobody
 * knows that begin two bullets of the minutes in the same way.
 */
function ownerNamesOf(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  roster: Roster,
): ReadonlyMap<number, ReadonlySet<string>> {
  const lists = new Map<number, { readonly bullets: number; readonly owned: number }>()
  const timesLeading = new Map<string, number>()
  for (const { index, kind, parent, words } of passages) {
    const open = sections[index]
    if (kind !== 'item' || parent !== null || !open || !isListing(open.section)) continue
    const { bullets, owned } = lists.get(open.opened) ?? { bullets: 0, owned: 0 }
    const leading = leadingOwners(wholeOf(words), roster)
    const isOwned = leading?.sign === 'mark' && leading.owners.some((owner) => owner.kind === 'person')
    lists.set(open.opened, { bullets: bullets + 1, owned: owned + (isOwned ? 1 : 0) })
    const name = isOwned ? undefined : leadingName.exec(words.text)?.[1]
    if (name !== undefined) timesLeading.set(name, (timesLeading.get(name) ?? 0) + 1)
  }
  const names = new Set([...timesLeading].filter(([, times]) => times >= 2).map(([name]) => name))
  const isOwnerFirst = [...lists].filter(([, { bullets, owned }]) => owned >= 2 && owned * 2 >= bullets)
  return new Map(isOwnerFirst.map(([opened]) => [opened, names]))
}

/** By index, the first list item behind each passage. */
function nextBulletsOf(passages: readonly Passage[]): readonly (number | null)[] {
  let next: number | null = null
  return passages
    .toReversed()
    .map(({ index, kind }) => {
      const behind = next
      if (kind === 'item') next = index
      return behind
    })
    .reverse()
}
