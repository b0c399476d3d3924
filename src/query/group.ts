import type { Listed, ListingGroup } from '../model/listing.js'
import type { Register } from '../model/register.js'
import type { GroupBy } from './groupings.js'
import { groupingKeys } from './keys/index.js'

/**
 * Actions under their headings, within each in the order they came, headed as the first of them writes it. A shared
 * action stands under each of its owners and areas. Owners and areas by the alphabet, meetings and days the oldest
 * first; nobody and no date last.
 */
export function groupsOf(
  listed: readonly Listed[],
  groupBy: GroupBy,
  register: Register,
): readonly ListingGroup[] {
  const { of, orderIn, titleOf } = groupingKeys[groupBy].groups
  const found = new Map<string, { readonly key: string; readonly listed: Listed[] }>()
  const none: Listed[] = []
  for (const each of listed) {
    const headings = of(each)
    if (headings.size === 0) none.push(each)
    for (const [same, key] of headings) {
      const group = found.get(same)
      if (group) group.listed.push(each)
      else found.set(same, { key, listed: [each] })
    }
  }
  const compare = orderIn(register)
  const groups = [...found.values()].toSorted(({ key }, { key: other }) => compare(key, other))
  return [...groups, ...(none.length === 0 ? [] : [{ key: null, listed: none }])].map((group) => ({
    ...group,
    title: titleOf(group.key, register),
  }))
}
