import { type Owner, sharesOwner } from '../model/owner.js'
import type { ColumnPair } from '../notation/combine/align.js'
import type { Paragraph } from './paper.js'
import type { Said } from './said.js'

/** Why somebody ought to look at what was made of an item. */
export type MatchDoubt =
  | { readonly kind: 'by order'; readonly owner: string; readonly isNamed: boolean }
  | { readonly kind: 'shared'; readonly owner: string }
  | { readonly kind: 'pronoun'; readonly word: string; readonly readAs: Owner }
  | { readonly kind: 'plan'; readonly sentence: string }
  | { readonly kind: 'welcome'; readonly sentence: string }
  | { readonly kind: 'no agreement'; readonly owner: string }
  | { readonly kind: 'nothing'; readonly owner: string }
  | {
      readonly kind: 'more sentences'
      readonly owner: string
      readonly markers: number
      readonly sentences: number
    }
  | { readonly kind: 'unmarked'; readonly owner: string }
  | { readonly kind: 'unowned'; readonly sentence: string }
  | { readonly kind: 'nobody marked'; readonly sentence: string }
  | { readonly kind: 'small letters'; readonly sentence: string }
  | { readonly kind: 'unread'; readonly words: string }

/** A doubt, and the paragraph that it is about. */
export interface PlacedDoubt {
  readonly doubt: MatchDoubt
  /** Null where the item itself is meant. */
  readonly at: Paragraph | null
}

/** Owners as the paper writes them. */
export const writtenOwners = (owners: readonly Owner[]) => owners.map((owner) => owner.written).join('/')

/** A marker with the sentences it was given. */
export interface Given {
  readonly owners: readonly Owner[]
  readonly how: ColumnPair['how']
  readonly said: Said | null
  readonly welcome: Said | null
}

/** What is known around a pair when it is judged. */
export interface Around {
  readonly named: (text: string) => readonly Owner[]
  /** All words of the item. */
  readonly item: string
  /** There is one owner and one agreement: nothing to mistake. */
  readonly isOnly: boolean
  /** The owner stands at the very sentence, not in a column beside it. */
  readonly isAtMargin: boolean
}

// "He noted that he plans to …", "she AGREED to …"
const pronoun =
  /\b(he|she)\s+(?:\w+\s)?(?:AGREED|agreed|plans|planned|intends|intended|undertook|is planning)\b/i

function doubtOfHow(given: Given, word: string | undefined, around: Around): MatchDoubt | null {
  const { said } = given
  const owner = writtenOwners(given.owners)
  const isNamed = (text: string) => sharesOwner(around.named(text), given.owners)
  switch (given.how) {
    case 'own agreement':
      return null
    case 'own plan':
      return said && word === undefined ? { kind: 'plan', sentence: said.sentence } : null
    case 'group agreed':
      if (!said || around.isOnly || around.isAtMargin || isNamed(said.sentence)) return null
      return { kind: 'by order', owner, isNamed: isNamed(around.item) }
    case 'shared':
      return { kind: 'shared', owner }
    case 'named':
    case 'last before':
      return around.isAtMargin ? null : { kind: 'no agreement', owner }
    case 'nothing':
      return { kind: 'nothing', owner }
  }
}

/** What to ask about a marker and the sentence it was given. */
export function doubtsOfPair(given: Given, around: Around): MatchDoubt[] {
  const { said, welcome } = given
  const word = said ? pronoun.exec(said.sentence)?.[1] : undefined
  const how = doubtOfHow(given, word, around)
  const readAs = said?.owners[0]
  return [
    ...(how ? [how] : []),
    ...(said?.agreement && word !== undefined && readAs
      ? [{ kind: 'pronoun', word: word.toLowerCase(), readAs } as const]
      : []),
    ...(welcome ? [{ kind: 'welcome', sentence: welcome.sentence } as const] : []),
  ]
}

/** What to ask about an agreement that no marker has; null where it is plain. */
export function doubtOfUnmarked(
  said: Said,
  markers: readonly { readonly owners: readonly Owner[] }[],
  all: readonly Said[],
): MatchDoubt | null {
  const { agreement, sentence } = said
  switch (agreement?.force) {
    case 'unowned':
      return { kind: 'unowned', sentence }
    case 'group':
      return agreement.personal ? null : { kind: 'nobody marked', sentence }
    case 'own': {
      const owner = writtenOwners(agreement.owners)
      const marked = markers.filter((marker) => sharesOwner(marker.owners, agreement.owners)).length
      const own = all.filter(
        (one) => one.agreement?.force === 'own' && sharesOwner(one.owners, agreement.owners),
      )
      return marked > 0
        ? { kind: 'more sentences', owner, markers: marked, sentences: own.length }
        : { kind: 'unmarked', owner }
    }
    default:
      return null
  }
}
