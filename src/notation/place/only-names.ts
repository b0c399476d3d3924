import { attendeeIn } from '../../language/attendee.js'
import { evidenceOfNames, isOfNames } from '../../language/list-of-names.js'
import type { NamesEvidence } from '../../model/names-evidence.js'
import type { Document } from '../../parse/document.js'
import { lineAt } from '../../source/lines.js'
import type { Roster } from '../phrase/roster.js'
import type { Passage } from '../text/passages.js'
import type { OpenSection } from './open-sections.js'
import { isListing } from './sections.js'

/**
 * The items with boxes that only say who, on a list of such, by index, and what says that it is one: what the file
 * itself shows, else whom the roster knows.
 */
export function onlyNamesOf(
  document: Document,
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  roster: Roster,
): ReadonlyMap<number, readonly NamesEvidence[]> {
  const { lines, ofNames } = document
  const found = new Map<number, readonly NamesEvidence[]>()
  const others = new Map<number, Passage[]>()
  for (const passage of passages) {
    if (passage.kind !== 'item' || passage.checked === null) continue
    const because = ofNames.get(lineAt(lines, passage.span.start))
    const { list, index } = passage
    if (because) found.set(index, because)
    else if (list !== null) {
      const siblings = others.get(list)
      if (siblings) siblings.push(passage)
      else others.set(list, [passage])
    }
  }
  for (const siblings of others.values()) {
    const items = siblings.map(({ index, words, checked }) => ({
      index,
      attendee: attendeeIn(words.text),
      ticked: checked === true,
    }))
    const { section = 'none' } = sections[items[0]?.index ?? -1] ?? {}
    const because = evidenceOfNames({
      items,
      title: isListing(section) ? 'actions' : 'other',
      opensMinutes: false,
      isLikeListAbove: false,
      isKnown: (name) => roster.known(name)?.kind === 'person',
      acts: () => false,
    })
    if (!isOfNames(because)) continue
    for (const { index, attendee } of items) if (attendee) found.set(index, because)
  }
  return found
}
