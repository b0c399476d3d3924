import {
  type ComparableText,
  comparableText,
  hasPlainlySameWords,
  tellingWords,
} from '../../language/keywords.js'
import { sharesOwner } from '../../model/owner.js'
import type { AgreementMatch, EntryMatch, MarkerMatch, Match, Reading } from '../notation.js'
import { blocksOfMarkers, type Links, linkMargins } from './margins.js'
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
  const blockOf = blocksOfMarkers(markers, reading)
  const blockAbove = blocksAbove(reading)
  for (const entry of entries) {
    const paired = pairs.get(entry) ?? null
    const marker = entry.ifKnown
      ? null
      : markerOf(entry, paired, { markers, links, taken, blockOf, blockAbove }, reading)
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
): ReadonlyMap<EntryMatch, AgreementMatch> {
  const pairing: Pairing = {
    entries: entries.filter(({ ref }) => ref === undefined),
    agreements: agreements.filter(({ personal, force }) => !(personal && force === 'group')),
    pairs: new Map(),
    used: new Set(),
  }
  const saysTheSame = sameWordsOnce()
  pairThose(pairing, openEntries(pairing), saysTheSame)
  pairCrosswise(pairing, saysTheSame)
  pairByOwner(pairing, links)
  return pairing.pairs
}

/** The entries and agreements of a unit, and what is paired so far. */
interface Pairing {
  readonly entries: readonly EntryMatch[]
  readonly agreements: readonly AgreementMatch[]
  readonly pairs: Map<EntryMatch, AgreementMatch>
  readonly used: Set<AgreementMatch>
}

type Fits = (entry: EntryMatch, agreement: AgreementMatch) => boolean

const openEntries = ({ entries, pairs }: Pairing): readonly EntryMatch[] =>
  entries.filter((entry) => !pairs.has(entry))

/** Pairs what fits in order, each entry with the last that it may have. */
function pairThose({ agreements, pairs, used }: Pairing, entries: readonly EntryMatch[], fits: Fits): void {
  const free = agreements.filter((agreement) => !used.has(agreement))
  for (const [left, right] of pairInOrder(entries, free, fits, 'last')) {
    const entry = entries[left]
    const agreement = free[right]
    if (!entry || !agreement) continue
    pairs.set(entry, agreement)
    used.add(agreement)
  }
}

/** The same words, where the order of the entries is not that of the agreements. */
function pairCrosswise(pairing: Pairing, saysTheSame: Fits): void {
  const { agreements, pairs, used } = pairing
  for (const entry of openEntries(pairing)) {
    const agreement = agreements.find((free) => !used.has(free) && saysTheSame(entry, free))
    if (!agreement) continue
    pairs.set(entry, agreement)
    used.add(agreement)
  }
}

/** Plainly the same words, of owners that do not disagree; the words of each are looked through once. */
function sameWordsOnce(): Fits {
  const known = new Map<EntryMatch | AgreementMatch, ComparableText>()
  const comparableOf = (match: EntryMatch | AgreementMatch): ComparableText => {
    const compared = known.get(match) ?? comparableText(match.text)
    known.set(match, compared)
    return compared
  }
  return (entry, agreement) =>
    (agreement.owners.length === 0 ||
      entry.owners.length === 0 ||
      sharesOwner(entry.owners, agreement.owners)) &&
    hasPlainlySameWords(comparableOf(entry), comparableOf(agreement))
}

/** Of the same owner, or a group's that the owner's marker would have. */
function pairByOwner(pairing: Pairing, links: Links): void {
  const markerOfEach = new Map([...links].map(([marker, { agreement }]) => [agreement, marker]))
  const isMarkedFor: Fits = ({ owners }, agreement) =>
    sharesOwner(markerOfEach.get(agreement)?.owners ?? [], owners)
  const fits: Fits = (entry, agreement) =>
    agreement.location.span.start < entry.location.span.start &&
    (agreement.owners.length > 0
      ? agreement.force === 'own' && sharesOwner(entry.owners, agreement.owners)
      : isMarkedFor(entry, agreement))
  // One owner's entries keep the order of that owner's agreements; two owners may stand crosswise.
  const done = new Set<EntryMatch>()
  const open = openEntries(pairing)
  for (const entry of open) {
    if (done.has(entry)) continue
    const theirs = open.filter(
      (other) => !done.has(other) && (other === entry || sharesOwner(other.owners, entry.owners)),
    )
    pairThose(pairing, theirs, fits)
    for (const other of theirs) done.add(other)
  }
}

/** The markers of a unit, with the agreements that they would have. */
interface Around {
  readonly markers: readonly MarkerMatch[]
  readonly links: Links
  readonly taken: ReadonlySet<Match>
  readonly blockOf: (marker: MarkerMatch) => number
  readonly blockAbove: (index: number) => number
}

/** The marker that an entry writes down: the same owner, in the entry or in the block before it. */
function markerOf(
  entry: EntryMatch,
  agreement: AgreementMatch | null,
  { markers, links, taken, blockOf, blockAbove }: Around,
  reading: Reading,
): MarkerMatch | null {
  if (markers.length === 0) return null
  const free = markers.filter((marker) => !taken.has(marker))
  const ofAgreement = agreement && free.find((marker) => links.get(marker)?.agreement === agreement)
  if (ofAgreement) return ofAgreement
  const inside = free.find(
    ({ passage, owners }) =>
      passage === entry.passage && (entry.owners.length === 0 || sharesOwner(owners, entry.owners)),
  )
  if (inside) return inside
  const block = blockAbove(entry.passage)
  const isItem = reading.passages[entry.passage - 1]?.kind === 'item'
  const isBefore = (index: number): boolean => index === block || (isItem && index === entry.passage - 1)
  const above = free.find((marker) => {
    const linked = links.get(marker)?.agreement
    return (
      sharesOwner(marker.owners, entry.owners) &&
      (isBefore(marker.passage) || isBefore(blockOf(marker))) &&
      !isOfAnotherPassage(marker, entry, reading) &&
      !(agreement && linked && linked !== agreement)
    )
  })
  return above ?? null
}

/**
 * Whether a marker ends what speaks of something else: another bullet of the list, "- Order tar (TODO RH)" above
 * "- TODO: RH to ring the mill", or another paragraph, where the label of the entry ends a paragraph of its own.
 */
function isOfAnotherPassage(marker: MarkerMatch, entry: EntryMatch, { passages }: Reading): boolean {
  const [one, other] = [passages[marker.passage], passages[entry.passage]]
  if (!one || !other || one === other) return false
  const areBullets =
    one.kind === 'item' && other.kind === 'item' && one.list === other.list && one.parent === other.parent
  const areParagraphs = one.kind === 'paragraph' && other.kind === 'paragraph'
  if (!areBullets && !(areParagraphs && /\p{L}/u.test(other.words.text.slice(0, entry.at)))) return false
  const own = tellingWords(one.words.text.slice(0, marker.at))
  const words = new Set(tellingWords(entry.text))
  return own.length > 0 && !own.some((word) => words.has(word))
}

/** Tells the block above all bullets before a passage; a list is gone through once, however many ask. */
function blocksAbove({ passages }: Reading): (index: number) => number {
  const known = new Map<number, number>()
  return (index) => {
    let block = index - 1
    while (!known.has(block + 1) && (passages[block]?.kind === 'comment' || passages[block]?.kind === 'item'))
      block--
    const found = known.get(block + 1) ?? block
    for (let above = block + 1; above <= index; above++) known.set(above, found)
    return found
  }
}
