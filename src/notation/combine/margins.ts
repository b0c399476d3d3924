import { sentencesOf } from '../../language/sentences.js'
import { type Owner, sharesOwner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import type { AgreementMatch, MarkerMatch, Match, Reading } from '../notation.js'
import { blank } from '../phrase/marker-label.js'
import { pairInOrder } from './pair-in-order.js'
import { type Additions, additionsTo, type Pass, type Unit, unitsOf, withAdditions } from './pass.js'
import { recordAgreement, recordMarker, type TakenSentence } from './record.js'

/** The agreement that each marker would have. */
export type Links = ReadonlyMap<MarkerMatch, { readonly agreement: AgreementMatch }>

/** The agreement that each margin marker would have: the last before it in its block by its owner, else by a group. */
export function linkMargins(
  markers: readonly MarkerMatch[],
  agreements: readonly AgreementMatch[],
  reading: Reading,
): Links {
  const links = new Map<MarkerMatch, { agreement: AgreementMatch }>()
  const blocks = new Map<number, MarkerMatch[]>()
  for (const marker of markers) {
    const index = blockOf(marker, markers, reading)
    const there = blocks.get(index)
    if (there) there.push(marker)
    else blocks.set(index, [marker])
  }
  for (const [index, inBlock] of blocks) {
    const here = agreements.filter(({ passage, row }) => passage === index && row === null)
    linkInBlock({ markers: inBlock, agreements: here, links, used: new Set() })
  }
  return links
}

/** The markers and the agreements of one block, and what is linked so far. */
interface MarginBlock {
  readonly markers: readonly MarkerMatch[]
  readonly agreements: readonly AgreementMatch[]
  readonly links: Map<MarkerMatch, { agreement: AgreementMatch }>
  readonly used: Set<AgreementMatch>
}

type Suits = (marker: MarkerMatch, agreement: AgreementMatch) => boolean

/** Own agreements first, then those of "he" whom nobody named, then plans, then what a group agreed. */
function linkInBlock(block: MarginBlock): void {
  // One owner's markers keep the order of that owner's agreements; two owners may stand crosswise.
  for (const { owners } of block.markers)
    linkThose(
      block,
      (marker, agreement) =>
        agreement.force !== 'plan' &&
        sharesOwner(marker.owners, owners) &&
        sharesOwner(marker.owners, agreement.owners),
    )
  linkThose(block, ({ owners }, { force }) => force === 'unowned' && owners.length > 0)
  linkThose(
    block,
    ({ owners }, agreement) => agreement.force === 'plan' && sharesOwner(owners, agreement.owners),
  )
  linkThose(block, (_, { force, personal }) => force === 'group' && !personal)
}

/** Links what suits: a marker that opens its block with the first behind it, any other with the last before it. */
function linkThose({ markers, agreements, links, used }: MarginBlock, suits: Suits): void {
  for (const opens of [false, true]) {
    const open = markers.filter((marker) => !links.has(marker) && opensBlock(marker) === opens)
    const free = agreements.filter((agreement) => !used.has(agreement))
    const fits: Suits = (marker, agreement) => suits(marker, agreement) && isOnItsSide(marker, agreement.at)
    for (const [left, right] of pairInOrder(open, free, fits, opens ? 'first' : 'last')) {
      const marker = open[left]
      const agreement = free[right]
      if (!marker || !agreement) continue
      links.set(marker, { agreement })
      used.add(agreement)
    }
  }
}

const opensBlock = ({ place }: MarkerMatch): boolean => place === 'opens its block'

/** Whether a marker may have what begins there: what is behind one that opens its block, what is before any other. */
function isOnItsSide(marker: MarkerMatch, at: number): boolean {
  if (marker.place === 'own line') return true
  return opensBlock(marker) ? at >= marker.at : at < marker.at
}

/** The block of a marker: the one it stands in; on a line of its own, the one before. */
export function blockOf(marker: MarkerMatch, markers: readonly MarkerMatch[], reading: Reading): number {
  if (marker.place !== 'own line') return marker.passage
  for (let index = marker.passage - 1; index >= 0; index--) {
    const passage = reading.passages[index]
    if (!passage || passage.kind === 'heading' || passage.kind === 'row') return -1
    if (passage.kind === 'comment') continue
    if (markers.some((other) => other.passage === index && other.place === 'own line')) continue
    return index
  }
  return -1
}

/**
 * 3. Margin markers that no entry wrote down take the last agreement before them in their block, else the sentence
 * before them. With nothing left to take they stand alone.
 */
export const marginMarkers: Pass = (before, reading) => {
  const added = additionsTo(before)
  for (const unit of unitsOf(before)) takeWhatIsLeft(unit, reading, added)
  return withAdditions(before, added)
}

function takeWhatIsLeft(unit: Unit, reading: Reading, { taken, findings, problems }: Additions): void {
  const { markers, agreements } = unit
  const left = markers.filter((marker) => !taken.has(marker))
  const free = agreements.filter((agreement) => !taken.has(agreement))
  const links = linkMargins(left, free, reading)
  const sentences = new Set<string>()
  for (const marker of left) {
    taken.add(marker)
    const agreement = links.get(marker)?.agreement
    if (agreement) {
      taken.add(agreement)
      const welcome = agreement.force === 'plan' ? welcomeOf(agreement, agreements, taken) : null
      if (welcome) taken.add(welcome)
      const because = { about: 'entry', code: 'marker-at-agreement', line: marker.location.line } as const
      findings.push(recordAgreement(agreement, { marker, welcome, because }, reading))
      continue
    }
    const sentence = sentenceFor(marker, unit, { taken, sentences }, reading)
    if (sentence) {
      const side = opensBlock(marker) ? 'after' : 'before'
      findings.push(
        recordMarker(marker, sentence, { about: 'entry', code: 'marker-at-sentence', side }, reading),
      )
      continue
    }
    findings.push(recordMarker(marker, null, { about: 'entry', code: 'marker-alone' }, reading))
    problems.push({
      rule: 'marker-alone',
      message: `Unexpected ${marker.owners.map((owner) => owner.written).join(', ')} in the margin, expected beside what is to be done`,
      location: marker.location,
    })
  }
}

/** The group's agreement that welcomes what somebody plans, in the same passage and behind it. */
function welcomeOf(
  plan: AgreementMatch,
  agreements: readonly AgreementMatch[],
  taken: ReadonlySet<Match>,
): AgreementMatch | null {
  const welcome = agreements.find(
    (agreement) =>
      agreement.welcomes &&
      !taken.has(agreement) &&
      agreement.passage === plan.passage &&
      agreement.at > plan.at,
  )
  return welcome ?? null
}

/** What markers of a unit have taken so far; sentences by block and place. */
interface TakenSoFar {
  readonly taken: ReadonlySet<Match>
  readonly sentences: Set<string>
}

/** The sentence beside a marker that has no agreement; null where it is another person's or was taken before. */
function sentenceFor(
  marker: MarkerMatch,
  unit: Unit,
  { taken, sentences }: TakenSoFar,
  reading: Reading,
): TakenSentence | null {
  const block = blockOf(marker, unit.markers, reading)
  const passage = reading.passages[block]
  if (!passage || passage.kind === 'unread') return null
  let text = passage.words.text
  for (const { passage: index, at, end } of unit.markers) if (index === block) text = blank(text, at, end)
  const candidates = sentencesOf(text).filter(
    ({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)) && isOnItsSide(marker, start),
  )
  const sentence = opensBlock(marker) ? candidates[0] : candidates.at(-1)
  if (!sentence) return null
  const { start, end } = sentence
  const key = `${block}:${start}`
  if (sentences.has(key) || isSpokenFor({ block, start, end }, marker, unit, taken)) return null
  sentences.add(key)
  return {
    text: text.slice(start, end).replace(/\s+/g, ' ').trim(),
    location: reading.place(passage.words, start, end),
    context: reading.contexts[block] ?? marker.context,
  }
}

/** A stretch of the words of a block. */
interface BlockStretch extends Span {
  readonly block: number
}

/** Whether a sentence holds what another person agreed, an agreement that is taken, or another person's entry. */
function isSpokenFor(
  { block, start, end }: BlockStretch,
  { owners }: MarkerMatch,
  { agreements, entries }: Unit,
  taken: ReadonlySet<Match>,
): boolean {
  const agreed = agreements.filter(({ passage, at }) => passage === block && at >= start && at < end)
  return (
    agreed.some((agreement) => taken.has(agreement) || isOfAnother(agreement, owners)) ||
    entries.some(
      (entry) =>
        entry.passage === block &&
        entry.at < end &&
        entry.end > start &&
        entry.owners.length > 0 &&
        !sharesOwner(entry.owners, owners),
    )
  )
}

const isOfAnother = (agreement: AgreementMatch, owners: readonly Owner[]): boolean =>
  agreement.personal && agreement.force !== 'plan' && !sharesOwner(agreement.owners, owners)
