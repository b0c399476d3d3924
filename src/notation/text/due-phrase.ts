import { datesIn, monthPattern } from '../../language/dates.js'
import { anyOf, anyOfLetters } from '../../language/phrases.js'
import { endOfThis, relativeDay, relativePattern } from '../../language/relative-day.js'
import { spoken } from '../../language/spoken.js'
import { type DueContext, type PhraseRead, readDate, readMonth } from './due-calendar.js'
import { readTerm, wordsAlone } from './due-term.js'

// 5pm on · noon on · close of business · the end of play on
const time = spoken(
  ({ phrases: { due: words } }) =>
    `(?:\\d{1,2}(?:[:.]\\d\\d)?[ \\t]?${anyOf(words.halves)}|\\d{1,2}:\\d\\d|(?:\\d{1,2}[ \\t]+)?${anyOf(words.times, '[ \\t]+')}|${anyOfLetters(words.shortTimes)})`,
)
const timeBefore = spoken(() => new RegExp(`^${time()}(?:[ \\t]+on)?,?[ \\t]+`, 'i'))
// 3 May at 5pm · 3 May, noon
const timeAfter = spoken(() => new RegExp(`^,?[ \\t]+(?:(?:at|by)[ \\t]+)?${time()}(?![\\p{L}\\p{N}])`, 'iu'))
// week commencing 4 May · w/c 4 May
const weekOf = spoken(
  (words) => new RegExp(`^(?:the[ \\t]+)?${anyOf(words.phrases.due.weekOf, '[ \\t]+')}[ \\t]+(?=\\S)`, 'i'),
)
// 3 May or 4 May · 3 May – 5 May
const orAnother = spoken(
  (words) => new RegExp(`^[ \\t]*(?:${anyOf(words.phrases.due.twoDays)}|[–—-])[ \\t]*(?=\\S)`, 'i'),
)
// 1 April, now by 3 May · 20 April; Extended to 4 May · 1 April → 3 May
const instead = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `^[ \\t]*(?:(?:[;,:(–—-][ \\t]*)?(?:\\p{Ll}+[ \\t]+){0,3}?${anyOf(words.insteadEndings)}(?:[ \\t]+${anyOf(words.insteadLeads, '[ \\t]+')})?|[;,]?[ \\t]*(?:→|⇒|->|=>))[ \\t]*:?[ \\t]*(?=\\S)`,
      'iu',
    ),
)
// the next meeting · our next committee meeting · next meeting · y cyfarfod nesaf
const whose = spoken((words) => `(?:${anyOf(words.phrases.due.whoseMeeting)}[ \\t]+)?`)
const atNextMeeting = spoken(({ adjectivesBehind, phrases: { due: words } }) => {
  const [next, meeting, between] = [
    anyOf(words.nextMeeting),
    anyOf(words.meetings),
    '(?:[\\p{L}-]{2,20}[ \\t]+){0,2}?',
  ]
  const behind = adjectivesBehind ? `|${meeting}[ \\t]+${between}${next}` : ''
  return new RegExp(
    `^${whose()}(?:${anyOf(words.timeOf, '[ \\t]+')}[ \\t]+)?${whose()}(?:${next}[ \\t]+${between}${meeting}${behind})(?![\\p{L}\\p{N}])`,
    'iu',
  )
})
const atMeetingAfterNext = spoken(
  (words) =>
    new RegExp(`^${whose()}${anyOf(words.phrases.due.afterNext, '[ \\t]+')}(?![\\p{L}\\p{N}])`, 'iu'),
)
const endOf = spoken(
  (words) =>
    new RegExp(`^(?:the[ \\t]+)?${anyOf(words.phrases.due.ends, '[ \\t]+')}[ \\t]+(?:the[ \\t]+)?`, 'i'),
)
const startOf = spoken(
  (words) =>
    new RegExp(`^(?:the[ \\t]+)?${anyOf(words.phrases.due.starts, '[ \\t]+')}[ \\t]+(?:the[ \\t]+)?`, 'i'),
)
const yearAlone = /^(?:the[ \t]+)?(20\d\d)(?![\d/-])/
const relative = spoken(() => new RegExp(`^(?:${relativePattern()})(?![\\p{L}\\p{N}]|['’]s)`, 'iu'))
const bareUnit = spoken(
  (words) =>
    new RegExp(
      `^(?:${anyOf([words.dates.whichUnit[0] ?? '', words.dates.the])}[ \\t]+)?(${anyOf(words.dates.units)})(?![\\p{L}\\p{N}])`,
      'iu',
    ),
)
// mid-June · early July · the first week of March · March first week
const vagueMonth = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `^(?:(?:the[ \\t]+)?${anyOf(words.partsOfMonth)}[ \\t-]+${monthPattern()}|${monthPattern()}[ \\t]+${anyOf(words.weeksOfMonth, '[ \\t]+')})(?:[ \\t]+(?:19|20)\\d\\d)?(?![\\p{L}\\p{N}])`,
      'iu',
    ),
)
// by the AGM · by Q3 2026
const occasion = spoken(
  (words) =>
    new RegExp(
      `^(?:(?:the|our)[ \\t]+(?:next[ \\t]+)?${anyOf(words.phrases.due.occasions, '[ \\t]+')}|Q[1-4](?:[ \\t/]+(?:20)?\\d\\d)?)(?![\\p{L}\\p{N}])`,
      'u',
    ),
)
const openEnded = spoken((words) => new RegExp(`^${anyOf(words.dates.openEnded)}(?![\\p{L}\\p{N}])`, 'iu'))

