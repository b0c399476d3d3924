import { datesIn } from '../language/dates.js'
import { longDayText } from '../language/day-text.js'
import type { AgendaItem, Meeting, Sitting } from '../model/meeting.js'
import type { EarlierSection } from '../model/minutes.js'
import { linesOf, lineText } from '../source/lines.js'
import { printFrontMatter } from './print.js'
import { seasonIn, seasonOfDay } from './season.js'

/** What the minutes of a next meeting are made from. */
export interface NextRequest {
  /** The last meeting of the series, with the text of its minutes. */
  readonly last: Meeting
  readonly text: string
  readonly agenda: readonly AgendaItem[]
  readonly earlier: readonly EarlierSection[]
  /** The next meeting, the first sitting first. */
  readonly sittings: readonly [Sitting, ...Sitting[]]
  /** The agenda that the series always has; null where the headings of the last minutes do for one. */
  readonly template: string | null
}

/** A file that is not there yet: its path from the minutes folder, and its text. */
export interface NextMinutes {
  readonly path: string
  readonly text: string
}

/** What a section for earlier actions is called where the last minutes have none. */
const arising = 'Matters arising'

/** The agenda of a next meeting: front matter, a title, and the headings; named, numbered and written as the last one is. */
export function nextMinutes(request: NextRequest): NextMinutes {
  const { last, sittings, template } = request
  const [{ date }] = sittings
  const title = dated(last.title, date)
  const front = `---\n${printFrontMatter(frontMatter(request, title))}\n---\n\n`
  const body = template === null ? headings(request) : withoutFrontMatter(template)
  const heading = /^# /m.test(body) ? '' : `# ${title}\n\n`
  return { path: pathOf(last.path, date), text: `${front}${heading}${body.trim()}\n` }
}

function frontMatter(
  { last, sittings, text }: NextRequest,
  title: string,
): Readonly<Record<string, unknown>> {
  const [first] = sittings
  const isOne = sittings.length === 1 && first.area === undefined && first.venue === undefined
  const has = (key: string): boolean => new RegExp(`^${key}[ \\t]*:`, 'm').test(text.slice(0, 4000))
  return {
    ...(last.idLine === undefined ? {} : { meeting: named(last.id, first.date) }),
    title,
    ...(last.series !== null && has('series') ? { series: last.series } : {}),
    ...(isOne ? { date: first.date } : { sittings: sittings.map((sitting) => ({ ...sitting })) }),
    ...(last.areas.length > 0 && has('areas') ? { areas: [...last.areas] } : {}),
    status: 'agenda',
  }
}

/** The headings of the last minutes, numbered anew, with one for matters arising among them. */
function headings({ text, agenda, earlier }: NextRequest): string {
  const lines = linesOf(text)
  const numbered = agenda.filter(({ number }) => number !== null && /^\d+$/.test(number))
  const isSecond = ({ location }: AgendaItem): boolean => /^##\s/.test(lineText(lines, location.line))
  const items = numbered.length > 0 ? numbered : agenda.filter(isSecond)
  const isEarlier = ({ location }: AgendaItem): boolean =>
    earlier.some((section) => section.location.line === location.line)
  const titles = items.map(({ title }) => title)
  const all = items.some(isEarlier) ? titles : [...titles.slice(0, 1), arising, ...titles.slice(1)]
  return all.map((title, at) => `## ${numbered.length > 0 ? `${at + 1}. ` : ''}${title}`).join('\n\n')
}

// ---\nmeeting: x\n---\n
const frontMatterBlock = /^---[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/

const withoutFrontMatter = (text: string): string =>
  text.startsWith('---') ? text.replace(frontMatterBlock, '') : text

/** The name of the last minutes with the new day or season in it, in the folder of its year. */
function pathOf(last: string, date: string): string {
  const at = last.lastIndexOf('/') + 1
  const [folder, name] = [last.slice(0, at), last.slice(at)]
  const ending = /\.(?:md|markdown)$/i.exec(name)?.[0] ?? '.md'
  const year = date.slice(0, 4)
  const path = `${folder.replace(/(?<=^|\/)\d{4}(?=\/)/, year)}${named(name.slice(0, -ending.length), date)}${ending}`
  return path === last ? `${folder}${date}${ending}` : path
}

const season = /spring|summer|autumn/i

/** A name for a day, like another: `2011-spring`, `2011-03-14`, `minutes-2011-03`; the day alone where that has none. */
function named(name: string, date: string): string {
  const { name: next, year } = seasonOfDay(date)
  if (season.test(name) && /\d{4}/.test(name))
    return name.replace(season, next).replace(/\d{4}/, String(year))
  if (/\d{4}-\d{2}-\d{2}/.test(name)) return name.replace(/\d{4}-\d{2}-\d{2}/, date)
  if (/\d{8}/.test(name)) return name.replace(/\d{8}/, date.replaceAll('-', ''))
  if (/\d{4}-\d{2}/.test(name)) return name.replace(/\d{4}-\d{2}/, date.slice(0, 7))
  return date
}

/** A title with the day or the season of another meeting. */
function dated(title: string, date: string): string {
  const old = seasonIn(title)
  if (old !== null) {
    const { name, year } = seasonOfDay(date)
    const words = old.written.replace(season, (word) => likeCase(name, word)).replace(/\d{4}/, String(year))
    return title.replace(old.written, words)
  }
  const [found] = datesIn(title)
  if (found === undefined) return title
  const isSigned = /^\d{4}-/.test(title.slice(found.start, found.end))
  return title.slice(0, found.start) + (isSigned ? date : longDayText(date)) + title.slice(found.end)
}

function likeCase(name: string, like: string): string {
  if (like === like.toUpperCase()) return name.toUpperCase()
  return /^\p{Lu}/u.test(like) ? name.slice(0, 1).toUpperCase() + name.slice(1) : name
}
