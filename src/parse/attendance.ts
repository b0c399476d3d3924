import type { Person } from '../model/owner.js'
import { type PeopleIndex, peopleIndex, plainName, resolvePerson } from '../model/people.js'
import type { Met } from '../model/problem.js'
import type { Settings } from '../model/settings.js'
import type { FrontMatter } from './front-matter.js'
import { plainText } from './meeting-name.js'
import { fitsName, isName, type NameRead, readName, readNames } from './person-name.js'

/** A line that may name people, with the nearest heading or label above it. */
export interface AttendanceLine {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly section: string | null
  /** Of a row of a table. */
  readonly cells?: readonly string[]
}

type Kind = 'present' | 'apologies' | 'absent' | 'role'

interface Named extends NameRead {
  readonly kind: Kind | null
  readonly line: number
  readonly ticked: boolean | null
}

const which =
  '(?:(?:committee|board|council|voting|non-?voting|tsc|wg|sig|exec|team|other|core|staff|also|those|people|in|meeting|full|members?|attendees?|participants?|non-?members?|remote|of|and|the|we|who)\\s+)*'
const presentWords =
  '(?:present|attend(?:ees?|ance|ants?|ing)|participa(?:nts?|ting)|members?|roll ?call|guests?|observ(?:ers|ing)|invitees?|people|sign[- ]?in|who was here|here|were)'
const apologyWords =
  '(?:apolog(?:y|ies)(?: for absence)?(?: (?:were )?(?:received|sent|given|accepted)?(?: from)?)?|regrets|unable to attend|sent apologies)'
const absentWords = '(?:absent(?:ees)?|not present|absences?)'
const ofPeople = new RegExp(
  `^[^\\p{L}]{0,12}${which}(?:(?<present>${presentWords})|(?<apologies>${apologyWords})|(?<absent>${absentWords}))(?:[^\\p{L}]|$)[^.]{0,40}$`,
  'iu',
)
// **Present:** Argha, Veltas · Present were: … · Apologies were received from Fred Emmott · Present– Cllr …
const listLabel = new RegExp(
  `^(?:\\d{1,2}[.)]?\\s+)?${which}(?:(?<present>${presentWords})|(?<apologies>${apologyWords})|(?<absent>${absentWords}))(?:\\s+(?:were|was|are|from|received|at the meeting))*\\s*(?<mark>[:–—]|\\s-\\s|\\s{2,}|$|(?<=from|were)\\s)\\s*(?<rest>.*)$`,
  'iu',
)
// **Present** All, Candle and Bucko
const boldLabel = new RegExp(
  `^\\*\\*(?:(?<present>${presentWords})|(?<apologies>${apologyWords})|(?<absent>${absentWords})):?\\*\\*:?\\s*(?<rest>.+)$`,
  'iu',
)
// Chair: Iain · Scribe: @y · Minute taker: Vincent
const roleLabel =
  /^(?:(?:(?:rotating|meeting|acting|vice|deputy|recording|co)[ -]?)*(?:chair(?:man|woman|person)?s?|scribes?|secretary|clerk|minute[- ]?takers?|minutes(?: taken)? by|note[- ]?takers?|notes by|host|moderators?|facilitators?|convenor|recorder))\s*(?:[:–—]|\s-\s)\s*(.+)$/iu
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

/**
 * The people of a file: those of the settings, of its front matter, of its attendance and of names with their
 * initials. Where the file prints initials beside another name than the roster's, they mean that one here.
 */
