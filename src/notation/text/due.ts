import { datesIn, withPlainBlanks } from '../../language/dates.js'
import { anyOf, anyOfLetters, phraseSet } from '../../language/phrases.js'
import { lengthPattern, numberNamed, relativePattern } from '../../language/relative-day.js'
import { spoken } from '../../language/spoken.js'
import { addDays, addMonths } from '../../model/day.js'
import type { Due } from '../../model/facts.js'
import type { Span } from '../../source/lines.js'
import type { DueContext, PhraseRead } from './due-calendar.js'
import { readPhrase, saysHowSoon } from './due-phrase.js'

export type { DueContext } from './due-calendar.js'

/** A due phrase in an entry's own words, and the stretch to cut away with its brackets. */
export interface DueRead {
  readonly due: Omit<Due, 'location'>
  readonly start: number
  readonly end: number
}

// due:2011-06-13 · due 31/01 · due by Friday · deadline: 13 June · 📅 2011-06-13
const labels = spoken(
  (words) =>
    new RegExp(
      `(?:(?:📅|📆|🗓)\\ufe0f?|(?<![\\p{L}\\p{N}])${anyOf(words.phrases.due.labels, '[ \\t]+')})[ \\t]*[:=–-]?[ \\t]*`,
      'giu',
    ),
)
// (by 13 June 2011) · [due Friday] · (13 June)
const brackets = /\(([^()]{2,80})\)|\[([^[\]]{2,80})\]/g
const leadInBrackets = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `^(?:${anyOf(words.formerly, '[ \\t]+')}[ \\t]+)?(?:${anyOf(words.labelsInBrackets, '[ \\t]+')}[ \\t]*:?[ \\t]*)?`,
      'i',
    ),
)
// was by 1 April, now by 3 May
const beganAs = spoken(
  (words) => new RegExp(`^${anyOf(words.phrases.due.formerly, '[ \\t]+')}(?![\\p{L}\\p{N}])`, 'iu'),
)
const formerly = spoken(
  (words) => new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(words.phrases.due.formerly, '[ \\t]+')}[ \\t]+$`, 'iu'),
)
// a week before the next meeting · at least two days before 3 May
const ahead = spoken(
  (words) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf(words.phrases.due.atLeast, '[ \\t]+')}[ \\t]+)?${lengthPattern()}[ \\t]+$`,
      'iu',
    ),
)
const aheadLead = spoken((words) => new RegExp(`^${anyOf(words.phrases.due.ahead, '[ \\t]+')}$`, 'i'))
// 3 or 4 May · w/c 4 May: what belongs to a date behind it
const beforeDate = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `(?:(?<![\\p{L}\\p{N}])(?:the[ \\t]+)?${anyOf(words.weekOf, '[ \\t]+')}[ \\t]+|(?<![\\p{L}\\p{N}/.-])\\d{1,2}(?:st|nd|rd|th)?[ \\t]*(?:${anyOf(words.twoDays)}|[/&–—-])[ \\t]*)$`,
      'iu',
    ),
)
// by 13 June · before the end of March · until 11 February · no later than Friday · by or before the next meeting
const leads = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${anyOf(words.leads, '[ \\t]+')}[ \\t]+(?:${anyOf(words.afterLead, '[ \\t]+')}[ \\t]+)?(?:${anyOf(words.fillers)}[ \\t]+)?`,
      'giu',
    ),
)
// on either 2 or 9 May · (either 3 May or 10 May)
const either = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf([words.beforeDay, words.leads], '[ \\t]+')}[ \\t]+)?${anyOf(words.either)}[ \\t]+(?=\\S)`,
      'giu',
    ),
)
// within the next 2 days
const within = spoken(
  (words) => new RegExp(`(?<![\\p{L}\\p{N}])(?=${anyOf(words.dates.within)}[ \\t])`, 'giu'),
)
const firmly = spoken((words) => new RegExp(`^${anyOf(words.dates.firmlyWithin)}[ \\t]`, 'i'))
// on Thursday evening, · tomorrow. · Tuesday, late
const bareDays = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf(words.beforeDay)}[ \\t]+)?(?=${relativePattern()}(?![\\p{L}])|${anyOfLetters(words.shortSoon)}|${anyOf(words.soon)} )`,
      'giu',
    ),
)
// … circulate the survey 12 Feb 2019 · … final thoughts // March first week
const markBefore = /(?:[/–—-]{1,2}|[:;,(|])?[ \t]{0,4}$/
// "ask where the band sat": a word, and no Saturday without a capital, "on" or "next"
const wordOfDay = spoken((words) => new RegExp(`^${anyOf(words.phrases.due.unlikelyDays)}(?![\\p{L}])`, 'u'))
// "about the summit on the 10th of Feb": what stands before a date that is part of the words
const partOfWords = spoken(
  (words) => new RegExp(`(?<![\\p{L}])${anyOf(words.phrases.due.partOfWords)}[ \\t]*\\.?[ \\t]*$`, 'iu'),
)
// done · (via e-mail) · ^proforma: what may follow the last word about a day
const tail = spoken(
  (words) =>
    new RegExp(
      String.raw`^[.;!,*_]{0,4} ?${anyOf(words.phrases.due.tails)}?[.;!*_]{0,4} ?(?:\([^()]{0,120}\)|\[[^[\]]{0,80}\]|\^[\w-]{1,40})?[.;!*_]{0,4}$`,
      'iu',
    ),
)
// - · ? · n/a · tbc · none set
const noDay = spoken((words) => new RegExp(`^(?:[-–—?/.]+|${anyOf(words.phrases.due.noDay)})$`, 'i'))

const unitsInDays = spoken((words) => words.dates.countedUnits.map((forms) => phraseSet(forms)))

/** Whether a text has nothing more to say. */
function isEnd(rest: string): boolean {
  return rest.length <= 240 && tail().test(rest.replace(/\s+/g, ' ').trim())
}

const lastCharacters = (text: string): string => text.slice(-24)

// before the fair · until the roof is dry · after the count
const whenAlone = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `^${anyOf([words.leads, words.afterThing, words.soon], '[ \\t]+')}(?:[ \\t]+[\\p{L}\\p{N}’'-]+){1,4}$`,
      'iu',
    ),
)

