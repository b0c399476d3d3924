import type { Entry, LeftOut } from '../model/action.js'
import type { Minutes } from '../model/minutes.js'
import type { Met } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import type { Document } from '../parse/document.js'
import { locate } from '../source/lines.js'
import { closingList, foldClosingList } from './closing-list.js'
import { combine } from './combine.js'
import { notations } from './index.js'
import { labelsIn } from './labels.js'
import type { Found, Reading } from './notation.js'
import { notesBelow } from './notes.js'
import { whyNothing } from './nothing.js'
import { leadingOwners } from './owners.js'
import { type Passage, passagesOf } from './passages.js'
import { decisionOf, type Recorded } from './recorded.js'
import { remarksOf } from './remarks.js'
import { foldRepeated } from './repeated.js'
import { type Roster, rosterOf } from './roster.js'
import { isEarlier, isListing, type Setting, settingsOf } from './setting.js'
import { placeOf } from './words.js'

/**
 * All that one document gives, as plain data: a pure function of the document and the settings.
 * @param options `possible`: look through bare prose for candidates too, which is dear
 */
export function recognise(
  document: Document,
  settings: Settings,
  options: { readonly possible?: boolean } = {},
): Minutes {
  const passages = passagesOf(document, options.possible ?? false)
  const roster = rosterOf(document.people, settings)
  const standing = settingsOf(document, passages, roster, settings)
  const leftOut: LeftOut[] = []
  const reading: Reading = {
    document,
    passages,
    settings: standing.settings,
    roster,
    labelled: labelledSections(passages, standing.settings),
    ownerFirst: ownerFirstLists(passages, standing.settings, roster),
    place: (words, start, end) => placeOf(document, words, start, end),
    placeOfItem: (passage) => locate(document.path, document.lines, passage.span),
    lastNamed: (passage) => lastNamedBefore(passage, passages, reading),
    leaveOut: (passage, because) => {
      leftOut.push(leftOutAt(passage, because, reading))
    },
  }
  const plain = findAll(reading)
  const below = notesBelow(plain, passages)
  const found = plain.map((one) => (one.kind === 'entry' ? below.told(one) : one))
  const closing = closingList(found)
  const notes = below.notesOf
  const combined = combine(found, closing, notes, reading)
  const inOrder = (list: readonly Recorded[]): Recorded[] => [...list].sort((a, b) => a.position - b.position)
  const folded = foldClosingList([...closing], inOrder(combined.recorded), combined.undone, notes, reading)
  const once = foldRepeated(inOrder(folded.recorded))
  const remarks = remarksOf(document, passages)
  return {
    path: document.path,
    meeting: document.meeting,
    people: document.people,
    agenda: standing.agenda,
    entries: once.recorded.map((one) => one.entry),
    decisions: folded.undone.map(decisionOf).sort((a, b) => a.location.span.start - b.location.span.start),
    ...carriesOthers(reading),
    earlier: earlierSections(reading),
    possible: [],
    leftOut,
    remarks,
    problems: [
      ...document.problems,
      ...combined.problems,
      ...folded.problems,
      ...once.problems,
      ...dueProblems(once.recorded.map((one) => one.entry)),
    ],
    isMinutes: document.meeting.date !== null || found.length > 0,
  }
}

/**
 * "Actions" above a discussion in which the actions are labelled: a section is judged by what stands in it. In the
 * review of earlier actions, a label below one of them is only something new that came of it.
 */
function labelledSections(passages: readonly Passage[], settings: readonly Setting[]): ReadonlySet<number> {
  const labelled = new Set<number>()
  for (const { index, kind, words, parent } of passages) {
    const setting = settings[index]
    const opened = setting?.opened ?? -1
    if (setting?.section === 'earlier list' && parent !== null && parent !== opened) continue
    if (opened < 0 || opened === index || labelled.has(opened) || (kind !== 'item' && kind !== 'paragraph'))
      continue
    const says = labelsIn(words).some(
      (label) =>
        label.opensLine && whyNothing(words.text.slice(label.contentStart, label.contentEnd)) === null,
    )
    if (says) labelled.add(opened)
  }
  return labelled
}