export function readPeople(source: {
  readonly fields: FrontMatter
  readonly lines: readonly AttendanceLine[]
  readonly settings: Settings
  readonly path: string
}): {
  readonly people: readonly Person[]
  readonly present: readonly string[]
  readonly apologies: readonly string[]
  readonly problems: readonly Met[]
} {
  const { fields, settings, path } = source
  const named = [...namedIn(source.lines), ...prints(source.lines)]
  const listed: readonly Named[] = [
    ...(fields.people ?? []).map((person) => listedAs(person, null)),
    ...(fields.present ?? []).map((name) => writtenAs(name, 'present')),
    ...(fields.apologies ?? []).map((name) => writtenAs(name, 'apologies')),
  ]
  const met = gather([...listed, ...named], settings.people, fields.people ?? [], path)
  const index = peopleIndex(met.people)
  const keys = (kinds: readonly Kind[], written: readonly string[] | undefined): readonly string[] => {
    const names =
      written ??
      named
        .filter((one) => one.kind !== null && kinds.includes(one.kind) && one.ticked !== false)
        .map((one) => one.name)
    return [...new Set(names.map((name) => keyOf(name, index)))]
  }
  return {
    people: met.people,
    present: keys(['present', 'role'], fields.present),
    apologies: keys(['apologies'], fields.apologies),
    problems: met.problems,
  }
}

function keyOf(name: string, index: PeopleIndex): string {
  const found = resolvePerson(name, index)
  if (found && 'person' in found) return found.person.key
  const read = readName(name, true)
  const again = read && read.name !== name ? resolvePerson(read.name, index) : null
  return again && 'person' in again ? again.person.key : name
}

const nothing = { initials: null, handles: [], nickname: null, role: null, line: 1, ticked: null } as const

function listedAs(person: Person, kind: Kind | null): Named {
  const initials = fitsName(person.key, person.name) || person.key !== person.name ? person.key : null
  return { ...nothing, name: person.name, initials, handles: person.aliases, role: person.role ?? null, kind }
}

function writtenAs(text: string, kind: Kind): Named {
  const read = readName(text, true)
  return read ? { ...read, kind, line: 1, ticked: null } : { ...nothing, name: text, kind }
}

function namedIn(lines: readonly AttendanceLine[]): readonly Named[] {
  const found: Named[] = []
  let header: readonly string[] | null = null
  let section: string | null = null
  let isOver = false
  let goesOn: { readonly kind: Kind; readonly line: number } | null = null
  for (const line of lines) {
    if (line.section !== section) {
      section = line.section
      isOver = false
    }
    const kind = isOver ? null : kindOf(ofPeople.exec(plainText(section ?? ''))?.groups)
    if (line.cells) {
      if (header === null) header = headerOf(line.cells, kind)
      else found.push(...namedInRow(line.cells, header, kind, line.line))
      continue
    }
    header = null
    if (goesOn?.line === line.line - 1 && bullet.exec(line.text)?.[0] === '') {
      const ofBefore: Kind = goesOn.kind
      found.push(
        ...readNames(endOfList(line.text), false).map((name) => ({
          ...name,
          kind: ofBefore,
          line: line.line,
          ticked: null,
        })),
      )
      goesOn = hangs.test(line.text) ? { kind: ofBefore, line: line.line } : null
      continue
    }
    const named = namedInLine(line, kind)
    found.push(...named)
    if (named.length === 0 && isLabel(line.text))
      isOver = !kindOf(listLabel.exec(plainText(line.text))?.groups)
    const last = named.at(-1)
    goesOn =
      last?.kind && hangs.test(line.text) && last.ticked === null
        ? { kind: last.kind, line: line.line }
        : null
  }
  return found
}

// … Lisa Lister, treasurer, Ann Daugherty,
const hangs = /(?:,|\band|&)[ \t]{0,4}$/

/** A bold line or one that ends in a colon: the list of people is over. */
function isLabel(text: string): boolean {
  return text.length < 80 && /^(?:\*\*|__)[^*_]{2,60}(?:\*\*|__):?$|^[^-*+|][^:]{2,60}:$/.test(text)
}

