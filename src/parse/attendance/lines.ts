import type { NameRead } from '../../language/person-name.js'
import { plainText } from '../../language/plain-text.js'
import { linesBesideNames } from './beside-names.js'
import { dutyLabelOf, isOtherLabel, kindOfSection, type ListLabel, listLabelOf } from './labels.js'
import type { AttendanceLine, ListKind, NamedLine, UnlistedLine, WrittenNames } from './named.js'
import {
  goesOnBelow,
  isListOfNames,
  namesBehindLabel,
  namesInItem,
  namesInParagraph,
  namesWithDuty,
} from './names-in-line.js'
import { smallNameReader } from './small-names.js'
import { readTable } from './table.js'

/** Whom the lines of a file name on lists of attendance, in tables of people and after "Chair:"; `body` is its whole text. */
export function namedLines(lines: readonly AttendanceLine[], body: string): readonly NamedLine[] {
  const smallNameIn = smallNameReader(body)
  const lists = new Map<string, number>()
  const listOf = (section: number, kind: ListKind | null): number | null => {
    if (kind === null || kind === 'role') return null
    const key = `${section} ${kind}`
    const list = lists.get(key) ?? lists.size
    lists.set(key, list)
    return list
  }
  const named = sectionsOf(lines).flatMap((section, index) =>
    namedInSection(section, smallNameIn).map((line) => ({ ...line, list: listOf(index, line.kind) })),
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
  readonly line: AttendanceLine
  readonly isItem: boolean
  readonly ticked: boolean | null
  readonly text: string
  /** The label of a list of people that it begins with. */
  readonly label: ListLabel | null
  /** Somebody whose name begins with a small letter, and nothing else. */
  readonly small: NameRead | null
}

type SmallNameIn = (item: string) => NameRead | null

function itemOf(line: AttendanceLine, smallNameIn: SmallNameIn): Item {
  const [start = '', box] = bullet.exec(line.text) ?? []
  const rest = line.text.slice(start.length)
  const text = rest.includes('\\') ? rest.replace(/\\([.)])/g, '$1') : rest
  return {
    line,
    isItem: start.trim() !== '',
    ticked: box === undefined ? null : box !== ' ',
    text,
    label: line.cells ? null : listLabelOf(text),
    small: start.trim() === '' ? null : smallNameIn(plainText(text).trim()),
  }
}

/** Whom the lines of one section name, until the list of people is over. */
function namedInSection(lines: readonly AttendanceLine[], smallNameIn: SmallNameIn): readonly UnlistedLine[] {
  const title = lines[0]?.section ?? ''
  const section = kindOfSection(title)
  const items = lines.map((line) => itemOf(line, smallNameIn))
  const isOneEach = hasOneNameAnItem(items)
  const prose: ReadonlySet<Item> = section ? proseItems(items, section) : new Set()
  const beside = section ? besideNamesIn(items, section) : new Set<Item>()
  const found: UnlistedLine[] = []
  let table: AttendanceLine[] = []
  let isOver = false
  let above: UnlistedLine | null = null
  for (const item of items) {
    const { line } = item
    if (line.cells) {
      table.push(line)
      continue
    }
    if (table.length > 0) found.push(...readTable(table, isOver ? null : section))
    table = []
    if (beside.has(item)) continue
    if (prose.has(item)) isOver = true
    const kind = isOver ? null : section
    const named: UnlistedLine | null = namedBelow(above, item) ?? namedInLine(item, kind, isOneEach)
    if (named) found.push(named)
    else if (item.label) isOver = false
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
function proseItems(items: readonly Item[], kind: ListKind): ReadonlySet<Item> {
  const prose = new Set<Item>()
  let run: Item[] = []
  const judge = (): void => {
    const own = run.filter(({ label }) => label === null)
    const named = own.filter((item) => namedInLine(item, kind, true))
    if (own.length >= fewestItems && named.length * 2 < own.length) for (const item of run) prose.add(item)
    run = []
  }
  for (const item of items) {
    if (item.line.line !== (run.at(-1)?.line.line ?? 0) + 1) judge()
    if (item.isItem) run.push(item)
  }
  judge()
  return prose
}

/** The lines of a list, below its title, that stand beside its names by turns. */
function besideNamesIn(items: readonly Item[], kind: ListKind): ReadonlySet<Item> {
  const own = items.filter(({ line, isItem, label }) => !line.cells && !isItem && label === null)
  return linesBesideNames(own, (item) => {
    const named = namedInLine(item, kind, true)
    if (named === null) return 'nobody'
    const [only, ...others] = named.names
    const isAlone = only !== undefined && others.length === 0 && only.name === plainText(item.text).trim()
    return named.kind === kind && isAlone && / /.test(only.name) ? 'name' : 'names'
  })
}

/** Whom the line below a list that goes on names, as part of that list; null where none goes on. */
function namedBelow(above: UnlistedLine | null, { line: { text, line }, isItem }: Item): UnlistedLine | null {
  if (above === null || above.line !== line - 1 || isItem) return null
  return { ...namesBehindLabel(text, hasSmallNames(above)), kind: above.kind, line, ticked: null }
}

const hasSmallNames = ({ names }: WrittenNames): boolean => names.some(({ name }) => /^\p{Ll}/u.test(name))

/** Whether the items of a section are one person each: then what stands behind a comma is no other person. */
function hasOneNameAnItem(items: readonly Item[]): boolean {
  const own = items.filter(({ line, isItem, label }) => !line.cells && isItem && label === null)
  if (own.some(({ ticked }) => ticked !== null)) return true
  const lists = own.filter(({ text }) => isListOfNames(text))
  return own.length - lists.length > lists.length
}

/** Whom a line names by its own label, by an office, or on the list that it stands on; null where it names nobody. */
function namedInLine(
  { line: { line }, isItem, ticked, text, label, small }: Item,
  kind: ListKind | null,
  isOneEach: boolean,
): UnlistedLine | null {
  const as = (written: WrittenNames, of: ListKind | null): UnlistedLine | null =>
    written.names.length > 0 || written.words ? { ...written, kind: of, line, ticked } : null
  if (label) return as(namesBehindLabel(label.rest), label.kind)
  const plain = plainText(text)
  const duty = dutyLabelOf(plain, kind !== null)
  if (duty) return as(namesWithDuty(duty.rest, duty.office), 'role')
  if (kind === null || plain.length > longestItem) return null
  if (small) return as({ names: [small], byBlanks: false, words: null }, kind)
  return as(isItem ? namesInItem(text, isOneEach) : namesInParagraph(text), kind)
}

/** A longer line of a list is prose. */
const longestItem = 300
