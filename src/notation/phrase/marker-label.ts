import { duty } from '../../language/duty.js'
import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import { opensWithWhatToDo, saysWhatToDo } from '../../language/what-to-do.js'
import type { Due } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import type { MarkerMatch, Reading } from '../notation.js'
import type { Stretch, Words } from '../text/words.js'
import type { Labelled } from './labels.js'
import { namesAt, ownersAlone } from './names.js'
import type { Roster } from './roster.js'
import { saysWhatIsNeeded } from './telling.js'

/** The owners that a label marks, and where the marker ends. */
export interface MarkerLabel {
  readonly owners: readonly Owner[]
  readonly due: MarkerMatch['due']
  readonly end: number
}

/**
 * After a label: owners and nothing else. In bold, what stands in the bold with it, unless a colon there or a duty behind
 * it leads on to words: "**Action RH:** circulate the guidance", "**Action on RH** to circulate it".
 */
export function markerLabel(label: Labelled, words: Words, reading: Reading): MarkerLabel | null {
  const bold = label.bracketed
    ? undefined
    : words.strong.find(
        (span) =>
          span.start <= label.start &&
          words.text.slice(label.contentStart, span.end).trim() !== '' &&
          span.end < label.contentEnd &&
          !leadsOn(words.text, span, label),
      )
  const contentEnd = bold ? Math.min(bold.end, label.contentEnd) : label.contentEnd
  const start = label.contentStart + blanksBefore(words.text.slice(label.contentStart, contentEnd))
  const content = words.text.slice(start, contentEnd).trimEnd()
  const end = label.bracketed ? label.contentEnd + 1 : contentEnd
  const inLabel = label.named?.owners ?? []
  if (content === '' && inLabel.length > 0) return { owners: inLabel, due: null, end }
  const stretch = { words, start, end: start + content.length }
  const found =
    ownersAndWhen(content, reading) ??
    ownersAndDay(stretch, reading) ??
    ownersAndRemark(stretch, label, reading)
  if (found === null || found.owners.length === 0) return null
  return {
    owners: [...inLabel, ...found.owners],
    due: found.due && { ...found.due, location: reading.place(words, label.contentStart, contentEnd) },
    end,
  }
}

/** Whom a label marks, and by when. */
interface Marked {
  readonly owners: readonly Owner[]
  readonly due: Due | null
}

// RH, soon · TR/RH – before the fair
const lastSign = /(?:[,;:]|\s[–—-])\s(?=[^,;:]*$)/

/** Owners, and when, behind a sign, in whatever words; null where others stand there. */
function ownersAndWhen(content: string, { roster, days }: Reading): Marked | null {
  const sign = lastSign.exec(content)
  if (!sign) return null
  const when = days.alone(content.slice(sign.index + sign[0].length))
  const owners = when && ownersAlone(content.slice(0, sign.index), roster, false)
  return owners && { owners, due: when.due }
}

/** Owners with a day wherever it stands; null where other words stand there. */
function ownersAndDay(stretch: Stretch, { roster, days }: Reading): Marked | null {
  const { words, start, end } = stretch
  const content = words.text.slice(start, end)
  const day = days.inStretch(stretch)
  const rest = day ? `${content.slice(0, day.start)}${content.slice(day.end)}` : content
  const owners = ownersAlone(rest, roster, false)
  return owners && { owners, due: day?.due ?? null }
}

const anySign = /(?:[,;:]|\s[–—-])\s/g
// with AF · when the roof is dry · if nobody minds
const remark = spoken(
  (words) => new RegExp(`^${anyOf(words.phrases.commitment.noSubject)}(?![\\p{L}\\p{N}])`, 'u'),
)

/**
 * Owners, and behind a sign with whom, when or why: "Order tar (TODO RH, with AF)". What is to be done stands before the
 * bracket then.
 */
function ownersAndRemark(stretch: Stretch, label: Labelled, { roster, days }: Reading): Marked | null {
  const { words, start, end } = stretch
  if (!label.bracketed) return null
  const content = words.text.slice(start, end)
  const isSaidAround = saysWhatToDoAround(words.text, label)
  const sign = [...content.matchAll(anySign)].find(({ index, 0: { length } }) => {
    const behind = content.slice(index + length)
    return isRemark(behind) || (isSaidAround && saysOnlyHow(behind, roster))
  })
  const owners = sign
    ? ownersAlone(content.slice(0, sign.index), roster, false)
    : isSaidAround && ownersBeforeRemark(stretch, roster)
  return owners ? { owners, due: days.inStretch(stretch)?.due ?? null } : null
}

/** Owners directly before with whom, when or how: "(TODO RH jointly with AF)". */
function ownersBeforeRemark({ words, start, end }: Stretch, roster: Roster): readonly Owner[] | null {
  const names = namesAt(words, start, roster)
  const behind = names && names.end < end ? words.text.slice(names.end, end) : ''
  if (names === null || !/^ \S/.test(behind)) return null
  const isOnlyHow = isRemark(behind.trim()) || saysOnlyHow(behind.trim(), roster)
  return isOnlyHow ? ownersAlone(words.text.slice(start, names.end), roster, false) : null
}

/** Whether what is to be done stands around a label in brackets: "Ring the mill [AI RH: weekly]", but not "Winch [AI RH: ropes]". */
function saysWhatToDoAround(text: string, { start, contentEnd }: Labelled): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const last = sentencesOf(line).at(-1) ?? { start: 0, end: 0 }
  const behind = /^.[\s:–—-]{0,4}(.*)/u.exec(text.slice(contentEnd))?.[1] ?? ''
  return [line, line.slice(last.start, last.end), behind].some(
    (part) => opensWithWhatToDo(part) || saysWhatIsNeeded(part.trim()),
  )
}

const longestManner = 2
// together with AF · thanks to AF
const besideSomebody = /^\p{Ll}+ \p{Ll}+ (?=\p{Lu})(.+)$/u

/** Whether words only say how or with whom: a word or two without a verb, or who is known behind two small words. */
function saysOnlyHow(text: string, roster: Roster): boolean {
  const [, somebody = ''] = besideSomebody.exec(text) ?? []
  if (somebody !== '' && ownersAlone(somebody, roster, false) !== null) return !saysWhatToDo(text)
  const words = text.split(/\s+/)
  return words.length <= longestManner && /^[\p{Ll} -]+$/u.test(text) && !saysWhatToDo(text)
}

/** Whether a text begins as no sentence does, and asks for nothing: "before the fair, ring the mill" does. */
function isRemark(text: string): boolean {
  const [lead] = remark().exec(text) ?? []
  if (lead === undefined) return false
  return text
    .slice(lead.length)
    .split(/[,;:]\s/)
    .every((part) => !saysWhatToDo(part))
}

const blanksBefore = (text: string): number => text.length - text.trimStart().length

function leadsOn(text: string, bold: Span, label: Labelled): boolean {
  const behind = text.slice(bold.end, label.contentEnd)
  const endsInColon = text.slice(label.contentStart, bold.end).trimEnd().endsWith(':')
  return (endsInColon && /^[ \t]*[\p{L}\p{N}]/u.test(behind)) || duty().test(behind)
}

/** Whether nothing is left after the label but owners: a marker, not an entry. */
export const isMarkerLabel = (label: Labelled, words: Words, reading: Reading): boolean =>
  markerLabel(label, words, reading) !== null

/** The same text with blanks for some stretches of it: what stands there is read elsewhere. */
export function blanked(text: string, stretches: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    if (end <= at) continue
    pieces.push(text.slice(at, Math.max(at, start)), ' '.repeat(end - Math.max(at, start)))
    at = end
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(at)
}
