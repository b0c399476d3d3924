import { phraseSet } from './phrases.js'
import { sentencesOf } from './sentences.js'
import { spoken } from './spoken.js'

/** Words behind which a name may follow: a capital there begins nothing. */
const leadsOn = spoken(({ functionWords, phrases, places }) =>
  phraseSet(
    functionWords,
    phrases.answers.prepositions,
    phrases.outcome.determiners,
    places.notHeadings.articles,
  ),
)
const haveCapitals = spoken((words) => words.nounsHaveCapitals)

// Mend both taps Price a third butt
const capitalWithin = /(?<!\p{L})(\p{Ll}+) \p{Lu}[\p{Ll}’'-]* (?=\p{Ll})/gu

/**
 * Whether words may say several things: more than a sentence, or one that begins anew behind another without a stop
 * between them, as where lines were joined.
 */
export function mayBeSeveral(words: string): boolean {
  if (sentencesOf(words).length > 1) return true
  if (haveCapitals()) return false
  return [...words.matchAll(capitalWithin)].some(([, before = '']) => !leadsOn().has(before))
}
