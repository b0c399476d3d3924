import type { Lines } from '../source/lines.js'
import type { AttendanceLine } from './attendance.js'

/** What can be told of a file without reading its Markdown. */
export interface Outline {
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

// **Present:** · - Attendees: · \*\*Members Present \*\*, as an export has escaped it
const label =
  /^(?:[-*+][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z' /]{2,40})(?:\*\*|__)?[ \t]*:?[ \t]*(?:\*\*|__)?:?$/
// … so that we know who was here. Roll call:
const labelAtEnd = /[.!?][ \t]{1,3}([A-Z][A-Za-z' /]{2,30}):$/
// Present: Carlton Gamer, clerk, Molly Wingate,
const goesOn = /(?:,|\band|&)$/

/** Headings and labelled lines, found without Markdown: what says when a meeting was and who came. */
export function outlineOf(lines: Lines): Outline {
  const headings: { text: string; line: number; depth: number }[] = []
  const opening: { text: string; line: number }[] = []
  const attendance: AttendanceLine[] = []
  let section: string | null = null
  let isOfPeople = false
  let isFenced = false
  let before = { text: '', line: 0 }
  const open = (title: string): void => {
    section = title
    isOfPeople = mayNamePeople.test(title)
  }
  for (let index = 0; index < lines.starts.length; index++) {
    const start = lines.starts[index] ?? 0
    const end = Math.min(lines.starts[index + 1] ?? lines.text.length, start + longestLine)
    const text = lines.text.slice(start, end).trim()
    if (text === '') continue
    if (/^(?:```|~~~)/.test(text)) isFenced = !isFenced
    if (isFenced) continue
    const line = index + 1
    const above = before
    before = { text, line }
    if (above.line === line - 1 && /^(?:=+|-+)$/.test(text)) {
      headings.push({ ...above, depth: text.startsWith('=') ? 1 : 2 })
      open(above.text)
      continue
    }
    const heading = /^(#{1,6})[ \t]+(.*)$/.exec(text)
    if (heading) {
      const title = (heading[2] ?? '').replace(/[ \t]{1,3}#{1,6}$/, '')
      headings.push({ text: title, line, depth: (heading[1] ?? '').length })
      open(title)
      continue
    }
    if (opening.length < openingLines) opening.push({ text, line })
    const title = (label.exec(text.replaceAll('\\', '')) ?? labelAtEnd.exec(text))?.[1]?.trim()
    if (title !== undefined && mayNamePeople.test(title)) open(title)
    const isMore =
      above.line === line - 1 && attendance.at(-1)?.line === above.line && goesOn.test(above.text)
    if (isOfPeople || isMore || mayNamePeople.test(text.slice(0, 400)))
      attendance.push(attendanceLine(text, line, section))
  }
  return { headings, opening, attendance }
}

function attendanceLine(text: string, line: number, section: string | null): AttendanceLine {
  if (!text.startsWith('|')) return { text, line, section }
  const cells = text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
  return { text, line, section, cells }
}
