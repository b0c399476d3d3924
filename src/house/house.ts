import type { Heading } from 'mdast'
import { datesIn, dateWritten } from '../language/dates.js'
import { otherLanguages, vocabularyOf } from '../language/languages.js'
import { firstDayOf } from '../language/meeting-opening.js'
import { readingIn } from '../language/spoken.js'
import type { FileAppearances } from '../model/appearance.js'
import type { FileRoster } from '../model/file-roster.js'
import type { Person } from '../model/owner.js'
import type { Settings } from '../model/settings.js'
import { agendaTableRows } from '../notation/place/agenda-tables.js'
import { peopleColumns } from '../notation/place/people-columns.js'
import { recognise } from '../notation/recognise.js'
import { type Document, parseDocument } from '../parse/document.js'
import { writeBody } from './body.js'
import { calmName, writtenWords } from './calm-titles.js'
import { type HouseMeeting, meetingOf } from './meeting.js'
import { peopleOf } from './people.js'
import { plainWords, textOf } from './phrasing.js'
import { print, printFrontMatter } from './print.js'
import { frontQuestions, type HouseQuestion } from './questions.js'
import { sectionsOf } from './sections.js'
import { comment } from './writing.js'

/** What the clerk says beside the document. */
export interface HouseRequest {
  /** Name of the file, without its folder. */
  readonly name: string
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
  /** `YYYY-MM-DD` or `YYYY-MM`; null for what the document says. */
  readonly date: string | null
  /** People that the clerk names beside those of the settings; those who are in the document are written down. */
  readonly people: readonly Person[]
  readonly settings: Settings
  /** Who can be meant in a file, as the register finds it out. */
  readonly rosterOf: (names: FileAppearances, settings: Settings) => FileRoster
  /** Ids that other minutes have: this one gets another. */
  readonly taken: ReadonlySet<string>
  /** Whether minutes of this id have a name that the register does not pass over. */
  readonly mayBeNamed: (id: string) => boolean
  readonly hasTrackedChanges: boolean
  /** What is printed at the top of each page: a title where the paper has no other. */
  readonly pageHeader: string | null
}

/** Minutes in house style. */
export interface HouseMinutes {
  /** Id of the meeting, and the name of its file without `.md`. */
  readonly meeting: string
  readonly text: string
  /** How many actions they give to whoever reads them, and how many lines that may be some. */
  readonly actions: number
  readonly possible: number
  readonly questions: readonly HouseQuestion[]
  /** The headers of the tables that became headings: their words stand nowhere in the text. */
  readonly columnNames: readonly string[]
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? 'minutes' : slug
}

/** `2011-spring`, else `2011-spring-2` and so on. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  return free
}

/** The heading at the top of a document; null where it begins with something else. */
function titleOf({ blocks }: Document): Heading | null {
  const [first] = blocks.flatMap((block) => block.tree().children)
  return first?.type === 'heading' && first.depth === 1 && textOf(first.children) !== '' ? first : null
}

/** What stands above each page as a title; null where it names a day that is not the meeting's: "Printed on 3 May 2024". */
function titleAbove(header: string | null, { date }: Document['meeting']): string | null {
  const days = header === null ? [] : datesIn(header).flatMap((day) => dateWritten(day, null) ?? [])
  return days.every((day) => day === date || date?.startsWith(day)) ? header : null
}

/** Writes a document in house style and in its own language, with a question wherever something had to be guessed. */
export function houseMinutes(paper: Document, request: HouseRequest): HouseMinutes {
  const language = vocabularyOf([paper.language.tag], request.settings.words)
  return readingIn(language, () => written(paper, request))
}

function written(paper: Document, request: HouseRequest): HouseMinutes {
  const document = withFirstDay(paper, request)
  const settings = { ...request.settings, people: [...request.settings.people, ...request.people] }
  const read = request.rosterOf(document.names, settings)
  const { people, twofold } = peopleOf(
    document,
    [...read.own, ...read.near.flat()],
    recognise(document, settings, read),
  )
  const roster = withPeople(read, people)
  const minutes = recognise(document, settings, roster)
  const heading = titleOf(document)
  const words = writtenWords(document.lines.text)
  const printed =
    heading === null ? titleAbove(request.pageHeader, document.meeting) : textOf(heading.children)
  const title = printed === null ? null : calmName(printed, words)
  const stem = request.name.replace(/\.[^.]*$/, '')
  const meeting = meetingOf(document.meeting, sectionsOf(document, minutes), minutes.agenda, {
    title,
    date: request.date,
    stem,
    settings,
  })
  const slug = slugOf(stem)
  const id = freeId(meeting.stem ?? (request.mayBeNamed(slug) ? slug : 'minutes'), request.taken)
  const front = frontQuestions(meeting, twofold, request)
  const nameOf = (key: string): string => people.find((person) => person.key === key)?.name ?? key
  const rows = agendaTableRows(document, settings, roster)
  const body = writeBody(
    {
      document,
      minutes,
      rows,
      people: peopleColumns(document, settings, roster),
      hasTitle: heading !== null,
      nameOf,
      words,
    },
    front.length + 1,
  )
  const text = print({
    type: 'root',
    children: [
      { type: 'yaml', value: printFrontMatter(frontOf(meeting, id, { document, roster }, request)) },
      ...front.map(({ words }, index) => comment(index + 1, words)),
      { type: 'heading', depth: 1, children: plainWords(meeting.title) },
      ...body.children,
    ],
  })
  const lines = text.split('\n')
  const questions = [...front, ...body.questions.map((words) => ({ key: null, words }))].map(
    ({ key, words }, index): HouseQuestion => {
      const inFront = key === null ? -1 : lines.findIndex((line) => line.trimStart().startsWith(`${key}:`))
      const own = lines.findIndex((line) => line.startsWith(`<!-- epha-review ${index + 1}:`))
      return { number: index + 1, line: (inFront >= 0 ? inFront : own) + 1, words }
    },
  )
  const counts = countsOf({ meeting: id, text }, request)
  return { meeting: id, text, ...counts, questions, columnNames: body.columnNames }
}

