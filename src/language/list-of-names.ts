import { type NamesEvidence, namesWeights } from '../model/names-evidence.js'
import { type EvidenceFound, sumOf, weighed } from '../model/weighed.js'
import { type Attendee, beginsWithVerb, isWhole } from './attendee.js'

/** What a title says of the list below it. */
export type TitleOfNames = 'attendance' | 'word of attendance' | 'actions' | 'other'

/** An item of a list with boxes. */
export interface ItemOfNames {
  /** Whom it names and nobody else; null where it says more. */
  readonly attendee: Attendee | null
  readonly ticked: boolean
}

/** A list, and what is known around it. */
export interface ListOfItems {
  readonly items: readonly ItemOfNames[]
  readonly title: TitleOfNames
  /** Nothing but lists of names stands before it. */
  readonly opensMinutes: boolean
  /** The list above it is one of names, and its title has a word of that one's: "Gold seats", "Elected seats". */
  readonly isLikeListAbove: boolean
  /** Whether a name is that of somebody who is known to attend. */
  readonly isKnown: (name: string) => boolean
  /** Whether the minutes say that somebody of this name is to do something. */
  readonly acts: (name: string) => boolean
}

/**
 * What speaks for it that a list only says who: one of attendance, a roll call, a sheet to sign. Empty where less than
 * three items of five are names.
 */
export function evidenceOfNames(list: ListOfItems): readonly NamesEvidence[] {
  const { title, items, isKnown } = list
  const most = (attendees: readonly Attendee[]): boolean =>
    attendees.length > 0 && attendees.length * 5 >= items.length * 3
  const named = items.flatMap(({ attendee }) => (attendee && isNamed(attendee, isKnown) ? [attendee] : []))
  if (!most(named)) return []
  const beside = named.filter((attendee) => attendee.beside !== 'nothing')
  const known = named.filter((attendee) => isKnown(attendee.name))
  const isBeside = most(beside)
  const knownAlone = known.filter((attendee) => attendee.beside === 'nothing')
  const isKnownAlone = most(knownAlone)
  const pieces: readonly EvidenceFound<NamesEvidence['code']>[] = [
    ['title-of-attendance', title === 'attendance'],
    ['word-of-attendance', title === 'word of attendance'],
    ['title-of-actions', title === 'actions'],
    ['beside', isBeside],
    ['office', beside.some((attendee) => attendee.beside === 'office')],
    ['known-alone', isKnownAlone],
    ['known-among', !isKnownAlone && knownAlone.length > 0 && named.length === items.length],
    ['acts', known.length === 0 && !isBeside && most(named.filter(({ name }) => list.acts(name)))],
    ['opens-minutes', list.opensMinutes && known.length === 0],
    ['ticked', items.filter(({ ticked }) => ticked).length * 2 >= items.length],
    ['like-list-above', list.isLikeListAbove],
    ['name-again', new Set(named.map(({ name }) => name)).size < named.length],
    ['verbs', named.filter(beginsWithVerb).length * 3 > named.length],
  ]
  return weighed(pieces, namesWeights)
}

/** Whether so much speaks for a list of names. */
export const isOfNames = (evidence: readonly NamesEvidence[]): boolean =>
  sumOf(evidence) >= namesWeights.enough

// "Rowan" alone may be anything, unless this is somebody; "Summer Fair (Mara Quist)" ends with an owner.
const isNamed = ({ name, beside, firm }: Attendee, isKnown: ListOfItems['isKnown']): boolean =>
  (beside === 'nothing' || !isKnown(firm)) && (beside === 'firm' || isWhole(name) || isKnown(name))
