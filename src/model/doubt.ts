import type { SourceLocation } from '../source/lines.js'
import type { AgendaItem } from './meeting.js'

/** What an Action column leaves open, as far as its row tells; names are as written, sentences on one line. */
export type DoubtKind =
  | { readonly kind: 'by order'; readonly owner: string; readonly isNamed: boolean }
  | { readonly kind: 'shared'; readonly owner: string }
  | { readonly kind: 'pronoun'; readonly word: string; readonly readAs: string }
  | { readonly kind: 'plan'; readonly sentence: string }
  | { readonly kind: 'welcome'; readonly sentence: string }
  | { readonly kind: 'no agreement'; readonly owner: string }
  | { readonly kind: 'no sentence'; readonly owner: string }
  | {
      readonly kind: 'more sentences'
      readonly owner: string
      readonly markers: number
      readonly sentences: number
    }
  | { readonly kind: 'unmarked'; readonly owner: string }
  | { readonly kind: 'unowned'; readonly sentence: string }
  | { readonly kind: 'decision'; readonly sentence: string }
  | { readonly kind: 'small letters'; readonly sentence: string }
  | { readonly kind: 'unread'; readonly words: string }
  /** Several stand beside it on lines of their own, and which of them is to do it is open. */
  | { readonly kind: 'open'; readonly words: string; readonly owners: readonly string[] }

/** Why somebody ought to look at what was made of a row of an Action column. */
export interface Doubt {
  readonly about: DoubtKind
  readonly item: AgendaItem | null
  /** The sentence that it is about; of a whole row, the row. */
  readonly location: SourceLocation
}
