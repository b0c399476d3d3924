import { isDayAlone } from '../../language/dates.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { Words } from '../text/words.js'
import { ownersAlone } from './names.js'
import { whyNothing } from './no-action.js'
import { isStruck } from './owners.js'
import { isBody, type Roster } from './roster.js'
import { isDayOrState, isInitials } from './strangers.js'

/** Who a cell of owners names, and who had it before: "MW → KO", "~~MW~~ KO", "KO (was MW)". */
export interface CellOwners {
  readonly owners: readonly Owner[]
  readonly former: readonly Owner[]
}

// MW → KO · MW -> KO
const arrow = /\s*(?:→|->|=>)\s*/
// KO (was MW) · KO, formerly MW
const formerly = spoken(
  (words) =>
    new RegExp(
      String.raw`[\s,;]{1,3}[([]?${anyOf(words.phrases.due.formerly)}:? ([^()[\]]{1,60})[)\]]?$`,
      'iu',
    ),
)

/** Reads a cell of owners. */
export function ownersInCell(cell: Words | null, roster: Roster): CellOwners {
  if (!cell) return { owners: [], former: [] }
  const { left, struck } = partsOf(cell)
  const ownersOf = (written: string): readonly Owner[] =>
    ownersIn(written, roster).map((owner) =>
      owner.kind === 'unknown' && owner.ambiguous === undefined
        ? (roster.surnamed(owner.written) ?? owner)
        : owner,
    )
  const [behind = '', before = ''] = formerly().exec(left) ?? []
  const now = left.slice(0, left.length - behind.length)
  const handed = now.split(arrow).map((part) => ownersOf(part.trim()))
  const owners = handed.at(-1) ?? []
  const former = [ownersOf(struck), ownersOf(before), ...handed.slice(0, -1)].flat()
  return { owners, former: owners.length > 0 ? former : [] }
}

/** What is struck out of a cell, and what is left; the whole of it where nothing is left. */
function partsOf(cell: Words): { readonly left: string; readonly struck: string } {
  if (cell.struck.length === 0 || isStruck(cell, 0, cell.text.length))
    return { left: cell.text.trim(), struck: '' }
  const isStruckAt = (at: number): boolean => cell.struck.some(({ start, end }) => start <= at && at < end)
  const letters = [...cell.text].map((letter, at) => ({ letter, struck: isStruckAt(at) }))
  const textOf = (struck: boolean): string =>
    letters
      .map((one) => (one.struck === struck ? one.letter : ' '))
      .join('')
      .trim()
  return { left: textOf(false), struck: textOf(true) }
}

const betweenOwners = spoken(
  (words) => new RegExp(String.raw`\s*[,;/&\n]\s*|\s+${anyOf(words.places.and)}\s+`),
)

function ownersIn(written: string, roster: Roster): readonly Owner[] {
  if (written === '' || whyNothing(written) !== null) return []
  const alone = ownersAlone(written, roster, true)
  if (alone) return alone
  const parts = written.split(betweenOwners())
  const isBesideKnown = parts.some((part) => roster.known(part)?.kind === 'person')
  return parts.flatMap((part) =>
    isBesideKnown && isWordOfSeries(part, roster) ? [] : ownersInPart(part, roster),
  )
}

/** "Others" of "Beau/Joshua/Others": a word that the series writes small is nobody beside names. */
const isWordOfSeries = (part: string, { known, strangers }: Roster): boolean =>
  /^\p{L}+$/u.test(part) &&
  !isInitials(part) &&
  known(part) === null &&
  !isBody(part) &&
  !strangers.mayBeName(part)

/** "School office (LA)", "MW RD": those whom all know; else whatever stands there, but a letter or more than a name. */
function ownersInPart(part: string, roster: Roster): readonly Owner[] {
  const known = roster.named(part).map(({ owner }) => owner)
  if (known.length > 0) return [...new Map(known.map((owner) => [owner.key, owner])).values()]
  const name = part.replace(/\s*\([^()]*\)$/, '').trim()
  const isName = name.length > 1 && name.split(' ').length <= 4 && !isDayOrState(name) && !isDayAlone(name)
  return isName ? [roster.owner(name)] : []
}
