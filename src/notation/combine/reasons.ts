import type { Entry } from '../../model/action.js'
import type { Owner } from '../../model/owner.js'
import type { Setting } from '../place/context.js'
import type { Passage } from '../text/passages.js'

/** What a reason is about; any other says what the entry was known by. */
const kinds = ['owner', 'due', 'status'] as const

const namesOf = (owners: readonly Owner[]): string => owners.map((owner) => owner.written).join(', ')

/**
 * Why an entry is one, and why its owner, due day and status are what they are, in the order in which a clerk asks:
 * "owner: …", "due: …" and "status: …" each once. What was read last is what counted.
 */
export function reasonsOf(entry: Entry): readonly string[] {
  const found = entry.because.filter((one) => !kinds.some((kind) => one.startsWith(`${kind}: `)))
  const last = (kind: (typeof kinds)[number]): string | undefined =>
    entry.because.findLast((one) => one.startsWith(`${kind}: `))
  return [
    ...found,
    entry.owners.length === 0
      ? 'owner: nobody, for no name stands where an owner would'
      : (last('owner') ?? `owner: ${namesOf(entry.owners)}, as the words say that it was found by`),
    dueReason(entry) ?? last('due') ?? 'due: no day is written with it',
    last('status') ?? statusReason(entry),
  ]
}

function dueReason({ due }: Entry): string | null {
  if (!due) return 'due: no day is written with it'
  if (due.relative === 'next-meeting')
    return `due: "${due.written}"; the next minutes of the series say the day`
  return due.date === null ? `due: "${due.written}" is kept as written, for it names no day` : null
}

function statusReason({ status }: Entry): string {
  return status === undefined || status === 'outstanding'
    ? 'status: nothing beside it says that it is done'
    : `status: it says that it is ${status}`
}

/** Why an entry of a list is one: the words of the heading or the line above the list. */
export function listReason({ opened }: Setting, passages: readonly Passage[]): string {
  const title = passages[opened]?.words.text.replace(/\s+/g, ' ').trim() ?? ''
  return title === '' ? 'it stands in a list of actions' : `it stands in the list below "${title}"`
}

/** Why its owner is what a heading or a line above it says. */
export function ownersAboveReason({ owners }: Setting): readonly string[] {
  return owners === null ? [] : [`owner: the list below "${namesOf(owners)}" is theirs`]
}
