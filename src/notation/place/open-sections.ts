import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import { sumOf } from '../../model/weighed.js'
import { ownersAlone } from '../phrase/names.js'
import { isInside, type Passage } from '../text/passages.js'
import {
  bulletsBelow,
  type Judged,
  judgedBelow,
  judgedByLines,
  judgedLine,
  ofItsMeeting,
  type Surroundings,
  saidOutright,
} from './judged.js'
import {
  followsAtOnce,
  headingOwner,
  isLabelledTask,
  isSingular,
  isTitleLine,
  lineLabel,
  listBeside,
  outermostList,
} from './label-lines.js'
import { evidenceOfLines } from './list-weight.js'
import { namedInTitle, ownersOfTitle, type TitleOwners } from './owned-titles.js'
import { isListing, isUnsure, namesArisingActions, type Section, sectionNamed } from './sections.js'
import { isPartOfList, stateOfTitle } from './titles.js'

/** A section, and what opened it. */
interface Opened extends Judged {
  /** Index of the heading, line or bullet that opened it; -1 where nothing did. */
  readonly opened: number
  /** Depth of the heading; `ofLine` of a line or bullet. */
  readonly depth: number
  /** Of a bullet: its index, for what it opens ends with it. */
  readonly within: number | null
  /** The list that goes on with what stands in this bullet, its indent forgotten; null without one. */
  readonly beside: number | null
}

/** Owners that stand alone above what is theirs. */
interface OwnersAbove {
  readonly owners: readonly Owner[]
  /** By when all of it is to be done, where the title says so. */
  readonly due: TitleOwners['due']
  /** The bullet that they are, where they are one: what stands below it is theirs. */
  readonly within: number | null
  /** The title that names them, where what it opens is all that is theirs: index. */
  readonly ofList: number | null
  /** Who stands above what comes behind that. */
  readonly around: OwnersAbove | null
}

/** What is open at a passage. */
export interface OpenSection extends Pick<Opened, 'section' | 'because' | 'opened'> {
  readonly owners: readonly Owner[] | null
  /** By when all is to be done that stands below the title that names them; null where it does not say. */
  readonly due: TitleOwners['due']
}

interface State {
  readonly open: Opened
  /** What the last heading left open: it goes on below a bullet that is only a label. */
  readonly headed: Opened
  /** The headings of lists that the last heading stands below, outermost first; one speaks again when another ends. */
  readonly titles: readonly Opened[]
  /** What opened the last list that headings part by its owners: its other headings part it too. */
  readonly parted: number | null
  readonly above: OwnersAbove | null
}

const bareLabel = spoken((words) => new RegExp(`^\\W*${anyOf(words.places.bareActions)}\\W*$`, 'i'))
const namesTasks = spoken((words) => new RegExp(anyOf(words.places.owned.signs), 'i'))

/** Deeper than any heading: the next heading ends what a line opened. */
const ofLine = 99

const noSection: Opened = { section: 'none', because: [], opened: -1, depth: 0, within: null, beside: null }

/** The section that each passage stands in, and the owners above it, by index. */
export function openSectionsOf(around: Surroundings): readonly OpenSection[] {
  let state: State = { open: noSection, headed: noSection, titles: [], parted: null, above: null }
  return around.passages.map((passage) => {
    state = withOwnersOfOpen(stateAt(state, passage, around))
    const { open, above } = state
    const { section, because, opened } = open
    return { section, because, opened, owners: above?.owners ?? null, due: above?.due ?? null }
  })
}

/** The same without owners whose list has ended. */
function withOwnersOfOpen(state: State): State {
  const { open, above } = state
  return above === null || above.ofList === null || above.ofList === open.opened
    ? state
    : { ...state, above: above.around }
}

function stateAt(before: State, passage: Passage, around: Surroundings): State {
  if (passage.kind === 'heading') return atHeading(before, passage, around)
  const state = leavingBullets(before, passage, around.passages)
  const isTask = isLabelledTask(passage, around.roster) && namedInTitle(passage, around) === null
  const label = isTask ? null : labelOf(passage, around)
  if (label !== null) return atLabel(state, label, passage, around)
  return isOpenedByLine(state.open) &&
    endsLineSection(state.open, passage) &&
    !isNextLine(state.open, passage, around)
    ? { ...state, open: aroundLines(state) }
    : state
}

