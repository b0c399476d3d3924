import { datesIn, dateWritten } from '../language/dates.js'
import { dayOf, readDay } from '../model/day.js'
import type { MeetingStatus, Sitting } from '../model/meeting.js'
import type { Person } from '../model/owner.js'
import type { RecordedRule } from '../model/problem.js'
import { readPeopleField } from './people-field.js'
import type { YamlField, YamlValue } from './yaml.js'

/** What front matter says of a meeting; other keys belong to the website and are left alone. */
export interface FrontMatter {
  /** The id that the meeting gives itself; with it, `date` and `sittings` go before all other dates. */
  readonly meeting?: string
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
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Records a problem of a rule at an offset of the file. */
export type Report = (rule: RecordedRule, message: string, offset: number) => void

const shown = (value: YamlValue): string =>
  value === null
    ? 'nothing'
    : typeof value === 'string'
      ? `\`${value.slice(0, 80)}\``
      : value instanceof Map
        ? 'a map'
        : 'a list'

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
        const date = readDate(value, 'date', offset, report)
        if (date !== null) fields.date = date
      }
    }
    offset += line.length + 1
  }
  return fields
}

/** The known fields, by name; `start` is the offset of the YAML in the file. */
export function fieldsOf(read: ReadonlyMap<string, YamlField>, start: number, report: Report): FrontMatter {
  const fields: Mutable<FrontMatter> = {}
  const use = (name: string, take: (value: YamlValue, offset: number) => void): void => {
    const field = read.get(name)
    if (field && field.value !== null) take(field.value, start + field.offset)
  }
  const text = (name: string, take: (value: string) => void): void =>
    use(name, (value, offset) => {
      if (typeof value === 'string') take(value.replace(/\s+/g, ' ').trim())
      else
        report('front-matter-unreadable', `Unexpected ${shown(value)} in \`${name}\`, expected text`, offset)
    })
  const list = (name: string, take: (value: readonly string[]) => void): void =>
    use(name, (value, offset) => {
      const items = namesIn(value)
      if (items) take(items)
      else
        report(
          'front-matter-unreadable',
          `Unexpected ${shown(value)} in \`${name}\`, expected a list of names`,
          offset,
        )
    })
  text('meeting', (value) => {
    fields.meeting = value
  })
  text('title', (value) => {
    fields.title = value
  })
  text('series', (value) => {
    fields.series = value
  })
  use('date', (value, offset) => {
    const date = readDate(value, 'date', offset, report)
    if (date !== null) fields.date = date
  })
  use('sittings', (value, offset) => {
    fields.sittings = readSittings(value, 'sittings', offset, report)
  })
  use('next', (value, offset) => {
    fields.next = readSittings(value, 'next', offset, report)
  })
  list('areas', (value) => {
    fields.areas = value
  })
  list('present', (value) => {
    fields.present = value
  })
  list('apologies', (value) => {
    fields.apologies = value
  })
  use('status', (value, offset) => {
    const status = typeof value === 'string' ? value.toLowerCase() : ''
    if (status === 'agenda' || status === 'draft' || status === 'approved') fields.status = status
    else
      report(
        'front-matter-unreadable',
        `Unexpected ${shown(value)} in \`status\`, expected agenda, draft or approved`,
        offset,
      )
  })
  use('people', (value, offset) => {
    const people = readPeopleField(value, false, (message) =>
      report('front-matter-unreadable', `${message} in \`people\``, offset),
    )
    fields.people = people
  })
  use('confidential', (value, offset) => {
    const word = typeof value === 'string' ? value.toLowerCase() : ''
    if (word !== 'true' && word !== 'false')
      report(
        'front-matter-unreadable',
        `Unexpected ${shown(value)} in \`confidential\`, expected true or false; read as true`,
        offset,
      )
    // What was meant to be kept back is never shown for a slip of the pen.
    fields.confidential = word !== 'false'
  })
  return fields
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

function readDate(value: YamlValue, name: string, offset: number, report: Report): string | null {
  if (typeof value !== 'string') {
    report(
      'front-matter-unreadable',
      `Unexpected ${shown(value)} in \`${name}\`, expected a day like 2011-06-13`,
      offset,
    )
    return null
  }
  const parts = dateField.exec(value.trim())
  const [inWords] = parts ? [] : datesIn(value)
  const date = parts
    ? parts[3] === undefined
      ? (dayOf(Number(parts[1]), Number(parts[2]), 1)?.slice(0, 7) ?? null)
      : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    : inWords
      ? dateWritten(inWords)
      : null
  if (date !== null) return date
  const written = (parts ? value.trim().split(/[T ]/)[0] : value.trim().slice(0, 80)) ?? ''
  if (parts || (inWords && inWords.year !== null))
    report(
      'date-impossible',
      `Unexpected \`${written}\` in \`${name}\`, expected a day of the calendar: no such date ${written}`,
      offset,
    )
  else
    report(
      'front-matter-unreadable',
      `Unexpected \`${written}\` in \`${name}\`, expected a day like 2011-06-13`,
      offset,
    )
  return null
}

/** A day, or a list of days or of `{ area, date, venue }`; what has no day is left out, and is a problem. */
function readSittings(value: YamlValue, name: string, offset: number, report: Report): readonly Sitting[] {
  const items: readonly YamlValue[] = value !== null && Array.isArray(value) ? value : [value]
  const sittings: Sitting[] = []
  for (const item of items) {
    const [area, written, venue] =
      item instanceof Map
        ? [item.get('area'), item.get('date') ?? null, item.get('venue')]
        : [undefined, item, undefined]
    const date = readDate(written, name, offset, report)
    if (date === null) continue
    if (readDay(date) === null) {
      report(
        'front-matter-unreadable',
        `Unexpected \`${date}\` in \`${name}\`, expected a day like 2011-06-13`,
        offset,
      )
      continue
    }
    sittings.push({
      ...(typeof area === 'string' ? { area } : {}),
      date,
      ...(typeof venue === 'string' ? { venue } : {}),
    })
  }
  return sittings
}
