import { hasPlainlySameWords, type Said, saidIn } from '../../language/keywords.js'
import { sharesOwner } from '../../model/owner.js'
import type { FoundAgreement, FoundEntry, FoundMarker, Reading } from '../notation.js'
import { pairInOrder } from './align.js'
import { blockOf, type Links, type Taken } from './combine-margins.js'

/** An entry takes the agreement it writes down: plainly the same words first, then the nearest before it. */
export function entriesWithAgreements(
  entries: readonly FoundEntry[],
  agreements: readonly FoundAgreement[],
  links: Links,
): Map<FoundEntry, FoundAgreement> {
  const pairs = new Map<FoundEntry, FoundAgreement>()
  const used = new Set<FoundAgreement>()
  const isFree = (one: FoundAgreement): boolean => !used.has(one) && !(one.personal && one.force === 'group')
  const fresh = entries.filter((entry) => entry.ref === null)
  const said = new Map<FoundEntry | FoundAgreement, Said>()
  const saidBy = (one: FoundEntry | FoundAgreement): Said => {
    const known = said.get(one) ?? saidIn(one.text)
    said.set(one, known)
    return known
  }
  const sameWords = (entry: FoundEntry, one: FoundAgreement): boolean =>
    isFree(one) &&
    (one.owners.length === 0 || entry.owners.length === 0 || sharesOwner(entry.owners, one.owners)) &&
    hasPlainlySameWords(saidBy(entry), saidBy(one))
  for (const [left, right] of pairInOrder(fresh, agreements, sameWords, 'last')) {
    const entry = fresh[left]
    const agreement = agreements[right]
    if (entry && agreement) {
      pairs.set(entry, agreement)
      used.add(agreement)
    }
  }
  for (const entry of fresh) {
    if (pairs.has(entry)) continue
    const crosswise = agreements.find((one) => sameWords(entry, one))
    if (crosswise) {
      pairs.set(entry, crosswise)
      used.add(crosswise)
    }
  }
  const open = fresh.filter((entry) => !pairs.has(entry))
  const free = agreements.filter(isFree)
  const carries = (one: FoundAgreement, entry: FoundEntry): boolean =>
    [...links].some(([marker, link]) => link.agreement === one && sharesOwner(marker.owners, entry.owners))
  const fits = (entry: FoundEntry, one: FoundAgreement): boolean =>
    one.location.span.start < entry.location.span.start &&
    (one.owners.length > 0
      ? one.force === 'own' && sharesOwner(entry.owners, one.owners)
      : carries(one, entry))
  // One owner's entries keep the order of his agreements; two owners may stand crosswise.
  const done = new Set<FoundEntry>()
  for (const entry of open) {
    if (done.has(entry)) continue
    const his = open.filter(
      (one) => !done.has(one) && (one === entry || sharesOwner(one.owners, entry.owners)),
    )
    const left = free.filter((one) => !used.has(one))
    for (const [index, other] of pairInOrder(his, left, fits, 'last')) {
      const one = his[index]
      const agreement = left[other]
      if (!one || !agreement) continue
      pairs.set(one, agreement)
      used.add(agreement)
    }
    for (const one of his) done.add(one)
  }
  return pairs
}

/** The marker that an entry writes down: the same owner, in the entry or in the block before it. */
export function markerOf(
  entry: FoundEntry,
  agreement: FoundAgreement | null,
  markers: readonly FoundMarker[],
  links: Links,
  taken: Taken,
  reading: Reading,
): FoundMarker | null {
  const free = markers.filter((one) => !taken.markers.has(one))
  const withAgreement = agreement ? free.find((one) => links.get(one)?.agreement === agreement) : undefined
  if (withAgreement) return withAgreement
  const inside = free.find(
    (one) =>
      one.passage === entry.passage && (entry.owners.length === 0 || sharesOwner(one.owners, entry.owners)),
  )
  if (inside) return inside
  let before = entry.passage - 1
  while (
    before >= 0 &&
    (reading.passages[before]?.kind === 'comment' || reading.passages[before]?.kind === 'item')
  )
    before--
  const directly =
    reading.passages[entry.passage - 1]?.kind === 'item' ? [entry.passage - 1, before] : [before]
  return (
    free.find((one) => {
      const link = links.get(one)
      return (
        sharesOwner(one.owners, entry.owners) &&
        directly.some((index) => index === one.passage || index === blockOf(one, markers, reading)) &&
        !(agreement && link && link.agreement !== agreement)
      )
    }) ?? null
  )
}
