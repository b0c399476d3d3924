import { meetingOpenedBy, withoutOtherDays } from '../language/meeting-opening.js'
import { anyOf } from '../language/phrases.js'
import { spoken } from '../language/spoken.js'
import type { AgendaItem, Meeting, Sitting } from '../model/meeting.js'
import type { Settings } from '../model/settings.js'
import { firstMonthOf, type Season, seasonBefore, seasonIn } from './season.js'
import type { ItemLines } from './sections.js'
import { sittingsIn } from './sittings.js'

/** A date that the document does not print, and where it was read from. */
export interface DateGuess {
  readonly date: string
  readonly written: string
  /** "the title", "item 11". */
  readonly where: string
}

/** What the front matter says of the meeting. */
export interface HouseMeeting {
  readonly title: string
  readonly isTitleMissing: boolean
  /** `YYYY-MM-DD` or `YYYY-MM`; null where nothing tells, or where `sittings` does. */
  readonly date: string | null
  readonly sittings: readonly Sitting[]
  readonly guess: DateGuess | null
  readonly isDateMissing: boolean
  readonly next: readonly Sitting[]
  readonly areas: readonly string[]
  /** `2011-spring`, `2011-06-13`; null where nothing tells. */
  readonly stem: string | null
}

const future = spoken(
  ({ prose: { meetings: words } }) =>
    new RegExp(
      `\\b${anyOf(words.later)}\\b|\\b${anyOf(words.days)} ${anyOf(words.daysOf)} .{0,30}meetings?\\b`,
      'i',
    ),
)
const opensPeople = spoken((words) => new RegExp(`^${anyOf(words.prose.meetings.firstOfPeople)}`, 'i'))

/** "Mid" is "Central (Mid)"; "North-East" is "North East". */
function isKnownArea(area: string, areas: readonly string[]): boolean {
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/[-\s]+/g, ' ')
      .trim()
  return areas.some(
    (known) =>
      plain(known) === plain(area) ||
      plain(known)
        .split(/[()]/)
        .map((part) => part.trim())
        .includes(plain(area)),
  )
}

function areasOf(sittings: readonly Sitting[], items: readonly AgendaItem[]): string[] {
  const areas: string[] = []
  const named = [...sittings.flatMap((sitting) => sitting.area ?? []), ...items.flatMap((item) => item.areas)]
  for (const area of named) if (area !== '' && !isKnownArea(area, areas)) areas.push(area)
  return areas
}

/** How an item is called: "item 4c", or by its title. */
export function labelOf(item: AgendaItem | null): string {
  if (item === null) return 'the first lines'
  if (item.number !== null) return `item ${item.number}`
  return item.title === '' ? 'the first lines' : `"${item.title}"`
}

/** The season of the meeting with the words that tell it: of the first lines, else the one before the next meetings'. */
function seasonOf(
  first: readonly string[],
  announcing: ItemLines | undefined,
  terms: Settings['terms'],
): { readonly season: Season; readonly guess: DateGuess } | null {
  const dateOf = (season: Season): string =>
    terms.get(`${season.name} ${season.year}`)?.from.slice(0, 7) ?? firstMonthOf(season)
  // "Autumn 2010" alone may be of anything: a term is called one.
  const termIn = (lines: readonly string[]) =>
    lines.map(seasonIn).find((season) => season !== null && /\bterm\b/i.test(season.written))
  const named = termIn(first)
  if (named)
    return { season: named, guess: { date: dateOf(named), written: named.written, where: 'the title' } }
  if (!announcing) return null
  const announced = termIn(announcing.lines)
  if (!announced) return null
  const before = seasonBefore(announced)
  const { written } = announced
  return { season: before, guess: { date: dateOf(before), written, where: labelOf(announcing.item) } }
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/**
 * What is known of the meeting: title and date as they are read in any minutes, and beside them the days of the areas,
 * those of the next meetings, and a season where no day is printed.
 * @param known the heading at the top, null without one; the date that the clerk says, which wins; the name of the file
 */
export function meetingOf(
  read: Meeting,
  sections: readonly ItemLines[],
  items: readonly AgendaItem[],
  known: {
    readonly title: string | null
    readonly date: string | null
    readonly stem: string
    readonly settings: Settings
  },
): HouseMeeting {
  const { title } = known
  const opening = sections[0]?.item === null ? sections[0].lines : []
  const people = opening.findIndex((line) => opensPeople().test(line))
  const above = people < 0 ? opening : opening.slice(0, people)
  const announcing = sections.find(({ item }) => item !== null && future().test(item.title))
  const year =
    opening.map(seasonIn).find((season) => season !== null)?.year ??
    (Number(/\b(20\d\d|19\d\d)\b/.exec(opening.join(' '))?.[1]) || null)
  // Minutes that open with their one day have no other, whatever days are named below.
  const opened = new Set(above.map(meetingOpenedBy).filter((day) => day !== null))
  const days = opened.size === 1 ? [] : sittingsIn(withoutOtherDays(above), year)
  // A title and a `Date:` line that disagree are no two sittings: those have an area each, or a place each.
  const isEach = (has: (day: Sitting) => boolean): boolean => days.every(has) || !days.some(has)
  const areSittings = days.length > 1 && isEach(({ area }) => area !== undefined)
  const sittings = known.date === null && areSittings ? days : []
  const announced = announcing ? sittingsIn(announcing.lines, year) : []
  const next = announced.filter(({ date }) => date !== read.date && !days.some((day) => day.date === date))
  const found = seasonOf(opening, announcing, known.settings.terms)
  const isDateMissing = read.date === null && sittings.length === 0
  const guess = isDateMissing ? (found?.guess ?? null) : null
  const day = read.date ?? sittings[0]?.date ?? null
  const season = found?.guess.where === 'the title' || day === null ? (found?.season ?? null) : null
  const ofSeason = found ? `${capital(found.season.name)} term ${found.season.year}` : known.stem
  return {
    title: title ?? ofSeason,
    isTitleMissing: title === null,
    date: sittings.length > 0 ? null : (read.date ?? guess?.date ?? null),
    sittings,
    guess,
    isDateMissing,
    next,
    areas: areasOf([...sittings, ...next], items),
    stem: season ? `${season.year}-${season.name}` : day,
  }
}
