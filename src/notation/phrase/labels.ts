import { sentencesOf } from '../../language/sentences.js'
import type { Words } from '../text/words.js'
import { knownAlone, type LabelPlace, placeOfLabel } from './label-places.js'
import { isInCode, isProse } from './label-prose.js'
import { type LabelSign, labelSignsIn, mayHoldLabel } from './label-signs.js'
import { type NamedByLabel, namedByLabel } from './of-whom.js'
import type { Roster } from './roster.js'

/** An action label and what stands after it. Offsets are of the words. */
export interface Labelled {
  /** Where the label begins, its bracket included. */
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  /** `62.2` of "ACTION 62.2:". */
  readonly number: string | null
  /** `RH` of "Action (RH):" and of "Action for RH:"; null where it names nobody. */
  readonly named: NamedByLabel | null
  readonly bracketed: boolean
  /** Its words stand before it: "… about the fence. **ACTION**". */
  readonly isBehind: boolean
  /** "Actions:" rather than "Action:". */
  readonly plural: boolean
  /** It begins its line. */
  readonly opensLine: boolean
  /** Nothing but marks stands before it in the whole of the words. */
  readonly opensAll: boolean
}

/** The action labels of some words. Inside a sentence ("the next step is …", "the TODO is to …") they are prose. */
export function labelsIn(words: Words, roster: Roster): Labelled[] {
  const { text } = words
  if (!mayHoldLabel(text)) return []
  const firstWord = text.search(/[^\s>=→⇒➔➜*•+–—\-\\[\]]/)
  const places = labelSignsIn(words, roster).flatMap((sign) => {
    if (isInCode(sign)) return []
    const place = placeOfLabel(sign, roster)
    return place || !isProse(sign) ? [{ sign, place }] : []
  })
  return places.map(({ sign, place }, index) => {
    const next = places[index + 1]
    const start = place?.start ?? sign.start
    const named =
      sign.inBrackets === null ? (sign.whom?.named ?? null) : namedByLabel(sign.inBrackets, roster)
    const end = contentEnd({ sign, place }, next?.place?.start ?? next?.sign.start ?? text.length)
    return {
      start,
      contentStart: place?.content.start ?? sign.end,
      contentEnd: place === null && !sign.opensLine ? (endOfOwners(sign, end, roster) ?? end) : end,
      number: sign.number,
      named: place?.named ?? named,
      bracketed: place?.isBracketed ?? sign.bracket !== null,
      isBehind: place?.isBehind ?? false,
      plural: sign.isPlural,
      opensLine: sign.opensLine || start < sign.start,
      opensAll: firstWord < 0 || firstWord >= start,
    }
  })
}

/** The words of a label go to the end of its bracket, of its bold, of its paragraph, or to the next label. */
function contentEnd(
  { sign, place }: { readonly sign: LabelSign; readonly place: LabelPlace | null },
  next: number,
): number {
  const { words, bracket } = sign
  const start = place?.content.start ?? sign.end
  const stop = Math.min(place?.content.end ?? next, Math.max(next, start))
  if (place === null && bracket !== null) {
    const closing = words.text.indexOf(bracket === '[' ? ']' : ')', start)
    return closing < 0 ? next : Math.min(closing, next)
  }
  const blank = /\n[ \t]*\n/.exec(words.text.slice(start, stop))
  return blank ? start + blank.index : stop
}

/** Owners and nothing else are longer in no minutes. */
const longestOwners = 120

/**
 * Where the owners end that a label behind its words names, and another sentence follows: "We must ask the mill. ACTION:
 * Rob. The hall is fine." Null where its first sentence says more.
 */
function endOfOwners({ words, end }: LabelSign, stop: number, roster: Roster): number | null {
  const content = words.text.slice(end, Math.min(stop, end + longestOwners))
  const [first] = sentencesOf(content)
  if (first === undefined) return null
  return knownAlone(content.slice(first.start, first.end), roster) ? end + first.end : null
}
