import { mayHoldAgreed } from '../../language/agreed-mark.js'
import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { ReadingProblem } from '../../model/problem.js'
import { type SourceLocation, type Span, touching } from '../../source/lines.js'
import type { AgreementMatch, MarkerMatch, Match, Reading } from '../notation.js'
import { ownersAlone } from '../phrase/names.js'
import { openOwnersOf } from '../place/action-lines.js'
import { numberColumn } from '../place/agenda-table.js'
import type { Context } from '../place/context.js'
import { titleLine } from '../place/sub-items.js'
import { cellLines } from '../text/cell-lines.js'
import type { Passage } from '../text/passages.js'
import { sliceWords, type Words } from '../text/words.js'
import { alignColumn, type ColumnPair, type ColumnSentence } from './align.js'
import { type Additions, additionsTo, type Pass, withAdditions } from './pass.js'
import { recordAgreement, recordMarker, type TakenSentence } from './record.js'
import { doubtsOfRow, type SentenceBeside } from './row-doubts.js'

/** A sentence beside an Action column, in the words of its line. */
interface Beside {
  readonly agreement: AgreementMatch | null
  readonly words: Words
  readonly start: number
  readonly end: number
  readonly text: string
  readonly context: Context
  /** It is the title of the row: only where nothing else is left is it what is to be done. */
  readonly isTitle: boolean
}

/** 4. The markers of an Action column are matched within their row, across its sub-items. */
export const columnMarkers: Pass = (before, reading) => {
  const added = additionsTo(before)
  for (const [index, row] of rowsOf(before.matches, reading)) {
    const passage = reading.passages[index]
    const context = reading.contexts[index]
    if (passage?.row && context) matchRow(passage, context, row, { reading, added })
  }
  return withAdditions(before, added)
}

/** What is matched within one row: the markers of its Action cell, and what was agreed beside them. */
interface RowMatches {
  readonly markers: MarkerMatch[]
  readonly agreements: AgreementMatch[]
  /** Those in its Action cell that have words of their own. */
  readonly entries: Match[]
}

function rowsOf(matches: readonly Match[], reading: Reading): ReadonlyMap<number, RowMatches> {
  const rows = new Map<number, RowMatches>()
  // Where nothing is matched, a row may still say that somebody agreed.
  for (const { index, row } of reading.passages)
    if (
      row &&
      reading.contexts[index]?.columns?.kind === 'action-column' &&
      (row.cells.some(({ text }) => mayHoldAgreed(text)) || openOwnersAt(index, reading).length > 0)
    )
      rows.set(index, { markers: [], agreements: [], entries: [] })
  for (const match of matches) {
    if (match.kind === 'entry') {
      rows.get(match.passage)?.entries.push(match)
      continue
    }
    if (match.row === null) continue
    const row = rows.get(match.row) ?? { markers: [], agreements: [], entries: [] }
    rows.set(match.row, row)
    if (match.kind === 'marker') row.markers.push(match)
    else row.agreements.push(match)
  }
  return rows
}

function openOwnersAt(index: number, reading: Reading): readonly Owner[] {
  const row = reading.passages[index]?.row
  const columns = reading.contexts[index]?.columns
  return row && columns ? openOwnersOf(row, columns, reading) : []
}

function matchRow(
  passage: Passage,
  context: Context,
  { markers, agreements, entries }: RowMatches,
  { reading, added }: { readonly reading: Reading; readonly added: Additions },
): void {
  const free = agreements.filter((agreement) => !added.taken.has(agreement))
  const beside = besideColumn(passage, context, free, reading)
  const unread = unreadLines(passage, context, [...markers, ...entries], reading)
  const location = reading.placeOfItem(passage)
  const open = openOwnersAt(passage.index, reading)
  for (const [index, part] of partsOf(markers, beside).entries())
    matchPart({ ...part, context, location, open, unread: index === 0 ? unread : [] }, { reading, added })
}

/** So many markers of one row are given its sentences together; no row has as many, and what has more is parted. */
const mostInRow = 200

