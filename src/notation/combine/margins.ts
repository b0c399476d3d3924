import { sentencesOf } from '../../language/sentences.js'
import { type Owner, ownerKey, sharesOwner } from '../../model/owner.js'
import type { Span } from '../../source/lines.js'
import type { AgreementMatch, MarkerMatch, Match, Reading } from '../notation.js'
import { blanked } from '../phrase/marker-label.js'
import type { Passage } from '../text/passages.js'
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
  const blockOf = blocksOfMarkers(markers, reading)
  for (const marker of markers) {
    const index = blockOf(marker)
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
  const done = new Set<string>()
  for (const { owners } of block.markers) {
    const names = owners.map(ownerKey).join()
    if (done.has(names)) continue
    const linked = linkThose(
      block,
      (marker, agreement) => agreement.force !== 'plan' && sharesOwner(marker.owners, agreement.owners),
      (marker) => sharesOwner(marker.owners, owners),
    )
    if (!linked) done.add(names)
  }
  linkThose(block, ({ owners }, { force }) => force === 'unowned' && owners.length > 0)
  linkThose(
    block,
    ({ owners }, agreement) => agreement.force === 'plan' && sharesOwner(owners, agreement.owners),
  )
  linkThose(block, (_, { force, personal }) => force === 'group' && !personal)
}

/**
 * Links what suits: a marker that opens its block with the first behind it, any other with the last before it.
 * @param isOfThese which markers are looked at
 * @returns whether any was linked
 */
function linkThose(
  { markers, agreements, links, used }: MarginBlock,
  suits: Suits,
  isOfThese: (marker: MarkerMatch) => boolean = () => true,
): boolean {
  const before = links.size
  const unlinked = markers.filter((marker) => !links.has(marker) && isOfThese(marker))
  for (const opens of [false, true]) {
    const open = unlinked.filter((marker) => opensBlock(marker) === opens)
    if (open.length === 0) continue
    const free = agreements.filter((agreement) => !used.has(agreement))
    const fits: Suits = (marker, agreement) => isOnItsSide(marker, agreement.at) && suits(marker, agreement)
    for (const [left, right] of pairInOrder(open, free, fits, opens ? 'first' : 'last')) {
      const marker = open[left]
      const agreement = free[right]
      if (!marker || !agreement) continue
      links.set(marker, { agreement })
      used.add(agreement)
    }
  }
  return links.size > before
}

const opensBlock = ({ place }: MarkerMatch): boolean => place === 'opens its block'

/** Whether a marker may have what begins there: what is behind one that opens its block, what is before any other. */
function isOnItsSide(marker: MarkerMatch, at: number): boolean {
  if (marker.place === 'own line') return true
  return opensBlock(marker) ? at >= marker.at : at < marker.at
}

/** Tells the block of each of some markers: the one it stands in; on a line of its own, the one before. */
export function blocksOfMarkers(
  markers: readonly MarkerMatch[],
  { passages }: Reading,
): (marker: MarkerMatch) => number {
  const ownLines = new Set(markers.filter(({ place }) => place === 'own line').map(({ passage }) => passage))
  // By passage, the block before it: markers on lines of their own may stand one below the other.
  const before = new Map<number, number>()
  return ({ place, passage: own }) => {
    if (place !== 'own line') return own
    let block: number | undefined
    let at = own
    for (; block === undefined; at--) {
      const passage = passages[at - 1]
      if (before.has(at)) block = before.get(at)
      else if (!passage || passage.kind === 'heading' || passage.kind === 'row') block = -1
      else if (passage.kind !== 'comment' && !ownLines.has(passage.index)) block = passage.index
    }
    for (let above = at + 1; above <= own; above++) before.set(above, block)
    return block
  }
}

/**
 * 3. Margin markers that no entry wrote down take the last agreement before them in their block, else the sentence
 * before them. With nothing left to take they stand alone.
 */
export const marginMarkers: Pass = (before, reading) => {
  const added = additionsTo(before)
  const sentencesBeside = sentencesWithout(before.matches)
  for (const unit of unitsOf(before)) takeWhatIsLeft(unit, sentencesBeside, reading, added)
  return withAdditions(before, added)
}

