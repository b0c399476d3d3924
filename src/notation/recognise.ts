import { defaultLanguage, vocabularyOf } from '../language/languages.js'
import { readingIn } from '../language/spoken.js'
import type { Candidate, LeftOut } from '../model/action.js'
import type { LeftOutEvidence, PossibleEvidence } from '../model/evidence.js'
import type { FileRoster, InitialsDoubt } from '../model/file-roster.js'
import type { Minutes } from '../model/minutes.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { type Document, heavyProblem } from '../parse/document.js'
import { locate, type Span, touching } from '../source/lines.js'
import { candidatesOf, isRecordedIn, mayCommit } from './combine/candidates.js'
import { combine } from './combine/combine.js'
import { carriesOthers, earlierSections, mayTellOfEarlier } from './combine/earlier.js'
import { withNotes } from './combine/notes.js'
import type { Combination } from './combine/pass.js'
import { placeForEarlier } from './combine/place-for-earlier.js'
import { decisionOf } from './combine/record.js'
import { notations as everyNotation } from './index.js'
import type { Match, Notation, PossibleFacts, Reading } from './notation.js'
import { dueProblems } from './phrase/due-problems.js'
import { rosterOf } from './phrase/roster.js'
import { strangersIn } from './phrase/strangers.js'
import { contextsOf } from './place/context.js'
import { lastNamedIn } from './place/last-named.js'
import { dueDays } from './text/due-days.js'
import { lookalikes } from './text/lookalikes.js'
import type { Passage } from './text/passages.js'
import { passagesOf } from './text/read-passages.js'
import { mayHoldRemark, remarksOf } from './text/remarks.js'
import { placeOf } from './text/words.js'

/** What is looked for, and how. */
export interface RecogniseOptions {
  /** Look through bare prose for candidates too, which is dear. */
  readonly possible?: boolean
  /** The ways of writing that are read; without them, every one that there is. */
  readonly notations?: readonly Notation[]
}

/**
 * All that one document gives, as plain data: a pure function of the document, the settings and what the minutes of its
 * series know of people.
 */
export function recognise(
  document: Document,
  settings: Settings,
  people: FileRoster,
  options: RecogniseOptions = {},
): Minutes {
  const words = vocabularyOf([document.language.tag], settings.words)
  const minutes = readingIn(words, () => recogniseSpoken(document, settings, people, options))
  return { ...minutes, ...languageOf(document) }
}

function recogniseSpoken(
  document: Document,
  settings: Settings,
  people: FileRoster,
  options: RecogniseOptions,
): Minutes {
  const { possible = false, notations = everyNotation } = options
  const passages = passagesOf(document, [
    ...notations.map(({ mayStandIn }) => mayStandIn ?? (() => true)),
    mayHoldRemark,
    mayTellOfEarlier,
    ...(possible ? [mayCommit] : []),
  ])
  const roster = rosterOf(people, settings, strangersIn(document.lines.text, people))
  const days = dueDays(document.dueContext)
  const standing = contextsOf(passages, { document, roster, days }, settings)
  const leftOut: LeftOut[] = []
  const unsure: Candidate[] = []
  const reading: Reading = {
    document,
    passages,
    contexts: standing.contexts,
    roster,
    days,
    place: (words, start, end) => placeOf(document, words, start, end),
    placeOfItem: (passage) => locate(document.path, document.lines, passage.span),
    lastNamed: lastNamedIn(passages, standing.contexts, roster),
    leaveOut: (passage, because) => {
      leftOut.push(leftOutAt(passage, because, reading))
    },
    mayBe: (facts, because) => unsure.push(candidateAt(facts, because)),
  }
  const { matches, unread } = matchesOf(notations, reading)
  const combined = combine(matches, reading)
  const entries = combined.findings.map(({ entry }) => entry)
  const problems: readonly ReadingProblem[] = [
    ...document.problems,
    ...unread,
    ...people.doubts.map((doubt) => initialsProblem(doubt, document)),
    ...combined.problems,
    ...lookalikes(document),
    ...dueProblems(entries, document),
  ]
  const isReadAfterAll = touching(matches.map(({ location }) => location.span))
  const lines = unsure.filter(
    (candidate) => !isReadAfterAll(candidate.location.span) && !isRecordedIn(combined.findings, candidate),
  )
  return {
    path: document.path,
    meeting: { ...document.meeting, present: people.present, apologies: people.apologies },
    people: people.own,
    agenda: standing.agenda,
    entries,
    decisions: combined.decisions
      .map(decisionOf)
      .sort((decision, other) => decision.location.span.start - other.location.span.start),
    ...carriesOthers(reading),
    earlier: earlierSections(reading),
    placeForEarlier: placeForEarlier(reading, entries),
    possible: [
      ...lines,
      ...(possible ? candidatesOf(reading, combined.findings, takenSpans(matches, combined)) : []),
    ],
    leftOut: [...leftOut.filter(({ location }) => !isReadAfterAll(location.span)), ...lines.map(leftOutOf)],
    remarks: remarksOf(document),
    problems,
    doubts: combined.doubts,
    isMinutes: hasDate(document) || matches.some(isSure) || problems.some(({ hidesActions }) => hidesActions),
  }
}

