import { dayText } from '../language/day-text.js'
import { type Action, closingReason } from '../model/action.js'
import { actionObject } from '../model/fields.js'
import type { Listed } from '../model/listing.js'
import type { Owner, Person } from '../model/owner.js'
import { visible } from '../source/visible.js'
import { statusPaint } from './action-columns.js'
import { counted, durationInWords, times } from './english.js'
import { jsonText } from './json-text.js'
import { type LifeContext, lifeLines } from './life.js'
import type { Palette } from './renderer.js'
import { printed, unbroken, type Word, words, wrapTogether } from './words.js'

/** What `show` is drawn with: the terminal, and the people whom it names. */
export interface ShowContext extends LifeContext {
  readonly people: readonly Person[]
}

/** What is known of an action, under its label. */
interface Fact {
  readonly label: string
  readonly words: readonly Word[]
}

const labelWidth = 10

function ownerWords(owner: Owner, people: readonly Person[], palette: Palette): readonly Word[] {
  const person = people.find((candidate) => candidate.key === owner.key)
  if (!person || (person.name === person.key && person.role === undefined))
    return words(owner.key, palette.strong)
  const name = person.name === person.key ? [] : [person.name]
  return [
    // Two blanks part the key from the name, as in the columns.
    unbroken(`${owner.key} `, palette.strong),
    ...words([...name, ...(person.role === undefined ? [] : [person.role])].join(', ')),
  ]
}

function ownerFacts(action: Action, { people, palette }: ShowContext): readonly Fact[] {
  if (action.owners.length === 0) return [{ label: 'Owner', words: words('nobody', palette.soon) }]
  return action.owners.map((owner, index) => ({
    label: index === 0 ? 'Owner' : '',
    words: ownerWords(owner, people, palette),
  }))
}

function dueText({ due, entries }: Action): string | null {
  if (due === null) return null
  const moved = entries
    .flatMap(({ changes }) => changes)
    .find((change) => change.what === 'due' && change.from)
  if (!moved?.from) return due.date === null ? `"${due.written}"` : `${dayText(due.date)} ("${due.written}")`
  // What no entry gave at first was given by `default-due`.
  const first = entries[0].entry?.due?.written ?? 'by the next meeting'
  const now = due.date === null ? `"${due.written}"` : dayText(due.date)
  if (due.default) return `${now} ("${due.written}"); ${movedText(entries)}, first ${dayText(moved.from)}`
  return `${now}; first ${dayText(moved.from)} ("${first}")`
}

/** How often the day went with the meetings that carried the action, none of which gave one: `moved twice by default`. */
function movedText(entries: Action['entries']): string {
  const moves = entries.flatMap(({ changes }) => changes).filter(({ what }) => what === 'due').length
  return `moved ${times(moves)} by default`
}

function closedText({ action, ageMeetings }: Listed): string | null {
  if (action.closed === null) return null
  const duration = action.raised === null ? null : durationInWords(action.raised, action.closed)
  const after = [duration, ageMeetings > 0 ? counted(ageMeetings, 'more meeting') : null].filter(Boolean)
  return `${dayText(action.closed)}${after.length > 0 ? `, after ${after.join(' and ')}` : ''}`
}

function ageText({ action, ageDays, ageMeetings }: Listed): string | null {
  if (action.status !== 'outstanding' || ageDays === null || ageDays < 0) return null
  const meetings = ageMeetings > 0 ? ` and ${counted(ageMeetings, 'more meeting')}` : ''
  const carried = action.carried > 0 ? `; carried forward ${times(action.carried)}` : ''
  return `${counted(ageDays, 'day')}${meetings}${carried}`
}

function itemText({ item, areas, meeting }: Action): string | null {
  if (item === null) return null
  const some = areas.length > 0 && areas.length < meeting.areas.length ? ` (${areas.join(', ')})` : ''
  return `${item.title}${some}`
}

function factsOf(listed: Listed, context: ShowContext): readonly Fact[] {
  const { action } = listed
  const reason = closingReason(action)
  const { length } = action.passedOverBy
  const unlisted = `${reason}: not mentioned at ${counted(length, 'meeting')}${length === 1 ? '' : ' in a row'}`
  const item = itemText(action)
  const number = action.item?.number
  const texts: readonly (readonly [string, string | null | undefined])[] = [
    ['Closed', closedText(listed)],
    ['Reason', reason && (length > 0 ? unlisted : `"${reason}"`)],
    ['Age', ageText(listed)],
    ['Due', dueText(action) ?? 'no date'],
  ]
  return [
    ...ownerFacts(action, context),
    ...texts.flatMap(([label, text]) => (text ? [{ label, words: words(text) }] : [])),
    ...(item === null
      ? []
      : [{ label: 'Item', words: [...(number ? [unbroken(`${number} `)] : []), ...words(item)] }]),
    ...(action.evidence ? [{ label: 'Agreed', words: words(`"${action.evidence.text}"`) }] : []),
    ...action.notes.map((note, index) => ({ label: index === 0 ? 'Notes' : '', words: words(`"${note}"`) })),
  ]
}

function factLines(fact: Fact, { palette, width }: ShowContext): readonly string[] {
  const indent = ' '.repeat(labelWidth + 2)
  const lines = width === null ? [fact.words] : wrapTogether(fact.words, Math.max(width - labelWidth - 4, 20))
  return lines.map((line, index) =>
    index > 0
      ? indent + printed(line)
      : `  ${fact.label === '' ? '' : palette.quiet(fact.label)}${' '.repeat(labelWidth - fact.label.length)}${printed(line)}`,
  )
}

function headLine({ action, overdue, daysOverdue }: Listed, palette: Palette): string {
  const status = statusPaint(action.status, palette)(action.status)
  const late = overdue ? `, ${palette.late(`${counted(daysOverdue, 'day')} overdue`)}` : ''
  return `${palette.key(visible(action.id))}  ${status}${late}`
}

/** One action: what, then what is known of it, then its life, one line a meeting and what changed there. */
export function showLines(listed: Listed, context: ShowContext): readonly string[] {
  const { palette, width } = context
  const text = words(listed.action.text, palette.strong)
  const lines = width === null ? [text] : wrapTogether(text, Math.max(width - 4, 20))
  return [
    headLine(listed, palette),
    ...(text.length === 0 ? [] : ['', ...lines.map((line) => `  ${printed(line)}`)]),
    '',
    ...factsOf(listed, context).flatMap((fact) => factLines(fact, context)),
    '',
    ...lifeLines(listed.action, context),
  ]
}

/** The same as programs rely on it: the action as lists have it, with what each meeting said of it. */
export function showJson(listed: Listed, today: string): string {
  return `${jsonText({ version: 1, today, action: actionObject(listed) }, 2)}\n`
}

/** What stands for an action that was minuted in confidence: its id alone. */
export function confidentialJson({ id }: Pick<Action, 'id'>, today: string): string {
  return `${jsonText({ version: 1, today, action: { id, confidential: true } }, 2)}\n`
}
