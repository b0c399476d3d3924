import { monthNamed, weekdayNamed, wholeMonths, wholeWeekdays } from '../../language/dates.js'
import { notAVerb } from '../../language/duty.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import type { Words } from '../text/words.js'
import { leadingOwners } from './leading-owners.js'
import { namesAt, ownersAlone } from './names.js'
import type { Roster } from './roster.js'

/** Whom a label names itself: `RH` of "Action (RH):" and of "Action for RH:". */
export interface NamedByLabel {
  readonly written: string
  readonly owners: readonly Owner[]
}

/** What stands behind a label and "on", "by" or "for". */
export interface BehindLabel {
  /** The colon, else "on", "by" or "for". */
  readonly mark: string
  /** Where its own words begin: behind the colon, else with the names. */
  readonly contentStart: number
  /** Whom it names before a colon. */
  readonly named: NamedByLabel | null
  /** It names somebody known without a colon; `alone` where nothing but a day stands behind the names. */
  readonly known: 'alone' | 'with words' | null
}

const lead = spoken((words) => String.raw`^\s(${anyOf(words.phrases.entry.ofWhom)})\s`)
const leads = spoken(() => new RegExp(lead(), 'i'))
// Action for RH: … · TODO by [Nell Oram]: …
const beforeColon = spoken(() => new RegExp(String.raw`${lead()}\[?(\p{L}[^:[\]\n]{1,40}?)\]?\s?:`, 'iu'))
const longestLead = 60

/**
 * Whom a label names behind "on", "by" or "for". Before a colon that may be anybody ("Action for Ellie: …"); without one
 * it is somebody known who stands alone, before "to" and a verb, before a mark or an arrow. The same words make prose:
 * "action on climate to be discussed", "action by May", "action on Nell's letter".
 */
export function whomBehindLabel(words: Words, from: number, roster: Roster): BehindLabel | null {
  const near = words.text.slice(from, from + longestLead)
  const [whole, , name] = beforeColon().exec(near) ?? []
  const named = name === undefined ? null : namedByLabel(name, roster)
  const colon = whole === undefined ? null : { mark: ':', contentStart: from + whole.length, known: null }
  if (colon && named) return { ...colon, named }
  return knownBehind(words, from, roster) ?? (colon && { ...colon, named })
}

/** The owners that a label names in brackets or before a colon; behind "by" in brackets only who is known. */
export function namedByLabel(written: string, roster: Roster): NamedByLabel | null {
  const owners = ownersAlone(written, roster, true)
  if (owners) return { written, owners }
  const name = ` ${written}`.replace(leads(), '')
  const known = ownersAlone(name, roster, false)
  return known?.every((owner) => isSomebodyKnown(owner.written, roster)) ? { written, owners: known } : null
}

function knownBehind(words: Words, from: number, roster: Roster): BehindLabel | null {
  const [whole, mark = ''] = leads().exec(words.text.slice(from, from + longestLead)) ?? []
  if (whole === undefined) return null
  const contentStart = from + whole.length
  const read = namesAt(words, contentStart, roster)
  if (!read?.names.every(({ written }) => isSomebodyKnown(written, roster))) return null
  const isAlone = nothingBehind().test(words.text.slice(read.end))
  if (!isAlone && !doesSomething(words, contentStart, roster)) return null
  return { mark, contentStart, named: null, known: isAlone ? 'alone' : 'with words' }
}

/** Whether a person, group or post that the minutes know is called so; a day or month may be either: "Action by May". */
export const isSomebodyKnown = (written: string, roster: Roster): boolean =>
  roster.known(written) !== null && monthNamed(written) === null && weekdayNamed(written) === null

// ACTION for Nell. · ACTION for Nell by 3 May · [Action for Nell]
const dayBehind = spoken(
  ({ phrases: { due: words } }) =>
    String.raw`,? ?\(?${anyOf(words.labelsInBrackets)} [^.()\n]{0,30}?(?:\d|${anyOf([...wholeMonths(), ...wholeWeekdays(), words.meetings])})[^.()\n]{0,20}\)?`,
)
const nothingBehind = spoken(() => new RegExp(String.raw`^(?:${dayBehind()})?[.;]?\s*(?:$|[\])])`, 'i'))

// Action by Nell to close the road was noted. But: Action on Nell to say what was noted.
const toldOf = spoken(
  (words) =>
    new RegExp(
      String.raw`^[^.;\n]*?(?<!\b${anyOf(words.phrases.entry.beforeClause)}) ${anyOf(words.phrases.subject.passives)} ${anyOf([words.actions.raised, words.actions.reports, words.phrases.outcome.results])}\b`,
      'i',
    ),
)

function doesSomething(words: Words, start: number, roster: Roster): boolean {
  const owned = leadingOwners({ words, start, end: words.text.length }, roster)
  if (owned?.sign === 'mark' || owned?.sign === 'arrow') return true
  if (owned?.because.code !== 'before-duty' || !isPlainDuty.test(owned.because.duty)) return false
  const behind = words.text.slice(owned.end).trimStart()
  return !notAVerb().test(behind) && !toldOf().test(behind)
}

// "Action on Nell to …", but not "action by Nell will cost …"
const isPlainDuty = /^(?:still )?to$/
