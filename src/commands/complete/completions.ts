import { dayText } from '../../language/day-text.js'
import { ownerKey } from '../../model/owner.js'
import type { Register } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'

/** Something that can be typed, and what it is. */
export interface Completion {
  readonly value: string
  readonly help: string
}

/** What stands in minutes and can be typed, by its kind. */
export const completionKinds = ['owners', 'meetings', 'ids', 'areas', 'series'] as const
export type CompletionKind = (typeof completionKinds)[number]

/** All of one kind, in the order in which they are offered; of meetings the latest first, without the words for any. */
export type Completions = Readonly<Record<CompletionKind, readonly Completion[]>>

/** Under which name those of one kind are kept, to be read alone. */
export const completionsPart = (kind: CompletionKind): string => `completions ${kind}`

/** What of a register can be typed. */
export function completionsOf(register: Register): Completions {
  return {
    owners: ownersOf(register),
    meetings: meetingsOf(register),
    ids: idsOf(register),
    areas: distinct(register.meetings.flatMap((meeting) => meeting.areas)),
    series: distinct(register.meetings.map((meeting) => meeting.series)),
  }
}

/**
 * What can be typed where no minutes were read yet: what `epha.yaml` names, and the files, whose names are the ids of most
 * meetings.
 * @param paths of the files, in order
 */
export function completionsFrom(settings: Settings, paths: readonly string[]): Completions {
  const people = settings.people.map(({ key, name }) => ({ value: key, help: name === key ? '' : name }))
  return {
    owners: [...people, ...distinct([...settings.groups.keys()])],
    meetings: distinct(paths.map((path) => path.replace(/\.\w+$/, ''))).toReversed(),
    ids: [],
    areas: distinct([...settings.areas.keys()]),
    series: distinct([...settings.series.keys()]),
  }
}

function ownersOf({ people, actions, groups }: Register): readonly Completion[] {
  const known = new Map<string, Completion>()
  const add = (key: string, help: string): void => {
    const same = ownerKey({ key })
    if (!known.has(same)) known.set(same, { value: key, help })
  }
  for (const { key, name } of people) add(key, name === key ? '' : name)
  for (const group of groups.keys()) add(group, '')
  for (const { key } of actions.flatMap((action) => action.owners)) add(key, '')
  return [...known.values()]
}

function meetingsOf({ meetings }: Register): readonly Completion[] {
  const dated = meetings.map(({ id, date, title }) => ({
    value: id,
    help: [date === null ? '' : dayText(date), title].filter(Boolean).join(', '),
  }))
  return dated.toReversed()
}

/** Outstanding ones first: they are what somebody wants to type. Of a confidential one only the id. */
function idsOf({ actions }: Register): readonly Completion[] {
  const isOpen = (status: string): number => (status === 'outstanding' ? 0 : 1)
  return actions
    .toSorted((action, other) => isOpen(action.status) - isOpen(other.status))
    .map(({ id, text, confidential }) => ({
      value: id,
      help: confidential ? 'confidential' : text.slice(0, 60),
    }))
}

function distinct(values: readonly (string | null)[]): readonly Completion[] {
  return [...new Set(values.filter((value) => value !== null))].map((value) => ({ value, help: '' }))
}
