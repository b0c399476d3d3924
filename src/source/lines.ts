/** Where the lines of a text begin. A line ends with LF, CRLF or a lone CR, as CommonMark has it. */
export interface Lines {
  readonly text: string
  /** Offset of the first character of each line. */
  readonly starts: readonly number[]
}

/** A half-open stretch of a file's text, in UTF-16 units of the text as read, a byte order mark left out. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place in a file. `line` and `column` count from 1; `path` has `/` on every system. */
export interface SourceLocation {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly span: Span
}

/** A replacement that says what it expects to find: where `before` does not stand at `span`, nothing is done. */
export interface TextEdit {
  readonly span: Span
  readonly before: string
  readonly after: string
  /** Line and column of the span, from 1, where it need not be on the line of its problem. */
  readonly place?: { readonly line: number; readonly column: number }
}

/** Looks through a text once for its line ends. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return { text, starts }
}

/** The line that holds an offset, from 1. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0
  let high = lines.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** The text of a line, from 1, without its end; empty beyond the last. */
export function lineText(lines: Lines, line: number): string {
  const start = lines.starts[line - 1]
  if (start === undefined) return ''
  return lines.text.slice(start, lines.starts[line] ?? lines.text.length).replace(/[\r\n]+$/, '')
}

/** The place of a span in a file. */
export function locate(path: string, lines: Lines, span: Span): SourceLocation {
  const line = lineAt(lines, span.start)
  return { path, line, column: span.start - (lines.starts[line - 1] ?? 0) + 1, span }
}

/** Gives whether a span shares a place with one of many, or stands right beside it. */
export function touching(spans: readonly Span[]): (span: Span) => boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  let reach = -1
  // How far those up to each of them reach.
  const reaches = inOrder.map(({ end }) => {
    reach = Math.max(reach, end)
    return reach
  })
  return ({ start, end }) => {
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[middle]?.start ?? 0) <= end) low = middle + 1
      else high = middle
    }
    return (reaches[low - 1] ?? -1) >= start
  }
}

/** A text on one line, every stretch of white space (non-breaking too) one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
