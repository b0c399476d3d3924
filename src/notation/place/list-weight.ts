import { readName } from '../../language/person-name.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { opensWithTask } from '../../language/verbs.js'
import { type ListEvidence, listWeights } from '../../model/list-evidence.js'
import { type EvidenceFound, weighed } from '../../model/weighed.js'
import { leadingOwners } from '../phrase/leading-owners.js'
import type { Roster } from '../phrase/roster.js'
import { sayingBehind } from '../phrase/saying.js'
import { isInitials } from '../phrase/strangers.js'
import { type Words, wholeOf } from '../text/words.js'

// TR will · somebody should; "to" alone only behind a name
const says = spoken(
  (words) =>
    new RegExp(
      `(?:^|[\\s'’])(?:${anyOf(words.duty.signs)})(?<!(?<!(?:is|are|was|were|has|have|had|needs?|agreed|going) )to)\\s`,
      'u',
    ),
)
/** So much of a line says what it is; longer ones are talk, in which somebody always "will". */
const beginning = 120
const saysBehindName = spoken(
  (words) => new RegExp(`^(?:\\s|['’])(?:\\p{L}+\\s)?(?:${anyOf(words.duty.signs)})\\s`, 'u'),
)

/**
 * What the lines of a list say for it to be one of actions.
 * @param isAnnounced a sentence above it says that it is
 */
export function evidenceOfLines(
  lines: readonly Words[],
  roster: Roster,
  isAnnounced = false,
): readonly ListEvidence[] {
  if (lines.length === 0) return []
  const share = (isSo: (line: Words) => boolean): number => lines.filter(isSo).length / lines.length
  const owned = share((line) => hasOwner(line, roster, isAnnounced))
  const pieces: readonly EvidenceFound<ListEvidence['code']>[] = [
    ['half-owned', owned >= 1 / 2],
    ['fifth-owned', owned >= 1 / 5 && owned < 1 / 2],
    ['half-duty', share(({ text }) => says().test(text.slice(0, beginning))) >= 1 / 2],
    ['half-verbs', share(({ text }) => opensWithTask(text)) >= 1 / 2],
    ['names', share(isNameAlone) >= 3 / 5],
  ]
  return weighed(pieces, listWeights)
}

/**
 * Whether a line begins with somebody known and a sign, or says that somebody known is to do it. "TR: it rains" is what
 * somebody says; "TR: Tank leeren" may be either, and is to be done where a sentence announces it.
 */
function hasOwner(line: Words, roster: Roster, isAnnounced: boolean): boolean {
  const { text } = line
  const first = leadingOwners(wholeOf(line), roster)
  const isKnown =
    first?.owners.some(({ kind, written }) => kind !== 'unknown' || isInitials(written)) ?? false
  if (first && isKnown && first.sign !== 'place') {
    const saying = sayingBehind(line, first) ?? 'duty'
    if (saying === 'duty' || (isAnnounced && saying === 'open')) return true
  }
  return roster.named(text).some(({ end }) => saysBehindName().test(text.slice(end, end + 30)))
}

const smallWord = /(?:^|\s)(?!(?:of|and|for|the)\s)\p{Ll}{2}/u

/** "Ann Gray", "Ann Gray, Bluefin Ltd": a list of people. */
const isNameAlone = (line: Words): boolean =>
  line.text.length < 80 &&
  !smallWord.test(line.text) &&
  !opensWithTask(line.text) &&
  readName(line.text, false) !== null
