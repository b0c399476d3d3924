import type { IdIndex } from '../language/nearest-ids.js'
import type { Entry } from '../model/action.js'
import { compareDates } from '../model/day.js'
import type { ReadingProblem } from '../model/problem.js'
import type { SourceLocation } from '../source/lines.js'
import { idOfLife, type Life } from './life.js'
import { candidatesFor, likenessTo, likenessWeights } from './likeness.js'
import type { Nearby } from './nearby.js'
import type { Series } from './series.js'
import { ownersBeside } from './whose.js'

/**
 * The entries whose own owner and words fit another outstanding action clearly better than the one that their id names,
 * each with the problem that shows both: a number is one off where a line was put in above.
 * @param named the action that the id of an entry names
 */
export function doubtfulReferences(
  entries: readonly Entry[],
  nearby: Nearby,
  named: (entry: Entry) => Life | undefined,
): ReadonlyMap<Entry, ReadingProblem> {
  const doubts = new Map<Entry, ReadingProblem>()
  for (const entry of entries) {
    const life = named(entry)
    const other = life && betterThan(life, entry, nearby)
    if (!life || !other) continue
    doubts.set(entry, {
      rule: 'reference-doubtful',
      message: `Unexpected \`${entry.ref}\` beside the owner and the words of ${idOfLife(other)}, expected the id of what is meant`,
      location: entry.location,
      label: `${idOfLife(life)} is about something else`,
      related: other.first.location,
    })
  }
  return doubts
}

/** The other outstanding action that an entry speaks of, by its owner and words; a hand-over is none. */
function betterThan(life: Life, entry: Entry, nearby: Nearby): Life | null {
  if ((entry.formerOwners?.length ?? 0) > 0) return null
  const { score } = likenessTo(life, entry, nearby.series)
  if (score >= likenessWeights.doubtful) return null
  const other = candidatesFor(entry, nearby).lives.find((likely) => isOwnersOwn(entry, likely.life))
  if (
    !other ||
    other.score < likenessWeights.clear ||
    other.score - score < likenessWeights['clearly-better']
  )
    return null
  return other.life
}

/** Whether the entry is of an owner of the action, or begins with one: "KO oiled the doors". */
function isOwnersOwn(entry: Entry, life: Life): boolean {
  if (entry.owners.length > 0) return ['same', 'shared'].includes(ownersBeside(entry, life))
  return life.facts.owners.some(({ key, written }) =>
    [key, written].some((name) => entry.text.startsWith(`${name} `)),
  )
}

/** An id that nothing answers to, with those that were probably meant: whoever minutes decides, and nothing is taken. */
export function unknownReference(
  ref: string,
  location: SourceLocation,
  { ids, byId }: { readonly ids: IdIndex; readonly byId: ReadonlyMap<string, Life> },
): ReadingProblem {
  const near = ids.near(ref)
  const life = near[0] === undefined ? undefined : byId.get(near[0].toLowerCase())
  return {
    rule: 'reference-unknown',
    message: `Unexpected \`${ref}\`, expected the id of an earlier action${offered(near)}`,
    location,
    ...(near.length === 1 && life ? { related: { ...life.first.location, label: 'the nearest' } } : {}),
  }
}

/** "; nearest is `2011-spring/4a.1`"; empty where none is near. */
function offered(ids: readonly string[]): string {
  if (ids.length === 0) return ''
  return `; nearest ${ids.length === 1 ? 'is' : 'are'} ${ids.map((id) => `\`${id}\``).join(', ')}`
}

/**
 * An entry of a review whose short number is that of an outstanding action, as if it named the whole id: "3.1" of the
 * last meeting of the series that has it outstanding. Where two fit, a problem names them. Null where nothing answers
 * and the line says nothing but a state.
 */
export function byShortNumber(entry: Entry, series: Series, problems: ReadingProblem[]): Entry | null {
  const { shortRef, ...plain } = entry
  if (shortRef === undefined || entry.ref !== undefined) return plain
  const found = [...series.outstanding].filter((life) => hasNumber(life, shortRef))
  // What was closed and taken up again stands last among what is outstanding, whenever it was raised.
  const last = found.toSorted((life, other) => compareDates(life.meeting.date, other.meeting.date)).at(-1)
  const fits = found.filter(({ meeting }) => meeting === last?.meeting)
  const [life, ...more] = fits
  if (life && more.length === 0) {
    const { pin: _, ...rest } = plain
    return { ...rest, ref: idOfLife(life) }
  }
  if (life)
    problems.push({
      rule: 'match-doubtful',
      message: `Unexpected \`${shortRef}\`, which may be several actions, expected the id of one: ${fits.map(idOfLife).join(', ')}`,
      location: entry.location,
      related: life.first.location,
    })
  else if (entry.text === '')
    problems.push({
      rule: 'reference-unknown',
      message: `Unexpected \`${shortRef}\`, expected the number of an outstanding action`,
      location: entry.location,
    })
  return entry.text === '' ? null : plain
}

/** Whether a short number is the end of an action's id, or the number of its item. */
const hasNumber = ({ countedId, pinnedId, first }: Life, number: string): boolean =>
  [countedId, pinnedId].some((id) => id?.toLowerCase().endsWith(`/${number}`)) ||
  first.item?.number?.toLowerCase() === number
