import type { OwnerEvidence } from '../../model/evidence.js'
import type { Owner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import { isWithin, type Words } from '../text/words.js'

/** What shows that a name is that of the owner: a duty ("to", "will"), a mark, a bracket, an arrow, or only its place. */
export type OwnerSign = 'duty' | 'mark' | 'bracket' | 'arrow' | 'place'

/** Where two others at least of the same list have known owners: a stranger at that place owns too. */
export interface Neighbours {
  readonly begin: boolean
  readonly end: boolean
  /** At the end, and written as initials. */
  readonly endInCapitals: boolean
  /** Anywhere, and as whole names in capitals: at the end these need no mark. */
  readonly capitals: boolean
}

/** Those of what stands in no list. */
export const noNeighbours: Neighbours = { begin: false, end: false, endInCapitals: false, capitals: false }

/** Owners found at the beginning or the end of an entry, and the stretch of its words that they take up. */
export interface OwnersRead {
  readonly owners: readonly Owner[]
  /** `AF → TR`: who had it before. */
  readonly former: readonly Owner[]
  readonly start: number
  readonly end: number
  readonly sign: OwnerSign
  readonly because: OwnerEvidence
  /** What stands in brackets or between commas before the duty: it may say when. */
  readonly aside?: Span
  /** Nothing but its place says that it is the owner: "TR has asked SIEY". */
  readonly asSubject?: true
}

/** Whether some words are struck out as a whole. */
export const isStruck = (words: Words, start: number, end: number): boolean =>
  isWithin(words.struck, start, end) || (words.struck.length > 0 && coverage(words, start, end) > 0.8)

function coverage(words: Words, start: number, end: number): number {
  let covered = 0
  for (const span of words.struck)
    covered += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start))
  return end > start ? covered / (end - start) : 0
}