function namedInLine({ text, line }: AttendanceLine, kind: Kind | null): readonly Named[] {
  const start = bullet.exec(text)
  const isItem = (start?.[0] ?? '').trim() !== ''
  const ticked = start?.[1] === undefined ? null : start[1] !== ' '
  const own = text.slice(start?.[0].length ?? 0)
  const plain = plainText(own.replace(/\\([.)])/g, '$1'))
  const bold = boldLabel.exec(own)
  const label = bold ?? listLabel.exec(plain.slice(0, 3000))
  const labelled = kindOf(label?.groups)
  const as = (names: readonly NameRead[], of: Kind | null): readonly Named[] =>
    names.map((name) => ({ ...name, kind: of, line, ticked }))
  if (labelled && label?.groups?.rest !== undefined && plain.length < 3000)
    return as(readNames(endOfList(label.groups.rest), true), labelled)
  const role = roleLabel.exec(plain)
  if (role?.[1] !== undefined && role[1].length < 120) return as(readNames(role[1], true), 'role')
  if (kind === null || plain.length > 300) return []
  return as(isItem ? inItem(own) : inParagraph(own), kind)
}

// … together with 9 members of the public. Sentences after it are no names.
const endOfList = (rest: string): string => {
  const stop =
    /(?<!\b(?:mrs|mr|ms|miss|dr|cllr|jr|sr|st|rev|prof))(?<=[\p{Ll}\d)]{2})\.\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll}|\d)/iu.exec(
      rest,
    )
  return stop ? rest.slice(0, stop.index) : rest
}

/** One name an item, with what he does; or several, where all parts are names. */
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
  const isPair = / (?:and|&) /.test(text) && !/[,()|]| [-–—] /.test(text)
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

const nameColumn = /^(?:full )?(?:names?|attendees?|members?|who|participants?|people|person|present)\b/i
const columns: readonly (readonly [keyof NameRead, RegExp])[] = [
  ['initials', /^(?:initials?|abbrev|short|key)\b/i],
  ['role', /^(?:role|position|office|title|affiliation|organi[sz]ation|company|representing)\b/i],
  ['handles', /^(?:github|handle|user ?name|gitlab|twitter|irc)\b/i],
]

/** The header of a table of people; null where the table is of something else. */
function headerOf(cells: readonly string[], kind: Kind | null): readonly string[] | null {
  const plain = cells.map(plainText)
  const hasNames = plain.some((cell) => nameColumn.test(cell))
  const hasMore = plain.some(
    (cell) => columns.some(([, words]) => words.test(cell)) || /^(?:present|attend)/i.test(cell),
  )
  const isOther = plain.some((cell) =>
    /\b(?:action|task|item|discussion|agenda|topic|due|motion|vote)\b/i.test(cell),
  )
  return hasNames && !isOther && (kind !== null || hasMore) ? plain : []
}

function namedInRow(
  cells: readonly string[],
  header: readonly string[],
  kind: Kind | null,
  line: number,
): readonly Named[] {
  const column = header.findIndex((cell) => nameColumn.test(cell))
  const cell = cells[column]
  if (column < 0 || cell === undefined || /^[\s:-]*$/.test(cell)) return []
  const read = readName(cell, kind !== null)
  if (!read) return []
  const of = (key: keyof NameRead): string => {
    const at = header.findIndex((name) => columns.some(([one, words]) => one === key && words.test(name)))
    return at < 0 ? '' : plainText(cells[at] ?? '')
  }
  const initials = of('initials')
  const role = of('role')
  const handle = of('handles').replace(/^@/, '')
  return [
    {
      ...read,
      initials: /^\p{L}{1,4}$/u.test(initials) ? initials : read.initials,
      role: role === '' ? read.role : role,
      handles: /^[\w-]{2,40}$/.test(handle) ? [...read.handles, `@${handle}`] : read.handles,
      kind,
      line,
      ticked: null,
    },
  ]
}

/** Names with their initials anywhere: "Richard Hopkins (RH)". */
function prints(lines: readonly AttendanceLine[]): readonly Named[] {
  return lines.flatMap(({ text, line }) => {
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
        if (words.length - from <= initials.length + 1 && fitsName(initials, tried) && isName(tried, false))
          return [{ ...nothing, name: tried, initials, kind: null, line }]
      }
      return []
    })
  })
}

interface Growing {
  readonly name: string
  key: string
  role: string | null
  readonly aliases: Set<string>
  readonly line: number
  readonly printed: Set<string>
  readonly from: Person | null
}

