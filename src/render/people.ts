import { dayText } from '../language/day-text.js'
import type { SeenBetween } from '../model/member.js'
import type { ActionCounts, ListedMember, ListedOwner, PeopleListing } from '../model/people.js'
import type { Question } from '../model/question.js'
import { listCsv } from './csv.js'
import { counted, dateInColumn, datesInWords } from './english.js'
import { type Cell, type GridRow, printGrid } from './grid.js'
import { jsonText } from './json-text.js'
import type { ListCsv } from './list-columns.js'
import { questionInWords, questionReason } from './questions.js'
import type { Palette, Terminal } from './renderer.js'
import { reasonInWords, spellingsInWords } from './spelling-reasons.js'
import { lineWidth, printed, unbroken, words, wrap } from './words.js'

/** From this width on both days stand on one line. */
const besideFrom = 100

/** So many questions a terminal shows: those of the most weight; `--settle` asks the others too. */
const mostShown = 10

/** Everybody who owns or attended, then owners on no roster, bodies, and what is open. */
export function peopleLines(
  listing: PeopleListing,
  latest: string | null,
  { palette, width }: Terminal,
): readonly string[] {
  const { members, strangers, bodies, questions } = listing
  const isStacked = width !== null && width < besideFrom
  const ownerRows = (owners: readonly ListedOwner[]): readonly GridRow[] =>
    owners.map((owner) => [[words(owner.name, palette.soon)], ...figures(owner, isStacked)])
  const sections = [
    { title: null, rows: members.map((member) => memberRow(member, isStacked, palette)) },
    { title: words('On no roster', palette.strong), rows: ownerRows(strangers) },
    { title: words('Bodies', palette.strong), rows: ownerRows(bodies) },
  ].filter(({ rows }) => rows.length > 0)
  const columns = [
    { heading: 'NAME', flexible: true, hanging: true },
    { heading: 'OPEN', right: true },
    { heading: 'ALL', right: true },
    { heading: 'SEEN' },
  ]
  const table = sections.length === 0 ? [] : printGrid({ columns, sections }, width, palette.quiet)
  return [...table, ...questionLines(questions, latest, { palette, width })]
}

function memberRow(
  { person, spellings, actions, seen }: ListedMember,
  isStacked: boolean,
  palette: Palette,
): GridRow {
  const also = spellingsInWords(person.name, spellings)
  const isNickname = spellings.some(
    ({ written, reason }) => written === person.name && reason.code === 'as-printed',
  )
  const note = [isNickname ? reasonInWords({ code: 'as-printed' }) : '', also === '' ? '' : `also ${also}`]
    .filter((part) => part !== '')
    .join('; ')
  const role = person.role === undefined ? [] : words(`, ${person.role}`)
  const [comma, ...roleWords] = role
  const name = words(person.name, palette.strong)
  return [
    [
      comma === undefined ? name : [...name.slice(0, -1), ...withComma(name.at(-1), palette), ...roleWords],
      ...(note === '' ? [] : [words(note, palette.quiet)]),
    ],
    ...figures({ actions, seen }, isStacked),
  ]
}

const withComma = (last: ReturnType<typeof words>[number] | undefined, palette: Palette) =>
  last === undefined ? [] : [unbroken(`${last.text},`, palette.strong)]

function figures(
  { actions, seen }: { readonly actions: ActionCounts; readonly seen: SeenBetween | null },
  isStacked: boolean,
): readonly Cell[] {
  return [[words(String(actions.outstanding))], [words(String(actions.all))], seenCell(seen, isStacked)]
}

function seenCell(seen: SeenBetween | null, isStacked: boolean): Cell {
  if (seen === null) return [[]]
  if (!isStacked || seen.first === seen.last)
    return [[unbroken(dateInColumn(datesInWords(seen.first, seen.last)))]]
  return [[unbroken(dateInColumn(dayText(seen.first)))], [unbroken(`to ${dateInColumn(dayText(seen.last))}`)]]
}

/** The weightiest questions, each with its reason below. */
function questionLines(
  questions: readonly Question[],
  latest: string | null,
  { palette, width }: Terminal,
): readonly string[] {
  if (questions.length === 0) return []
  const shown = width === null ? questions : questions.slice(0, mostShown)
  return [
    '',
    palette.strong('Questions'),
    ...shown.flatMap((question) => [
      ...indented(questionInWords(question), 2, width),
      ...indented(questionReason(question, latest), 6, width),
    ]),
    ...(shown.length < questions.length
      ? indented(`and ${counted(questions.length - shown.length, 'more question')}`, 2, width)
      : []),
  ]
}

function indented(text: string, blanks: number, width: number | null): readonly string[] {
  const most = width === null ? Number.POSITIVE_INFINITY : Math.max(width - blanks, 20)
  return wrap(words(text), most)
    .filter((line) => lineWidth(line) > 0)
    .map((line) => ' '.repeat(blanks) + printed(line))
}

/** One row for everybody, owners on no roster, and bodies, for a spreadsheet. */
export function peopleCsv({ members, strangers, bodies }: PeopleListing, csv: ListCsv): string {
  const figures = ({ outstanding, all }: ActionCounts, seen: SeenBetween | null) => [
    outstanding,
    all,
    seen?.first ?? null,
    seen?.last ?? null,
  ]
  const ofOwners = (owners: readonly ListedOwner[], kind: string) =>
    owners.map(({ name, actions, seen }) => [name, null, null, kind, ...figures(actions, seen), null, null])
  const rows = members.map(({ person, spellings, actions, seen, meetings }) => [
    person.name,
    person.key,
    person.role ?? null,
    'person',
    ...figures(actions, seen),
    meetings,
    spellings.map(({ written }) => written).filter((written) => written !== person.name),
  ])
  return listCsv(
    'people',
    [...rows, ...ofOwners(strangers, 'on no roster'), ...ofOwners(bodies, 'body')],
    csv,
  )
}

/** The same as programs rely on it. */
export function peopleJson(listing: PeopleListing, today: string): string {
  const { members, strangers, bodies, questions, unseen } = listing
  const side = ({ name, actions, seen }: Question['written']) => ({ name, actions, seen })
  const owner = ({ name, actions, seen }: ListedOwner) => ({ name, actions, seen })
  return `${jsonText(
    {
      version: 1,
      today,
      people: members.map(({ person, spellings, actions, seen, meetings }) => ({
        key: person.key,
        name: person.name,
        role: person.role ?? null,
        onRoster: person.onRoster,
        actions,
        seen,
        meetings,
        spellings: spellings.map(({ written, reason, meetings: inMeetings, place }) => ({
          written,
          why: reason,
          meetings: inMeetings,
          place,
        })),
      })),
      onNoRoster: strangers.map(owner),
      bodies: bodies.map(owner),
      questions: questions.map(({ written, person, others, weight }) => ({
        written: side(written),
        person: { key: person.key, ...side(person) },
        others,
        weight,
      })),
      counts: { people: members.length, unseen, questions: questions.length },
    },
    2,
  )}\n`
}
