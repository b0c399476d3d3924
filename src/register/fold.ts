import type { Entry } from '../model/action.js'
import type { Minutes } from '../model/minutes.js'
import type { Met } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import { isVerySame } from '../model/telling-words.js'
import { resolveDue } from './due-day.js'
import { type Ids, idsOf, isCountedId } from './identify.js'
import { begin, goOn, type Life, type Said } from './life.js'
import { type Match, ownersAgree, seek, weights } from './match.js'
import type { Everybody } from './people.js'

/** The register while it is being folded. */
export interface Folding {
  readonly known: Everybody
  readonly settings: Settings
  /** Day of the meeting after each, by meeting id. */
  readonly next: ReadonlyMap<string, string>
  readonly meetingIds: ReadonlySet<string>
  readonly lives: Life[]
  /** Every id that an action answers to, in small letters. */
  readonly byId: Map<string, Life>
  readonly problems: Met[]
}

// Agreements and markers raise new actions, wherever they stand.
const raisers: ReadonlySet<string> = new Set(['agreed', 'margin', 'action-column'])

/** Folds the minutes of one meeting into what earlier meetings left. */
export function foldMinutes(minutes: Minutes, folding: Folding): void {
  const { meeting } = minutes
  const entries = minutes.entries.map((entry) => readFor(entry, minutes, folding))
  const ids = idsOf(meeting, entries, (entry) => entry.ref !== undefined)
  const counted = new Map<string, number>()
  for (const [entry] of ids) counted.set(itemKey(entry), (counted.get(itemKey(entry)) ?? 0) + 1)
  const earlier = folding.lives.filter((life) => life.meeting.series === meeting.series)
  const outstanding = earlier.filter((life) => life.status === 'outstanding')
  const matches = matchesOf(entries, outstanding, folding)
  const seen = new Set<Life>()
  // An id may be named above the entry of the same minutes that it is the id of.
  for (const entry of [
    ...entries.filter((one) => one.ref === undefined),
    ...entries.filter((one) => one.ref !== undefined),
  ]) {
    const match = matches.get(entry)
    const own = ids.get(entry)
    const named = entry.ref === undefined ? undefined : folding.byId.get(entry.ref.toLowerCase())
    const said = {
      meeting,
      entry,
      location: entry.location,
      due: resolveDue(entry.due, meeting, folding.next, null),
    }
    if (named) {
      closedTwice(named, entry, folding)
      goOn(named, {
        ...said,
        knownBy: named.pinnedId?.toLowerCase() === entry.ref?.toLowerCase() ? 'pin' : 'id',
      })
      seen.add(named)
      continue
    }
    if (match && own) {
      goOn(match.life, { ...said, ...matched(match, entry) })
      seen.add(match.life)
      answerTo(own, match.life, folding)
      continue
    }
    if (entry.ref !== undefined)
      folding.problems.push({
        rule: 'reference-unknown',
        message: `Unexpected \`${entry.ref}\`, expected the id of an earlier action`,
        location: entry.location,
      })
    const life = begin(
      own ?? lastId(entry, minutes, counted),
      meeting,
      entry,
      resolveDue(entry.due, meeting, folding.next, folding.settings.defaultDue),
    )
    folding.lives.push(life)
    seen.add(life)
    answerTo({ counted: life.countedId, pinned: life.pinnedId }, life, folding)
  }
  carryOthers(minutes, outstanding, seen)
}

const itemKey = (entry: Entry): string => entry.item?.key ?? 'h0'

/** Owners as the whole register knows them; and the id at its start, where its meeting is among the minutes read. */
function readFor(entry: Entry, minutes: Minutes, folding: Folding): Entry {
  const pinned = entry.ifPinned
  const isPin =
    pinned !== undefined &&
    (folding.byId.has(pinned.ref.toLowerCase()) ||
      (folding.meetingIds.has(pinned.ref.slice(0, pinned.ref.lastIndexOf('/'))) && !isCountedId(pinned.ref)))
  const { ifPinned: _, ...plain } = entry
  const read: Entry = isPin
    ? {
        ...plain,
        ref: pinned.ref,
        text: pinned.text,
        owners: pinned.owners,
        ...(pinned.formerOwners ? { formerOwners: pinned.formerOwners } : {}),
      }
    : plain
  const owners = read.owners.map((owner) => folding.known.owner(owner, minutes))
  const former = read.formerOwners?.map((owner) => folding.known.owner(owner, minutes))
  return { ...read, owners, ...(former ? { formerOwners: former } : {}) }
}

/** An id that nothing answers to makes a new action: numbered after those that name none, so that these keep theirs. */
function lastId(entry: Entry, minutes: Minutes, counted: Map<string, number>): Ids {
  const n = (counted.get(itemKey(entry)) ?? 0) + 1
  counted.set(itemKey(entry), n)
  return {
    counted: `${minutes.meeting.id}/${itemKey(entry)}.${n}`,
    pinned: entry.pin ? `${minutes.meeting.id}/${entry.pin}` : null,
  }
}

