import type { TextEdit } from '../source/edit.js'
import type { SourceLocation } from '../source/location.js'

/** Something met while reading or folding, under the name of the rule that adopts it; it has no severity yet. */
export interface Met {
  readonly rule: string
  /** "Unexpected X, expected Y". */
  readonly message: string
  readonly location: SourceLocation
  /** The other place that matters, and what it is. */
  readonly related?: SourceLocation & { readonly label?: string }
  readonly fix?: readonly TextEdit[]
}

export type Severity = 'error' | 'warning'

/** Where minutes do not satisfy a rule. */
export interface Problem extends Met {
  readonly severity: Severity
}
