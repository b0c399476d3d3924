import { type Listed, type Listing, type ListingGroup, liveAndDormant } from '../model/listing.js'
import { dormantHeading } from './english.js'

/** Actions below one heading of a list on paper. */
export interface PaperSection {
  /** Null above a list without headings. */
  readonly heading: string | null
  /** 2 below another heading. */
  readonly level: 1 | 2
  /** Null for a heading that stands above other headings alone. */
  readonly listed: readonly Listed[] | null
}

/** A list as its groups, or as one; the dormant actions are the last section, grouped likewise. */
export function paperSections(listing: Listing): readonly PaperSection[] {
  const { live, dormant } = liveAndDormant(listing.listed)
  const isGrouped = listing.groupedBy !== null
  const sections = (groups: readonly ListingGroup[], level: 1 | 2): readonly PaperSection[] =>
    groups.map((group) => ({ heading: groupTitle(group), level, listed: group.listed }))
  const whole: PaperSection = { heading: null, level: 1, listed: live }
  const first = isGrouped ? sections(listing.groups, 1) : [whole]
  if (dormant.length === 0) return first
  const heading = dormantHeading(dormant.length)
  return [
    ...(isGrouped || live.length > 0 ? first : []),
    { heading, level: 1, listed: isGrouped ? null : dormant },
    ...sections(listing.dormantGroups, 2),
  ]
}

/** "TR – Terry Reynolds". */
export function groupTitle({ key, title }: ListingGroup): string {
  return [key ?? '', title].filter((part) => part !== '').join(' – ')
}
