import { sentencesOf } from '../../language/sentences.js'
import { sharesOwner } from '../../model/owner.js'
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
  const used = new Set<AgreementMatch>()
  const blocks = new Map<number, MarkerMatch[]>()
  for (const marker of markers) {
    const block = blockOf(marker, markers, reading)
    const there = blocks.get(block)
    if (there) there.push(marker)
    else blocks.set(block, [marker])
  }
  for (const [block, inBlock] of blocks) {
    const here = agreements.filter((one) => one.passage === block && one.row === null)
    const pass = (wanted: (marker: MarkerMatch, one: AgreementMatch) => boolean): void => {
      for (const opens of [false, true]) {
        const open = inBlock.filter(
          (marker) => !links.has(marker) && (marker.place === 'opens its block') === opens,
        )
        const free = here.filter((one) => !used.has(one))
        const fits = (marker: MarkerMatch, one: AgreementMatch): boolean =>
          wanted(marker, one) &&
          (marker.place === 'own line' || (opens ? one.at >= marker.at : one.at < marker.at))
        for (const [left, right] of pairInOrder(open, free, fits, opens ? 'first' : 'last')) {
          const marker = open[left]
          const agreement = free[right]
          if (!marker || !agreement) continue
          links.set(marker, { agreement })
          used.add(agreement)
        }
      }
    }
    // One owner's markers keep the order of his agreements; two owners may stand crosswise.
    for (const { owners } of inBlock)
      pass(
        (marker, one) =>
          one.force !== 'plan' &&
          sharesOwner(marker.owners, owners) &&
          sharesOwner(marker.owners, one.owners),
      )
    pass((marker, one) => one.force === 'unowned' && marker.owners.length > 0)
    pass((marker, one) => one.force === 'plan' && sharesOwner(marker.owners, one.owners))
    pass((_, one) => one.force === 'group' && !one.personal)
  }
  return links
}

/** The block of a marker: the one it stands in; on a line of its own, the one before. */
export function blockOf(marker: MarkerMatch, markers: readonly MarkerMatch[], reading: Reading): number {
  if (marker.place !== 'own line') return marker.passage
  for (let index = marker.passage - 1; index >= 0; index--) {
    const passage = reading.passages[index]
    if (!passage || passage.kind === 'heading' || passage.kind === 'row') return -1
    if (passage.kind === 'comment') continue
    if (markers.some((one) => one.passage === index && one.place === 'own line')) continue
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
      const side = marker.place === 'opens its block' ? 'after' : 'before'
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

function sentenceFor(
  marker: MarkerMatch,
  { markers, agreements, entries }: Unit,
  { taken, sentences }: TakenSoFar,
  reading: Reading,
): TakenSentence | null {
  const block = blockOf(marker, markers, reading)
  const passage = reading.passages[block]
  if (!passage || passage.kind === 'unread') return null
  let text = passage.words.text
  for (const one of markers) if (one.passage === block) text = blank(text, one.at, one.end)
  const opens = marker.place === 'opens its block'
  const all = sentencesOf(text).filter((one) => /[\p{L}\p{N}]/u.test(text.slice(one.start, one.end)))
  const candidates =
    marker.place === 'own line'
      ? all
      : all.filter((one) => (opens ? one.start >= marker.at : one.start < marker.at))
  const sentence = opens ? candidates[0] : candidates.at(-1)
  if (!sentence) return null
  const key = `${block}:${sentence.start}`
  const others = agreements.some(
    (one) =>
      one.passage === block &&
      one.at >= sentence.start &&
      one.at < sentence.end &&
      one.personal &&
      one.force !== 'plan' &&
      !sharesOwner(one.owners, marker.owners),
  )
  const spent = agreements.some(
    (one) => taken.has(one) && one.passage === block && one.at >= sentence.start && one.at < sentence.end,
  )
  const another = entries.some(
    (one) =>
      one.passage === block &&
      one.at < sentence.end &&
      one.end > sentence.start &&
      one.owners.length > 0 &&
      !sharesOwner(one.owners, marker.owners),
  )
  if (sentences.has(key) || others || spent || another) return null
  sentences.add(key)
  return {
    text: text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim(),
    location: reading.place(passage.words, sentence.start, sentence.end),
    context: reading.contexts[block] ?? marker.context,
  }
}
