import { datesIn, dateWritten, type WrittenDate } from '../language/dates.js'
import { knownLanguages, languageOfCode, vocabularyOf } from '../language/languages.js'
import { readingIn } from '../language/spoken.js'
import { dayOf, readDay } from '../model/day.js'
import type { MeetingStatus, Sitting } from '../model/meeting.js'
import type { Person } from '../model/owner.js'
import type { RecordedRule } from '../model/problem.js'
import { noOwnWords } from '../model/settings.js'
import { readPeopleField } from './people-field.js'
import type { SettingsValue } from './settings-values.js'
import type { YamlField, YamlValue } from './yaml.js'

/** What front matter says of a meeting; other keys belong to the website and are left alone. */
export interface FrontMatter {
  /** The id that the meeting gives itself; with it, `date` and `sittings` go before all other dates. */
  readonly meeting?: string
  /** Offset in the file of that id's line. */
  readonly meetingAt?: number
  readonly title?: string
  readonly series?: string
  /** `YYYY-MM-DD` or `YYYY-MM`; without `meeting` often the day of posting. */
  readonly date?: string
  readonly sittings?: readonly Sitting[]
  readonly areas?: readonly string[]
  readonly next?: readonly Sitting[]
  readonly status?: MeetingStatus
  readonly present?: readonly string[]
  readonly apologies?: readonly string[]
  readonly people?: readonly Person[]
  readonly confidential?: boolean
  /** The tag of the language that the minutes are written in. */
  readonly language?: string
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Records a problem of a rule at an offset of the file. */
export type Report = (rule: RecordedRule, message: string, offset: number) => void

function shown(value: YamlValue): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return `\`${value.slice(0, 80)}\``
  return value instanceof Map ? 'a map' : 'a list'
}

/** Title and date of `+++` front matter: title = "Minutes - 7th February 2014", above the first [table] */
export function tomlFields(source: string, start: number, report: Report): FrontMatter {
  const fields: Mutable<FrontMatter> = {}
  let offset = start
  for (const line of source.split('\n')) {
    if (/^[ \t]*\[/.test(line)) break
    const pair = /^[ \t]*(title|date)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^#"'\r]*))/.exec(line)
    const value = pair ? (pair[2] ?? pair[3] ?? pair[4] ?? '').trim() : ''
    if (pair && value !== '') {
      if (pair[1] === 'title') fields.title = value
      else {
        const at = offset
        const date = dateIn({
          name: 'date',
          value,
          offset: at,
          report: (rule, message) => report(rule, message, at),
        })
        if (date !== null) fields.date = date
      }
    }
    offset += line.length + 1
  }
  return fields
}

/** A field of front matter, and how to complain of it. */
interface Field {
  readonly name: string
  /** In the file. */
  readonly offset: number
  readonly value: YamlValue
  readonly report: (rule: RecordedRule, message: string) => void
}

type ReadField = (field: Field) => FrontMatter

/** What each field says; what is of the wrong kind is reported and left out. */
const readers: readonly (readonly [string, ReadField])[] = [
  ['meeting', meetingIn],
  ['title', (field) => only('title', textIn(field))],
  ['series', (field) => only('series', textIn(field))],
  ['date', (field) => only('date', dateIn(field))],
  ['sittings', (field) => ({ sittings: sittingsIn(field) })],
  ['next', (field) => ({ next: sittingsIn(field) })],
  ['areas', (field) => only('areas', listIn(field))],
  ['present', (field) => only('present', listIn(field))],
  ['apologies', (field) => only('apologies', listIn(field))],
  ['status', (field) => only('status', statusIn(field))],
  ['people', (field) => ({ people: peopleIn(field) })],
  ['confidential', (field) => ({ confidential: isConfidential(field) })],
  ['language', (field) => only('language', languageIn(field))],
]

/** The known fields, by name; `start` is the offset of the YAML in the file. */
export function fieldsOf(read: ReadonlyMap<string, YamlField>, start: number, report: Report): FrontMatter {
  let fields: FrontMatter = {}
  for (const [name, readField] of readers) {
    const field = read.get(name)
    if (field === undefined || field.value === null) continue
    const offset = start + field.offset
    const reportHere: Field['report'] = (rule, message) => report(rule, message, offset)
    fields = { ...fields, ...readField({ name, value: field.value, offset, report: reportHere }) }
  }
  return fields
}

function meetingIn(field: Field): FrontMatter {
  const meeting = textIn(field)
  return meeting === null ? {} : { meeting, meetingAt: field.offset }
}

function only<Key extends keyof FrontMatter>(key: Key, value: FrontMatter[Key] | null): FrontMatter {
  return value === null ? {} : { [key]: value }
}

function reportKind({ name, value, report }: Field, expected: string): void {
  report('front-matter-unreadable', `Unexpected ${shown(value)} in \`${name}\`, expected ${expected}`)
}

function textIn(field: Field): string | null {
  if (typeof field.value === 'string') return field.value.replace(/\s+/g, ' ').trim()
  reportKind(field, 'text')
  return null
}

function languageIn(field: Field): string | null {
  const written = textIn(field)
  if (written === null) return null
  const language = languageOfCode(written)
  if (language === null)
    field.report(
      'settings-unknown',
      `Unexpected \`${written.slice(0, 80)}\` in \`language\`, expected ${knownLanguages.join(' or ')}`,
    )
  return language
}

function listIn(field: Field): readonly string[] | null {
  const names = namesIn(field.value)
  if (names === null) reportKind(field, 'a list of names')
  return names
}

function statusIn(field: Field): MeetingStatus | null {
  const status = typeof field.value === 'string' ? field.value.toLowerCase() : ''
  if (status === 'agenda' || status === 'draft' || status === 'approved') return status
  reportKind(field, 'agenda, draft or approved')
  return null
}

function peopleIn({ value, report }: Field): readonly Person[] {
  const field: SettingsValue = {
    name: 'people',
    value,
    place: { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } },
    reading: {
      places: new Map(),
      report: (message) => report('front-matter-unreadable', message),
      mark: () => undefined,
    },
  }
  return readPeopleField(field, false)
}