/**
 * A paper that says nowhere when its meeting was is of the first whole day that stands above its first item; what is due
 * counts from it.
 */
function withFirstDay(document: Document, { settings, rosterOf, people }: HouseRequest): Document {
  if (document.meeting.date !== null) return document
  const known = { ...settings, people: [...settings.people, ...people] }
  const minutes = recognise(document, known, rosterOf(document.names, known))
  const [first] = sectionsOf(document, minutes)
  const day = first?.item === null ? firstDayOf(first.lines) : null
  if (day === null) return document
  return {
    ...document,
    meeting: { ...document.meeting, date: day },
    names: { ...document.names, date: day },
    dueContext: { ...document.dueContext, meetingDate: day },
  }
}

/** How many actions whoever reads written minutes finds in them, and how many lines that may be some. */
export function countsOf(
  { meeting, text }: Pick<HouseMinutes, 'meeting' | 'text'>,
  { settings, rosterOf }: Pick<HouseRequest, 'settings' | 'rosterOf'>,
): Pick<HouseMinutes, 'actions' | 'possible'> {
  const path = `${meeting}.md`
  const written = parseDocument({ path, text }, settings, { alone: false, absolutePath: path })
  const { entries, possible } = recognise(written, settings, rosterOf(written.names, settings))
  return { actions: entries.length, possible: possible.length }
}

/** The roster with those whom only the prose introduces. */
function withPeople(roster: FileRoster, people: readonly Person[]): FileRoster {
  const isKnown = new Set(people.map(({ name }) => name))
  return {
    ...roster,
    own: people,
    near: roster.near.map((some) => some.filter(({ name }) => !isKnown.has(name))),
  }
}

/** The front matter, in the order in which it is printed. */
function frontOf(
  meeting: HouseMeeting,
  id: string,
  { document, roster }: { readonly document: Document; readonly roster: FileRoster },
  request: HouseRequest,
): Record<string, unknown> {
  const { lines, language } = document
  const people = roster.own
  const isEnglish = !otherLanguages.some(({ tag }) => tag === language.tag)
  const keyOf = (key: string): string => people.find(({ name }) => name === key)?.key ?? key
  const isNamed = ({ key, name }: Person): boolean => lines.text.includes(name) || lines.text.includes(key)
  const own = people.filter(
    (person) =>
      !request.settings.people.some(({ key }) => key === person.key) &&
      (!request.people.some(({ key }) => key === person.key) || isNamed(person)),
  )
  const [only] = meeting.next
  const isPlainDay = meeting.next.length === 1 && only?.area === undefined && only?.venue === undefined
  const [present, apologies] = [roster.present.map(keyOf), roster.apologies.map(keyOf)]
  return {
    meeting: id,
    title: meeting.title,
    // What is asked is English, and would tell of another language than the paper's.
    ...(isEnglish || request.settings.language !== null ? {} : { language: language.tag }),
    ...(meeting.date === null ? {} : { date: meeting.date }),
    ...(meeting.sittings.length === 0 ? {} : { sittings: meeting.sittings }),
    ...(meeting.areas.length === 0 ? {} : { areas: meeting.areas }),
    ...(meeting.next.length === 0 ? {} : { next: isPlainDay ? only?.date : meeting.next }),
    ...(present.length === 0 ? {} : { present }),
    ...(apologies.length === 0 ? {} : { apologies }),
    ...(own.length === 0 ? {} : { people: Object.fromEntries(own.map(writtenPerson)) }),
    source: { name: request.name, sha256: request.hash },
  }
}

const writtenPerson = ({ key, name, role }: Person): readonly [string, unknown] => [
  key,
  role === undefined ? name : { name, role },
]
