import {
  type Counterpart,
  counterparts,
  entriesByPath,
  type PlacedEntry,
  sameMinutes,
} from '../../compare/counterparts.js'
import type { Action } from '../../model/action.js'
import type { Meeting } from '../../model/meeting.js'
import type { Minutes } from '../../model/minutes.js'
import type { Fault } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import type { SourceLocation } from '../../source/lines.js'
import { meetingPin, type OldNumber, type Pins, pinsFor } from '../pins.js'
import { firstLine } from '../place.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'

const roster = sampleRoster('RH: Ralph Holloway')
const before = sampleMinutes('2011-spring', '2011-03-14', '## Behaviour\n\n- [ ] RH to find a trainer')
const later = sampleMinutes(
  '2011-summer',
  '2011-06-13',
  '## Matters arising\n\n- [ ] 2011-spring/h2.1 RH is still to hear from the provider.',
)

/** Ids that were published and are those of other actions now: looked for where two versions are compared. */
export const idsMoved: Rule = {
  name: 'ids-moved',
  severity: 'error',
  expects: 'An action keeps the id under which it was published.',
  reason:
    'Letters, pages and later minutes call an action by its id. A file that gets another name, or a heading put in above, ' +
    'moves ids that are out already, and whoever quotes one then speaks of another action or of none. With --compare-with ' +
    'each is found, with what keeps it: `meeting:` in front matter keeps the name of the meeting, a pin the number. ' +
    'In the newest minutes of a series, while they are a draft and no others quote them, it is a warning.',
  examples: {
    wrong: '## Welcome\n\n## Behaviour\n\n- [ ] RH to find a trainer',
    right: '## Welcome\n\n## Behaviour\n\n- [ ] RH to find a trainer ^h2.1',
    before: [roster, before, later],
    around: [roster, sampleMinutes('2011-spring', '2011-03-14', '{example}'), later],
  },
  reach: 'series',
  judge: (now, { before, textOf }) => {
    if (before === null) return []
    const lines = entriesByPath(now)
    const raised = actionsByPath(before)
    const twins = new Set([...twinPaths(before), ...twinPaths(now)])
    const moves = [...sameMinutes(before, now)].flatMap(([old, minutes]): readonly Move[] => {
      if (twins.has(minutes.path) || twins.has(old.path)) return []
      const placed = lines.get(minutes.path) ?? []
      const all = counterparts(raised.get(old.path) ?? [], placed)
      const moved = all.filter(({ before: { id }, now: { action } }) => hasMoved(id, action, now))
      return moved.length === 0 ? [] : [{ old, minutes, placed, all, moved }]
    })
    const renamed = new Set(moves.filter(isRenamed).map(({ minutes }) => minutes.path))
    const holders = new Map(
      now.meetings.flatMap(({ id, path, status }) =>
        status === 'agenda' || renamed.has(path) ? [] : [[id.toLowerCase(), path] as const],
      ),
    )
    return moves.map((move) => fault(move, { before, now, holders, textOf }))
  },
}

/** The actions by the path of the minutes that raised them; those left out whose id is another action's too. */
function actionsByPath({ actions, beforeLine, byId }: Register): ReadonlyMap<string, readonly Action[]> {
  const byPath = new Map<string, Action[]>()
  for (const action of [...actions, ...beforeLine]) {
    if (byId.get(action.id.toLowerCase()) !== action) continue
    const there = byPath.get(action.meeting.path)
    if (there) there.push(action)
    else byPath.set(action.meeting.path, [action])
  }
  return byPath
}

/** Whether an id of before is another action's now, or none's; two lines with one pin are told by another rule. */
function hasMoved(id: string, action: Action, now: Register): boolean {
  return now.byId.get(id.toLowerCase()) !== action && action.id.toLowerCase() !== id.toLowerCase()
}

/** Minutes of which ids have moved. */
interface Move {
  readonly old: Minutes
  readonly minutes: Minutes
  /** Its entries that are places of an action. */
  readonly placed: readonly PlacedEntry[]
  readonly all: readonly Counterpart[]
  readonly moved: readonly Counterpart[]
}

