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
const mayLabel = new RegExp(`${anyOf(labels)}|\\b${anyOf(shortLabels)}(?![a-z])`, 'i')
const { beforeLabel, kindsOfLabel, ofWhom, labelGoesOn, beforeNoun } = english.phrases.entry
const plural = phraseSet(pluralLabels)
const short = phraseSet(shortLabels)

// Action: · **ACTION 62.2:** · Action (RH): · A.I.: · TODO · New action item – · [Action: AF] · (Action BC)
const label = new RegExp(
  String.raw`(?<![\p{L}\p{N}_#/@-])([[(])?(?:(${anyOf(kindsOfLabel)})\s)?(${anyOf([labels, pluralLabels, shortLabels])})(?:\s?#?\s?(\d{1,4}(?:\.\d{1,4}){0,3})(?=[\s:.)–—-]))?(?:\s?[([]([^()[\]\n]{1,60})[)\]])?(?:\s${anyOf(ofWhom)}\s([\p{Lu}][^:\n]{1,40}?)(?=:))?(\s?(?::|[–—](?=\s)|-(?=\s)|\.(?=\s))|(?=[\])]|\s|$))`,
  'giu',
)

// - 3. New: Action: …
const lead = new RegExp(String.raw`^[\s>*•+–—\-\\]*(?:\d{1,3}[.)]\s)?(?:${anyOf(beforeLabel)}\s?:\s)?`, 'i')

const longestLead = 400
const longestBracket = 400
const longestTail = 60

/** What may be a label, and what stands around it. */
interface Sign {
  readonly words: Words
  /** Its noun as written: "Action item". */
  readonly name: string
  readonly bracket: string | null
  readonly number: string | null
  /** `RH` of "Action (RH)". */
  readonly inBrackets: string | null
  /** `RH` of "Action for RH". */
  readonly forWhom: string | null
  /** The colon, dash or full stop after it; empty without one. */
  readonly mark: string
  readonly start: number
  readonly end: number
  /** What stands before it: each label looks at what stands near it, however long the line is. */
  readonly before: string
  readonly after: string
  /** It begins its line. */
  readonly opensLine: boolean
  readonly isStrong: boolean
  readonly isCapitals: boolean
}

/** Whether a text may hold an action label. */
export const mayHoldLabel = (text: string): boolean => mayLabel.test(text)

/** The action labels of some words. Inside a sentence ("the next step is …", "the TODO is to …") they are prose. */
export function labelsIn(words: Words): Labelled[] {
  const { text } = words
  if (!mayHoldLabel(text)) return []
  const firstWord = text.search(/[^\s>*•+–—\-\\[\]]/)
  const signs = [...text.matchAll(label)]
    .map((match) => signAt(match, words))
    .filter((sign) => !proseSigns.some((isProse) => isProse(sign)))
  return signs.map((sign, index) => ({
    start: sign.start,
    contentStart: sign.end,
    contentEnd: contentEnd(sign, signs[index + 1]?.start ?? text.length),
    number: sign.number,
    owners: sign.inBrackets ?? sign.forWhom,
    bracketed: sign.bracket !== null,
    plural: plural.has(sign.name.toLowerCase()),
    opensLine: sign.opensLine,
    opensAll: firstWord < 0 || firstWord >= sign.start,
  }))
}

function signAt(match: RegExpExecArray, words: Words): Sign {
  const [whole, bracket, , name = '', number, inBrackets, forWhom, mark = ''] = match
  const start = match.index
  const before = words.text.slice(Math.max(0, start - longestLead), start)
  const onLine = before
    .slice(before.lastIndexOf('\n') + 1)
    .replace(lead, '')
    .trim()
  const end = start + whole.length
  return {
    words,
    name,
    bracket: bracket ?? null,
    number: number ?? null,
    inBrackets: inBrackets ?? null,
    forWhom: forWhom ?? null,
    mark: mark.trim(),
    start,
    end,
    before,
    after: words.text.slice(end, end + longestTail),
    opensLine: onLine === '' || /^\[[ xX-]?\]$/.test(onLine),
    isStrong: words.strong.some((span) => span.start <= start + (bracket ? 1 : 0) && span.end > start + 1),
    isCapitals: name === name.toUpperCase(),
  }
}

