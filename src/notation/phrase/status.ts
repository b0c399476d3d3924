import { datesIn, dateWritten } from '../../language/dates.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { readDay } from '../../model/day.js'
import type { Status } from '../../model/status.js'
import { firstClause, goesOn, leavesSomething, takesBack } from './goes-on.js'

/** What words say of an entry's status, and the stretch of text to cut away. */
export interface StatusRead {
  readonly status?: Status
  /** The day written with it, `YYYY-MM-DD`. */
  readonly closed?: string
  readonly reason?: string
  readonly start: number
  readonly end: number
}

const doneWords = spoken((words) => anyOf(words.status.done))
const withdrawnWords = spoken((words) => anyOf(words.status.withdrawn))
const openWords = spoken((words) => anyOf(words.status.open))

// (done 2011-06-13) · (withdrawn 2011-06-13: overtaken by the White Paper) · (done, in #exec) · [DONE]
const inBrackets = spoken(
  (words) =>
    new RegExp(
      `^(?:(?:${anyOf(words.phrases.status.before)}\\s+)?(?:(?<open>${openWords()})|(?<done>${doneWords()})|(?<withdrawn>${withdrawnWords()})))(?![\\p{L}\\p{N}])(?<rest>[^()]*)$`,
      'iu',
    ),
)
const lastBrackets = /(?:\(([^()]{2,300})\)|\[([^[\]]{2,300})\])[\s.;!*_]{0,4}$/u
// … - done · … . Done · … – DONE. · …: Completed
const atEnd = spoken(
  (words) =>
    new RegExp(
      `(?<mark>[.;:,!?–—|-]|--|\\*\\*|→|=>|\\s)\\s{0,3}(?:${anyOf(words.phrases.status.labels)}\\s*:?\\s+)?(?:(?<open>${openWords()})|(?<done>${doneWords()})|(?<withdrawn>${withdrawnWords()}))[\\s.!*_]{0,4}$`,
      'iu',
    ),
)
// Done: … · DONE – … · ~Done~ before the words
const atStart = spoken(
  ({ phrases: { status: words } }) =>
    new RegExp(
      `^\\s{0,3}(?:(?<open>${anyOf(words.openFirst)})|(?<done>${anyOf(words.doneFirst)})|(?<withdrawn>${anyOf(words.withdrawnFirst)}))\\s*[:–—-]\\s+`,
      'u',
    ),
)
// Pending RH to oil it · (ongoing) RH will oil it · DONE - RH to paint it · [In progress] RH: …
const beforeOwner = spoken(
  () =>
    new RegExp(
      `^[[(]?(?:(?<open>${openWords()})|(?<done>${doneWords()})|(?<withdrawn>${withdrawnWords()}))(?![\\p{L}\\p{N}])[\\])]?\\s?[:–—-]?\\s{1,3}(?=\\S)`,
      'iu',
    ),
)
// "see that the work is done" · "marked as complete"
const isPartOfWords = spoken(
  (words) => new RegExp(`(?:^|[\\s(])${anyOf(words.phrases.status.notBefore)}$`, 'iu'),
)
// done 2011-06-13 · done, in #exec · done at the meeting
const mayFollow = spoken(
  (words) => new RegExp(`^\\s*(?:$|[,:;–—-]|\\d|${anyOf(words.phrases.status.prepositions)}\\b)`, 'iu'),
)
const tick = /[✅✔☑]\ufe0f?/u
const cross = /[❌✖🚫]\ufe0f?/u
const capitals = /^[^\p{Ll}]+$/u
const shortest = 2

function statusOf(groups: Readonly<Record<string, string | undefined>>): Status {
  if (groups.open !== undefined) return 'outstanding'
  return groups.withdrawn === undefined ? 'done' : 'withdrawn'
}

