import ICAL from 'ical.js'
import { dayText } from '../language/day-text.js'
import type { Action } from '../model/action.js'
import { firstDay } from '../model/day.js'
import type { Listed, Listing } from '../model/listing.js'
import { ownerKey, type Person } from '../model/owner.js'
import { visible } from '../source/visible.js'
import type { Format } from './renderer.js'

/** The list as iCalendar. */
export const calendarFormat: Format = {
  extension: 'ics',
  isForPrograms: false,
  serves: ['count', 'events'],
  render: (listing, { events = false }) => calendar(listing, { events }),
}

/** Days before an outstanding action is due on which a calendar speaks of it. */
const alarms = ['-P7D', '-P1D'] as const

/**
 * The list as iCalendar: a task (VTODO) for each action, with alarms while it is outstanding. With `events` what has
 * a due day is an all-day event (VEVENT) instead, since many calendars show no tasks; what has none stays a task.
 *
 * A UID comes from the action's id alone, so a moved due day moves the entry that a calendar already has. DTSTAMP and
 * LAST-MODIFIED are the day of the latest minutes that mention the action, or that close it by not mentioning it, and
 * SEQUENCE counts what was said of it later: the same minutes make the same entry on any day.
 */
export function calendar(listing: Listing, { events = false }: { readonly events?: boolean } = {}): string {
  const root = new ICAL.Component('vcalendar')
  root.addPropertyWithValue('version', '2.0')
  root.addPropertyWithValue('prodid', '-//epha//actions from minutes//EN')
  root.addPropertyWithValue('calscale', 'GREGORIAN')
  const names = new Map(listing.people.map((person) => [ownerKey(person), person]))
  for (const listed of listing.listed) root.addSubcomponent(entryOf(listed, names, events))
  return folded(root.toString())
}

/** The UID of an action in every calendar: `2011-spring/3.1@epha`, whatever else is in an id percent-encoded. */
export function calendarUid(action: Action): string {
  return `${encodeURIComponent(action.id).replaceAll('%2F', '/')}@epha`
}

function entryOf(listed: Listed, people: ReadonlyMap<string, Person>, events: boolean): ICAL.Component {
  const { action } = listed
  const due = action.due?.date ?? null
  const isEvent = events && due !== null
  const entry = new ICAL.Component(isEvent ? 'vevent' : 'vtodo')
  const stamp = midnight(lastMentioned(action))
  entry.addPropertyWithValue('uid', calendarUid(action))
  entry.addPropertyWithValue('dtstamp', stamp)
  entry.addPropertyWithValue('last-modified', stamp)
  const isUnlisted = action.passedOverBy.length > 0
  entry.addPropertyWithValue('sequence', action.entries.length - 1 + Number(isUnlisted))
  entry.addPropertyWithValue('summary', summaryOf(action, isEvent))
  entry.addPropertyWithValue('description', descriptionOf(action, people))
  if (due !== null) entry.addPropertyWithValue(isEvent ? 'dtstart' : 'due', ICAL.Time.fromDateString(due))
  if (isEvent) entry.addPropertyWithValue('transp', 'TRANSPARENT')
  addStatus(entry, action, isEvent)
  if (action.areas.length > 0)
    entry.addProperty(new ICAL.Property('categories')).setValues(action.areas.map(visible))
  if (action.confidential) entry.addPropertyWithValue('class', 'CONFIDENTIAL')
  if (due !== null && action.status === 'outstanding')
    for (const before of alarms) entry.addSubcomponent(alarmOf(action, before, isEvent))
  return entry
}

/** `TR, AF: ask SIEY for a template`; events cannot be done, so theirs begins with the word. */
function summaryOf(action: Action, isEvent: boolean): string {
  const owners = action.owners.map((owner) => owner.key).join(', ') || 'nobody'
  const done = isEvent && action.status === 'done' ? 'Done: ' : ''
  return visible(`${done}${owners}: ${action.text}`)
}

/** What is known of the action, a fact a line. */
function descriptionOf(action: Action, people: ReadonlyMap<string, Person>): string {
  const { due, evidence, item, meeting } = action
  const owners = action.owners.map(({ key }) => {
    const name = people.get(ownerKey({ key }))?.name ?? key
    return name === key ? key : `${key} (${name})`
  })
  const from = [
    meeting.title || meeting.id,
    ...(meeting.date === null ? [] : [dayText(meeting.date)]),
    ...(item === null ? [] : [item.number === null ? item.title : `item ${item.number}, ${item.title}`]),
  ]
  const lines = [
    `Owner: ${owners.join(', ') || 'nobody'}`,
    ...(due === null ? [] : [`Due: ${due.date === null ? '' : `${dayText(due.date)}, `}"${due.written}"`]),
    `From: ${from.join(', ')}`,
    ...(action.carried === 0
      ? []
      : [`Carried forward: ${action.carried} ${action.carried === 1 ? 'time' : 'times'}`]),
    ...(evidence === null ? [] : [`The minutes: "${evidence.text}"`]),
    ...action.notes.map((note) => `Note: ${note}`),
    `Number: ${action.id}`,
    `Place: ${action.location.path}:${action.location.line}`,
  ]
  return lines.map(visible).join('\n')
}

function addStatus(entry: ICAL.Component, action: Action, isEvent: boolean): void {
  switch (action.status) {
    case 'outstanding':
      entry.addPropertyWithValue('status', isEvent ? 'CONFIRMED' : 'NEEDS-ACTION')
      return
    case 'withdrawn':
      entry.addPropertyWithValue('status', 'CANCELLED')
      return
    case 'done':
      entry.addPropertyWithValue('status', isEvent ? 'CONFIRMED' : 'COMPLETED')
      if (isEvent) return
      entry.addPropertyWithValue('percent-complete', 100)
      if (action.closed !== null) entry.addPropertyWithValue('completed', midnight(action.closed))
  }
}

function alarmOf(action: Action, before: string, isEvent: boolean): ICAL.Component {
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  alarm.addPropertyWithValue('description', summaryOf(action, isEvent))
  const trigger = alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(before))
  // A task is reminded of before its end, which is its due day; an event before its beginning.
  if (!isEvent) trigger.setParameter('related', 'END')
  return alarm
}

/** The date of the latest minutes that mention or close the action; where no minutes have a date, the first of 1970. */
function lastMentioned(action: Action): string {
  const meetings = [...action.entries.map(({ meeting }) => meeting), ...action.passedOverBy]
  const dates = meetings.flatMap(({ date }) => (date === null ? [] : [firstDay(date)]))
  return dates.toSorted().at(-1) ?? '1970-01-01'
}

function midnight(dayOrMonth: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${firstDay(dayOrMonth)}T00:00:00Z`)
}

/**
 * Lines of 75 bytes at most, the blank before a continued line counted (ical.js leaves it out), broken between
 * characters and ending in CRLF.
 */
function folded(text: string): string {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map(foldedLine)
    .join('')
}

function foldedLine(line: string): string {
  const lines: string[] = []
  let last = ''
  let bytes = 0
  for (const character of line) {
    const more = bytesOf(character)
    if (bytes + more > 75 || wouldBeObeyed(last, character)) {
      lines.push(last)
      last = ' '
      bytes = 1
    }
    last += character
    bytes += more
  }
  return `${[...lines, last].join('\r\n')}\r\n`
}

/** Whether a line that goes on so is a command to a build server, in whose log it may stand: `::error::`, `##[error]`. */
function wouldBeObeyed(line: string, next: string): boolean {
  return (next === ':' && line.trimStart() === ':') || (next === '[' && line.endsWith('##'))
}

/** In UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
