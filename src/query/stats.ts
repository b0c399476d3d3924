import type { Action } from '../model/action.js'
import { daysBetween } from '../model/day.js'
import type { Meeting } from '../model/meeting.js'
import { ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'
import type { LifeStats, RegisterStats } from '../model/stats.js'

/** Counts what the meetings of a register raised and closed, and how long it took. Agendas are left out. */
export function statsOf({ meetings, actions }: Register): RegisterStats {
  const raised = countBy(actions.map(({ meeting }) => meeting.path))
  const closed = countBy(actions.flatMap((action) => closingMeeting(action)?.path ?? []))
  let outstanding = 0
  return {
    meetings: meetings
      .filter(({ status }) => status !== 'agenda')
      .map((meeting) => {
        const [more, less] = [raised.get(meeting.path) ?? 0, closed.get(meeting.path) ?? 0]
        outstanding += more - less
        return { meeting, raised: more, closed: less, outstanding }
      }),
    all: lifeStats(actions),
    owners: byOwner(actions),
  }
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The meeting whose minutes closed an action for good: the first after the last that left it outstanding. */
function closingMeeting({ status, entries, passedOverBy }: Action): Meeting | null {
  if (status === 'outstanding') return null
  const unlisted = passedOverBy.at(-1)
  if (unlisted) return unlisted
  const lastOpen = entries.findLastIndex((sighting) => sighting.status === 'outstanding')
  return entries[lastOpen + 1]?.meeting ?? null
}

function lifeStats(actions: readonly Action[]): LifeStats {
  const days = actions
    .flatMap(({ raised, closed }) =>
      raised === null || closed === null ? [] : [daysBetween(raised, closed)],
    )
    .filter((taken) => taken >= 0)
    .toSorted((one, other) => one - other)
  const ofStatus = (status: Action['status']): number =>
    actions.filter((action) => action.status === status).length
  const carried = (isSo: (times: number) => boolean): number =>
    actions.filter((action) => isSo(action.carried)).length
  return {
    raised: actions.length,
    done: ofStatus('done'),
    withdrawn: ofStatus('withdrawn'),
    outstanding: ofStatus('outstanding'),
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
    longestDays: days.at(-1) ?? null,
    carried: [
      carried((times) => times === 0),
      carried((times) => times === 1),
      carried((times) => times === 2),
      carried((times) => times > 2),
    ],
  }
}

function byOwner(actions: readonly Action[]): RegisterStats['owners'] {
  const owned = new Map<string, { readonly key: string | null; readonly actions: Action[] }>()
  for (const action of actions)
    for (const owner of action.owners.length === 0 ? [null] : action.owners) {
      const name = owner === null ? '' : ownerKey(owner)
      const there = owned.get(name)
      if (there) there.actions.push(action)
      else owned.set(name, { key: owner?.key ?? null, actions: [action] })
    }
  return [...owned]
    .toSorted(([one], [other]) => (one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1))
    .map(([, { key, actions: own }]) => ({ key, stats: lifeStats(own) }))
}
