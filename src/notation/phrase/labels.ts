import { english } from '../../language/en.js'
import { anyOf, phraseSet } from '../../language/phrases.js'
import type { Words } from '../text/words.js'
import { type BehindLabel, type NamedByLabel, namedByLabel, whomBehindLabel } from './of-whom.js'
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
  /** "Actions:" rather than "Action:". */
  readonly plural: boolean
  /** It begins its line. */
  readonly opensLine: boolean
  /** Nothing but marks stands before it in the whole of the words. */
  readonly opensAll: boolean
}

const { labels, pluralLabels, shortLabels } = english.actions
const mayLabel = new RegExp(`${anyOf(labels)}|\\b${anyOf(shortLabels)}(?![a-z])`, 'i')
const { beforeLabel, kindsOfLabel, labelGoesOn, beforeNoun } = english.phrases.entry
const plural = phraseSet(pluralLabels)
const short = phraseSet(shortLabels)

// Action: · **ACTION 62.2:** · Action (RH): · A.I.: · TODO · New action item – · [Action: AF] · (Action BC)
const label = new RegExp(
  String.raw`(?<![\p{L}\p{N}_#/@-])([[(])?(?:(${anyOf(kindsOfLabel)})\s)?(${anyOf([labels, pluralLabels, shortLabels])})(?:\s?#?\s?(\d{1,4}(?:\.\d{1,4}){0,3})(?=[\s:.)–—-]))?(?:\s?[([]([^()[\]\n]{1,60})[)\]])?(\s?(?::|[–—](?=\s)|-(?=\s)|\.(?=\s))|(?=[\])]|\s|$))`,
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
  /** `RH` of "Action for RH:", and somebody known of "Action for RH to …". */
  readonly whom: BehindLabel | null
  /** The colon, dash or full stop after it, or what leads to somebody known; empty without one. */
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
  readonly isPlural: boolean
}

/** Whether a text may hold an action label. */
export const mayHoldLabel = (text: string): boolean => mayLabel.test(text)

/** The action labels of some words. Inside a sentence ("the next step is …", "the TODO is to …") they are prose. */
export function labelsIn(words: Words, roster: Roster): Labelled[] {
  const { text } = words
  if (!mayHoldLabel(text)) return []
  const firstWord = text.search(/[^\s>*•+–—\-\\[\]]/)
  const signs = [...text.matchAll(label)]
    .map((match) => signAt(match, words, roster))
    .filter((sign) => !proseSigns.some((isProse) => isProse(sign)))
  return signs.map((sign, index) => ({
    start: sign.start,
    contentStart: sign.end,
    contentEnd: contentEnd(sign, signs[index + 1]?.start ?? text.length),
    number: sign.number,
    named: sign.inBrackets === null ? (sign.whom?.named ?? null) : namedByLabel(sign.inBrackets, roster),
    bracketed: sign.bracket !== null,
    plural: sign.isPlural,
    opensLine: sign.opensLine,
    opensAll: firstWord < 0 || firstWord >= sign.start,
  }))
}

function signAt(match: RegExpExecArray, words: Words, roster: Roster): Sign {
  const [whole, bracket, , name = '', number, inBrackets, mark = ''] = match
  const start = match.index
  const before = words.text.slice(Math.max(0, start - longestLead), start)
  const onLine = before
    .slice(before.lastIndexOf('\n') + 1)
    .replace(lead, '')
    .trim()
  const behind = start + whole.length
  const isPlural = plural.has(name.toLowerCase())
  const found = mark === '' && inBrackets === undefined ? whomBehindLabel(words, behind, roster) : null
  // "Actions for Nell to take" is what a list is called.
  const whom = isPlural && found?.known ? null : found
  const end = whom?.contentStart ?? behind
  return {
    words,
    name,
    bracket: bracket ?? null,
    number: number ?? null,
    inBrackets: inBrackets ?? null,
    whom,
    mark: whom?.mark ?? mark.trim(),
    start,
    end,
    before,
    after: words.text.slice(end, end + longestTail),
    opensLine: onLine === '' || /^\[[ xX-]?\]$/.test(onLine),
    isStrong: words.strong.some((span) => span.start <= start + (bracket ? 1 : 0) && span.end > start + 1),
    isCapitals: name === name.toUpperCase(),
    isPlural,
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
  isOfWhomInSentence,
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
function isInSentence({ before, bracket, opensLine, whom, mark, name, isCapitals, isStrong }: Sign): boolean {
  if (bracket !== null || opensLine || whom?.known) return false
  const isLoud = (isCapitals || isStrong) && name.length > 2
  if (mark === '' || !((isSentenceOver(before) && /^\p{Lu}/u.test(name)) || isLoud)) return true
  return !isStrong && ofSentence.test(before)
}

const isSentenceOver = (before: string): boolean =>
  /[.;!?:)\]"”’…|–—-]\s*$/.test(before) || /\*\*\s*$/.test(before)

// "- action on Nell to ring the mill" and "Ring the mill - action for Nell." are labels; "strong action by Nell to save
// the mill" is none.
function isOfWhomInSentence({ before, bracket, opensLine, whom, name, isCapitals }: Sign): boolean {
  if (!whom?.known || bracket !== null) return false
  const isBegun = /^\p{Lu}/u.test(name)
  if (opensLine) return !isBegun && /\p{L}/u.test(before)
  if (isSentenceOver(before)) return !isBegun && whom.known !== 'alone'
  return whom.known !== 'alone' || !isCapitals || name.length <= 2 || ofSentence.test(before)
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
