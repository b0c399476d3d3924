import { anyOf, type Phrases } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { isEarlierTitle } from './earlier-titles.js'
import { isPlainTitle } from './title-words.js'

/**
 * What a heading or a label says of what stands below it:
 * - `list`: bullets are entries; `earlier list`: too, and they are about earlier actions;
 * - `earlier`: about earlier actions, in prose or tasks;
 * - `resolved`: bullets that begin with an owner are entries;
 * - `no tasks`: boxes are attendance or a checklist;
 * - `possible list`: its bullets may be entries, and no more can be told;
 * - `topic`: it stands below a list of actions, and nothing says that its own bullets are entries;
 * - `none`: anything.
 */
export type Section =
  | 'list'
  | 'earlier list'
  | 'earlier'
  | 'resolved'
  | 'no tasks'
  | 'possible list'
  | 'topic'
  | 'none'

/** Whether bullets in such a section are entries. */
export const isListing = (section: Section): boolean =>
  section === 'list' || section === 'earlier list' || section === 'resolved'

/** Whether a section is a list of actions: what repeats an action there is the same one. */
export const isActionList = (section: Section): boolean => section === 'list' || section === 'earlier list'

/** Whether nothing says plainly that bullets in such a section are entries, and something does say that they may be. */
export const isUnsure = (section: Section): boolean => section === 'possible list' || section === 'topic'

/** Whether a section is for earlier actions. */
export const isEarlier = (section: Section): boolean => section === 'earlier' || section === 'earlier list'