/** What was meant to be kept back is never shown for a slip of the pen. */
function isConfidential(field: Field): boolean {
  const word = typeof field.value === 'string' ? field.value.toLowerCase() : ''
  if (word !== 'true' && word !== 'false') reportKind(field, 'true or false; read as true')
  return word !== 'false'
}

/** `[TR, AF]`, and "TR, AF" as text; null for anything else. */
function namesIn(value: YamlValue): readonly string[] | null {
  if (typeof value === 'string')
    return value
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  if (value === null || !Array.isArray(value)) return null
  const names: string[] = []
  for (const item of value) {
    if (typeof item !== 'string') return null
    names.push(item.replace(/\s+/g, ' ').trim())
  }
  return names.filter((name) => name !== '')
}

// 2011-06-13 · 2011-03 · 2013-09-29T23:00:00Z · 2023-01-08 09:13
const dateField = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$/

/** `YYYY-MM-DD` or `YYYY-MM`; null where there is none, or none in the calendar. */
// 20110613 · 110613
const dayAlone = /^\d{6,8}$/
// 3 May 26
const shortYear = /^,? ?['’]?(\d\d)$/

/** The year of two digits that ends a day in words; null without one. */
function yearBehind(value: string, { end }: WrittenDate): number | null {
  const year = shortYear.exec(value.trim().slice(end))?.[1]
  return year === undefined ? null : 2000 + Number(year)
}

// 14. März 2026: nothing of the file has told yet in which language it is
function dayInWords(value: string): WrittenDate | undefined {
  for (const tag of knownLanguages) {
    const [date] = readingIn(vocabularyOf([tag], noOwnWords), () =>
      datesIn(value, null, dayAlone.test(value)),
    )
    if (date) return date
  }
  return undefined
}

function dateIn(field: Field): string | null {
  const { name, value, report } = field
  if (typeof value !== 'string') {
    reportKind(field, 'a day like 2011-06-13')
    return null
  }
  const parts = dateField.exec(value.trim())
  const inWords = parts ? undefined : dayInWords(value.trim())
  const date = parts ? dateOfParts(parts) : inWords ? dateWritten(inWords, yearBehind(value, inWords)) : null
  if (date !== null) return date
  const written = (parts ? value.trim().split(/[T ]/)[0] : value.trim().slice(0, 80)) ?? ''
  const isOutsideCalendar = parts !== null || (inWords !== undefined && inWords.year !== null)
  if (isOutsideCalendar)
    report(
      'date-impossible',
      `Unexpected \`${written}\` in \`${name}\`, expected a day of the calendar: no such date ${written}`,
    )
  else reportKind({ ...field, value: written }, 'a day like 2011-06-13')
  return null
}

function dateOfParts([, year, month, day]: readonly (string | undefined)[]): string | null {
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day))
  return dayOf(Number(year), Number(month), 1)?.slice(0, 7) ?? null
}

/** A day, or a list of days or of `{ area, date, venue }`; what has no day is left out, and is a problem. */
function sittingsIn(field: Field): readonly Sitting[] {
  const { value } = field
  const items: readonly YamlValue[] = value !== null && Array.isArray(value) ? value : [value]
  return items.flatMap((item) => sittingIn(item, field) ?? [])
}

function sittingIn(item: YamlValue, field: Field): Sitting | null {
  const [area, written, venue] =
    item instanceof Map
      ? [item.get('area'), item.get('date') ?? null, item.get('venue')]
      : [undefined, item, undefined]
  const date = dateIn({ ...field, value: written })
  if (date === null) return null
  if (readDay(date) === null) {
    reportKind({ ...field, value: date }, 'a day like 2011-06-13')
    return null
  }
  return {
    ...(typeof area === 'string' ? { area } : {}),
    date,
    ...(typeof venue === 'string' ? { venue } : {}),
  }
}
