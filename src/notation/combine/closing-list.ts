import { comparableText, tellingWords } from '../../language/keywords.js'
import { wordIndex } from '../../language/word-index.js'
import type { Entry } from '../../model/action.js'
import type { OwnerEvidence } from '../../model/evidence.js'
import { sharesOwner } from '../../model/owner.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { AgreementMatch, EntryMatch, Match, Reading } from '../notation.js'
import { type ByOwner, byOwner } from './by-owner.js'
import { inOrder, type Pass } from './pass.js'
import { type Finding, factsOfMatch, recordAgreement, recordEntry } from './record.js'
import { withPlace, writtenNames } from './second-place.js'

/**
 * The entries of the list or table of actions that closes the minutes: the last of its kind, with nothing recorded
 * below it, where something is recorded above it under another heading.
 */
export function closingListOf(found: readonly Match[]): ReadonlySet<Match> {
  const none = new Set<Match>()
  const last = found.filter((match) => match.kind !== 'agreement' || match.force === 'own').at(-1)
  if (last?.kind !== 'entry' || !last.listed || last.context.section === 'earlier list') return none
  const isOfList = (match: Match): match is EntryMatch =>
    match.kind === 'entry' && match.listed && isSameList(match, last)
  // A table below a heading of its own business is about that, unless its rows name other items.
  const namesItems = (match: Match): boolean =>
    match.kind === 'entry' && match.itemNumber !== null && isSameList(match, last)
  if (isOfItsItem(last) && !found.some(namesItems)) return none
  const first = found.findIndex(isOfList)
  const isAbove = found
    .slice(0, first)
    .some((match) => !isOfList(match) && match.context.section !== 'earlier list')
  const mayStandBelow = (match: Match): boolean =>
    isOfList(match) ||
    (match.kind === 'agreement' && (match.force !== 'own' || match.passage === last.passage))
  return isAbove && found.slice(first).every(mayStandBelow) ? new Set(found.filter(isOfList)) : none
}

const isRow = ({ context }: EntryMatch): boolean => context.columns?.kind === 'action-table'

const isOfItsItem = (match: EntryMatch): boolean =>
  isRow(match) &&
  (match.context.section === 'none' || match.context.section === 'possible list') &&
  match.context.item?.number != null

function isSameList(entry: EntryMatch, other: EntryMatch): boolean {
  if (isRow(entry) || isRow(other)) return entry.context.columns === other.context.columns
  return entry.context.opened === other.context.opened && entry.context.opened >= 0
}

/** 7. The list that closes the minutes takes in what the items above already have; the rest is of its own heading. */
export const closingListFolded: Pass = (before, reading) => {
  const rows = before.matches
    .filter((match) => match.kind === 'entry')
    .filter((match) => before.closing.has(match))
  const above = inOrder(before.findings)
  const folding: Folding = { rows, above, findingOf: new Map(), rowOf: new Map(), wordsOf: wordsOnce() }
  joinSameWords(folding, ({ entry }) => entry.text)
  joinSameWords(folding, ({ entry }) => entry.evidence?.text)
  joinSameItem(folding)
  joinOnlyOneOfOwner(folding)
  const { made, rest } = agreedAbove(openRows(folding), before.decisions, folding.wordsOf, reading)
  const takenIn = above.map((finding) => {
    const row = folding.rowOf.get(finding)
    return row ? withRow(finding, row) : finding
  })
  const added = openRows(folding).map((row) => {
    const agreed = made.get(row)
    return agreed ? withRow(agreed, row) : recordEntry(row, null, null)
  })
  const left = byOwner(
    above.filter((finding) => !folding.rowOf.has(finding)),
    ownersOf,
  )
  const doubts = openRows(folding).flatMap((row) =>
    made.has(row) ? [] : doubtOfRow(row, left, folding.wordsOf, reading),
  )
  return {
    ...before,
    findings: [...takenIn, ...added],
    decisions: rest,
    problems: [...before.problems, ...doubts],
  }
}

/** The rows of the closing list beside what is recorded above it, while they are joined. */
interface Folding {
  readonly rows: readonly EntryMatch[]
  readonly above: readonly Finding[]
  readonly findingOf: Map<EntryMatch, Finding>
  readonly rowOf: Map<Finding, EntryMatch>
  readonly wordsOf: WordsOf
}

/** The telling words of a text. */
type WordsOf = (text: string) => ReadonlySet<string>

/** Each text is looked through once. */
function wordsOnce(): WordsOf {
  const known = new Map<string, ReadonlySet<string>>()
  return (text) => {
    const words = known.get(text) ?? new Set(tellingWords(text))
    known.set(text, words)
    return words
  }
}

/** With so many of one owner a row is compared; one who has more has a list that no row tells apart. */
const mostOfOwner = 200

const ownersOf = ({ entry }: Finding): Entry['owners'] => entry.owners