/** A line or bullet that may be a label; one with a box is a task, unless all it says is what the bullets below it are, or whose. */
const labelOf = (passage: Passage, around: Surroundings): string | null =>
  lineLabel(passage) ?? (namedInTitle(passage, around) === null ? null : passage.words.text.trim())

/** What goes on where a line or a bullet opened something that ends: the list that the last heading opened. */
const aroundLines = ({ headed }: State): Opened => (isListing(headed.section) ? headed : noSection)

function atHeading({ open, titles, parted }: State, heading: Passage, around: Surroundings): State {
  const { index, depth } = heading
  const title = heading.words.text.replace(/\s+/g, ' ').trim()
  const outer = titles.filter((above) => above.depth < depth)
  const opens = (judged: Judged): Opened => ({ ...judged, opened: index, depth, within: null, beside: null })
  const headedBy = (opened: Opened, owners: readonly Owner[] | null = null): State => ({
    open: opened,
    headed: opened,
    titles: isListing(opened.section) && opened.opened === index ? [...outer, opened] : outer,
    parted: owners ? opened.opened : parted,
    above: owners && { owners, due: null, within: null, ofList: null, around: null },
  })
  const isBelow = open.section !== 'none' && depth > open.depth
  const list = outer.at(-1)
  const ofOwners = isListing(open.section) && isBelow ? open : list
  const owners = headingOwner(title, around.roster, !isBelow && !list)
  if (owners && (isListing(open.section) || ofOwners || namesTasks().test(title)))
    return headedBy(ofOwners ?? opens(saidOutright('list')), owners)
  const named = sectionWithin(list?.section, sectionAt(title, heading, around))
  const judged = ofItsMeeting(
    title,
    named === null
      ? judgedByLines(title, () => bulletsBelow(heading, around), around.roster)
      : saidOutright(named),
    around,
  )
  if (judged && judged.section !== 'possible list') return headedBy(opens(judged))
  if (list && (!isBelow || isListing(open.section) || isUnsure(open.section))) {
    // "Updates" parts a list, but not what stands below a topic in it.
    const mayPart = !isBelow || !isUnsure(open.section)
    const goesOn = parted === list.opened || (mayPart && isPartOfList(title))
    const below = goesOn ? null : judgedBelow(heading, around)
    return headedBy(below ? opens(below) : list)
  }
  if (isBelow && !isUnsure(open.section)) return headedBy(open)
  return headedBy(judged ? opens(judged) : isBelow ? open : noSection)
}

/** What a bullet opened ends with the bullet, and what a line of a quotation opened with the quotation. */
function leavingBullets(state: State, passage: Passage, passages: readonly Passage[]): State {
  const hasLeft = (within: number | null): boolean => within !== null && !isInside(passages, passage, within)
  const { open, above } = state
  const goesOn = open.beside !== null && outermostList(passage, passages) === open.beside
  const hasLeftQuotation = isOpenedByLine(open) && passages[open.opened]?.quoted && !passage.quoted
  return {
    ...state,
    open: (hasLeft(open.within) && !goesOn) || hasLeftQuotation ? aroundLines(state) : open,
    above: above && hasLeft(above.within) ? above.around : above,
  }
}