/** The markers and sentences of a row; where there are very many, those of each stretch of it. */
function partsOf(
  markers: readonly MarkerMatch[],
  beside: readonly Beside[],
): readonly { readonly markers: readonly MarkerMatch[]; readonly beside: readonly Beside[] }[] {
  const count = Math.max(1, Math.ceil(markers.length / mostInRow))
  const part = <T>(all: readonly T[], index: number): readonly T[] =>
    all.slice(Math.round((index * all.length) / count), Math.round(((index + 1) * all.length) / count))
  return Array.from({ length: count }, (_, index) => ({
    markers: part(markers, index),
    beside: part(beside, index),
  }))
}

/** A stretch of a row whose markers are given its sentences. */
interface RowPart {
  readonly markers: readonly MarkerMatch[]
  readonly beside: readonly Beside[]
  readonly context: Context
  readonly location: SourceLocation
  readonly unread: ReturnType<typeof unreadLines>
  /** Those beside its Action cell of whom it is open who has which line. */
  readonly open: readonly Owner[]
}

function matchPart(
  { markers, beside, context, location, unread, open }: RowPart,
  { reading, added }: { readonly reading: Reading; readonly added: Additions },
): void {
  const { taken, findings, problems, doubts } = added
  const named = (text: string): Owner[] => reading.roster.named(text).map(({ owner }) => owner)
  const pairs = alignColumn(markers, beside.map(sentenceOf), named)
  const places = { location, beside: beside.map((sentence) => placed(sentence, reading)) }
  doubts.push(...doubtsOfRow({ markers, pairs, context, unread, open, ...places }, reading))
  const shared = ownersTogether(pairs, markers)
  pairs.forEach(({ how, sentence, welcome: welcomed }, index) => {
    const marker = markers[index]
    if (!marker) return
    taken.add(marker)
    const place = sentence === null ? undefined : beside[sentence]
    const agreement = place?.agreement
    if (sentence !== null && agreement && !taken.has(agreement)) {
      const welcome = welcomed === null ? null : (beside[welcomed]?.agreement ?? null)
      for (const match of [agreement, welcome]) if (match) taken.add(match)
      const because = { about: 'entry', code: 'column', how, agreement: true } as const
      const owners = shared.get(sentence) ?? []
      findings.push(recordAgreement(agreement, { marker, welcome, because, owners }, reading))
      return
    }
    const together = sentence === null ? [] : (shared.get(sentence) ?? [])
    const isLater = pairs
      .slice(0, index)
      .some((other) => other.how === 'shared' && other.sentence === sentence)
    if (how === 'shared' && (agreement || isLater)) return
    const because = { about: 'entry', code: 'column', how, agreement: false } as const
    const all = how === 'shared' ? { ...marker, owners: together } : marker
    findings.push(recordMarker(all, place ? sentenceAt(place, reading) : null, because, reading))
    problems.push(withoutAgreement(marker, place))
  })
}

const placed = (
  { agreement, text, context, words, start, end }: Beside,
  reading: Reading,
): SentenceBeside => ({
  agreement,
  text,
  context,
  location: reading.place(words, start, end),
})

// - · n/a · none · noted
const emptyMark = spoken((words) => new RegExp(`^(?:[-–—.]+|${anyOf(words.phrases.entry.emptyMarks)})$`, 'i'))

/** Lines of the Action column in which nothing was found, though something stands there: "?!" */
function unreadLines(
  passage: Passage,
  { columns }: Context,
  found: readonly Match[],
  reading: Reading,
): readonly { readonly text: string; readonly location: SourceLocation }[] {
  const cell = columns ? passage.row?.cells[columns.action] : undefined
  if (!cell) return []
  const isReadAt = touching(found.map(({ at, end }) => ({ start: at, end })))
  return cellLines(cell).flatMap(({ text, start }) => {
    const words = text.trim()
    const end = start + text.length
    const isRead = isReadAt({ start: start + 1, end: end - 1 })
    // "by 3 May" below an owner is the day of that owner.
    if (words === '' || isRead || emptyMark().test(words) || reading.days.inWords(words)) return []
    return [{ text: words, location: reading.place(cell, start, end) }]
  })
}

/** The owners on one line of a cell who share what the group agreed, by its sentence. */
function ownersTogether(
  pairs: readonly ColumnPair[],
  markers: readonly MarkerMatch[],
): ReadonlyMap<number, readonly Owner[]> {
  const shared = new Map<number, Owner[]>()
  pairs.forEach(({ how, sentence }, index) => {
    if (how === 'shared' && sentence !== null)
      shared.set(sentence, [...(shared.get(sentence) ?? []), ...(markers[index]?.owners ?? [])])
  })
  return shared
}

