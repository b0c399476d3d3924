import type { Entry } from '../../model/action.js'
import type { PlaceForEarlier } from '../../model/minutes.js'
import { type Lines, lineAt, lineText, locate, type SourceLocation } from '../../source/lines.js'
import type { Reading } from '../notation.js'
import { isEarlier } from '../place/sections.js'
import type { Passage } from '../text/passages.js'

/** What a section for earlier actions is called where the minutes have none. */
const title = 'Matters arising'

/**
 * Where a clerk would write what became of earlier actions: at the end of the section for them, else in one of its own
 * that goes above the first heading below the title. What is written there takes nothing else of the file with it.
 */
export function placeForEarlier(reading: Reading, entries: readonly Entry[]): PlaceForEarlier {
  const section = reading.passages.find((passage) => isSectionAt(reading, passage))
  const opened = section && reading.passages[reading.contexts[section.index]?.opened ?? -1]
  const location = opened ? placeOf(reading, opened) : placeOf(reading, titleOf(reading))
  if (!section || !opened || !isOnItsOwn(opened)) return { ...placeOfNewSection(reading, entries), location }
  const next = reading.passages.find(
    ({ index }) => index > section.index && reading.contexts[index]?.opened !== opened.index,
  )
  const { lines } = reading.document
  const below = endAbove(lineOfPassage(reading, next), lines)
  const opening = endsInBullets(lines, below) ? [] : ['']
  return { location, below, opening, closing: closingBelow(lines, below) }
}

/** Whether a passage stands in a section for earlier actions that every reader of the minutes may see. */
function isSectionAt({ contexts, document }: Reading, { index }: Passage): boolean {
  const context = contexts[index]
  return (
    context !== undefined &&
    isEarlier(context.section) &&
    context.opened >= 0 &&
    !isSecretAt({ contexts, document }, index)
  )
}

/** Whether what stands at a passage is not for every reader, though the minutes are. */
const isSecretAt = ({ contexts, document }: Pick<Reading, 'contexts' | 'document'>, index: number): boolean =>
  contexts[index]?.confidential === true && !document.meeting.confidential

/** Whether lines at the margin may be put in below a title: between rows or bullets they would part what is one. */
const isOnItsOwn = ({ kind, parent, quoted, node, index }: Passage): boolean =>
  !quoted && ((kind === 'heading' && node === index) || (kind === 'paragraph' && parent === null))

function placeOfNewSection(reading: Reading, entries: readonly Entry[]): Omit<PlaceForEarlier, 'location'> {
  const { lines } = reading.document
  const [first, second] = headingsOf(reading)
  const isTitled = first !== undefined && isTitle(reading, first, second) && !isSecretAt(reading, first.index)
  const next = isTitled ? second : first
  const line = lineOfPassage(reading, next)
  const below = endAbove(line, lines)
  // A heading more would move the numbers of the headings below it, which ids are made of, or be the item of what is below.
  const isCounted = entries.some(({ item, location }) => item?.number === null && location.line >= line)
  const depth = next?.depth ?? (first?.depth ?? 1) + 1
  const heading = isCounted ? `**${title}**` : `${'#'.repeat(Math.min(6, depth))} ${title}`
  return {
    below,
    opening: [...(below === 0 ? [] : ['']), heading, ''],
    closing: closingBelow(lines, below),
  }
}

const headingsOf = ({ passages }: Reading): readonly Passage[] =>
  passages.filter((passage) => passage.kind === 'heading' && isOnItsOwn(passage))

function isTitle({ document }: Reading, first: Passage, second: Passage | undefined): boolean {
  return (
    second === undefined || first.depth < second.depth || first.words.text.trim() === document.meeting.title
  )
}

/** The title, or what else stands first. */
const titleOf = (reading: Reading): Passage | undefined =>
  headingsOf(reading)[0] ?? reading.passages.find(({ kind }) => kind !== 'comment')

function placeOf(
  { document: { path, lines }, place }: Reading,
  passage: Passage | undefined,
): SourceLocation {
  if (passage === undefined) return locate(path, lines, { start: 0, end: 0 })
  return passage.kind === 'heading'
    ? locate(path, lines, passage.span)
    : place(passage.words, 0, passage.words.text.length)
}

/** The first line of a passage; without one the line below the file. */
function lineOfPassage({ document: { lines } }: Reading, passage: Passage | undefined): number {
  return passage === undefined ? lines.starts.length + 1 : lineAt(lines, passage.span.start)
}

// <!-- epha-disable-next-line agenda-gap -- 8 and 9 are missing in the signed minutes -->
const comment = /^\s*<!--.*-->\s*$/

/** The last line with words above a line; comments right above that line belong to it. */
function endAbove(line: number, lines: Lines): number {
  let end = line - 1
  while (end > 0 && (lineText(lines, end).trim() === '' || comment.test(lineText(lines, end)))) end--
  return end
}

function closingBelow(lines: Lines, below: number): readonly string[] {
  return lineText(lines, below + 1).trim() === '' ? [] : ['']
}

/** Whether a line is of a list with dashes at the margin: one bullet more needs no empty line there. */
function endsInBullets(lines: Lines, line: number): boolean {
  let at = line
  while (at > 1 && /^\s/.test(lineText(lines, at))) at--
  return /^-\s/.test(lineText(lines, at))
}
