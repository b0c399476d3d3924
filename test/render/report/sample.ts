import type { Action, Sighting } from '../../../src/model/action.js'
import type { Listed } from '../../../src/model/listing.js'
import type { Meeting } from '../../../src/model/meeting.js'
import type { Owner } from '../../../src/model/owner.js'
import type { Status } from '../../../src/model/status.js'
import type { ReportSource } from '../../../src/render/report/site.js'
import type { SourceLocation } from '../../../src/source/lines.js'

/** The day of the sample. */
const today = '2011-06-20'

function place(path: string, line: number): SourceLocation {
  return { path, line, column: 1, span: { start: 0, end: 1 } }
}

/** A meeting of the termly series, one day after another where more is not said. */
export function meeting(id: string, date: string | null, more: Partial<Meeting> = {}): Meeting {
  const [year = '', term = ''] = id.split('-')
  return {
    id,
    path: `${id}.md`,
    title: `Termly headteacher meetings, ${term} term ${year}`,
    series: 'termly',
    date,
    sittings: [],
    areas: [],
    next: [],
    status: 'approved',
    present: [],
    apologies: [],
    confidential: false,
    ...more,
  }
}

/** What is said of an action; everything else is filled in. */
export interface Told {
  readonly at: Meeting
  readonly item: string
  readonly text: string
  readonly owners?: readonly string[]
  readonly due?: string
  readonly carriedAt?: readonly Meeting[]
  readonly closedAt?: Meeting
  readonly withdrawn?: boolean
  readonly evidence?: string
  readonly confidential?: boolean
  readonly title?: string
}

function owner(key: string): Owner {
  return { key, written: key, kind: 'person' }
}

function days(from: string, to: string): number {
  const whole = (date: string): number => Date.parse(date.length === 7 ? `${date}-01` : date)
  return Math.floor((whole(to) - whole(from)) / 86_400_000)
}

function sighting(at: Meeting, status: Status, carried: boolean, line: number): Sighting {
  const location = place(at.path, line)
  return { meeting: at, entry: null, location, knownBy: 'id', status, carried, changes: [] }
}

/** An action with its life, as the register gives it. */
function action(told: Told, index: number): Action {
  const { at, item, closedAt, carriedAt = [] } = told
  const closedAs: Status = told.withdrawn ? 'withdrawn' : 'done'
  const line = 20 + index * 3
  const location = place(at.path, line)
  return {
    id: `${at.id}/${item}`,
    countedId: `${at.id}/${item}`,
    text: told.text,
    owners: (told.owners ?? []).map(owner),
    status: closedAt === undefined ? 'outstanding' : closedAs,
    raised: at.date,
    due:
      told.due === undefined
        ? null
        : /^\d/.test(told.due)
          ? { date: told.due, written: told.due, default: false, location }
          : { date: null, written: told.due, default: false, location },
    closed: closedAt?.date ?? null,
    passedOverBy: [],
    carried: carriedAt.length,
    meeting: at,
    item: {
      key: item.split('.')[0] ?? '',
      number: item.split('.')[0] ?? '',
      title: told.title ?? 'Schools budget',
      areas: [],
      location,
    },
    areas: [],
    confidential: told.confidential ?? false,
    location,
    evidence: told.evidence === undefined ? null : { text: told.evidence, location: place(at.path, line) },
    notes: [],
    entries: [
      sighting(at, 'outstanding', false, line),
      ...carriedAt.map((later) => sighting(later, 'outstanding', true, 12)),
      ...(closedAt === undefined ? [] : [sighting(closedAt, closedAs, false, 14)]),
    ],
  }
}

/** How a list shows the action on the day of the sample. */
function listedOn(one: Action): Listed {
  const due = one.due?.date ?? null
  const dueIn = due === null ? null : days(today, due)
  const overdue = one.status === 'outstanding' && dueIn !== null && dueIn < 0
  return {
    action: one,
    overdue,
    daysOverdue: overdue ? -(dueIn ?? 0) : 0,
    dormant: false,
    dueIn,
    ageDays: one.raised === null ? null : days(one.raised, one.closed ?? today),
    ageMeetings: one.carried,
  }
}

/** A report's source from what is told of its actions. */
export function reportOf(
  meetings: readonly Meeting[],
  told: readonly Told[],
  more: Partial<ReportSource> = {},
): ReportSource {
  return {
    today,
    association: 'Essex Primary Headteachers’ Association',
    pastMeetings: meetings.filter((one) => one.status !== 'agenda'),
    toCome: meetings.flatMap((one) => (one.status === 'agenda' ? one.sittings : [])),
    people: [],
    unread: [],
    listed: told.map(action).map(listedOn),
    since: null,
    beforeSince: 0,
    addressOf: (location) => `https://example.org/minutes/${location.path}#L${location.line}`,
    ...more,
  }
}
