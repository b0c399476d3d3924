import { english } from '../../language/en.js'
import { anyOf } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import type { ListKind } from './named.js'

const {
  present,
  apologies,
  apologyEndings,
  regrets,
  absent,
  which: whichWords,
  afterLabel,
} = english.attendance
const which = `(?:${anyOf(whichWords)}\\s+)*`
const presentWords = anyOf(present)
const apologyWords = `(?:${anyOf(apologies)}(?: ${anyOf(apologyEndings)})?|${anyOf(regrets)})`
const absentWords = anyOf(absent)
const ofPeople = new RegExp(
  `^[^\\p{L}]{0,12}${which}(?:(?<present>${presentWords})|(?<apologies>${apologyWords})|(?<absent>${absentWords}))(?:[^\\p{L}]|$)[^.]{0,40}$`,
  'iu',
)
// **Present:** Argha, Veltas · Present were: … · Apologies were received from Fred Emmott · Present– Cllr …
const listLabel = new RegExp(
  `^(?:\\d{1,2}[.)]?\\s+)?${which}(?:(?<present>${presentWords})|(?<apologies>${apologyWords})|(?<absent>${absentWords}))(?:\\s+${anyOf(afterLabel)})*\\s*(?<mark>[:–—]|\\s-\\s|\\s{2,}|$|(?<=from|were)\\s)\\s*(?<rest>.*)$`,
  'iu',
)
// **Present** All, Candle and Bucko
const boldLabel = new RegExp(
  `^\\*\\*(?:(?<present>${presentWords})|(?<apologies>${apologyWords})|(?<absent>${absentWords})):?\\*\\*:?\\s*(?<rest>.+)$`,
  'iu',
)
// Chair: Iain · Scribe: @y · Minute taker: Vincent
const { duties, dutyRanks } = english.posts
const roleLabel = new RegExp(
  `^(?:(?:${anyOf(dutyRanks)}[ -]?)*${anyOf(duties)}\\s*(?:[:–—]|\\s-\\s)\\s*(.+))$`,
  'iu',
)

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): ListKind | null {
  if (groups?.present !== undefined) return 'present'
  if (groups?.apologies !== undefined) return 'apologies'
  return groups?.absent === undefined ? null : 'absent'
}

/** The kind of list below a heading or a label; null where it is none of people. */
export function kindOfSection(title: string): ListKind | null {
  return kindOf(ofPeople.exec(plainText(title))?.groups)
}

/** A label of a list and what stands behind it on its line; null where the line has none. */
export function listLabelOf(
  own: string,
  plain: string,
): { readonly kind: ListKind; readonly rest: string } | null {
  const groups = (boldLabel.exec(own) ?? listLabel.exec(plain.slice(0, longestLine)))?.groups
  const kind = kindOf(groups)
  return kind && groups?.rest !== undefined && plain.length < longestLine ? { kind, rest: groups.rest } : null
}

const longestLine = 3000

/** Whether a line has a label of a list of people. */
export function hasListLabel(text: string): boolean {
  return kindOf(listLabel.exec(plainText(text))?.groups) !== null
}

/** Who is named behind what somebody does at the meeting; null where the line is another. */
export function behindRole(plain: string): string | null {
  const role = roleLabel.exec(plain)?.[1]
  return role !== undefined && role.length < 120 ? role : null
}

/** A bold line or one that ends in a colon: the list of people is over. */
export function isOtherLabel(text: string): boolean {
  return text.length < 80 && /^(?:\*\*|__)[^*_]{2,60}(?:\*\*|__):?$|^[^-*+|][^:]{2,60}:$/.test(text)
}
