import { sharesOwner } from '../../model/owner.js'
import type { AgreementMatch, EntryMatch, Match, Reading } from '../notation.js'
import { entriesWithAgreements, markerOf } from './combine-entries.js'
import { leftMarkers, linkMargins, type Taken } from './combine-margins.js'
import { combineRow } from './combine-row.js'
import { type Combined, recordAgreement, recordEntry } from './record.js'

/**
 * Combines entries, markers and agreements, item by item: an entry takes in the agreement and the marker that it
 * writes down; a marker its agreement; what a person agreed to is an action though nobody wrote it down; what is
 * left is a decision. Order is kept, unless the words say otherwise.
 */
export function combine(
  found: readonly Match[],
  closing: ReadonlySet<EntryMatch>,
  notesOf: (entry: EntryMatch) => readonly string[],
  reading: Reading,
): Combined {
  const combined: Combined = { recorded: [], undone: [], problems: [] }
  const units = new Map<string, Match[]>()
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
  unit: readonly Match[],
  taken: Taken,
  notesOf: (entry: EntryMatch) => readonly string[],
  reading: Reading,
  into: Combined,
): void {
  const entries = unit.filter((one) => one.kind === 'entry')
  const markers = unit.filter((one) => one.kind === 'marker').filter((one) => one.place !== 'column')
  const agreed = unit.filter((one) => one.kind === 'agreement')
  const inside = agreed.filter((one) => insideEntry(one, entries))
  for (const one of inside) taken.agreements.add(one)
  const agreements = agreed.filter((one) => !taken.agreements.has(one))
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
    const own = agreement ?? agreementInside(entry, inside)
    into.recorded.push(recordEntry(entry, own, marker, notesOf(entry)))
  }
  leftMarkers(markers, agreements, entries, taken, reading, into)
}

/** An agreement inside an entry's own words is that entry's. */
const insideEntry = (agreement: AgreementMatch, entries: readonly EntryMatch[]): boolean =>
  entries.some(
    (entry) =>
      entry.passage === agreement.passage &&
      agreement.at >= entry.at &&
      agreement.at < entry.end &&
      agreement.row === null,
  )

const agreementInside = (entry: EntryMatch, inside: readonly AgreementMatch[]): AgreementMatch | null =>
  inside.find((one) => one.force !== 'plan' && insideEntry(one, [entry])) ?? null

/** A person's agreement that is left is an action of that person; any other is a decision. */
function remaining(one: AgreementMatch, reading: Reading, into: Combined): void {
  if (one.force === 'plan') return
  if (one.force === 'group') {
    into.undone.push(one)
    return
  }
  into.recorded.push(
    recordAgreement(
      one,
      {
        marker: null,
        because: {
          about: 'entry',
          code: one.force === 'own' ? 'agreed' : 'agreed-by-whom',
          quoted: one.quoted,
        },
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