function answerTo(ids: Ids, life: Life, folding: Folding): void {
  for (const id of [ids.counted, ids.pinned]) {
    if (id === null) continue
    const there = folding.byId.get(id.toLowerCase())
    if (!there) folding.byId.set(id.toLowerCase(), life)
    else if (there !== life)
      folding.problems.push({
        rule: 'id-repeated',
        message: `Unexpected second action with the id \`${id}\`, expected one`,
        location: life.first.location,
        related: there.first.location,
      })
  }
}

function closedTwice(life: Life, entry: Entry, folding: Folding): void {
  if (life.status === 'outstanding' || entry.status === undefined || entry.status === 'outstanding') return
  const closing = life.sightings.find((one) => one.status !== 'outstanding')
  folding.problems.push({
    rule: 'closed-twice',
    message: `Unexpected end of ${life.pinnedId ?? life.countedId}, which was ${life.status} already, expected it to be closed once`,
    location: entry.location,
    ...(closing ? { related: closing.location } : {}),
  })
}

/** Entries that name no id and are an earlier action all the same, each action once. */
function matchesOf(
  entries: readonly Entry[],
  outstanding: readonly Life[],
  folding: Folding,
): ReadonlyMap<Entry, Match> {
  const matches = new Map<Entry, Match>()
  const taken = new Set<Life>()
  const free = (): Life[] => outstanding.filter((life) => !taken.has(life))
  const named = new Set(
    entries.flatMap((entry) => (entry.ref ? [folding.byId.get(entry.ref.toLowerCase())] : [])),
  )
  for (const life of named) if (life) taken.add(life)
  const open = (): Entry[] =>
    entries.filter(
      (entry) =>
        entry.ref === undefined && !raisers.has(entry.notation) && !matches.has(entry) && entry.text !== '',
    )
  // The very same words and owners: said again, wherever it stands.
  for (const entry of open()) {
    const same = free().filter(
      (life) => sameOwners(entry, life) && life.words.some((words) => isVerySame(words, entry.text)),
    )
    const [life] = same
    if (!life) continue
    matches.set(entry, { life, score: 1, runnerUp: null })
    taken.add(life)
  }
  const under = open().filter((entry) => entry.underEarlier)
  if (under.length === 0) return matches
  const weight = weights(outstanding)
  // The best first, so that a look-alike does not take what another entry names more plainly.
  for (;;) {
    const sought = under
      .filter((entry) => !matches.has(entry))
      .flatMap((entry) => {
        const found = seek(entry, free(), weight)
        return found.kind === 'clear' ? [{ entry, match: found.match }] : []
      })
      .sort((a, b) => b.match.score - a.match.score)
    const [best] = sought
    if (!best) break
    matches.set(best.entry, best.match)
    taken.add(best.match.life)
  }
  for (const entry of under) {
    if (matches.has(entry)) continue
    const found = seek(entry, free(), weight)
    if (found.kind !== 'doubtful') continue
    const candidates = found.candidates
      .map((one) => `${one.life.pinnedId ?? one.life.countedId} (${one.score.toFixed(2)})`)
      .join(', ')
    const [first] = found.candidates
    folding.problems.push({
      rule: 'match-doubtful',
      message: `Unexpected words that may mean an earlier action, expected its id: ${candidates}`,
      location: entry.location,
      ...(first ? { related: first.life.first.location } : {}),
    })
  }
  return matches
}

function sameOwners(entry: Entry, life: Life): boolean {
  return (
    entry.owners.length === life.owners.length &&
    ownersAgree(entry, life) &&
    (entry.owners.length > 0 || entry.text.split(/\s+/).length >= 3)
  )
}

function matched(match: Match, entry: Entry): Pick<Said, 'knownBy' | 'score' | 'runnerUp'> {
  const runnerUp = match.runnerUp
    ? {
        runnerUp: {
          id: match.runnerUp.life.pinnedId ?? match.runnerUp.life.countedId,
          score: match.runnerUp.score,
        },
      }
    : {}
  const isSame = match.life.words.some((words) => isVerySame(words, entry.text))
  return { knownBy: isSame ? 'very-same-words' : 'words', score: match.score, ...runnerUp }
}

/** "All other actions carried forward": every other outstanding action of the series. */
function carryOthers(minutes: Minutes, outstanding: readonly Life[], seen: ReadonlySet<Life>): void {
  const location = minutes.carriesOthers
  if (!location) return
  for (const life of outstanding)
    if (!seen.has(life))
      goOn(life, { meeting: minutes.meeting, entry: null, location, knownBy: 'all-others', due: null })
}
