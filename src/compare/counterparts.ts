import { comparableText, hasPlainlySameWords, sameKey } from '../language/keywords.js'
import type { Action, Entry } from '../model/action.js'
import type { Minutes } from '../model/minutes.js'
import { isNamedAlike } from '../model/owner.js'
import type { ComparedRegister } from '../model/register.js'
import { linesByWord, linesLike } from './alike-lines.js'

/** An entry, and the action that it is a place of. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly action: Action
  /** Whether it is known by an id that it names. */
  readonly isNamed: boolean
}

/** An action of before, and the line that is its first one now. */
export interface Counterpart {
  readonly before: Action
  readonly now: PlacedEntry
}

/** The entries of a register by the path of their minutes, in the order of the file. */
export function entriesByPath({
  actions,
  beforeLine,
}: ComparedRegister): ReadonlyMap<string, readonly PlacedEntry[]> {
  const byPath = new Map<string, PlacedEntry[]>()
  for (const action of [...actions, ...beforeLine])
    for (const { entry, knownBy } of action.entries) {
      if (entry === null) continue
      const placed = { entry, action, isNamed: knownBy === 'id' || knownBy === 'pin' }
      const there = byPath.get(entry.location.path)
      if (there) there.push(placed)
      else byPath.set(entry.location.path, [placed])
    }
  for (const placed of byPath.values())
    placed.sort((one, other) => one.entry.location.span.start - other.entry.location.span.start)
  return byPath
}

/**
 * Minutes of before, and the same minutes now: of one path and day; else those with most lines in common, for a file that
 * has another name; else of one path or id.
 */
export function sameMinutes(before: ComparedRegister, now: ComparedRegister): ReadonlyMap<Minutes, Minutes> {
  const pairs = new Map<Minutes, Minutes>()
  const left = new Set(now.minutes.filter(({ meeting }) => meeting.status !== 'agenda'))
  const byPath = new Map([...left].map((minutes) => [minutes.path, minutes]))
  const byId = new Map([...left].map((minutes) => [minutes.meeting.id.toLowerCase(), minutes]))
  const pair = (old: Minutes, found: Minutes | undefined): void => {
    if (found === undefined || !left.delete(found)) return
    pairs.set(old, found)
  }
  const unpaired = () =>
    before.minutes.filter(({ meeting }) => meeting.status !== 'agenda').filter((old) => !pairs.has(old))
  for (const old of unpaired()) {
    const found = byPath.get(old.path)
    if (found && isSameDay(old, found)) pair(old, found)
  }
  const likely = byLines(left)
  for (const old of unpaired()) pair(old, mostAlike(old, likely, left))
  for (const old of unpaired()) pair(old, byPath.get(old.path) ?? byId.get(old.meeting.id.toLowerCase()))
  return pairs
}

/** Whether two minutes are of one day; where they give none, whether a line of the one stands in the other. */
function isSameDay(old: Minutes, found: Minutes): boolean {
  if (old.meeting.date !== null || found.meeting.date !== null) return old.meeting.date === found.meeting.date
  const lines = linesOf(found)
  return lines.size === 0 || [...linesOf(old)].some((line) => lines.has(line))
}

function byLines(all: Iterable<Minutes>): ReadonlyMap<string, readonly Minutes[]> {
  const byLine = new Map<string, Minutes[]>()
  for (const minutes of all)
    for (const key of linesOf(minutes)) {
      const there = byLine.get(key)
      if (there) there.push(minutes)
      else byLine.set(key, [minutes])
    }
  return byLine
}

function linesOf({ entries }: Minutes): ReadonlySet<string> {
  return new Set(entries.map(({ text }) => sameKey(text)).filter((key) => key !== ''))
}

/** The minutes that share most lines with some, those of the same day before others; at least half of its lines. */
function mostAlike(
  old: Minutes,
  byLine: ReadonlyMap<string, readonly Minutes[]>,
  left: ReadonlySet<Minutes>,
): Minutes | undefined {
  const lines = linesOf(old)
  const shared = new Map<Minutes, number>()
  for (const line of lines)
    for (const minutes of byLine.get(line) ?? [])
      if (left.has(minutes)) shared.set(minutes, (shared.get(minutes) ?? 0) + 1)
  const isOfDay = ({ meeting }: Minutes): boolean =>
    meeting.date !== null && meeting.date === old.meeting.date
  const [best] = [...shared].sort(
    ([one, times], [other, timesOther]) =>
      Number(isOfDay(other)) - Number(isOfDay(one)) || timesOther - times,
  )
  if (best === undefined) return undefined
  const [minutes, times] = best
  return isOfDay(minutes) || times * 2 >= lines.size ? minutes : undefined
}

/** The actions that minutes raised before, each beside the line that is the same action's now, where one is. */
export function counterparts(
  raised: readonly Action[],
  lines: readonly PlacedEntry[],
): readonly Counterpart[] {
  const search: Search = {
    open: new Set(raised),
    free: new Set(lines.filter(({ isNamed }) => !isNamed)),
    found: [],
  }
  takeInOrder(search, ({ item, text, owners }) =>
    [item?.title ?? '', sameKey(text), ...owners.map(({ key }) => key)].join('\n'),
  )
  takeInOrder(search, ({ text }) => sameKey(text))
  takeAlike(search, (before, now) => hasPlainlySameWords(before.text, now.text))
  takeAlike(search, (before, now) =>
    before.owners.some((owner) => now.owners.some((other) => isNamedAlike(owner, other))),
  )
  return search.found
}

interface Search {
  readonly open: Set<Action>
  readonly free: Set<PlacedEntry>
  readonly found: Counterpart[]
}

function take({ open, free, found }: Search, before: Action, now: PlacedEntry): void {
  open.delete(before)
  free.delete(now)
  found.push({ before, now })
}

/** The first of one key before is the first of it now, the second the second. */
function takeInOrder(search: Search, keyOf: (entry: Entry) => string): void {
  const lines = new Map<string, PlacedEntry[]>()
  for (const line of search.free) {
    const key = keyOf(line.entry)
    const there = lines.get(key)
    if (there) there.push(line)
    else lines.set(key, [line])
  }
  for (const before of [...search.open]) {
    const entry = before.entries[0].entry
    const now = entry === null ? undefined : lines.get(keyOf(entry))?.shift()
    if (now !== undefined) take(search, before, now)
  }
}

/** Lines that were put otherwise: among those that share a telling word, the first that is enough alike. */
function takeAlike(search: Search, isSame: (before: Entry, now: Entry) => boolean): void {
  const byWord = linesByWord([...search.free], ({ entry }) => entry.text)
  for (const before of [...search.open]) {
    const entry = before.entries[0].entry
    if (entry === null) continue
    const likely = linesLike(comparableText(entry.text), byWord)
    const now = likely.find(({ line }) => search.free.has(line) && isSame(entry, line.entry))?.line
    if (now !== undefined) take(search, before, now)
  }
}
