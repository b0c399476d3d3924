import { ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'

/** More owners on no roster than these, and somebody ought to say who they are. */
const most = 5

/** How many owners are on no roster, where that is too many to pass over; null otherwise. */
export function tooManyStrangers({ actions }: Register): number | null {
  const strangers = new Set(
    actions.flatMap(({ owners }) => owners.filter(({ kind }) => kind === 'unknown').map(ownerKey)),
  )
  return strangers.size > most ? strangers.size : null
}
