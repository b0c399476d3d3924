import type { Entry } from './action.js'
import type { Meeting } from './meeting.js'

/** The id that the path of its minutes gives a meeting: without its ending, `/` between folders, `-` for a blank. */
export function meetingIdOf(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/\s/gu, '-')
}

/** The ids that an action answers to. */
export interface Ids {
  /** `<meeting>/<item>.<n>` */
  readonly counted: string
  /** `<meeting>/<pin>`; null without a pin. */
  readonly pinned: string | null
}

/**
 * Gives the entries of one meeting their ids, in the order of the file: n counts the actions of an item that name no
 * earlier id, whatever is found in other meetings. Those that name one are counted after them: should nothing answer
 * to it, they are new, and the others keep their numbers. A number that is a pin (`^3.1`, "ACTION 62.2") is that
 * action's, and is stepped over by all others.
 */
export function idsOf(meeting: Pick<Meeting, 'id'>, entries: readonly Entry[]): ReadonlyMap<Entry, Ids> {
  const counts = new Map<string, number>()
  const ids = new Map<Entry, Ids>()
  const pins = new Set(entries.flatMap(({ pin }) => pin?.toLowerCase() ?? []))
  for (const entry of [...entries].sort(byWhatTheyName)) {
    const item = entry.item?.key ?? 'h0'
    const number = ownNumber(item, entry.pin) ?? nextNumber(item, counts, pins)
    ids.set(entry, {
      counted: `${meeting.id}/${number}`,
      pinned: entry.pin === undefined ? null : `${meeting.id}/${entry.pin}`,
    })
  }
  return ids
}

/** The next number of an item that is no pin. */
function nextNumber(item: string, counts: Map<string, number>, pins: ReadonlySet<string>): string {
  let n = counts.get(item) ?? 0
  do n++
  while (pins.has(`${item}.${n}`.toLowerCase()))
  counts.set(item, n)
  return `${item}.${n}`
}

/** A pin that is a number of its own item: `^3.1` in item 3. */
function ownNumber(item: string, pin = ''): string | null {
  const behind = pin.slice(item.length)
  return pin.toLowerCase().startsWith(item.toLowerCase()) && /^\.[1-9]\d*$/.test(behind) ? pin : null
}

/** Order of entries: first those that name no earlier id. */
export const byWhatTheyName = (one: Entry, other: Entry): number =>
  Number(one.ref !== undefined) - Number(other.ref !== undefined)

/** Whether a word has the form of a counted id: `2011-spring/4a.1`, `board/2011-05/h3.2`. */
export const isCountedId = (ref: string): boolean =>
  /\/(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|h\d{1,4})\.\d{1,3}$/i.test(ref)

/** An id as it is compared: letter case does not count, and a blank is the `-` that it becomes in the id of a file. */
const comparedForm = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, '-')

/**
 * Whether words are an id, or the end of one that is cut at a `/`, `-`, `_` or blank: `spring/3.1` of `2011-spring/3.1`, and
 * not `ring/3.1`.
 */
export function isEndOfId(words: string, id: string): boolean {
  const [ending, whole] = [comparedForm(words), comparedForm(id)]
  if (ending === '' || !whole.endsWith(ending)) return false
  return whole === ending || /[/_-]/.test(whole.charAt(whole.length - ending.length - 1))
}