/** Words that say when, and nothing else, whether or not that is a day: "soon", "before the fair"; null for any others. */
export function readWhen(written: string, context: DueContext): DueRead | null {
  const text = withPlainBlanks(written).trim()
  const whole = saysHowSoon(text) || readPhrase(text, context)?.length === text.length
  return text !== '' && (whole || whenAlone().test(text)) ? readDueCell(text, context) : null
}

/**
 * The due day in an entry's own words; null where they hold none. A date that is part of what is to be done ("ask
 * about the summit on 10 Feb") is none.
 */
export function readDue(written: string, context: DueContext): DueRead | null {
  const text = withPlainBlanks(written)
  return (
    oneOfTwo(text, context) ??
    labelled(text, context) ??
    inBrackets(text, context) ??
    led(text, context) ??
    counted(text, context) ??
    bare(text, context) ??
    trailing(text, context)
  )
}

/** A due phrase that is the whole of a cell, or stands in it; null for an empty one, a dash, "tbc". */
export function readDueCell(written: string, context: DueContext): DueRead | null {
  const text = withPlainBlanks(written)
  const start = text.search(/\S/)
  const cell = text.trim()
  if (cell === '' || noDay().test(cell)) return null
  const lead = leadInBrackets().exec(cell)?.[0].length ?? 0
  const whole = readPhrase(cell.slice(lead), context)
  if (whole && isEnd(cell.slice(lead + whole.length)))
    return found(whole, text, { start, end: start + cell.length })
  const inside = readDue(text, context)
  if (inside) return inside
  const [date] = datesIn(cell, context.order)
  const phrase = date ? readPhrase(cell.slice(date.start), context) : null
  if (phrase && phrase.kind === 'date') return found(phrase, text, { start, end: start + cell.length })
  return { due: { written: cell, date: null }, start, end: start + cell.length }
}