interface Compared {
  readonly before: Register
  readonly now: Register
  /** Which minutes have an id of a meeting, in small letters; those that lost theirs left out. */
  readonly holders: ReadonlyMap<string, string>
  readonly textOf: (path: string) => string | null
}

function twinPaths({ problems }: Register): readonly string[] {
  return problems.flatMap(({ rule, location, related }) =>
    rule === 'meeting-repeated' ? [location.path, ...(related ? [related.path] : [])] : [],
  )
}

function isRenamed({ old, minutes }: Move): boolean {
  return old.meeting.id.toLowerCase() !== minutes.meeting.id.toLowerCase()
}

function fault(move: Move, compared: Compared): Fault {
  const { old, minutes, moved } = move
  const { before, now, textOf, holders } = compared
  const text = textOf(minutes.path)
  const holder = isRenamed(move) ? holders.get(old.meeting.id.toLowerCase()) : undefined
  const pins = text === null || holder !== undefined ? null : pinsOf(move, text)
  const [first] = moved
  return {
    message: `${movedWords(move)}, expected each action to keep its id${hints(pins, holder)}`,
    location: isRenamed(move)
      ? (minutes.meeting.idLine ?? firstLine(minutes.path))
      : (first?.now.entry.location ?? firstLine(minutes.path)),
    ...(pins === null || pins.edits.length === 0 ? {} : { fix: pins.edits }),
    ...(isStillWritten(old.meeting, before) && !isQuoted(move, now) ? { doubtful: true as const } : {}),
  }
}

/** So many moves are told one by one. */
const mostTold = 12

function movedWords({ moved }: Move): string {
  const pairs = moved.map(({ before, now }) => `\`${before.id}\` → \`${now.action.id}\``)
  const more = pairs.length > mostTold ? ` and ${pairs.length - mostTold} more` : ''
  const what = pairs.length === 1 ? 'move of an id' : `move of ${pairs.length} ids`
  return `Unexpected ${what} that ${pairs.length === 1 ? 'was' : 'were'} published: ${pairs.slice(0, mostTold).join(', ')}${more}`
}

function hints(pins: Pins | null, holder: string | undefined): string {
  if (holder !== undefined) return `; ${holder} has their meeting's id now, and needs one of its own first`
  if (pins === null) return ''
  const { taken, unkept } = pins
  return [
    taken.length === 0
      ? ''
      : `; ${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} pinned to another line now`,
    unkept.length === 0
      ? ''
      : `; nothing can be pinned to ${unkept.join(', ')}, which a line of bold in place of the new heading keeps`,
  ].join('')
}

function pinsOf(move: Move, text: string): Pins {
  const { old, minutes, placed, all } = move
  // As the register reads them: with the ids that short numbers name.
  const asFolded = new Map(placed.map(({ entry }) => [placeOf(entry.location), entry]))
  const entries = minutes.entries.map((entry) => asFolded.get(placeOf(entry.location)) ?? entry)
  const numbers = all.map(({ before, now: { entry } }): OldNumber => {
    return { entry, number: before.id.slice(before.id.lastIndexOf('/') + 1) }
  })
  const pins = pinsFor(numbers, entries, text)
  const front = isRenamed(move) ? meetingPin(old.meeting, minutes.meeting, text) : null
  return front === null ? pins : { ...pins, edits: [front, ...pins.edits] }
}

function placeOf({ span }: SourceLocation): string {
  return `${span.start}:${span.end}`
}

/** Whether minutes were a draft, and the newest of their series: nothing was said of them yet. */
function isStillWritten({ status, series, path }: Meeting, { meetings }: Register): boolean {
  const newest = meetings.findLast((meeting) => meeting.series === series && meeting.status !== 'agenda')
  return status !== 'approved' && newest?.path === path
}

function isQuoted({ moved }: Move, { minutes }: Register): boolean {
  const ids = new Set(
    moved.flatMap(({ before: { id, countedId } }) => [id.toLowerCase(), countedId.toLowerCase()]),
  )
  return minutes.some(({ entries }) =>
    entries.some(({ ref }) => ref !== undefined && ids.has(ref.toLowerCase())),
  )
}
