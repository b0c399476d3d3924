import type { EntryEvidence, OwnerEvidence } from '../../model/evidence.js'
import type { Passage } from '../text/passages.js'
import type { Context } from './context.js'

/** Why an entry of a list is one: the words of the heading or the line above the list. */
export function evidenceOfList({ opened }: Context, passages: readonly Passage[]): EntryEvidence {
  const title = passages[opened]?.words.text.replace(/\s+/g, ' ').trim() ?? ''
  return { about: 'entry', code: 'list', quoted: title === '' ? null : title }
}

/** Why its owner is what a heading or a line above it says. */
export function evidenceOfOwnersAbove({ owners }: Context): readonly OwnerEvidence[] {
  return owners === null
    ? []
    : [{ about: 'owner', code: 'above-list', quoted: owners.map((owner) => owner.written) }]
}
