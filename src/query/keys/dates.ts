import { dayText } from '../../language/day-text.js'
import { nearest } from '../../language/nearest.js'
import type { Action } from '../../model/action.js'
import {
  addDays,
  type Days,
  daysOfWord,
  dayWords,
  firstDay,
  isDay,
  isMonth,
  monthOf,
} from '../../model/day.js'
import { lastMeetings, type NextMeeting, nextMeetings, nextSitting } from '../../model/next-meeting.js'
import type { Status } from '../../model/status.js'
import { didYouMean, whatIsThere } from '../../model/usage-error.js'
import { insteadOf, type Mistake } from '../mistake.js'
import {
  asking,
  type Comparison,
  compares,
  type Demand,
  demandingOneOf,
  demandingStretch,
  type Query,
} from '../query.js'
import type { QueryScope } from './key.js'

/** A date of an action that can be asked for. */
export interface DateField {
  /** The name of its key, which is its name in a sentence too: "due before 1 Jul 2011". */
  readonly key: string
  /** `YYYY-MM-DD` or `YYYY-MM`, which counts as its first day. */
  readonly of: (action: Action) => string | null
  /** Whether it has been whenever it is asked for: nothing is raised at a later day. */
  readonly isPast?: boolean
  /** Of an action with such a date, what its status can be; absent where it can be any. */
  readonly statuses?: readonly Status[]
  /** What an action without such a date is: "no due day". */
  readonly none: string
}

/** The day on which it is due. */
export const dueDay: DateField = {
  key: 'due',
  of: (action) => action.due?.date ?? null,
  none: 'no due day',
}

/** What a date is compared with: the days that it means to an action, null where they are not known. */
interface Bound {
  readonly kind: 'bound'
  readonly daysFor: (action: Action) => Days | null
  /** The days that it means to every action; null where they are its own. */
  readonly days: Days | null
  readonly words: (comparison: Comparison) => string
}

const meetingWords = ['next-meeting', 'last-meeting', 'next', 'last'] as const

/** Days as they can be typed, one of a kind. */
export const daysToType: readonly string[] = [
  '2011-06-13',
  '13 June 2011',
  '13/6/2011',
  'next friday',
  'June',
  '2011-06',
  '2011',
  'in-14-days',
  '30-days-ago',
]

/** The words that stand for days wherever a day is typed. */
export const wordsForDays: readonly string[] = [...dayWords, 'last', 'next']

/** Every word that stands for days in a query. */
const dateWords: readonly string[] = [...dayWords, ...meetingWords, 'none']

/** Reads `2011-06-13`, `2011-06`, `2011`, `this-month`, `in-14-days`, `next-meeting` or `none`. */
export function readDateValue(
  field: DateField,
  value: string,
  comparison: Comparison,
  scope: QueryScope,
): Query | Mistake {
  const word = value.toLowerCase()
  if (word === 'none') {
    const test = (action: Action) => field.of(action) === null
    const demands = [demandingOneOf(knownDay(field.key), ['no'])]
    return asking({ key: field.key, test, words: field.none, demands })
  }
  const bound = readBound(value, word, field, scope)
  if (bound.kind === 'mistake') return bound
  return asking({
    key: field.key,
    test: (action) => {
      const date = field.of(action)
      const days = bound.daysFor(action)
      return date !== null && days !== null && compares(firstDay(date), comparison, days)
    },
    words: `${field.key} ${bound.words(comparison)}`,
    demands: [
      ...demandingDay(field.key),
      ...(bound.days === null ? [] : [demandingStretch(field.key, comparison, bound.days, addDays)]),
      ...(field.statuses === undefined ? [] : [demandingOneOf('status', field.statuses)]),
    ],
  })
}

const knownDay = (key: string): string => `${key} known`

/** That a day of an action is known. */
export const demandingDay = (key: string): readonly Demand[] => [demandingOneOf(knownDay(key), ['yes'])]

