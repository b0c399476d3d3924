import { type DateOrder, fileDateOrder } from '../language/dates.js'
import type { Meeting } from '../model/meeting.js'
import type { Person } from '../model/owner.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { type Lines, lineAt, linesOf, locate } from '../source/lines.js'
import { readPeople } from './attendance.js'
import { type Block, blocksOf, type HeavyPart } from './blocks.js'
import { readFrontMatter } from './front-matter.js'
import { readMeeting } from './meeting.js'
import { outlineOf } from './outline.js'

export type { Block } from './blocks.js'

/** One file of minutes: whose meeting it is, who is known in it, and its blocks in order. */
export interface Document {
  /** From the minutes folder, `/` on every system. */
  readonly path: string
  readonly lines: Lines
  readonly meeting: Meeting
  readonly people: readonly Person[]
  readonly blocks: readonly Block[]
  /** What a due phrase needs to know of its file. */
  readonly dueContext: {
    readonly meetingDate: string | null
    readonly order: DateOrder | null
    readonly terms: Settings['terms']
  }
  readonly problems: readonly ReadingProblem[]
}

/** What a file is, apart from its text. */
export interface SourceContext {
  /** The file was given alone: it is minutes whatever it holds. */
  readonly alone: boolean
  /** For the year in a folder above the minutes folder; never printed. */
  readonly absolutePath: string
}

/**
 * Reads what a file says of its meeting and its people, and cuts it into blocks that are read when asked for.
 * Never throws for anything the text holds: what is wrong is a problem.
 * @param file its path from the minutes folder, and its text without a byte order mark
 */
export function parseDocument(
  file: { readonly path: string; readonly text: string },
  settings: Settings,
  context: SourceContext,
): Document {
  const lines = linesOf(file.text)
  const front = readFrontMatter(file.text, file.path)
  const blocks = blocksOf(front.bodyText)
  const outline = outlineOf(linesOf(front.bodyText))
  const read = readMeeting({
    path: file.path,
    absolutePath: context.absolutePath,
    alone: context.alone,
    fields: front.fields,
    title: front.fields.title ?? null,
    headings: outline.headings,
    lines: outline.opening,
    settings,
  })
  const attendance = readPeople({
    fields: front.fields,
    lines: outline.attendance,
    settings,
    path: file.path,
  })
  const heavy = blocks.flatMap((block) => block.heavy).map((part) => heavyProblem(part, file.path, lines))
  const nul = file.text.indexOf('\u0000')
  const damaged = nul < 0 ? [] : [nulProblem(nul, file.path, lines)]
  // What knows lines only is placed at their beginning.
  const placed = (met: ReadingProblem): ReadingProblem => {
    const start = lines.starts[met.location.line - 1] ?? 0
    return { ...met, location: locate(file.path, lines, { start, end: start }) }
  }
  return {
    path: file.path,
    lines,
    meeting: { ...read.meeting, present: attendance.present, apologies: attendance.apologies },
    people: attendance.people,
    blocks,
    dueContext: {
      meetingDate: read.meeting.date,
      order: settings.dateOrder ?? fileDateOrder(front.bodyText),
      terms: settings.terms,
    },
    problems: [
      ...front.problems,
      ...[...read.problems, ...attendance.problems].map(placed),
      ...damaged,
      ...heavy,
    ],
  }
}

/** The line to blame, and how far what is not read for it goes. */
function heavyProblem({ span, why, offset }: HeavyPart, path: string, lines: Lines): ReadingProblem {
  const first = lineAt(lines, span.start)
  const last = lineAt(lines, Math.max(span.start, span.end - 1))
  const notRead = first === last ? `line ${first} is` : `lines ${first} to ${last} are`
  return {
    rule: 'minutes-unreadable',
    message: `Unexpected text that would take Markdown too long, expected shorter paragraphs and fewer marks: ${why}; ${notRead} not read`,
    location: locate(path, lines, { start: offset, end: offset }),
    hidesActions: true,
  }
}

/** The first character that no text holds: what was there when the file was whole, nobody can tell. */
function nulProblem(offset: number, path: string, lines: Lines): ReadingProblem {
  return {
    rule: 'minutes-unreadable',
    message: 'Unexpected NUL character, expected text: the file may have been damaged here',
    location: locate(path, lines, { start: offset, end: offset + 1 }),
    hidesActions: true,
  }
}
