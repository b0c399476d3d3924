import { hasPlainlySameWords, type Said, saidIn } from '../../language/keywords.js'
import { sharesOwner } from '../../model/owner.js'
import type { AgreementMatch, EntryMatch, MarkerMatch, Match, Reading } from '../notation.js'
import { blockOf, type Links, linkMargins } from './margins.js'
import { pairInOrder } from './pair-in-order.js'
import { type Additions, additionsTo, type Pass, type Unit, unitsOf, withAdditions } from './pass.js'
import { recordEntry } from './record.js'

/** 2. An entry takes in the agreement and the marker that it writes down. One action. */
export const entriesWithTheirs: Pass = (before, reading) => {
  const added = additionsTo(before)
  for (const unit of unitsOf(before)) takeIn(unit, reading, added)
  return withAdditions(before, added)
}

function takeIn({ entries, markers, agreements }: Unit, reading: Reading, added: Additions): void {
  const { taken, findings } = added
  const links = linkMargins(markers, agreements, reading)
  const binding = agreements.filter(({ force }) => force !== 'plan')
  const pairs = entriesWithAgreements(entries, binding, links)
  for (const entry of entries) {
    const paired = pairs.get(entry) ?? null
    const marker = markerOf(entry, paired, { markers, links, taken }, reading)
    // The agreement that this marker would have had is written down by the entry as well.
    const linked = marker && sharesOwner(entry.owners, marker.owners) ? links.get(marker)?.agreement : null
    const isFree = linked && linked.force !== 'plan' && !taken.has(linked)
    const agreement = paired ?? (isFree ? linked : null)
    for (const match of [entry, agreement, marker]) if (match) taken.add(match)
    findings.push(recordEntry(entry, agreement ?? entry.agreement ?? null, marker))
  }
}

/** The agreement that each entry writes down: plainly the same words first, then the nearest before it. */
function entriesWithAgreements(
  entries: readonly EntryMatch[],
  agreements: readonly AgreementMatch[],
  links: Links,
): Map<EntryMatch, AgreementMatch> {
  const pairs = new Map<EntryMatch, AgreementMatch>()
  const used = new Set<AgreementMatch>()
  const isFree = (one: AgreementMatch): boolean => !used.has(one) && !(one.personal && one.force === 'group')
  const fresh = entries.filter((entry) => entry.ref === undefined)
  const said = new Map<EntryMatch | AgreementMatch, Said>()
  const saidBy = (one: EntryMatch | AgreementMatch): Said => {
    const known = said.get(one) ?? saidIn(one.text)
    said.set(one, known)
    return known
  }
  const sameWords = (entry: EntryMatch, one: AgreementMatch): boolean =>
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
  const carries = (one: AgreementMatch, entry: EntryMatch): boolean =>
    [...links].some(([marker, link]) => link.agreement === one && sharesOwner(marker.owners, entry.owners))
  const fits = (entry: EntryMatch, one: AgreementMatch): boolean =>
    one.location.span.start < entry.location.span.start &&
    (one.owners.length > 0
      ? one.force === 'own' && sharesOwner(entry.owners, one.owners)
      : carries(one, entry))
  // One owner's entries keep the order of his agreements; two owners may stand crosswise.
  const done = new Set<EntryMatch>()
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

/** The markers of a unit, with the agreements that they would have. */
interface Around {
  readonly markers: readonly MarkerMatch[]
  readonly links: Links
  readonly taken: ReadonlySet<Match>
}

/** The marker that an entry writes down: the same owner, in the entry or in the block before it. */
function markerOf(
  entry: EntryMatch,
  agreement: AgreementMatch | null,
  { markers, links, taken }: Around,
  reading: Reading,
): MarkerMatch | null {
  const free = markers.filter((marker) => !taken.has(marker))
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
