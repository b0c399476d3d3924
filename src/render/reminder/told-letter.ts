import { dayText } from '../../language/day-text.js'
import { english } from '../../language/en.js'
import { phraseSet } from '../../language/phrases.js'
import { actionsOf, type Letter, type LetterGroup } from '../../model/letter.js'
import type { Person } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import { countOf, nameOfMeetings } from '../english.js'
import { closingOf, openingOf } from './opening.js'
import { fillIn, type TemplateWords } from './template.js'
import { type ActionWords, actionWords } from './told-action.js'

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
  readonly closing: string
  readonly signature: string
  readonly footer: string
}

/** What `epha.yaml` says of letters. */
export type LetterSettings = Pick<Settings, 'remind' | 'title'>

const subject = '{{ meetings | raise }}: {{ actions }} with your name beside {{ them }}'
const greeting = 'Dear {{ first_name }},'
const signature = 'With thanks,\nThe clerk{% if association %}, {{ association }}{% endif %}'

const titles = phraseSet(english.names.shortTitles, english.names.wholeTitles)

/** "Terry" of "Terry Reynolds"; the whole of a name that has no first name to use alone ("Dr Moore", "J. Smith"). */
export function firstNameOf({ name }: Pick<Person, 'name'>): string {
  const [first = '', ...rest] = name.split(' ')
  if (first === 'The' && rest.length > 0) return rest.join(' ')
  const isTitle = titles.has(first.toLowerCase().replaceAll('.', ''))
  const isInitial = first.length < 2 || (first.length === 2 && first.endsWith('.'))
  return isTitle || isInitial || first.endsWith(',') ? name : first
}

function templateWords(letter: Letter, association: string | null): TemplateWords {
  const { person, nextMeeting, today } = letter
  const actions = actionsOf(letter)
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
    today: dayText(today),
    next_meeting: nextMeeting === null ? null : dayText(nextMeeting.date),
  }
}

function groupWords({ kind, day, actions }: LetterGroup): GroupWords {
  const inWords = actions.map(actionWords)
  switch (kind) {
    case 'overdue':
      return { heading: 'Overdue', bracket: null, actions: inWords }
    case 'before-next-meeting':
      return {
        heading: 'Before the next meeting',
        bracket: day === null ? null : dayText(day),
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
    groups: letter.groups.map(groupWords),
    closing: closingOf(letter),
    signature: fillIn('remind.signature', remind.signature ?? signature, words),
    footer: `From the minutes as they stood on ${dayText(letter.today)}.`,
  }
}