/**
 * What the end of an entry says of its status: "(done 2011-06-13)", "(withdrawn 2011-06-13: overtaken)", "Done",
 * "Not done", "Ongoing", ✅; null where it says nothing. Words in capitals may also stand before it: "DONE: …".
 * Markup is taken off before; what is half done or not done is outstanding.
 */
export function readStatus(text: string): StatusRead | null {
  return bracketed(text) ?? ending(text) ?? ticked(text) ?? beginning(text)
}

/** What a state before the owner of an entry says; null where its first words are no state. */
export function readOpeningStatus(text: string): StatusRead | null {
  const first = beforeOwner().exec(text)
  return first?.groups ? { status: statusOf(first.groups), start: 0, end: first[0].length } : null
}

function bracketed(text: string): StatusRead | null {
  const from = Math.max(0, text.length - 320)
  const last = lastBrackets.exec(text.slice(from))
  if (!last) return null
  const inner = (last[1] ?? last[2] ?? '').trim()
  const words = inBrackets().exec(inner)
  if (!words?.groups) return null
  const rest = words.groups.rest ?? ''
  // "(done by the clerk each year)" tells how, and "(open to all)" whom
  if (!mayFollow().test(rest)) return null
  if (words.groups.open !== undefined && !/^\s*(?:$|[,:;–—-])/.test(rest)) return null
  if (words.groups.done !== undefined && (/^\s*by\b/i.test(rest) || isNotWhole(inner))) return null
  const start = from + last.index
  return withDay(statusOf(words.groups), rest, start, text.length)
}

/** A day and a reason after the word: " 2011-06-13: overtaken by the White Paper". */
function withDay(status: Status, rest: string, start: number, end: number): StatusRead {
  const [date] = datesIn(rest)
  const isClose = date !== undefined && rest.slice(0, date.start).replace(/[\s,:;on–—-]/gi, '') === ''
  const written = date && isClose ? dateWritten(date) : null
  const closed = written === null ? null : readDay(written)
  const words = (closed !== null && date ? rest.slice(date.end) : rest).replace(/^[\s,:;–—-]+/u, '').trim()
  return {
    status,
    ...(closed === null || status === 'outstanding' ? {} : { closed }),
    ...(status === 'withdrawn' && words !== '' ? { reason: words } : {}),
    start,
    end,
  }
}

function ending(text: string): StatusRead | null {
  const alone = inBrackets().exec(text.trim().replace(/[.!*_]{0,4}$/, ''))
  if (alone?.groups && (alone.groups.rest ?? '').trim() === '')
    return { status: statusOf(alone.groups), start: 0, end: text.length }
  const from = Math.max(0, text.length - 60)
  const last = atEnd().exec(text.slice(from))
  if (!last?.groups) return null
  const { mark = '', open, done, withdrawn } = last.groups
  const word = open ?? done ?? withdrawn ?? ''
  // "see that the work is done": only after a stop or a dash, in capitals, or as a word that begins with one
  const isSet = mark.trim() !== '' && mark !== ','
  const isLoud = word.length >= shortest && capitals.test(word)
  const leading = text.slice(0, from + last.index)
  const isSaid = /^\p{Lu}/u.test(word) && !isPartOfWords().test(leading.slice(-12))
  if (!isSet && !isLoud && !isSaid) return null
  if (open === undefined && !isSet && isTakenBack(leading)) return null
  if (leading.trim() === '') return null
  const kept = /[.!?]/.test(mark) ? 1 : 0
  return { status: statusOf(last.groups), start: from + last.index + kept, end: text.length }
}

