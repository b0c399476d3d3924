import { hasAgreed } from '../../language/agreed-mark.js'
import type { Doubt, DoubtKind } from '../../model/doubt.js'
import { type Owner, sharesOwner } from '../../model/owner.js'
import type { SourceLocation } from '../../source/lines.js'
import type { AgreementMatch, MarkerMatch, Reading } from '../notation.js'
import { agreementsIn, isPlan } from '../phrase/agreements.js'
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
  /** Those beside them of whom it is open who has which. */
  readonly open: readonly Owner[]
  readonly location: SourceLocation
  readonly context: Context
}

const written = (owners: readonly Owner[]): string => owners.map((owner) => owner.written).join('/')

// "He noted that he plans to …", "she AGREED to …"
const pronoun =
  /\b(he|she)\s+(?:\w+\s)?(?:AGREED|agreed|plans|planned|intends|intended|undertook|is planning)\b/i

/** What to ask about the row: of each marker, then of what was agreed and has none. */
export function doubtsOfRow(row: MatchedRow, reading: Reading): Doubt[] {
  const { pairs, beside, unread, open } = row
  const { item } = row.context
  const taken = new Set(pairs.flatMap(({ sentence, welcome }) => [sentence, welcome]))
  const left = beside.filter((_, index) => !taken.has(index))
  return [
    ...unread.map(({ text, location }): Doubt => {
      const about: DoubtKind =
        open.length > 0
          ? { kind: 'open', words: text, owners: open.map(({ key }) => key) }
          : { kind: 'unread', words: text }
      return { about, item, location }
    }),
    ...pairs.flatMap((pair, index) =>
      isAskedBefore(pairs, index) ? [] : doubtsOfPair(pair, row.markers[index], row, reading),
    ),
    ...doubtsOfUnmarked(left, row),
    ...left.flatMap((sentence) => doubtAt(sentence, inSmallLetters(sentence, reading))),
  ]
}

/** Of those who share one sentence the first is asked about. */
const isAskedBefore = (pairs: readonly ColumnPair[], index: number): boolean => {
  const { how, sentence } = pairs[index] ?? {}
  return how === 'shared' && pairs.slice(0, index).some((pair) => pair.sentence === sentence)
}

const doubtAt = ({ context, location }: SentenceBeside, about: DoubtKind | null): Doubt[] =>
  about === null ? [] : [{ about, item: context.item, location }]

/** One question for each owner, however many sentences of theirs are left. */
function doubtsOfUnmarked(left: readonly SentenceBeside[], row: MatchedRow): Doubt[] {
  const asked = new Set<string>()
  return left.flatMap((sentence) => {
    if (sentence.agreement?.force === 'own' && asked.has(written(sentence.agreement.owners))) return []
    const about = sentence.agreement && doubtOfUnmarked(sentence.agreement, row)
    if (about && 'owner' in about) {
      if (asked.has(about.owner)) return []
      asked.add(about.owner)
    }
    return doubtAt(sentence, about)
  })
}

/** A marker with the sentence that it was given. */
interface MatchedMarker {
  readonly marker: MarkerMatch
  readonly pair: ColumnPair
  readonly sentence: SentenceBeside | undefined
}

function doubtsOfPair(
  pair: ColumnPair,
  marker: MarkerMatch | undefined,
  row: MatchedRow,
  reading: Reading,
): Doubt[] {
  if (!marker) return []
  const sentenceAt = (index: number | null) => (index === null ? undefined : row.beside[index])
  const sentence = sentenceAt(pair.sentence)
  const welcome = sentenceAt(pair.welcome)
  const word = sentence && pronoun.exec(sentence.text)?.[1]
  const readAs = sentence?.agreement?.owners[0]
  const how =
    word !== undefined && pair.how === 'own plan'
      ? null
      : doubtOfEvidence({ marker, pair, sentence }, row, reading)
  const about: DoubtKind[] = [
    ...(how ? [how] : []),
    ...(word !== undefined && readAs
      ? [{ kind: 'pronoun', word: word.toLowerCase(), readAs: readAs.key } as const]
      : []),
    ...(welcome ? [{ kind: 'welcome', sentence: welcome.text } as const] : []),
  ]
  const { item } = (sentence ?? row).context
  return about.map((kind) => ({ about: kind, item, location: (sentence ?? row).location }))
}

/** What to ask about how a marker came to its sentence; null where that is plain. */
function doubtOfEvidence(
  { marker, pair, sentence }: MatchedMarker,
  { beside, markers }: MatchedRow,
  reading: Reading,
): DoubtKind | null {
  const owner = written(marker.owners)
  const isNamed = ({ text }: SentenceBeside): boolean =>
    sharesOwner(
      reading.roster.named(text).map((name) => name.owner),
      marker.owners,
    )
  const agreed = beside.filter(({ agreement }) => agreement !== null && !agreement.welcomes)
  switch (pair.how) {
    case 'own agreement':
      return null
    case 'own plan':
      // "AF will write to the farmer", and AF is marked beside it: nothing is to be asked.
      return sentence?.agreement && isPlan(sentence.agreement)
        ? { kind: 'plan', sentence: sentence.text }
        : null
    case 'group agreed':
      if (!sentence || (markers.length === 1 && agreed.length === 1) || isNamed(sentence)) return null
      return { kind: 'by order', owner, isNamed: beside.some(isNamed) }
    case 'shared':
      return { kind: 'shared', owner }
    case 'named':
    case 'last before':
      return { kind: 'no agreement', owner }
    case 'nothing':
      return { kind: 'no sentence', owner }
  }
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
        ({ agreement: other }) => other?.force === 'own' && sharesOwner(other.owners, agreement.owners),
      )
      return marked > 0
        ? { kind: 'more sentences', owner, markers: marked, sentences: own.length }
        : { kind: 'unmarked', owner }
    }
  }
}

/** "He agreed that …", in small letters: prose to every reader, and perhaps an action to its clerk. */
function inSmallLetters({ text }: SentenceBeside, reading: Reading): DoubtKind | null {
  if (hasAgreed(text)) return null
  const found = agreementsIn(text, { roster: reading.roster, lastNamed: null, isBold: () => true })
  const isPersonal = found.some((agreement) => agreement.personal || agreement.force === 'unowned')
  return isPersonal ? { kind: 'small letters', sentence: text } : null
}