function atLabel(state: State, label: string, passage: Passage, around: Surroundings): State {
  const { index } = passage
  const { passages, document, roster } = around
  const { open } = state
  const within = passage.kind === 'item' ? index : null
  const named = sectionOfLabel(label, state, passage, around)
  const titled = ownersOfTitle(passage, around)
  const read = ofItsMeeting(
    label,
    named === null ? judgedLabel(open, passage, around) : saidOutright(named),
    around,
  )
  // Whose it is says as much as any title.
  const judged = titled && (read === null || isUnsure(read.section)) ? saidOutright('list') : read
  const section = judged?.section ?? null
  // "Create an offboarding checklist", "Send the minutes of the last meeting" are bullets like any other.
  const isTitle = within === null || passages[index + 1]?.parent === index
  if (!isTitle && (section === 'no tasks' || (isListing(open.section) && named === 'earlier list')))
    return state
  const waitsForNext =
    section !== null && isListing(section) && isSingular(label) && within === null
      ? !followsAtOnce(passages, passage, document)
      : false
  if (judged !== null && !waitsForNext)
    return {
      ...state,
      open: {
        ...judged,
        opened: index,
        depth: ofLine,
        within,
        beside: listBeside(passage, passages, document),
      },
      above: titled ? { ...titled, within, ofList: index, around: state.above } : state.above,
    }
  const owners = isListing(open.section) ? ownersAlone(label, roster, false) : null
  if (owners && owners.length > 0)
    return { ...state, above: { owners, due: null, within, ofList: null, around: null } }
  // Completed: what a state parts is one list.
  const isPart = isListing(open.section) && stateOfTitle(label) !== null
  const ends =
    passage.kind === 'paragraph' &&
    passage.parent === null &&
    isOpenedByLine(open) &&
    !isPart &&
    !isFirstLine(open, passage) &&
    !isNextLine(open, passage, around)
  return ends ? { ...state, open: aroundLines(state) } : state
}

/** What a line or a bullet opens where no list goes on; what may only be one opens nothing within a section. */
function judgedLabel(open: Opened, passage: Passage, around: Surroundings): Judged | null {
  const isOpen = open.section !== 'none' && !(isOpenedByLine(open) && endsLineSection(open, passage))
  if (isOpen && isListing(open.section)) return null
  const judged = judgedLine(passage, around)
  return judged?.section === 'possible list' && isOpen ? null : judged
}

/** "ACTIONS" above the list of a review: the earlier actions, and no new ones. */
function sectionOfLabel(
  label: string,
  { open, headed }: State,
  passage: Passage,
  around: Surroundings,
): Section | null {
  const section = sectionWithin(open.section, sectionAt(label, passage, around))
  const isBare = bareLabel().test(label)
  return section === 'list' && headed.section === 'earlier list' && isBare ? headed.section : section
}

/**
 * The section that a title opens at its place. "Actions arising" among the first items are those of the last meeting;
 * where at most one more title stands behind it, as for the next meeting, they are those of this one.
 */
function sectionAt(title: string, { index }: Passage, { passages }: Surroundings): Section | null {
  if (!namesArisingActions(title)) return sectionNamed(title)
  const behind = passages.slice(index + 1).filter((other) => other.kind === 'heading' || isTitleLine(other))
  return behind.length < 2 ? 'list' : sectionNamed(title)
}

/** "From last time" within a list of actions: a part of it, of actions from earlier meetings. */
const sectionWithin = (around: Section | undefined, named: Section | null): Section | null =>
  named === 'earlier' && around !== undefined && isListing(around) ? 'earlier list' : named

/** A short line adds this much evidence where it names an owner, or says what is to be done. */
const ofLineOfList = 2

/** Whether a paragraph goes on with the paragraphs of a list: "Actions:", and below it "AB to paint the gate." */
function isNextLine(open: Opened, { index, words }: Passage, { passages, roster }: Surroundings): boolean {
  if (!isListing(open.section) || passages[index - 1]?.kind === 'item') return false
  return !/:\W*$/.test(words.text) && sumOf(evidenceOfLines([words], roster)) >= ofLineOfList
}

/** "Actions:", and directly below it "A crate for the clock.": no title of its own. */
const isFirstLine = ({ section, opened }: Opened, passage: Passage): boolean =>
  isListing(section) && passage.index - 1 === opened && !isTitleLine(passage)

const isOpenedByLine = ({ depth }: Opened): boolean => depth === ofLine

/** Prose that does not stand at once below the line ends what it opened; so does a table, of a list of the present. */
function endsLineSection({ section, opened, within }: Opened, passage: Passage): boolean {
  // Below a table the boxes are no longer those of "Present:" above it.
  if (passage.row) return section === 'no tasks'
  const isProse =
    passage.kind === 'paragraph' && passage.parent === null && !passage.quoted && !passage.indented
  return isProse && within === null && passage.index - 1 !== opened
}
