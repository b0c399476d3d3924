import { hasPlainlySameWords } from '../model/telling-words.js'
import { pairInOrder, sharesOwner } from './align.js'
import { combineRow } from './combine-row.js'
import { blank } from './marker-label.js'
import type { Found, FoundAgreement, FoundEntry, FoundMarker, Reading } from './notation.js'
import { type Combined, recordAgreement, recordEntry, recordMarker } from './recorded.js'
import { sentencesOf } from './sentences.js'

interface Taken {
  readonly agreements: Set<FoundAgreement>
  readonly markers: Set<FoundMarker>
}

/**
 * Combines entries, markers and agreements, item by item: an entry takes in the agreement and the marker that it
 * writes down; a marker its agreement; what a person agreed to is an action though nobody wrote it down; what is
 * left is a decision. Order is kept, unless the words say otherwise.
 */
export function combine(
  found: readonly Found[],
  closing: ReadonlySet<FoundEntry>,
  notesOf: (entry: FoundEntry) => readonly string[],
  reading: Reading,
): Combined {
  const combined: Combined = { recorded: [], undone: [], problems: [] }
  const units = new Map<string, Found[]>()
  for (const one of found) {
    if (one.kind === 'entry' && closing.has(one)) continue
    const unit = one.setting.unit
    const there = units.get(unit)
    if (there) there.push(one)
    else units.set(unit, [one])
  }
  const taken: Taken = { agreements: new Set(), markers: new Set() }
  for (const unit of units.values()) combineUnit(unit, taken, notesOf, reading, combined)
  combineRow(found, taken.agreements, reading, combined)
  for (const one of found)
    if (one.kind === 'agreement' && !taken.agreements.has(one)) remaining(one, reading, combined)
  return combined
}

function combineUnit(
  unit: readonly Found[],
  taken: Taken,
  notesOf: (entry: FoundEntry) => readonly string[],
  reading: Reading,
  into: Combined,
): void {
  const entries = unit.filter((one) => one.kind === 'entry')
  const markers = unit.filter((one) => one.kind === 'marker').filter((one) => one.place !== 'column')
  const agreements = unit
    .filter((one) => one.kind === 'agreement')
    .filter((one) => !insideEntry(one, entries))
  for (const one of unit) if (one.kind === 'agreement' && !agreements.includes(one)) taken.agreements.add(one)
  const links = linkMargins(markers, agreements, reading)
  const pairs = entriesWithAgreements(
    entries,
    agreements.filter((one) => one.force !== 'plan'),
    links,
  )
  for (const entry of entries) {
    const agreement = pairs.get(entry) ?? null
    const marker = markerOf(entry, agreement, markers, links, taken, reading)
    if (agreement) taken.agreements.add(agreement)
    if (marker) {
      taken.markers.add(marker)
      // The agreement that this marker would have had is written down by the entry as well.
      const link = links.get(marker)
      if (link && !agreement && !taken.agreements.has(link.agreement)) {
        if (link.agreement.force !== 'plan' && sharesOwner(entry.owners, marker.owners)) {
          taken.agreements.add(link.agreement)
          into.recorded.push(recordEntry(entry, link.agreement, marker, notesOf(entry)))
          continue
        }
      }
    }
    const own = agreement ?? agreementInside(entry, unit)
    into.recorded.push(recordEntry(entry, own, marker, notesOf(entry)))
  }
  leftMarkers(markers, agreements, taken, reading, into)
}

/** An agreement inside an entry's own words is that entry's. */
const insideEntry = (agreement: FoundAgreement, entries: readonly FoundEntry[]): boolean =>
  entries.some(
    (entry) =>
      entry.passage === agreement.passage &&
      agreement.at >= entry.at &&
      agreement.at < entry.end &&
      agreement.row === null,
  )

const agreementInside = (entry: FoundEntry, unit: readonly Found[]): FoundAgreement | null =>
  unit
    .filter((one) => one.kind === 'agreement')
    .find((one) => one.force !== 'plan' && insideEntry(one, [entry])) ?? null

