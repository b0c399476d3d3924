import { dayIn } from '../../language/day-in-language.js'
import { phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { ResolvedDue } from '../../model/action.js'
import { type Letter, type LetterAction, type LetterGroup, liveActionsOf } from '../../model/letter.js'
import type { Listed } from '../../model/listing.js'
import type { Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { visible } from '../../source/visible.js'
import { capitalised, countOf, enumerated, nameOfMeeting, nameOfMeetings, times } from '../english.js'
import { closingOf, dormantOf, openingOf } from './opening.js'
import { fillIn, type TemplateWords } from './template.js'

/** Actions under a heading of a letter: "Before the next meeting", and its day in brackets. */
export interface GroupWords {
  readonly heading: string
  readonly bracket: string | null
  readonly actions: readonly ActionWords[]
}

/** A letter in words, for every format the same and in the same order; nothing in it is escaped or wrapped. */
export interface LetterWords {
  /** One line or more, as its template gives it: what a header may hold is for mail to judge. */
  readonly subject: string
  readonly greeting: string
  readonly opening: string
  readonly groups: readonly GroupWords[]
  /** What was long not mentioned, as one paragraph; null where nothing of the kind is theirs. */
  readonly dormant: string | null
  readonly closing: string
  readonly signature: string
  readonly footer: string
}

/** One way to write down letters. */
export interface LetterFormat {
  /** Of a file in that format, without the dot. */
  readonly extension: string
  /** Several letters one after the other; empty for none. */
  readonly render: (letters: readonly LetterWords[]) => string
}

/** What `epha.yaml` says of letters. */
export type LetterSettings = Pick<Settings, 'remind' | 'title'>

const subject = '{{ meetings | raise }}: {{ actions }} with your name beside {{ them }}'
const greeting = 'Dear {{ first_name }},'
const signature = 'With thanks,\nThe clerk{% if association %}, {{ association }}{% endif %}'

const titles = spoken(({ names: words }) => phraseSet(words.shortTitles, words.wholeTitles))

/** "Terry" of "Terry Reynolds"; the whole of a name that has no first name to use alone ("Dr Moore", "J. Smith"). */
export function firstNameOf({ name }: Pick<Person, 'name'>): string {
  const [first = '', ...rest] = name.split(' ')
  if (first === 'The' && rest.length > 0) return rest.join(' ')
  const isTitle = titles().has(first.toLowerCase().replaceAll('.', ''))
  const isInitial = first.length < 2 || (first.length === 2 && first.endsWith('.'))
  return isTitle || isInitial || first.endsWith(',') ? name : first
}

function templateWords(letter: Letter, association: string | null): TemplateWords {
  const { person, nextMeeting, today, language } = letter
  const live = liveActionsOf(letter)
  const actions = live.length > 0 ? live : letter.dormant
  return {
    name: person.name,
    first_name: firstNameOf(person),
    key: person.key,
    role: person.role ?? null,
    association,
    meetings: nameOfMeetings(actions.map(({ listed }) => listed.action.meeting)),
    actions: countOf(actions.length, 'action'),
    them: actions.length === 1 ? 'it' : 'them',
    count: actions.length,
    overdue: actions.filter(({ listed }) => listed.overdue).length,
    today: dayIn(today, language),
    next_meeting: nextMeeting === null ? null : dayIn(nextMeeting.date, language),
  }
}

function groupWords({ kind, day, actions }: LetterGroup, language: string | undefined): GroupWords {
  const inWords = actions.map(actionWords)
  switch (kind) {
    case 'overdue':
      return { heading: 'Overdue', bracket: null, actions: inWords }
    case 'before-next-meeting':
      return {
        heading: 'Before the next meeting',
        bracket: day === null ? null : dayIn(day, language),
        actions: inWords,
      }
    case 'later':
      return { heading: 'Later', bracket: null, actions: inWords }
    case 'no-date':
      return { heading: 'No date', bracket: null, actions: inWords }
  }
}

/** A letter in words. Throws a UsageError where a template of `epha.yaml` cannot be filled in. */
export function letterWords(letter: Letter, { remind, title }: LetterSettings): LetterWords {
  const words = templateWords(letter, title)
  return {
    subject: fillIn('remind.subject', remind.subject ?? subject, words),
    greeting: fillIn('remind.greeting', remind.greeting ?? greeting, words),
    opening: openingOf(letter),
    groups: letter.groups.map((group) => groupWords(group, letter.language)),
    dormant: dormantOf(letter),
    closing: closingOf(letter),
    signature: fillIn('remind.signature', remind.signature ?? signature, words),
    footer: `From the minutes as they stood on ${dayIn(letter.today, letter.language)}.`,
  }
}

/** An action in the words of a letter. */
export interface ActionWords {
  /** The words of the minutes, the first letter raised. */
  readonly words: string
  /** Facts under them, a line each: when it is due, where it was minuted and how, who else has it. */
  readonly lines: readonly string[]
  /** The id, to quote back. */
  readonly number: string
}

const hasDigit = /\d/

function awayFrom({ dueIn, daysOverdue }: Listed): string {
  if (daysOverdue > 0) return daysOverdue === 1 ? '1 day ago' : `${daysOverdue} days ago`
  if (dueIn === null || dueIn === 0) return 'today'
  return dueIn === 1 ? 'in 1 day' : `in ${dueIn} days`
}

/** "by the next meeting" says why that day; "by 13 June 2011" would say it twice. */
function dueWords(due: ResolvedDue, { listed, language }: LetterAction): string {
  if (due.date === null) return `Due "${visible(due.written)}"`
  const why = due.written === '' || hasDigit.test(due.written) ? '' : ` (${visible(due.written)})`
  return `Due ${dayIn(due.date, language)}${why}, ${awayFrom(listed)}`
}

function placeWords({ action }: Listed): string {
  const { item } = action
  const place = [nameOfMeeting(action.meeting)]
  if (item !== null && item.number !== null) place.push(`item ${item.number}`)
  if (item !== null && item.title !== '') place.push(item.title)
  return visible(place.join(', '))
}

/** An action as one of its owners is told of it. */
function actionWords(of: LetterAction): ActionWords {
  const { listed, group, others } = of
  const { action } = listed
  const lines: string[] = []
  if (action.due !== null) lines.push(dueWords(action.due, of))
  lines.push(placeWords(listed))
  if (action.evidence !== null) lines.push(`The minutes: "${visible(action.evidence.text)}"`)
  if (group !== null) lines.push(`Asked of ${visible(group)}`)
  if (others.length > 0) lines.push(`Together with ${visible(enumerated(others))}`)
  if (action.carried > 0) lines.push(`Carried forward ${times(action.carried)}`)
  return { words: visible(capitalised(action.text)), lines, number: visible(action.id) }
}
