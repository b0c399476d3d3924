import { mayBeOfOneThing } from '../language/keywords.js'
import type { Entry } from '../model/action.js'
import { addMonths, firstDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { ReadingProblem } from '../model/problem.js'
import { dueOf, idOfLife, type Life, lastMeetingOf } from './life.js'
import { candidatesFor, choose, type KnownAgain, type LikelyLife, likenessWeights } from './likeness.js'
import { fitting, plainlySame, verySame } from './said-again.js'
import type { Series } from './series.js'
import { mayBeSameOwners, ownersBeside } from './whose.js'
import { wordingOf } from './wording.js'

/** Which entries of a meeting are earlier actions though they name no id, and those that may be. */
export interface Matches {
  readonly matches: ReadonlyMap<Entry, KnownAgain>
  readonly problems: readonly ReadingProblem[]
}

/**
 * The entries of one meeting while they are looked for. A meeting may speak of an action twice, in the review of
 * earlier actions and in its own list, but never twice in one of them.
 */
interface Search {
  /** The day of the meeting. */
  readonly date: string | null
  readonly series: Series
  readonly open: readonly Entry[]
  readonly matches: Map<Entry, KnownAgain>
  readonly takenInReview: Set<Life>
  readonly takenElsewhere: Set<Life>
  /** Entries that may be either of several actions, or another owner's, with the problem that says so. */
  readonly doubts: Map<Entry, ReadingProblem>
}

/** Looks for what the entries of a meeting say again, among what is outstanding in its series. */
export function matchesOf(
  { date }: Meeting,
  entries: readonly Entry[],
  series: Series,
  named: (entry: Entry) => Life | undefined,
): Matches {
  // What is closed by its id is over: the same words beside it are something new.
  const byId = (isReview: boolean): Set<Life> =>
    new Set(
      entries
        .filter(
          (entry) => entry.underEarlier === isReview || (entry.status ?? 'outstanding') !== 'outstanding',
        )
        .flatMap((entry) => named(entry) ?? []),
    )
  const search: Search = {
    date,
    series,
    open: entries.filter((entry) => entry.ref === undefined && !entry.raises && entry.text !== ''),
    matches: new Map(),
    takenInReview: byId(true),
    takenElsewhere: byId(false),
    doubts: new Map(),
  }
  takeVerySame(search)
  for (const owners of ['shared', 'unsaid'] as const)
    for (const isReview of [true, false])
      takeFitting(search, isReview, (entry) => verySame(entry, series, owners))
  takeReviewed(search)
  takeFitting(search, false, (entry) => plainlySame(entry, series))
  noteOtherOwners(search)
  const { matches, doubts } = search
  return {
    matches,
    problems: search.open.flatMap((entry) => (matches.has(entry) ? [] : (doubts.get(entry) ?? []))),
  }
}

const takenBeside = ({ takenInReview, takenElsewhere }: Search, { underEarlier }: Entry): Set<Life> =>
  underEarlier ? takenInReview : takenElsewhere

function take(search: Search, entry: Entry, match: KnownAgain): void {
  search.matches.set(entry, match)
  takenBeside(search, entry).add(match.life)
}

/** The very same words and owners: said again, wherever it stands. Of two that differ by their days, the one of this day. */
function takeVerySame(search: Search): void {
  for (const entry of search.open) {
    const likely = verySame(entry, search.series, 'same').filter(
      ({ life }) => !takenBeside(search, entry).has(life),
    )
    const day = entry.due?.date ?? null
    const found = likely.find(({ life }) => dueOf(life)?.date === day) ?? likely[0]
    if (found) take(search, entry, { life: found.life, score: 1, runnerUp: null })
  }
}

/** What fits one action alone, in the review of earlier actions or elsewhere; what fits several is a doubt. */
function takeFitting(
  search: Search,
  isReview: boolean,
  livesFor: (entry: Entry) => readonly LikelyLife[],
): void {
  const { matches, open, doubts } = search
  const left = open.filter((entry) => entry.underEarlier === isReview && !matches.has(entry))
  const isFree = ({ life }: LikelyLife): boolean =>
    !(isReview ? search.takenInReview : search.takenElsewhere).has(life)
  const likely = new Map(left.map((entry) => [entry, livesFor(entry).filter(isFree)]))
  const { one, several } = fitting(likely)
  for (const [entry, { life, score }] of one) take(search, entry, { life, score, runnerUp: null })
  for (const [entry, candidates] of several) doubts.set(entry, doubtOf(entry, candidates))
}

/** In the review of earlier actions, by owner and words; what may be several is a problem, and a new action. */
function takeReviewed(search: Search): void {
  const { open, matches, series, takenInReview, doubts } = search
  const review = open.filter((entry) => entry.underEarlier && !matches.has(entry))
  const candidates = new Map<Entry, readonly LikelyLife[]>(
    review.map((entry) => [entry, candidatesFor(entry, series)]),
  )
  const sought = (entry: Entry) =>
    choose((candidates.get(entry) ?? []).filter(({ life }) => !takenInReview.has(life)))
  // The best first, so that a look-alike does not take what another entry names more plainly.
  for (;;) {
    const clear = review
      .filter((entry) => !matches.has(entry))
      .flatMap((entry) => {
        const found = sought(entry)
        return found.kind === 'clear' ? [{ entry, match: found.match }] : []
      })
    const [best] = clear.sort((a, b) => b.match.score - a.match.score)
    if (!best) break
    take(search, best.entry, best.match)
  }
  for (const entry of review) {
    const found = sought(entry)
    const likely = found.kind === 'doubtful' ? found.candidates.filter((life) => mayMean(entry, life)) : []
    if (likely.length > 0) doubts.set(entry, doubtOf(entry, likely))
  }
}

/** Whether somebody who knows both may have to say which it is: what is only a little alike is something else. */
const mayMean = (entry: Entry, { life, score }: LikelyLife): boolean =>
  score >= likenessWeights.clear || life.words.some((words) => mayBeOfOneThing(words, entry.text))

/**
 * Whether it matters which of them an entry is: it would close one, or give it to somebody else. What goes on with the
 * same owner is owed by this person either way.
 */
const matters = (entry: Entry, candidates: readonly LikelyLife[]): boolean =>
  candidates.some(
    ({ life }) => (entry.status ?? 'outstanding') !== 'outstanding' || ownersBeside(entry, life) !== 'same',
  )

function doubtOf(entry: Entry, candidates: readonly LikelyLife[]): ReadingProblem {
  const ids = candidates.map(({ life, score }) => `${idOfLife(life)} (${score.toFixed(2)})`)
  const [first] = candidates
  return {
    rule: 'match-doubtful',
    message: `Unexpected words that may mean an earlier action, expected its id: ${ids.join(', ')}`,
    location: entry.location,
    ...(first ? { related: first.life.first.location } : {}),
    ...(matters(entry, candidates) ? {} : { lesser: true }),
  }
}

// 215 https://github.com/… – a new header
const address = /\bhttps?:\/\/\S+/g
const numberOfThing = /\d{2,}/g

/** Whether each stands under a topic with a number of its own: "Review the RFC" below 208 is not that below 215. */
function isOfOtherThing({ item }: Entry, { first }: Life): boolean {
  const [numbers = [], others = []] = [item, first.item].map(
    (place): readonly string[] => place?.title.replace(address, '').match(numberOfThing) ?? [],
  )
  return numbers.length > 0 && others.length > 0 && !numbers.some((number) => others.includes(number))
}

/** Whether it was last spoken of more than a year before a day: whoever takes it up begins anew. */
function isForgotten(life: Life, day: string | null): boolean {
  const last = lastMeetingOf(life)?.date ?? null
  return day !== null && last !== null && firstDay(last) < addMonths(firstDay(day), -12)
}

/** "Review the RFC" is said to many: fewer telling words than these do not say that it went over, but in a review. */
const enoughToGoOver = 3

/** The very same words with another owner: a new action, and somebody ought to say whether it went over. */
function noteOtherOwners({
  date,
  open,
  matches,
  series,
  takenInReview,
  takenElsewhere,
  doubts,
}: Search): void {
  for (const entry of open) {
    if (matches.has(entry) || doubts.has(entry)) continue
    const { words } = wordingOf(entry.text, series.wordings).plain
    const other = verySame(entry, series, 'other').find(
      ({ life }) =>
        !takenInReview.has(life) &&
        !takenElsewhere.has(life) &&
        !isOfOtherThing(entry, life) &&
        !isForgotten(life, date),
    )
    if (!other) continue
    const { life } = other
    const [owners, others] = [entry.owners, life.facts.owners].map((list) =>
      list.map(({ written }) => written).join(', '),
    )
    const isTold = (words.size >= enoughToGoOver || entry.underEarlier) && !mayBeSameOwners(entry, life)
    doubts.set(entry, {
      rule: 'match-doubtful',
      message: `Unexpected ${owners} beside the very words of ${idOfLife(life)}, expected ${others}, or \`${idOfLife(life)} ${others} → ${owners}\` where it went over`,
      location: entry.location,
      related: life.first.location,
      ...(isTold ? {} : { lesser: true }),
    })
  }
}
