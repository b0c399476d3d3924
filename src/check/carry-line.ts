import type { Action } from '../model/action.js'
import type { Person } from '../model/owner.js'
import { oneLine } from '../source/lines.js'
import { bareLine } from './passed-over.js'

/** As wide as a line may be that is read at a terminal and pasted into mail. */
const widest = 76
/** Words of an action that are shown however long its id is. */
const leastRoom = 32

/**
 * The line of minutes that carries an action forward: its id, who has it, and its words, cut where they are long. It
 * changes nothing of what is known of the action: what could be read as another owner is left out.
 * @param nameWords every word of every name that the register knows
 */
export function carryLine(action: Action, nameWords: ReadonlySet<string>): string {
  const line = bareLine(action.id)
  if (action.confidential) return line
  const owners = ownersBefore(action)
  const plain = plainWords(oneLine(action.text))
  const beginsWithName = plain
    .split(' ', 4)
    .some((word) => nameWords.has(word.replace(/[^\p{L}\p{N}]+$/u, '')))
  if (action.owners.length === 0 && beginsWithName) return line
  const words = cut(plain, Math.max(leastRoom, widest - line.length - owners.length - 1))
  return words === '' ? line : `${line}${owners} ${words}`
}

/** Every word of every name, of an alias and of initials. */
export function wordsOfNames(people: readonly Person[]): ReadonlySet<string> {
  return new Set(
    people.flatMap(({ key, name, aliases }) => [key, name, ...aliases].flatMap((all) => all.split(' '))),
  )
}

/** "RH & AF", "Terry Reynolds:"; empty for a nickname, which may be another person's at another meeting. */
function ownersBefore({ owners }: Action): string {
  const keys = owners.map(({ key }) => key).join(' & ')
  if (keys === '') return ''
  if (owners.every(({ key }) => initials.test(key))) return ` ${keys}`
  return owners.every(({ kind, key }) => kind === 'person' && fullName.test(key)) ? ` ${keys}:` : ''
}

// TR · AF
const initials = /^[A-Z]{2,4}$/
// Terry Reynolds · Zoë O’Hara-Čapek
const fullName = /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)+$/u
// What Markdown or epha may read as more than words: <!-- a comment · `code` · a | cell · [a link] · ^a-pin · ~~struck~~
const signs = /[<>`|\\[\]^*~_#@\p{Cc}]|https?:/u
// AF → TR: what stands behind an arrow may be another owner
const arrow = /→|->|=>/
// #320 · (#36), the number of a ticket
const ticket = /^\(?#\d+[),.;:]*$/
// `goals.md`, in its own word
const code = /^(\(?)`([\p{L}\p{N}./-]+)`([),.;:]*)$/u

/** The words up to an arrow, with an ellipsis for each that is more than a word; empty where none is left. */
function plainWords(words: string): string {
  const [before = ''] = words.split(arrow)
  const plain = before
    .trim()
    .split(' ')
    .map((word) => word.replace(code, '$1$2$3'))
    .map((word) => (signs.test(word) && !ticket.test(word) ? '…' : word))
  const all = plain.filter((word, at) => word !== '…' || plain[at - 1] !== '…').join(' ')
  return /\p{L}/u.test(all) ? all : ''
}

/** The beginning that fits: up to a comma or a bracket where that leaves most of it, else up to a word. */
function cut(words: string, room: number): string {
  if (words.length <= room) return words
  const fitting = words.slice(0, room - 1)
  const clause = Math.max(...[', ', '; ', ' ('].map((sign) => fitting.lastIndexOf(sign)))
  if (clause > room / 2) return fitting.slice(0, clause)
  return `${fitting.slice(0, fitting.lastIndexOf(' ')).trimEnd()} …`
}