/** The sentences of a passage in which words stand, its markers blanked out; each passage is looked through once. */
type SentencesOfPassage = (passage: Passage) => { readonly text: string; readonly sentences: readonly Span[] }

function sentencesWithout(matches: readonly Match[]): SentencesOfPassage {
  const markers = new Map<number, MarkerMatch[]>()
  for (const match of matches) {
    if (match.kind !== 'marker' || match.place === 'column') continue
    const there = markers.get(match.passage)
    if (there) there.push(match)
    else markers.set(match.passage, [match])
  }
  const known = new Map<number, ReturnType<SentencesOfPassage>>()
  return ({ index, words }) => {
    const there = known.get(index)
    if (there) return there
    const text = blanked(
      words.text,
      (markers.get(index) ?? []).map(({ at, end }) => ({ start: at, end })),
    )
    const sentences = sentencesOf(text)
      .flatMap((sentence) => partsAtTabs(sentence, words.text))
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    const found = { text, sentences }
    known.set(index, found)
    return found
  }
}

// Write up the plan⇥NO
const tabbedEnd = /\t[ \t]{0,40}[^\t\n]{1,60}(?=\n|$)/g
const beginsAnew = /^\s*[\p{Lu}\p{N}]/u

/**
 * A sentence in its parts: where a TAB puts words behind a line, that line is done, unless the next goes on in small letters
 * and nothing stands behind it.
 */
function partsAtTabs({ start, end }: Span, text: string): readonly Span[] {
  const lineEnd = text.indexOf('\n', end)
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd)
  const ends = [...line.matchAll(tabbedEnd)].map(({ 0: tail, index }) => start + index + tail.length)
  const cuts = ends.filter(
    (at, index) => at < end && (index < ends.length - 1 || beginsAnew.test(text.slice(at, end))),
  )
  return [...cuts, end].map((cut, index) => ({ start: cuts[index - 1] ?? start, end: cut }))
}

function takeWhatIsLeft(
  unit: Unit,
  sentencesBeside: SentencesOfPassage,
  reading: Reading,
  { taken, findings, problems }: Additions,
): void {
  const { markers, agreements } = unit
  const left = markers.filter((marker) => !taken.has(marker))
  const free = agreements.filter((agreement) => !taken.has(agreement))
  const links = linkMargins(left, free, reading)
  const beside: Beside = {
    taken,
    sentences: new Set(),
    blockOf: blocksOfMarkers(markers, reading),
    sentencesBeside,
  }
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
    const sentence = sentenceFor(marker, unit, beside, reading)
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

/** The sentences beside the markers of a unit, and what is taken so far; sentences by block and place. */
interface Beside {
  readonly taken: ReadonlySet<Match>
  readonly sentences: Set<string>
  readonly blockOf: (marker: MarkerMatch) => number
  readonly sentencesBeside: SentencesOfPassage
}

/** The sentence beside a marker that has no agreement; null where it is another person's or was taken before. */
function sentenceFor(
  marker: MarkerMatch,
  unit: Unit,
  { taken, sentences, blockOf, sentencesBeside }: Beside,
  reading: Reading,
): TakenSentence | null {
  const block = blockOf(marker)
  const passage = reading.passages[block]
  if (!passage || passage.kind === 'unread') return null
  const { text, sentences: all } = sentencesBeside(passage)
  const sentence = sentenceBeside(marker, all)
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

/** The first sentence behind a marker that opens its block, the last before any other. */
function sentenceBeside(marker: MarkerMatch, sentences: readonly Span[]): Span | undefined {
  if (marker.place === 'own line') return sentences.at(-1)
  let first = 0
  let end = sentences.length
  while (first < end) {
    const middle = (first + end) >> 1
    if ((sentences[middle]?.start ?? 0) < marker.at) first = middle + 1
    else end = middle
  }
  return sentences[opensBlock(marker) ? first : first - 1]
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
