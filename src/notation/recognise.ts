import { dayText } from '../language/day-text.js'
import type { Entry, LeftOut } from '../model/action.js'
import type { LeftOutEvidence } from '../model/evidence.js'
import type { Minutes } from '../model/minutes.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import type { Document } from '../parse/document.js'
import { locate, type Span, touching } from '../source/lines.js'
import { candidatesOf, mayCommit } from './combine/candidates.js'
import { closingList, foldClosingList } from './combine/closing-list.js'
import { combine } from './combine/combine.js'
import { carriesOthers, earlierSections, mayTellOfEarlier } from './combine/earlier.js'
import { notesBelow } from './combine/notes.js'
import { decisionOf, type Finding } from './combine/record.js'
import { foldRepeated } from './combine/repeated.js'
import { notations as everyNotation } from './index.js'
import type { Match, Notation, Reading } from './notation.js'
import { rosterOf } from './phrase/roster.js'
import { settingsOf } from './place/context.js'
import { lastNamedIn } from './place/last-named.js'
import { lookalikes } from './text/lookalikes.js'
import type { Passage } from './text/passages.js'
import { passagesOf } from './text/read-passages.js'
import { mayHoldRemark, remarksOf } from './text/remarks.js'
import { wrongWeekdays } from './text/weekdays.js'
import { placeOf } from './text/words.js'

/** What is looked for, and how. */
export interface RecogniseOptions {
  /** Look through bare prose for candidates too, which is dear. */
  readonly possible?: boolean
  /** The ways of writing that are read; without them, every one that there is. */
  readonly notations?: readonly Notation[]
}

/** All that one document gives, as plain data: a pure function of the document and the settings. */
export function recognise(document: Document, settings: Settings, options: RecogniseOptions = {}): Minutes {
  const notations = options.notations ?? everyNotation
  const passages = passagesOf(document, [
    ...notations.map(({ mayStandIn }) => mayStandIn ?? (() => true)),
    mayHoldRemark,
    mayTellOfEarlier,
    ...(options.possible ? [mayCommit] : []),
  ])
  const roster = rosterOf(document.people, settings)
  const standing = settingsOf(document, passages, roster, settings)
  const leftOut: LeftOut[] = []
  const reading: Reading = {
    document,
    passages,
    settings: standing.settings,
    roster,
    place: (words, start, end) => placeOf(document, words, start, end),
    placeOfItem: (passage) => locate(document.path, document.lines, passage.span),
    lastNamed: lastNamedIn(passages, standing.settings, roster),
    leaveOut: (passage, because) => {
      leftOut.push(leftOutAt(passage, because, reading))
    },
  }
  const plain = findAll(notations, reading, leftOut)
  const below = notesBelow(plain, passages)
  const found = plain.map((one) => (one.kind === 'entry' ? below.told(one) : one))
  const closing = closingList(found)
  const notes = below.notesOf
  const combined = combine(found, closing, notes, reading)
  const inOrder = (list: readonly Finding[]): Finding[] => [...list].sort((a, b) => a.position - b.position)
  const folded = foldClosingList([...closing], inOrder(combined.recorded), combined.undone, notes, reading)
  const once = foldRepeated(inOrder(folded.recorded))
  const remarks = remarksOf(document, passages)
  const weekdays = wrongWeekdays(document)
  const problems: readonly ReadingProblem[] = [
    ...document.problems,
    ...combined.problems,
    ...folded.problems,
    ...once.problems,
    ...lookalikes(document),
    ...weekdays,
    ...dueProblems(
      once.recorded.map((one) => one.entry),
      document,
    ).filter(
      (due) =>
        !weekdays.some((one) => one.rule === due.rule && one.location.span.start === due.location.span.start),
    ),
  ]
  const isReadAfterAll = touching(found.map(({ location }) => location.span))
  return {
    path: document.path,
    meeting: document.meeting,
    people: document.people,
    agenda: standing.agenda,
    entries: once.recorded.map(({ entry }) => entry),
    decisions: folded.undone.map(decisionOf).sort((a, b) => a.location.span.start - b.location.span.start),
    ...carriesOthers(reading),
    earlier: earlierSections(reading),
    possible: options.possible ? candidatesOf(reading, once.recorded, takenSpans(found, once.recorded)) : [],
    leftOut: leftOut.filter(({ location }) => !isReadAfterAll(location.span)),
    remarks,
    problems,
    isMinutes: document.meeting.date !== null || found.length > 0 || problems.some(mayHideAnAction),
  }
}

function findAll(notations: readonly Notation[], reading: Reading, leftOut: LeftOut[]): Match[] {
  const all: Match[] = []
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
      if (/\p{L}/u.test(passage.words.text))
        leftOut.push(leftOutAt(passage, { code: 'ignored', reason: setting.ignored }, reading))
      continue
    }
    const taken: Match[] = []
    for (const notation of notations) taken.push(...notation.find(passage, reading, taken))
    all.push(...taken)
  }
  return all.sort((a, b) => a.location.span.start - b.location.span.start)
}

/** The places of all that was found, and of the sentences that markers took. */
function takenSpans(found: readonly Match[], recorded: readonly Finding[]): Span[] {
  return [
    ...found.map((one) => one.location.span),
    ...recorded.flatMap(({ entry }) => (entry.evidence ? [entry.evidence.location.span] : [])),
  ]
}

function leftOutAt(passage: Passage, because: LeftOutEvidence, reading: Reading): LeftOut {
  return {
    text: passage.words.text.replace(/\s+/g, ' ').trim(),
    because,
    confidential: reading.settings[passage.index]?.confidential ?? false,
    location: reading.place(passage.words, 0, passage.words.text.length),
  }
}

/** What could not be read may hold an action, and a box that is none was meant for one. */
function mayHideAnAction({ rule }: ReadingProblem): boolean {
  return rule === 'minutes-unreadable' || rule === 'box-lookalike'
}

/** Due words in which somebody ought to look: an impossible day, a convention that the file breaks. */
function dueProblems(entries: readonly Entry[], { path, lines }: Document): ReadingProblem[] {
  return entries.flatMap(({ due, location }): ReadingProblem[] => {
    if (due === undefined) return []
    const place = due.location ?? location
    const problems: ReadingProblem[] = []
    if (due.doubt !== undefined)
      problems.push({ rule: 'due-unreadable', message: due.doubt, location: place })
    if (due.wrongWeekday !== undefined && due.date !== null) {
      const { written, right } = due.wrongWeekday
      const at = lines.text.indexOf(written, place.span.start)
      problems.push({
        rule: 'weekday-wrong',
        message: `Unexpected "${written}", expected ${right}`,
        location: at < 0 ? place : locate(path, lines, { start: at, end: at + written.length }),
        label: `${dayText(due.date)} was a ${right.split(/[ ,]/, 1)[0]}`,
      })
    }
    return problems
  })
}
