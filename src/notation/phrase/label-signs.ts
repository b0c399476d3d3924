import { anyOf, phraseSet } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Words } from '../text/words.js'
import { type BehindLabel, whomBehindLabel } from './of-whom.js'
import type { Roster } from './roster.js'

/** What may be a label, and what stands around it. */
export interface LabelSign {
  readonly words: Words
  /** Its noun as written: "Action item". */
  readonly name: string
  readonly bracket: string | null
  /** `62.2`, `A12`; of "QC/23/42" with hyphens, as an id has it. */
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
  /** Bold holds it and nothing else. */
  readonly isBoldAlone: boolean
  readonly isCapitals: boolean
  readonly isPlural: boolean
  /** What stands behind it goes on with a sentence or a title: "Action is needed", "Action plan". */
  readonly goesOn: boolean
}

const mayLabel = spoken(
  ({ actions: words }) => new RegExp(`${anyOf(words.labels)}|\\b${anyOf(words.shortLabels)}(?![a-z])`, 'i'),
)

const goesOn = spoken((words) => new RegExp(String.raw`^\s${anyOf(words.phrases.entry.labelGoesOn)}\b`, 'i'))
const plural = spoken((words) => phraseSet(words.actions.pluralLabels))

// Action A12: · Action No. 7: · Action QC/23/42/1 – · but no day: "Action 3/5/2011: …"
const anyDay = String.raw`(?:(?:[0-2]?\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})(?!\d)`
const printedReference = spoken(
  ({ places: { columns: words } }) =>
    String.raw`(?:${anyOf([words.itemNumber, words.itemSigns])}\.?\s?)?(?=[A-Z/.-]{0,12}\d)(?!${anyDay})([A-Z\d]{1,8}(?:[/.-][A-Z\d]{1,8}){0,4})(?=\s?:|\s[–—-]\s|\.\s)`,
)

// Action: · **ACTION 62.2:** · Action (RH): · A.I.: · TODO · New action item – · [Action: AF] · (Action BC)
const label = spoken(
  (words) =>
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_#/@-])([[(])?(?:(${anyOf(words.phrases.entry.kindsOfLabel)})\s)?(${anyOf([words.actions.labels, words.actions.pluralLabels, words.actions.shortLabels])})(?:\s?#?\s?(\d{1,4}(?:\.\d{1,4}){0,3})(?=[\s:.)–—-])|\s${printedReference()})?(?:\s?[([]([^()[\]\n]{1,60})[)\]])?(\s?(?::|[–—](?=\s)|-(?=\s)|\.(?=\s))|(?=[\])]|\s|$))`,
      'giu',
    ),
)

// - 3. New: Action: … · 3.2 Action: … · → Action: …
const lead = spoken(
  (words) =>
    new RegExp(
      String.raw`^[\s>=→⇒➔➜*•+–—\-\\]*(?:\d{1,3}(?:[.)]|(?:\.\d{1,3}){1,3}[.)]?)\s)?(?:${anyOf(words.phrases.entry.beforeLabel)}\s?:\s)?`,
      'i',
    ),
)

// - [ ] Action: … · ✅ Action: …
const boxOrTick = /^(?:\[[ xX-]?\]|[✅✔☑✓]\ufe0f?)$/u

const longestLead = 400
const longestTail = 60

/** Whether a text may hold an action label. */
export const mayHoldLabel = (text: string): boolean => mayLabel().test(text)

/** All that may be labels in some words, in order. */
export const labelSignsIn = (words: Words, roster: Roster): readonly LabelSign[] =>
  [...words.text.matchAll(label())].map((match) => signAt(match, words, roster))

function signAt(match: RegExpExecArray, words: Words, roster: Roster): LabelSign {
  const [whole, bracket, , name = '', number, reference, inBrackets, mark = ''] = match
  const start = match.index
  const before = words.text.slice(Math.max(0, start - longestLead), start)
  const onLine = before
    .slice(before.lastIndexOf('\n') + 1)
    .replace(lead(), '')
    .trim()
  // ** ACTION ** Kit to wax the floor: with a blank inside Markdown takes its signs for words.
  const signs = /\*\*\s{0,2}$/.test(before)
    ? /^\s{0,2}\*\*(?=\s|\p{L})/u.exec(words.text.slice(start + whole.length))
    : null
  const behind = start + whole.length + (signs?.[0].length ?? 0)
  const isPlural = plural().has(name.toLowerCase())
  const found = mark === '' && inBrackets === undefined ? whomBehindLabel(words, behind, roster) : null
  // "Actions for Nell to take" is what a list is called.
  const whom = isPlural && found?.known ? null : found
  const end = whom?.contentStart ?? behind
  const after = words.text.slice(end, end + longestTail)
  const isStrong = words.strong.some(
    (span) => span.start <= start + (bracket ? 1 : 0) && span.end > start + 1,
  )
  return {
    words,
    name,
    bracket: bracket ?? null,
    number: number ?? reference?.replaceAll('/', '-') ?? null,
    inBrackets: inBrackets ?? null,
    whom,
    mark: whom?.mark ?? mark.trim(),
    start,
    end,
    before,
    after,
    opensLine: onLine === '' || boxOrTick.test(onLine),
    isStrong: isStrong || signs !== null,
    isBoldAlone:
      signs !== null ||
      words.strong.some((span) => span.start <= start && span.end >= end && span.end <= end + 1),
    isCapitals: name === name.toUpperCase(),
    isPlural,
    goesOn: goesOn().test(after),
  }
}
