import { officeOfLabel } from '../../language/office.js'
import { anyOf } from '../../language/phrases.js'
import { plainText } from '../../language/plain-text.js'
import { spoken } from '../../language/spoken.js'
import type { ListKind } from './named.js'

const whichOnes = spoken((words) => `(?:${anyOf(words.attendance.which)}\\s+)*`)
const apologyWords = spoken(
  ({ attendance: words }) =>
    `(?:${anyOf(words.apologies)}(?: ${anyOf(words.apologyEndings)})?|${anyOf(words.regrets)})`,
)
const kinds = spoken(
  (words) => `(?<apologies>${apologyWords()})|(?<absent>${anyOf(words.attendance.absent)})`,
)
// Present · Committee members present · Apologies for absence
const strong = spoken(
  (words) => `${whichOnes()}(?:(?<present>${anyOf(words.attendance.present)})|${kinds()})`,
)
const any = spoken(
  ({ attendance: words }) =>
    `${whichOnes()}(?:(?<present>${anyOf([words.present, words.presentAlone])})|${kinds()})`,
)

// 1. Attendance and apologies · Present (in person), but not Participants.tsv
const strongTitle = spoken(
  () => new RegExp(`^[^\\p{L}]{0,12}${strong()}(?:[^\\p{L}.]|\\.(?!\\p{L})|$)[^.]{0,40}$`, 'iu'),
)
// Members · Guests (online) · Members and guests, but not "People arriving and leaving" nor "Member stories"
const aloneTitle = spoken(
  (words) =>
    new RegExp(
      `^[^\\p{L}]{0,12}${any()}(?:\\s*(?:$|(?!\\.\\p{L})[^\\p{L}\\s][^.]{0,40}$)|\\s+${anyOf(words.places.and)}\\s+${whichOnes()}${anyOf([words.attendance.present, words.attendance.presentAlone, words.attendance.apologies])}\\W*$)`,
      'iu',
    ),
)
const behindLabel = spoken((words) => `(?:\\s+${anyOf(words.attendance.afterLabel)})*`)
// Present: Argha, Veltas · Present were: … · Apologies were received from Fred Emmott · Present– Cllr …
const listLabel = spoken(
  () =>
    new RegExp(
      `^(?:\\d{1,2}[.)]?\\s+)?${any()}${behindLabel()}\\s*(?<mark>[:–—]|\\s-\\s|\\s{2,}|$|(?<=from|were)\\s)\\s*(?<rest>.*)$`,
      'iu',
    ),
)
// Minutes of the board, 3 May, at the mill. Present: Ann Gray, Jon Pell.
const labelWithin = spoken(
  () => new RegExp(`(?<=[.!?]\\s)${strong()}${behindLabel()}:\\s+(?<rest>\\p{Lu}.*)$`, 'iu'),
)
// Present · Present:, where emphasis or a cell sets it apart from the names
const strongLabel = spoken(() => new RegExp(`^${strong()}${behindLabel()}\\s*:?$`, 'iu'))
const anyLabel = spoken(() => new RegExp(`^(?:\\d{1,2}[.)]?\\s+)?${any()}${behindLabel()}\\s*:?$`, 'iu'))

const aloneWord = spoken((words) => new RegExp(`^${anyOf(words.attendance.presentAlone)}$`, 'i'))

const opening = String.raw`(?:\\?[*_]|<(?:b|strong|i|em|u)>)+`
const closing = String.raw`(?:\\?[*_]|</(?:b|strong|i|em|u)>)+`
// *Present:* Ann · \*Present\* Ann · <b>Present</b>: Ann · **_Present_** - Ann
const emphasised = new RegExp(
  `^${opening}\\s*(?<words>[\\p{L}][^*_<>\\\\]{1,60}?)\\s*${closing}\\s*(?<mark>[:–—]|-\\s|)\\s*(?<rest>.*)$`,
  'iu',
)
// Chair: Iain · Scribe: @y · Minute taker: Vincent

const dutyLabel = spoken(
  ({ posts: words }) =>
    new RegExp(
      `^((?:${anyOf(words.dutyRanks)}[ -]?)*${anyOf(words.duties)})\\s*(?:[:–—]|\\s-\\s)\\s*(.+)$`,
      'iu',
    ),
)
// Treasurer: Ann
const officeLabel = spoken(
  ({ posts: words }) =>
    new RegExp(
      `^((?:${anyOf(words.officeRanks)}[- ])*${anyOf([words.offices, words.officesAlikeSurnames])})\\s*(?:[:–—]|\\s-\\s)\\s*(.+)$`,
      'iu',
    ),
)

/** A longer line is no list of names. */
const longestLine = 3000
const longestDuty = 120

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): ListKind | null {
  if (groups?.present !== undefined) return 'present'
  if (groups?.apologies !== undefined) return 'apologies'
  return groups?.absent === undefined ? null : 'absent'
}

/** The kind of list below a heading or a label; null where it is none of people. */
export function kindOfSection(title: string): ListKind | null {
  const plain = plainText(title)
  return kindOf((strongTitle().exec(plain) ?? aloneTitle().exec(plain))?.groups)
}

/** A label of a list with what stands behind it on its line. */
export interface ListLabel {
  readonly kind: ListKind
  readonly rest: string
}

/** The label with which a line begins, in whatever emphasis; null where it has none. */
export function listLabelOf(text: string): ListLabel | null {
  if (text.length > longestLine) return null
  const { words, mark, rest } = emphasised.exec(text)?.groups ?? {}
  if (words !== undefined && rest !== undefined) {
    const label = mark === '' && !words.trimEnd().endsWith(':') && rest !== '' ? strongLabel() : anyLabel()
    const kind = kindOf(label.exec(words)?.groups)
    if (kind) return { kind, rest }
  }
  const plain = plainText(text).replace(/^[*_]+|[*_]+$/g, '')
  const groups = (listLabel().exec(plain) ?? labelWithin().exec(plain))?.groups
  const kind = kindOf(groups)
  // 2 people from Kelpdown
  const isPhrase = groups?.mark === ' ' && aloneWord().test(groups.present ?? '')
  return kind && groups?.rest !== undefined && !isPhrase ? { kind, rest: groups.rest } : null
}

/** The kind of list that a whole text is the label of: a cell of a table, a line of its own. */
export function kindOfLabel(text: string): ListKind | null {
  return kindOf(anyLabel().exec(plainText(text).replace(/^[*_]+|[*_]+$/g, ''))?.groups)
}

/** An office or a task of the meeting with whom it names. */
export interface DutyLabel {
  /** The office; null of what somebody does at one meeting: "Scribe". */
  readonly office: string | null
  readonly rest: string
}

/** The office or the task with which a line begins; offices beside those of a meeting only on a list of people. */
export function dutyLabelOf(plain: string, isOnList: boolean): DutyLabel | null {
  const [, words, rest] = dutyLabel().exec(plain) ?? (isOnList ? officeLabel().exec(plain) : null) ?? []
  if (words === undefined || rest === undefined || rest.length >= longestDuty) return null
  return { office: officeOfLabel(words), rest }
}

// **Resources:** · **5.** **Matters arising** · Carried forward from last time:
const otherLabel = /^(?:(?:\*\*|__)[^*_]{1,60}(?:\*\*|__)[ \t]*:?[ \t]*)+$|^[^:]{3,60}:$/

/** A bold line or one that ends in a colon, and that is no label of a list of people. */
export function isOtherLabel(text: string): boolean {
  return text.length < 80 && otherLabel.test(text) && listLabelOf(text) === null
}