const openRows = ({ rows, findingOf }: Folding): readonly EntryMatch[] =>
  rows.filter((row) => !findingOf.has(row))

function join({ findingOf, rowOf }: Folding, row: EntryMatch, finding: Finding): void {
  findingOf.set(row, finding)
  rowOf.set(finding, row)
}

/** Each row with the first that says plainly the same, of owners that do not disagree. */
function joinSameWords(folding: Folding, textOf: (finding: Finding) => string | undefined): void {
  const { sayingTheSame } = wordIndex(folding.above.map(textOf))
  for (const row of openRows(folding)) {
    const same = sayingTheSame(comparableText(row.text)).flatMap((index) => folding.above[index] ?? [])
    const finding = same.find(
      (recorded) => !folding.rowOf.has(recorded) && !isDoneAbove(row, recorded) && mayOwn(row, recorded),
    )
    if (finding) join(folding, row, finding)
  }
}

/**
 * Of the owner and the item that the row's own columns give: the owner's one action there, whatever its words, else
 * that which shares enough of them: the most first, then the order of the minutes.
 */
function joinSameItem(folding: Folding): void {
  const { above, findingOf, rowOf, wordsOf } = folding
  const ofItem = byItemAndOwner(above)
  const pairs = openRows(folding)
    .filter(({ itemNumber }) => itemNumber !== null)
    .flatMap((row) => {
      const there = ofItem(row)
      return there
        .slice(0, mostOfOwner)
        .filter((finding) => !rowOf.has(finding) && mayBeNew(row, finding))
        .filter((finding) => there.length === 1 || isHalfShared(row, finding, wordsOf))
        .map((finding) => ({ row, finding, words: wordsShared(row, finding, wordsOf) }))
    })
    .sort((pair, other) => other.words - pair.words)
  for (const { row, finding } of pairs)
    if (!findingOf.has(row) && !rowOf.has(finding)) join(folding, row, finding)
}

/** An owner who has one action above and one row here, if they share half of the words that tell. */
function joinOnlyOneOfOwner(folding: Folding): void {
  const { rows, above, rowOf, wordsOf } = folding
  const owned = byOwner(above, ownersOf)
  const rowsOwned = byOwner(rows, ({ owners }) => owners)
  for (const row of openRows(folding)) {
    if (row.owners.length === 0 || rowsOwned(row.owners).length !== 1) continue
    const [finding, another] = owned(row.owners)
    if (!finding || another || rowOf.has(finding)) continue
    if (mayBeNew(row, finding) && isHalfShared(row, finding, wordsOf)) join(folding, row, finding)
  }
}

/** What is done above is no open row's: it would disappear from the list. */
const isDoneAbove = (row: EntryMatch, { entry }: Finding): boolean =>
  (row.status ?? 'outstanding') === 'outstanding' && (entry.status ?? 'outstanding') !== 'outstanding'

/** Whether a row in other words may be what is recorded above: that is not done, and no earlier action under review. */
const mayBeNew = (row: EntryMatch, finding: Finding): boolean =>
  !isDoneAbove(row, finding) && !finding.entry.underEarlier

/**
 * Whether a row shares half of the telling words of the shorter with an action, those of the action's item counted. One
 * word of the item alone tells nothing: "Review the RFC" is not what is to be done below "RFC 190".
 */
function isHalfShared(row: EntryMatch, { entry }: Finding, wordsOf: WordsOf): boolean {
  const rowWords = wordsOf(row.text)
  const title = wordsOf(entry.item?.title ?? '')
  return [entry.text, entry.evidence?.text ?? ''].some((text) => {
    const words = wordsOf(text)
    const shared = [...new Set([...words, ...title])].filter((word) => rowWords.has(word))
    const isTelling = shared.length >= 2 || shared.some((word) => words.has(word))
    return isTelling && shared.length * 2 >= Math.min(rowWords.size, words.size)
  })
}

/** Whether a row shares two telling words with an action, or half of the shorter's, or says all of the item's title. */
function speaksOfTheSame(row: EntryMatch, finding: Finding, wordsOf: WordsOf): boolean {
  const title = wordsOf(finding.entry.item?.title ?? '')
  const isTitled = title.size > 0 && common(title, wordsOf(row.text)) === title.size
  return isTitled || wordsShared(row, finding, wordsOf) >= 2 || isHalfShared(row, finding, wordsOf)
}

/**
 * A row that fits by its owner alone is an action of its own, and a problem: where one action of that owner is left above,
 * or where it speaks of the same. Of several that are left each would fit, and that says nothing; neither does the owner
 * alone below a label within an item ("Next steps:"), which closes that item. Its owner owes both either way: the doubt is
 * a lesser one.
 */
