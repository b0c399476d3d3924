import type { MeetingStatus } from '../model/meeting.js'
import { linesOf, lineText, type TextEdit } from '../source/lines.js'
import { editAt } from './text-edits.js'

// status: agenda · "status" : 'draft'  # to be approved
const statusLine = /^(["']?status["']?[ \t]*:[ \t]*)(["']?)[A-Za-z]*\2/

/**
 * The edit of front matter that gives minutes a status, in a block of its own where there is none; null where front matter
 * is no YAML, or stands in braces.
 */
export function statusLineEdit(text: string, status: MeetingStatus): TextEdit | null {
  const lines = linesOf(text)
  const first = lineText(lines, 1)
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  if (/^\+\+\+/.test(first) || /^---[ \t]*\S/.test(first)) return null
  const last = lastLineOfFrontMatter(lines)
  if (last === null)
    return editAt(text, 0, 0, `---${lineEnd}status: ${status}${lineEnd}---${lineEnd}${lineEnd}`)
  for (let line = 2; line < last; line++) {
    const own = lineText(lines, line)
    const [whole, key = ''] = statusLine.exec(own) ?? []
    const start = lines.starts[line - 1] ?? 0
    if (whole !== undefined) return editAt(text, start + key.length, start + whole.length, status)
    if (/^\s*[{[]/.test(own)) return null
  }
  const end = lines.starts[last - 1] ?? 0
  return editAt(text, end, end, `status: ${status}${lineEnd}`)
}

/** The edit of front matter that names the series of minutes; null without front matter, or where it names one. */
export function seriesLineEdit(text: string, series: string): TextEdit | null {
  const lines = linesOf(text)
  const last = lastLineOfFrontMatter(lines)
  if (last === null) return null
  for (let line = 2; line < last; line++)
    if (/^["']?series["']?[ \t]*:/.test(lineText(lines, line))) return null
  const end = lines.starts[last - 1] ?? 0
  return editAt(text, end, end, `series: ${series}${/\r\n|\r|\n/.exec(text)?.[0] ?? '\n'}`)
}

/** The line that ends front matter, from 1; null where the text does not begin with any. */
function lastLineOfFrontMatter(lines: ReturnType<typeof linesOf>): number | null {
  if (!/^---[ \t]*$/.test(lineText(lines, 1))) return null
  for (let line = 2; line <= lines.starts.length; line++)
    if (/^(?:---|\.\.\.)[ \t]*$/.test(lineText(lines, line))) return line
  return null
}
