import { type ListEvidence, listWeights } from '../../model/list-evidence.js'
import { sumOf, weighed } from '../../model/weighed.js'
import type { Document } from '../../parse/document.js'
import type { Roster } from '../phrase/roster.js'
import type { DueDays } from '../text/due-days.js'
import { isInside, type Passage } from '../text/passages.js'
import type { Words } from '../text/words.js'
import { namesEarlierMeeting } from './dated-titles.js'
import { evidenceOfLines } from './list-weight.js'
import type { Section } from './sections.js'
import { announcementIn, titleRead } from './titles.js'

/** What stands around a passage. */
export interface Surroundings {
  readonly document: Document
  readonly passages: readonly Passage[]
  readonly roster: Roster
  readonly days: DueDays
}

/** What a title and the lines below it were found to open. */
export interface Judged {
  readonly section: Section
  /** What says that it is a list of actions, or may be one; empty where its title says it outright. */
  readonly because: readonly ListEvidence[]
}

export const saidOutright = (section: Section): Judged => ({ section, because: [] })

/** "Actions from 3 May" is a list of earlier actions in the minutes of another day. */
export function ofItsMeeting(
  title: string,
  judged: Judged | null,
  { document: { meeting } }: Surroundings,
): Judged | null {
  if (judged?.section !== 'list' || !namesEarlierMeeting(title, meeting.date)) return judged
  return { ...judged, section: 'earlier list' }
}

/** The list, sure or possible, that a title and its lines together make; null where they make none. */
export function judgedByLines(title: string, below: () => readonly Words[], roster: Roster): Judged | null {
  const read = titleRead(title)
  const lines = read === null ? [] : below()
  if (read === null || lines.length === 0) return null
  const isAnnounced = read.because.some(({ code }) => code === 'announced')
  const because = [...read.because, ...evidenceOfLines(lines, roster, isAnnounced)]
  const sum = sumOf(because)
  if (sum < listWeights.possible) return null
  return { section: sum < listWeights.enough ? 'possible list' : read.section, because }
}

// Action: TR to write. What a label says on its own line is no title of what stands below.
const saysMore = /:\s+\S/

/** What a line or a bullet with a list directly below it opens by its words; null where it opens nothing. */
export function judgedLine(passage: Passage, around: Surroundings): Judged | null {
  const { text } = passage.words
  if (saysMore.test(announcementIn(text) ?? text)) return null
  return judgedByLines(text, () => linesDirectlyBelow(passage, around), around.roster)
}

/** What a heading within a list opens by the lines below it; null where the list goes on there. */
export function judgedBelow(heading: Passage, around: Surroundings): Judged | null {
  const ofLines = evidenceOfLines(bulletsBelow(heading, around), around.roster)
  const because = [...weighed([['title-above', true]], listWeights), ...ofLines]
  if (sumOf(because) >= listWeights.enough) return null
  return { section: sumOf(ofLines) > 0 ? 'possible list' : 'topic', because }
}

/**
 * The lines of what a heading opens: the bullets that stand in no other, up to the next heading; where there are none,
 * those below the first of its sub-headings that has any.
 */
export function bulletsBelow({ index, depth }: Passage, { passages }: Surroundings): readonly Words[] {
  const lines: Words[] = []
  for (let at = index + 1; at < passages.length; at++) {
    const passage = passages[at]
    if (!passage || (passage.kind === 'heading' && (lines.length > 0 || passage.depth <= depth))) break
    if (passage.kind === 'item' && passage.parent === null) lines.push(passage.words)
  }
  return lines
}

/** The lines directly below a line or a bullet. */
function linesDirectlyBelow({ index, kind, parent }: Passage, { passages }: Surroundings): readonly Words[] {
  const above = kind === 'item' ? index : parent
  const lines: Words[] = []
  for (let at = index + 1; at < passages.length; at++) {
    const passage = passages[at]
    if (passage?.kind === 'item' && passage.parent === above) lines.push(passage.words)
    else if (passage?.parent == null || (kind === 'item' && !isInside(passages, passage, index))) break
  }
  return lines
}