/** Whether words only say how soon: "so bald wie möglich", where "so" alone is a Sunday. */
export const saysHowSoon = (text: string): boolean => openEnded().exec(text)?.[0].length === text.length

/**
 * The due words that a text begins with; null where it begins otherwise. What is said later holds: "1 April, now 3
 * May", "3 or 4 May".
 */
export function readPhrase(text: string, context: DueContext): PhraseRead | null {
  let read = readOne(text, context)
  while (read !== null) {
    const rest = text.slice(read.length)
    const link = instead().exec(rest)?.[0] ?? (read.kind === 'date' ? orAnother().exec(rest)?.[0] : undefined)
    const later = link === undefined ? null : readOne(rest.slice(link.length), context)
    if (link === undefined || later === null || later.kind === 'words') return read
    read = { ...later, length: read.length + link.length + later.length, isCorrected: true }
  }
  return read
}

function readOne(text: string, context: DueContext): PhraseRead | null {
  const found = readTimed(text, context)
  if (found?.kind !== 'date') return found
  const after = timeAfter().exec(text.slice(found.length))?.[0].length ?? 0
  return { ...found, length: found.length + after }
}

function readTimed(text: string, context: DueContext): PhraseRead | null {
  const time = timeBefore().exec(text)?.[0].length ?? 0
  const found = readUntimed(text.slice(time), context)
  if (!found && time > 0) return readUntimed(text, context)
  return found ? { ...found, length: found.length + time } : null
}

function readUntimed(text: string, context: DueContext): PhraseRead | null {
  const week = weekOf().exec(text)?.[0].length ?? 0
  if (week > 0) {
    const day = readDate(text.slice(week), context)
    return day && { ...day, length: day.length + week }
  }
  const later = atMeetingAfterNext().exec(text)
  if (later)
    return {
      length: later[0].length,
      kind: 'meeting',
      date: null,
      relative: 'meeting-after-next',
      isWhole: false,
    }
  const meeting = atNextMeeting().exec(text)
  if (meeting)
    return {
      length: meeting[0].length,
      kind: 'meeting',
      date: null,
      relative: 'next-meeting',
      isWhole: false,
    }
  const end = endOf().exec(text)?.[0].length ?? 0
  if (end > 0) {
    const found = lastOf(text.slice(end), context)
    return found ? { ...found, length: found.length + end } : null
  }
  const start = startOf().exec(text)?.[0].length ?? 0
  if (start > 0) {
    const found = readMonth(text.slice(start), context)
    return found
      ? {
          ...found,
          length: found.length + start,
          date: found.date === null ? null : `${found.date.slice(0, 7)}-01`,
        }
      : null
  }
  const vague = vagueMonth().exec(text)
  if (vague) return wordsAlone(vague[0])
  return (
    readDate(text, context) ??
    readRelative(text, context) ??
    readTerm(text, context) ??
    readMonth(text, context) ??
    readOccasion(text) ??
    readOpenEnded(text)
  )
}

function readOpenEnded(text: string): PhraseRead | null {
  const found = openEnded().exec(text)
  return found ? { ...wordsAlone(found[0]), isOpenEnded: true } : null
}

function readOccasion(text: string): PhraseRead | null {
  const found = occasion().exec(text)
  return found ? wordsAlone(found[0]) : null
}

/** "the end of …": a week, month, year or term; of a day it is the day. */
function lastOf(text: string, context: DueContext): PhraseRead | null {
  const unit = bareUnit().exec(text)
  if (unit?.[1] !== undefined)
    return counted(unit[0].length, endOfThis(unit[1], context.meetingDate), context)
  const year = yearAlone.exec(text)
  const isYear = year && datesIn(text.slice(0, 40))[0]?.start !== 0
  if (isYear) return { length: year[0].length, kind: 'date', date: `${year[1]}-12-31`, isWhole: false }
  return (
    readTerm(text, context) ??
    readDate(text, context) ??
    readMonth(text, context) ??
    readRelative(text, context)
  )
}

function counted(length: number, date: string | null, context: DueContext): PhraseRead {
  const doubt =
    context.meetingDate === null
      ? 'the meeting has no date to count from'
      : 'the day of the meeting is not known'
  return date === null
    ? { length, kind: 'relative', date, doubt, isWhole: false }
    : { length, kind: 'relative', date, isWhole: false }
}

function readRelative(text: string, context: DueContext): PhraseRead | null {
  const found = relative().exec(text)
  return found ? counted(found[0].length, relativeDay(found[0], context.meetingDate), context) : null
}
