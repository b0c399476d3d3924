import type { Doubt, DoubtKind } from '../../model/doubt.js'
import { type Owner, sharesOwner } from '../../model/owner.js'
import type { SourceLocation } from '../../source/lines.js'
import type { AgreementMatch, MarkerMatch, Reading } from '../notation.js'
import { agreementsIn } from '../phrase/agreements.js'
import type { Context } from '../place/context.js'
import type { ColumnPair } from './align.js'

/** A sentence beside an Action column, with what it agrees. */
export interface SentenceBeside {
  readonly agreement: AgreementMatch | null
  readonly text: string
  readonly context: Context
  readonly location: SourceLocation
}

/** A row of an Action column once its markers have their sentences. */
export interface MatchedRow {
  readonly markers: readonly MarkerMatch[]
  readonly pairs: readonly ColumnPair[]
  readonly beside: readonly SentenceBeside[]
  /** Lines of the Action column that name nobody. */
  readonly unread: readonly { readonly text: string; readonly location: SourceLocation }[]
  readonly location: SourceLocation
  readonly context: Context
}

const written = (owners: readonly Owner[]): string => owners.map((owner) => owner.written).join('/')

// "He noted that he plans to …", "she AGREED to …"
const pronoun =
  /\b(he|she)\s+(?:\w+\s)?(?:AGREED|agreed|plans|planned|intends|intended|undertook|is planning)\b/i

/** What to ask about the row: of each marker, then of what was agreed and has none. */
export function doubtsOfRow(row: MatchedRow, reading: Reading): Doubt[] {
  const { pairs, beside } = row
  const { item } = row.context
  const doubts: Doubt[] = [
    ...row.unread.map(({ text, location }) => ({
      about: { kind: 'unread', words: text } as const,
      item,
      location,
    })),
    ...pairs.flatMap((pair, index) => doubtsOfPair(pair, row.markers[index], row, reading)),
  ]
  const taken = new Set(pairs.flatMap(({ sentence, welcome }) => [sentence, welcome]))
  const left = beside.filter((_, index) => !taken.has(index))
  const asked = new Set<string>()
  for (const one of left) {
    const about = one.agreement ? doubtOfUnmarked(one.agreement, row) : null
    // One question for each owner, however many sentences of theirs are left.
    if (about === null || ('owner' in about && asked.has(about.owner))) continue
    if ('owner' in about) asked.add(about.owner)
    doubts.push({ about, item: one.context.item, location: one.location })
  }
  for (const one of left) {
    const about = one.agreement ? null : inSmallLetters(one, reading)
    if (about !== null) doubts.push({ about, item: one.context.item, location: one.location })
  }
  return doubts
}

function doubtsOfPair(
  pair: ColumnPair,
  marker: MarkerMatch | undefined,
  { beside, context, location, markers }: MatchedRow,
  reading: Reading,
): Doubt[] {
  if (!marker) return []
  const one = pair.sentence === null ? undefined : beside[pair.sentence]
  const welcome = pair.welcome === null ? undefined : beside[pair.welcome]
  const word = one ? pronoun.exec(one.text)?.[1] : undefined
  const agreed = beside.filter(({ agreement }) => agreement !== null && !agreement.welcomes)
  const isOnly = markers.length === 1 && agreed.length === 1
  const named = (text: string): boolean =>
    sharesOwner(
      reading.roster.named(text).map(({ owner }) => owner),
      marker.owners,
    )
  const how = ((): DoubtKind | null => {
    const owner = written(marker.owners)
    switch (pair.how) {
      case 'own agreement':
        return null
      case 'own plan':
        return one && word === undefined ? { kind: 'plan', sentence: one.text } : null
      case 'group agreed':
        if (!one || isOnly || named(one.text)) return null
        return { kind: 'by order', owner, isNamed: beside.some(({ text }) => named(text)) }
      case 'shared':
        return { kind: 'shared', owner }
      case 'named':
      case 'last before':
        return { kind: 'no agreement', owner }
      case 'nothing':
        return { kind: 'no sentence', owner }
    }
  })()
  const readAs = one?.agreement?.owners[0]
  const about: DoubtKind[] = [
    ...(how ? [how] : []),
    ...(word !== undefined && readAs
      ? [{ kind: 'pronoun', word: word.toLowerCase(), readAs: readAs.key } as const]
      : []),
    ...(welcome ? [{ kind: 'welcome', sentence: welcome.text } as const] : []),
  ]
  const item = (one?.context ?? context).item
  return about.map((kind) => ({ about: kind, item, location: one?.location ?? location }))
}

function doubtOfUnmarked(agreement: AgreementMatch, { markers, beside }: MatchedRow): DoubtKind | null {
  const sentence = agreement.sentence.text.replace(/\s+/g, ' ').trim()
  switch (agreement.force) {
    case 'plan':
      return null
    case 'unowned':
      return { kind: 'unowned', sentence }
    case 'group':
      return agreement.personal ? null : { kind: 'decision', sentence }
    case 'own': {
      const owner = written(agreement.owners)
      const marked = markers.filter((marker) => sharesOwner(marker.owners, agreement.owners)).length
      const own = beside.filter(
        (one) => one.agreement?.force === 'own' && sharesOwner(one.agreement.owners, agreement.owners),
      )
      return marked > 0
        ? { kind: 'more sentences', owner, markers: marked, sentences: own.length }
        : { kind: 'unmarked', owner }
    }
  }
}

/** "He agreed that …", in small letters: prose to every reader, and perhaps an action to its clerk. */
function inSmallLetters({ text }: SentenceBeside, reading: Reading): DoubtKind | null {
  if (text.includes('AGREED')) return null
  const found = agreementsIn(text, { roster: reading.roster, lastNamed: null, isBold: () => true })
  const isPersonal = found.some((agreement) => agreement.personal || agreement.force === 'unowned')
  return isPersonal ? { kind: 'small letters', sentence: text } : null
}
