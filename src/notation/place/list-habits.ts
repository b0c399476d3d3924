import { opensWithWhatToDo } from '../../language/what-to-do.js'
import type { Owner } from '../../model/owner.js'
import { capitalsAtEnd, namesInCapitals } from '../phrase/capitals.js'
import { labelsIn } from '../phrase/labels.js'
import { leadingOwners } from '../phrase/leading-owners.js'
import { whyNothing } from '../phrase/no-action.js'
import { type Neighbours, noNeighbours } from '../phrase/owners.js'
import type { Roster } from '../phrase/roster.js'
import { sayingBehind, speaksToSomebody } from '../phrase/saying.js'
import { isInitials, isState } from '../phrase/strangers.js'
import { trailingOwners } from '../phrase/trailing-owners.js'
import type { Passage } from '../text/passages.js'
import { type Words, wholeOf } from '../text/words.js'
import type { OpenSection } from './open-sections.js'
import { isListing } from './sections.js'

/** How the lines of one section are written: a line is judged by the others. */
export interface ListHabit {
  /** Actions are labelled in it: a line without a label is none. */
  readonly isLabelled: boolean
  /** Where its lines have known owners. */
  readonly neighbours: Neighbours
  /** Index of the first bullet below what opened the section; null without one. */
  readonly firstBullet: number | null
  /** What its lines with owners are for. */
  readonly manner: Manner
}

/** What the lines of a list that begin with somebody are: something to do, or something that somebody says. */
export interface Manner {
  /** What most of them plainly are; `open`: neither outweighs the other. */
  readonly most: 'duties' | 'sayings' | 'open'
  /** More of them say something than are to be done, be it one alone: what one asks of "you" there is talk too. */
  readonly isTalk: boolean
}

/** That of what stands in no section. */
export const noHabit: ListHabit = {
  isLabelled: false,
  neighbours: noNeighbours,
  firstBullet: null,
  manner: { most: 'open', isTalk: false },
}

/** The habit of the section that each passage stands in, by index. */
export function listHabitsOf(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  roster: Roster,
): readonly ListHabit[] {
  const labelled = labelledSections(passages, sections, roster)
  const neighbours = neighboursIn(passages, sections, roster)
  const manners = mannersIn(passages, sections, roster)
  const nextBullets = nextBulletsOf(passages)
  const habits = new Map<number, ListHabit>()
  return sections.map(({ opened }) => {
    if (opened < 0) return noHabit
    const habit: ListHabit = habits.get(opened) ?? {
      isLabelled: labelled.has(opened),
      neighbours: neighbours.get(opened) ?? noNeighbours,
      firstBullet: nextBullets[opened] ?? null,
      manner: manners.get(opened) ?? noHabit.manner,
    }
    habits.set(opened, habit)
    return habit
  })
}

/**
 * "Actions" above a discussion in which the actions are labelled, by what opened it. Where more of its lines begin with
 * what is to be done than have a label, and more than do not, it is a list all the same. In the review of earlier
 * actions, a label below one of them is only something new that came of it.
 */
function labelledSections(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  roster: Roster,
): ReadonlySet<number> {
  const lines = new Map<number, { labelled: number; readonly others: Words[] }>()
  for (const { index, kind, words, parent } of passages) {
    const { section = 'none', opened = -1 } = sections[index] ?? {}
    if (opened < 0 || opened === index) continue
    if (kind !== 'item' && kind !== 'paragraph') continue
    if (section === 'earlier list' && parent !== null && parent !== opened) continue
    const isLabelled = labelsIn(words, roster).some(
      (label) =>
        label.opensLine && whyNothing(words.text.slice(label.contentStart, label.contentEnd)) === null,
    )
    const there = lines.get(opened) ?? { labelled: 0, others: [] }
    lines.set(opened, there)
    if (isLabelled) there.labelled++
    else there.others.push(words)
  }
  return new Set(
    [...lines].flatMap(([opened, { labelled, others }]) => {
      if (labelled === 0) return []
      const tasks = others.filter(({ text }) => opensWithWhatToDo(text)).length
      return tasks > labelled && tasks * 2 > others.length ? [] : [opened]
    }),
  )
}

/** How many of a list have known owners at a place before an unknown name there is an owner too. */
const enough = 2

/** Of each list, by what opened it, where at least two of its bullets have owners whom all know. */
function neighboursIn(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  roster: Roster,
): ReadonlyMap<number, Neighbours> {
  // Of a list below a bullet, those directly below that bullet.
  const isBullet = ({ index, kind, parent }: Passage): boolean =>
    kind === 'item' && (parent === null || parent === sections[index]?.opened)
  const lists = linesByList(passages, sections, isBullet)
  return new Map([...lists].map(([opened, bullets]) => [opened, neighboursOf(bullets, roster)]))
}

/** The words of those passages of each list that are lines of it, by what opened the list. */
function linesByList(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  isLine: (passage: Passage) => boolean,
): ReadonlyMap<number, readonly Words[]> {
  const lists = new Map<number, Words[]>()
  for (const passage of passages) {
    const open = sections[passage.index]
    if (!open || !isListing(open.section) || !isLine(passage)) continue
    const lines = lists.get(open.opened)
    if (lines) lines.push(passage.words)
    else lists.set(open.opened, [passage.words])
  }
  return lists
}

