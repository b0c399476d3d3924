import { anyOf, phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { LabelSign } from './label-signs.js'

const short = spoken((words) => phraseSet(words.actions.shortLabels))
const longestBracket = 400

/** Whether what may be a label is prose. */
export const isProse = (sign: LabelSign): boolean => proseSigns.some((isSo) => isSo(sign))

const proseSigns: readonly ((sign: LabelSign) => boolean)[] = [
  isInQuotationMarks,
  isShortAndQuiet,
  isBareWord,
  isOfSomebodyInSentence,
  isInTitle,
  isInSentence,
  isOfWhomInSentence,
  isActionsAlone,
  isYearOfActions,
]

/** Whether code holds it. */
export function isInCode({ words, start }: LabelSign): boolean {
  return words.code.some((span) => span.start <= start && span.end > start)
}

// We have an "Action Items: Active" bucket there: what something is called. A quotation that is the whole line is none.
function isInQuotationMarks({ before, words, end }: LabelSign): boolean {
  const opening = /(["“«„])[^"“”«»„\n]{0,40}$/.exec(before)?.[1]
  if (opening === undefined || !/\p{L}[^\n]*["“«„][^"“”«»„\n]*$/u.test(before)) return false
  return (
    /^[^"“”«»„\n]{0,60}["”“»]\s*[\p{L}\d]/u.test(words.text.slice(end, end + 80)) && isEven(before, opening)
  )
}

/** Whether a mark that stands last in a line opens a quotation there: as many stand before it as close one. */
function isEven(before: string, mark: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return mark !== '"' || line.split('"').length % 2 === 0
}

// "AI policy": only "AI:" is a label
function isShortAndQuiet({ name, isCapitals, mark }: LabelSign): boolean {
  return short().has(name.toLowerCase()) && (!isCapitals || mark === '' || mark === '.')
}

const isBare = ({ mark, bracket, inBrackets }: LabelSign): boolean =>
  mark === '' && bracket === null && inBrackets === null

// "TODO reach out", "**Action** RH to …", "ACTION RH to …" at the beginning of a line are labels; "Action is needed"
// and "the action taken" are none.
function isBareWord(sign: LabelSign): boolean {
  if (!isBare(sign)) return false
  const { after, isCapitals, opensLine, goesOn, isBoldAlone } = sign
  const tells =
    isBoldAlone ||
    // "ACTION GROUP REPORT" is a title.
    (isCapitals && /^\s[\p{L}\p{N}@*[]/u.test(after) && /\p{Ll}/u.test(after.split('\n')[0] ?? '')) ||
    /^\s\p{Lu}{2,4}(?:\/\p{Lu}{2,4})?\b/u.test(after)
  return !opensLine || !tells || goesOn
}

// … for action (AF), and then …
function isOfSomebodyInSentence({ inBrackets, mark, bracket, opensLine }: LabelSign): boolean {
  return !opensLine && ((inBrackets !== null && mark === '' && bracket === null) || mark === '.')
}

// "[Action Requested]" is part of a title; a colon makes a label even where nobody closes the bracket.
function isInTitle({ words, bracket, mark, number, start, end }: LabelSign): boolean {
  if (bracket === null) return false
  const within = words.text.slice(0, start + longestBracket + 1)
  const closing = within.indexOf(bracket === '[' ? ']' : ')', end)
  if (closing < 0) return mark !== ':'
  const inside = words.text.slice(end, closing)
  const isPlain = mark === '' && number === null && !/^\s?(?:for |on |by )?(?:[\p{Lu}@]|all\b)/u.test(inside)
  return isPlain || (mark === '' && /^\s\p{Lu}\p{Ll}+ed\b/u.test(inside))
}

// "… discussion. ACTION: RH to …" is a label, "the action: to wait" is none
function isInSentence({
  before,
  bracket,
  opensLine,
  whom,
  mark,
  name,
  isCapitals,
  isStrong,
}: LabelSign): boolean {
  if (bracket !== null || opensLine || whom?.known) return false
  const isLoud = (isCapitals || isStrong) && name.length > 2
  if (mark === '' || !((isSentenceOver(before) && /^\p{Lu}/u.test(name)) || isLoud)) return true
  return !isStrong && ofSentence().test(before)
}

const isSentenceOver = (before: string): boolean =>
  /[.;!?:)\]"”’…|–—-]\s*$/.test(before) || /\*\*\s*$/.test(before)

// "- action on Nell to ring the mill" and "Ring the mill - action for Nell." are labels; "strong action by Nell to save
// the mill" is none.
function isOfWhomInSentence({ before, bracket, opensLine, whom, name, isCapitals }: LabelSign): boolean {
  if (!whom?.known || bracket !== null) return false
  const isBegun = /^\p{Lu}/u.test(name)
  if (opensLine) return !isBegun && /\p{L}/u.test(before)
  if (isSentenceOver(before)) return !isBegun && whom.known !== 'alone'
  return whom.known !== 'alone' || !isCapitals || name.length <= 2 || ofSentence().test(before)
}

const ofSentence = spoken(
  (words) => new RegExp(String.raw`\b${anyOf(words.phrases.entry.beforeNoun)}\s$`, 'i'),
)

// "Actions" at the beginning of a line, and nothing that tells of an owner
function isActionsAlone(sign: LabelSign): boolean {
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

// "Actions 2010/11: …" is a title
function isYearOfActions({ isPlural, number }: LabelSign): boolean {
  return isPlural && number !== null && !/^[\d.]+$/.test(number)
}
