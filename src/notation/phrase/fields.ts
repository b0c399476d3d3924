import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Facts } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import type { Document } from '../../parse/document.js'
import type { DueDays } from '../text/due-days.js'
import { placeOf, type Stretch, type Words, wholeOf } from '../text/words.js'
import { readAnswer } from './answer.js'
import { nobody, ownersAlone } from './names.js'
import type { Roster } from './roster.js'
import { readStatusCell } from './status.js'
import { isDayOrState } from './strangers.js'

/** What says below or behind the words of an action whose it is, when it is due or how it stands: "Owner: Mick". */
export interface WrittenField {
  readonly kind: 'owner' | 'due' | 'status'
  /** What it says, and why; empty where it was left blank or names nobody. */
  readonly facts: Partial<Facts>
  /** Its stretch of the words, with the marks around it. */
  readonly start: number
  readonly end: number
  /** It opens its line. */
  readonly opensLine: boolean
}

/** What is known of the file that a field stands in. */
export interface FieldContext {
  readonly document: Document
  readonly roster: Roster
  readonly days: DueDays
}

const labels = spoken(
  ({ phrases: { fields: words } }) =>
    `(?:(?<owner>${anyOf(words.owner)})(?:\\(s\\))?|(?<due>${anyOf(words.due)})|(?<status>${anyOf(words.status)}))`,
)
// Owner: Mick · * Due – 3 May
const openingLabel = spoken(() => String.raw`(?<=^|\n)[\s>*•+–—-]*${labels()}\s?(?::|[–—-](?=\s))`)
// … the report. Who: Mick. By: 3 May · … the report (owner: Mick; due: 3 May)
const laterLabel = spoken(
  () =>
    String.raw`(?<=[.;,|([]\s{0,3}|\s[–—-]\s{1,3}|\s{2})${labels().replace(/\?<(\w+)>/g, '?<$1Later>')}\s?:`,
)
const label = spoken(() => new RegExp(`${openingLabel()}|${laterLabel()}`, 'giu'))
const mayHold = spoken(
  ({ phrases: { fields: words } }) =>
    new RegExp(`\\b${anyOf([words.owner, words.due, words.status])}(?:\\(s\\))?\\s?[:–—-]`, 'i'),
)
const marksBefore = /[\s([|;,–—-]*$/
const marksBehind = /[\s.;,|)\]–—-]*$/
// Mick Ford (treasurer)
const bracketBehind = /\s\([^()]*\)[\s.;,|]*$/

/** The fields in a stretch of words, in their order; what looks like one and says nothing that is known is none. */
export function fieldsIn(stretch: Stretch, context: FieldContext): readonly WrittenField[] {
  const { words, start, end } = stretch
  const text = words.text.slice(start, end)
  if (!mayHold().test(text)) return []
  const found = [...text.matchAll(label())]
  return found.flatMap((match, at): readonly WrittenField[] => {
    const { groups = {}, index } = match
    const kind = kindOf(groups)
    const from = index + match[0].length
    const line = text.indexOf('\n', from)
    const to = Math.min(found[at + 1]?.index ?? text.length, line < 0 ? text.length : line)
    const value = readValue(
      kind,
      text.slice(from, to),
      { words, start: start + index, end: start + from },
      context,
    )
    if (value === null) return []
    const opensLine =
      groups.ownerLater === undefined && groups.dueLater === undefined && groups.statusLater === undefined
    const before = opensLine ? 0 : (marksBefore.exec(text.slice(0, index))?.[0].length ?? 0)
    return [
      {
        kind,
        facts: value.facts,
        start: start + index - before,
        end: start + from + value.length,
        opensLine,
      },
    ]
  })
}

/** Whether a line is fields and nothing else: it belongs to the action above it. */
export function fieldsAlone(words: Words, context: FieldContext): readonly WrittenField[] {
  const fields = fieldsIn(wholeOf(words), context)
  if (fields.length === 0) return []
  let at = 0
  for (const { start, end } of fields) {
    if (/[\p{L}\p{N}]/u.test(words.text.slice(at, start))) return []
    at = end
  }
  return /[\p{L}\p{N}]/u.test(words.text.slice(at)) ? [] : fields
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): WrittenField['kind'] {
  if (groups.owner !== undefined || groups.ownerLater !== undefined) return 'owner'
  return groups.due !== undefined || groups.dueLater !== undefined ? 'due' : 'status'
}

/** What a field says, and how much of what stands behind its label says it. */
interface Value {
  readonly facts: Partial<Facts>
  readonly length: number
}

/** The whole of what stands behind a label, else its first sentence; null where neither says anything that is known. */
function readValue(
  kind: WrittenField['kind'],
  written: string,
  at: Stretch,
  context: FieldContext,
): Value | null {
  const first = /^.*?[.;](?=\s)/s.exec(written)?.[0]
  for (const piece of first === undefined ? [written] : [written, first]) {
    const facts = factsOf(
      kind,
      (kind === 'owner' ? piece.replace(bracketBehind, '') : piece).replace(marksBehind, '').trim(),
      { ...at, end: at.end + piece.length },
      context,
    )
    if (facts !== null) return { facts, length: piece.length }
  }
  return null
}

function factsOf(
  kind: WrittenField['kind'],
  value: string,
  { words, start, end }: Stretch,
  { document, roster, days }: FieldContext,
): Partial<Facts> | null {
  if (value === '' || nobody().test(value)) return {}
  const location = placeOf(document, words, start, end)
  const { line } = location
  const quoted = words.text
    .slice(start, end)
    .replace(marksBehind, '')
    .trim()
    .replace(/^[>*•+–—\s-]+/, '')
  if (kind === 'status') {
    const read = readStatusCell(value)
    if (read?.status === undefined) return null
    const { status, closed } = read
    // "Status: done?", "Status: complete by July"
    if (status === 'done' && readAnswer(value, { roster, days, action: '' }) === null) return null
    return {
      status,
      ...(closed === undefined ? {} : { closed }),
      because: [{ about: 'status', code: 'in-field', quoted, status, line }],
    }
  }
  // By: Mick
  const day = kind === 'due' && ownersAlone(value, roster, false) === null ? days.inCell(value) : null
  if (day) {
    const { due } = day
    return {
      due: { ...due, location },
      because: [{ about: 'due', code: 'in-field', quoted: due.written, line }],
    }
  }
  const owners = ownersInField(value, roster)
  return owners && { owners, because: [{ about: 'owner', code: 'in-field', quoted, line }] }
}

const mostWords = 4

const betweenOwners = spoken(
  (words) => new RegExp(String.raw`\s*[,;/&+]\s*|\s+${anyOf(words.places.and)}\s+`),
)

/** Whoever stands alone in a field of owners, known or not; null where it holds a day, a state or more than names. */
function ownersInField(written: string, roster: Roster): readonly Owner[] | null {
  const alone = ownersAlone(written, roster, true)
  if (alone) return alone
  const parts = written.split(betweenOwners()).filter((part) => part !== '')
  const areNames = parts.every(
    (part) => /^[\p{Lu}@]/u.test(part) && part.split(' ').length <= mostWords && !isDayOrState(part),
  )
  return areNames && parts.length > 0 ? parts.map((part) => roster.owner(part)) : null
}