/** What makes it prose, and no label. */
const proseSigns: readonly ((sign: Sign) => boolean)[] = [
  isInCode,
  isShortAndQuiet,
  isBareWord,
  isOfSomebodyInSentence,
  isInTitle,
  isInSentence,
  isActionsAlone,
]

function isInCode({ words, start }: Sign): boolean {
  return words.code.some((span) => span.start <= start && span.end > start)
}

// "AI policy": only "AI:" is a label
function isShortAndQuiet({ name, isCapitals, mark }: Sign): boolean {
  return short.has(name.toLowerCase()) && (!isCapitals || mark === '' || mark === '.')
}

const isBare = ({ mark, bracket, inBrackets }: Sign): boolean =>
  mark === '' && bracket === null && inBrackets === null

// "TODO reach out", "**Action** RH to …", "ACTION RH to …" at the beginning of a line are labels; "Action is needed"
// and "the action taken" are none.
function isBareWord(sign: Sign): boolean {
  if (!isBare(sign)) return false
  const { words, start, end, after, isCapitals, opensLine } = sign
  const isBoldAlone = words.strong.some(
    (span) => span.start <= start && span.end >= end && span.end <= end + 1,
  )
  const tells =
    isBoldAlone ||
    (isCapitals && /^\s[\p{L}\p{N}@*[]/u.test(after)) ||
    /^\s\p{Lu}{2,4}(?:\/\p{Lu}{2,4})?\b/u.test(after)
  return !opensLine || !tells || goesOn.test(after)
}

const goesOn = new RegExp(String.raw`^\s${anyOf(labelGoesOn)}\b`, 'i')

// … for action (AF), and then …
function isOfSomebodyInSentence({ inBrackets, mark, bracket, opensLine }: Sign): boolean {
  return !opensLine && ((inBrackets !== null && mark === '' && bracket === null) || mark === '.')
}

// "[Action Requested]" is part of a title.
function isInTitle({ words, bracket, mark, number, start, end }: Sign): boolean {
  if (bracket === null) return false
  const within = words.text.slice(0, start + longestBracket + 1)
  const closing = within.indexOf(bracket === '[' ? ']' : ')', end)
  if (closing < 0) return true
  const inside = words.text.slice(end, closing)
  const isPlain = mark === '' && number === null && !/^\s?(?:for |on |by )?(?:[\p{Lu}@]|all\b)/u.test(inside)
  return isPlain || (mark === '' && /^\s\p{Lu}\p{Ll}+ed\b/u.test(inside))
}

// "… discussion. ACTION: RH to …" is a label, "the action: to wait" is none
function isInSentence({ before, bracket, opensLine, mark, name, isCapitals, isStrong }: Sign): boolean {
  if (bracket !== null || opensLine) return false
  const isSentenceOver = /[.;!?:)\]"”’…|–—-]\s*$/.test(before) || /\*\*\s*$/.test(before)
  const isLoud = (isCapitals || isStrong) && name.length > 2
  if (mark === '' || !((isSentenceOver && /^\p{Lu}/u.test(name)) || isLoud)) return true
  return !isStrong && ofSentence.test(before)
}

const ofSentence = new RegExp(String.raw`\b${anyOf(beforeNoun)}\s$`, 'i')

// "Actions" at the beginning of a line, and nothing that tells of an owner
function isActionsAlone(sign: Sign): boolean {
  const { name, isStrong, isCapitals, after } = sign
  return (
    isBare(sign) &&
    sign.opensLine &&
    /^actions?$/i.test(name) &&
    !isStrong &&
    !isCapitals &&
    !/^\s\p{Lu}{2,4}\b/u.test(after.slice(0, 8))
  )
}

/** The words of a label go to the end of its bracket, of its paragraph, or to the next label. */
function contentEnd({ words, bracket, end }: Sign, next: number): number {
  if (bracket !== null) {
    const closing = words.text.indexOf(bracket === '[' ? ']' : ')', end)
    return closing < 0 ? next : Math.min(closing, next)
  }
  const blank = /\n[ \t]*\n/.exec(words.text.slice(end, next))
  return blank ? end + blank.index : next
}
