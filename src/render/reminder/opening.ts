import { dayIn } from '../../language/day-in-language.js'
import { actionsOf, type Letter, type LetterAction, liveActionsOf } from '../../model/letter.js'
import { visible } from '../../source/visible.js'
import { capitalised, countOf, inWords, nameOfMeetings } from '../english.js'

const dayOf = ({ listed }: LetterAction): string | null => listed.action.due?.date ?? null

/** "Two actions from the headteacher meetings have your name beside them." */
function sayWhat(actions: readonly LetterAction[]): string {
  const one = actions.length === 1
  const meetings = visible(nameOfMeetings(actions.map(({ listed }) => listed.action.meeting)))
  const name = actions.some(({ group }) => group !== null) ? 'your name, or that of your group,' : 'your name'
  const from = meetings.startsWith('The ') ? meetings.slice('The '.length) : meetings
  return capitalised(
    `${countOf(actions.length, 'action')} from the ${from} ${one ? 'has' : 'have'} ${name} beside ${one ? 'it' : 'them'}.`,
  )
}

/** "Both", "All three", "One of them", as the subject of a sentence about so many of the actions. */
function subjectOf(some: number, all: number): string {
  if (some < all) return `${capitalised(inWords(some))} of them`
  if (all === 1) return 'It'
  return all === 2 ? 'Both' : `All ${inWords(all)}`
}

/** "Both were due on 13 Jun 2011."; null where none is late and not all have one day. */
function sayWhen(letter: Letter, actions: readonly LetterAction[]): string | null {
  const late = actions.filter(({ listed }) => listed.overdue)
  const shown = late.length > 0 ? late : actions
  const days = shown.map(dayOf).filter((day) => day !== null)
  const [first] = [...days].sort()
  const last = [...days].sort().at(-1)
  if (first === undefined || last === undefined || days.length < shown.length) return null
  const subject = subjectOf(shown.length, actions.length)
  const many = shown.length > 1
  if (late.length === 0) {
    if (first !== last) return null
    return `${subject} ${many ? 'are' : 'is'} due ${first === letter.today ? 'today' : `on ${dayIn(first, letter.language)}`}.`
  }
  const when =
    first === last
      ? `on ${dayIn(first, letter.language)}`
      : `between ${dayIn(first, letter.language)} and ${dayIn(last, letter.language)}`
  return `${subject} ${many ? 'were' : 'was'} due ${when}.`
}

/** "Could you let me know how they stand before the North East meeting on 22 Jun 2011?" */
function askHow({ nextMeeting, language }: Letter, actions: readonly LetterAction[]): string {
  const how = `Could you let me know how ${actions.length === 1 ? 'it stands' : 'they stand'}`
  if (nextMeeting === null) return `${how}?`
  const { area } = nextMeeting
  const which = area === undefined ? 'next meeting,' : `${visible(area)} meeting`
  return `${how} before the ${which} on ${dayIn(nextMeeting.date, language)}?`
}

/** "Nothing that was spoken of in the last year has your name beside it." */
function nothingNew(letter: Letter): string {
  const meetings = visible(nameOfMeetings(letter.dormant.map(({ listed }) => listed.action.meeting)))
  const from = meetings.startsWith('The ') ? meetings.slice('The '.length) : meetings
  return `Nothing that the ${from} spoke of in the last year has your name beside it; something older has.`
}

/** The first paragraph of a letter: how many actions, since when they are due, by when an answer is hoped for. */
export function openingOf(letter: Letter): string {
  const actions = liveActionsOf(letter)
  if (actions.length === 0) return nothingNew(letter)
  return [sayWhat(actions), sayWhen(letter, actions), askHow(letter, actions)]
    .filter((sentence) => sentence !== null)
    .join(' ')
}

/** "Two older actions of yours have not been mentioned for a year: ask the diocese about the wall (2009-autumn/3.1); …" */
export function dormantOf({ groups, dormant }: Letter): string | null {
  if (dormant.length === 0) return null
  const isOne = dormant.length === 1
  const [has, they, is] = isOne ? ['has', 'it', 'is'] : ['have', 'they', 'are']
  const named = dormant.map(({ listed: { action } }) => visible(`${action.text} (${action.id})`))
  return [
    `${capitalised(inWords(dormant.length))} ${groups.length > 0 ? 'older ' : ''}${isOne ? 'action' : 'actions'} beside your name ${has} not been mentioned for a year: ${named.join('; ')}.`,
    `If ${they} ${is} done, or no longer wanted, a word is enough.`,
  ].join(' ')
}

const lastPart = (id: string) => id.slice(id.lastIndexOf('/') + 1)

/** What an action may be about that can be put on a website, for an example that is about this letter. */
const things = ['template', 'list', 'guidance', 'report', 'policy', 'leaflet', 'letter', 'form', 'note']

/** "3.1 done, the template is on the website": the shortest name of the action that is clear in this letter. */
function exampleOf(actions: readonly LetterAction[]): string {
  const [first] = actions.map(({ listed }) => listed.action)
  if (first === undefined) return 'done'
  const same = actions.filter(({ listed }) => lastPart(listed.action.id) === lastPart(first.id))
  const number = visible(same.length === 1 ? lastPart(first.id) : first.id)
  const words = new Set(first.text.toLowerCase().split(/[^a-z]/))
  const thing = things.find((each) => words.has(each))
  return thing === undefined ? `${number} done` : `${number} done, the ${thing} is on the website`
}

/** The last paragraph: how to answer, and that it is no fault to say that an action is not one's own. */
export function closingOf(letter: Letter): string {
  const actions = actionsOf(letter)
  const which = actions.length === 1 ? 'it' : 'one of these'
  const day = actions.some((action) => dayOf(action) !== null) ? ', or the day cannot be kept,' : ''
  return [
    `A reply to this message is enough, for instance "${exampleOf(actions)}".`,
    'It will be minuted at the next meeting.',
    `If ${which} is not yours${day}${day === '' ? ',' : ''} please say so.`,
  ].join(' ')
}
