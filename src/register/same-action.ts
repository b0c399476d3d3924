import type { Entry } from '../model/action.js'
import { addMonths, firstDay } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import type { ReadingProblem } from '../model/problem.js'
import { fitting, type IsRival, surestFirst } from './fitting.js'
import { idOfLife, type Life, lastMeetingOf } from './life.js'
import { candidatesFor, choose, type KnownAgain, type Likely } from './likeness.js'
import { doubtOf, mayMean, tooManyNear } from './match-doubts.js'
import { allOfSame, isTickedAgain, type Nearby } from './nearby.js'
import { rivalsAmong } from './rivals.js'
import { inPlainlySameWords, inVerySameWords, type SayingAgain, saidAgain, saysEnough } from './said-again.js'
import { type InTurn, nextOf, turnsOf } from './turns.js'
import { mayBeSameOwners } from './whose.js'
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
  readonly nearby: Nearby
  readonly open: readonly Entry[]
  readonly matches: Map<Entry, KnownAgain>
  readonly takenInReview: Set<Life>
  readonly takenElsewhere: Set<Life>
  /** Entries that are near to more actions than they were compared with. */
  readonly cut: Set<Entry>
  /** Entries that may be either of several actions, or another owner's, with the problem that says so. */
  readonly doubts: Map<Entry, ReadingProblem>
}

/** Looks for what the entries of a meeting say again, among what is outstanding in its series. */
export function matchesOf(
  { date }: Meeting,
  entries: readonly Entry[],
  nearby: Nearby,
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
    nearby,
    open: entries.filter((entry) => entry.ref === undefined && !entry.raises && entry.text !== ''),
    matches: new Map(),
    takenInReview: byId(true),
    takenElsewhere: byId(false),
    cut: new Set(),
    doubts: new Map(),
  }
  takeVerySame(search)
  for (const owners of ['shared', 'unsaid'] as const)
    for (const isReview of [true, false]) takeFitting(search, isReview, inVerySameWords(owners))
  takeReviewed(search)
  takeFitting(search, false, inPlainlySameWords)
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
  const { nearby, open } = search
  const inTurn = new Map<string, InTurn>()
  for (const entry of open) {
    if (!saysEnough(entry, 'same', nearby.series)) continue
    const { key } = wordingOf(entry.text, nearby.series.wordings)
    const owners = entry.owners.map((owner) => [owner.kind, owner.key])
    const turn = JSON.stringify([key, owners, entry.underEarlier, isTickedAgain(entry)])
    const there = inTurn.get(turn) ?? turnsOf(allOfSame(entry, nearby))
    inTurn.set(turn, there)
    const taken = takenBeside(search, entry)
    const life = nextOf(there.byDay.get(entry.due?.date ?? null) ?? [], taken) ?? nextOf(there.lives, taken)
    if (life) take(search, entry, { life, score: 1, runnerUp: null })
  }
}

/** What each of some entries may be that nothing has taken yet. */
function likelyOf(
  { cut, takenInReview, takenElsewhere }: Search,
  entries: readonly Entry[],
  candidates: (entry: Entry) => Likely,
): ReadonlyMap<Entry, Likely> {
  const found = new Map<Entry, Likely>()
  for (const entry of entries) {
    const taken = entry.underEarlier ? takenInReview : takenElsewhere
    const { lives, isCut } = candidates(entry)
    if (isCut) cut.add(entry)
    found.set(entry, { lives: lives.filter(({ life }) => !taken.has(life)), isCut: cut.has(entry) })
  }
  return found
}

/** Those among entries that stand in the review, or elsewhere, which may take what others would. */
const rivalsBeside = ({ cut, nearby }: Search, isReview: boolean): IsRival =>
  rivalsAmong(
    [...cut].filter(({ underEarlier }) => underEarlier === isReview),
    nearby,
  )

/** What fits one action alone, in the review of earlier actions or elsewhere; what fits several is a doubt. */
function takeFitting(search: Search, isReview: boolean, way: SayingAgain): void {
  const { matches, open, doubts, nearby } = search
  const left = open.filter((entry) => entry.underEarlier === isReview && !matches.has(entry))
  const found = likelyOf(search, left, (entry) => saidAgain(entry, nearby, way))
  const { one, several } = fitting(found, rivalsBeside(search, isReview))
  for (const [entry, { life, score }] of one) take(search, entry, { life, score, runnerUp: null })
  for (const [entry, candidates] of several) doubts.set(entry, doubtOf(entry, candidates))
}

/** In the review of earlier actions, by owner and words; what may be several is a problem, and a new action. */
function takeReviewed(search: Search): void {
  const { open, matches, nearby, doubts, takenInReview } = search
  const review = open.filter((entry) => entry.underEarlier && !matches.has(entry))
  const found = likelyOf(search, review, (entry) => candidatesFor(entry, nearby))
  for (const [entry, match] of surestFirst(found, rivalsBeside(search, true))) take(search, entry, match)
  for (const [entry, { lives, isCut }] of found) {
    if (matches.has(entry)) continue
    const sought = choose(lives.filter(({ life }) => !takenInReview.has(life)))
    const some =
      sought.kind === 'clear' ? [sought.match] : sought.kind === 'doubtful' ? sought.candidates : []
    const likely = some.filter((life) => mayMean(entry, life))
    if (likely.length > 0) doubts.set(entry, doubtOf(entry, { lives: likely, isCut }))
    else if (isCut && !doubts.has(entry)) doubts.set(entry, tooManyNear(entry, nearby))
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
  nearby,
  takenInReview,
  takenElsewhere,
  doubts,
}: Search): void {
  for (const entry of open) {
    if (matches.has(entry) || doubts.has(entry)) continue
    const { words } = wordingOf(entry.text, nearby.series.wordings).plain
    const { near } = inVerySameWords('other')
    const life = near(entry, nearby).lives.find(
      (life) =>
        !takenInReview.has(life) &&
        !takenElsewhere.has(life) &&
        !isOfOtherThing(entry, life) &&
        !isForgotten(life, date),
    )
    if (!life) continue
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
