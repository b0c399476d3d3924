import { english } from '../../language/en.js'
import { anyOf, phraseSet } from '../../language/phrases.js'
import type { Words } from '../text/words.js'

/** An action label and what stands after it. Offsets are of the words. */
export interface Labelled {
  /** Where the label begins, its bracket included. */
  readonly start: number
  readonly contentStart: number
  readonly contentEnd: number
  /** `62.2` of "ACTION 62.2:". */
  readonly number: string | null
  /** `RH` of "Action (RH):", as written. */
  readonly owners: string | null
  readonly bracketed: boolean
  /** "Actions:" rather than "Action:". */
  readonly plural: boolean
  /** It begins its line. */
  readonly opensLine: boolean
  /** Nothing but marks stands before it in the whole of the words. */
  readonly opensAll: boolean
}

const { labels, pluralLabels, shortLabels } = english.actions
const plural = phraseSet(pluralLabels)
const short = phraseSet(shortLabels)

// Action: · **ACTION 62.2:** · Action (RH): · A.I.: · TODO · New action item – · [Action: AF] · (Action BC)
const label = new RegExp(
  String.raw`(?<![\p{L}\p{N}_#/@-])([[(])?(?:(new|follow[- ]?up)\s)?(${anyOf([labels, pluralLabels, shortLabels])})(?:\s?#?\s?(\d{1,4}(?:\.\d{1,4}){0,3})(?=[\s:.)–—-]))?(?:\s?[([]([^()[\]\n]{1,60})[)\]])?(?:\s(?:for|on|by)\s([\p{Lu}][^:\n]{1,40}?)(?=:))?(\s?(?::|[–—](?=\s)|-(?=\s)|\.(?=\s))|(?=[\])]|\s|$))`,
  'giu',
)

const longestLead = 400
const longestBracket = 400

/** Whether a text may hold an action label. */
export const mayHoldLabel = (text: string): boolean => /action|\ba\.?i\.?\b|to-?do/i.test(text)

/** The action labels of some words. Inside a sentence ("the next step is …", "the TODO is to …") they are prose. */
export function labelsIn(words: Words): Labelled[] {
  const text = words.text
  if (!mayHoldLabel(text)) return []
  const found: Omit<Labelled, 'contentEnd'>[] = []
  const firstWord = text.search(/[^\s>*•+–—\-\\[\]]/)
  for (const match of text.matchAll(label)) {
    const [whole, bracket, , name = '', number, owners, forWhom, sign = ''] = match
    const start = match.index
    // Each label looks at what stands near it, however long the line is.
    const before = text.slice(Math.max(0, start - longestLead), start)
    const onLine = before
      .slice(before.lastIndexOf('\n') + 1)
      .replace(/^[\s>*•+–—\-\\]*(?:\d{1,3}[.)]\s)?(?:(?:new|done|update|tbd)\s?:\s)?/i, '')
      .trim()
    const opensLine = onLine === '' || /^\[[ xX-]?\]$/.test(onLine)
    const afterLabel = start + whole.length
    const strong = words.strong.some(
      (span) => span.start <= start + (bracket ? 1 : 0) && span.end > start + 1,
    )
    const capitals = name === name.toUpperCase()
    const isAi = short.has(name.toLowerCase())
    const hasSign = sign.trim() !== ''
    if (words.code.some((span) => span.start <= start && span.end > start)) continue
    if (isAi && (!capitals || !hasSign || /^\.$/.test(sign.trim()))) continue
    if (!hasSign && !bracket && !owners) {
      // "TODO reach out", "**Action** RH to …", "ACTION RH to …" at the beginning of a line.
      const rest = text.slice(afterLabel, afterLabel + 60)
      const boldAlone = words.strong.some(
        (span) => span.start <= start && span.end >= afterLabel && span.end <= afterLabel + 1,
      )
      const tells =
        boldAlone ||
        (capitals && /^\s[\p{L}\p{N}@*[]/u.test(rest)) ||
        /^\s\p{Lu}{2,4}(?:\/\p{Lu}{2,4})?\b/u.test(rest)
      if (
        !opensLine ||
        !tells ||
        /^\s(?:is|are|was|were|has|have|will|should|taken|required|list|log|plan)\b/i.test(rest)
      )
        continue
    }
    if (owners && !hasSign && !bracket && !opensLine) continue
    if (/^\.$/.test(sign.trim()) && !opensLine) continue
    if (bracket) {
      // "[Action Requested]" is part of a title.
      const close = bracket === '[' ? ']' : ')'
      const closing = text.slice(0, start + longestBracket + 1).indexOf(close, afterLabel)
      if (closing < 0) continue
      if (
        !hasSign &&
        !number &&
        !/^\s?(?:for |on |by )?(?:[\p{Lu}@]|all\b)/u.test(text.slice(afterLabel, closing))
      )
        continue
      if (!hasSign && /^\s\p{Lu}\p{Ll}+ed\b/u.test(text.slice(afterLabel, closing))) continue
    } else if (!opensLine) {
      const sentenceEnd = /[.;!?:)\]"”’…|–—-]\s*$/.test(before) || /\*\*\s*$/.test(before)
      if (!hasSign || !((sentenceEnd && /^\p{Lu}/u.test(name)) || ((capitals || strong) && name.length > 2)))
        continue
      if (
        /\b(?:the|an?|no|any|this|that|each|every|next|of|for|take|call to|GitHub)\s$/i.test(before) &&
        !strong
      )
        continue
    } else if (
      !hasSign &&
      !owners &&
      /^actions?$/i.test(name) &&
      !strong &&
      !capitals &&
      !/^\s\p{Lu}{2,4}\b/u.test(text.slice(afterLabel, afterLabel + 8))
    )
      continue
    found.push({
      start,
      contentStart: afterLabel,
      number: number ?? null,
      owners: owners ?? forWhom ?? null,
      bracketed: bracket !== undefined,
      plural: plural.has(name.toLowerCase()),
      opensLine,
      opensAll: firstWord < 0 || firstWord >= start,
    })
  }
  return found.map((one, index) => ({
    ...one,
    contentEnd: contentEnd(text, one, found[index + 1]?.start ?? text.length),
  }))
}

/** The words of a label go to the end of its bracket, of its paragraph, or to the next label. */
function contentEnd(text: string, one: Omit<Labelled, 'contentEnd'>, next: number): number {
  if (one.bracketed) {
    const close = text[one.start] === '[' ? ']' : ')'
    const closing = text.indexOf(close, one.contentStart)
    return closing < 0 ? next : Math.min(closing, next)
  }
  const blank = /\n[ \t]*\n/.exec(text.slice(one.contentStart, next))
  return blank ? one.contentStart + blank.index : next
}
