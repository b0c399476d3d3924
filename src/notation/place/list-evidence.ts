import type { EntryEvidence, OwnerEvidence, PossibleEvidence } from '../../model/evidence.js'
import type { Passage } from '../text/passages.js'
import type { Context } from './context.js'

/** Why an entry of a list is one: the words of the heading or the line above the list, and what else says so. */
export function evidenceOfList(context: Context, passages: readonly Passage[]): EntryEvidence {
  return { about: 'entry', code: 'list', quoted: titleOf(context, passages), because: context.because }
}

/** Why a line of what may be a list of actions may be one. */
export function evidenceOfPossibleList(context: Context, passages: readonly Passage[]): PossibleEvidence {
  return { code: 'possible-list', quoted: titleOf(context, passages), because: context.because }
}

/** Why a line of a list of actions that only tells something may be one all the same. */
export function evidenceOfRemark(context: Context, passages: readonly Passage[]): PossibleEvidence {
  return { code: 'remark', quoted: titleOf(context, passages) }
}

/** The words of the heading or the line above the list; null without any. */
function titleOf({ opened }: Context, passages: readonly Passage[]): string | null {
  const title = passages[opened]?.words.text.replace(/\s+/g, ' ').trim() ?? ''
  return title === '' ? null : title
}

/** Why its owner is what a heading or a line above it says. */
export function evidenceOfOwnersAbove({ owners }: Context): readonly OwnerEvidence[] {
  return owners === null
    ? []
    : [{ about: 'owner', code: 'above-list', quoted: owners.map((owner) => owner.written) }]
}
