import { ownerKey } from '../model/owner.js'
import type { Register } from '../model/register.js'

/** More owners on no roster than these, and somebody ought to say who they are. */
const most = 5

/** How many owners of a register are on no roster. */
export function ownersOnNoRoster({ actions }: Pick<Register, 'actions'>): number {
  const strangers = actions.flatMap(({ owners }) => owners.filter(({ kind }) => kind === 'unknown'))
  return new Set(strangers.map(ownerKey)).size
}

/** How many owners are on no roster, where that is too many to pass over; null otherwise. */
export function tooManyStrangers(register: Register): number | null {
  const strangers = register.census?.strangers ?? ownersOnNoRoster(register)
  return strangers > most ? strangers : null
}
