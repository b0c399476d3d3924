import type { Action } from '../model/action.js'
import { type Owner, ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'

/** What stands at a place of a list, from 0. */
type Placed<Value> = readonly [place: number, value: Value]

/** What one owner, or everybody, has of a register, of one kind of status, each with its place among everybody's. */
export interface OwnerPart {
  readonly actions: readonly Placed<Action>[]
  readonly beforeLine: readonly Placed<Action>[]
  readonly possible: readonly Placed<Register['possible'][number]>[]
}

/** Of an owner what is outstanding, which is asked for daily, lies apart from what is closed. */
export type PartStatus = 'outstanding' | 'closed'

/** The name of a part: an owner as `ownerKey` writes it, null for everybody and nobody, and a kind of status. */
export const partName = (owner: string | null, status: PartStatus): string =>
  owner === null ? status : `${status} ${owner}`

/**
 * A register by its owners: each part by its name. Reasons are left out: whoever asks for them asks the whole register. So
 * is what is closed of everybody together.
 */
export function partsByOwner(register: Register): ReadonlyMap<string, OwnerPart> {
  const parts = new Map<string, { [List in keyof OwnerPart]: OwnerPart[List][number][] }>()
  const partsOf = (owners: readonly Owner[], status: PartStatus) =>
    [...(status === 'closed' ? [] : [null]), ...new Set(owners.map(ownerKey))].map((owner) => {
      const name = partName(owner, status)
      const part = parts.get(name) ?? { actions: [], beforeLine: [], possible: [] }
      parts.set(name, part)
      return part
    })
  const statusOf = ({ status }: Action): PartStatus => (status === 'outstanding' ? status : 'closed')
  for (const list of ['actions', 'beforeLine'] as const)
    for (const [place, action] of register[list].entries()) {
      const plain = withoutReasons(action)
      for (const part of partsOf(action.owners, statusOf(action))) part[list].push([place, plain])
    }
  for (const [place, candidate] of register.possible.entries())
    for (const part of partsOf(candidate.owners, 'outstanding')) part.possible.push([place, candidate])
  return parts
}

function withoutReasons(action: Action): Action {
  const [raised, ...later] = action.entries.map((sighting) =>
    sighting.entry === null ? sighting : { ...sighting, entry: { ...sighting.entry, because: [] } },
  )
  return raised ? { ...action, entries: [raised, ...later] } : action
}

/** Parts as lists of a register again, in its order; what several owners share stands in them once. */
export function joinedParts(
  parts: readonly OwnerPart[],
): Pick<Register, 'actions' | 'beforeLine' | 'possible'> {
  return {
    actions: inPlace(parts.flatMap(({ actions }) => actions)),
    beforeLine: inPlace(parts.flatMap(({ beforeLine }) => beforeLine)),
    possible: inPlace(parts.flatMap(({ possible }) => possible)),
  }
}

function inPlace<Value>(placed: readonly Placed<Value>[]): readonly Value[] {
  return [...new Map(placed)].sort(([place], [other]) => place - other).map(([, value]) => value)
}
