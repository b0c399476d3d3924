import matter from 'gray-matter'
import { dayOf, readDay } from '../model/day.js'
import type { MeetingStatus, Sitting } from '../model/meeting.js'
import type { Person } from '../model/owner.js'
import type { Met } from '../model/problem.js'
import { datesIn, dateWritten } from '../model/written-date.js'
import { type Lines, linesOf, lineText, locate } from '../source/lines.js'
import { readPeopleField } from './people-field.js'
import { mostCharacters, readYaml, type YamlField, type YamlValue } from './yaml.js'

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

/** Front matter, and the text without it. */
export interface FrontMatterRead {
  readonly fields: FrontMatter
  /** As long as the file's text: every character of the front matter but line ends is a space. */
  readonly bodyText: string
  /** Offset at which the body begins. */
  readonly bodyStart: number
  readonly problems: readonly Met[]
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

const fence = /^---[ \t]*$/
const tomlFence = /^\+\+\+[ \t]*$/
// ---js · --- JavaScript: a language that gray-matter would run
const languageFence = /^---[ \t]*[A-Za-z_][\w.+-]*[ \t]*$/
// "title: x": the first line that is no comment
const keyLine = /^["']?[A-Za-z_][^:#]{0,80}:(?:[ \t]|$)/
const knownLine =
  /^(?:meeting|title|series|date|sittings|areas|next|status|present|apologies|people|confidential)[ \t]*:/
// confidential: true, in front matter that is broken elsewhere
const heldBack = /^confidential[ \t]*:(?![ \t]*false\b)/im

/** Every character but line ends a space, so that each offset stays what it is. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

interface Block {
  readonly kind: 'yaml' | 'toml' | 'language'
  readonly inside: { readonly start: number; readonly end: number }
  /** Where the body begins; null without a closing line. */
  readonly bodyStart: number | null
}

/** Finds the front matter without reading it; null where the file begins otherwise, or with a rule across the page. */
function blockOf(lines: Lines): Block | null {
  const first = lineText(lines, 1)
  const kind = fence.test(first)
    ? 'yaml'
    : tomlFence.test(first)
      ? 'toml'
      : languageFence.test(first)
        ? 'language'
        : null
  if (kind === null) return null
  const isClosing = (text: string) =>
    kind === 'toml'
      ? tomlFence.test(text)
      : fence.test(text) || (kind === 'yaml' && /^\.\.\.[ \t]*$/.test(text))
  let closing: number | null = null
  for (let line = 2; line <= lines.starts.length && closing === null; line++)
    if (isClosing(lineText(lines, line))) closing = line
  const start = lines.starts[1] ?? lines.text.length
  const end = closing === null ? lines.text.length : (lines.starts[closing - 1] ?? lines.text.length)
  const bodyStart = closing === null ? null : (lines.starts[closing] ?? lines.text.length)
  if (kind === 'yaml' && !isFrontMatter(lines, closing ?? lines.starts.length + 1)) return null
  if (kind === 'toml' && closing === null) return null
  return { kind, inside: { start, end }, bodyStart }
}

function isFrontMatter(lines: Lines, closing: number): boolean {
  const inner: string[] = []
  for (let line = 2; line < Math.min(closing, 400); line++) inner.push(lineText(lines, line))
  const first = inner.find((text) => text.trim() !== '' && !text.startsWith('#'))
  if (first === undefined)
    return closing <= lines.starts.length && inner.every((text) => text.trim() === '' || /^#[^#]/.test(text))
  return keyLine.test(first) || (inner[0]?.trim() !== '' && inner.some((text) => knownLine.test(text)))
}

/**
 * Reads the front matter of a file and blanks it out. Broken front matter is a problem, and the body is read all the
 * same. Nothing in it is ever run: a language after `---` is refused, no alias is followed, no prototype reached.
 */
export function readFrontMatter(text: string, path: string): FrontMatterRead {
  const lines = linesOf(text)
  const problems: Met[] = []
  const report = (rule: string, message: string, offset: number): void => {
    problems.push({ rule, message, location: locate(path, lines, { start: offset, end: offset }) })
  }
  const block = blockOf(lines)
  if (!block) return { fields: {}, bodyText: text, bodyStart: 0, problems }
  const { inside } = block
  const bodyStart = block.bodyStart ?? (block.kind === 'language' ? inside.start : 0)
  const bodyText = blank(text.slice(0, bodyStart)) + text.slice(bodyStart)
  if (block.kind === 'language') {
    const language = lineText(lines, 1).slice(3).trim()
    report(
      'front-matter-unreadable',
      `Unexpected front matter language \`${language}\`, expected YAML below \`---\`: front matter language ${language} refused`,
      0,
    )
    return { fields: {}, bodyText, bodyStart, problems }
  }
  if (block.bodyStart === null) {
    report('front-matter-unreadable', 'Unexpected end of the file in front matter, expected a line `---`', 0)
    return { fields: {}, bodyText, bodyStart, problems }
  }
  const source = text.slice(inside.start, inside.end)
  if (block.kind === 'toml')
    return { fields: tomlFields(source, inside.start, report), bodyText, bodyStart, problems }
  if (source.length > mostCharacters) {
    report('front-matter-unreadable', 'Unexpected length of front matter, expected at most 64 KiB', 0)
    return { fields: {}, bodyText, bodyStart, problems }
  }
  const read = readYaml(yamlIn(source))
  for (const fault of read.faults)
    report(
      'front-matter-unreadable',
      `Unexpected front matter: ${fault.message}`,
      inside.start + fault.offset,
    )
  const fields = fieldsOf(read.fields, inside.start, report)
  // What was meant to be kept back is not shown because another line is broken.
  const isHeldBack = fields.confidential === undefined && read.faults.length > 0 && heldBack.test(source)
  return { fields: isHeldBack ? { ...fields, confidential: true } : fields, bodyText, bodyStart, problems }
}

/** gray-matter takes the block apart; its own readers are never asked, and the two that run code throw. */
function yamlIn(source: string): string {
  let found = ''
  const refuse = (): object => {
    throw new Error('front matter in a language that runs is refused')
  }
  matter(`---\n${source}---\n`, {
    language: 'yaml',
    engines: {
      yaml: (yaml: string) => {
        found = yaml
        return {}
      },
      js: refuse,
      javascript: refuse,
      coffee: refuse,
    },
  })
  return found.startsWith('\n') ? found.slice(1) : found
}

type Report = (rule: string, message: string, offset: number) => void

const shown = (value: YamlValue): string =>
  value === null
    ? 'nothing'
    : typeof value === 'string'
      ? `\`${value.slice(0, 80)}\``
      : value instanceof Map
        ? 'a map'
        : 'a list'

/** title = "Minutes - 7th February 2014", above the first [table] */
function tomlFields(source: string, start: number, report: Report): FrontMatter {
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

function fieldsOf(read: ReadonlyMap<string, YamlField>, start: number, report: Report): FrontMatter {
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