/** Looks through a list when first asked: where everybody is known, nobody asks. */
function neighboursOf(bullets: readonly Words[], roster: Roster): Neighbours {
  let read: Neighbours | null = null
  const look = (): Neighbours => {
    read ??= lookThrough(bullets, roster)
    return read
  }
  return {
    get begin() {
      return look().begin
    },
    get end() {
      return look().end
    },
    get endInCapitals() {
      return look().endInCapitals
    },
    get capitals() {
      return look().capitals
    },
  }
}

function lookThrough(bullets: readonly Words[], roster: Roster): Neighbours {
  let [begin, end, capitals, names, marked] = [0, 0, 0, 0, 0]
  const pairs = new Set<string>()
  for (const words of bullets) {
    const initials = initialsAtEnd(words.text, roster)
    if (initials.length > 0) marked++
    for (const written of initials) if (written.length === 2 && !isState(written)) pairs.add(written)
    if (ownsInCapitals(words, roster)) names++
    const first = leadingOwners(wholeOf(words), roster)
    if (first?.sign === 'mark' && hasKnown(first.owners)) begin++
    const last = trailingOwners(wholeOf(words), roster)
    if (!last || last.sign === 'place' || !hasKnown(last.owners)) continue
    end++
    if (last.owners.some(({ written }) => isInitials(written))) capitals++
  }
  return {
    begin: begin >= enough,
    end: end >= enough,
    endInCapitals: capitals >= enough || (pairs.size >= enough && marked * 4 >= bullets.length * 3),
    capitals: names > enough,
  }
}

/** Of each list, by what opened it. */
function mannersIn(
  passages: readonly Passage[],
  sections: readonly OpenSection[],
  roster: Roster,
): ReadonlyMap<number, Manner> {
  const lists = linesByList(passages, sections, ({ kind }) => kind === 'item' || kind === 'paragraph')
  return new Map([...lists].map(([opened, lines]) => [opened, mannerOf(lines, roster)]))
}

/** Looks through a list when first asked: where all is plain, nobody asks. */
function mannerOf(lines: readonly Words[], roster: Roster): Manner {
  let read: Manner | null = null
  const look = (): Manner => {
    read ??= mannerIn(lines, roster)
    return read
  }
  return {
    get most() {
      return look().most
    },
    get isTalk() {
      return look().isTalk
    },
  }
}

function mannerIn(lines: readonly Words[], roster: Roster): Manner {
  let [duties, sayings] = [0, 0]
  for (const words of lines) {
    const first = leadingOwners(wholeOf(words), roster)
    // What is asked of "you" may be either.
    if (!first || first.owners.length === 0 || speaksToSomebody(words, first)) continue
    const saying = sayingBehind(words, first) ?? 'duty'
    if (saying === 'duty') duties++
    else if (saying !== 'open') sayings++
  }
  const most = duties > sayings ? 'duties' : sayings >= enough ? 'sayings' : 'open'
  return { most, isTalk: sayings > duties }
}

// Ring the mill (SK) · Oil the gate – HM/JC. · Sweep the yard – SK by 3 June
const marksAtEnd =
  /(?:[([]|\s[–—-]\s)(\p{Lu}{2,3}(?:(?:, ?| ?[/&+] ?)\p{Lu}{2,3}){0,3})(?: \p{Ll}[^()[\]–—]{1,24})?[)\]]?\.?\s*$/u

/**
 * The capitals with which a line ends in brackets or behind a dash. Where most of a list ends so, and two of them at least
 * are of two letters, they are somebody's, be nobody known; "(PDF)" and "(API)" alone are not.
 */
function initialsAtEnd(text: string, { strangers }: Roster): readonly string[] {
  const all = marksAtEnd.exec(text)?.[1]?.match(/\p{Lu}+/gu) ?? []
  return all.every((written) => isState(written) || (isInitials(written) && !strangers.areOfThing(written)))
    ? all
    : []
}

/** Whether a bullet has a known owner whose name it writes in capitals, behind its label or at the end. */
function ownsInCapitals(words: Words, roster: Roster): boolean {
  const label = labelsIn(words, roster).find(({ opensAll }) => opensAll)
  const stretch = { words, start: label?.contentStart ?? 0, end: words.text.length }
  const start = stretch.start + (/^\s*/.exec(words.text.slice(stretch.start))?.[0].length ?? 0)
  const owned = leadingOwners({ ...stretch, start }, roster) ?? trailingOwners(stretch, roster)
  if (owned && namesInCapitals(words.text.slice(owned.start, owned.end), roster)) return true
  return capitalsAtEnd(words.text.trim(), roster)?.initials.length === 0
}

const hasKnown = (owners: readonly Owner[]): boolean => owners.some(({ kind }) => kind === 'person')

/** By index, the first list item behind each passage. */
function nextBulletsOf(passages: readonly Passage[]): readonly (number | null)[] {
  let next: number | null = null
  return passages
    .toReversed()
    .map(({ index, kind }) => {
      const behind = next
      if (kind === 'item') next = index
      return behind
    })
    .reverse()
}
