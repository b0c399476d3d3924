import type { Entry } from '../model/action.js'
import type { Life } from './life.js'
import type { Likely, LikelyLife } from './likeness.js'
import { type Nearby, type NearLives, nearByKey, nearByWords } from './nearby.js'
import type { Series } from './series.js'
import { type OwnersBeside, ownersBeside } from './whose.js'
import { isPlainlySame, sharedPart, type Wording, wordingOf } from './wording.js'

/** One way of saying an action again. */
export interface SayingAgain {
  /** The earlier actions that an entry may say again. */
  readonly near: (entry: Entry, nearby: Nearby) => NearLives
  /** How an entry says one of them again; null where it does not. */
  readonly likely: (entry: Entry, life: Life, series: Series) => LikelyLife | null
}

/** The earlier actions that an entry says again in one way, the likeliest first. */
export function saidAgain(entry: Entry, nearby: Nearby, { near, likely }: SayingAgain): Likely {
  const { lives, isCut } = near(entry, nearby)
  const found = lives.flatMap((life) => likely(entry, life, nearby.series) ?? [])
  return { lives: found.sort((a, b) => b.score - a.score), isCut }
}

const none: NearLives = { lives: [], isCut: false }

/** Saying it in the very same words, of owners that stand so beside its own. */
export const inVerySameWords = (owners: OwnersBeside): SayingAgain => ({
  near: (entry, nearby) =>
    saysEnough(entry, owners, nearby.series) ? nearByKey(entry, owners, nearby) : none,
  likely: (entry, life, { wordings }) => {
    const { key } = wordingOf(entry.text, wordings)
    const isSame =
      ownersBeside(entry, life) === owners && life.words.some((text) => wordingOf(text, wordings).key === key)
    return isSame ? { life, score: 1, verySame: true } : null
  },
})

/** Whether the very same words are enough to know an action by. */
export function saysEnough(entry: Entry, owners: OwnersBeside, { wordings }: Series): boolean {
  // Few words and nobody's name: "Update the page" may be two pages.
  if (entry.owners.length === 0 && entry.text.split(/\s+/).length < 3) return false
  return owners === 'same' || wordingOf(entry.text, wordings).plain.words.size >= 2
}

/** Saying it of the same owners, in plainly the same words as it had last. */
export const inPlainlySameWords: SayingAgain = {
  near: (entry, nearby) => (entry.owners.length === 0 ? none : nearByWords(entry, nearby)),
  likely: (entry, life, series) => {
    if (ownersBeside(entry, life) !== 'same') return null
    const said = wordingOf(entry.text, series.wordings)
    const scores = lastWordings(life, series)
      .filter((wording) => isPlainlySame(said, wording))
      .map((wording) => sharedPart(said, wording))
    return scores.length > 0 ? { life, score: Math.max(...scores), verySame: false } : null
  },
}

/** How an action was last called. What it was called before may say less by now than two actions have in common. */
function lastWordings({ sightings }: Life, { wordings }: Series): readonly Wording[] {
  const last = sightings.findLast(({ entry }) => entry.text !== '')?.entry
  return last ? [last.text, ...(last.otherWords ?? [])].map((text) => wordingOf(text, wordings)) : []
}
