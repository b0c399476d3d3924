import { dayText } from '../language/day-text.js'
import type { Listing } from '../model/listing.js'
import type { Meeting } from '../model/meeting.js'
import { counted, datesInWords, meetingDates } from './english.js'

/** What is not shown, and why; only if so. */
function withheldLines({ counts, withheld }: Listing, late = 0): readonly string[] {
  const { limit, confidential, beforeLine } = withheld
  const overdue = late === 0 ? '' : limit === 1 ? ', overdue,' : `, ${late} of them overdue,`
  return [
    ...(limit > 0
      ? [
          `${counted(limit, 'more action')}${overdue} ${limit === 1 ? 'is' : 'are'} not shown; --limit ${counts.shown + limit} shows ${limit === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(beforeLine === null ? [] : beforeLineLines(beforeLine.number, beforeLine.day)),
    ...confidentialLines(confidential, 'action'),
  ]
}

/**
 * `41 actions lie before 1 Jan 2011 (register.since) and are not shown; --all-time shows them.` Nothing where none does.
 * @param where what they are, and what the flag does with them; not shown, and shown, by default
 */
export function beforeLineLines(
  number: number,
  day: string,
  [where, doing]: readonly [where: string, doing: string] = ['not shown', 'shows'],
): readonly string[] {
  if (number === 0) return []
  const [lie, are, them] = number === 1 ? ['lies', 'is', 'it'] : ['lie', 'are', 'them']
  return [
    `${counted(number, 'action')} ${lie} before ${dayText(day)} (register.since) and ${are} ${where}; --all-time ${doing} ${them}.`,
  ]
}

/** `1 confidential action is not shown; --confidential shows it.` Nothing where none is. */
export function confidentialLines(number: number, noun: string): readonly string[] {
  if (number === 0) return []
  const [are, them] = number === 1 ? ['is', 'it'] : ['are', 'them']
  return [`${counted(number, `confidential ${noun}`)} ${are} not shown; --confidential shows ${them}.`]
}

/** `3 more lines may be actions; …` Nothing where none is. */
export function possibleCountLines(lines: number): readonly string[] {
  if (lines === 0) return []
  const may = lines === 1 ? 'may be an action' : 'may be actions'
  return [
    `${counted(lines, 'more line')} ${may}: \`epha actions --possible\` lists ${lines === 1 ? 'it' : 'them'}.`,
  ]
}

/** `9 owners are on no roster; epha people lists them.` Nothing for null. */
export function strangersLines(strangers: number | null): readonly string[] {
  return strangers === null
    ? []
    : [`${counted(strangers, 'owner')} are on no roster; \`epha people\` lists them and asks who they are.`]
}

const overdueIn = ({ listed }: Listing): number => listed.filter(({ overdue }) => overdue).length

/**
 * `2 actions, 2 overdue on 20 Jun 2011; 5 outstanding in all.`, then what is not shown.
 * @param whole the same list without its limit
 */
export function summaryLines(listing: Listing, whole: Listing = listing): readonly string[] {
  const { listed, counts, today } = listing
  const overdue = overdueIn(listing)
  const unowned = listed.filter(({ action }) => action.owners.length === 0).length
  const parts = [
    counted(counts.shown, 'action'),
    `${overdue === 0 ? 'none' : overdue} overdue on ${dayText(today)}`,
    ...(unowned > 0 ? [`${unowned} with no owner`] : []),
  ]
  return [
    `${parts.join(', ')}; ${counts.outstanding} outstanding in all.`,
    ...withheldLines(listing, overdueIn(whole) - overdue),
  ]
}

/** How many meetings, and from when to when: `7 meetings, Mar 2009 to Jun 2011`. */
function meetingsInWords(meetings: readonly Meeting[]): string {
  const dates = meetings.flatMap((meeting) => (meeting.date === null ? [] : [meeting.date])).sort()
  const [first] = dates
  const only = meetings.length === 1 ? meetings[0] : undefined
  const when = only
    ? meetingDates(only)
    : first === undefined
      ? null
      : datesInWords(first, dates.at(-1) ?? first)
  return [counted(meetings.length, 'meeting'), ...(when === null ? [] : [when])].join(', ')
}

/** An empty answer: what was asked for, as a phrase ("outstanding actions for JM"), and what was looked through. */
export function emptyListLines(
  listing: Listing,
  phrase: string,
  lookedThrough: { readonly kind: string; readonly number: number; readonly meetings: readonly Meeting[] },
): readonly string[] {
  const actions = counted(lookedThrough.number, [lookedThrough.kind, 'action'].filter(Boolean).join(' '))
  return [
    `No ${phrase} on ${dayText(listing.today)}.`,
    `Looked through ${actions} in ${meetingsInWords(lookedThrough.meetings)}.`,
    ...withheldLines(listing),
  ]
}