/** @param stretch what is to be cut away, of which `written` are the words of the day */
function found(
  phrase: PhraseRead,
  text: string,
  { start, end }: Span,
  written: string = text.slice(start, end),
): DueRead {
  return {
    due: {
      written: written.trim().replace(/\s+/g, ' '),
      date: phrase.date,
      ...(phrase.relative === undefined ? {} : { relative: phrase.relative }),
      ...(phrase.ahead === undefined ? {} : { ahead: phrase.ahead }),
      ...(phrase.doubt === undefined ? {} : { doubt: phrase.doubt }),
      ...(phrase.wrongWeekday === undefined ? {} : { wrongWeekday: phrase.wrongWeekday }),
    },
    start,
    end,
  }
}

/** Takes brackets that hold nothing else, and the comma or dash before it. */
function widened(text: string, { start, end }: Span): Span {
  const opening = text[start - 1]
  const closing = text[end]
  if ((opening === '(' && closing === ')') || (opening === '[' && closing === ']'))
    return { start: start - 1, end: end + 1 }
  const before = /[ \t]{0,3}[,;–—-]?[ \t]{0,3}$/.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? ''
  const mark = before.trim()
  return { start: mark === '' ? start : start - before.length, end }
}

/** "On either 2 or 9 May" is not one day: kept as written. */
function oneOfTwo(text: string, context: DueContext): DueRead | null {
  for (const match of text.matchAll(either())) {
    const at = match.index + match[0].length
    const phrase = readPhrase(text.slice(at, at + 100), context)
    if (phrase?.kind !== 'date' || !isEnd(text.slice(at + phrase.length).replace(/^[)\]]/, ''))) continue
    const span = { start: match.index, end: at + phrase.length }
    return found(
      { length: phrase.length, kind: 'words', date: null, isWhole: false },
      text,
      widened(text, span),
      text.slice(span.start, span.end),
    )
  }
  return null
}

function labelled(text: string, context: DueContext): DueRead | null {
  for (const match of text.matchAll(labels())) {
    const at = match.index + match[0].length
    const phrase = readPhrase(text.slice(at, at + 100), context)
    if (!phrase) continue
    const end = at + phrase.length
    const start = beginningOf(phrase, text, match.index)
    return found(phrase, text, widened(text, { start, end }), text.slice(start, end))
  }
  return null
}

/** Where words about a day begin that was another once: "was by 1 April, now by 3 May". */
const beginningOf = ({ isCorrected }: PhraseRead, text: string, start: number): number =>
  start - (isCorrected ? (formerly().exec(text.slice(0, start))?.[0].length ?? 0) : 0)

function inBrackets(text: string, context: DueContext): DueRead | null {
  for (const match of text.matchAll(brackets)) {
    const inner = (match[1] ?? match[2] ?? '').trim()
    const lead = leadInBrackets().exec(inner)?.[0].length ?? 0
    const phrase = readPhrase(inner.slice(lead), context)
    if (!phrase || !isEnd(inner.slice(lead + phrase.length))) continue
    // "(was 1 April)": it is no more, and no other day is said
    if (beganAs().test(inner) && !phrase.isCorrected) continue
    const end = match.index + match[0].length
    // A bracket of a day alone says when it is due only at the end.
    if (lead === 0 && !isEnd(text.slice(end))) continue
    if (lead === 0 && isDayOfThing(phrase, text.slice(0, match.index))) continue
    return found(phrase, text, { start: match.index, end }, inner)
  }
  return null
}

