import { english } from '../language/en.js'
import { fitsName, isName, isThing, type NameRead, readName, readNames } from '../language/person-name.js'
import { anyOf } from '../language/phrases.js'
import { plainText } from '../language/plain-text.js'
import { headerOf, isTicked, nameInRow } from './attendance-table.js'

/** A line that may name people, with the nearest heading or label above it. */
export interface AttendanceLine {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly section: string | null
  /** Of a row of a table. */
  readonly cells?: readonly string[]
}

/** As what a line names somebody. */
export type Kind = 'present' | 'apologies' | 'absent' | 'role'

/** Somebody named on a line; `ticked` where the name has a box. */
export interface NamedOnLine extends NameRead {
  readonly kind: Kind | null
  readonly line: number
  readonly ticked: boolean | null
  /** Which list of those present or absent it stands on, from 0; null beside the lists. */
  readonly list: number | null
}

/** Somebody named on a line, before it is known which list that is. */
type Unlisted = Omit<NamedOnLine, 'list'>

const {
  present,
  apologies,
  apologyEndings,
  regrets,
  absent,
  which: whichWords,
  afterLabel,
} = english.attendance
const and = anyOf(english.places.and)
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
const { shortTitles, wholeTitles, abbreviated, generations } = english.names
const { duties, dutyRanks } = english.posts
const roleLabel = new RegExp(
  `^(?:(?:${anyOf(dutyRanks)}[ -]?)*${anyOf(duties)}\\s*(?:[:–—]|\\s-\\s)\\s*(.+))$`,
  'iu',
)
const bullet = /^(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?(?:\[([ xX])\][ \t]*)?/
// Richard Hopkins (RH) agreed … · [RH] Richard Hopkins
const printed =
  /((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)[ \t]*\((\p{Lu}\p{L}{0,2}\p{Lu})\)/gu
const printedFirst = /\[(\p{Lu}{2,4})\][ \t]+((?:\p{Lu}[\p{L}\p{M}'’.-]*[ \t]+){1,3}\p{Lu}[\p{L}\p{M}'’-]*)/gu

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): Kind | null {
  if (groups?.present !== undefined) return 'present'
  if (groups?.apologies !== undefined) return 'apologies'
  return groups?.absent === undefined ? null : 'absent'
}

/** Everybody whom the lines name: in attendance lists and tables, after "Chair:", and with initials in the text. */
export function namedOn(lines: readonly AttendanceLine[]): readonly NamedOnLine[] {
  return [...namedIn(lines), ...prints(lines)]
}

/** A list of names that goes on in the next line. */
interface GoingOn {
  readonly kind: Kind
  readonly line: number
  readonly nicknames: boolean
}

const nowhere = (): GoingOn | null => null

function namedIn(lines: readonly AttendanceLine[]): readonly NamedOnLine[] {
  const found: NamedOnLine[] = []
  const lists = new Map<string, number>()
  let header: readonly string[] | null = null
  let section: string | null = null
  let sections = 0
  const add = (names: readonly Unlisted[]): void => {
    for (const name of names) {
      const key = `${sections} ${name.kind}`
      const list = name.kind === null || name.kind === 'role' ? null : (lists.get(key) ?? lists.size)
      if (list !== null) lists.set(key, list)
      found.push({ ...name, list })
    }
  }
  let isOver = false
  let goesOn = nowhere()
  for (const line of lines) {
    if (line.section !== section) {
      section = line.section
      sections++
      isOver = false
    }
    const kind = isOver ? null : kindOf(ofPeople.exec(plainText(section ?? ''))?.groups)
    if (line.cells) {
      if (header === null) header = headerOf(line.cells, kind !== null)
      else {
        const name = nameInRow(line.cells, header, kind !== null)
        const ticked = isTicked(line.cells, header)
        const as = ticked === null ? kind : 'present'
        if (name) add([{ ...name, kind: as, line: line.line, ticked }])
      }
      continue
    }
    header = null
    const before = goesOn
    if (before !== null && before.line === line.line - 1 && bullet.exec(line.text)?.[0] === '') {
      add(
        readNames(endOfList(line.text), before.nicknames, true).map((name) => ({
          ...name,
          kind: before.kind,
          line: line.line,
          ticked: null,
        })),
      )
      goesOn = hangs.test(line.text) ? { ...before, line: line.line } : null
      continue
    }
    const named = namedInLine(line, kind)
    add(named)
    if (named.length === 0 && isLabel(line.text))
      isOver = !kindOf(listLabel.exec(plainText(line.text))?.groups)
    const last = named.at(-1)
    goesOn =
      last?.kind && hangs.test(line.text) && last.ticked === null
        ? { kind: last.kind, line: line.line, nicknames: named.some(({ name }) => /^\p{Ll}/u.test(name)) }
        : null
  }
  return found
}

// … Lisa Lister, treasurer, Ann Daugherty,
const hangs = new RegExp(`(?:,|\\b${and}|&)[ \\t]{0,4}$`)

// Dan and Lea
const pair = new RegExp(` (?:${and}|&) `)

/** A bold line or one that ends in a colon: the list of people is over. */
function isLabel(text: string): boolean {
  return text.length < 80 && /^(?:\*\*|__)[^*_]{2,60}(?:\*\*|__):?$|^[^-*+|][^:]{2,60}:$/.test(text)
}

function namedInLine({ text, line }: AttendanceLine, kind: Kind | null): readonly Unlisted[] {
  const start = bullet.exec(text)
  const isItem = (start?.[0] ?? '').trim() !== ''
  const ticked = start?.[1] === undefined ? null : start[1] !== ' '
  const own = text.slice(start?.[0].length ?? 0)
  const plain = plainText(own.replace(/\\([.)])/g, '$1'))
  const bold = boldLabel.exec(own)
  const label = bold ?? listLabel.exec(plain.slice(0, 3000))
  const labelled = kindOf(label?.groups)
  const as = (names: readonly NameRead[], of: Kind | null): readonly Unlisted[] =>
    names.map((name) => ({ ...name, kind: of, line, ticked }))
  if (labelled && label?.groups?.rest !== undefined && plain.length < 3000)
    return as(readNames(endOfList(label.groups.rest), true, true), labelled)
  const role = roleLabel.exec(plain)
  if (role?.[1] !== undefined && role[1].length < 120) return as(readNames(role[1], true), 'role')
  if (kind === null || plain.length > 300) return []
  return as(isItem ? inItem(own) : inParagraph(own), kind)
}

const endOfNames = new RegExp(
  `(?<!\\b${anyOf([shortTitles, wholeTitles, abbreviated, generations])})(?<=[\\p{Ll}\\d)]{2})\\.\\s+(?=\\p{Lu}\\p{Ll}+\\s+\\p{Ll}|\\d)`,
  'iu',
)

// … together with 9 members of the public. Sentences after it are no names.
const endOfList = (rest: string): string => {
  const stop = endOfNames.exec(rest)
  return stop ? rest.slice(0, stop.index) : rest
}

/** One name an item, with an office; or several, where all parts are names. */
function inItem(text: string): readonly NameRead[] {
  const parts = plainText(text).split(/[,;]\s+/)
  const isList =
    parts.length >= 3 &&
    parts.every((part) =>
      isName(
        part.replace(/\.$/, ''),
        parts.every((one) => !/\s/.test(one.trim())),
      ),
    )
  if (isList) return readNames(text, true)
  const isPair = pair.test(text) && !/[,()|]| [-–—] /.test(text)
  const names = isPair ? readNames(text, false) : []
  if (names.length === 2) return names
  const name = readName(text, true)
  return name ? [name] : []
}

/** Names over several lines ("Mogmiester, Dirtus, Pepper,"), or one with his office. */
function inParagraph(text: string): readonly NameRead[] {
  const plain = plainText(text)
  if (!/[,;]/.test(plain)) {
    const name = readName(plain, false)
    return name && /\s/.test(name.name) ? [name] : []
  }
  const parts = plain.split(/[,;]\s*/).filter((part) => part.trim() !== '')
  const isList = parts.every((part) => part.trim().split(/\s+/).length <= 5)
  if (!isList) return []
  const names = readNames(plain, parts.length > 2)
  return names.length * 2 >= parts.length ? names : []
}

/** Names with their initials anywhere: "Richard Hopkins (RH)". */
function prints(lines: readonly AttendanceLine[]): readonly NamedOnLine[] {
  return lines.flatMap(({ text, line }) => {
    if (!/[([]/.test(text)) return []
    const plain = plainText(text)
    const pairs = [
      ...[...plain.matchAll(printed)].map((match) => [match[1] ?? '', match[2] ?? '']),
      ...[...text.matchAll(printedFirst)].map((match) => [match[2] ?? '', match[1] ?? '']),
    ]
    return pairs.flatMap(([name = '', initials = '']) => {
      const words = name.split(/[ \t]+/)
      // "Then Richard Hopkins (RH)": the longest run of words that the initials fit
      for (let from = 0; from < words.length; from++) {
        const tried = words.slice(from).join(' ')
        if (
          words.length - from <= initials.length + 1 &&
          fitsName(initials, tried) &&
          isName(tried, false) &&
          !isThing(tried)
        )
          return [
            {
              name: tried,
              initials,
              handles: [],
              nickname: null,
              role: null,
              kind: null,
              line,
              ticked: null,
              list: null,
            },
          ]
      }
      return []
    })
  })
}
