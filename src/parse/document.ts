import type { Meeting } from '../model/meeting.js'
import type { Person } from '../model/owner.js'
import type { Met } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { type Lines, linesOf, locate } from '../source/lines.js'
import { type AttendanceLine, readPeople } from './attendance.js'
import { type Block, blocksOf } from './blocks.js'
import { readFrontMatter } from './front-matter.js'
import { readMeeting } from './meeting.js'

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
    readonly order: 'day-month' | 'month-day' | null
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
  return {
    path: file.path,
    lines,
    meeting: { ...read.meeting, present: attendance.present, apologies: attendance.apologies },
    people: attendance.people,
    blocks,
    dueContext: { meetingDate: read.meeting.date, order: settings.dateOrder, terms: settings.terms },
    problems: [...front.problems, ...read.problems, ...attendance.problems, ...heavy],
  }
}

interface Outline {
  readonly headings: readonly { readonly text: string; readonly line: number; readonly depth: number }[]
  /** The first lines of the body, where a `Date:` may stand. */
  readonly opening: readonly { readonly text: string; readonly line: number }[]
  /** Lines below a heading or a label that may name people. */
  readonly attendance: readonly AttendanceLine[]
}

const openingLines = 40
const longestLine = 4000
const mayNamePeople =
  /present|attend|apolog|absent|regret|participant|members|roll.?call|chair|scribe|minute|secretary|who|people|here|sign.?in|invite|guest|director|host|\([A-Z][A-Za-z]{0,3}\)|\[[A-Z]{1,4}\]/i

/** Headings and labelled lines, found without Markdown: what says when a meeting was and who came. */
function outlineOf(lines: Lines): Outline {
  const headings: { text: string; line: number; depth: number }[] = []
  const opening: { text: string; line: number }[] = []
  const attendance: AttendanceLine[] = []
  let section: string | null = null
  let inSection = false
  let fenced = false
  for (let index = 0; index < lines.starts.length; index++) {
    const start = lines.starts[index] ?? 0
    const text = lines.text
      .slice(start, Math.min(lines.starts[index + 1] ?? lines.text.length, start + longestLine))
      .trim()
    if (text === '') continue
    if (/^(?:```|~~~)/.test(text)) fenced = !fenced
    if (fenced) continue
    const line = index + 1
    const underline = /^(?:=+|-+)$/.test(text) ? opening.at(-1) : undefined
    if (underline && underline.line === line - 1) {
      headings.push({ text: underline.text, line: underline.line, depth: text.startsWith('=') ? 1 : 2 })
      section = underline.text
      inSection = mayNamePeople.test(section)
      continue
    }
    const heading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(text)
    if (heading) {
      headings.push({ text: heading[2] ?? '', line, depth: (heading[1] ?? '').length })
      section = heading[2] ?? ''
      inSection = mayNamePeople.test(section)
      continue
    }
    if (opening.length < openingLines) opening.push({ text, line })
    const label =
      /^(?:[-*+][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z' /]{2,40})(?:\*\*|__)?[ \t]*:?[ \t]*(?:\*\*|__)?:?$/.exec(
        text,
      )
    if (label && mayNamePeople.test(label[1] ?? '')) {
      section = label[1] ?? ''
      inSection = true
    }
    if (inSection || mayNamePeople.test(text.slice(0, 400))) {
      const cells = text.startsWith('|')
        ? text
            .replace(/^\||\|$/g, '')
            .split('|')
            .map((cell) => cell.trim())
        : undefined
      attendance.push(cells ? { text, line, section, cells } : { text, line, section })
    }
  }
  return { headings, opening, attendance }
}