/** "Done in part", "Done (partly)", "Done, but …", "Completed?" */
function isNotWhole(said: string): boolean {
  const [, aside = ''] = /^[^(]{0,20}\(([^()\s]+(?: [^()\s]+)?)\)/.exec(said) ?? []
  return leavesSomething(said) || goesOn(firstClause(said)) || goesOn(aside)
}

/** "NEARLY DONE", "50% DONE", "TO BE DONE": where the word before is in capitals too, those of the state set nothing apart. */
function isTakenBack(before: string): boolean {
  const near = before.slice(-12)
  const last = near.slice(near.lastIndexOf(' ') + 1)
  return takesBack(before) || (capitals.test(last) && isPartOfWords().test(near))
}

function ticked(text: string): StatusRead | null {
  const mark = tick.exec(text)
  if (mark) return { status: 'done', ...markWithDay(mark, text) }
  const crossed = cross.exec(text)
  if (!crossed) return null
  // ❌ 2011-06-13: the day on which it was dropped; without a day it is only not done
  const read = markWithDay(crossed, text)
  return { status: read.closed === undefined ? 'outstanding' : 'withdrawn', ...read }
}

/** A tick or a cross, and the day behind it: ✅ 2011-06-13 */
function markWithDay(
  { 0: mark, index: start }: RegExpExecArray,
  text: string,
): { readonly start: number; readonly end: number; readonly closed?: string } {
  const after = text.slice(start + mark.length)
  const [date] = datesIn(after.slice(0, 24))
  const closed = date && after.slice(0, date.start).trim() === '' ? readDay(dateWritten(date) ?? '') : null
  const end = start + mark.length
  return closed === null || !date ? { start, end } : { start, end: end + date.end, closed }
}

function beginning(text: string): StatusRead | null {
  const first = atStart().exec(text)
  return first?.groups ? { status: statusOf(first.groups), start: 0, end: first[0].length } : null
}

const cellDone = spoken(
  ({ status: words }) =>
    new RegExp(
      `^(?:✓|✔|☑|✅|\\[x\\]|${anyOf([words.doneCells, words.done])}|100 ?%)(?![\\p{L}\\p{N}])`,
      'iu',
    ),
)
const cellOpen = spoken(
  ({ status: words }) =>
    new RegExp(
      `^(?:☐|⬜|❌|✗|\\[ ?\\]|\\d{1,2} ?%|${anyOf([words.openCells, words.open])})(?![\\p{L}\\p{N}])`,
      'iu',
    ),
)
const cellWithdrawn = spoken(() => new RegExp(`^(?:\\[-\\]|${withdrawnWords()})(?![\\p{L}\\p{N}])`, 'iu'))

/** "Complete by 3 May 2011": when it is to be done. */
function isByDay(rest: string): boolean {
  const [date] = datesIn(rest)
  return date !== undefined && /^\s*by\s*$/i.test(rest.slice(0, date.start))
}

/** "Yes / No": nobody has struck out what is wrong. */
const isChoice = (rest: string): boolean =>
  /^\s*\//.test(rest) && cellOpen().test(rest.replace(/^\s*\/\s*/, ''))

/** What a Status or Done column says of a row: `x`, ✓, "yes", "Closed 13 June", "in progress"; null for an empty cell. */
export function readStatusCell(text: string): StatusRead | null {
  const cell = text.trim().replace(/^[*_~]+/, '')
  if (cell === '') return null
  const place = { start: 0, end: text.length }
  const withdrawn = cellWithdrawn().exec(cell)
  if (withdrawn) return withDay('withdrawn', cell.slice(withdrawn[0].length), 0, text.length)
  if (cellOpen().test(cell)) return { status: 'outstanding', ...place }
  const done = cellDone().exec(cell) ?? (tick.test(cell.slice(0, 4)) ? tick.exec(cell) : null)
  if (done) {
    const rest = cell.slice(done[0].length)
    return isNotWhole(cell) || isByDay(rest) || isChoice(rest)
      ? { status: 'outstanding', ...place }
      : withDay('done', rest, 0, text.length)
  }
  // A day alone in a Done column is the day it was done.
  const [date] = datesIn(cell)
  const day = date && date.start === 0 && date.end === cell.length ? readDay(dateWritten(date) ?? '') : null
  return day === null ? null : { status: 'done', closed: day, ...place }
}
