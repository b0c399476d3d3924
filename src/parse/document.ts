import { type DateOrder, fileDateOrder } from '../language/dates.js'
import { doersIn } from '../language/doers.js'
import { wordsOfTitles } from '../language/label-words.js'
import { defaultLanguage, type FoundLanguage, languageBy, vocabularyOf } from '../language/languages.js'
import { wordsWrittenSmall } from '../language/small-words.js'
import { readingIn } from '../language/spoken.js'
import type { FileAppearances } from '../model/appearance.js'
import type { Meeting } from '../model/meeting.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { type Lines, lineAt, linesOf, lineText, locate } from '../source/lines.js'
import { type OfNames, readAppearances } from './attendance/appearances.js'
import { type Block, blocksOf, type HeavyPart } from './blocks.js'
import { type FrontMatter, readFrontMatter } from './front-matter.js'
import { readMeeting } from './meeting.js'
import { withoutConflicts } from './merge-conflict.js'
import { markdownLines, type OutlineLine, outlineOf } from './outline.js'

export type { BlockCell } from './block-cell.js'
export { type Block, longestHeading } from './blocks.js'
export type { OutlineLine } from './outline.js'

/** One file of minutes: whose meeting it is, whom it names, and its blocks in order. */
export interface Document {
  /** From the minutes folder, `/` on every system. */
  readonly path: string
  readonly lines: Lines
  /** Who was there is known once it is known who is who. */
  readonly meeting: Meeting
  readonly names: FileAppearances
  /** Lines of lists with boxes that only say who: what stands there is no action. */
  readonly ofNames: OfNames
  readonly blocks: readonly Block[]
  /** What a due phrase needs to know of its file. */
  readonly dueContext: {
    readonly meetingDate: string | null
    readonly order: DateOrder | null
    readonly terms: Settings['terms']
  }
  readonly problems: readonly ReadingProblem[]
  /** What it was read in, and is to be read on in. */
  readonly language: FoundLanguage
}

/** What a file is, apart from its text. */
export interface SourceContext {
  /** The file was given alone: it is minutes whatever it holds. */
  readonly alone: boolean
  /** For the year in a folder above the minutes folder; never printed. */
  readonly absolutePath: string
}

/** What a document is made of, whichever kind of file its blocks come from. */
export interface DocumentParts {
  readonly path: string
  readonly lines: Lines
  /** What stands in front matter; empty where there is none. */
  readonly fields: FrontMatter
  /** Its lines below front matter, in order. */
  readonly outline: Iterable<OutlineLine>
  readonly body: string
  readonly blocks: readonly Block[]
  readonly problems: readonly ReadingProblem[]
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
  const { path, text } = file
  const lines = linesOf(text)
  const merged = withoutConflicts(text, path)
  const front = readFrontMatter(merged.text, path)
  const blocks = blocksOf(front.bodyText)
  const heavy = blocks.flatMap((block) => block.heavy).map((part) => heavyProblem(part, path, lines))
  const nul = text.indexOf('\u0000')
  const damaged = nul < 0 ? [] : [nulProblem(nul, path, lines)]
  const outline = markdownLines(linesOf(front.bodyText))
  const { fields, bodyText: body } = front
  const document = documentOf({ path, lines, fields, outline, body, blocks, problems: [] }, settings, context)
  return {
    ...document,
    problems: [...merged.problems, ...front.problems, ...document.problems, ...damaged, ...heavy],
  }
}

/** The document of some blocks: whose meeting it is and who is known in it, as its headings and first lines say. */
export function documentOf(parts: DocumentParts, settings: Settings, context: SourceContext): Document {
  const smallWords = wordsWrittenSmall(parts.body)
  const settled = parts.fields.language ?? settings.language
  const language =
    settled === null
      ? languageBy(smallWords, () => wordsOfTitles(parts.body))
      : { tag: settled, isSure: true }
  return readingIn(vocabularyOf([language.tag], settings.words), () =>
    read({ ...parts, smallWords, language }, settings, context),
  )
}

/** The parts of a document, and what is found in them before they are read. */
interface PartsToRead extends DocumentParts {
  readonly smallWords: ReadonlySet<string>
  readonly language: FoundLanguage
}

function read(parts: PartsToRead, settings: Settings, context: SourceContext): Document {
  const { path, lines, fields, blocks, smallWords, language } = parts
  const outline = outlineOf(parts.outline)
  const opening = readMeeting({
    path,
    absolutePath: context.absolutePath,
    alone: context.alone,
    fields,
    title: fields.title ?? null,
    headings: outline.headings,
    lines: outline.opening,
    settings,
  })
  const meeting = withIdLine(opening.meeting, fields, lines)
  const { ofNames, ...named } = readAppearances({
    fields,
    lines: outline.attendance,
    boxed: outline.boxed,
    opening: outline.opening,
    body: parts.body,
  })
  // What knows lines only is placed at their beginning.
  const placed = (problem: ReadingProblem): ReadingProblem => {
    const start = lines.starts[problem.location.line - 1] ?? 0
    return { ...problem, location: locate(path, lines, { start, end: start }) }
  }
  return {
    path,
    lines,
    meeting,
    names: {
      path,
      date: meeting.date,
      series: meeting.series,
      ...named,
      smallWords,
      doers: doersIn(parts.body),
      ...(language.tag === defaultLanguage ? {} : { language: language.tag }),
    },
    ofNames,
    blocks,
    dueContext: {
      meetingDate: meeting.date,
      order: settings.dateOrder ?? fileDateOrder(parts.body) ?? opening.order,
      terms: settings.terms,
    },
    problems: [...parts.problems, ...opening.problems.map(placed)],
    language,
  }
}

function withIdLine(meeting: Meeting, { meetingAt }: FrontMatter, lines: Lines): Meeting {
  if (meetingAt === undefined) return meeting
  const line = lineAt(lines, meetingAt)
  const start = lines.starts[line - 1] ?? 0
  return {
    ...meeting,
    idLine: locate(meeting.path, lines, { start, end: start + lineText(lines, line).length }),
  }
}

/** The line to blame, and how far what is not read for it goes. */
/** The problem of a part of a file that is not read, since it would take too long. */
export function heavyProblem({ span, why, offset }: HeavyPart, path: string, lines: Lines): ReadingProblem {
  const first = lineAt(lines, span.start)
  const last = lineAt(lines, Math.max(span.start, span.end - 1))
  const notRead = first === last ? `line ${first} is` : `lines ${first} to ${last} are`
  return {
    rule: 'minutes-unreadable',
    message: `Unexpected text that would take too long to read, expected shorter paragraphs and fewer marks: ${why}; ${notRead} not read`,
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
