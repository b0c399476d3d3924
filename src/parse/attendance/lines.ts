import { type NameRead, readNames } from '../../language/person-name.js'
import { plainText } from '../../language/plain-text.js'
import { prints } from './initials-in-text.js'
import { behindRole, hasListLabel, isOtherLabel, kindOfSection, listLabelOf } from './labels.js'
import type { AttendanceLine, ListKind, NamedOnLine, Unlisted } from './named.js'
import { endOfList, hangs, inItem, inParagraph } from './names-in-line.js'
import { headerOf, isTicked, nameInRow } from './table.js'

const bullet = /^(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?(?:\[([ xX])\][ \t]*)?/

/** Everybody whom the lines name: in attendance lists and tables, after "Chair:", and with initials in the text. */
export function namedOn(lines: readonly AttendanceLine[]): readonly NamedOnLine[] {
  return [...namedIn(lines), ...prints(lines)]
}

/** A list of names that goes on in the next line. */
interface GoingOn {
  readonly kind: ListKind
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
    const kind = isOver ? null : kindOfSection(section ?? '')
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
    if (named.length === 0 && isOtherLabel(line.text)) isOver = !hasListLabel(line.text)
    const last = named.at(-1)
    goesOn =
      last?.kind && hangs.test(line.text) && last.ticked === null
        ? { kind: last.kind, line: line.line, nicknames: named.some(({ name }) => /^\p{Ll}/u.test(name)) }
        : null
  }
  return found
}

function namedInLine({ text, line }: AttendanceLine, kind: ListKind | null): readonly Unlisted[] {
  const start = bullet.exec(text)
  const isItem = (start?.[0] ?? '').trim() !== ''
  const ticked = start?.[1] === undefined ? null : start[1] !== ' '
  const own = text.slice(start?.[0].length ?? 0)
  const plain = plainText(own.replace(/\\([.)])/g, '$1'))
  const as = (names: readonly NameRead[], of: ListKind | null): readonly Unlisted[] =>
    names.map((name) => ({ ...name, kind: of, line, ticked }))
  const label = listLabelOf(own, plain)
  if (label) return as(readNames(endOfList(label.rest), true, true), label.kind)
  const role = behindRole(plain)
  if (role !== null) return as(readNames(role, true), 'role')
  if (kind === null || plain.length > 300) return []
  return as(isItem ? inItem(own) : inParagraph(own), kind)
}
