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

/** Headings and labelled lines, found without Markdown: what says when a meeting was and who came. */
export function outlineOf(lines: Lines): Outline {
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