/** Lists in which two bullets, and half of all, begin with somebody known and a mark. */
function ownerFirstLists(
  passages: readonly Passage[],
  settings: readonly Setting[],
  roster: Roster,
): ReadonlySet<number> {
  const bullets = new Map<number, { all: number; owned: number }>()
  for (const { index, kind, parent, words } of passages) {
    const setting = settings[index]
    if (kind !== 'item' || parent !== null || !setting || !isListing(setting.section)) continue
    const count = bullets.get(setting.opened) ?? { all: 0, owned: 0 }
    const owner = leadingOwners(words, 0, words.text.length, roster)
    const owned = owner?.sign === 'mark' && owner.owners.some((one) => one.kind === 'person')
    bullets.set(setting.opened, { all: count.all + 1, owned: count.owned + (owned ? 1 : 0) })
  }
  return new Set(
    [...bullets].filter(([, { all, owned }]) => owned >= 2 && owned * 2 >= all).map(([opened]) => opened),
  )
}

function findAll(reading: Reading): Found[] {
  const all: Found[] = []
  for (const passage of reading.passages) {
    const setting = reading.settings[passage.index]
    if (
      passage.kind === 'heading' ||
      passage.kind === 'comment' ||
      passage.kind === 'unread' ||
      passage.quoted ||
      !setting
    )
      continue
    if (setting.ignored !== null) {
      if (/\p{L}/u.test(passage.words.text)) reading.leaveOut(passage, `epha-ignore: ${setting.ignored}`)
      continue
    }
    const taken: Found[] = []
    for (const notation of notations) taken.push(...notation.find(passage, reading, taken))
    all.push(...taken)
  }
  return all.sort((a, b) => a.location.span.start - b.location.span.start)
}

function leftOutAt(passage: Passage, because: string, reading: Reading): LeftOut {
  return {
    text: passage.words.text.replace(/\s+/g, ' ').trim(),
    because,
    confidential: reading.settings[passage.index]?.confidential ?? false,
    location: reading.place(passage.words, 0, passage.words.text.length),
  }
}

/** Whoever is named last before a passage, in the same item. */
function lastNamedBefore(
  passage: Passage,
  passages: readonly Passage[],
  reading: Reading,
): ReturnType<Reading['lastNamed']> {
  const item = reading.settings[passage.index]?.item
  const numbered = (key: string | undefined): string | undefined => key?.replace(/(?<=\d)[a-z]$/, '')
  for (let index = passage.index - 1; index >= 0; index--) {
    const before = passages[index]
    if (!before) break
    if (numbered(reading.settings[index]?.item?.key) !== numbered(item?.key)) break
    const text = before.row ? before.row.cells.map((cell) => cell.text).join('\n') : before.words.text
    const named = reading.roster.named(text).filter((one) => one.owner.kind === 'person')
    const last = named.at(-1)
    if (last) return last.owner
  }
  return null
}

// All other actions carried forward.
const allOthers =
  /\b(?:all|any) (?:the )?(?:other|remaining|outstanding) (?:outstanding )?(?:actions?|items|matters)(?: points| items)?\b.{0,30}\bcarr(?:y|ied) (?:forward|over)\b/i

function carriesOthers(reading: Reading): Pick<Minutes, 'carriesOthers'> {
  for (const passage of reading.passages) {
    const setting = reading.settings[passage.index]
    if (!setting || !isEarlier(setting.section) || passage.kind === 'heading') continue
    if (allOthers.test(passage.words.text))
      return { carriesOthers: reading.place(passage.words, 0, passage.words.text.length) }
  }
  return {}
}

function earlierSections(reading: Reading): Minutes['earlier'] {
  const sections: { title: string; location: Minutes['earlier'][number]['location']; lastLine: number }[] = []
  let opened = -1
  for (const passage of reading.passages) {
    const setting = reading.settings[passage.index]
    if (!setting || !isEarlier(setting.section)) continue
    const end = reading.place(
      passage.words,
      Math.max(0, passage.words.text.length - 1),
      passage.words.text.length,
    ).line
    const last = sections.at(-1)
    if (setting.opened !== opened || !last) {
      opened = setting.opened
      const heading = reading.passages[opened] ?? passage
      sections.push({
        title: heading.words.text.trim(),
        location: reading.place(heading.words, 0, heading.words.text.length),
        lastLine: end,
      })
    } else last.lastLine = Math.max(last.lastLine, end)
  }
  return sections
}

/** Due words in which somebody ought to look: an impossible day, a convention that the file breaks. */
function dueProblems(entries: readonly Entry[]): Met[] {
  return entries.flatMap((entry): Met[] => {
    const { due } = entry
    if (!due?.doubt) return []
    return [
      {
        rule:
          due.doubt.includes('weekday') ||
          /Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday/.test(due.doubt)
            ? 'weekday-wrong'
            : 'due-unreadable',
        message: due.doubt,
        location: due.location ?? entry.location,
      },
    ]
  })
}
