import { isVerySame } from '../../language/keywords.js'
import { type Entry, factsOf } from '../../model/action.js'
import type { Evidence } from '../../model/evidence.js'
import { type Facts, mergeFacts } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import type { SourceLocation } from '../../source/lines.js'

/** Owners as the minutes write them. */
export const writtenNames = (owners: readonly Owner[]): readonly string[] =>
  owners.map(({ written }) => written)

/** Whether a second place says nothing that the entry does not say. */
export function addsNothing(entry: Entry, row: Facts): boolean {
  const { text, owners, verbFirst, because: _because, ...more } = row
  return (
    Object.keys(more).every((name) => name === 'ownersAsSubject' || name === 'status') &&
    (row.ownersAsSubject ?? false) === (entry.ownersAsSubject ?? false) &&
    (verbFirst ?? false) === (entry.verbFirst ?? false) &&
    row.status === entry.status &&
    text === entry.text &&
    owners.length > 0 &&
    entry.owners.length > 0
  )
}

/** An entry with places that say nothing else, in their order; as `withPlace` gives it for one after the other. */
export function withMorePlaces(entry: Entry, places: readonly SourceLocation[]): Entry {
  const because = places.map(({ line }): Evidence => ({ about: 'entry', code: 'listed-again', line }))
  return {
    ...entry,
    verbFirst: entry.verbFirst ?? false,
    ownersAsSubject: entry.ownersAsSubject ?? false,
    because: [...entry.because, ...because],
    places: [...entry.places, ...places],
  }
}

/** A second place of an entry: it keeps its item and its words, and gains what it lacks; the day and the end count. */
export function withPlace(entry: Entry, row: Facts, location: SourceLocation): Entry {
  const { line } = location
  const { due, closed, reason } = row
  const names: Evidence = { about: 'owner', code: 'listed-again', names: writtenNames(row.owners), line }
  const gained = mergeFacts({ ...row, because: row.owners.length > 0 ? [names] : [] }, factsOf(entry))
  const status = row.status === 'outstanding' ? (entry.status ?? row.status) : row.status
  const changed = status === entry.status ? undefined : status
  const because: readonly Evidence[] = [
    { about: 'entry', code: 'listed-again', line },
    ...(due ? [{ about: 'due' as const, code: 'listed-again' as const, quoted: due.written, line }] : []),
    ...(changed ? [{ about: 'status' as const, code: 'listed-again' as const, status: changed, line }] : []),
  ]
  const corrected = mergeFacts(gained, {
    ...(due ? { due } : {}),
    ...(changed ? { status: changed } : {}),
    ...(closed ? { closed } : {}),
    ...(reason ? { reason } : {}),
    because,
  })
  const isSameText = row.text === '' || isVerySame(row.text, entry.text)
  return {
    ...entry,
    ...corrected,
    places: [...entry.places, location],
    ...(isSameText ? {} : { otherWords: [...(entry.otherWords ?? []), row.text] }),
  }
}
