import type { Member } from '../model/member.js'
import { ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'

/** Members of a register without those whom sentences alone mention: these neither own nor attended. */
export function listedMembers({ actions, membership }: Register): readonly Member[] {
  const owners = new Set(
    actions.flatMap((action) => action.owners.filter(({ kind }) => kind === 'person').map(ownerKey)),
  )
  return membership.members.filter(
    ({ person, attended }) => attended || person.onRoster || owners.has(ownerKey(person)),
  )
}
