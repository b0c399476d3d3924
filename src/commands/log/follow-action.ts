import { sameKey } from '../../language/keywords.js'
import type { Action, Sighting } from '../../model/action.js'
import type { ActionChange } from '../../model/action-change.js'
import type { HistoryStep } from '../../render/history/history-report.js'
import type { SinceParent } from './past-changes.js'

/** Changes with the commit that made them; null for what nobody has committed yet, which stands last. */
export interface VersionChanges {
  readonly commit: HistoryStep['commit']
  readonly changes: readonly ActionChange[]
  readonly since: readonly SinceParent[]
}

/** What a version is called here. */
const keyOf = ({ commit }: Pick<VersionChanges, 'commit'>): string => commit?.id ?? ''

/** The id that an action has now, or had last, by any that it ever had; null where none ever had that. */
export function latestId(typed: string, versions: readonly VersionChanges[]): string | null {
  const key = typed.toLowerCase()
  const isTyped = ({ id, countedId }: Action): boolean =>
    [id, countedId].some((own) => own.toLowerCase() === key)
  const at = new Map<string, string>()
  for (const version of versions) {
    const typedHere = version.changes.findLast(
      ({ now, before }) => isTyped(now) || (before !== null && isTyped(before)),
    )?.now.id
    const [carriedOn] = version.since.flatMap((since) => idAfter(at.get(since.parent), since) ?? [])
    const id = typedHere ?? carriedOn
    if (id !== undefined) at.set(keyOf(version), id)
  }
  return at.get('') ?? null
}

function idAfter(id: string | undefined, { changes, calledBefore }: SinceParent): string | undefined {
  const [pinned] = [...calledBefore].find(([, before]) => before === id) ?? []
  return changes.find(({ before }) => id !== undefined && before?.id === id)?.now.id ?? pinned ?? id
}

/** An action as it is known after a version. */
interface Followed {
  readonly id: string
  /** As it was raised later on; null where it is there. */
  readonly raised: Action | null
}

/**
 * What each version did to an action, which is followed back from a version to each of its parents, under the id that it had
 * there. Beyond the commit that raised it the id is another action's, but for one of the same words that was dropped: that
 * one came back.
 */
export function stepsOf(
  { id, confidential }: Pick<Action, 'id' | 'confidential'>,
  versions: readonly VersionChanges[],
): { readonly steps: readonly HistoryStep[]; readonly isSecret: boolean } {
  let isSecret = confidential
  const at = new Map<string, Followed>([['', { id, raised: null }]])
  const steps: HistoryStep[] = []
  for (const version of versions.toReversed()) {
    const followed = at.get(keyOf(version))
    if (followed === undefined) continue
    const own = ownChanges(version.changes, followed)
    isSecret ||= own.some(({ now, before }) => now.confidential || before?.confidential === true)
    if (own.length > 0)
      steps.unshift({ commit: version.commit, changes: own, said: own.flatMap(newWords).filter(isFirst) })
    for (const since of version.since)
      if (!at.has(since.parent)) at.set(since.parent, followedBack(followed, since))
  }
  return { steps, isSecret }
}

function ownChanges(changes: readonly ActionChange[], { id, raised }: Followed): readonly ActionChange[] {
  const ofId = changes.filter(({ now }) => now.id === id)
  const goes = ofId.filter(({ kind }) => kind === 'dropped')
  // What is dropped under an id that another action gets in the same commit is not this one.
  return ofId.length > goes.length && raised === null
    ? ofId.filter(({ kind }) => kind !== 'dropped')
    : goes.filter(({ now }) => raised === null || sameKey(now.text) === sameKey(raised.text))
}

function followedBack(followed: Followed, { changes, calledBefore }: SinceParent): Followed {
  const own = ownChanges(changes, followed)
  if (own.some(({ kind }) => kind === 'dropped')) return { id: followed.id, raised: null }
  const raised = own.find(({ kind }) => kind === 'raised')?.now ?? followed.raised
  return { id: raised === null ? (calledBefore.get(followed.id) ?? followed.id) : followed.id, raised }
}

/** What minutes say of it that they did not say in the version before. */
function newWords({ kind, before, now }: ActionChange): readonly Sighting[] {
  if (kind === 'joined' || kind === 'dropped') return []
  const known = new Set((before?.entries ?? []).map(wordsKey))
  return now.entries.filter((sighting) => !known.has(wordsKey(sighting)))
}

const wordsKey = ({ meeting, entry }: Sighting): string =>
  `${meeting.date ?? meeting.id}\n${entry?.text ?? ''}`

const isFirst = (sighting: Sighting, at: number, all: readonly Sighting[]): boolean =>
  all.findIndex((other) => wordsKey(other) === wordsKey(sighting)) === at
