import { dayText } from '../language/day-text.js'
import type { Action, Entry, Sighting } from '../model/action.js'
import type {
  ColumnEvidence,
  DueEvidence,
  EntryEvidence,
  Evidence,
  OwnerEvidence,
  StatusEvidence,
} from '../model/evidence.js'
import type { Owner } from '../model/owner.js'
import type { Status } from '../model/status.js'
import { listSum } from './evidence-sums.js'

/** A piece of evidence in words. */
export interface Reason {
  readonly about: Evidence['about']
  /** Without a capital and without a full stop. */
  readonly sentence: string
}

/**
 * Why an entry is one, and why its owner, due day and status are what they are, in the order in which a clerk asks:
 * each of these three once, with what only the register knows of the day. Empty where the meeting has no entry of it.
 */
export function reasonsFor(action: Action, { entry }: Sighting, raises: boolean): readonly Reason[] {
  if (entry === null) return []
  return [
    ...entry.because.flatMap((evidence): readonly Reason[] =>
      evidence.about === 'entry' ? [{ about: 'entry', sentence: entrySentence(evidence) }] : [],
    ),
    { about: 'owner', sentence: ownerReason(entry) },
    { about: 'due', sentence: registerDue(action, entry, raises) ?? dueReason(entry) },
    { about: 'status', sentence: statusReason(entry) },
  ]
}

/** A reason on a line of its own: "owner: …" says what it is about; why it is an entry goes without saying. */
export function reasonText({ about, sentence }: Reason): string {
  return about === 'entry' ? sentence : `${about}: ${sentence}`
}

function ownerReason({ owners, because }: Entry): string {
  if (owners.length === 0) return 'nobody, for no name stands where an owner would'
  const who = owners.flatMap((owner) => {
    const reason = identityReason(owner)
    if (reason === null) return []
    if (owner.ambiguous !== undefined) return [reason]
    return owner.written === owner.key ? [] : [`"${owner.written}" is ${owner.key}: ${reason}`]
  })
  return [placeOfOwners(owners, because), ...who].join('; ')
}

/** Why the written form of an owner means this person; null where it is no person, or nothing tells. */
export function identityReason({ written, by, ambiguous }: Owner): string | null {
  if (ambiguous !== undefined && ambiguous.length > 0)
    return `"${written}" fits ${ambiguous.join(' and ')}: open`
  switch (by?.code) {
    case 'written-here':
      return 'these minutes write this person so'
    case 'key':
      return 'the key in epha.yaml'
    case 'only-one-here':
      return 'the only one in these minutes whom it fits'
    case 'only-one-present':
      return 'the only one whom it fits and who was there'
    case 'only-one-near':
      return `the only one whom it fits within ${by.days} days of this meeting`
    case 'post':
      return postReasons[by.says]
    case undefined:
      return null
  }
}

const postReasons = {
  settings: '`posts` in epha.yaml',
  name: 'called so in epha.yaml',
  attendance: 'the attendance of this meeting prints the post beside the name',
} as const

function placeOfOwners(owners: readonly Owner[], because: readonly Evidence[]): string {
  const evidence = because.findLast((piece) => piece.about === 'owner')
  if (evidence) return ownerSentence(evidence)
  return `${owners.map((owner) => owner.written).join(', ')}, as the words say that it was found by`
}

function dueReason({ due, because }: Entry): string {
  if (!due) return 'no day is written with it'
  if (due.relative !== undefined) return `"${due.written}"; the next minutes of the series say the day`
  if (due.date === null) return `"${due.written}" is kept as written, for it names no day`
  const evidence = because.findLast((piece) => piece.about === 'due')
  return evidence ? dueSentence(evidence) : 'no day is written with it'
}

/** What the register alone knows of the day; null where it knows no more than the entry. */
function registerDue({ due }: Action, entry: Entry, raises: boolean): string | null {
  if (due === null || due.date === null) return null
  if (entry.due?.relative !== undefined && entry.due.ahead !== undefined)
    return `"${due.written}", which is ${dayText(due.date)}`
  if (entry.due?.relative !== undefined)
    return `"${due.written}", and ${entry.due.relative === 'next-meeting' ? 'the next meeting' : 'that meeting'} is on ${dayText(due.date)}`
  if (!raises || !due.default) return null
  return `no day is written with it; \`default-due\` makes it the next meeting, ${dayText(due.date)}`
}

function statusReason({ status, because }: Entry): string {
  const evidence = because.findLast((piece) => piece.about === 'status')
  if (evidence) return statusSentence(evidence)
  return status === undefined || status === 'outstanding'
    ? 'nothing beside it says that it is done'
    : `it says that it is ${status}`
}

const quotedEach = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')

