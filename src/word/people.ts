import type { Person } from '../model/owner.js'
import { initialsOf } from '../model/people.js'
import { type Cell, oneLine, type Paragraph, paragraphsOf, type Table, textOf, wordsOf } from './paper.js'

/** Somebody the paper names, as it names him. */
export interface Named {
  readonly name: string
  readonly role: string | null
  /** Initials printed with the name; null where none are. */
  readonly initials: string | null
}

/** Who was there, as the lists and tables of attendance say. */
export interface Attendance {
  readonly people: readonly Named[]
  /** Names of those present. */
  readonly present: readonly string[]
  readonly apologies: readonly string[]
}

// "Terry", "O'Neill", "van", "Smith-Jones"
const nameWord = String.raw`\p{Lu}[\p{L}’'-]+`
const fullName = String.raw`${nameWord}(?:\s\p{Lu}\.)?(?:\s(?:van|de|von|der|den|la|le))?(?:\s${nameWord}){1,2}`
const honour = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Rev|Revd|Sir|Prof)\.?\s)?`

// Words of which a role has one.
const office =
  /\b(?:director|head|headteacher|manager|chair|chairman|chairwoman|chairperson|vice-chair|officer|adviser|advisor|clerk|commissioner|consultant|secretary|treasurer|governor|president|councillor|leader|lead|coordinator|co-ordinator|principal|deputy|trustee|vicar|warden|editor|administrator|representative|master|engineer|surveyor|bursar|teacher|architect|solicitor|accountant|minutes?)\b/i

/** The words of an office at the beginning of a text: "Director for Learning" of "Director for Learning welcomed …". */
function officeAt(text: string): string | null {
  const words = text.split(' ')
  let end = 0
  words.some((word, at) => {
    const bare = word.replace(/[.,;:)]+$/, '')
    const isLink = /^(?:of|for|and|the|to|in|&|–|-)$/.test(bare)
    if (!isLink && !/^[\p{Lu}&]/u.test(bare)) return true
    if (!isLink) end = at + 1
    return /[.,;:)]$/.test(word)
  })
  const role = words
    .slice(0, end)
    .join(' ')
    .replace(/[.,;:)]+$/, '')
  return office.test(role) && role.length <= 80 ? role : null
}

// "Terry Reynolds (TR), Director for Learning" · "Terry Reynolds Director for Learning" · "TR Terry Reynolds"
const entry = new RegExp(
  String.raw`^(?:\[?(\p{Lu}{2,4})\]?[\s:–-]+)?${honour}(${fullName}?)(?:\s?[([](\p{Lu}{2,4})[)\]])?(?:\s?[,:–-]\s?|\s(?=\()|\s|$)(.*)$`,
  'u',
)

/** A name, with the role beside it, out of one line of a list of attendance. */
function namedIn(line: string): Named | null {
  const words = oneLine(line).replace(/[*✓✔]/g, ' ').trim()
  for (const parts of [2, 3]) {
    const match = entry.exec(words)
    if (!match?.[2]) return null
    const [, before, found, after, rest = ''] = match
    // "Terry Reynolds Director for Learning": the name ends where the office begins.
    const split = found.split(' ')
    const cut = split.findIndex((word, at) => at >= parts - 1 && office.test(word))
    const name = cut > 0 ? split.slice(0, cut).join(' ') : found
    if (!name.includes(' ')) return null
    const role = oneLine([...(cut > 0 ? split.slice(cut) : []), rest].join(' ')).replace(
      /^[(,–-]\s?|\)$/g,
      '',
    )
    return { name, role: role === '' ? null : role, initials: before ?? after ?? null }
  }
  return null
}

const isMark = (words: string) => /^(?:[*✓✔xX]|p|yes|y|present)$/i.test(words)
const isStarred = (words: string) => /^[*✓✔]|[*✓✔]$/.test(words)
const apologyLabel = /^apolog(?:y|ies)\b(?:\s(?:for absence|received|from|were received from))*\s?:?\s?/i
const presentLabel =
  /^(?:those )?(?:present|in attendance|attendance|attended|also present|also in attendance|members? present|attendees)\b\s?:?\s?/i
const columnLabel =
  /^(?:name|names|role|school|position|organisation|representing|initials|signature|sign(?:ed)?)$/i

const wordsOfCell = (cell: Cell) => oneLine(paragraphsOf(cell.blocks).map(wordsOf).join(' '))

/** A person with what stands beside him: a role, a school, a star. */
interface Attending extends Named {
  readonly isMarked: boolean
  readonly isAway: boolean
}

function attendingOfRow(row: readonly Cell[], isAway: boolean): Attending[] {
  const cells = row.map(wordsOfCell)
  const isMarked = cells.some((words) => isMark(words) || isStarred(words))
  const found: Attending[] = []
  for (const [at, cell] of row.entries()) {
    const lines = paragraphsOf(cell.blocks)
      .flatMap((paragraph) => textOf(paragraph).split(/\n|\t+/))
      .map(oneLine)
    for (const line of lines.filter((words) => words !== '' && !isMark(words))) {
      const named = namedIn(line.replace(presentLabel, '').replace(apologyLabel, ''))
      if (!named) continue
      const beside = lines.length === 1 ? cells[at + 1] : undefined
      const role = named.role ?? (beside && !isMark(beside) && namedIn(beside)?.role !== null ? beside : null)
      const last = found.at(-1)
      // "All Saints Primary" beside a name is where he comes from, and nobody.
      if (last && lines.length === 1 && (cells[at - 1] ?? '') !== '' && last.role === line) continue
      found.push({ ...named, role, isMarked: isMarked || isStarred(line), isAway })
    }
  }
  return found
}

function attendingOfTable(table: Table): Attending[] {
  let isAway = false
  return table.rows.flatMap((row) => {
    const words = row.map(wordsOfCell)
    if (words.some((cell) => apologyLabel.test(cell))) isAway = true
    else if (words.some((cell) => presentLabel.test(cell))) isAway = false
    if (words.every((cell) => cell === '' || columnLabel.test(cell) || isMark(cell))) return []
    return attendingOfRow(row, isAway)
  })
}

// "Present: Terry Reynolds (TR), Alison Fiala (AF) and …"; a role after a comma belongs to the name before it.
function attendingOfLine(line: string, isAway: boolean): Attending[] {
  const found: Attending[] = []
  const parts = line.includes(';') ? line.split(/;\s*/) : line.split(/,\s*|\sand\s(?=\p{Lu})/u)
  for (const part of parts) {
    const named = namedIn(part)
    const last = found.at(-1)
    if (named && !(last && last.role === null && office.test(part) && officeAt(part) === part))
      found.push({ ...named, isMarked: isStarred(part.trim()), isAway })
    else if (last && last.role === null && part.trim() !== '')
      found[found.length - 1] = { ...last, role: part.trim() }
  }
  return found
}

function attendingOfLines(paragraphs: readonly Paragraph[]): Attending[] {
  const found: Attending[] = []
  let list: 'present' | 'away' | null = null
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph)
    if (words === '') continue
    const label = apologyLabel.exec(words) ?? presentLabel.exec(words)
    if (label) list = apologyLabel.test(words) ? 'away' : 'present'
    else if (/:$/.test(words) || (list && namedIn(words) === null)) list = null
    if (list === null) continue
    const rest = label ? words.slice(label[0].length) : words
    found.push(...attendingOfLine(rest, list === 'away'))
  }
  return found
}

const unmarked = ({ name, role, initials }: Attending): Named => ({ name, role, initials })

/** Reads the tables and lists of attendance. Where some are starred, only they were present. */
export function attendanceOf(tables: readonly Table[], before: readonly Paragraph[]): Attendance {
  const all = [...tables.flatMap(attendingOfTable), ...attendingOfLines(before)]
  const hasStars = all.some((one) => one.isMarked)
  const present = all.filter((one) => !one.isAway && (!hasStars || one.isMarked))
  return {
    people: all.map(unmarked),
    present: present.map((one) => one.name),
    apologies: all.filter((one) => one.isAway).map((one) => one.name),
  }
}

// "Led by Ralph Holloway, Team Manager …" · "Jim Macdonald, Head of Finance, reminded …"
const withOffice = new RegExp(
  String.raw`(?<![\p{L}’'-])(${fullName})(?:\s\((\p{Lu}{2,4})\))?,\s(?=\p{Lu}|the\s)`,
  'gu',
)
// "An update by Alison Fiala and Terry Reynolds" · "(Carol Kisby, North East meeting)"
const speaking = new RegExp(
  String.raw`(?:\b(?:by|from)\s|\band\s|^\()(${nameWord}\s${nameWord})(?=\s?$|,|\sand\s)`,
  'gu',
)
// "Ralph Holloway (RH)"
const withInitials = new RegExp(String.raw`(?<![\p{L}’'-])(${fullName})\s\((\p{Lu}{2,4})\)`, 'gu')

const opensSpeech =
  /^(?:\(|led by|(?:an? |the )?(?:verbal |short |brief )?(?:update|presentation|report|talk)s? (?:by|from))/i

const notAName =
  /^(?:The|This|That|These|An?|In|On|At|For|And|Essex|County|Local|North|South|East|West|Central|Primary|School|Schools)\b/

// "Statutory Assessment Service (SAS)": initials that are no person's.
const ofABody =
  /\b(?:Services?|Teams?|Assessment|Programme|Plan|Review|Board|Group|Forum|Strategy|Partnership|Authority|Department|Code|Act|Grant|Scheme|Panel|Trust|Association|Committee|Council|Policy|Fund|Project)$/

/** Those whom the prose introduces: by their office, by their initials, or as who leads an item. */
export function introducedIn(paragraphs: readonly Paragraph[]): Named[] {
  const found: Named[] = []
  for (const paragraph of paragraphs) {
    const words = wordsOf(paragraph)
    for (const match of words.matchAll(withInitials))
      if (
        match[1] &&
        match[2] &&
        initialsOf(match[1]).includes(match[2]) &&
        !ofABody.test(match[1]) &&
        !notAName.test(match[1])
      )
        found.push({ name: match[1], role: null, initials: match[2] })
    for (const match of words.matchAll(withOffice)) {
      const role = officeAt(words.slice(match.index + match[0].length))
      if (match[1] && role && !notAName.test(match[1]))
        found.push({ name: match[1], role, initials: match[2] ?? null })
    }
    if (!opensSpeech.test(words)) continue
    for (const match of words.matchAll(speaking))
      if (match[1]) found.push({ name: match[1], role: null, initials: null })
  }
  return found
}

const nameAlone = new RegExp(String.raw`(?<![\p{L}’'-])${nameWord}\s${nameWord}(?![\p{L}’'-])`, 'gu')

/** Every pair of capital words whose first letters these are: who else the initials might be. */
export function namesFitting(initials: string, paragraphs: readonly Paragraph[]): string[] {
  const names = new Set<string>()
  for (const paragraph of paragraphs)
    for (const part of textOf(paragraph).split(/[\t\n]+/))
      for (const [name] of oneLine(part).matchAll(nameAlone))
        if (initialsOf(name).includes(initials) && !notAName.test(name)) names.add(name)
  return [...names]
}

/** One person for each name: the first role and the first initials that were found stay. */
export function mergeNamed(people: readonly Named[]): Named[] {
  const merged = new Map<string, Named>()
  for (const person of people) {
    const known = merged.get(person.name)
    merged.set(person.name, {
      name: person.name,
      role: known?.role ?? person.role,
      initials: known?.initials ?? person.initials,
    })
  }
  return [...merged.values()]
}

/** A person under a key. */
export function personOf(named: Named, key: string): Person {
  return {
    key,
    name: named.name,
    ...(named.role === null ? {} : { role: named.role }),
    aliases: [],
    onRoster: false,
  }
}
