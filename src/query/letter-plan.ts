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
import { nextMeetings, nextSitting } from '../model/next-meeting.js'
import { ownerKey, type Person } from '../model/owner.js'
import type { Register } from '../model/register.js'
import { readerOf, recipientsOf } from './recipients.js'

const kinds: readonly LetterGroupKind[] = ['overdue', 'before-next-meeting', 'later', 'no-date']

/** The sitting that is the next meeting to an action; null with none to come. */
type SittingOf = (listed: Listed) => Sitting | null

function sittingsOn(register: Register, today: string): SittingOf {
  const next = nextMeetings(register.meetings, today)
  return ({ action }) => {
    const meeting = next.get(action.meeting.series)
    const sitting = meeting === undefined ? null : nextSitting(meeting, action.areas)
    return sitting !== null && sitting.date >= today ? sitting : null
  }
}

/** Overdue, before the next meeting (its day included), later, or without a day. */
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
      return `${reason.why} ${ownerKey(reason)}`
  }
}

function gather(register: Register, listing: Listing) {
  const reader = readerOf(register)
  const drafts = new Map<string, { readonly person: Person; readonly actions: LetterAction[] }>()
  const missed = new Map<string, { readonly reason: NoLetter; readonly ids: string[] }>()
  const languages = new Map(register.minutes.map(({ path, language }) => [path, language]))
  const nameOf = (key: string) => register.people.find((person) => person.key === key)?.name ?? key
  for (const listed of listing.listed) {
    const { action } = listed
    if (action.status !== 'outstanding' || action.confidential) continue
    const { reached, unreached } = recipientsOf(action, reader, listing.today)
    for (const { person, group } of reached) {
      const own = [ownerKey(person), ...(group === null ? [] : [ownerKey({ key: group })])]
      const others = action.owners.filter((owner) => !own.includes(ownerKey(owner)))
      const letter = drafts.get(person.key) ?? { person, actions: [] }
      const language = languages.get(action.meeting.path)
      letter.actions.push({
        listed,
        group,
        others: others.map((owner) => nameOf(owner.key)),
        ...(language === undefined ? {} : { language }),
      })
      drafts.set(person.key, letter)
    }
    for (const reason of unreached) {
      const miss = missed.get(reasonKey(reason)) ?? { reason, ids: [] }
      if (!miss.ids.includes(action.id)) miss.ids.push(action.id)
      missed.set(reasonKey(reason), miss)
    }
  }
  return { drafts: drafts, missed }
}

/**
 * One letter for each person with something outstanding in the listing, in the order of their keys, and whoever
 * cannot be written to. Confidential and closed actions are in no letter, whatever the listing holds.
 */
export function composeLetters(register: Register, listing: Listing): Letters {
  const { drafts, missed } = gather(register, listing)
  const sittingOf = sittingsOn(register, listing.today)
  const letters = [...drafts.values()].map(
    ({ person, actions }): Letter => ({
      person,
      today: listing.today,
      groups: groupsOf(
        actions.filter(({ listed }) => !listed.dormant),
        sittingOf,
      ),
      dormant: actions.filter(({ listed }) => listed.dormant),
      nextMeeting: actions.map(({ listed }) => sittingOf(listed)).reduce(earlier, null),
      ...sharedLanguage(actions),
    }),
  )
  letters.sort((letter, other) => (letter.person.key < other.person.key ? -1 : 1))
  const unreached = [...missed.values()].map(({ reason, ids }): Unreached => ({ ...reason, ids }))
  return { letters, unreached }
}

function sharedLanguage([first, ...others]: readonly LetterAction[]): Pick<Letter, 'language'> {
  const language = first?.language
  return language !== undefined && others.every((action) => action.language === language) ? { language } : {}
}

function groupsOf(actions: readonly LetterAction[], sittingOf: SittingOf): readonly LetterGroup[] {
  const ofKind = kinds.map((kind): LetterGroup => {
    const ofIt = actions.filter(({ listed }) => kindOf(listed, sittingOf(listed)) === kind)
    const days = new Set(ofIt.map(({ listed }) => sittingOf(listed)?.date ?? null))
    return { kind, day: days.size === 1 ? ([...days][0] ?? null) : null, actions: ofIt }
  })
  return ofKind.filter((group) => group.actions.length > 0)
}

/** Of two on one day the first. */
function earlier(first: Sitting | null, sitting: Sitting | null): Sitting | null {
  return first === null || (sitting !== null && sitting.date < first.date) ? sitting : first
}
