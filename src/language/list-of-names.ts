import { enoughForNames, type NamesEvidence } from '../model/names-evidence.js'
import { sumOf } from '../model/weighed.js'
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
  const isKnownAlone = most(known.filter((attendee) => attendee.beside === 'nothing'))
  const pieces: Readonly<Record<NamesEvidence['code'], readonly [holds: boolean, weight: number]>> = {
    'title-of-attendance': [title === 'attendance', 4],
    'word-of-attendance': [title === 'word of attendance', 2],
    'title-of-actions': [title === 'actions', -4],
    beside: [isBeside, 2],
    office: [beside.some((attendee) => attendee.beside === 'office'), 1],
    'known-alone': [isKnownAlone, 4],
    acts: [known.length === 0 && !isBeside && most(named.filter(({ name }) => list.acts(name))), 3],
    'opens-minutes': [list.opensMinutes && known.length === 0, 1],
    ticked: [items.filter(({ ticked }) => ticked).length * 2 >= items.length, 1],
    'like-list-above': [list.isLikeListAbove, 3],
    'name-again': [new Set(named.map(({ name }) => name)).size < named.length, -4],
    verbs: [named.filter(beginsWithVerb).length * 3 > named.length, -3],
  }
  return codes.flatMap((code) => {
    const [holds, weight] = pieces[code]
    return holds ? [{ code, weight }] : []
  })
}

const codes: readonly NamesEvidence['code'][] = [
  'title-of-attendance',
  'word-of-attendance',
  'title-of-actions',
  'beside',
  'office',
  'known-alone',
  'acts',
  'opens-minutes',
  'ticked',
  'like-list-above',
  'name-again',
  'verbs',
]

/** Whether so much speaks for a list of names. */
export const isOfNames = (evidence: readonly NamesEvidence[]): boolean => sumOf(evidence) >= enoughForNames

// "Rowan" alone may be anything, unless this is somebody; "Summer Fair (Mara Quist)" ends with an owner.
const isNamed = ({ name, beside, firm }: Attendee, isKnown: ListOfItems['isKnown']): boolean =>
  (beside === 'nothing' || !isKnown(firm)) && (beside === 'firm' || isWhole(name) || isKnown(name))
