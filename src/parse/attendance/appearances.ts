import { fitsName, readName } from '../../language/person-name.js'
import type { Appearance, AppearanceKind } from '../../model/appearance.js'
import type { Person } from '../../model/owner.js'
import type { FrontMatter } from '../front-matter.js'
import { namedOn } from './lines.js'
import type { AttendanceLine, NamedOnLine } from './named.js'

/** Lists of front matter; those of the text are numbered from here on. */
const frontMatterLists = { present: 1, apologies: 2 } as const
const firstListOfText = 3

/**
 * Whom a file names: in its front matter, on its lists of attendance, by an office, and beside initials in its text.
 * Who of them is who, only all files of a series together can say.
 */
export function readAppearances(source: {
  readonly fields: FrontMatter
  readonly lines: readonly AttendanceLine[]
}): readonly Appearance[] {
  const { fields, lines } = source
  const named = namedOn(lines)
  const nicknamed = usualNicknames(named)
  return [
    ...(fields.people ?? []).map(inFrontMatter),
    ...(fields.present ?? []).map((name) => onList(name, 'present')),
    ...(fields.apologies ?? []).map((name) => onList(name, 'apologies')),
    ...named.map((one) => inText(one, fields, nicknamed)),
  ]
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
function inText(named: NamedOnLine, fields: FrontMatter, nicknamed: boolean): Appearance {
  const { name, initials, handles, nickname, role, line, ticked, list } = named
  const kind: AppearanceKind = named.kind === 'role' ? 'office' : (named.kind ?? 'text')
  const isSaidAbove =
    kind === 'apologies' ? fields.apologies !== undefined : kind !== 'absent' && fields.present !== undefined
  return {
    name,
    initials: initials === name ? null : initials,
    aliases: [...handles, ...(nickname !== null && nicknamed ? [nickname] : [])],
    role,
    kind: isSaidAbove ? 'text' : ticked === false ? 'absent' : kind,
    list: list === null ? null : firstListOfText + list,
    line,
  }
}

/** Whether most names of the file have a word in brackets: then it is a nickname, elsewhere their firm. */
function usualNicknames(named: readonly NamedOnLine[]): boolean {
  const attended = named.filter(({ kind }) => kind !== null)
  const nicknames = attended.flatMap(({ nickname }) => (nickname === null ? [] : [nickname]))
  return (
    nicknames.length > 0 &&
    nicknames.length * 2 >= attended.length &&
    new Set(nicknames).size === nicknames.length
  )
}