function doubtOfRow(
  row: EntryMatch,
  owned: ByOwner<Finding>,
  wordsOf: WordsOf,
  { passages }: Reading,
): readonly ReadingProblem[] {
  const left = owned(row.owners)
    .slice(0, mostOfOwner)
    .filter((finding) => mayBeNew(row, finding))
  const [only, ...others] = left
  const closesMinutes = isRow(row) || passages[row.context.opened]?.kind === 'heading'
  const isOnlyOne = closesMinutes && only !== undefined && others.length === 0 && hasSameOwners(row, only)
  const alike = isOnlyOne ? only : left.find((finding) => speaksOfTheSame(row, finding, wordsOf))
  if (!alike) return []
  return [
    {
      rule: 'match-doubtful',
      message: `Unexpected "${row.text}" in the closing list, which may be an action above of the same owner, expected the same words`,
      location: row.location,
      related: alike.entry.location,
      lesser: true,
    },
  ]
}

const withRow = (finding: Finding, row: EntryMatch): Finding => {
  const entry = withPlace(finding.entry, factsOfMatch(row), row.location)
  return { ...finding, entry: hasTakenSentence(finding) ? { ...entry, text: row.text } : entry }
}

/** Whether a marker took the sentence before it, which nobody agreed: then the row says best what is to be done. */
const hasTakenSentence = ({ matches: { entry, marker, agreement } }: Finding): boolean =>
  entry === null && marker !== null && (agreement === null || agreement.force === 'plan')

/** A row may give a group's agreement above its owner: plainly the same words, else of its item with a word in common. */
function agreedAbove(
  rows: readonly EntryMatch[],
  decisions: readonly AgreementMatch[],
  wordsOf: WordsOf,
  reading: Reading,
): { readonly made: ReadonlyMap<EntryMatch, Finding>; readonly rest: readonly AgreementMatch[] } {
  const made = new Map<EntryMatch, Finding>()
  const used = new Set<AgreementMatch>()
  const give = (row: EntryMatch, agreement: AgreementMatch | undefined): void => {
    if (!agreement) return
    used.add(agreement)
    made.set(
      row,
      recordAgreement(agreement, { marker: null, owners: row.owners, because: listed(row) }, reading),
    )
  }
  const ofGroups = decisions.filter(({ personal }) => !personal)
  const { sayingTheSame } = wordIndex(rows.length === 0 ? [] : ofGroups.map(({ text }) => text))
  for (const row of rows) {
    const same = sayingTheSame(comparableText(row.text)).flatMap((index) => ofGroups[index] ?? [])
    give(
      row,
      same.find((agreement) => !used.has(agreement)),
    )
  }
  const byItem = groupsOf(ofGroups, ({ context }) => context.item?.number?.toLowerCase())
  for (const row of rows) {
    if (made.has(row) || row.itemNumber === null) continue
    const [nearest] = (byItem.get(row.itemNumber) ?? [])
      .slice(0, mostOfOwner)
      .filter((agreement) => !used.has(agreement))
      .map((agreement) => ({
        agreement,
        words: common(wordsOf(row.text), wordsOf(agreement.sentence.text)),
      }))
      .filter(({ words }) => words > 0)
      .sort((near, other) => other.words - near.words)
    give(row, nearest?.agreement)
  }
  return { made, rest: decisions.filter((agreement) => !used.has(agreement)) }
}

const listed = ({ owners, location }: EntryMatch): OwnerEvidence => ({
  about: 'owner',
  code: 'listed',
  names: writtenNames(owners),
  line: location.line,
})

/** What is recorded above of the item and the owner that a row names itself. */
function byItemAndOwner(above: readonly Finding[]): (row: EntryMatch) => readonly Finding[] {
  const items = new Map<string, ByOwner<Finding>>()
  for (const [number, findings] of groupsOf(above, ({ entry }) => entry.item?.number?.toLowerCase()))
    if (number !== undefined) items.set(number, byOwner(findings, ownersOf))
  return ({ itemNumber, owners }) => items.get(itemNumber ?? '')?.(owners) ?? []
}

/** The members of a list by what they have in common, in their order. */
function groupsOf<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const there = groups.get(keyOf(one))
    if (there) there.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

const common = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...words].filter((word) => others.has(word)).length

const owns = (row: EntryMatch, { entry }: Finding): boolean =>
  row.owners.length > 0 && sharesOwner(row.owners, entry.owners)

const hasSameOwners = (row: EntryMatch, finding: Finding): boolean =>
  owns(row, finding) && row.owners.length === finding.entry.owners.length

const mayOwn = (row: EntryMatch, { entry }: Finding): boolean =>
  row.owners.length === 0 || entry.owners.length === 0 || sharesOwner(row.owners, entry.owners)

const wordsShared = (row: EntryMatch, { entry }: Finding, wordsOf: WordsOf): number =>
  Math.max(
    common(wordsOf(row.text), wordsOf(entry.text)),
    common(wordsOf(row.text), wordsOf(entry.evidence?.text ?? '')),
  )
