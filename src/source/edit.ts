import type { Span } from './location.js'

/** A replacement that says what it expects to find: where `before` does not stand at `span`, nothing is done. */
export interface TextEdit {
  readonly span: Span
  readonly before: string
  readonly after: string
}
