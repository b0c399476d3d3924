import { plainText } from '../../language/plain-text.js'
import { dutyLabelOf, isOtherLabel, kindOfSection, listLabelOf } from './labels.js'
import type { AttendanceLine, ListKind, NamedLine, UnlistedLine, WrittenNames } from './named.js'
import {
  goesOnBelow,
  isListOfNames,
  namesBehindLabel,
  namesInItem,
  namesInParagraph,
  namesWithDuty,
} from './names-in-line.js'
import { readTable } from './table.js'

/** Whom the lines of a file name on lists of attendance, in tables of people and after "Chair:". */
export function namedLines(lines: readonly AttendanceLine[]): readonly NamedLine[] {
  const lists = new Map<string, number>()
  const listOf = (section: number, kind: ListKind | null): number | null => {
    if (kind === null || kind === 'role') return null
    const key = `${section} ${kind}`
    const list = lists.get(key) ?? lists.size
    lists.set(key, list)
    return list
  }
  const named = sectionsOf(lines).flatMap((section, index) =>
    namedInSection(section).map((line) => ({ ...line, list: listOf(index, line.kind) })),
  )
  const onLists = new Set(
    named.flatMap(({ list, names }) => (list === null ? [] : names.map(({ name }) => name))),
  )
  return named.map((line) => (line.kind === 'role' ? withoutWords(line, onLists) : line))
}

// Chair: ring the bank. A small word behind an office is a name only if it stands on a list too.
const withoutWords = (line: NamedLine, onLists: ReadonlySet<string>): NamedLine => ({
  ...line,
  names: line.names.filter(({ name }) => !/^\p{Ll}+$/u.test(name) || onLists.has(name)),
})

/** Lines one after the other that stand below the same heading or label. */
function sectionsOf(lines: readonly AttendanceLine[]): readonly (readonly AttendanceLine[])[] {
  const sections: AttendanceLine[][] = []
  for (const line of lines) {
    const current = sections.at(-1)
    if (current && current[0]?.section === line.section) current.push(line)
    else sections.push([line])
  }
  return sections
}

const bullet = /^(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?(?:\[([ xX])\][ \t]*)?/

/** A line without its bullet and its box. */
interface Item {
  readonly isItem: boolean
  readonly ticked: boolean | null
  readonly text: string
}

function itemOf(text: string): Item {
  const [start = '', box] = bullet.exec(text) ?? []
  return {
    isItem: start.trim() !== '',
    ticked: box === undefined ? null : box !== ' ',
    text: text.slice(start.length).replace(/\\([.)])/g, '$1'),
  }
}

/** Whom the lines of one section name, until the list of people is over. */
function namedInSection(lines: readonly AttendanceLine[]): readonly UnlistedLine[] {
  const title = lines[0]?.section ?? ''
  const section = kindOfSection(title)
  const isOneEach = hasOneNameAnItem(lines)
  const isProse = section ? proseItems(lines, section) : () => false
  const found: UnlistedLine[] = []
  let table: AttendanceLine[] = []
  let isOver = false
  let above: UnlistedLine | null = null
  for (const line of lines) {
    if (line.cells) {
      table.push(line)
      continue
    }
    found.push(...readTable(table, isOver ? null : section))
    table = []
    const item = itemOf(line.text)
    if (isProse(line)) isOver = true
    const kind = isOver ? null : section
    const named: UnlistedLine | null =
      namedBelow(above, line, item) ?? namedInLine(line.line, item, kind, isOneEach)
    if (named) found.push(named)
    else if (listLabelOf(item.text)) isOver = false
    else if (endsList(item, title, found.length > 0)) isOver = true
    above = named?.kind && named.ticked === null && goesOnBelow(line.text) ? named : null
  }
  return [...found, ...readTable(table, isOver ? null : section)]
}

/** A line of a list that names nobody and is longer is prose: the list is over; sooner where no name stood yet. */
const longestRemark = 60
const longestFirst = 40
const horizontalRule = /^(?:[-*_=][ \t]*){3,}$/

/** Whether a list of people is over with a line that names nobody. */
function endsList({ isItem, text }: Item, title: string, hasNames: boolean): boolean {
  if (isOtherLabel(text) || horizontalRule.test(text)) return !isLabelOf(text, title)
  return !isItem && !isLabelOf(text, title) && text.length > (hasNames ? longestRemark : longestFirst)
}

// Sign in below so that we know who was here. Roll call:
const isLabelOf = (text: string, title: string): boolean => text.replace(/[\s:*_]+$/, '').endsWith(title)

/** So many items one below the other are a list that can be judged. */
const fewestItems = 3

/** The items that stand one below the other and mostly name nobody: no list of people, whatever they stand below. */
function proseItems(lines: readonly AttendanceLine[], kind: ListKind): (line: AttendanceLine) => boolean {
  const prose = new Set<AttendanceLine>()
  let run: AttendanceLine[] = []
  const judge = (): void => {
    const items = run.map(({ text }) => itemOf(text)).filter(({ text }) => listLabelOf(text) === null)
    const named = items.filter((item) => namedInLine(0, item, kind, true))
    if (items.length >= fewestItems && named.length * 2 < items.length)
      for (const line of run) prose.add(line)
    run = []
  }
  for (const line of lines) {
    if (line.line !== (run.at(-1)?.line ?? 0) + 1) judge()
    if (itemOf(line.text).isItem) run.push(line)
  }
  judge()
  return (line) => prose.has(line)
}

/** Whom the line below a list that goes on names, as part of that list; null where none goes on. */
function namedBelow(
  above: UnlistedLine | null,
  { text, line }: AttendanceLine,
  { isItem }: Item,
): UnlistedLine | null {
  if (above === null || above.line !== line - 1 || isItem) return null
  return { ...namesBehindLabel(text, hasSmallNames(above)), kind: above.kind, line, ticked: null }
}

const hasSmallNames = ({ names }: WrittenNames): boolean => names.some(({ name }) => /^\p{Ll}/u.test(name))

/** Whether the items of a section are one person each: then what stands behind a comma is no other person. */
function hasOneNameAnItem(lines: readonly AttendanceLine[]): boolean {
  const items = lines.filter(({ cells }) => !cells).map(({ text }) => itemOf(text))
  const own = items.filter(({ isItem, text }) => isItem && listLabelOf(text) === null)
  const lists = own.filter(({ text }) => isListOfNames(text))
  return own.some(({ ticked }) => ticked !== null) || own.length - lists.length > lists.length
}

/** Whom a line names by its own label, by an office, or on the list that it stands on; null where it names nobody. */
function namedInLine(
  line: number,
  { isItem, ticked, text }: Item,
  kind: ListKind | null,
  isOneEach: boolean,
): UnlistedLine | null {
  const as = (written: WrittenNames, of: ListKind | null): UnlistedLine | null =>
    written.names.length > 0 || written.words ? { ...written, kind: of, line, ticked } : null
  const label = listLabelOf(text)
  if (label) return as(namesBehindLabel(label.rest), label.kind)
  const plain = plainText(text)
  const duty = dutyLabelOf(plain, kind !== null)
  if (duty) return as(namesWithDuty(duty.rest, duty.office), 'role')
  if (kind === null || plain.length > longestItem) return null
  return as(isItem ? namesInItem(text, isOneEach) : namesInParagraph(text), kind)
}

/** A longer line of a list is prose. */
const longestItem = 300
