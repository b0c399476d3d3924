import type { Entry } from '../model/action.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Life } from './life.js'
import { among, candidatesFor, choose, type KnownAgain, type LikelyLife, ownersAgree } from './likeness.js'
import type { Series } from './series.js'
import { wordingOf } from './wording.js'

/** Which entries of a meeting are earlier actions though they name no id, and those that may be. */
export interface Matches {
  readonly matches: ReadonlyMap<Entry, KnownAgain>
  readonly problems: readonly ReadingProblem[]
}

/**
 * Looks for what the entries of one meeting say again, among what is outstanding in its series. A meeting may speak
 * of an action twice, in the review of earlier actions and in its own list, but never twice in one of them.
 */
export function matchesOf(
  entries: readonly Entry[],
  series: Series,
  named: (entry: Entry) => Life | undefined,
): Matches {
  const matches = new Map<Entry, KnownAgain>()
  const byId = new Set(entries.flatMap((entry) => named(entry) ?? []))
  const open = entries.filter((entry) => entry.ref === undefined && !entry.raises && entry.text !== '')
  const takenInReview = new Set(byId)
  const takenElsewhere = new Set(byId)
  for (const entry of open) {
    const taken = entry.underEarlier ? takenInReview : takenElsewhere
    const life = saidAgain(entry, series, taken)
    if (!life) continue
    matches.set(entry, { life, score: 1, runnerUp: null })
    taken.add(life)
  }
  const review = open.filter((entry) => entry.underEarlier && !matches.has(entry))
  if (review.length === 0) return { matches, problems: [] }
  return { matches, problems: reviewed(review, series, takenInReview, matches) }
}

/** The very same words and owners as an outstanding action: said again, wherever it stands. */
function saidAgain(entry: Entry, series: Series, taken: ReadonlySet<Life>): Life | undefined {
  // Few words and nobody's name: "Update the page" may be two pages.
  if (entry.owners.length === 0 && entry.text.split(/\s+/).length < 3) return undefined
  const same = series.byWords.get(wordingOf(entry.text, series.wordings).key) ?? []
  return [...same].find(
    (life) =>
      series.outstanding.has(life) &&
      !taken.has(life) &&
      entry.owners.length === life.facts.owners.length &&
      ownersAgree(entry, life),
  )
}

/** In the review of earlier actions, by owner and words; what may be several is a problem, and a new action. */
function reviewed(
  review: readonly Entry[],
  series: Series,
  taken: Set<Life>,
  matches: Map<Entry, KnownAgain>,
): readonly ReadingProblem[] {
  const actions = among(series.outstanding, series.wordings)
  const candidates = new Map<Entry, readonly LikelyLife[]>(
    review.map((entry) => [entry, candidatesFor(entry, actions)]),
  )
  const sought = (entry: Entry) =>
    choose((candidates.get(entry) ?? []).filter(({ life }) => !taken.has(life)))
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
    matches.set(best.entry, best.match)
    taken.add(best.match.life)
  }
  return review.flatMap((entry): ReadingProblem[] => {
    const found = sought(entry)
    if (matches.has(entry) || found.kind !== 'doubtful') return []
    const ids = found.candidates.map(
      ({ life, score }) => `${life.pinnedId ?? life.countedId} (${score.toFixed(2)})`,
    )
    const [first] = found.candidates
    return [
      {
        rule: 'match-doubtful',
        message: `Unexpected words that may mean an earlier action, expected its id: ${ids.join(', ')}`,
        location: entry.location,
        ...(first ? { related: first.life.first.location } : {}),
      },
    ]
  })
}
