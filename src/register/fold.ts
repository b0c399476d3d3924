import { isVerySame } from '../language/keywords.js'
import type { IdIndex } from '../language/nearest-ids.js'
import type { Candidate, Entry } from '../model/action.js'
import { byWhatTheyName, type Ids, idsOf, isCountedId } from '../model/ids.js'
import type { Minutes } from '../model/minutes.js'
import { isHeld } from '../model/next-meeting.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { type LaterMeetings, resolveDue } from './due-day.js'
import { begin, goOn, idOfLife, isNotCarried, type Life, type LifeEvent, passOver, statusOf } from './life.js'
import type { KnownAgain } from './likeness.js'
import { nearbyIn } from './nearby.js'
import type { Everybody } from './people.js'
import { byShortNumber, doubtfulReferences, unknownReference } from './reference.js'
import { matchesOf } from './same-action.js'
import { emptySeries, keepTrack, type Series } from './series.js'
import { ownersAgree } from './whose.js'

/** The register while it is being folded. */
export interface Folding extends LaterMeetings {
  readonly known: Everybody
  readonly settings: Settings
  /** `YYYY-MM-DD`; null where every meeting was held. */
  readonly today: string | null
  readonly meetingIds: ReadonlySet<string>
  readonly lives: Life[]
  /** The ids of these as they are shown, to offer those that may have been meant. */
  readonly ids: IdIndex
  /** By the name of the series; null for the one that nobody named. */
  readonly series: Map<string | null, Series>
  /** Every id that an action answers to, in small letters. */
  readonly byId: Map<string, Life>
  readonly problems: ReadingProblem[]
  /** What reviews speak of that is like no earlier action. */
  readonly possible: Map<Minutes, Candidate[]>
}

/** Folds the minutes of one meeting into what earlier meetings left. */
export function foldMinutes(minutes: Minutes, folding: Folding): void {
  const { meeting } = minutes
  const entries = minutes.entries.flatMap((entry) => readFor(entry, minutes, folding) ?? [])
  const ids = idsOf(meeting, entries)
  const named = (entry: Entry): Life | undefined =>
    entry.ref === undefined ? undefined : folding.byId.get(entry.ref.toLowerCase())
  const series = seriesOf(meeting.series, folding)
  const hasOutstanding = series.outstanding.size > 0
  const nearby = nearbyIn(series, entries.length)
  const doubtful = doubtfulReferences(entries, nearby, named)
  const sure = entries.filter((entry) => !doubtful.has(entry))
  const { matches, problems } = matchesOf(meeting, sure, nearby, named)
  folding.problems.push(...doubtful.values(), ...problems)
  const seen = new Set<Life>()
  const defaults = defaultDay(minutes, folding)
  // An id may be named above the entry of the same minutes that it is the id of.
  for (const entry of [...sure].sort(byWhatTheyName)) {
    const match = matches.get(entry)
    const own = ids.get(entry)
    if (!own) continue
    const earlier = named(entry)
    const event = {
      meeting,
      entry,
      location: entry.location,
      due: resolveDue(entry.due, meeting, folding, null),
      ...defaults,
    }
    if (earlier) {
      closedTwice(earlier, entry, folding)
      goOn(earlier, {
        ...event,
        knownBy: earlier.pinnedId?.toLowerCase() === entry.ref?.toLowerCase() ? 'pin' : 'id',
      })
      keepTrack(seriesOf(earlier.meeting.series, folding), earlier)
      seen.add(earlier)
      continue
    }
    if (match) {
      goOn(match.life, { ...event, ...matched(match, entry) })
      keepTrack(series, match.life)
      seen.add(match.life)
      answerTo(own, match.life, entry, folding)
      continue
    }
    if (entry.ref !== undefined) folding.problems.push(unknownReference(entry.ref, entry.location, folding))
    if (entry.asksNothing && entry.ref === undefined && hasOutstanding) {
      const found = folding.possible.get(minutes)
      if (found) found.push(candidateOf(entry))
      else folding.possible.set(minutes, [candidateOf(entry)])
      continue
    }
    const due = resolveDue(entry.due, meeting, folding, folding.settings.defaultDue)
    const life = begin(own, { meeting, entry, due }, series.carrying)
    folding.lives.push(life)
    folding.ids.add(idOfLife(life))
    keepTrack(series, life)
    seen.add(life)
    answerTo(own, life, entry, folding)
  }
  const carriesOthers = carryOthers(minutes, series, seen, defaults)
  // Named in a way that changes nothing: not passed over either.
  for (const entry of doubtful.keys()) {
    const life = named(entry)
    if (life) seen.add(life)
  }
  if (!carriesOthers) closeUnlisted(minutes, series, seen, folding)
}

/** What an entry says that may be an action, and is none without more. */
function candidateOf({ text, owners, item, confidential, location, because }: Entry): Candidate {
  const quoted =
    because.flatMap((evidence) => (evidence.code === 'list' ? (evidence.quoted ?? []) : [])).at(0) ?? null
  return { text, owners, item, confidential, location, because: { code: 'review', quoted } }
}

/** The default day of what these minutes carry; empty where the settings give none. */
function defaultDay({ meeting }: Minutes, folding: Folding): Pick<LifeEvent, 'defaultDue'> {
  const { defaultDue } = folding.settings
  return defaultDue === null ? {} : { defaultDue: resolveDue(undefined, meeting, folding, defaultDue) }
}