/** An entry takes the agreement it writes down: plainly the same words first, then the nearest before it. */
function entriesWithAgreements(
  entries: readonly FoundEntry[],
  agreements: readonly FoundAgreement[],
  links: Links,
): Map<FoundEntry, FoundAgreement> {
  const pairs = new Map<FoundEntry, FoundAgreement>()
  const used = new Set<FoundAgreement>()
  const isFree = (one: FoundAgreement): boolean => !used.has(one) && !(one.personal && one.force === 'group')
  const fresh = entries.filter((entry) => entry.ref === null)
  const sameWords = (entry: FoundEntry, one: FoundAgreement): boolean =>
    isFree(one) &&
    (one.owners.length === 0 || entry.owners.length === 0 || sharesOwner(entry.owners, one.owners)) &&
    hasPlainlySameWords(entry.text, one.text)
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

type Links = ReadonlyMap<FoundMarker, { readonly agreement: FoundAgreement }>

/** The agreement that each margin marker would have: the last before it in its block by its owner, else by a group. */
function linkMargins(
  markers: readonly FoundMarker[],
  agreements: readonly FoundAgreement[],
  reading: Reading,
): Links {
  const links = new Map<FoundMarker, { agreement: FoundAgreement }>()
  const used = new Set<FoundAgreement>()
  const blocks = new Map<number, FoundMarker[]>()
  for (const marker of markers) {
    const block = blockOf(marker, markers, reading)
    const there = blocks.get(block)
    if (there) there.push(marker)
    else blocks.set(block, [marker])
  }
  for (const [block, inBlock] of blocks) {
    const here = agreements.filter((one) => one.passage === block && one.row === null)
    const pass = (wanted: (marker: FoundMarker, one: FoundAgreement) => boolean): void => {
      for (const opens of [false, true]) {
        const open = inBlock.filter(
          (marker) => !links.has(marker) && (marker.place === 'opens its block') === opens,
        )
        const free = here.filter((one) => !used.has(one))
        const fits = (marker: FoundMarker, one: FoundAgreement): boolean =>
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
    pass(
      (marker, one) =>
        one.force !== 'plan' && one.owners.length > 0 && sharesOwner(marker.owners, one.owners),
    )
    pass((marker, one) => one.force === 'unowned' && marker.owners.length > 0)
    pass((marker, one) => one.force === 'plan' && sharesOwner(marker.owners, one.owners))
    pass((_, one) => one.force === 'group' && !one.personal)
  }
  return links
}

/** The block of a marker: the one it stands in; on a line of its own, the one before. */
function blockOf(marker: FoundMarker, markers: readonly FoundMarker[], reading: Reading): number {
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

/** The marker that an entry writes down: the same owner, in the entry or in the block before it. */
function markerOf(
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

/** Markers that no entry wrote down take their agreement, else the sentence before them, else stand alone. */
function leftMarkers(
  markers: readonly FoundMarker[],
  agreements: readonly FoundAgreement[],
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
          marker,
          { welcome, because: `the marker on line ${marker.location.line} stands at what was agreed` },
          reading,
        ),
      )
      continue
    }
    const sentence = sentenceFor(marker, markers, agreements, taken, sentences, reading)
    if (sentence)
      into.recorded.push(
        recordMarker(
          marker,
          sentence,
          `the marker takes the sentence ${marker.place === 'opens its block' ? 'after' : 'before'} it`,
          reading,
        ),
      )
    else {
      into.recorded.push(recordMarker(marker, null, 'the marker stands alone', reading))
      into.problems.push({
        rule: 'marker-alone',
        message: `Unexpected ${marker.owners.map((owner) => owner.written).join(', ')} in the margin, expected beside what is to be done`,
        location: marker.location,
      })
    }
  }
}

function sentenceFor(
  marker: FoundMarker,
  markers: readonly FoundMarker[],
  agreements: readonly FoundAgreement[],
  taken: Taken,
  used: Set<string>,
  reading: Reading,
): Parameters<typeof recordMarker>[1] {
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
  if (used.has(key) || others || spent) return null
  used.add(key)
  return {
    text: text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim(),
    location: reading.place(passage.words, sentence.start, sentence.end),
    setting: reading.settings[block] ?? marker.setting,
  }
}

/** A person's agreement that is left is an action of that person; any other is a decision. */
function remaining(one: FoundAgreement, reading: Reading, into: Combined): void {
  if (one.force === 'plan') return
  if (one.force === 'group') {
    into.undone.push(one)
    return
  }
  into.recorded.push(
    recordAgreement(
      one,
      null,
      {
        because:
          one.force === 'own'
            ? `${one.by ?? 'it'} AGREED, and nobody wrote it down`
            : 'nobody was named before "he" or "she"',
      },
      reading,
    ),
  )
  if (one.force === 'unowned')
    into.problems.push({
      rule: 'agreement-unowned',
      message: 'Unexpected "he" or "she" with nobody named before, expected a name',
      location: one.location,
    })
}
