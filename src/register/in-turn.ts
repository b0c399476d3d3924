import { languagesOf, readingAll } from '../language/languages.js'
import type { Action } from '../model/action.js'
import type { Minutes } from '../model/minutes.js'
import type { ComparedRegister, Unread } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { beginFolding, withoutUnknown } from './build.js'
import { type Folding, foldMinutes, meetingNamed } from './fold.js'
import { copyState, emptyState, type FoldState } from './fold-state.js'
import { actionOf } from './life.js'
import { seriesTogether } from './series-together.js'

/** Makes the register of one version of the minutes after the other. */
export type RegistersInTurn = (
  minutes: readonly Minutes[],
  settings: Settings,
  around: { readonly unread: readonly Unread[]; readonly today: string },
) => ComparedRegister

/** Minutes as they are folded, and all that other minutes have to do with how. */
interface Step {
  readonly minutes: Minutes
  /** The same as they were read. */
  readonly read: Minutes | undefined
  readonly around: string
}

/** What was folded of series that speak of one another's actions. */
interface FoldedSeries {
  readonly steps: readonly Step[]
  /** What was left before some of the steps, by their index. */
  readonly states: Map<number, FoldState>
  /** By the path of the minutes that raised them. */
  readonly raised: ReadonlyMap<string, readonly Action[]>
  readonly byId: ReadonlyMap<string, Action>
}

/** A version of the minutes, and all that may be of use for the next. */
interface Version {
  readonly minutes: readonly Minutes[]
  readonly settings: Settings
  readonly languages: string
  readonly folded: ReadonlyMap<string, FoldedSeries>
  readonly register: ComparedRegister
}

/**
 * Registers as `buildRegister` makes them, for versions that have most minutes in common, which have to be the same objects:
 * each is folded from the first meeting of a series on that is another one than in the version before. A series in which
 * nothing is different keeps its very actions. They are of all time: whatever the settings say, no line is drawn.
 */
export function registersInTurn(): RegistersInTurn {
  let last: Version | null = null
  const ownersIn = ownersMemo()
  return (minutes, settings, { unread, today }) =>
    readingAll(minutes, settings.words, () => {
      const languages = languagesOf(minutes)
      const before = last?.settings === settings && last.languages === languages ? last : null
      if (
        before !== null &&
        isSameList(before.minutes, minutes) &&
        isSameList(before.register.unread, unread)
      )
        return before.register
      const { minutes: ordered, folding } = beginFolding(minutes, settings, today)
      const readAs = new Map(minutes.map((file) => [file.path, file]))
      const stepOf = (file: Minutes): Step => ({
        minutes: file,
        read: readAs.get(file.path),
        around: [file.meeting.id, ownersIn(file, folding), meetingsAround(file, folding)].join('\n'),
      })
      const folded = new Map(
        [...groupsOf(ordered)].map(([key, group]) => [
          key,
          foldOn(before?.folded.get(key), group.map(stepOf), folding),
        ]),
      )
      const register = registerOf(ordered, [...folded.values()], unread)
      last = { minutes, settings, languages, folded, register }
      return register
    })
}

const isSameList = <Item>(list: readonly Item[], other: readonly Item[]): boolean =>
  list.length === other.length && list.every((item, at) => item === other[at])

function registerOf(
  ordered: readonly Minutes[],
  folded: readonly FoldedSeries[],
  unread: readonly Unread[],
): ComparedRegister {
  const byId = new Map(folded.flatMap((group) => [...group.byId]))
  return {
    actions: ordered.flatMap(({ path }) => folded.flatMap(({ raised }) => raised.get(path) ?? [])),
    beforeLine: [],
    byId,
    minutes: ordered.map((file) => withoutUnknown(file, (id) => byId.has(id))),
    unread,
    problems: ordered.flatMap(({ problems }) => problems),
  }
}

/** Minutes that are folded, in their order, by the names of the series that speak of one another's actions. */
function groupsOf(ordered: readonly Minutes[]): ReadonlyMap<string, readonly Minutes[]> {
  const minuted = ordered.filter(({ meeting }) => meeting.status !== 'agenda')
  const groupOf = seriesTogether(minuted)
  const groups = new Map<string, Minutes[]>()
  for (const file of minuted) {
    const key = groupOf(file.meeting.series)
    const there = groups.get(key)
    if (there) there.push(file)
    else groups.set(key, [file])
  }
  return groups
}

/** What minutes call "the next meeting" and the one after it, and of which ids that they name there is a meeting. */
function meetingsAround(
  { meeting: { id }, entries }: Minutes,
  { next, afterNext, meetingIds }: Folding,
): string {
  const named = entries.flatMap(({ ifPinned }) => (ifPinned ? [meetingNamed(ifPinned.ref)] : []))
  return JSON.stringify([next.get(id), afterNext.get(id), named.filter((meeting) => meetingIds.has(meeting))])
}

/** The owners of the entries of minutes as the whole register knows them, worked out anew where it knows others. */
function ownersMemo(): (minutes: Minutes, folding: Folding) => string {
  const known = new WeakMap<Minutes, { readonly of: string; readonly owners: string }>()
  return (minutes, { known: everybody }) => {
    const before = known.get(minutes)
    if (before?.of === everybody.sum) return before.owners
    const owners = JSON.stringify(
      minutes.entries.map((entry) =>
        [entry.owners, entry.formerOwners ?? []].map((list) => everybody.owners(list, minutes)),
      ),
    )
    known.set(minutes, { of: everybody.sum, owners })
    return owners
  }
}

/** Folds steps, of which the first may have been folded before. */
function foldOn(before: FoldedSeries | undefined, steps: readonly Step[], around: Folding): FoldedSeries {
  const same = before === undefined ? 0 : sameSteps(before.steps, steps)
  if (before !== undefined && same === steps.length && same === before.steps.length) return before
  const states = new Map([...(before?.states ?? [])].filter(([at]) => at <= same && isKept(at, steps.length)))
  const start = Math.max(0, ...states.keys())
  const left = states.get(start)
  const folding: Folding = {
    ...around,
    ...(left === undefined ? emptyState() : copyState(left)),
    problems: [],
  }
  for (const [at, { minutes }] of steps.entries()) {
    if (at < start) continue
    if (!states.has(at) && isKept(at, steps.length)) states.set(at, copyState(folding))
    foldMinutes(minutes, folding)
  }
  return { steps, states, ...actionsOf(folding) }
}

function sameSteps(before: readonly Step[], now: readonly Step[]): number {
  const at = now.findIndex(
    ({ read, around }, index) => before[index]?.read !== read || before[index]?.around !== around,
  )
  return at < 0 ? now.length : at
}

/** Whether the state before a step is kept: nearly all before the last ones, and ever fewer farther back. */
function isKept(at: number, steps: number): boolean {
  const back = steps - at
  return at > 0 && (back <= 4 || at % 2 ** (Math.floor(Math.log2(back)) - 1) === 0)
}

function actionsOf({ lives, byId }: FoldState): Pick<FoldedSeries, 'raised' | 'byId'> {
  const actions = new Map(lives.map((life) => [life, actionOf(life)]))
  const raised = new Map<string, Action[]>()
  for (const [{ meeting }, action] of actions) {
    if (action === null) continue
    const there = raised.get(meeting.path)
    if (there) there.push(action)
    else raised.set(meeting.path, [action])
  }
  return {
    raised,
    byId: new Map(
      [...byId].flatMap(([id, life]) => {
        const action = actions.get(life)
        return action ? [[id, action] as const] : []
      }),
    ),
  }
}
