import type { Entry } from '../model/action.js'
import type { IsRival } from './fitting.js'
import { candidateOf } from './likeness.js'
import type { Nearby } from './nearby.js'
import { ownerGroups } from './owner-groups.js'
import { inPlainlySameWords } from './said-again.js'

/**
 * Entries that were not compared with all actions they are near to: none of them is brought together with one, and none
 * of the others with an action that they may be.
 */
export function rivalsAmong(cut: Iterable<Entry>, { most, series }: Nearby): IsRival {
  const byOwners = ownerGroups(cut, ({ owners, formerOwners = [] }) => [...owners, ...formerOwners])
  if (byOwners.all.length === 0) return () => false
  return ({ life }) => {
    const { owners } = life.facts
    const groups = owners.length === 0 ? byOwners.all : [...byOwners.of(owners).flat(), ...byOwners.unowned]
    let left = most
    for (const { things } of groups)
      for (const entry of things) {
        if (left-- === 0) return true
        if (candidateOf(entry, life, series) || inPlainlySameWords.likely(entry, life, series)) return true
      }
    return false
  }
}
