import { fitsName, type NameRead, readName } from '../../language/person-name.js'
import type { Appearance, AppearanceKind, FileAppearances, OpenList } from '../../model/appearance.js'
import type { NamesEvidence } from '../../model/names-evidence.js'
import type { Person } from '../../model/owner.js'
import type { FrontMatter } from '../front-matter.js'
import type { Outline } from '../outline.js'
import { type BoxedList, type NamedItem, namedItems } from './boxed-lists.js'
import { printedWithInitials } from './initials-in-text.js'
import { namedLines } from './lines.js'
import type { AttendanceLine, NamedLine } from './named.js'
import { namedInOpening } from './opening-lists.js'

/** Lists of front matter; those of the text are numbered from here on. */
const frontMatterLists = { present: 1, apologies: 2 } as const
const firstListOfText = 3

/** Whom a file names, without what says when and among whom. */
export type NamedPeople = Pick<FileAppearances, 'appearances' | 'openLists' | 'partedBy'>

/**
 * Whom a file names: in its front matter, on its lists of attendance, by an office, and beside initials in its text.
 * Who of them is who, and how many an open list names, only all files of a series together can say.
 */
export function readAppearances(source: {
  readonly fields: FrontMatter
  readonly lines: readonly AttendanceLine[]
  readonly boxed: readonly BoxedList[]
  /** The first lines of the body. */
  readonly opening: Outline['opening']
  readonly body: string
}): NamedPeople & { readonly ofNames: OfNames } {
  const { fields, lines } = source
  const onTitledLists = namedLines(lines, source.body)
  const boxed = boxedNames(source, onTitledLists)
  const onMarkedLists = [...onTitledLists, ...boxed.lines]
  const onLists = [...onMarkedLists, ...inOpening(source, onMarkedLists)]
  const named = [...onLists, ...printedWithInitials(lines)]
  const beside: UsualBeside = { nicknames: usualNicknames(named), letters: usualLetters(named) }
  const appearancesOf = (line: NamedLine): readonly Appearance[] =>
    line.names.map((name) => inText(name, line, fields, beside))
  const isAlone = aloneOn(onLists)
  const isOpen = (line: NamedLine): boolean => line.words !== null && isAlone(line)
  return {
    appearances: [
      ...(fields.people ?? []).map(inFrontMatter),
      ...(fields.present ?? []).map((name) => onList(name, 'present')),
      ...(fields.apologies ?? []).map((name) => onList(name, 'apologies')),
      ...named.filter((line) => !isOpen(line)).flatMap(appearancesOf),
    ],
    openLists: onLists.filter(isOpen).map((line): OpenList => {
      const [asOne = null] = appearancesOf(line)
      const names = (line.words ?? []).flatMap((word) => readName(word, true) ?? [])
      return { asOne, asMany: appearancesOf({ ...line, names }) }
    }),
    partedBy: partedBy(onLists, isOpen),
    ofNames: boxed.ofNames,
  }
}

/** Whom the first lines name in lists behind labels of their own, where no list of attendance says who came. */
function inOpening(
  { opening, body }: { readonly opening: Outline['opening']; readonly body: string },
  before: readonly NamedLine[],
): readonly NamedLine[] {
  if (before.some(({ kind }) => kind === 'present')) return []
  const lists = 1 + Math.max(-1, ...before.map(({ list }) => list ?? -1))
  const read = new Set(before.map(({ line }) => line))
  return namedInOpening(opening, body, read).map((line, index) => ({ ...line, list: lists + index }))
}

/** By line, from 1: an item that only says who, on a list of names, and what says that it is one. */
export type OfNames = ReadonlyMap<number, readonly NamesEvidence[]>

/** Whom lists with boxes name, below whatever heading; lines that are read by their title are not given again. */
function boxedNames(
  { boxed, body }: { readonly boxed: readonly BoxedList[]; readonly body: string },
  titled: readonly NamedLine[],
): { readonly lines: readonly NamedLine[]; readonly ofNames: OfNames } {
  if (boxed.length === 0) return { lines: [], ofNames: new Map() }
  const attending = titled.filter(({ list }) => list !== null)
  const items = namedItems(boxed, {
    known: new Set(attending.flatMap(({ names }) => names.map(({ name }) => name))),
    attended: new Set(attending.map(({ line }) => line)),
    body,
  })
  const before = new Set(titled.map(({ line }) => line))
  const lists = 1 + Math.max(-1, ...attending.map(({ list }) => list ?? -1))
  return {
    lines: items.filter(({ line }) => !before.has(line)).map((item) => namedBy(item, lists)),
    ofNames: new Map(items.map(({ line, because }) => [line, because])),
  }
}

