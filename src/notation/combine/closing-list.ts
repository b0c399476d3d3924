import { hasPlainlySameWords, isVerySame, sharedTellingWords } from '../../language/keywords.js'
import { type Entry, factsOf } from '../../model/action.js'
import type { Evidence } from '../../model/evidence.js'
import { type Facts, mergeFacts } from '../../model/facts.js'
import { type Owner, sharesOwner } from '../../model/owner.js'
import type { ReadingProblem } from '../../model/problem.js'
import type { SourceLocation } from '../../source/lines.js'
import type { AgreementMatch, EntryMatch, Match, Reading } from '../notation.js'
import { inOrder, type Pass } from './pass.js'
import { type Finding, factsOfMatch, recordAgreement, recordEntry } from './record.js'

/**
 * The entries of the list or table of actions that closes the minutes: the last of its kind, with nothing recorded
 * below it, where something is recorded above it under another heading.
 */
export function closingListOf(found: readonly Match[]): ReadonlySet<Match> {
  const last = found.filter((one) => one.kind !== 'agreement' || one.force === 'own').at(-1)
  if (last?.kind !== 'entry' || !last.listed || last.context.section === 'earlier list') return new Set()
  // A table below a heading of its own business is about that, unless its rows name other items.
  if (
    isOfItsItem(last) &&
    !found.some((one) => one.kind === 'entry' && one.itemNumber !== null && sameList(one, last))
  )
    return new Set()
  const isSame = (one: Match): boolean => one.kind === 'entry' && one.listed && sameList(one, last)
  const first = found.findIndex(isSame)
  const above = found.slice(0, first).some((one) => !isSame(one) && one.context.section !== 'earlier list')
  const below = found
    .slice(first)
    .every(
      (one) =>
        isSame(one) ||
        (one.kind === 'agreement' && one.force !== 'own') ||
        (one.kind === 'agreement' && one.passage === last.passage),
    )
  return above && below ? new Set(found.filter((one) => one.kind === 'entry').filter(isSame)) : new Set()
}

const isRow = ({ context }: EntryMatch): boolean => context.columns?.kind === 'action-table'

const isOfItsItem = (match: EntryMatch): boolean =>
  isRow(match) && match.context.section === 'none' && match.context.item?.number != null

function sameList(one: EntryMatch, other: EntryMatch): boolean {
  if (isRow(one) || isRow(other)) return one.context.columns === other.context.columns
  return one.context.opened === other.context.opened && one.context.opened >= 0
}

/** 7. The list that closes the minutes takes in what the items above already have; the rest is of its own heading. */
export const closingListFolded: Pass = (before, reading) => {
  const rows = before.matches
    .filter((match) => match.kind === 'entry')
    .filter((match) => before.closing.has(match))
  const { recorded, undone, problems } = foldClosingList(
    rows,
    inOrder(before.findings),
    before.decisions,
    reading,
  )
  return { ...before, findings: recorded, decisions: undone, problems: [...before.problems, ...problems] }
}

function foldClosingList(
  rows: readonly EntryMatch[],
  above: readonly Finding[],
  undone: readonly AgreementMatch[],
  reading: Reading,
): { readonly recorded: Finding[]; readonly undone: AgreementMatch[]; readonly problems: ReadingProblem[] } {
  const places = new Map<Finding, EntryMatch>()
  const rowOf = new Map<EntryMatch, Finding>()
  const isOpen = (one: Finding): boolean => !places.has(one)
  const join = (row: EntryMatch, one: Finding | undefined): void => {
    if (!one) return
    places.set(one, row)
    rowOf.set(row, one)
  }
  const owned = (row: EntryMatch, one: Finding): boolean =>
    row.owners.length === 0 || one.entry.owners.length === 0 || sharesOwner(row.owners, one.entry.owners)
  const left = (): EntryMatch[] => rows.filter((row) => !rowOf.has(row))
  for (const row of rows)
    join(
      row,
      above.find((one) => isOpen(one) && owned(row, one) && hasPlainlySameWords(row.text, one.entry.text)),
    )
  for (const row of rows)
    if (!rowOf.has(row))
      join(
        row,
        above.find(
          (one) =>
            isOpen(one) &&
            owned(row, one) &&
            one.entry.evidence !== undefined &&
            hasPlainlySameWords(row.text, one.entry.evidence.text),
        ),
      )
  // Of the same owner and item, sharing a telling word: the most words first, then the order of the minutes.
  const itemPairs = left()
    .flatMap((row) =>
      above
        .filter(
          (one) =>
            isOpen(one) &&
            ownedFor(row, one) &&
            row.itemNumber !== null &&
            one.entry.item?.number?.toLowerCase() === row.itemNumber,
        )
        .map((one) => ({ row, one, words: shared(row, one) })),
    )
    .filter((pair) => pair.words > 0)
    .sort((a, b) => b.words - a.words)
  for (const pair of itemPairs) if (!rowOf.has(pair.row) && isOpen(pair.one)) join(pair.row, pair.one)
  for (const row of left()) {
    const his = above.filter((one) => ownedFor(row, one))
    const rowsOfHis = rows.filter((other) => sharesOwner(other.owners, row.owners))
    const [one] = his
    if (his.length === 1 && one && rowsOfHis.length === 1 && isOpen(one) && shared(row, one) > 0)
      join(row, one)
  }
  const { made, rest } = agreedAbove(left(), undone, reading)
  const recorded = above.map((one) => {
    const row = places.get(one)
    return row ? { ...one, entry: withPlace(one.entry, factsOfMatch(row), row.location) } : one
  })
  const problems: ReadingProblem[] = []
  for (const row of left()) {
    const agreed = made.get(row)
    if (agreed) {
      recorded.push({ ...agreed, entry: withPlace(agreed.entry, factsOfMatch(row), row.location) })
      continue
    }
    recorded.push(recordEntry(row, null, null))
    const alike = above.find((one) => isOpen(one) && ownedFor(row, one))
    if (alike)
      problems.push({
        rule: 'match-doubtful',
        message: `Unexpected "${row.text}" in the closing list, which fits an action above by its owner alone, expected the same words`,
        location: row.location,
        related: alike.entry.location,
      })
  }
  return { recorded, undone: rest, problems }
}

