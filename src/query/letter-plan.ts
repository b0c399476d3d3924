import type {
  Letter,
  LetterAction,
  LetterGroup,
  LetterGroupKind,
  Letters,
  NoLetter,
  Unreached,
} from '../model/letter.js'
import type { Listed, Listing } from '../model/listing.js'
import type { Sitting } from '../model/meeting.js'
import type { Person } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { nextSitting } from './next-sitting.js'
import { recipientsOf } from './recipients.js'

const kinds: readonly LetterGroupKind[] = ['overdue', 'before-next-meeting', 'later', 'no-date']

/** Overdue, before the meeting that the letter names (its day included), later, or without a day. */
function kindOf(listed: Listed, nextMeeting: Sitting | null): LetterGroupKind {
  const day = listed.action.due?.date ?? null
  if (day === null) return 'no-date'
  if (listed.overdue) return 'overdue'
  return nextMeeting !== null && day <= nextMeeting.date ? 'before-next-meeting' : 'later'
}

/** What tells one reason from another, so that each is listed once with all its actions. */
function reasonKey(reason: NoLetter): string {
  switch (reason.why) {
    case 'left':
      return `left ${reason.person.key}`
    case 'nobody':
      return 'nobody'
    default:
      return `${reason.why} ${reason.key}`
  }
}

function gather(register: Register, listing: Listing) {
  const told = new Map<string, { readonly person: Person; readonly actions: LetterAction[] }>()
  const missed = new Map<string, { readonly reason: NoLetter; readonly ids: string[] }>()
  const nameOf = (key: string) => register.people.find((person) => person.key === key)?.name ?? key
  for (const listed of listing.listed) {
    const { action } = listed
    if (action.status !== 'outstanding' || action.confidential) continue
    const { reached, unreached } = recipientsOf(action, register, listing.today)
    for (const { person, group } of reached) {
      const others = action.owners.filter((owner) => owner.key !== person.key && owner.key !== group)
      const letter = told.get(person.key) ?? { person, actions: [] }
      letter.actions.push({ listed, group, others: others.map((owner) => nameOf(owner.key)) })
      told.set(person.key, letter)
    }
    for (const reason of unreached) {
      const miss = missed.get(reasonKey(reason)) ?? { reason, ids: [] }
      if (!miss.ids.includes(action.id)) miss.ids.push(action.id)
      missed.set(reasonKey(reason), miss)
    }
  }
  return { told, missed }
}

/**
 * One letter for each person with something outstanding in the listing, in the order of their keys, and whoever
 * cannot be written to. Confidential and closed actions are in no letter, whatever the listing holds.
 */
export function composeLetters(register: Register, listing: Listing): Letters {
  const { told, missed } = gather(register, listing)
  const letters = [...told.values()].map(({ person, actions }): Letter => {
    const nextMeeting = nextSitting(
      actions.map(({ listed }) => listed.action),
      register.meetings,
      listing.today,
    )
    const groups = kinds
      .map(
        (kind): LetterGroup => ({
          kind,
          actions: actions.filter(({ listed }) => kindOf(listed, nextMeeting) === kind),
        }),
      )
      .filter((group) => group.actions.length > 0)
    return { person, today: listing.today, groups, nextMeeting }
  })
  letters.sort((one, other) => (one.person.key < other.person.key ? -1 : 1))
  const unreached = [...missed.values()].map(({ reason, ids }): Unreached => ({ ...reason, ids }))
  return { letters, unreached }
}
