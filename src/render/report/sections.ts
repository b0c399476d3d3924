import { dayText } from '../../language/day-text.js'
import { addDays } from '../../model/day.js'
import { type Listed, liveAndDormant } from '../../model/listing.js'

/** Days within which an action counts as due soon. */
export const soonDays = 14

/** Of each section the first page holds no more rows than this; a longer one is whole on a page of its own. */
export const rowsOnFirstPage = 60

/** The actions under one heading. */
export interface ActionSection {
  readonly name: string
  readonly heading: string
  readonly note: string
  readonly listed: readonly Listed[]
  /** It is closed until somebody opens it. */
  readonly isFolded?: true
}

/** A section as the first page shows it: the rows that stand there, of how many. */
export interface FirstPageSection extends ActionSection {
  readonly count: number
}

function isDated(listed: Listed): boolean {
  return listed.action.due !== null && listed.action.due.date !== null
}

function newestFirst(listed: readonly Listed[]): readonly Listed[] {
  return listed.toSorted((shown, other) =>
    (shown.action.raised ?? '') < (other.action.raised ?? '')
      ? 1
      : (shown.action.raised ?? '') > (other.action.raised ?? '')
        ? -1
        : 0,
  )
}

/**
 * Outstanding actions by how soon they are due, overdue first, the dormant ones last; what no day orders has the newest
 * first. Headings with nothing below them are left out.
 */
export function outstandingSections(listed: readonly Listed[], today: string): readonly ActionSection[] {
  const outstanding = listed.filter((shown) => shown.action.status === 'outstanding')
  const parts = liveAndDormant(outstanding)
  const open = parts.live.toSorted((shown, other) => (shown.dueIn ?? 0) - (other.dueIn ?? 0))
  const late = open.filter((shown) => shown.overdue)
  const dated = open.filter((shown) => !shown.overdue && isDated(shown))
  const isSoon = (shown: Listed): boolean => (shown.dueIn ?? 0) <= soonDays
  const sections = [
    {
      name: 'late',
      heading: 'Overdue',
      note: 'Past the day they were due. The longest overdue come first.',
      listed: late,
    },
    {
      name: 'soon',
      heading: `Due in the next ${soonDays} days`,
      note: `By ${dayText(addDays(today, soonDays))}.`,
      listed: dated.filter(isSoon),
    },
    {
      name: 'later',
      heading: 'Later',
      note: `After ${dayText(addDays(today, soonDays))}.`,
      listed: dated.filter((shown) => !isSoon(shown)),
    },
    {
      name: 'no-date',
      heading: 'No date',
      note: 'The minutes gave no day, so nothing can remind anybody. The newest come first.',
      listed: newestFirst(open.filter((shown) => !shown.overdue && !isDated(shown))),
    },
    {
      name: 'dormant',
      heading: 'Not mentioned for a year',
      note: 'Outstanding, though the minutes have long been silent about it. The newest come first.',
      listed: newestFirst(parts.dormant),
      isFolded: true,
    } as const,
  ]
  return sections.filter((section) => section.listed.length > 0)
}

/** Actions that are done or withdrawn, the last closed first. */
export function closedSection(listed: readonly Listed[]): readonly ActionSection[] {
  const closed = listed
    .filter((shown) => shown.action.status !== 'outstanding')
    .sort((shown, other) => ((shown.action.closed ?? '') < (other.action.closed ?? '') ? 1 : -1))
  if (closed.length === 0) return []
  return [{ name: 'closed', heading: 'Closed', note: 'Done or withdrawn, the last first.', listed: closed }]
}

/** Whether a section is too long for the first page, and has a page of its own. */
export function hasOwnPage(section: ActionSection): boolean {
  return section.listed.length > rowsOnFirstPage
}

/** What of a section stands on the first page: its first rows; of a long one that would be folded, none. */
export function onFirstPage(section: ActionSection): FirstPageSection {
  const { isFolded, ...open } = section
  const count = section.listed.length
  if (!hasOwnPage(section)) return { ...section, count }
  return { ...open, count, listed: isFolded ? [] : section.listed.slice(0, rowsOnFirstPage) }
}

/** A section with all its rows, as it stands on every page but the first. */
export function whole(section: ActionSection): FirstPageSection {
  return { ...section, count: section.listed.length }
}