/** A row may give a group's agreement above its owner: plainly the same words, else of its item with a word in common. */
function agreedAbove(
  rows: readonly EntryMatch[],
  undone: readonly AgreementMatch[],
  reading: Reading,
): { readonly made: ReadonlyMap<EntryMatch, Finding>; readonly rest: AgreementMatch[] } {
  const made = new Map<EntryMatch, Finding>()
  const used = new Set<AgreementMatch>()
  const join = (row: EntryMatch, one: AgreementMatch | undefined): void => {
    if (!one) return
    used.add(one)
    made.set(
      row,
      recordAgreement(
        one,
        {
          marker: null,
          owners: row.owners,
          because: { about: 'owner', code: 'listed', names: namesOf(row.owners), line: row.location.line },
        },
        reading,
      ),
    )
  }
  const free = (): AgreementMatch[] => undone.filter((one) => !used.has(one) && !one.personal)
  for (const row of rows)
    join(
      row,
      free().find((one) => hasPlainlySameWords(row.text, one.text)),
    )
  for (const row of rows) {
    if (made.has(row) || row.itemNumber === null) continue
    const ofItem = free().filter((one) => one.context.item?.number?.toLowerCase() === row.itemNumber)
    const words = (one: AgreementMatch): number => sharedTellingWords(row.text, one.sentence.text)
    join(row, ofItem.filter((one) => words(one) > 0).sort((a, b) => words(b) - words(a))[0])
  }
  return { made, rest: undone.filter((one) => !used.has(one)) }
}

const namesOf = (owners: readonly Owner[]): readonly string[] => owners.map((owner) => owner.written)

const ownedFor = (row: EntryMatch, one: Finding): boolean =>
  row.owners.length > 0 && sharesOwner(row.owners, one.entry.owners)
const shared = (row: EntryMatch, one: Finding): number =>
  Math.max(
    sharedTellingWords(row.text, one.entry.text),
    sharedTellingWords(row.text, one.entry.evidence?.text ?? ''),
  )

/** A second place of an entry: it keeps its item and its words, and gains what it lacks; the day and the end count. */
export function withPlace(entry: Entry, row: Facts, location: SourceLocation): Entry {
  const { line } = location
  const { due, closed, reason } = row
  const names: Evidence = { about: 'owner', code: 'listed-again', names: namesOf(row.owners), line }
  const gained = mergeFacts({ ...row, because: row.owners.length > 0 ? [names] : [] }, factsOf(entry))
  const status = row.status === 'outstanding' ? (entry.status ?? row.status) : row.status
  const changed = status === entry.status ? undefined : status
  const because: readonly Evidence[] = [
    { about: 'entry', code: 'listed-again', line },
    ...(due ? [{ about: 'due' as const, code: 'listed-again' as const, quoted: due.written, line }] : []),
    ...(changed ? [{ about: 'status' as const, code: 'listed-again' as const, status: changed, line }] : []),
  ]
  const corrected = mergeFacts(gained, {
    ...(due ? { due } : {}),
    ...(changed ? { status: changed } : {}),
    ...(closed ? { closed } : {}),
    ...(reason ? { reason } : {}),
    because,
  })
  const isSameText = row.text === '' || isVerySame(row.text, entry.text)
  return {
    ...entry,
    ...corrected,
    places: [...entry.places, location],
    ...(isSameText ? {} : { otherWords: [...(entry.otherWords ?? []), row.text] }),
  }
}
