import type { Meeting } from '../model/meeting.js'
import type { Person } from '../model/owner.js'
import type { Met } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { type DateOrder, fileDateOrder } from '../model/written-date.js'
import { type Lines, linesOf, locate } from '../source/lines.js'
import { readPeople } from './attendance.js'
import { type Block, blocksOf } from './blocks.js'
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
  readonly problems: readonly Met[]
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
  const heavy = blocks.flatMap((block): Met[] =>
    block.tooHeavy === null
      ? []
      : [
          {
            rule: 'minutes-unreadable',
            message: `Unexpected text that Markdown cannot be read from, expected shorter lines and fewer marks: ${block.tooHeavy}`,
            location: locate(file.path, lines, { start: block.span.start, end: block.span.start }),
          },
        ],
  )
  // What knows lines only is placed at their beginning.
  const placed = (met: Met): Met => {
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
    problems: [...front.problems, ...[...read.problems, ...attendance.problems].map(placed), ...heavy],
  }
}
