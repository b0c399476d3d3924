import { type DateOrder, monthPattern } from '../language/dates.js'
import { anyOf } from '../language/phrases.js'
import { plainText } from '../language/plain-text.js'
import { spoken } from '../language/spoken.js'
import { compareDates } from '../model/day.js'
import { meetingIdOf } from '../model/ids.js'
import type { Meeting } from '../model/meeting.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import type { SourceLocation } from '../source/lines.js'
import type { FrontMatter } from './front-matter.js'
import { readMeetingDate } from './meeting-date.js'
import { folderNames, meetingName } from './meeting-name.js'
import type { MeetingSource } from './meeting-source.js'

/** Whose minutes these are, and when the meeting was. What contradicts itself is a problem. */
export function readMeeting(source: MeetingSource): {
  readonly meeting: Meeting
  /** The order of day and month that the day of the meeting shows; null where it shows none. */
  readonly order: DateOrder | null
  readonly problems: readonly ReadingProblem[]
} {
  const { path, fields, settings } = source
  const when = readMeetingDate(source)
  const at = (line: number): SourceLocation => ({ path, line, column: 1, span: { start: 0, end: 0 } })
  const problems = when.problems.map(
    ({ rule, message, line, other }): ReadingProblem => ({
      rule,
      message,
      location: at(line),
      ...(other === undefined ? {} : { related: { ...at(other.line), label: other.label } }),
    }),
  )
  return {
    meeting: {
      id: fields.meeting ?? meetingIdOf(path),
      path,
      title: titleOf(source),
      series: seriesOf(path, fields, settings),
      date: when.date,
      sittings: fields.sittings ?? [],
      areas: areasOf(fields),
      // Its first day is "the next meeting", in whatever order the areas are listed.
      next: [...(fields.next ?? [])].sort((meeting, other) => compareDates(meeting.date, other.date)),
      status: fields.status ?? 'draft',
      present: fields.present ?? [],
      apologies: fields.apologies ?? [],
      confidential: fields.confidential ?? false,
    },
    order: when.order,
    problems,
  }
}

function titleOf(source: MeetingSource): string {
  if (source.title !== null && source.title !== '') return source.title
  for (const heading of source.headings) {
    const text = plainText(heading.text)
    if (text !== '') return text
  }
  return meetingName(source.path)
}

/** The areas that it names, else those of its sittings, in their order. */
function areasOf(fields: FrontMatter): readonly string[] {
  if (fields.areas) return fields.areas
  const areas = (fields.sittings ?? []).flatMap((sitting) => sitting.area ?? [])
  return [...new Set(areas)]
}

const month = spoken((words) => `(?:${monthPattern()}|${anyOf(words.places.folderMonths)})`)
// 2011 · 05 · 1314 · 2011-12 · 2011-03-15 · march · 2011-march · second-month
const numberOrDate = spoken(
  () => new RegExp(`^(?:\\d[\\d._ -]*|(?:\\d[\\d._ -]*)?${month()}(?:[._ -]*\\d[\\d._ -]*)?)$`, 'i'),
)

/** `series` of front matter, else what the settings give its folder, else the nearest folder that is a name. */
function seriesOf(path: string, fields: FrontMatter, settings: Settings): string | null {
  if (fields.series !== undefined) return fields.series
  let longest: { name: string; length: number } | null = null
  for (const [name, { folder }] of settings.series) {
    const isHere = folder === '' || folder === '.' || path.startsWith(`${folder}/`)
    if (isHere && (longest === null || folder.length > longest.length))
      longest = { name, length: folder.length }
  }
  if (longest) return longest.name
  const folders = folderNames(path)
  const above = /(?:^|\/)index\.(?:md|markdown)$/i.test(path) ? folders.slice(0, -1) : folders
  return above.findLast((folder) => !numberOrDate().test(folder)) ?? null
}
