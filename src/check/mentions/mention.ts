import { tellingWords } from '../../language/keywords.js'
import { phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { type Action, lastMention } from '../../model/action.js'
import type { Meeting } from '../../model/meeting.js'
import type { Minutes } from '../../model/minutes.js'
import type { PassingMention } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import { wordsOfNames } from '../carry-line.js'
import { mayHoldSecrets, nearestIn } from './nearest.js'
import { keyOfPointer, type Pointer, pointsAtSame } from './pointers.js'
import { isFresh, isOfOwner, type MentionSearch } from './search.js'
import {
  type Clause,
  isSpokenBelow,
  type PointerPlace,
  type Spoken,
  spokenIn,
  titleKey,
  wordReader,
} from './spoken.js'
import { standingTitles, usualTitles } from './standing-titles.js'
import { lineIn, type Statement } from './statements.js'
import { mentionAt } from './telling-line.js'
import { type Topic, type TopicContext, topicOf } from './topic.js'

/** Finds a line of minutes that speaks, or may speak, of an action; null where there is none. */
export type FindMention = (action: Action, minutes: Minutes) => PassingMention | null

/** What minutes say of actions beside their entries. */
export interface Mentions {
  /** Where minutes speak of an action though no entry of theirs is about it; null where they pass it over. */
  readonly mentionIn: FindMention
  /** Where minutes that pass it over come nearest to speaking of it; null too where they may not be quoted. */
  readonly nearestIn: FindMention
}

/** A word is rare where so few actions of its series have it, or so small a share of them. */
const fewActions = 2
const smallShare = 0.02
/** So many telling words are to stand in one sentence, all of them. */
const mostOfShort = 4
/** Of more than those, such a part. */
const partOfLong = 0.6

// Minutes speak of themselves.
const records = spoken((words) => new Set([...phraseSet(words.comparing.records)].flatMap(tellingWords)))

/**
 * Looks for what minutes say of actions beside their entries. Such a mention changes nothing of an action: it shows that
 * these minutes do not pass it over. The text of minutes is read when it is first asked for.
 * @param textOf without a text nothing is found
 */
export function mentionsOf(register: Register, textOf: (path: string) => string | null): Mentions {
  const byPath = new Map(register.minutes.map((minutes) => [minutes.path, minutes]))
  const known = new Map<string, Spoken | null>()
  const wordsOf = wordReader()
  const spoken = (path: string): Spoken | null => {
    const there = known.get(path)
    if (there !== undefined) return there
    const minutes = byPath.get(path)
    const text = minutes === undefined ? null : textOf(path)
    const found = minutes === undefined || text === null ? null : spokenIn(minutes, text, wordsOf)
    known.set(path, found)
    return found
  }
  const everybody = [...register.people, ...register.membership.members.map(({ person }) => person)]
  const people = new Set([...wordsOfNames(everybody)].flatMap(tellingWords))
  const namesOf = new Map(
    everybody.map((person) => [person.key, [...wordsOfNames([person])].flatMap(tellingWords)] as const),
  )
  const context: TopicContext = { spokenIn: spoken, people, namesOf }
  const isRareIn = rarity(register)
  const isStanding = standingTitles(register)
  const isUsual = usualTitles(register, spoken)
  const topics = new Map<Action, Topic>()
  const searchFor = (action: Action, minutes: Minutes): MentionSearch | null => {
    const now = spoken(minutes.path)
    const last = lastMention(action)
    const before = spoken(last.meeting.path)
    if (now === null || before === null) return null
    const topic = topics.get(action) ?? topicOf(action, last, context)
    topics.set(action, topic)
    return {
      action,
      topic,
      minutes,
      now,
      before,
      isRare: isRareIn(action.meeting),
      isStanding: (title) => before.byTitle().has(titleKey(title.text)) || isStanding(title, last.meeting),
      isUsual: (title) => isUsual(title, last.meeting, minutes),
    }
  }
  return {
    mentionIn: (action, minutes) => {
      const search = searchFor(action, minutes)
      return search && (byPointer(search) ?? byWords(search))
    },
    nearestIn: (action, minutes) => {
      const isOpen = !minutes.meeting.confidential && !mayHoldSecrets(textOf(minutes.path) ?? '')
      const search = isOpen ? searchFor(action, minutes) : null
      return search && nearestIn(search)
    },
  }
}

/** A shared link, number or id; of a number that the action stood below: where something is said below it now. */
function byPointer(search: MentionSearch): PassingMention | null {
  const { topic, now } = search
  const find = (
    pointers: readonly Pointer[],
    isEnough: (at: Statement) => boolean,
  ): PassingMention | null => {
    for (const pointer of pointers)
      for (const found of now.byPointer().get(keyOfPointer(pointer)) ?? [])
        if (pointsAtSame(pointer, found.pointer) && isEnough(found.at))
          return mentionAt(found.at, { line: lineOf(found), by: pointer.kind }, search)
    return null
  }
  return (
    find(topic.pointers, (at) => isFresh(at, search)) ??
    find(topic.numbersAbove, (at) => isSpokenBelow(at) && isFresh(at, search))
  )
}

const lineOf = ({ at, pointer }: PointerPlace): number => lineIn(at, at.text.indexOf(pointer.written))

/** The words that tell what the action is about, in one sentence; or two of them side by side that name a thing. */
function byWords(search: MentionSearch): PassingMention | null {
  const { topic, now } = search
  const clauses = new Set(topic.words.filter(search.isRare).flatMap((word) => now.byWord().get(word) ?? []))
  for (const clause of clauses) {
    const { statement } = clause
    if ((tellsAll(clause, search) || tellsPair(clause, search)) && isFresh(statement, search))
      return mentionAt(statement, { line: clause.line, by: 'words' }, search)
  }
  return null
}

/** Whether a sentence has all words that tell what the action is about; of a sentence about its owner half are enough. */
function tellsAll(clause: Clause, search: MentionSearch): boolean {
  const { topic, isRare, isStanding } = search
  const words = [...new Set(topic.words)]
  const shared = words.filter((word) => clause.distinct.has(word))
  const rare = shared.filter(isRare).length
  if (isSpokenBelow(clause.statement) && isStanding(clause.statement)) return false
  // "RH has found a trainer", "Demo of the tower": what was to be done, and to what; but for a title, whose it is too.
  if (words.length === 1)
    return (
      rare === 1 &&
      clause.distinct.has(topic.verb ?? '') &&
      (isSpokenBelow(clause.statement) || isOfOwner(clause, search))
    )
  if (rare < 2) return false
  const isEnough =
    words.length <= mostOfShort
      ? shared.length === words.length
      : shared.length >= mostOfShort && shared.length >= words.length * partOfLong
  return isEnough || (shared.length >= words.length / 2 && isOfOwner(clause, search))
}

/**
 * Whether two rare words stand side by side here and in the action: in a title that is not one of every meeting, or where
 * one of them is a name.
 */
function tellsPair({ statement, words }: Clause, { topic, isRare, isStanding }: MentionSearch): boolean {
  if (isSpokenBelow(statement) && isStanding(statement)) return false
  return topic.words.some((first, index) => {
    const second = topic.words[index + 1]
    if (second === undefined || first === second || !isRare(first) || !isRare(second)) return false
    if (/^\d/.test(first) || /^\d/.test(second)) return false
    // "Jim Tuckwell" is a person, and "Big Red" may be anything.
    if (!isSpokenBelow(statement) && topic.names.has(first) === topic.names.has(second)) return false
    return words.some((word, at) => word === first && words[at + 1] === second)
  })
}

/** Which words are rare among the actions of the series of a meeting. */
function rarity({ actions, meetings }: Register): (meeting: Meeting) => (word: string) => boolean {
  const bySeries = new Map<string | null, { readonly counts: Map<string, number>; number: number }>()
  for (const { meeting, text } of actions) {
    const there = bySeries.get(meeting.series) ?? { counts: new Map<string, number>(), number: 0 }
    bySeries.set(meeting.series, there)
    there.number++
    for (const word of new Set(tellingWords(text))) there.counts.set(word, (there.counts.get(word) ?? 0) + 1)
  }
  // "All Core Devs Meeting 84": what the committee is called.
  const titles = new Set(meetings.flatMap(({ title }) => tellingWords(title)))
  return ({ series }) => {
    const { counts, number } = bySeries.get(series) ?? { counts: new Map<string, number>(), number: 0 }
    const most = Math.max(fewActions, number * smallShare)
    return (word) => !records().has(word) && !titles.has(word) && (counts.get(word) ?? 0) <= most
  }
}