/** Everybody once, under the key that FORMAT.md gives them. */
function gather(
  named: readonly Named[],
  roster: readonly Person[],
  own: readonly Person[],
  path: string,
): { readonly people: readonly Person[]; readonly problems: readonly Met[] } {
  const all: Growing[] = [
    ...roster,
    ...own.filter((person) => !roster.some((one) => one.key === person.key)),
  ].map((person) => ({
    name: person.name,
    key: person.key,
    role: person.role ?? null,
    aliases: new Set(person.aliases),
    line: 1,
    printed: new Set(),
    from: person,
  }))
  const rosterIndex = peopleIndex(roster)
  const problems: Met[] = []
  const nicknames = usualNicknames(named)
  for (const one of named) {
    const same = all.find((person) => isSamePerson(person, one, all, rosterIndex))
    const person: Growing = same ?? {
      name: one.name,
      key: one.name,
      role: null,
      aliases: new Set(),
      line: one.line,
      printed: new Set(),
      from: null,
    }
    if (!same) all.push(person)
    person.role = person.role ?? one.role
    for (const handle of one.handles) person.aliases.add(handle)
    if (one.initials !== null && one.initials !== person.name) person.printed.add(one.initials)
    if (one.nickname !== null && nicknames) person.aliases.add(one.nickname)
  }
  const replaced = new Set<Growing>()
  for (const person of all) {
    for (const initials of person.printed) {
      const others = all.filter(
        (other) => other !== person && (other.printed.has(initials) || other.from?.key === initials),
      )
      if (person.from?.key === initials) continue
      if (others.length === 0) {
        if (person.from === null && person.key === person.name) person.key = initials
        else person.aliases.add(initials)
        continue
      }
      person.aliases.add(initials)
      const onRoster = others.find((other) => other.from?.key === initials && !other.printed.has(initials))
      if (onRoster) replaced.add(onRoster)
      const [other] = others
      problems.push({
        rule: 'owner-ambiguous',
        message: onRoster
          ? `Unexpected \`${initials}\` beside ${person.name}, expected ${onRoster.name} as on the roster: in these minutes it means ${person.name}`
          : `Unexpected \`${initials}\` beside ${person.name}, expected initials of one person: ${other?.name ?? ''} has them too`,
        location: { path, line: person.line, column: 1, span: { start: 0, end: 0 } },
      })
    }
  }
  const people = all
    .filter((person) => !replaced.has(person))
    .map(
      (person): Person => ({
        ...(person.from ?? { onRoster: false }),
        key: person.key,
        name: person.name,
        ...(person.role === null ? {} : { role: person.role }),
        aliases: [...person.aliases].filter((alias) => alias !== person.key && alias !== person.name),
      }),
    )
  return { people, problems }
}

/** The same name, handle or key; a first name or initials alone where they fit one person. */
function isSamePerson(person: Growing, one: Named, all: readonly Growing[], roster: PeopleIndex): boolean {
  const name = plainName(one.name)
  if (plainName(person.name) === name) return true
  if (one.handles.some((handle) => person.aliases.has(handle) || person.name === handle)) return true
  if (one.name.startsWith('@') && person.aliases.has(one.name)) return true
  if ([...person.aliases].some((alias) => plainName(alias) === name)) return true
  if (person.key === one.name || person.printed.has(one.name)) return true
  if (name.includes(' ')) return false
  const onRoster = resolvePerson(one.name, roster)
  if (onRoster) return 'person' in onRoster && person.from === onRoster.person
  const sameFirst = all.filter((other) => plainName(other.name).split(' ')[0] === name)
  return sameFirst.length === 1 && sameFirst[0] === person
}

/** Whether most names of the file have a word in brackets: then it is a nickname, elsewhere their firm. */
function usualNicknames(named: readonly Named[]): boolean {
  const attended = named.filter((one) => one.kind !== null)
  const nicknamed = attended.filter((one) => one.nickname !== null)
  const different = new Set(nicknamed.map((one) => one.nickname))
  return (
    nicknamed.length > 0 && nicknamed.length * 2 >= attended.length && different.size === nicknamed.length
  )
}
