import { hasAgreed } from '../../language/agreed-mark.js'
import { notAVerb } from '../../language/duty.js'
import { isVerb } from '../../language/verbs.js'
import type { Owner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import type { Words } from '../text/words.js'
import type { LabelSign } from './label-signs.js'
import { leadingOwners } from './leading-owners.js'
import { ownersAlone } from './names.js'
import { isSomebodyKnown, type NamedByLabel } from './of-whom.js'
import type { Roster } from './roster.js'

/** Where the words of a label stand, and whose it is, where its place says so. */
export interface LabelPlace {
  readonly start: number
  readonly content: Span
  /** They stand before it: "… about the fence. **ACTION**". */
  readonly isBehind: boolean
  /** A bracket holds them. */
  readonly isBracketed: boolean
  readonly named: NamedByLabel | null
}

type Reader = (sign: LabelSign, roster: Roster) => LabelPlace | null

/** The places at which a label needs no colon; the first that fits decides. */
const readers: readonly Reader[] = [
  behindOwner,
  inBracketsBefore,
  inBoldWithWords,
  behindWords,
  shortBefore,
  shortInBracket,
]

/** The place at which a label plainly stands though nothing follows it that marks one; null at any other. */
export function placeOfLabel(sign: LabelSign, roster: Roster): LabelPlace | null {
  for (const reader of readers) {
    const place = reader(sign, roster)
    if (place) return place
  }
  return null
}

const isLoud = ({ name, isCapitals, isStrong }: LabelSign): boolean =>
  name.length > 2 && (isCapitals || isStrong)

/** Owners whom all know, and nothing else. */
export function knownAlone(written: string, roster: Roster): NamedByLabel | null {
  const name = written.trim().replace(/^[–—-]\s|\s?[.;,]$/g, '')
  const owners = ownersAlone(name, roster, false)
  return owners?.length && owners.every((owner) => isKnown(owner, roster)) ? { written: name, owners } : null
}

const isKnown = ({ written }: Owner, roster: Roster): boolean =>
  written.startsWith('@') || isSomebodyKnown(written, roster)

/** A label that stands plainly before its words, and names nobody. */
const beforeWords = (start: number, content: Span): LabelPlace => ({
  start,
  content,
  isBehind: false,
  isBracketed: false,
  named: null,
})

// ROB ACTION: sweep the yard · Rob – ACTION: sweep the yard. "Rob: ACTION: …" is what Rob says.
function behindOwner(sign: LabelSign, roster: Roster): LabelPlace | null {
  const { before, words, start, end, mark, bracket } = sign
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const opening = /^(?:[\s>*•+–—\-\\]|[✅☑✔✓]\ufe0f?)*/u.exec(line)?.[0] ?? ''
  const name = line.slice(opening.length).replace(/[\s*]*[–—-]?[\s*]*$/, '')
  if (mark === '' || bracket !== null || !isLoud(sign) || name === '') return null
  const named = /[:.,;]$/.test(name) ? null : knownAlone(name, roster)
  if (named === null) return null
  return {
    start: start - line.length + opening.length,
    content: { start: end, end: words.text.length },
    isBehind: false,
    isBracketed: false,
    named,
  }
}

// [ACTION - Rob] paint the gate · **[Action]** paint the gate · (TODO) paint the gate
function inBracketsBefore(sign: LabelSign, roster: Roster): LabelPlace | null {
  const { words, bracket, start, end, opensLine } = sign
  if (bracket === null || !opensLine || (bracket === '(' && !isLoud(sign))) return null
  const closing = words.text.indexOf(bracket === '[' ? ']' : ')', end)
  if (closing < 0) return null
  const inside = words.text.slice(end, closing).trim()
  const named = inside === '' ? null : knownAlone(inside, roster)
  const after = /^\]?\)?[\s*]{0,4}[:–—-]?[ \t*]{1,4}(?=[\p{L}\p{N}@"“])/u.exec(words.text.slice(closing))
  if (!after || (inside !== '' && named === null)) return null
  const content = { start: closing + after[0].length, end: words.text.length }
  // "[Action: AF] AF AGREED to …" is a marker and its sentence.
  if (named && hasAgreed(words.text.slice(content.start))) return null
  return { start, content, isBehind: false, isBracketed: false, named }
}

// … again **ACTION Kit to wind it**. · **ACTION draft a talk**
function inBoldWithWords(sign: LabelSign, roster: Roster): LabelPlace | null {
  const { words, name, bracket, mark, start, end, isPlural } = sign
  if (mark !== '' || bracket !== null || isPlural || name.length <= 2) return null
  const bold = words.strong.find(
    (span) => span.start <= start && start - span.start <= 1 && span.end > end + 1,
  )
  if (!bold || !saysWhatToDo(sign, bold, roster)) return null
  // **ACTION Kit** to wind it
  const isNameAlone = knownAlone(words.text.slice(end, bold.end), roster) !== null
  if (isNameAlone && /^ ?[\p{L}:]/u.test(words.text.slice(bold.end)))
    return beforeWords(start, { start: end, end: words.text.length })
  return beforeWords(start, { start: end, end: bold.end })
}

function saysWhatToDo({ words, end, isCapitals, goesOn }: LabelSign, bold: Span, roster: Roster): boolean {
  const inside = words.text.slice(end, bold.end)
  const [first = ''] = /\p{L}[\p{L}'’-]*/u.exec(inside) ?? []
  if (goesOn || !/^\s/.test(inside)) return false
  if (knownAlone(inside, roster)) return true
  if (beginsWithOwner(words, { start: end + 1, end: bold.end }, roster)) return true
  return isCapitals && (/^\p{Ll}/u.test(first) || (isVerb(first) && /\p{Ll}/u.test(first)))
}

/** Whether somebody known is to do something, or anybody in plain words: "Kit to wind it". */
function beginsWithOwner(words: Words, { start, end }: Span, roster: Roster): boolean {
  const first = leadingOwners({ words, start, end }, roster)
  if (first === null || first.owners.length === 0) return false
  const isAtWork = first.sign === 'duty' || first.sign === 'arrow' || first.sign === 'mark'
  return isAtWork
    ? !notAVerb().test(words.text.slice(first.end).trimStart()) ||
        first.owners.every((owner) => isKnown(owner, roster))
    : first.owners.every(({ written }) => written.startsWith('@'))
}

const longestWords = 1500

// … about the gate. **ACTION** · … the gate – ACTION (RH) · … the plumber (ACTION) · … in the yard > todo Carl · … the bell – ACTION
function behindWords(sign: LabelSign, roster: Roster): LabelPlace | null {
  const { words, before, bracket, mark, start, end, opensLine, isPlural, inBrackets, isCapitals } = sign
  if (opensLine || isPlural || mark === ':' || !/\p{L}/u.test(before)) return null
  if (inBrackets !== null && knownAlone(inBrackets, roster) === null) return null
  const rest = words.text.slice(end, end + longestWords)
  // Its line may be broken before the owner.
  const line = knownAlone(rest, roster) ? rest : (rest.split('\n')[0] ?? '')
  const inside =
    bracket === null ? line : line.slice(0, Math.max(0, line.search(bracket === '[' ? /\]/ : /\)/)))
  const behindBracket = bracket === null ? '' : line.slice(inside.length + 1)
  if (/[\p{L}\p{N}]/u.test(behindBracket)) return null
  const content = { start: end, end: end + inside.length }
  const lead = /\s*(?:[>→»]|[-=]+>|\s[–—-]{1,2})?\s*\**$/.exec(before)?.[0].length ?? 0
  const place = { start: start - lead, content, isBehind: true, isBracketed: bracket !== null, named: null }
  const isAlone = !/[\p{L}\p{N}@]/u.test(inside)
  const arrow = /(?:[>→»]|[-=]+>)\s{0,3}\**$/.test(before)
  if (!isAlone) {
    const isSetApart = bracket !== null || arrow || (isLoud(sign) && /[–—.!?:;-]\s{1,3}\**$/.test(before))
    return isSetApart && knownAlone(inside, roster) ? place : null
  }
  if (sign.name.length <= 2) return null
  const isSetApart = bracket !== null || arrow || /(?:[–—.!?:;…"”)]|--?)\s{1,3}\**$/.test(before)
  const isBoldAlone = words.strong.some(
    (span) => span.start <= start && start - span.start <= 1 && span.end >= end && span.end - end <= 1,
  )
  return (isCapitals && (isSetApart || isBoldAlone)) || (isBoldAlone && isSetApart) ? place : null
}

// AI MW to hang the curtains · AI @karl fix the lamp, but not "AI policy"
function shortBefore(sign: LabelSign, roster: Roster): LabelPlace | null {
  const { words, name, bracket, mark, start, end, opensLine, isCapitals } = sign
  if (mark !== '' || bracket !== null || !opensLine || !isCapitals || name.length > 4) return null
  const first = leadingOwners({ words, start: end + 1, end: words.text.length }, roster)
  const isAtWork =
    first?.sign === 'duty' || first?.sign === 'mark' || first?.owners[0]?.written.startsWith('@')
  if (!isAtWork || !first?.owners.length || !first.owners.every((owner) => isKnown(owner, roster)))
    return null
  return beforeWords(start, { start: end, end: words.text.length })
}

// [AI MW: hang the curtains] · … the curtains (AI MW by Friday), but not "[AI policy]"
function shortInBracket(sign: LabelSign, roster: Roster): LabelPlace | null {
  const { words, name, bracket, mark, start, end, isCapitals } = sign
  if (mark !== '' || bracket === null || !isCapitals || name.length > 4) return null
  const closing = words.text.indexOf(bracket === '[' ? ']' : ')', end)
  if (closing < 0) return null
  const content = { start: end, end: closing }
  const [, first = ''] = /^\s([^\s:,;–—]+)/u.exec(words.text.slice(end, closing)) ?? []
  const owners = leadingOwners({ words, start: end + 1, end: closing }, roster)?.owners ?? []
  const isOfKnown = owners.length > 0 && owners.every((owner) => isKnown(owner, roster))
  if (!isOfKnown && knownAlone(first, roster) === null) return null
  return { start, content, isBehind: false, isBracketed: true, named: null }
}
