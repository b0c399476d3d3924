import type { Action, Entry, Sighting } from '../../src/model/action.js'
import type { Meeting } from '../../src/model/meeting.js'
import { noMembership } from '../../src/model/member.js'
import type { Minutes, Remark } from '../../src/model/minutes.js'
import type { ReadingProblem, RecordedRule } from '../../src/model/problem.js'
import type { Register } from '../../src/model/register.js'
import type { SourceLocation } from '../../src/source/lines.js'

/** A place at the start of a line. */
export function at(path: string, line: number): SourceLocation {
  return { path, line, column: 1, span: { start: line * 100, end: line * 100 + 20 } }
}

/** A meeting of the termly series. */
export function meetingOf(id: string, date: string | null, more: Partial<Meeting> = {}): Meeting {
  return {
    id,
    path: `${id}.md`,
    title: id,
    series: 'termly',
    date,
    sittings: [],
    areas: [],
    next: [],
    status: 'draft',
    present: [],
    apologies: [],
    confidential: false,
    ...more,
  }
}

/** Minutes in which nothing stands but what is given. */
export function minutesOf(meeting: Meeting, more: Partial<Minutes> = {}): Minutes {
  return {
    path: meeting.path,
    meeting,
    people: [],
    agenda: [],
    entries: [],
    decisions: [],
    earlier: [],
    placeForEarlier: { location: at(meeting.path, 1), below: 1, opening: [], closing: [] },
    possible: [],
    leftOut: [],
    remarks: [],
    problems: [],
    doubts: [],
    isMinutes: true,
    ...more,
  }
}

/** A task without an owner. */
export function entryOf(path: string, line: number, more: Partial<Entry> = {}): Entry {
  return {
    text: 'ask SIEY for a template',
    owners: [],
    item: null,
    underEarlier: false,
    areas: [],
    confidential: false,
    notation: 'task',
    location: at(path, line),
    places: [],
    notes: [],
    because: [],
    ...more,
  }
}

/** One meeting's word that an action is outstanding. */
export function sightingOf(meeting: Meeting, line: number, more: Partial<Sighting> = {}): Sighting {
  return {
    meeting,
    entry: entryOf(meeting.path, line),
    location: at(meeting.path, line),
    knownBy: 'raised',
    status: 'outstanding',
    carried: false,
    changes: [],
    ...more,
  }
}

/** An outstanding action of TR. */
export function actionOf(
  id: string,
  entries: readonly [Sighting, ...Sighting[]],
  more: Partial<Action> = {},
): Action {
  const [first] = entries
  return {
    id,
    countedId: id,
    text: 'ask SIEY for a template',
    owners: [{ key: 'TR', written: 'TR', kind: 'person' }],
    status: 'outstanding',
    raised: first.meeting.date,
    due: null,
    closed: null,
    passedOverBy: [],
    carried: 0,
    meeting: first.meeting,
    item: null,
    areas: [],
    confidential: false,
    location: first.location,
    evidence: null,
    notes: [],
    entries,
    ...more,
  }
}

/** A register of minutes that are given in the order of their dates. */
export function registerOf(minutes: readonly Minutes[], more: Partial<Register> = {}): Register {
  return {
    meetings: minutes.map(({ meeting }) => meeting),
    people: [],
    membership: noMembership,
    groups: new Map(),
    actions: [],
    decisions: [],
    possible: [],
    since: null,
    beforeLine: [],
    byId: new Map(),
    tallies: [],
    minutes,
    unread: [],
    problems: [],
    ...more,
  }
}

/** Something that reading recorded. */
export function problemAt(rule: RecordedRule, path: string, line: number): ReadingProblem {
  return { rule, message: `Unexpected ${rule}, expected none`, location: at(path, line) }
}

/** `<!-- epha-disable-next-line words -- reason -->` above a line with content. */
export function suppressionAt(path: string, line: number, words: string, reason: string | null): Remark {
  return { kind: 'disable-next-line', words, reason, location: at(path, line), nextLine: line + 1 }
}