function entrySentence(evidence: EntryEvidence): string {
  switch (evidence.code) {
    case 'has-box':
      return 'it is a task with a box'
    case 'label':
      return `"${evidence.quoted}" labels it`
    case 'list':
      return evidence.quoted === null
        ? 'it stands in a list of actions'
        : `it stands in the list below "${evidence.quoted}"${evidence.because.length === 0 ? '' : `: ${listSum(evidence.because)}`}`
    case 'below-task':
      return `it stands below the task on line ${evidence.line}, and says itself who is to do it`
    case 'table-row':
      return 'it is a row of a table of actions'
    case 'own-words-in-column':
      return 'it stands in the Action column with words of its own'
    case 'id-first':
      return `it begins with the id ${evidence.quoted}`
    case 'id-last':
      return `the id ${evidence.quoted} stands at its end`
    case 'writes-agreement':
      return `it writes down what was agreed on line ${evidence.line}`
    case 'has-marker':
      return `the marker on line ${evidence.line} is its`
    case 'listed-again':
      return `line ${evidence.line} lists it again`
    case 'agreed':
      return `"${evidence.quoted}", and nobody wrote it down`
    case 'agreed-by-whom':
      return `"${evidence.quoted}", and nobody was named before`
    case 'marker-at-agreement':
      return `the marker on line ${evidence.line} stands at what was agreed`
    case 'marker-at-sentence':
      return `the marker takes the sentence ${evidence.side} it`
    case 'marker-alone':
      return 'the marker stands alone'
    case 'column':
      return `in the Action column, ${evidence.agreement ? 'matched because ' : ''}${columnSentence(evidence.how)}`
  }
}

function columnSentence(how: ColumnEvidence): string {
  switch (how) {
    case 'own agreement':
      return "it is its owner's own agreement"
    case 'own plan':
      return 'it is what its owner plans to do'
    case 'group agreed':
      return 'the group agreed it, and order is kept'
    case 'shared':
      return 'the names on one line share what the group agreed'
    case 'named':
      return 'its owner is named in the sentence'
    case 'last before':
      return 'it is the last sentence before its neighbour'
    case 'nothing':
      return 'with no sentence left for it'
  }
}

function ownerSentence(evidence: OwnerEvidence): string {
  switch (evidence.code) {
    case 'in-label':
      return `"${evidence.quoted}" stands in its label`
    case 'in-column':
      return `"${evidence.quoted}" stands in its column`
    case 'before-words':
      return `"${evidence.quoted}" stands before its words`
    case 'before-duty':
      return `"${evidence.quoted}" stands before "${evidence.duty}"`
    case 'handed-over':
      return `it goes from "${evidence.quoted}" to "${evidence.to}"`
    case 'at-end':
      return `"${evidence.quoted}" stands at its end`
    case 'nobody':
      return `"${evidence.quoted}" is nobody`
    case 'above-list':
      return `the list below ${quotedEach(evidence.quoted)} is theirs`
    case 'marker':
      return `${quotedEach(evidence.quoted)} is the marker on line ${evidence.line}`
    case 'in-field':
      return `"${evidence.quoted}" on line ${evidence.line} names the owner`
    case 'agreement':
      return `on line ${evidence.line} ${evidence.names.join(', ')} is who must do what was agreed`
    case 'listed':
      return `line ${evidence.line} lists it with ${evidence.names.join(', ')}`
    case 'listed-again':
      return `line ${evidence.line} names ${evidence.names.join(', ')}`
  }
}

function dueSentence(evidence: DueEvidence): string {
  const quoted = `"${evidence.quoted}"`
  switch (evidence.code) {
    case 'written':
      return `${quoted} gives the day${evidence.doubt === undefined ? '' : `; ${evidence.doubt}`}`
    case 'in-column':
      return `${quoted} stands in its column`
    case 'with-marker':
      return `${quoted} stands with the marker`
    case 'in-agreement':
      return `${quoted} stands in what was agreed`
    case 'in-sentence':
      return `${quoted} stands in the sentence`
    case 'above-list':
      return `${quoted} stands in the title above`
    case 'in-field':
      return `${quoted} on line ${evidence.line} gives the day`
    case 'listed-again':
      return `line ${evidence.line} gives ${quoted}`
  }
}

const boxes: Readonly<Record<Status, string>> = { outstanding: 'empty', done: 'ticked', withdrawn: '[-]' }

function statusSentence(evidence: StatusEvidence): string {
  switch (evidence.code) {
    case 'box':
      return `its box is ${boxes[evidence.status]}`
    case 'tick':
      return `${evidence.tick} stands before its words`
    case 'struck-out':
      return 'its words are struck out'
    case 'written':
      return `"${evidence.quoted}" says that it is ${evidence.status}`
    case 'in-note':
      return `its note "${evidence.quoted}" on line ${evidence.line} says that it is ${evidence.status}`
    case 'above-list':
      return `"${evidence.quoted}" on line ${evidence.line} says that all below it is ${evidence.status}`
    case 'in-field':
      return `"${evidence.quoted}" on line ${evidence.line} says that it is ${evidence.status}`
    case 'in-column':
      return `"${evidence.quoted}" stands in its column`
    case 'listed-again':
      return `line ${evidence.line} says that it is ${evidence.status}`
  }
}