/** Matches in small letters only: to be told the capitals too takes five times as long to compile. */
const oneOf = (...patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`, 'u')
/** Phrases that may stand before the next word. */
const maybe = (list: Phrases): string => `(?:${anyOf(list)} )?`

const thing = spoken((words) => anyOf(words.places.sections.actions))
const whence = spoken(
  ({ places: { sections: words } }) =>
    `(?: ${anyOf(words.whence)} ${maybe(words.whenceArticles)}[\\p{L}\\p{N} ’'/.,-]+)?`,
)

// Previous actions · Actions from the last meeting · Review previous meeting's action items · Review of action items · Carried-over actions · Action log
const earlierList = spoken(({ adjectivesBehind, places: { sections: words } }) =>
  oneOf(
    ...(adjectivesBehind
      ? [
          // Acciones anteriores · Tareas de la reunión anterior · Revisión de las tareas de la sesión anterior
          `(?:${anyOf(words.reviews)}(?: ${anyOf(words.reviewOf)})? )?${maybe(words.the)}${thing()}(?: ${anyOf(words.from)} ?${maybe(words.lastArticles)}${anyOf(words.meetings)})? ${anyOf(words.earlier)}(?: .{0,40})?`,
        ]
      : []),
    `(?:${anyOf(words.reviews)}(?: ${anyOf(words.reviewOf)})? )?${maybe(words.the)}${maybe(words.all)}${anyOf(words.earlier)}(?: ${anyOf(words.periods)})? ${maybe(words.open)}${thing()}${whence()}`,
    `(?:${anyOf(words.bareReviews)}|${anyOf(words.plainReviews)} ${anyOf(words.reviewOf)}) ${maybe(words.the)}${maybe(words.reviewed)}${thing()}${whence()}`,
    `${thing()} ${maybe(words.arising)}${anyOf(words.from)} ${maybe(words.lastArticles)}${anyOf(words.last)}\\b.{0,40}`,
    `${thing()} ${anyOf(words.reviewEndings)}`,
    anyOf(words.logs),
  ),
)
// Matters arising · Minutes of the last meeting · Recap from last meeting · Previously
const earlier = spoken(({ places: { sections: words } }) =>
  oneOf(
    anyOf(words.lately),
    `${anyOf(words.mattersArising)}(?: .{0,60})?`,
    `${anyOf(words.reviews)} ${anyOf(words.from)} ${maybe(words.lastArticles)}${anyOf(words.lastMeeting)}`,
    `${anyOf(words.approvals)}? ?${maybe(words.ofMinutes)}${maybe(words.the)}(?:${anyOf(words.lastMinutes)}|${anyOf(words.lastMeeting)}[’']?s? ${anyOf(words.minutes)})\\b.{0,60}`,
  ),
)
const resolved = spoken((words) => oneOf(anyOf(words.places.sections.resolved)))
// Members present · In attendance and apologies · Launch checklist
const noTasks = spoken(({ places: words }) =>
  oneOf(
    // Some of the goals we want to reach
    `(?:${anyOf(words.sections.beforeAims)} )*${anyOf(words.sections.aims)}(?![^:]*\\b${thing()}\\b).*`,
    `${maybe(words.sections.peopleKinds)}${maybe(words.sections.peoplePlaces)}(?:${anyOf(words.sections.people)}|.{0,24}${anyOf(words.sections.checklists)}|${anyOf(words.sections.who)}[’']s ${anyOf(words.sections.here)})(?: ${anyOf(words.sections.peopleEndings)})?(?:(?:,| ${anyOf(words.and)}| &| ?\\/) ${anyOf(words.sections.besidePeople)})?`,
  ),
)
const listSign = spoken(
  ({ places: words }) =>
    new RegExp(
      `${anyOf([words.sections.listSigns, words.titles.weakNouns, words.titles.bareNouns])}|\\b${anyOf(words.sections.shortListSigns)}[’']?s?\\b`,
      'i',
    ),
)
const keptBracket = spoken((words) => new RegExp(anyOf(words.places.sections.keptBrackets), 'i'))
// Item 4. Actions · b) Actions
const number = spoken(
  (words) =>
    new RegExp(
      `^\\s*${maybe(words.places.sections.numberLabels)}(?:\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|[a-z])[.):]\\s+`,
      'iu',
    ),
)

// To do: · ## Things to do. In longer lines it says something else.
const toDo = /(?:^|\n)[^\p{L}\n]*(?:\p{L}+ ){0,3}to dos?(?![\p{L}\p{N}-])[^\n]{0,40}(?:\n|$)/iu

/** Whether a heading, or any line of a text, may open a list of actions. */
export const mayOpenList = (text: string): boolean => listSign().test(text) || toDo.test(text)

/** The section that a heading, a line of bold or a label opens; null where it opens none of its own. */
export function sectionNamed(heading: string): Section | null {
  const read = lately()
  const before = read.get(heading)
  if (before !== undefined) return before
  const section = sectionIn(heading)
  if (read.size >= mostHeadings) read.clear()
  read.set(heading, section)
  return section
}

// An archive has the same headings at every meeting.
const lately = spoken(() => new Map<string, Section | null>())
const mostHeadings = 2000

// Actions arising · Any actions arising from the meeting
const arisingActions = spoken(({ places: { sections: words } }) =>
  oneOf(
    `(?:\\p{L}+ )?${thing()} ${anyOf(words.arising)}(?: ${anyOf(words.whence)} ${maybe(words.whenceArticles)}${anyOf(words.meetings)})?`,
  ),
)

/** Whether a title names actions that arise, and no earlier meeting: of that one, or of this; its place tells. */
export const namesArisingActions = (heading: string): boolean => arisingActions().test(plainName(heading))

function sectionIn(heading: string): Section | null {
  const name = plainName(heading)
  if (name === '' || name.length > 90) return null
  if (earlierList().test(name)) return 'earlier list'
  if (earlier().test(name) || isEarlierTitle(name)) return 'earlier'
  if (isPlainTitle(name)) return 'list'
  if (resolved().test(name)) return 'resolved'
  if (noTasks().test(name)) return 'no tasks'
  return null
}

/** The words of a title in small letters, without its number, marks and brackets. */
function plainName(heading: string): string {
  return heading
    .replace(number(), '')
    .replace(/[*_`#]+/g, '')
    .replace(/^[^\p{L}]{1,6}/u, '')
    .replace(/\s*\([^()]{0,60}\)\s*:?$/u, (bracket) => (keptBracket().test(bracket) ? bracket : ''))
    .replace(/[\s:.…–—-]{1,6}$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
