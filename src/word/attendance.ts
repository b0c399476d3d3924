import { type Cell, oneLine, type Paragraph, paragraphsOf, type Table, textOf, wordsOf } from './paper.js'
import { fullName, honour, type Named, nameWord, office, officeAt } from './people.js'

/** Who was there, as the lists and tables of attendance say. */
export interface Attendance {
  readonly people: readonly Named[]
  /** Names of those present. */
  readonly present: readonly string[]
  readonly apologies: readonly string[]
}

const initials = String.raw`(?:\[?(?<before>\p{Lu}{2,4})\]?[\s:–-]+)?`
const printedAfter = String.raw`(?:\s?[([](?<after>\p{Lu}{2,4})[)\]])?`
// "Terry Reynolds (TR), Director for Learning" · "TR Terry Reynolds" · "Terry Reynolds – Director"
const parted = new RegExp(
  String.raw`^${initials}${honour}(?<name>${fullName})${printedAfter}(?:\s?$|\s?[,:–-]\s?(?<role>.*)$)`,
  'u',
)
// "Terry Reynolds Director for Learning" · "Dawn Baker Lawford Mead Juniors"
const together = new RegExp(
  String.raw`^${initials}${honour}(?<name>${nameWord}\s${nameWord})${printedAfter}\s(?<role>.*)$`,
  'u',
)
const school = /\b(?:schools?|primary|infants?|juniors?|nursery|academy|college)\b/i

/** A name, with the role beside it, out of one line of a list of attendance. */
function namedIn(line: string): Named | null {
  const words = oneLine(line.replace(/[*✓✔]/g, ' '))
  const strict = parted.exec(words)?.groups
  const loose = strict ? undefined : together.exec(words)?.groups
  const groups = strict ?? loose
  if (!groups?.name) return null
  const role = groups.role?.replace(/^\(|\)$/g, '').trim() ?? ''
  if (loose && officeAt(role) === null && !school.test(role)) return null
  const named = { role: role === '' ? null : role, initials: groups.before ?? groups.after ?? null }
  // "Ann Lee Chair": the third word is an office and no name.
  const [first, second, ...third] = groups.name.split(' ')
  const isOffice = role === '' && third.length > 0 && office.test(third.join(' '))
  if (isOffice) return { ...named, name: `${first} ${second}`, role: third.join(' ') }
  return { ...named, name: groups.name }
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
