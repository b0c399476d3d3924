import { opensWithTask } from '../../language/verbs.js'
import { saysWhatToDo } from '../../language/what-to-do.js'
import type { FieldContext } from '../phrase/fields.js'
import { leadingOwners } from '../phrase/leading-owners.js'
import { whyNothing } from '../phrase/no-action.js'
import type { Neighbours } from '../phrase/owners.js'
import type { Roster } from '../phrase/roster.js'
import { sayingBehind } from '../phrase/saying.js'
import { readStatus } from '../phrase/status.js'
import { isInitials } from '../phrase/strangers.js'
import { saysWhatIsNeeded } from '../phrase/telling.js'
import { trailingOwners } from '../phrase/trailing-owners.js'
import type { Passage } from '../text/passages.js'
import { wholeOf } from '../text/words.js'

/** Who may be an owner in a bullet. */
export interface Owning {
  readonly roster: Roster
  readonly neighboursOf: (bullet: Passage) => Neighbours
}

/**
 * Whether a bullet says who is to do it: plainly, or with no more than a name before a mark. "Jordi: the mill is dear" is
 * what somebody says.
 */
export function ownership(bullet: Passage, { roster, neighboursOf }: Owning): 'plain' | 'loose' | 'none' {
  const { words } = bullet
  // Vote: 7 for, 2 against (Ann and Ned)
  if (whyNothing(words.text)?.code === 'outcome') return 'none'
  const first = leadingOwners(wholeOf(words), roster)
  if (trailingOwners(wholeOf(words), roster, neighboursOf(bullet)) !== null) return 'plain'
  if (!first || first.owners.length === 0) return 'none'
  if (first.sign === 'duty' || first.sign === 'arrow') return 'plain'
  const isKnown = first.owners.every(({ kind, written }) => kind !== 'unknown' || isInitials(written))
  if (!isKnown) return 'none'
  if (first.sign === 'bracket' || opensWithTask(words.text.slice(first.end))) return 'plain'
  const saying = sayingBehind(words, first) ?? 'open'
  return first.sign === 'mark' && saying === 'open' ? 'loose' : 'none'
}

/** Whether a bullet says what is to be done, or whose it is: a box, an owner, a verb. */
export const saysWhatOrWhose = (bullet: Passage, around: Owning): boolean =>
  bullet.checked !== null ||
  saysWhatToDo(bullet.words.text) ||
  saysWhatIsNeeded(bullet.words.text) ||
  ownership(bullet, around) !== 'none'

/** Whether a bullet says how it stands, or by when it is to be done. */
export const saysHowOrWhen = ({ words }: Passage, { days }: FieldContext): boolean =>
  readStatus(words.text.trim()) !== null || days.inStretch(wholeOf(words)) !== null
