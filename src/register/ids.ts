import type { Entry } from '../model/action.js'
import type { Meeting } from '../model/meeting.js'

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
 * to it, they are new, and the others keep their numbers.
 */
export function idsOf(meeting: Meeting, entries: readonly Entry[]): ReadonlyMap<Entry, Ids> {
  const counts = new Map<string, number>()
  const ids = new Map<Entry, Ids>()
  for (const entry of [...entries].sort(byWhatTheyName)) {
    const item = entry.item?.key ?? 'h0'
    const n = (counts.get(item) ?? 0) + 1
    counts.set(item, n)
    ids.set(entry, {
      counted: `${meeting.id}/${item}.${n}`,
      pinned: entry.pin === undefined ? null : `${meeting.id}/${entry.pin}`,
    })
  }
  return ids
}

/** Order of entries: first those that name no earlier id. */
export const byWhatTheyName = (one: Entry, other: Entry): number =>
  Number(one.ref !== undefined) - Number(other.ref !== undefined)

/** Whether a word has the form of a counted id: `2011-spring/4a.1`, `board/2011-05/h3.2`. */
export const isCountedId = (ref: string): boolean =>
  /\/(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|h\d{1,4})\.\d{1,3}$/i.test(ref)