function readBound(
  value: string,
  word: string,
  { isPast = false }: DateField,
  scope: QueryScope,
): Bound | Mistake {
  if (/^next(?:[- ]meeting)?$/.test(word))
    return nextMeetingBound(scope) ?? noMeeting(word, 'a next meeting', scope)
  if (/^last(?:[- ]meeting)?$/.test(word))
    return lastMeetingBound(scope) ?? noMeeting(word, 'a meeting held', scope)
  const days = daysOf(word.replaceAll(' ', '-'), scope.today) ?? scope.readDays?.(value, isPast) ?? null
  if (days === null) return noDate(value, scope.today)
  if ('wrong' in days) return { ...noDate(value, scope.today), message: days.wrong }
  const typed = /^\d/.test(value) && !value.includes('ago') ? '' : ` (${value})`
  return {
    kind: 'bound',
    daysFor: () => days,
    days,
    words: (comparison) => `${inWords(comparison, days)}${typed}`,
  }
}

function daysOf(word: string, today: string): Days | null {
  if (isDay(word)) return { from: word, until: word }
  if (isMonth(word)) return monthOf(word)
  if (/^\d{4}$/.test(word)) return { from: `${word}-01-01`, until: `${word}-12-31` }
  return daysOfWord(word, today)
}

/** Each series has its own next meeting, and each area its own sitting of it; null where none is known. */
function nextMeetingBound({ register, today }: QueryScope): Bound | null {
  const next = nextMeetings(register.meetings, today)
  if (next.size === 0) return null
  return {
    kind: 'bound',
    days: null,
    daysFor: ({ meeting, areas }) => {
      const coming = next.get(meeting.series)
      return coming === undefined ? null : dayAlone(nextSitting(coming, areas).date)
    },
    words: (comparison) =>
      `${bySeries(next, (coming) => sittingsInWords(comparison, coming))} (next-meeting)`,
  }
}

/** Each series has its own last meeting; null where none was held on a known day. */
function lastMeetingBound({ register, today }: QueryScope): Bound | null {
  const last = new Map<string | null, Days>()
  for (const { series, date } of lastMeetings(register.meetings, today))
    if (date !== null) last.set(series, isMonth(date) ? monthOf(date) : dayAlone(date))
  if (last.size === 0) return null
  return {
    kind: 'bound',
    days: null,
    daysFor: ({ meeting }) => last.get(meeting.series) ?? null,
    words: (comparison) => `${bySeries(last, (days) => inWords(comparison, days))} (last-meeting)`,
  }
}

function dayAlone(day: string): Days {
  return { from: day, until: day }
}

/** Each series with its name, where there are several. */
function bySeries<Value>(all: ReadonlyMap<string | null, Value>, wordsOf: (value: Value) => string): string {
  const each = [...all].map(([series, value]) =>
    all.size === 1 ? wordsOf(value) : `${wordsOf(value)} in ${series ?? 'the series without a name'}`,
  )
  return each.join(', ')
}

/** The first day of the next meeting; once it is over, the sittings that are left, with their areas. */
function sittingsInWords(comparison: Comparison, { sittings, hasBegun }: NextMeeting): string {
  const left = hasBegun ? sittings : sittings.slice(0, 1)
  return left
    .map(({ date, area }) => {
      const days = inWords(comparison, dayAlone(date))
      return area !== undefined && left.length > 1 ? `${days} (${area})` : days
    })
    .join(', ')
}

function inWords(comparison: Comparison, { from, until }: Days): string {
  switch (comparison) {
    case '=':
      return from === until ? `on ${dayText(from)}` : `from ${dayText(from)} to ${dayText(until)}`
    case '<':
      return `before ${dayText(from)}`
    case '<=':
      return `on or before ${dayText(until)}`
    case '>':
      return `after ${dayText(until)}`
    case '>=':
      return `on or after ${dayText(from)}`
  }
}

function noMeeting(word: string, what: string, { today }: QueryScope): Mistake {
  return {
    kind: 'mistake',
    message: `no minutes tell of ${what}, which \`${word}\` means`,
    there: [],
    instead: insteadOf(today),
  }
}

function noDate(value: string, today: string): Mistake {
  const near = nearest(value, dateWords)
  return {
    kind: 'mistake',
    message: `unknown day \`${value}\`${didYouMean(near)}`,
    there: [...whatIsThere('days', daysToType), `words:  ${dateWords.join(', ')}`],
    instead: insteadOf(near ?? today),
  }
}