/** The language of minutes, where something has to be said of it. */
const languageOf = ({ language }: Document): Pick<Minutes, 'language' | 'isOfUnknownLanguage'> => ({
  ...(language.tag === defaultLanguage ? {} : { language: language.tag }),
  ...(language.isSure ? {} : { isOfUnknownLanguage: true }),
})

/** Whether a match is one whatever other minutes say. */
const isSure = (match: Match): boolean => match.kind !== 'entry' || match.ifKnown !== true

const hasDate = ({ meeting }: Document): boolean => meeting.date !== null

/** A file that says more than this is made to take memory, and not by a committee. */
const mostMatches = 10_000

/** What the notations find, in the order of the file, and the lines in which they look no more. */
function matchesOf(
  notations: readonly Notation[],
  reading: Reading,
): { readonly matches: readonly Match[]; readonly unread: readonly ReadingProblem[] } {
  const unread: ReadingProblem[] = []
  const all: Match[] = []
  for (const passage of reading.passages) {
    if (all.length > mostMatches) {
      const { path, lines } = reading.document
      const { start } = passage.span
      const rest = { start, end: lines.text.trimEnd().length }
      unread.push(
        heavyProblem({ span: rest, why: 'too many actions for one file', offset: start }, path, lines),
      )
      break
    }
    const { ignored = null, onlyNames = null, headingEntry = null } = reading.contexts[passage.index] ?? {}
    if (!holdsWords(passage) && headingEntry !== passage.index) continue
    if (ignored !== null) {
      if (/\p{L}/u.test(passage.words.text)) reading.leaveOut(passage, { code: 'ignored', reason: ignored })
      continue
    }
    if (onlyNames) {
      reading.leaveOut(passage, { code: 'only-names', because: onlyNames })
      continue
    }
    const taken: Match[] = []
    for (const notation of notations) {
      if (passage.quoted && !notation.readsQuotations) continue
      for (const match of notation.find(passage, reading, taken)) taken.push(match)
    }
    for (const match of taken) all.push(match)
  }
  all.sort((match, other) => match.location.span.start - other.location.span.start)
  return { matches: withNotes(all, reading), unread }
}

/** Whether a passage has words of the minutes that may be an action. */
const holdsWords = ({ kind }: Passage): boolean =>
  kind !== 'heading' && kind !== 'comment' && kind !== 'unread'

/** The places of all that was found, and of the sentences that markers took. */
function takenSpans(matches: readonly Match[], { findings }: Combination): readonly Span[] {
  return [
    ...matches.map(({ location }) => location.span),
    ...findings.flatMap(({ entry }) => (entry.evidence ? [entry.evidence.location.span] : [])),
  ]
}

function leftOutAt(passage: Passage, because: LeftOutEvidence, reading: Reading): LeftOut {
  return {
    text: passage.words.text.replace(/\s+/g, ' ').trim(),
    because,
    confidential: reading.contexts[passage.index]?.confidential ?? false,
    location: reading.place(passage.words, 0, passage.words.text.length),
  }
}

const leftOutOf = ({ text, because, confidential, location }: Candidate): LeftOut => ({
  text,
  because: { code: 'may-be', because },
  confidential,
  location,
})

function candidateAt(
  { text, owners, due, location, context }: PossibleFacts,
  because: PossibleEvidence,
): Candidate {
  const { item, confidential } = context
  return {
    text,
    owners,
    ...(due ? { due } : {}),
    item,
    confidential,
    location,
    because,
  }
}

/** Initials that the file prints beside somebody, and that are another's on the roster or in the file itself. */
function initialsProblem(doubt: InitialsDoubt, { path, lines }: Document): ReadingProblem {
  const { initials, name, other, isOnRoster, line } = doubt
  const start = lines.starts[line - 1] ?? 0
  return {
    rule: 'owner-ambiguous',
    message: isOnRoster
      ? `Unexpected \`${initials}\` beside ${name}, expected ${other} as on the roster: in these minutes it means ${name}`
      : `Unexpected \`${initials}\` beside ${name}, expected initials of one person: ${other} has them too`,
    location: locate(path, lines, { start, end: start }),
  }
}