function seriesOf(name: string | null, folding: Folding): Series {
  const known = folding.series.get(name) ?? emptySeries()
  folding.series.set(name, known)
  return known
}

/** The meeting that an id is of: `2011-spring` of `2011-spring/3.1`; empty where it names none. */
export const meetingNamed = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('/')))

/** Owners as the whole register knows them; and a pinned id, where its meeting is among the minutes read. */
function readFor(entry: Entry, minutes: Minutes, folding: Folding): Entry | null {
  const pinned = entry.ifPinned
  const isPin =
    pinned !== undefined &&
    (folding.byId.has(pinned.ref.toLowerCase()) ||
      (folding.meetingIds.has(meetingNamed(pinned.ref)) && !isCountedId(pinned.ref)))
  const { ifPinned: _, ifKnown, ...plain } = entry
  const isOfNumber = ifKnown === true && entry.ref === undefined && entry.shortRef !== undefined
  if (ifKnown && !isPin && !isOfNumber && !mayMean(entry, minutes, folding)) return null
  const named: Entry = isPin ? { ...plain, ...pinned } : plain
  const isOnlyNumber = isOfNumber && entry.owners.length === 0 && entry.status === undefined
  const problems = isOnlyNumber ? [] : folding.problems
  const read = byShortNumber(named, seriesOf(minutes.meeting.series, folding), problems)
  if (read === null) return null
  const owners = folding.known.owners(read.owners, minutes)
  if (isOfNumber && !isPin && !isMeantByNumber({ ...read, owners }, folding)) return null
  const former = read.formerOwners && folding.known.owners(read.formerOwners, minutes)
  return { ...read, owners, ...(former ? { formerOwners: former } : {}) }
}

/** Whether a line without a box that begins with the number of an action speaks of it: it is its owner's, or says its state. */
function isMeantByNumber(entry: Entry, folding: Folding): boolean {
  const life = entry.ref === undefined ? undefined : folding.byId.get(entry.ref.toLowerCase())
  if (!life) return false
  return entry.status !== undefined || (entry.owners.length > 0 && ownersAgree(entry, life))
}

/** Whether a line without a box names an earlier action; a slip in its id is a problem, and no new action. */
function mayMean({ ref, location }: Entry, { meeting }: Minutes, folding: Folding): boolean {
  if (ref === undefined || folding.byId.has(ref.toLowerCase())) return ref !== undefined
  const isOwn = ref.toLowerCase().startsWith(`${meeting.id.toLowerCase()}/`)
  const problem = isOwn ? null : unknownReference(ref, location, folding)
  if (problem?.message.includes('; nearest')) folding.problems.push(problem)
  return false
}

function answerTo(ids: Ids, life: Life, entry: Entry, folding: Folding): void {
  for (const id of [ids.counted, ids.pinned]) {
    if (id === null) continue
    const there = folding.byId.get(id.toLowerCase())
    if (!there) folding.byId.set(id.toLowerCase(), life)
    else if (there !== life)
      folding.problems.push({
        rule: 'id-repeated',
        message: `Unexpected second action with the id \`${id}\`, expected one`,
        location: entry.location,
        related: there.first.location,
      })
  }
}

function closedTwice(life: Life, entry: Entry, folding: Folding): void {
  if (
    life.isUnlisted ||
    statusOf(life) === 'outstanding' ||
    entry.status === undefined ||
    entry.status === 'outstanding'
  )
    return
  const closing = life.sightings.find(({ status }) => status !== 'outstanding')
  folding.problems.push({
    rule: 'closed-twice',
    message: `Unexpected end of ${idOfLife(life)}, which was ${statusOf(life)} already, expected it to be closed once`,
    location: entry.location,
    ...(closing ? { related: closing.location } : {}),
  })
}

function matched(match: KnownAgain, entry: Entry): Pick<LifeEvent, 'knownBy' | 'score' | 'runnerUp'> {
  const runnerUp = match.runnerUp
    ? {
        runnerUp: {
          id: idOfLife(match.runnerUp.life),
          score: match.runnerUp.score,
        },
      }
    : {}
  const isSame = match.life.words.some((words) => isVerySame(words, entry.text))
  return { knownBy: isSame ? 'very-same-words' : 'words', score: match.score, ...runnerUp }
}

/** "All other actions carried forward": every other outstanding action of the series, in one record. Whether they were. */
function carryOthers(
  { meeting, carriesOthers: location }: Minutes,
  { carrying }: Series,
  seen: ReadonlySet<Life>,
  defaults: Pick<LifeEvent, 'defaultDue'>,
): boolean {
  if (!location) return false
  carrying.push({ meeting, location, ...defaults, sightings: new Map() })
  for (const life of seen) isNotCarried(life, carrying)
  return true
}

/** Where silence closes what lists no longer have: what these minutes do not mention was passed over once more. */
function closeUnlisted(
  { meeting }: Minutes,
  series: Series,
  seen: ReadonlySet<Life>,
  { settings: { register }, today }: Folding,
): void {
  if (register.doneAfter === null || (today !== null && !isHeld(meeting, today))) return
  for (const life of [...series.outstanding]) {
    if (seen.has(life)) continue
    passOver(life, meeting, register.doneAfter)
    if (life.isUnlisted) keepTrack(series, life)
  }
}