function namedBy({ attendee, text, line, ticked, list }: NamedItem, firstList: number): NamedLine {
  const read = readName(text, false)
  const name: NameRead =
    read?.name === attendee.name
      ? read
      : { name: attendee.name, initials: null, handles: [], nickname: null, role: null }
  return {
    names: [name],
    byBlanks: false,
    words: null,
    kind: 'present',
    line,
    ticked,
    list: firstList + list,
  }
}

/** Tells whether a line is all that its list has: names that stand one a line are not parted by blanks. */
function aloneOn(lines: readonly NamedLine[]): (line: NamedLine) => boolean {
  const counts = new Map<number | null, number>()
  for (const { list } of lines) counts.set(list, (counts.get(list) ?? 0) + 1)
  return ({ list }) => list !== null && counts.get(list) === 1
}

/** What stands between the names of the lists that have several. */
function partedBy(
  lines: readonly NamedLine[],
  isOpen: (line: NamedLine) => boolean,
): FileAppearances['partedBy'] {
  const counts = new Map<number, number>()
  let hasBlanks = false
  for (const line of lines) {
    if (line.list === null || isOpen(line)) continue
    if (line.byBlanks) hasBlanks = true
    else counts.set(line.list, (counts.get(line.list) ?? 0) + line.names.length)
  }
  if ([...counts.values()].some((count) => count > 1)) return 'marks'
  return hasBlanks ? 'blanks' : null
}

/** `people: { TR: Terry Reynolds }` */
function inFrontMatter(person: Person): Appearance {
  const isInitials = fitsName(person.key, person.name)
  const others = person.key === person.name || isInitials ? [] : [person.key]
  return {
    name: person.name,
    initials: isInitials ? person.key : null,
    aliases: [...others, ...person.aliases],
    role: person.role ?? null,
    kind: 'text',
    list: null,
    line: 1,
  }
}

/** `present: [TR, Alison Fiala (AF)]` */
function onList(written: string, kind: 'present' | 'apologies'): Appearance {
  const read = readName(written, true)
  return {
    name: read?.name ?? written,
    initials: read?.initials ?? null,
    aliases: read?.handles ?? [],
    role: read?.role ?? null,
    kind,
    list: frontMatterLists[kind],
    line: 1,
  }
}

/** What front matter says of those present or absent goes before the lists of the text. */
function inText(read: NameRead, named: NamedLine, fields: FrontMatter, usual: UsualBeside): Appearance {
  const { name, handles, nickname, called, role, beside = [] } = read
  const initials = read.initials ?? (usual.letters ? (read.letters ?? null) : null)
  const { line, ticked, list } = named
  const kind: AppearanceKind = named.kind === 'role' ? 'office' : (named.kind ?? 'text')
  const isSaidAbove =
    kind === 'apologies' ? fields.apologies !== undefined : kind !== 'absent' && fields.present !== undefined
  return {
    name,
    initials: initials === name ? null : initials,
    aliases: [
      ...handles,
      ...(called === undefined ? [] : [called]),
      ...(nickname !== null && usual.nicknames ? [nickname] : []),
    ],
    role,
    ...(beside.length === 0 ? {} : { beside }),
    kind: isSaidAbove ? 'text' : ticked === false ? 'absent' : kind,
    list: list === null ? null : firstListOfText + list,
    line,
  }
}

/** What stands in brackets behind most names of a file, and so behind each of them: elsewhere it is a firm. */
interface UsualBeside {
  readonly nicknames: boolean
  readonly letters: boolean
}

/** Whether most names of the file have a word of their own in brackets. */
const usualNicknames = (named: readonly NamedLine[]): boolean =>
  haveTheirOwn(named, ({ nickname }) => nickname)

/** Whether most names of the file have letters of the name in brackets, each their own. */
const usualLetters = (named: readonly NamedLine[]): boolean =>
  haveTheirOwn(named, ({ initials, letters }) => initials ?? letters ?? null)

/** Whether at least half of those on lists have something beside the name, and no two the same. */
function haveTheirOwn(named: readonly NamedLine[], own: (name: NameRead) => string | null): boolean {
  const attended = named.filter(({ kind }) => kind !== null && kind !== 'prose').flatMap(({ names }) => names)
  const found = attended.flatMap((name) => own(name) ?? [])
  return found.length > 0 && found.length * 2 >= attended.length && new Set(found).size === found.length
}
