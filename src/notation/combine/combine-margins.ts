import { sentencesOf } from '../../language/sentences.js'
import { sharesOwner } from '../../model/owner.js'
import type { AgreementMatch, EntryMatch, MarkerMatch, Reading } from '../notation.js'
import { blank } from '../phrase/marker-label.js'
import { pairInOrder } from './align.js'
import { type Combined, recordAgreement, recordMarker, type TakenSentence } from './record.js'

/** What has found its place so far. */
export interface Taken {
  readonly agreements: Set<AgreementMatch>
  readonly markers: Set<MarkerMatch>
}

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

/** Markers that no entry wrote down take their agreement, else the sentence before them, else stand alone. */
export function leftMarkers(
  markers: readonly MarkerMatch[],
  agreements: readonly AgreementMatch[],
  entries: readonly EntryMatch[],
  taken: Taken,
  reading: Reading,
  into: Combined,
): void {
  const left = markers.filter((one) => !taken.markers.has(one))
  const links = linkMargins(
    left,
    agreements.filter((one) => !taken.agreements.has(one)),
    reading,
  )
  const sentences = new Set<string>()
  for (const marker of left) {
    const link = links.get(marker)
    if (link) {
      taken.agreements.add(link.agreement)
      const welcome =
        link.agreement.force === 'plan'
          ? (agreements.find(
              (one) =>
                one.welcomes &&
                !taken.agreements.has(one) &&
                one.passage === link.agreement.passage &&
                one.at > link.agreement.at,
            ) ?? null)
          : null
      if (welcome) taken.agreements.add(welcome)
      into.recorded.push(
        recordAgreement(
          link.agreement,
          {
            marker,
            welcome,
            because: { about: 'entry', code: 'marker-at-agreement', line: marker.location.line },
          },
          reading,
        ),
      )
      continue
    }
    const sentence = sentenceFor(marker, markers, agreements, entries, taken, sentences, reading)
    if (sentence)
      into.recorded.push(
        recordMarker(
          marker,
          sentence,
          {
            about: 'entry',
            code: 'marker-at-sentence',
            side: marker.place === 'opens its block' ? 'after' : 'before',
          },
          reading,
        ),
      )
    else {
      into.recorded.push(recordMarker(marker, null, { about: 'entry', code: 'marker-alone' }, reading))
      into.problems.push({
        rule: 'marker-alone',
        message: `Unexpected ${marker.owners.map((owner) => owner.written).join(', ')} in the margin, expected beside what is to be done`,
        location: marker.location,
      })
    }
  }
}

function sentenceFor(
  marker: MarkerMatch,
  markers: readonly MarkerMatch[],
  agreements: readonly AgreementMatch[],
  entries: readonly EntryMatch[],
  taken: Taken,
  used: Set<string>,
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
    (one) =>
      taken.agreements.has(one) && one.passage === block && one.at >= sentence.start && one.at < sentence.end,
  )
  const another = entries.some(
    (one) =>
      one.passage === block &&
      one.at < sentence.end &&
      one.end > sentence.start &&
      one.owners.length > 0 &&
      !sharesOwner(one.owners, marker.owners),
  )
  if (used.has(key) || others || spent || another) return null
  used.add(key)
  return {
    text: text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim(),
    location: reading.place(passage.words, sentence.start, sentence.end),
    setting: reading.settings[block] ?? marker.setting,
  }
}
