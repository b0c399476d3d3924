import type { List } from 'mdast'
import { anyOf, type Phrases, phrasesOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import { hasVerb } from '../language/verbs.js'
import type { Entry } from '../model/action.js'
import type { Status } from '../model/status.js'
import { oneLine } from '../source/lines.js'
import { plainWords } from './phrasing.js'

/** What stands in a task beside what the paper says, in the language of the paper. */
const fixed = spoken(({ places, status, prose: { tasks } }) => {
  const first = (phrases: Phrases): string => phrasesOf(phrases)[0] ?? ''
  const verb = first(tasks.beforeVerb)
  return {
    and: ` ${first(places.and)} `,
    beforeVerb: verb === ':' ? ': ' : ` ${verb} `,
    beforeDay: first(tasks.beforeDay),
    beforeNext: first(tasks.beforeNext),
    states: { outstanding: '', done: first(status.done), withdrawn: first(status.withdrawn) },
  }
})

/** How a task says how it stands; a box says what is outstanding without a word. */
export const stateWord = (status: Status): string => fixed().states[status]

/** Owners as a task has them: "RH", "RH/AF", "Ralph Holloway and Alison Fiala". */
export const namesTogether = (keys: readonly string[]): string =>
  keys.join(keys.every((key) => /^\p{Lu}{2,4}$/u.test(key)) ? '/' : fixed().and)

const next = spoken((words) => new RegExp(`^${anyOf(words.prose.tasks.next)}\\b`, 'i'))
const dueLead = spoken((words) => new RegExp(`^${anyOf(words.prose.tasks.dueLeads)}\\b`, 'i'))

const onDay = spoken((words) => new RegExp(`^${anyOf(words.phrases.due.beforeDay)} `, 'i'))

/** A due day in words that an entry may carry: "13 June" alone becomes "by 13 June". */
function asDue(day: string): string {
  const written = day.replace(onDay(), '')
  if (next().test(written)) return `${fixed().beforeNext} ${written}`
  return dueLead().test(written) ? written : `${fixed().beforeDay} ${written}`
}

// RH AGREED to send it · she plans to write · RH AGREED that he would send it
const toDo = spoken(
  ({ prose: { tasks: words } }) =>
    new RegExp(`\\b${anyOf(words.agreed)}[:,]?\\s+to\\s|\\b${anyOf(words.plans)}\\b`),
)

/** Whether "to" stands between the owner and the words. */
function isVerb({ text, verbFirst, evidence }: Entry): boolean {
  if (verbFirst) return true
  const [first = ''] = oneLine(text).split(' ')
  return /^\p{Ll}/u.test(first) && (evidence !== undefined ? toDo().test(evidence.text) : hasVerb([first]))
}

/** `- [ ] RH to follow up this issue (by 13 June 2011)` */
export function taskList(entries: readonly Entry[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map((entry) => ({
      type: 'listItem',
      spread: false,
      checked: entry.status === 'done',
      children: [{ type: 'paragraph', children: plainWords(taskWords(entry)) }],
    })),
  }
}

// AF is to call · CT i ofyn
const keptDuty = spoken((words) => new RegExp(`(?:^| )${anyOf(words.prose.tasks.beforeVerb)}$`, 'iu'))

/** What leads from the owner to the words: "to", or what the paper has for it, "is to". */
function dutyOf(entry: Entry): string {
  const [said] = entry.because.flatMap((each) => (each.code === 'before-duty' ? [each.duty] : []))
  const isSaid = entry.evidence === undefined && said !== undefined && keptDuty().test(said)
  return isSaid ? ` ${said} ` : fixed().beforeVerb
}

function taskWords(entry: Entry): string {
  const owners = namesTogether(entry.owners.map(({ key }) => key))
  const text = oneLine(entry.text)
  const link = text === '' || owners === '' ? '' : isVerb(entry) ? dutyOf(entry) : ': '
  const due = entry.due && entry.due.written !== '' ? ` (${asDue(entry.due.written)})` : ''
  const withdrawn = entry.status === 'withdrawn' ? ` (${stateWord('withdrawn')})` : ''
  return `${owners}${link}${text}${due}${withdrawn}`
}
