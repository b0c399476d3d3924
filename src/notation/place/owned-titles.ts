import { isFullName } from '../../language/names.js'
import type { Owner } from '../../model/owner.js'
import { labelsIn } from '../phrase/labels.js'
import { ownersAlone } from '../phrase/names.js'
import type { Roster } from '../phrase/roster.js'
import { isInitials } from '../phrase/strangers.js'
import type { Passage } from '../text/passages.js'

/** Whether a line or a bullet ends in a colon, and bullets stand directly below it: what it says is of them, not of what stands above. */
export function leadsToBullets(
  { index, kind, parent, indented, words }: Passage,
  passages: readonly Passage[],
): boolean {
  const next = passages[index + 1]
  if (next?.kind !== 'item' || indented || !/:\W*$/.test(words.text)) return false
  return kind === 'item' ? next.parent === index : kind === 'paragraph' && next.parent === parent
}

/** Whom a label above bullets names, where it says nothing else: nobody, or what nobody is called, too. Null for any other. */
export function namedInTitle(
  passage: Passage,
  passages: readonly Passage[],
  roster: Roster,
): readonly Owner[] | null {
  if (!leadsToBullets(passage, passages)) return null
  const { words } = passage
  const label = labelsIn(words, roster).find(({ opensAll, isBehind }) => opensAll && !isBehind)
  if (!label) return null
  const said = words.text.slice(label.contentStart).replace(/^\W+|[\s:]+$/g, '')
  if (label.named) return label.named.owners
  return said === '' ? [] : ownersAlone(said, roster, false)
}

/** The owners of all bullets below "TODO for RH:" or "Action (RH, AF):"; null where it is no such title, or names nobody. */
export function ownersOfTitle(
  passage: Passage,
  passages: readonly Passage[],
  roster: Roster,
): readonly Owner[] | null {
  const owners = namedInTitle(passage, passages, roster) ?? []
  return owners.length > 0 && owners.every(isWhose) ? owners : null
}

/** Whether a name is plainly somebody's: "Website", which nobody is called, is what the bullets are about. */
const isWhose = ({ kind, written }: Owner): boolean =>
  kind !== 'unknown' || isInitials(written) || isFullName(written)