const sentenceAt = ({ text, words, start, end, context }: Beside, reading: Reading): TakenSentence => ({
  text,
  location: reading.place(words, start, end),
  context,
})

function withoutAgreement({ owners, location }: MarkerMatch, place: Beside | undefined): ReadingProblem {
  const who = owners.map((owner) => owner.written).join(', ')
  return {
    rule: 'marker-alone',
    message: place
      ? `Unexpected ${who} in the Action column with no agreement left for it, expected one; it was given "${short(place.text)}"`
      : `Unexpected ${who} in the Action column, expected beside what is to be done`,
    location,
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

/** The sentences of a row in order, each with what was agreed in it. */
function besideColumn(
  passage: Passage,
  context: Context,
  agreements: readonly AgreementMatch[],
  { roster }: Reading,
): Beside[] {
  const { columns } = context
  const numbers = columns ? numberColumn(columns) : null
  const others = [columns?.action, columns?.owner, columns?.due, columns?.status]
  const inOrder = [...agreements].sort((one, other) => one.location.span.start - other.location.span.start)
  return (passage.row?.cells ?? []).flatMap((cell, column) => {
    if (others.includes(column) || (column === numbers && column !== columns?.discussion)) return []
    let at = context
    const title = column === columns?.discussion ? (titleLine(cell)?.start ?? null) : null
    return cellLines(cell).flatMap((line) => {
      // Item · Discussion · Lead · Action, and whoever led it
      if (column !== columns?.discussion && ownersAlone(line.text, roster, false) !== null) return []
      const part = context.parts.find((within) => within.column === column && within.start === line.start)
      if (part) at = { ...context, item: part.item, unit: part.item.key, areas: part.item.areas }
      const words = sliceWords(cell, line.start, line.start + line.text.length)
      const isTitle = line.start === title
      return sentencesOfLine(words, at, inOrder).map((sentence) => ({ ...sentence, isTitle }))
    })
  })
}

function sentencesOfLine(
  words: Words,
  context: Context,
  agreements: readonly AgreementMatch[],
): Omit<Beside, 'isTitle'>[] {
  return sentencesOf(words.text).flatMap(({ start, end }): Omit<Beside, 'isTitle'>[] => {
    const text = words.text.slice(start, end).replace(/\s+/g, ' ').trim()
    const sentence = { words, start, end, text, context }
    const here = agreementsWithin(words, { start, end }, agreements)
    return here.length === 0
      ? [{ ...sentence, agreement: null }]
      : here.map((agreement) => ({ ...sentence, agreement }))
  })
}

/**
 * What is agreed in a sentence. Where it both agrees and plans, what was agreed stands for it.
 * @param agreements in the order of the file
 */
function agreementsWithin(
  { offsets }: Words,
  sentence: Span,
  agreements: readonly AgreementMatch[],
): readonly AgreementMatch[] {
  const first = offsets[sentence.start]
  const end = offsets[sentence.end]
  if (first === undefined) return []
  const from = firstFrom(agreements, first)
  const here = agreements.slice(from, firstFrom(agreements, Math.max(first + 1, end ?? 0)))
  const agreed = here.filter(({ force }) => force !== 'plan')
  return agreed.length > 0 ? agreed : here
}

/** Index of the first of them that begins at an offset or behind it. */
function firstFrom(agreements: readonly AgreementMatch[], offset: number): number {
  let first = 0
  let end = agreements.length
  while (first < end) {
    const middle = (first + end) >> 1
    if ((agreements[middle]?.location.span.start ?? 0) < offset) first = middle + 1
    else end = middle
  }
  return first
}

function sentenceOf({ agreement, text, isTitle }: Beside): ColumnSentence {
  if (!agreement) return { text, owners: [], says: 'prose', personal: false, welcomes: false, isTitle }
  const isPlan = agreement.force === 'plan'
  const hasOwners = agreement.owners.length > 0
  const says = isPlan ? (hasOwners ? 'planned' : 'group planned') : hasOwners ? 'agreed' : 'group agreed'
  return {
    isTitle,
    text: agreement.sentence.text,
    owners: agreement.owners,
    says,
    personal: agreement.personal && agreement.owners.length > 0,
    welcomes: agreement.welcomes,
  }
}
