import { casual } from 'chrono-node/en'
import { addDays, dayOf, daysOfWord, isDay, weekdayOf } from '../model/day.js'
import { weekdayNamed, weekdayPattern } from './dates.js'
import { anyOf, phraseSet } from './phrases.js'
import { spoken } from './spoken.js'

const count = spoken((words) => `(?:\\d{1,3}|${anyOf(words.dates.counts)})`)
const partOfDay = spoken((words) => `(?:[ \\t]+${anyOf(words.dates.partsOfDay)})?`)

// wythnos nesaf · viernes próximo
const whichBehind = spoken(
  ({ dates: words }) => `(?:${anyOf(words.units)}|${weekdayPattern()})[ \\t]+${anyOf(words.whichUnit)}`,
)
const behindToFront = spoken(
  ({ dates: words, names }) =>
    new RegExp(
      `^(?:${anyOf(names.articles)} )?(${anyOf(words.units)}|${weekdayPattern()}) (${anyOf(words.whichUnit)})$`,
      'i',
    ),
)

/** Words for a day that is counted from another, as a piece of a regular expression: "next Friday", "in two weeks". */
export const relativePattern = spoken(({ dates: words, names, adjectivesBehind }) =>
  [
    ...(adjectivesBehind ? [`(?:${anyOf(names.articles)}[ \\t]+)?${whichBehind()}`] : []),
    `(?:${anyOf(words.whichDay)}[ \\t]+)?${weekdayPattern()}(?:[ \\t]+(?:week|next week))?${partOfDay()}`,
    `${anyOf(words.nearDays)}${partOfDay()}`,
    `(?:${anyOf(words.laterUnit)}[ \\t]+)?${anyOf(words.whichUnit)}[ \\t]+${anyOf(words.units)}`,
    `${anyOf(words.within)}[ \\t]+(?:the[ \\t]+)?(?:next[ \\t]+)?(?:${count()}[ \\t]+${anyOf(words.countedUnits)}s?|${anyOf(words.fortnight, '[ \\t]+')})(?:['’]?s?['’]?[ \\t]+time)?`,
  ].join('|'),
)

const weekOrMonth = spoken(
  ({ dates: words }) =>
    new RegExp(`^(?:${anyOf(words.laterUnit)} )?(${anyOf(words.whichUnit)}) (${anyOf(words.units)})$`, 'i'),
)
const weekdayAlone = spoken(
  (words) =>
    new RegExp(
      `^(?:(${anyOf([words.dates.whichDay, ...words.dates.whichUnit])}) )?(${weekdayPattern()})( week| next week)?(?: |$)`,
      'i',
    ),
)
const aFortnight = spoken((words) => new RegExp(`\\b${anyOf(words.dates.fortnight)}\\b`, 'i'))
const within = spoken(
  (words) => new RegExp(`^${anyOf([words.dates.within, words.dates.firmlyWithin])} `, 'i'),
)

const formsOf = (lists: readonly string[]): readonly ReadonlySet<string>[] =>
  lists.map((forms) => phraseSet(forms))
const which = spoken((words) => formsOf(words.dates.whichUnit))
const units = spoken((words) => formsOf(words.dates.units))
const nearDays = spoken((words) => formsOf(words.dates.nearDays))

/** Which of several words one is, as English has it; undefined where it is none of them. */
function named<Name>(
  word: string,
  forms: readonly ReadonlySet<string>[],
  names: readonly Name[],
): Name | undefined {
  return names[forms.findIndex((set) => set.has(word.toLowerCase()))]
}

const unitNames = ['week', 'month', 'year'] as const
const whichNames = ['this', 'next'] as const
const dayNames = ['today', 'tonight', 'tomorrow'] as const
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The last day of the week, month or year of a meeting, by its word; null where the meeting has no day. */
export function endOfThis(unit: string, meetingDate: string | null): string | null {
  const name = named(unit, units(), unitNames)
  if (name === undefined || meetingDate === null || !isDay(meetingDate)) return null
  return daysOfWord(`this ${name}`, meetingDate)?.until ?? null
}

/**
 * The day that such words come to, counted from the day of the meeting: a weekday is the next such day, a week (from
 * Monday) or month is its last day. Null where the words are none of these, or the meeting has no day.
 */
export function relativeDay(words: string, meetingDate: string | null): string | null {
  if (meetingDate === null || !isDay(meetingDate)) return null
  const plain = words.replace(/\s+/g, ' ').trim().toLowerCase().replace(behindToFront(), '$2 $1')
  const unit = weekOrMonth().exec(plain)
  if (unit) {
    const [one, other] = [named(unit[1] ?? '', which(), whichNames), named(unit[2] ?? '', units(), unitNames)]
    return daysOfWord(`${one} ${other}`, meetingDate)?.until ?? null
  }
  const day = weekdayAlone().exec(plain)
  const weekday = day?.[2] === undefined ? null : weekdayNamed(day[2])
  if (day && weekday !== null) {
    const isNext = named(day[1] ?? '', which(), whichNames) === 'next'
    if (isNext) {
      const behind = plain.slice(`${day[1]} ${day[2]}`.length)
      return byLibrary(`next ${weekdayNames[weekday - 1]}${behind}`, meetingDate)
    }
    const days = (weekday - weekdayOf(meetingDate) + 7) % 7 || 7
    return addDays(meetingDate, day[3] === undefined ? days : days + 7)
  }
  return byLibrary(inEnglish(plain.replace(aFortnight(), '2 weeks')), meetingDate)
}

/** What the library is asked, which knows English: "in 3 weeks", "tomorrow evening". */
function inEnglish(plain: string): string {
  const counted = plain.replace(within(), 'in ')
  const length = counted.startsWith('in ') ? new RegExp(`^in ${lengthPattern()}$`, 'i').exec(counted) : null
  const [count, unit] = [
    numberNamed(length?.[1] ?? ''),
    named(length?.[2] ?? '', countedUnits(), unitsOfCount),
  ]
  if (count !== null && unit !== undefined) return `in ${count} ${unit}s`
  const near = named(plain, nearDays(), dayNames)
  return near ?? counted
}

const unitsOfCount = ['day', 'week', 'month'] as const
const countedUnits = spoken((words) => formsOf(words.dates.countedUnits))
const inOrder = spoken((words) => formsOf(words.dates.numbers))
const ofOne = spoken((words) => phraseSet(words.dates.one))
const ofTwo = spoken((words) => phraseSet(words.dates.two))

/** "Two weeks", "a month", "10 days", as a piece of a regular expression with a group for the number and one for the unit. */
export const lengthPattern = spoken(
  ({ dates: words }) =>
    `(\\d{1,3}|${anyOf([...words.numbers, words.one, words.two])})[ \\t]+(${anyOf(words.countedUnits)})s?`,
)

/** How many a number in words or digits is; null where it is none. */
export function numberNamed(word: string): number | null {
  const small = word.toLowerCase()
  if (/^\d{1,3}$/.test(small)) return Number(small)
  if (ofOne().has(small)) return 1
  if (ofTwo().has(small)) return 2
  const place = inOrder().findIndex((forms) => forms.has(small))
  return place < 0 ? null : place + 1
}

/** Components only: the library's own dates are shifted by time zones. */
function byLibrary(words: string, meetingDate: string): string | null {
  const instant = new Date(`${meetingDate}T12:00:00Z`)
  const [found] = casual.parse(words.replace(/^in the next /, 'in '), { instant, timezone: 0 })
  if (!found) return null
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')]
  return year === null || month === null || day === null ? null : dayOf(year, month, day)
}
