import { anyOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import type { Lines } from '../source/lines.js'
import { type BoxedItem, type BoxedList, boxedItemOf } from './attendance/boxed-lists.js'
import { kindOfSection, listLabelOf } from './attendance/labels.js'
import type { AttendanceLine } from './attendance/named.js'
import { headerOf } from './attendance/table.js'

/** What can be told of a file without reading its Markdown. */
export interface Outline {
  readonly headings: readonly { readonly text: string; readonly line: number; readonly depth: number }[]
  /** The first lines of the body, where a `Date:` may stand. */
  readonly opening: readonly { readonly text: string; readonly line: number }[]
  /** Lines below a heading or a label that may name people. */
  readonly attendance: readonly AttendanceLine[]
  /** Lists whose items have boxes, below whatever heading. */
  readonly boxed: readonly BoxedList[]
}

const openingLines = 40
const longestLine = 4000

const mayNamePeople = spoken(
  (words) =>
    new RegExp(`${anyOf(words.places.people.signs, '.?')}|\\([A-Z][A-Za-z]{0,3}\\)|\\[[A-Z]{1,4}\\]`, 'i'),
)

// **Present:** · - Attendees: · *Present* · <b>Present</b> · \*\*Members Present \*\*, as an export has escaped it
const label =
  /^(?:[-*+][ \t]+)?(?:[*_]{1,3}|<(?:b|strong|i|em|u)>){0,2}[ \t]*([A-Za-z][A-Za-z' /]{2,40})(:?)[ \t]*((?:[*_]{1,3}|<\/(?:b|strong|i|em|u)>){0,2})[ \t]*(:?)$/i
// … so that we know who was here. Roll call:
const labelAtEnd = /[.!?][ \t]{1,3}([A-Z][A-Za-z' /]{2,30}):$/
// Present: Carlton Gamer, clerk, Molly Wingate,
const goesOn = spoken((words) => new RegExp(`(?:,|\\b${anyOf(words.places.and)}|&)$`))

/** A line of the body as an outline needs it, whatever kind of file it stands in. */
export interface OutlineLine {
  /** As Markdown would write it, bullets and bold included. */
  readonly text: string
  /** From 1. */
  readonly line: number
  /** Of a heading, without its marks; null for any other line. */
  readonly depth: number | null
  /** Of a row of a table. */
  readonly cells?: readonly string[]
}

/** The headings and the labelled lines of some lines: what says when a meeting was and who came. */
export function outlineOf(lines: Iterable<OutlineLine>): Outline {
  const headings: { text: string; line: number; depth: number }[] = []
  const opening: { text: string; line: number }[] = []
  const attendance: AttendanceLine[] = []
  let section: string | null = null
  let isOfPeople = false
  let isTableOfPeople = false
  let before = { text: '', line: 0 }
  const boxed = boxedListsAsTheyCome()
  const parted = partedHeadingAsTheyCome()
  const open = (title: string): void => {
    section = title
    isOfPeople = mayNamePeople().test(title)
  }
  for (const { text, line, depth, cells } of lines) {
    const above = before
    before = { text, line }
    if (depth !== null) {
      headings.push({ text, line, depth })
      boxed.heading(text)
      open(parted.heading(text, depth) ?? text)
      if (isOfPeople && listLabelOf(text)?.rest) attendance.push({ text, line, section })
      continue
    }
    if (opening.length < openingLines) opening.push({ text, line })
    parted.line()
    const title = labelOn(text)
    boxed.line(text, line, title)
    if (title !== null && mayNamePeople().test(title)) open(title)
    const isMore =
      above.line === line - 1 && attendance.at(-1)?.line === above.line && goesOn().test(above.text)
    // A table of people goes on to its last row, whatever their rows say.
    isTableOfPeople = cells !== undefined && (isTableOfPeople || headerOf(cells, isOfPeople).length > 0)
    if (isOfPeople || isMore || isTableOfPeople || mayNamePeople().test(text.slice(0, 400)))
      attendance.push({ text, line, section, ...(cells ? { cells } : {}) })
  }
  return { headings, opening, attendance, boxed: boxed.lists }
}

/**
 * Follows the headings of a text for one of people that headings within it part: "Attendance", and at once below it
 * "Staff". Where names stand directly below "Attendance", a heading within it is of something else.
 */
function partedHeadingAsTheyCome(): {
  /** The title of the heading of people that this one parts; null where it parts none. */
  heading(title: string, depth: number): string | null
  line(): void
} {
  let outer: { readonly title: string; readonly depth: number } | null = null
  let isParted = false
  let isBelowOuter = false
  return {
    heading: (title, depth) => {
      if (outer && depth <= outer.depth) outer = null
      isParted = outer !== null && (isParted || isBelowOuter)
      if (kindOfSection(title) !== null) outer = isParted ? outer : { title, depth }
      isBelowOuter = outer?.title === title
      return isParted && kindOfSection(title) === null ? (outer?.title ?? null) : null
    },
    line: () => {
      isBelowOuter = false
    },
  }
}

/** A longer line before a list with boxes is no date, no place and no label: the business has begun. */
const longestOpening = 80
const itemOrNumber = /^(?:[-*+]|\d{1,3}[.)])[ \t]/

/** Gathers the lists with boxes of some lines that come one after the other. */
function boxedListsAsTheyCome(): {
  readonly lists: readonly BoxedList[]
  heading(text: string): void
  line(text: string, line: number, label: string | null): void
} {
  const lists: BoxedList[] = []
  let title: string | null = null
  let opensMinutes = true
  let items: BoxedItem[] | null = null
  return {
    lists,
    heading: (text) => {
      title = text
      items = null
      if (itemOrNumber.test(text)) opensMinutes = false
    },
    line: (text, line, label) => {
      const item = boxedItemOf(text, line)
      if (item === null) {
        items = null
        if (label !== null) title = label
        else if (text.length > longestOpening || itemOrNumber.test(text)) opensMinutes = false
      } else if (items) items.push(item)
      else {
        items = [item]
        lists.push({ title, items, opensMinutes })
      }
    },
  }
}

/** The label that a whole line is, or that ends it; null where a line has none. */
function labelOn(text: string): string | null {
  const [, words, colon, emphasis, lastColon] = label.exec(text.replaceAll('\\', '')) ?? []
  if (words === undefined) return labelAtEnd.exec(text)?.[1]?.trim() ?? null
  // Bare words are a label if they say that a list of people follows: "There Moor" on such a list is a name.
  const isMarked = colon !== '' || emphasis !== '' || lastColon !== ''
  return isMarked || kindOfSection(words) !== null ? words.trim() : null
}

/** The lines of a text in Markdown, those of fenced code left out; found without reading its Markdown. */
export function* markdownLines(lines: Lines): Generator<OutlineLine> {
  let isFenced = false
  let above: OutlineLine | null = null
  for (let index = 0; index < lines.starts.length; index++) {
    const start = lines.starts[index] ?? 0
    const end = Math.min(lines.starts[index + 1] ?? lines.text.length, start + longestLine)
    const text = lines.text.slice(start, end).trim()
    if (text === '') continue
    if (/^(?:```|~~~)/.test(text)) isFenced = !isFenced
    if (isFenced) continue
    const line = index + 1
    // Spring term, and a line of signs below it: the line above is a heading, which was taken for a line before.
    if (above?.line === line - 1 && /^(?:=+|-+)$/.test(text)) {
      yield { ...above, depth: text.startsWith('=') ? 1 : 2 }
      above = { text, line, depth: null }
      continue
    }
    const heading = /^(#{1,6})[ \t]+(.*)$/.exec(text)
    above = heading
      ? {
          text: (heading[2] ?? '').replace(/[ \t]{1,3}#{1,6}$/, ''),
          line,
          depth: (heading[1] ?? '').length,
        }
      : { text, line, depth: null, ...cellsOf(text) }
    yield above
  }
}

function cellsOf(text: string): { readonly cells?: readonly string[] } {
  if (!text.startsWith('|')) return {}
  const cells = text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
  return { cells }
}
