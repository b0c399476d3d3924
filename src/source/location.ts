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
