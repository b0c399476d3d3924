import { leadingOwners } from '../phrase/leading-owners.js'
import type { Roster } from '../phrase/roster.js'
import { isInitials } from '../phrase/strangers.js'
import { trailingOwners } from '../phrase/trailing-owners.js'
import type { Passage } from '../text/passages.js'
import { wholeOf } from '../text/words.js'
import { headingOwner } from './label-lines.js'
import type { OpenSection } from './open-sections.js'
import { isListing, sectionNamed } from './sections.js'
import { isPartOfList } from './titles.js'

/** The heading that is an entry, and that of the list of actions in which it stands, by index. */
export interface HeadingEntry {
  readonly heading: number
  readonly list: number
}

/**
 * Of each passage, by index, the heading that is the entry which it stands in, or is itself: "### Ilse to scan the
 * plans" below "## Action items". Where the headings of a list of actions have owners they are its entries, and what
 * stands below them are their notes; where they have none they are topics.
 */
export function headingEntriesOf(
  passages: readonly Passage[],
  sections: readonly Pick<OpenSection, 'section' | 'opened'>[],
  roster: Roster,
): ReadonlyMap<number, HeadingEntry> {
  const headings = passages.filter(({ kind }) => kind === 'heading')
  const found = new Map<number, HeadingEntry>()
  for (const [at, list] of headings.entries()) {
    const { section = 'none', opened } = sections[list.index] ?? {}
    // "### Open" is a part of the list.
    if (!isListing(section) || (opened !== list.index && !isPartOfList(list.words.text))) continue
    const below = headingsDirectlyBelow(headings, at, roster).filter((heading) => mayBeEntry(heading, roster))
    const owned = new Set(below.filter((heading) => hasOwner(heading, roster)))
    if (owned.size < below.length / 2) continue
    for (const heading of below)
      if (owned.has(heading) || !holdsBullets(passages, heading))
        addAllBelow(passages, { heading: heading.index, list: list.index }, found)
  }
  return found
}

/**
 * The headings of the depth below a heading, up to its end; without those that have headings of their own, which are
 * topics whoever they name ("### Treasurer's report (Sue)", and below it "#### Updates"), unless they say what somebody
 * is to do: "### RH to lay gravel".
 */
function headingsDirectlyBelow(headings: readonly Passage[], at: number, roster: Roster): readonly Passage[] {
  const { depth: depthOfList = 0 } = headings[at] ?? {}
  let end = at + 1
  while ((headings[end]?.depth ?? 0) > depthOfList) end++
  const below = headings.slice(at + 1, end)
  const depth = below.reduce((least, heading) => Math.min(least, heading.depth), Number.POSITIVE_INFINITY)
  return below.filter((heading, index) => {
    const isTopic = (below[index + 1]?.depth ?? 0) > depth && !saysDuty(heading, roster)
    return heading.depth === depth && !isTopic
  })
}

/** Whether it may say what is to be done: it is no owner alone, no state, and no title of a section. */
function mayBeEntry({ words }: Passage, roster: Roster): boolean {
  const title = words.text.replace(/\s+/g, ' ').trim()
  return (
    title !== '' &&
    sectionNamed(title) === null &&
    !isPartOfList(title) &&
    headingOwner(title, roster) === null
  )
}

/** "TBC to find a soprano" is somebody's too. */
function saysDuty({ words }: Passage, roster: Roster): boolean {
  const sign = leadingOwners(wholeOf(words), roster)?.sign
  return sign === 'duty' || sign === 'arrow'
}

function hasOwner(heading: Passage, roster: Roster): boolean {
  if (saysDuty(heading, roster)) return true
  const { words } = heading
  const first = leadingOwners(wholeOf(words), roster)
  if (first && first.owners.length > 0 && first.sign !== 'place') {
    const isKnown = first.owners.every(({ kind, written }) => kind !== 'unknown' || isInitials(written))
    if (isKnown) return true
  }
  return trailingOwners(wholeOf(words), roster) !== null
}

const holdsBullets = (passages: readonly Passage[], { index }: Passage): boolean =>
  passagesBelow(passages, index).some(({ kind }) => kind === 'item')

/** What stands below a heading, up to the next. */
function passagesBelow(passages: readonly Passage[], heading: number): readonly Passage[] {
  let end = heading + 1
  while (end < passages.length && passages[end]?.kind !== 'heading') end++
  return passages.slice(heading + 1, end)
}

function addAllBelow(
  passages: readonly Passage[],
  entry: HeadingEntry,
  found: Map<number, HeadingEntry>,
): void {
  found.set(entry.heading, entry)
  for (const { index } of passagesBelow(passages, entry.heading)) found.set(index, entry)
}