// … before the next release · … after the harvest fair
const endsInThing = spoken(
  ({ phrases: { due: words } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf(words.leads, '[ \\t]+')}|${anyOf(words.afterThing)})\\s+(?:[^\\s,;:!?()]*[^\\s.,;:!?()]\\s+){0,3}[^\\s,;:!?()]*[^\\s.,;:!?()]\\s*$`,
      'iu',
    ),
)

/** "Before the release (early October)": part of a month, a term or an occasion says when the release is. */
const isDayOfThing = ({ kind, date, isOpenEnded }: PhraseRead, before: string): boolean =>
  kind === 'words' && date === null && !isOpenEnded && endsInThing().test(before.slice(-80))

function led(text: string, context: DueContext): DueRead | null {
  for (const match of text.matchAll(leads())) {
    const at = match.index + match[0].length
    const phrase = readPhrase(text.slice(at, at + 100), context)
    if (!phrase) continue
    const lead = match[0].trim().toLowerCase()
    const end = at + phrase.length
    // "book the hall for 13 June" is what is to be done; only "for the next meeting" is when
    if (lead === 'for' && phrase.kind !== 'meeting') continue
    // "gather questions until 11 February" has an end, "keep the hall open until 3 May for the club" has not
    if (/til/.test(lead) && !isEnd(text.slice(end).replace(/[ \t]{0,3}\)[ \t]{0,3}/, ''))) continue
    if (/before$/.test(lead) && phrase.kind === 'words') continue
    const early = aheadLead().test(lead) ? ahead().exec(text.slice(0, match.index)) : null
    const read = early && daysAhead(phrase, early)
    const start = read ? early.index : beginningOf(phrase, text, match.index)
    return found(read ?? phrase, text, widened(text, { start, end }), text.slice(start, end))
  }
  return null
}

/** "A week before the next meeting", "two days before 3 May": counted back; null from what has no day. */
function daysAhead(phrase: PhraseRead, [, number = '', unit = '']: RegExpExecArray): PhraseRead | null {
  const count = numberNamed(number)
  const place = unitsInDays().findIndex((forms) => forms.has(unit.toLowerCase()))
  if (count === null || place < 0) return null
  const by = place === 2 ? { months: count, days: 0 } : { months: 0, days: count * (place === 1 ? 7 : 1) }
  if (phrase.relative !== undefined) return { ...phrase, ahead: by }
  if (phrase.kind !== 'date' || phrase.date === null) return null
  return { ...phrase, date: addDays(addMonths(phrase.date, -by.months), -by.days) }
}

function counted(text: string, context: DueContext): DueRead | null {
  for (const match of text.matchAll(within())) {
    const phrase = readPhrase(text.slice(match.index, match.index + 60), context)
    if (phrase?.kind !== 'relative') continue
    const end = match.index + phrase.length
    const isFirm = firmly().test(text.slice(match.index)) || isEnd(text.slice(end))
    if (isFirm) return found(phrase, text, widened(text, { start: match.index, end }))
  }
  return null
}

function bare(text: string, context: DueContext): DueRead | null {
  for (const match of text.matchAll(bareDays())) {
    const at = match.index + match[0].length
    const phrase = readPhrase(text.slice(at, at + 60), context)
    if (!phrase || phrase.kind === 'date') continue
    const end = at + phrase.length
    if (match[0] === '' && wordOfDay().test(text.slice(at, end))) continue
    if (match[0] === '' && partOfWords().test(lastCharacters(text.slice(0, at)))) continue
    const isClosed = isEnd(text.slice(end)) || (match[0] !== '' && /^[ \t]*,/.test(text.slice(end)))
    if (isClosed && text.slice(0, match.index).trim() !== '')
      return found(phrase, text, widened(text, { start: match.index, end }))
  }
  return null
}

function trailing(text: string, context: DueContext): DueRead | null {
  // Only the last can stand at the end.
  const starts = [
    ...datesIn(text, context.order)
      .slice(-3)
      .map((date) => date.start),
    ...[...text.matchAll(/\/\/[ \t]*(?=\S)/g)].slice(-3).map((match) => match.index + match[0].length),
  ]
  for (const start of starts) {
    const more = beforeDate().exec(lastCharacters(text.slice(0, start)))?.[0].length ?? 0
    const before = text.slice(0, start - more)
    if (partOfWords().test(lastCharacters(before)) || before.trim() === '') continue
    const phrase = readPhrase(text.slice(start, start + 100), context)
    if (!phrase || !isEnd(text.slice(start + phrase.length))) continue
    const from = beginningOf(phrase, text, start - more)
    const mark = markBefore.exec(lastCharacters(text.slice(0, from)))?.[0] ?? ''
    // "… 4 May" without its year or a mark before it may be part of the words
    if (!phrase.isWhole && !phrase.isCorrected && mark.trim() === '') continue
    if (phrase.kind === 'month') continue
    const end = start + phrase.length
    return found(phrase, text, { start: from - mark.length, end }, text.slice(from, end))
  }
  return null
}
